/*
 * Counts allocations: the program that links this has malloc, calloc, realloc and their relatives
 * replaced by ones that count and then ask the C library.
 *
 * The count is the calling thread's own, so that tests which run at the same time do not disturb
 * each other.
 */
#ifndef MYNA_ALLOCATIONS_H
#define MYNA_ALLOCATIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Whether allocations are counted here: with glibc, and without a sanitizer. */
bool myna_allocations_are_counted(void);
/* Allocations of the calling thread since it began. */
uint64_t myna_allocations(void);
/* Size of the calling thread's largest allocation since the last call, in bytes. */
size_t myna_largest_allocation(void);

#endif
