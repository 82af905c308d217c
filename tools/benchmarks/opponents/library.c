#include "CMynaOpponents.h"

#include <stdio.h>
#include <string.h>

static char buffer[4096];

/* Makes the compiler believe that somebody reads the buffer. */
static inline void keep(void) { __asm__ volatile("" : : "r"(buffer) : "memory"); }

static void write_one(
    myna_c_shape shape, const char *const *formats, const myna_c_arguments *arguments) {
  const int plural = arguments->count == 1 ? 0 : 1;
  switch (shape) {
  case MYNA_C_STATIC: snprintf(buffer, sizeof buffer, "%s", formats[0]); break;
  case MYNA_C_TEXT: snprintf(buffer, sizeof buffer, formats[0], arguments->text); break;
  case MYNA_C_PLURAL: snprintf(buffer, sizeof buffer, formats[plural], arguments->count); break;
  case MYNA_C_AMOUNTS:
    snprintf(buffer, sizeof buffer, formats[0], arguments->amount, arguments->limit);
    break;
  case MYNA_C_SELECT:
    snprintf(buffer, sizeof buffer, formats[2 * arguments->choice + plural], arguments->count);
    break;
  case MYNA_C_DATE:
    snprintf(
        buffer, sizeof buffer, formats[0], formats[arguments->month], arguments->day,
        arguments->year);
    break;
  }
  keep();
}

void myna_c_run(
    myna_c_shape shape, const char *const *formats, const myna_c_arguments *sets, size_t set_count,
    size_t count) {
  for (size_t index = 0; index < count; ++index) {
    write_one(shape, formats, &sets[index % set_count]);
  }
}

void myna_copy_run(
    const char *const *texts, const size_t *lengths, size_t text_count, size_t count) {
  for (size_t index = 0; index < count; ++index) {
    memcpy(buffer, texts[index % text_count], lengths[index % text_count]);
    keep();
  }
}
