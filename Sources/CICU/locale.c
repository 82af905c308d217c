#include "Internal.h"

#include <string.h>
#include <unicode/uloc.h>

int32_t myna_locale_available_count(void) {
  myna_icu_start();
  return uloc_countAvailable();
}

const char *myna_locale_available_name(int32_t index) { return uloc_getAvailable(index); }

bool myna_locale_is_available(const char *name) {
  /* ICU's list is a resource table, which is sorted by its keys. */
  int32_t low = 0, high = myna_locale_available_count();
  while (low < high) {
    int32_t middle = low + (high - low) / 2;
    int32_t order = strcmp(uloc_getAvailable(middle), name);
    if (order == 0) return true;
    if (order < 0) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return false;
}

static int32_t finish(int32_t length, UErrorCode status, int32_t *error) {
  if (status == U_BUFFER_OVERFLOW_ERROR || status == U_STRING_NOT_TERMINATED_WARNING) {
    status = U_ZERO_ERROR;
  }
  *error = status;
  return length;
}

int32_t myna_locale_add_likely(const char *name, char *out, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  myna_icu_start();
  return finish(uloc_addLikelySubtags(name, out, capacity, &status), status, error);
}

bool myna_locale_is_right_to_left(const char *name) {
  myna_icu_start();
  return uloc_isRightToLeft(name);
}

int32_t myna_locale_display_name(const char *name, const char *in_locale, char *out,
                                 int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[256];
  myna_icu_start();
  int32_t length = uloc_getDisplayName(name, in_locale, text, 256, &status);
  if (length > 256) status = U_BUFFER_OVERFLOW_ERROR;
  int32_t needed = myna_utf8(text, length, out, capacity, &status);
  *error = status;
  return needed;
}
