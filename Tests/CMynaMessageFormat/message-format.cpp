#include "CMynaMessageFormat.h"

#include <string>

#include <unicode/locid.h>
#include <unicode/msgfmt.h>

int32_t myna_message_format(
    const char *locale, const void *pattern, size_t pattern_count, const char *number,
    const void *name, size_t name_count, void *text, size_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError error;
  const icu::StringPiece source(static_cast<const char *>(pattern), static_cast<int32_t>(pattern_count));
  const icu::MessageFormat format(
      icu::UnicodeString::fromUTF8(source), icu::Locale::forLanguageTag(locale, status), error,
      status);
  if (U_FAILURE(status)) return MYNA_PATTERN_REFUSED;
  const icu::UnicodeString names[] = {icu::UnicodeString("n"), icu::UnicodeString("name")};
  const icu::Formattable values[] = {
      icu::Formattable(icu::StringPiece(number), status),
      icu::Formattable(icu::UnicodeString::fromUTF8(
          icu::StringPiece(static_cast<const char *>(name), static_cast<int32_t>(name_count))))};
  icu::UnicodeString result;
  format.format(names, values, 2, result, status);
  if (U_FAILURE(status)) return MYNA_FORMATTING_FAILED;
  std::string bytes;
  result.toUTF8String(bytes);
  if (bytes.size() > capacity) return MYNA_TEXT_TOO_LONG;
  bytes.copy(static_cast<char *>(text), bytes.size());
  return static_cast<int32_t>(bytes.size());
}
