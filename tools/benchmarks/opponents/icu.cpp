// ICU4C's icu::MessageFormat, parsed once and with its arguments prepared, in two ways: as programs
// call it, with a new text for each message; and reusing whatever can be reused.
//
// The currency of an amount stands in the pattern (`::currency/CNY`). An icu::CurrencyAmount makes
// `{n, number, currency}` clone its formatter at each call unless the currency is the locale's own,
// more than twenty times slower: no contender.

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>
#include <unicode/ustring.h>

#include "CMynaOpponents.h"

struct myna_icu_message {
  std::unique_ptr<icu::MessageFormat> format;
  std::vector<icu::UnicodeString> names;
  std::vector<std::vector<icu::Formattable>> sets;
  icu::UnicodeString text;
  char bytes[4096];

  void format_into(icu::UnicodeString &result, size_t set, UErrorCode &status) {
    // Null names would mean numbered arguments.
    static const icu::UnicodeString noName;
    static const icu::Formattable noValue;
    const bool isEmpty = names.empty();
    format->format(
        isEmpty ? &noName : names.data(), isEmpty ? &noValue : sets[set].data(),
        static_cast<int32_t>(names.size()), result, status);
  }

  void write(size_t set) {
    UErrorCode status = U_ZERO_ERROR;
    text.remove();
    format_into(text, set, status);
    int32_t length = 0;
    // Faster than UnicodeString::toUTF8String.
    u_strToUTF8(bytes, sizeof bytes - 1, &length, text.getBuffer(), text.length(), &status);
    bytes[U_FAILURE(status) ? 0 : length] = 0;
  }

  size_t count_of_sets() const { return sets.empty() ? 1 : sets.size(); }
};

myna_icu_message *myna_icu_open(const char *tag, const char *pattern) {
  icu::TimeZone::adoptDefault(icu::TimeZone::createTimeZone("UTC"));
  UErrorCode status = U_ZERO_ERROR;
  UParseError error;
  const icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  auto message = std::make_unique<myna_icu_message>();
  message->format = std::make_unique<icu::MessageFormat>(
      icu::UnicodeString::fromUTF8(pattern), locale, error, status);
  return U_FAILURE(status) ? nullptr : message.release();
}

void myna_icu_add(
    myna_icu_message *message, size_t set, const char *name, myna_icu_kind kind,
    const char *text) {
  UErrorCode status = U_ZERO_ERROR;
  if (message->sets.size() <= set) message->sets.resize(set + 1);
  if (set == 0) message->names.push_back(icu::UnicodeString::fromUTF8(name));
  std::vector<icu::Formattable> &values = message->sets[set];
  switch (kind) {
  case MYNA_ICU_TEXT: values.emplace_back(icu::UnicodeString::fromUTF8(text)); break;
  case MYNA_ICU_INTEGER:
    values.emplace_back(static_cast<int64_t>(strtoll(text, nullptr, 10)));
    break;
  case MYNA_ICU_DECIMAL: values.emplace_back(icu::StringPiece(text), status); break;
  case MYNA_ICU_DOUBLE: values.emplace_back(strtod(text, nullptr)); break;
  case MYNA_ICU_DATE:
    values.emplace_back(strtod(text, nullptr), icu::Formattable::kIsDate);
    break;
  }
}

const char *myna_icu_format(myna_icu_message *message, size_t set) {
  message->write(set);
  return message->bytes;
}

void myna_icu_run(myna_icu_message *message, size_t count) {
  const size_t sets = message->count_of_sets();
  for (size_t index = 0; index < count; ++index) {
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString text;
    message->format_into(text, index % sets, status);
    std::string bytes;
    text.toUTF8String(bytes);
    // Makes the compiler believe that somebody reads it.
    __asm__ volatile("" : : "r"(bytes.data()) : "memory");
  }
}

void myna_icu_run_reusing(myna_icu_message *message, size_t count) {
  const size_t sets = message->count_of_sets();
  for (size_t index = 0; index < count; ++index) message->write(index % sets);
}

void myna_icu_close(myna_icu_message *message) { delete message; }
