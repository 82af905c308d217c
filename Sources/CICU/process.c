#include "Internal.h"

#include <pthread.h>
#include <unicode/putil.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uloc.h>
#include <unicode/uversion.h>

static char icu_version[U_MAX_VERSION_STRING_LENGTH];
static char unicode_version[U_MAX_VERSION_STRING_LENGTH];
static char cldr_version[U_MAX_VERSION_STRING_LENGTH];

static void start(void) {
  UErrorCode status = U_ZERO_ERROR;
  UVersionInfo version;
  /* Set before the first data access, so that ICU_DATA is never read from the environment. */
  u_setDataDirectory("");
  /* The same for ICU_TIMEZONE_FILES_DIR. */
  u_setTimeZoneFilesDirectory("", &status);
  status = U_ZERO_ERROR;
  uloc_setDefault("en", &status);
  u_getVersion(version);
  u_versionToString(version, icu_version);
  u_getUnicodeVersion(version);
  u_versionToString(version, unicode_version);
  status = U_ZERO_ERROR;
  ulocdata_getCLDRVersion(version, &status);
  if (U_SUCCESS(status)) u_versionToString(version, cldr_version);
}

void myna_icu_start(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, start);
}

bool myna_is_pattern_syntax(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_PATTERN_SYNTAX);
}

bool myna_is_pattern_white_space(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_PATTERN_WHITE_SPACE);
}

const char *myna_error_name(int32_t code) { return u_errorName((UErrorCode)code); }

const char *myna_icu_version(void) {
  myna_icu_start();
  return icu_version;
}

const char *myna_unicode_version(void) {
  myna_icu_start();
  return unicode_version;
}

const char *myna_cldr_version(void) {
  myna_icu_start();
  return cldr_version;
}
