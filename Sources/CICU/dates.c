#include "Internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/ulistformatter.h>
#include <unicode/ustring.h>

struct myna_list {
  UListFormatter *formatter;
};

/* UTF-16 of a text, to be freed. */
static UChar *utf16_of(const char *text, int32_t *length, UErrorCode *status) {
  size_t bytes = strlen(text);
  UChar *result = bytes < INT32_MAX / 4 ? malloc((bytes + 1) * sizeof *result) : NULL;
  if (result == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  u_strFromUTF8(result, (int32_t)bytes + 1, length, text, (int32_t)bytes, status);
  return result;
}

int32_t myna_date_pattern(const char *locale, const char *skeleton, char *out, int32_t capacity,
                          int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar short_pattern[256], *pattern = short_pattern;
  int32_t length = 0;
  myna_icu_start();
  UChar *utf16 = utf16_of(skeleton, &length, &status);
  UDateTimePatternGenerator *generator = udatpg_open(locale, &status);
  int32_t pattern_length =
      udatpg_getBestPattern(generator, utf16, length, pattern, 256, &status);
  if (status == U_BUFFER_OVERFLOW_ERROR) {
    status = U_ZERO_ERROR;
    pattern = malloc(((size_t)pattern_length + 1) * sizeof *pattern);
    if (pattern == NULL) status = U_MEMORY_ALLOCATION_ERROR;
    udatpg_getBestPattern(generator, utf16, length, pattern, pattern_length + 1, &status);
  }
  udatpg_close(generator);
  int32_t needed =
      U_SUCCESS(status) ? myna_utf8(pattern, pattern_length, out, capacity, &status) : 0;
  if (pattern != short_pattern) free(pattern);
  free(utf16);
  *error = status;
  return needed;
}

/* Without the Julian calendar before 1582: ISO 8601 dates are proleptic Gregorian. */
static void make_proleptic(UDateFormat *format, UErrorCode *status) {
  UCalendar *calendar = ucal_clone(udat_getCalendar(format), status);
  const char *type = U_SUCCESS(*status) ? ucal_getType(calendar, status) : "";
  if (U_SUCCESS(*status) && strcmp(type, "gregorian") == 0) {
    ucal_setGregorianChange(calendar, -8.64e15, status);
    udat_setCalendar(format, calendar);
  }
  if (calendar != NULL) ucal_close(calendar);
}

static myna_date *own(UDateFormat *format, UErrorCode status, int32_t *error) {
  myna_date *date = U_SUCCESS(status) ? malloc(sizeof *date) : NULL;
  if (date == NULL) {
    if (format != NULL) udat_close(format);
    *error = U_FAILURE(status) ? status : U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  date->format = format;
  *error = U_ZERO_ERROR;
  return date;
}

myna_date *myna_date_open(const char *locale, const char *pattern, const char *zone,
                          bool is_proleptic, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar zone16[64];
  int32_t length = 0, zone_length = 0;
  myna_icu_start();
  UChar *utf16 = utf16_of(pattern, &length, &status);
  u_strFromUTF8(zone16, 64, &zone_length, zone, -1, &status);
  UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, zone16, zone_length, utf16,
                                  length, &status);
  free(utf16);
  if (is_proleptic && U_SUCCESS(status)) make_proleptic(format, &status);
  return own(format, status, error);
}

static const UDateFormatStyle styles[] = {UDAT_FULL, UDAT_LONG, UDAT_MEDIUM, UDAT_SHORT};

static UDateFormatStyle style(int32_t index) {
  return index >= 0 && index < 4 ? styles[index] : UDAT_NONE;
}

myna_date *myna_date_open_style(const char *locale, int32_t date_style, int32_t time_style,
                                const char *zone, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar zone16[64];
  int32_t zone_length = 0;
  myna_icu_start();
  u_strFromUTF8(zone16, 64, &zone_length, zone, -1, &status);
  UDateFormat *format = udat_open(style(time_style), style(date_style), locale, zone16,
                                  zone_length, NULL, 0, &status);
  return own(format, status, error);
}

void myna_date_close(myna_date *date) {
  if (date == NULL) return;
  udat_close(date->format);
  free(date);
}

void myna_date_format(const myna_date *date, double milliseconds, bool wants_fields,
                      myna_text *result, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[512];
  UFieldPositionIterator *fields = wants_fields ? ufieldpositer_open(&status) : NULL;
  int32_t length = udat_formatForFields(date->format, milliseconds, text, 512, fields, &status);
  myna_text_store(result, text, length, fields, &status);
  if (fields != NULL) ufieldpositer_close(fields);
  *error = status;
}

bool myna_zone_is_known(const char *zone) {
  UErrorCode status = U_ZERO_ERROR;
  UChar utf16[64], canonical[64];
  UBool is_system = false;
  int32_t length = 0;
  myna_icu_start();
  u_strFromUTF8(utf16, 64, &length, zone, -1, &status);
  ucal_getCanonicalTimeZoneID(utf16, length, canonical, 64, &is_system, &status);
  return U_SUCCESS(status) && is_system;
}

double myna_zone_from_local(const char *zone, double local_milliseconds, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar utf16[64];
  int32_t length = 0;
  myna_icu_start();
  u_strFromUTF8(utf16, 64, &length, zone, -1, &status);
  UCalendar *calendar = ucal_open(utf16, length, "en", UCAL_GREGORIAN, &status);
  /* The offset of a time near the wanted one, then of the time that it gives: exact but for the
   * hour that a change of clocks skips or repeats, where either side is right. */
  double milliseconds = local_milliseconds;
  for (int round = 0; round < 2 && U_SUCCESS(status); round++) {
    ucal_setMillis(calendar, milliseconds, &status);
    int32_t offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) +
                     ucal_get(calendar, UCAL_DST_OFFSET, &status);
    milliseconds = local_milliseconds - offset;
  }
  if (calendar != NULL) ucal_close(calendar);
  *error = status;
  return milliseconds;
}

