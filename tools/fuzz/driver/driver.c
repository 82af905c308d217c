#include "CMynaFuzz.h"

#include <stdio.h>

// Of libFuzzer.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *, size_t));

static const char *target;

static int test_one_input(const uint8_t *bytes, size_t count) {
  myna_fuzz_check(target, bytes, count);
  return 0;
}

// libFuzzer's own `main` refers to it, although it is not used.
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  return test_one_input(bytes, count);
}

/// `MynaFuzz TARGET [libFuzzer's arguments]`; the name is what SwiftPM makes of `main`.
int MynaFuzz_main(int argc, char **argv) {
  if (argc < 2 || !myna_fuzz_has_target(argv[1])) return 64;
  target = argv[1];
  argv[1] = argv[0];
  argc -= 1;
  argv += 1;
  return LLVMFuzzerRunDriver(&argc, &argv, test_one_input);
}
