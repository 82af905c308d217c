/*
 * The one door to ICU4C. Plain C types only, and no ICU header: ICU's names are version-suffix
 * macros that Swift cannot import, and its headers collide with Foundation's own ICU.
 *
 * All texts are UTF-8. Functions that write text return the length needed; when that is more than
 * the capacity, nothing useful was written and the call is to be repeated. `error` receives ICU's
 * code: 0 or less is fine, more is an error. Objects are closed by whoever opened them; an opened
 * object may be used by several threads at once, as only ICU's const calls are made on it.
 */
#ifndef MYNA_CICU_H
#define MYNA_CICU_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Process */

/* Pins ICU's default locale and data so that the environment changes nothing. Idempotent; every
 * function below calls it. */
void myna_icu_start(void);
const char *myna_error_name(int32_t code);
const char *myna_icu_version(void);
const char *myna_unicode_version(void);
const char *myna_cldr_version(void);

/* Locales; names are ICU's, with underscores */

bool myna_locale_is_available(const char *name);
int32_t myna_locale_available_count(void);
const char *myna_locale_available_name(int32_t index);
int32_t myna_locale_add_likely(const char *name, char *out, int32_t capacity, int32_t *error);
/* The BCP 47 tag with deprecated and aliased subtags replaced: `sh` becomes `sr-Latn`. */
int32_t myna_locale_canonical_tag(const char *tag, char *out, int32_t capacity, int32_t *error);
/* CLDR's parent of an available locale: `en_001` for `en_GB`; empty for root. */
int32_t myna_locale_parent(const char *name, char *out, int32_t capacity, int32_t *error);
/* Every language code that ICU knows, current or deprecated, each closed by a blank. */
int32_t myna_language_codes(char *out, int32_t capacity, int32_t *error);
bool myna_locale_is_right_to_left(const char *name);
int32_t myna_locale_display_name(const char *name, const char *in_locale, char *out,
                                 int32_t capacity, int32_t *error);

/* Language matching (CLDR); tags are BCP 47 */

typedef struct myna_matcher myna_matcher;

myna_matcher *myna_matcher_open(const char *const *supported, int32_t count, int32_t *error);
void myna_matcher_close(myna_matcher *matcher);
/* Index of the supported locale that serves the desired one best, or -1. `distances` receives for
 * each supported locale how far it is, in eighths of CLDR's unit; 800 is no match. */
int32_t myna_matcher_match(const myna_matcher *matcher, const char *desired, int32_t *distances,
                           int32_t *error);
/* How much farther than the same locale earlier in a list of desired ones a locale is, in eighths. */
int32_t myna_matcher_demotion(int32_t *error);

/* Normalization: 0 NFC, 1 NFKC */

int32_t myna_normalize(int32_t form, const char *text, int32_t length, char *out,
                       int32_t capacity, int32_t *error);

/* Simplified characters for traditional ones, character by character (ICU's Hant-Hans) */

int32_t myna_simplify(const char *text, int32_t length, char *out, int32_t capacity,
                      int32_t *error);

/* Whether the letters of a name come from scripts that no writing system mixes (UTS #39, highly
   restrictive), or its digits from several. */
bool myna_mixes_scripts(const char *text, int32_t length);

/* A result: text and fields, reused between calls, one thread at a time */

typedef struct myna_text myna_text;
typedef struct {
  int32_t field; /* ICU's field number */
  int32_t begin; /* UTF-8 offset */
  int32_t end;   /* UTF-8 offset behind */
} myna_field;

myna_text *myna_text_open(void);
void myna_text_close(myna_text *text);
const char *myna_text_bytes(const myna_text *text);
int32_t myna_text_length(const myna_text *text);
int32_t myna_text_field_count(const myna_text *text);
myna_field myna_text_field(const myna_text *text, int32_t index);

/* Numbers */

typedef struct myna_number myna_number;

myna_number *myna_number_open(const char *locale, const char *skeleton, int32_t *error);
void myna_number_close(myna_number *number);
void myna_number_format(const myna_number *number, const char *decimal, int32_t length,
                        bool wants_fields, myna_text *result, int32_t *error);

/* Currencies */

bool myna_currency_is_known(const char *code);
int32_t myna_currency_fraction_digits(const char *code, int32_t *error);

/* Plurals; categories: 0 zero, 1 one, 2 two, 3 few, 4 many, 5 other */

typedef struct myna_plural myna_plural;

