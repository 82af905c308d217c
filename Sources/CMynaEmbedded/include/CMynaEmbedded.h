/* The messages and the catalogue of this package, compiled: the bytes of a bundle.
 *
 * C, because a C compiler turns a string literal into read-only data at once, while a Swift array
 * literal of this size takes minutes to compile and is built again at every start. */
#ifndef MYNA_EMBEDDED_H
#define MYNA_EMBEDDED_H

extern const unsigned long myna_embedded_bundle_size;
const void *myna_embedded_bundle_address(void);

#endif
