// ICU4C's message formatting as C programs call it: a pattern opened once, `umsg_format` for each
// message, and the text as UTF-8.

#include <stdio.h>
#include <time.h>
#include <unicode/umsg.h>
#include <unicode/ustring.h>

#include "CMynaOpponents.h"

enum { LOCALES = 2, PATTERNS = 2, LENGTH = 512 };

static const char *const tags[LOCALES] = {"en", "zh_Hans"};

// The customer's sentences of one code, headline and body, as Myna's locale files have them.
static const char *const patterns[LOCALES][PATTERNS] = {
    {"Daily limit exceeded",
     "This payment would take you over your daily limit of {0, number, ::currency/CNY}. Change to "
     "another payment method, such as cash or a credit card."},
    {"超出单日限额",
     "本次付款将超出您的单日限额（{0, number, ::currency/CNY}）。请更换付款方式，例如现金或信用卡。"},
};

static UMessageFormat *open_pattern(const char *tag, const char *text) {
  UErrorCode status = U_ZERO_ERROR;
  UChar pattern[LENGTH];
  int32_t length = 0;
  u_strFromUTF8(pattern, LENGTH, &length, text, -1, &status);
  UMessageFormat *format = umsg_open(pattern, length, tag, NULL, &status);
  return U_FAILURE(status) ? NULL : format;
}

static int32_t format_one(const UMessageFormat *format, double amount, char *bytes) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[LENGTH];
  const int32_t length = umsg_format(format, text, LENGTH, &status, amount);
  int32_t size = 0;
  u_strToUTF8(bytes, LENGTH * 3, &size, text, length, &status);
  return U_FAILURE(status) ? -1 : size;
}

double myna_umsg_run(size_t count, const double *amounts, size_t amount_count) {
  UMessageFormat *formats[LOCALES][PATTERNS];
  for (int locale = 0; locale < LOCALES; ++locale) {
    for (int pattern = 0; pattern < PATTERNS; ++pattern) {
      formats[locale][pattern] = open_pattern(tags[locale], patterns[locale][pattern]);
      if (formats[locale][pattern] == NULL) return -1;
    }
  }
  struct timespec start, end;
  char bytes[LENGTH * 3];
  int failures = 0;
  clock_gettime(CLOCK_MONOTONIC, &start);
  for (size_t index = 0; index < count; ++index) {
    for (int pattern = 0; pattern < PATTERNS; ++pattern) {
      const UMessageFormat *format = formats[index % LOCALES][pattern];
      failures += format_one(format, amounts[index % amount_count], bytes) < 0;
      // Makes the compiler believe that somebody reads it.
      __asm__ volatile("" : : "r"(bytes) : "memory");
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  for (int locale = 0; locale < LOCALES; ++locale) {
    for (int pattern = 0; pattern < PATTERNS; ++pattern) umsg_close(formats[locale][pattern]);
  }
  const double seconds = (double)(end.tv_sec - start.tv_sec) + 1e-9 * (end.tv_nsec - start.tv_nsec);
  return failures == 0 ? seconds : -1;
}

int myna_umsg_write(int locale, int pattern, double amount, char *bytes, size_t capacity) {
  if (locale < 0 || locale >= LOCALES || pattern < 0 || pattern >= PATTERNS) return 0;
  UMessageFormat *format = open_pattern(tags[locale], patterns[locale][pattern]);
  char text[LENGTH * 3];
  const int32_t size = format == NULL ? -1 : format_one(format, amount, text);
  umsg_close(format);
  if (size < 0 || (size_t)size >= capacity) return 0;
  snprintf(bytes, capacity, "%.*s", (int)size, text);
  return 1;
}