int32_t myna_zone_span(const char *zone, double milliseconds, double *from, double *to,
                       int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  UChar utf16[64];
  int32_t length = 0, offset = 0;
  myna_icu_start();
  *from = -INFINITY;
  *to = INFINITY;
  u_strFromUTF8(utf16, 64, &length, zone, -1, &status);
  UCalendar *calendar = ucal_open(utf16, length, "en", UCAL_GREGORIAN, &status);
  if (U_SUCCESS(status)) {
    ucal_setMillis(calendar, milliseconds, &status);
    offset = ucal_get(calendar, UCAL_ZONE_OFFSET, &status) +
             ucal_get(calendar, UCAL_DST_OFFSET, &status);
    UDate transition;
    if (ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_PREVIOUS_INCLUSIVE,
                                       &transition, &status)) {
      *from = transition;
    }
    if (ucal_getTimeZoneTransitionDate(calendar, UCAL_TZ_TRANSITION_NEXT, &transition, &status)) {
      *to = transition;
    }
  }
  if (calendar != NULL) ucal_close(calendar);
  *error = status;
  return offset;
}

const char *myna_calendar_keyword(const char *calendar) {
  UErrorCode status = U_ZERO_ERROR;
  myna_icu_start();
  const char *keyword = uloc_toLegacyType("calendar", calendar);
  if (keyword == NULL) return NULL;
  UEnumeration *values = ucal_getKeywordValuesForLocale("calendar", "und", false, &status);
  bool is_known = false;
  const char *value;
  while (U_SUCCESS(status) && (value = uenum_next(values, NULL, &status)) != NULL) {
    if (strcmp(value, keyword) == 0) is_known = true;
  }
  uenum_close(values);
  return is_known ? keyword : NULL;
}

myna_list *myna_list_open(const char *locale, int32_t type, int32_t width, int32_t *error) {
  static const UListFormatterType types[] = {ULISTFMT_TYPE_AND, ULISTFMT_TYPE_OR,
                                             ULISTFMT_TYPE_UNITS};
  static const UListFormatterWidth widths[] = {ULISTFMT_WIDTH_WIDE, ULISTFMT_WIDTH_SHORT,
                                               ULISTFMT_WIDTH_NARROW};
  UErrorCode status = U_ZERO_ERROR;
  myna_icu_start();
  if (type < 0 || type > 2 || width < 0 || width > 2) {
    *error = U_ILLEGAL_ARGUMENT_ERROR;
    return NULL;
  }
  UListFormatter *formatter = ulistfmt_openForType(locale, types[type], widths[width], &status);
  myna_list *list = U_SUCCESS(status) ? malloc(sizeof *list) : NULL;
  if (list == NULL) {
    ulistfmt_close(formatter);
    *error = U_FAILURE(status) ? status : U_MEMORY_ALLOCATION_ERROR;
    return NULL;
  }
  list->formatter = formatter;
  *error = U_ZERO_ERROR;
  return list;
}

void myna_list_close(myna_list *list) {
  if (list == NULL) return;
  ulistfmt_close(list->formatter);
  free(list);
}

void myna_list_format(const myna_list *list, const char *const *items, const int32_t *lengths,
                      int32_t count, myna_text *result, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  const UChar **strings = calloc((size_t)count + 1, sizeof *strings);
  int32_t *lengths16 = calloc((size_t)count + 1, sizeof *lengths16);
  if (strings == NULL || lengths16 == NULL) status = U_MEMORY_ALLOCATION_ERROR;
  int32_t converted = 0;
  for (; U_SUCCESS(status) && converted < count; converted++) {
    /* Capacity 0: always its own memory. */
    strings[converted] =
        myna_utf16(items[converted], lengths[converted], NULL, 0, &lengths16[converted], &status);
  }
  UFormattedList *formatted = ulistfmt_openResult(&status);
  ulistfmt_formatStringsToResult(list->formatter, strings, lengths16, count, formatted, &status);
  int32_t length = 0;
  const UChar *text =
      U_SUCCESS(status)
          ? ufmtval_getString(ulistfmt_resultAsValue(formatted, &status), &length, &status)
          : NULL;
  myna_text_store(result, text, length, NULL, &status);
  ulistfmt_closeResult(formatted);
  for (int32_t index = 0; index < converted; index++) free((void *)strings[index]);
  free(strings);
  free(lengths16);
  *error = status;
}
