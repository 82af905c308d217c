#include "Internal.h"

#include <stdlib.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

int32_t myna_simplify(const char *text, int32_t length, char *out, int32_t capacity,
                      int32_t *error) {
  static const UChar id[] = {'H', 'a', 'n', 't', '-', 'H', 'a', 'n', 's', 0};
  UErrorCode status = U_ZERO_ERROR;
  int32_t needed = 0, units = 0;
  UTransliterator *transliterator =
      utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  UChar *utf16 = myna_utf16(text, length, NULL, 0, &units, &status);
  if (U_SUCCESS(status)) {
    /* One character becomes one other: the text does not grow in UTF-16. */
    int32_t limit = units;
    utrans_transUChars(transliterator, utf16, &units, length + 1, 0, &limit, &status);
    needed = myna_utf8(utf16, units, out, capacity, &status);
  }
  free(utf16);
  if (transliterator != NULL) utrans_close(transliterator);
  *error = status;
  return needed;
}
