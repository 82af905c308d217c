/*
 * What the benchmarks compare Myna with: ICU4C's MessageFormat, snprintf and memcpy; and the pieces
 * of a benchmark that are no Swift. All texts are UTF-8.
 *
 * Every `run` loops on this side and rotates over its sets of arguments, so that no opponent pays
 * for the border between the languages.
 */
#ifndef MYNA_OPPONENTS_H
#define MYNA_OPPONENTS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ICU4C */

typedef struct myna_icu_message myna_icu_message;
typedef enum {
  MYNA_ICU_TEXT, MYNA_ICU_INTEGER, MYNA_ICU_DECIMAL, MYNA_ICU_DOUBLE, MYNA_ICU_DATE
} myna_icu_kind;

/* Parses a pattern once; NULL if ICU refuses it. Dates are shown in UTC. */
myna_icu_message *myna_icu_open(const char *tag, const char *pattern);
/* Adds an argument to one of the sets; a date is milliseconds since 1970 as text. */
void myna_icu_add(
    myna_icu_message *message, size_t set, const char *name, myna_icu_kind kind, const char *text);
/* Formats with one of the sets and returns the text, which lives until the next call. */
const char *myna_icu_format(myna_icu_message *message, size_t set);
/* Formats so many times as programs do: a new UTF-16 text and a new std::string at each call. */
void myna_icu_run(myna_icu_message *message, size_t count);
/* Formats so many times into the same UTF-16 text and the same buffer of UTF-8. */
void myna_icu_run_reusing(myna_icu_message *message, size_t count);
void myna_icu_close(myna_icu_message *message);

/* Formats the customer's sentences of a code so many times with `umsg_format`, patterns opened once,
 * as UTF-8; returns the seconds it took, or -1 if ICU refuses something. */
double myna_umsg_run(size_t count, const double *amounts, size_t amount_count);
/* Writes one of these sentences (locale 0 en, 1 zh-Hans; pattern 0 headline, 1 body); 0 if it fails. */
int myna_umsg_write(int locale, int pattern, double amount, char *bytes, size_t capacity);

/* The C library */

/* Which arguments a message takes, and by which of them its format is chosen. */
typedef enum {
  MYNA_C_STATIC, MYNA_C_TEXT, MYNA_C_PLURAL, MYNA_C_AMOUNTS, MYNA_C_SELECT, MYNA_C_DATE
} myna_c_shape;

typedef struct {
  const char *text;
  long count;
  double amount, limit;
  int choice, year, month, day;
} myna_c_arguments;

/* Formats so many times with snprintf. Formats of a plural: one, other; of a select: the same for
 * each choice; of a date: the format, then twelve names of months. */
void myna_c_run(
    myna_c_shape shape, const char *const *formats, const myna_c_arguments *sets, size_t set_count,
    size_t count);
/* Copies so many times one of the texts. */
void myna_copy_run(
    const char *const *texts, const size_t *lengths, size_t text_count, size_t count);

/* Pieces */

/* Calls a function; a name that a profiler can be told to start and stop at. */
void myna_measured(void (*body)(void *), void *context);
/* Nanoseconds: from the first start of a thread to the last end, and what all have computed. */
typedef struct {
  uint64_t wall, processor;
} myna_times;

/* Calls a function on so many threads at once, each with a context and a processor of its own. */
myna_times myna_parallel(int threads, void (*body)(void *), void *const *contexts);
/* Nanoseconds from the start of a program to its first byte of output; 0 if it wrote none. */
uint64_t myna_time_to_first_byte(char *const *arguments);

#ifdef __cplusplus
}
#endif

#endif
