/* Compares the texts of libmyna with expected ones, and tries what a careless caller does.
 *
 *   compare BUNDLE CASES     CASES holds a case a line, fields separated by tabs:
 *                            code, locale, number of arguments, names and values, then name and
 *                            value of what is expected
 */
#include "myna.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 32, SIZE = 1 << 16 };

static int problems = 0;

static void check(int holds, const char *what) {
  if (holds) return;
  problems++;
  fprintf(stderr, "does not hold: %s\n", what);
}

static int split(char *line, char **fields) {
  int count = 0;
  for (char *rest = line; rest && count < 2 * MOST + 16;) fields[count++] = strsep(&rest, "\t");
  return count;
}

static long compare(const myna_localizer *localizer, const char *path) {
  FILE *file = fopen(path, "r");
  if (!file) exit(2);
  static char line[SIZE], text[SIZE];
  long cases = 0;
  while (fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    char *fields[2 * MOST + 16];
    const char *names[MOST], *values[MOST];
    int last = split(line, fields), count = atoi(fields[2]), place = 3;
    for (int index = 0; index < count; index++) {
      names[index] = fields[place++];
      values[index] = fields[place++];
    }
    for (; place + 1 < last; place += 2) {
      int64_t length = myna_render(
          localizer, "customer", fields[0], fields[place], fields[1], names, values, (size_t)count,
          NULL, 0, text, sizeof text);
      if (length == (int64_t)strlen(fields[place + 1]) && !strcmp(text, fields[place + 1])) continue;
      problems++;
      fprintf(stderr, "%s %s %s: %lld\n%s\n%s\n", fields[0], fields[1], fields[place],
              (long long)length, text, fields[place + 1]);
    }
    cases++;
  }
  fclose(file);
  return cases;
}

static void null_pointers(const myna_localizer *localizer) {
  char text[64] = "x", error[8];
  const char *names[] = {"limit", NULL, "methods"}, *values[] = {NULL, "1", "cash"};
  check(!myna_open(NULL, NULL, 0), "no path opens nothing");
  check(!myna_open("/nonexistent", error, sizeof error) && strlen(error) == 7, "the reason is cut");
  check(!myna_open_bytes(NULL, 5, NULL, 0), "no bytes open nothing");
  check(!myna_open_bytes("x", (size_t)-1, NULL, 0), "an impossible count opens nothing");
  check(!myna_open_bytes("not a bundle", 12, error, sizeof error), "other bytes open nothing");
  myna_close(NULL);
  check(myna_render(NULL, "customer", "X", "body", "en", NULL, NULL, 0, NULL, 0, text, 64) ==
            MYNA_ERROR_NULL && !*text, "no localizer");
  check(myna_render(localizer, NULL, "X", "body", "en", NULL, NULL, 0, NULL, 0, text, 64) ==
            MYNA_ERROR_NULL, "no audience");
  check(myna_render(localizer, "developer", "X", "cause", "en", NULL, NULL, 0, NULL, 0, text, 64) ==
            MYNA_ERROR_AUDIENCE, "the kit is for customers alone");
  check(myna_render(localizer, "customer", "X", "cause", "en", NULL, NULL, 0, NULL, 0, text, 64) ==
            MYNA_ERROR_FIELD, "no such field");
  check(myna_render(localizer, "customer", "X", "body", "en", NULL, NULL, 2, NULL, 0, text, 64) ==
            MYNA_ERROR_NULL, "no names");
  check(myna_render(localizer, "customer", "X", "body", "en", names, values, (size_t)-1, NULL, 0, text,
                    64) == MYNA_ERROR_ARGUMENTS, "too many arguments");
  check(myna_render(localizer, "customer", "X", "body", NULL, names, values, 3, NULL, 0, NULL, 0) > 0,
        "names and values that are missing count for nothing");
  check(myna_resolve(localizer, "aop.ACQ.system_error", text, 64) == 19 &&
            !strcmp(text, "alipay:SYSTEM_ERROR"), "a spelling is resolved");
  check(myna_resolve(localizer, "ACQ.BUYER_NOT_EXIST", text, 64) == 0 && !*text,
        "a spelling of something else is not");
  check(myna_resolve(localizer, NULL, text, 64) == MYNA_ERROR_NULL, "no spelling");
}

