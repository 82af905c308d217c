/*
 * ICU's own MessageFormat, to compare with: one call formats one message. All texts are UTF-8.
 */
#ifndef MYNA_MESSAGE_FORMAT_H
#define MYNA_MESSAGE_FORMAT_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Results below zero of myna_message_format. */
enum { MYNA_PATTERN_REFUSED = -1, MYNA_FORMATTING_FAILED = -2, MYNA_TEXT_TOO_LONG = -3 };

/* Formats a pattern with the arguments `n`, a decimal number, and `name`, a text. */
int32_t myna_message_format(
    const char *locale, const void *pattern, size_t pattern_count, const char *number,
    const void *name, size_t name_count, void *text, size_t capacity);

#ifdef __cplusplus
}
#endif

#endif
