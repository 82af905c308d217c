#include "Internal.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucurr.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ures.h>
#include <unicode/ustring.h>

struct myna_number {
  UNumberFormatter *formatter;
};

static const char *const category_names[] = {"zero", "one", "two", "few", "many", "other"};

myna_number *myna_number_open(const char *locale, const char *skeleton, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar buffer[256];
  int32_t length = 0;
  myna_icu_start();
  UChar *utf16 = myna_utf16(skeleton, -1, buffer, 256, &length, &status);
  UParseError parse_error;
  UNumberFormatter *formatter =
      unumf_openForSkeletonAndLocaleWithError(utf16, length, locale, &parse_error, &status);
  if (utf16 != buffer) free(utf16);
  myna_number *number = U_SUCCESS(status) ? malloc(sizeof *number) : NULL;
  if (number == NULL) {
    unumf_close(formatter);
    *error = U_FAILURE(status) ? status : U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  number->formatter = formatter;
  *error = U_ZERO_ERROR;
  return number;
}

void myna_number_close(myna_number *number) {
  if (number == NULL) return;
  unumf_close(number->formatter);
  free(number);
}

void myna_number_format(const myna_number *number, const char *decimal, int32_t length,
                        bool wants_fields, myna_text *result, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *formatted = unumf_openResult(&status);
  unumf_formatDecimal(number->formatter, decimal, length, formatted, &status);
  int32_t text_length = 0;
  const UChar *text = NULL;
  if (U_SUCCESS(status)) {
    text = ufmtval_getString(unumf_resultAsValue(formatted, &status), &text_length, &status);
  }
  UFieldPositionIterator *fields = NULL;
  if (wants_fields && U_SUCCESS(status)) {
    fields = ufieldpositer_open(&status);
    unumf_resultGetAllFieldPositions(formatted, fields, &status);
  }
  myna_text_store(result, text, text_length, fields, &status);
  if (fields != NULL) ufieldpositer_close(fields);
  unumf_closeResult(formatted);
  *error = status;
}

bool myna_currency_is_known(const char *code) {
  UErrorCode status = U_ZERO_ERROR;
  UChar utf16[4];
  if (strlen(code) != 3) return false;
  myna_icu_start();
  u_charsToUChars(code, utf16, 4);
  return ucurr_isAvailable(utf16, U_DATE_MIN, U_DATE_MAX, &status) && U_SUCCESS(status);
}

int32_t myna_currency_fraction_digits(const char *code, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar utf16[4];
  if (strlen(code) != 3) {
    *error = U_ILLEGAL_ARGUMENT_ERROR;
    return 2;
  }
  myna_icu_start();
  u_charsToUChars(code, utf16, 4);
  int32_t digits = ucurr_getDefaultFractionDigits(utf16, &status);
  *error = status;
  return digits;
}

myna_plural *myna_plural_open(const char *locale, bool is_ordinal, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  myna_icu_start();
  UPluralRules *rules = uplrules_openForType(
      locale, is_ordinal ? UPLURAL_TYPE_ORDINAL : UPLURAL_TYPE_CARDINAL, &status);
  myna_plural *plural = U_SUCCESS(status) ? malloc(sizeof *plural) : NULL;
  if (plural == NULL) {
    if (rules != NULL) uplrules_close(rules);
    *error = U_FAILURE(status) ? status : U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  plural->rules = rules;
  *error = U_ZERO_ERROR;
  return plural;
}

void myna_plural_close(myna_plural *plural) {
  if (plural == NULL) return;
  uplrules_close(plural->rules);
  free(plural);
}

static int32_t category(const char *name) {
  for (int32_t index = 0; index < 6; index++) {
    if (strcmp(category_names[index], name) == 0) return index;
  }
  return 5;
}

int32_t myna_plural_select(const myna_plural *plural, const myna_number *number,
                           const char *decimal, int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UFormattedNumber *formatted = unumf_openResult(&status);
  unumf_formatDecimal(number->formatter, decimal, length, formatted, &status);
  UChar keyword[16];
  int32_t keyword_length =
      U_SUCCESS(status) ? uplrules_selectFormatted(plural->rules, formatted, keyword, 16, &status)
                        : 0;
  unumf_closeResult(formatted);
  *error = status;
  return U_FAILURE(status) ? 5 : myna_plural_category(keyword, keyword_length);
}

int32_t myna_plural_category(const UChar *keyword, int32_t length) {
  char name[16] = {0};
  if (length >= 16) return 5;
  u_UCharsToChars(keyword, name, length);
  return category(name);
}

int32_t myna_plural_select_value(const myna_plural *plural, double value, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar keyword[16];
  int32_t length = uplrules_select(plural->rules, value, keyword, 16, &status);
  *error = status;
  return U_FAILURE(status) ? 5 : myna_plural_category(keyword, length);
}

/* The name of the locale's rule set, searched from the locale upwards as ICU does. */
static const UChar *rule_set(const UResourceBundle *locales, const char *locale, int32_t *length,
                             UErrorCode *status) {
  char name[ULOC_FULLNAME_CAPACITY], parent[ULOC_FULLNAME_CAPACITY];
  uloc_getBaseName(locale, name, sizeof name, status);
  while (U_SUCCESS(*status) && *name != 0) {
    UErrorCode missing = U_ZERO_ERROR;
    const UChar *set = ures_getStringByKey(locales, name, length, &missing);
    if (U_SUCCESS(missing)) return set;
    uloc_getParent(name, parent, sizeof parent, status);
    strcpy(name, parent);
  }
  return NULL;
}

static void append(char *out, int32_t capacity, int32_t *needed, const char *text, int32_t length) {
  if (length >= 0 && *needed + length <= capacity) memcpy(out + *needed, text, (size_t)length);
  *needed += length;
}

int32_t myna_plural_rules_text(const char *locale, bool is_ordinal, char *out, int32_t capacity,
                               int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0, needed = 0;
  myna_icu_start();
  UResourceBundle *root = ures_openDirect(NULL, "plurals", &status);
  UResourceBundle *locales =
      ures_getByKey(root, is_ordinal ? "locales_ordinals" : "locales", NULL, &status);
  const UChar *set = U_SUCCESS(status) ? rule_set(locales, locale, &length, &status) : NULL;
  if (set != NULL && length > 0 && length < 32) {
    char key[32] = {0};
    u_UCharsToChars(set, key, length);
    UResourceBundle *sets = ures_getByKey(root, "rules", NULL, &status);
    UResourceBundle *rules = ures_getByKey(sets, key, NULL, &status);
    while (U_SUCCESS(status) && ures_hasNext(rules)) {
      const char *name = NULL;
      const UChar *text = ures_getNextString(rules, &length, &name, &status);
      char line[4096];
      int32_t bytes = myna_utf8(text, length, line, sizeof line, &status);
      if (U_FAILURE(status) || name == NULL) break;
      if (bytes > (int32_t)sizeof line) {
        status = U_BUFFER_OVERFLOW_ERROR;
        break;
      }
      append(out, capacity, &needed, name, (int32_t)strlen(name));
      append(out, capacity, &needed, ": ", 2);
      append(out, capacity, &needed, line, bytes);
      append(out, capacity, &needed, "\n", 1);
    }
    ures_close(rules);
    ures_close(sets);
  }
  ures_close(locales);
  ures_close(root);
  *error = status;
  return needed;
}

int32_t myna_plural_categories(const myna_plural *plural, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UEnumeration *keywords = uplrules_getKeywords(plural->rules, &status);
  int32_t categories = 0;
  const char *name;
  while (U_SUCCESS(status) && (name = uenum_next(keywords, NULL, &status)) != NULL) {
    categories |= 1 << category(name);
  }
  uenum_close(keywords);
  *error = status;
  return categories;
}
