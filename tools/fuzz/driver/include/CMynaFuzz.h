// The entry points that libFuzzer wants, in C: SwiftPM renames `main`, and a target is chosen once.
#ifndef CMYNAFUZZ_H
#define CMYNAFUZZ_H

#include <stddef.h>
#include <stdint.h>

/// Implemented in Swift: runs the checks of a target; stops the process when one does not hold.
void myna_fuzz_check(const char *target, const uint8_t *bytes, size_t count);

/// Implemented in Swift: whether there is a target of a name; prints all names if not.
_Bool myna_fuzz_has_target(const char *target);

#endif
