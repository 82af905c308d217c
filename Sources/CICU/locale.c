#include "Internal.h"

#include <string.h>
#include <unicode/uloc.h>

int32_t myna_locale_available_count(void) {
  myna_icu_start();
  return uloc_countAvailable();
}

const char *myna_locale_available_name(int32_t index) { return uloc_getAvailable(index); }

bool myna_locale_is_available(const char *name) {
  int32_t count = myna_locale_available_count();
  for (int32_t index = 0; index < count; index++) {
    if (strcmp(uloc_getAvailable(index), name) == 0) return true;
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

int32_t myna_locale_canonical_tag(const char *tag, char *out, int32_t capacity, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  char name[ULOC_FULLNAME_CAPACITY];
  myna_icu_start();
  uloc_forLanguageTag(tag, name, sizeof name, NULL, &status);
  char canonical[ULOC_FULLNAME_CAPACITY];
  uloc_canonicalize(name, canonical, sizeof canonical, &status);
  if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING) {
    *error = U_ILLEGAL_ARGUMENT_ERROR;
    return 0;
  }
  return finish(uloc_toLanguageTag(canonical, out, capacity, true, &status), status, error);
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