/* Whether CLDR has plural rules of its own for the locale, such as `pt` or `pt_PT`. */
bool myna_plural_is_available(const char *locale);
myna_plural *myna_plural_open(const char *locale, bool is_ordinal, int32_t *error);
void myna_plural_close(myna_plural *plural);
/* Category of a number as the formatter writes it. */
int32_t myna_plural_select(const myna_plural *plural, const myna_number *number,
                           const char *decimal, int32_t length, int32_t *error);
/* The rules of a locale as ICU's data has them, one a line: `one: i = 1 and v = 0 @integer …`. Empty
 * for a locale without rules. The data has no public layout: compare what comes of it with ICU. */
int32_t myna_plural_rules_text(const char *locale, bool is_ordinal, char *out, int32_t capacity,
                               int32_t *error);
/* Bit n is set when the locale uses category n. */
int32_t myna_plural_categories(const myna_plural *plural, int32_t *error);

/* Dates */

typedef struct myna_date myna_date;

int32_t myna_date_pattern(const char *locale, const char *skeleton, char *out, int32_t capacity,
                          int32_t *error);
/* A pattern with an exact time zone id. `is_proleptic` counts Gregorian days before 1582 too. */
myna_date *myna_date_open(const char *locale, const char *pattern, const char *zone,
                          bool is_proleptic, int32_t *error);
void myna_date_close(myna_date *date);
void myna_date_format(const myna_date *date, double milliseconds, bool wants_fields,
                      myna_text *result, int32_t *error);
/* As ICU's MessageFormat does: an unknown pattern letter ends the text without an error. */
void myna_date_format_leniently(const myna_date *date, double milliseconds, myna_text *result,
                                int32_t *error);
bool myna_zone_is_known(const char *zone);
/* Milliseconds since the epoch at which a zone's clocks show a local time given as if it were UTC. */
double myna_zone_from_local(const char *zone, double local_milliseconds, int32_t *error);
/* The span around an instant in which the zone's offset from UTC does not change; `from` is the first
 * millisecond, `to` the first behind; infinite where the zone has no such change. */
int32_t myna_zone_span(const char *zone, double milliseconds, double *from, double *to,
                       int32_t *error);
/* ICU's keyword for a calendar of UTS #35 (`gregory` is `gregorian`), or NULL. */
const char *myna_calendar_keyword(const char *calendar);

/* Opens by style: 0 full, 1 long, 2 medium, 3 short, -1 none. Days before 1582 are Julian, as in
 * ICU's MessageFormat. */
myna_date *myna_date_open_style(const char *locale, int32_t date_style, int32_t time_style,
                                const char *zone, int32_t *error);

/* Formats of MessageFormat 1: DecimalFormat and RuleBasedNumberFormat */

typedef struct myna_classic myna_classic;

/* Style: 0 default, 1 currency, 2 percent, 3 integer, 4 the pattern. */
myna_classic *myna_classic_open(const char *locale, int32_t style, const char *pattern,
                                int32_t *error);
void myna_classic_close(myna_classic *classic);
void myna_classic_format(const myna_classic *classic, const char *decimal, int32_t length,
                         bool wants_fields, myna_text *result, int32_t *error);
int32_t myna_plural_select_classic(const myna_plural *plural, const myna_classic *classic,
                                   const char *decimal, int32_t length, int32_t *error);
/* Category of a number without trailing zeros, in at most 15 digits. */
int32_t myna_plural_select_value(const myna_plural *plural, double value, int32_t *error);

typedef struct myna_rules myna_rules;

/* Type: 0 spellout, 1 ordinal, 2 duration. An unknown rule set is ignored. */
myna_rules *myna_rules_open(const char *locale, int32_t type, const char *rule_set,
                            int32_t *error);
void myna_rules_close(myna_rules *rules);
void myna_rules_format(const myna_rules *rules, const char *decimal, int32_t length,
                       myna_text *result, int32_t *error);

/* Unicode Pattern_Syntax and Pattern_White_Space */

bool myna_is_pattern_syntax(uint32_t scalar);
bool myna_is_pattern_white_space(uint32_t scalar);

/* Lists; type: 0 and, 1 or, 2 unit; width: 0 wide, 1 short, 2 narrow */

typedef struct myna_list myna_list;

myna_list *myna_list_open(const char *locale, int32_t type, int32_t width, int32_t *error);
void myna_list_close(myna_list *list);
void myna_list_format(const myna_list *list, const char *const *items, const int32_t *lengths,
                      int32_t count, myna_text *result, int32_t *error);

#ifdef __cplusplus
}
#endif

#endif