static void sizes(const myna_localizer *localizer) {
  char whole[4096], text[4096];
  int64_t length = myna_render(localizer, "customer", "PAYMENT_FAIL", "body", "zh-CN", NULL, NULL, 0,
                               NULL, 0, whole, sizeof whole);
  check(length == (int64_t)strlen(whole), "the length is that of the text");
  for (size_t capacity = 0; capacity <= (size_t)length + 1; capacity++) {
    memset(text, 'x', sizeof text);
    int64_t needed = myna_render(localizer, "customer", "PAYMENT_FAIL", "body", "zh-CN", NULL, NULL, 0,
                                 NULL, 0, text, capacity);
    check(needed == length, "the length does not depend on the buffer");
    check(text[capacity] == 'x', "nothing is written behind the buffer");
    if (!capacity) continue;
    check(!strncmp(text, whole, strlen(text)), "what fits is the start of the text");
    check((whole[strlen(text)] & 0xC0) != 0x80, "the text is cut between characters");
    check(strlen(text) + 4 > capacity - 1, "as much as fits is written");
  }
}

static void bad_texts(const myna_localizer *localizer) {
  char text[4096];
  srand(7);
  for (int round = 0; round < 1000; round++) {
    char noise[5][48];
    for (int index = 0; index < 5; index++) {
      int size = rand() % 47;
      for (int place = 0; place < size; place++) noise[index][place] = (char)(1 + rand() % 255);
      noise[index][size] = 0;
    }
    const char *names[] = {"limit", "methods", noise[0]}, *values[] = {noise[1], noise[2], noise[3]};
    int64_t length = myna_render(
        localizer, "customer", round % 2 ? noise[4] : "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "body",
        round % 3 ? "zh-CN" : noise[3], names, values, 3, round % 5 ? NULL : noise[0],
        (uint32_t)rand(), text, sizeof text);
    check(length > 10, "every code has a text");
  }
}

static void *render_often(void *localizer) {
  char text[512];
  for (int round = 0; round < 300; round++) {
    myna_render(localizer, "customer", "PAYMENT_FAIL", "body", "en", NULL, NULL, 0, NULL, 0, text, 512);
    if (strncmp(text, "We couldn't complete this payment.", 34)) return localizer;
  }
  return NULL;
}

static void threads(myna_localizer *localizer) {
  pthread_t all[4];
  for (int index = 0; index < 4; index++) pthread_create(&all[index], NULL, render_often, localizer);
  for (int index = 0; index < 4; index++) {
    void *problem;
    pthread_join(all[index], &problem);
    check(!problem, "threads read the same text");
  }
}

int main(int count, char **arguments) {
  char reason[512];
  if (count < 3) return 2;
  check(myna_api_version() == (MYNA_API_MAJOR << 8 | MYNA_API_MINOR), "header and library agree");
  myna_localizer *localizer = myna_open(arguments[1], reason, sizeof reason);
  if (!localizer) {
    fprintf(stderr, "%s\n", reason);
    return 1;
  }
  long cases = compare(localizer, arguments[2]);
  null_pointers(localizer);
  sizes(localizer);
  bad_texts(localizer);
  threads(localizer);
  myna_close(localizer);
  myna_localizer *embedded = myna_open_embedded();
  check(myna_render(embedded, "developer", "UNKNOW", "cause", "en", NULL, NULL, 0, NULL, 0, reason,
                    sizeof reason) > 0, "the built-in messages are for developers too");
  myna_close(embedded);
  printf("%ld %d\n", cases, problems);
  return problems > 0;
}
