/* Shared by the files of the shim; ICU's headers stop here. */
#ifndef MYNA_CICU_INTERNAL_H
#define MYNA_CICU_INTERNAL_H

#include "CICU.h"

#include <unicode/ufieldpositer.h>
#include <unicode/uformattedvalue.h>
#include <unicode/utypes.h>

#ifdef __cplusplus
extern "C" {
#endif

struct UPluralRules;

struct myna_plural {
  struct UPluralRules *rules;
};

struct myna_date {
  void **format; /* UDateFormat */
};

/* The category of an ICU keyword. */
int32_t myna_plural_category(const UChar *keyword, int32_t length);

struct myna_text {
  char *bytes;
  int32_t length, capacity;
  myna_field *fields;
  int32_t field_count, field_capacity;
};

/* Converts UTF-8 to UTF-16 in `buffer`, or in memory that the caller frees when it differs. */
UChar *myna_utf16(const char *text, int32_t length, UChar *buffer, int32_t capacity,
                  int32_t *out_length, UErrorCode *status);
/* Converts UTF-16 to UTF-8 and returns the length needed. */
int32_t myna_utf8(const UChar *text, int32_t length, char *out, int32_t capacity,
                  UErrorCode *status);
/* Stores UTF-16 text; fields are converted to UTF-8 offsets when an iterator is given. */
void myna_text_store(myna_text *text, const UChar *utf16, int32_t length,
                     UFieldPositionIterator *fields, UErrorCode *status);
/* Adds a field of the stored text; offsets count UTF-16 units. */
void myna_text_add_field(myna_text *text, const UChar *utf16, int32_t field, int32_t begin,
                         int32_t end, UErrorCode *status);

#ifdef __cplusplus
}
#endif

#endif
