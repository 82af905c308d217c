#include "Internal.h"

#include <unicode/uspoof.h>

bool myna_mixes_scripts(const char *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker *checker = uspoof_open(&status);
  if (U_FAILURE(status)) return false;
  uspoof_setChecks(checker, USPOOF_RESTRICTION_LEVEL | USPOOF_MIXED_NUMBERS, &status);
  /* One script, or Latin with those of Chinese, Japanese or Korean. */
  uspoof_setRestrictionLevel(checker, USPOOF_HIGHLY_RESTRICTIVE);
  const int32_t failed = uspoof_check2UTF8(checker, text, length, NULL, &status);
  uspoof_close(checker);
  return U_SUCCESS(status) && failed != 0;
}
