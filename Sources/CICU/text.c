#include "Internal.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

UChar *myna_utf16(const char *text, int32_t length, UChar *buffer, int32_t capacity,
                  int32_t *out_length, UErrorCode *status) {
  UChar *target = buffer;
  if (length < 0) length = (int32_t)strlen(text);
  /* UTF-16 never takes more units than UTF-8 takes bytes. */
  if (length + 1 > capacity) {
    target = malloc(sizeof(UChar) * ((size_t)length + 1));
    if (target == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return buffer;
    }
    capacity = length + 1;
  }
  u_strFromUTF8WithSub(target, capacity, out_length, text, length, 0xFFFD, NULL, status);
  return target;
}

int32_t myna_utf8(const UChar *text, int32_t length, char *out, int32_t capacity,
                  UErrorCode *status) {
  int32_t needed = 0;
  if (U_FAILURE(*status)) return 0;
  u_strToUTF8WithSub(out, capacity, &needed, text, length, 0xFFFD, NULL, status);
  if (*status == U_BUFFER_OVERFLOW_ERROR || *status == U_STRING_NOT_TERMINATED_WARNING) {
    *status = U_ZERO_ERROR;
  }
  return needed;
}

myna_text *myna_text_open(void) { return calloc(1, sizeof(myna_text)); }

void myna_text_close(myna_text *text) {
  if (text == NULL) return;
  free(text->bytes);
  free(text->fields);
  free(text);
}

const char *myna_text_bytes(const myna_text *text) { return text->bytes; }
int32_t myna_text_length(const myna_text *text) { return text->length; }
int32_t myna_text_field_count(const myna_text *text) { return text->field_count; }

myna_field myna_text_field(const myna_text *text, int32_t index) {
  myna_field none = {-1, 0, 0};
  return index >= 0 && index < text->field_count ? text->fields[index] : none;
}

static bool reserve(myna_text *text, int32_t capacity, UErrorCode *status) {
  if (capacity <= text->capacity) return true;
  char *bytes = realloc(text->bytes, (size_t)capacity);
  if (bytes == NULL) {
    *status = U_MEMORY_ALLOCATION_ERROR;
    return false;
  }
  text->bytes = bytes;
  text->capacity = capacity;
  return true;
}

/* UTF-8 length of the first `end` units, counted on from a place already known. */
static int32_t utf8_offset(const UChar *utf16, int32_t end) {
  int32_t bytes = 0, index = 0;
  while (index < end) {
    UChar32 c;
    U16_NEXT(utf16, index, end, c);
    bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
  }
  return bytes;
}

static void add_field(myna_text *text, myna_field field, UErrorCode *status) {
  if (text->field_count == text->field_capacity) {
    int32_t capacity = text->field_capacity ? text->field_capacity * 2 : 16;
    myna_field *fields = realloc(text->fields, sizeof(myna_field) * (size_t)capacity);
    if (fields == NULL) {
      *status = U_MEMORY_ALLOCATION_ERROR;
      return;
    }
    text->fields = fields;
    text->field_capacity = capacity;
  }
  text->fields[text->field_count++] = field;
}

void myna_text_add_field(myna_text *text, const UChar *utf16, int32_t field, int32_t begin,
                         int32_t end, UErrorCode *status) {
  myna_field entry = {field, utf8_offset(utf16, begin), utf8_offset(utf16, end)};
  add_field(text, entry, status);
}

void myna_text_store(myna_text *text, const UChar *utf16, int32_t length,
                     UFieldPositionIterator *fields, UErrorCode *status) {
  text->length = 0;
  text->field_count = 0;
  /* A UTF-16 unit takes at most three bytes. */
  if (U_FAILURE(*status) || !reserve(text, length * 3 + 1, status)) return;
  text->length = myna_utf8(utf16, length, text->bytes, text->capacity, status);
  if (fields == NULL) return;
  int32_t begin, end, field;
  while (U_SUCCESS(*status) && (field = ufieldpositer_next(fields, &begin, &end)) >= 0) {
    if (begin < 0 || end < begin || end > length) continue;
    myna_text_add_field(text, utf16, field, begin, end, status);
  }
}
