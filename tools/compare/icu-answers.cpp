// Answers, line by line, what the linked ICU's icu::MessageFormat does.
//
// A request is one line of fields between tabs, in which `%`, tab, line feed and carriage return
// are written %25, %09, %0A and %0D:
//
//     apostrophes locale zone pattern (name type value)*
//
// `apostrophes` is `optional` or `required`; `type` is `string`, `integer`, `double`, `decimal` or
// `date` (milliseconds since 1970). The answer is one of
//
//     text<TAB>formatted message
//     parse<TAB>name of ICU's error
//     format<TAB>name of ICU's error
//
// The default locale is en_US: for a locale without data ICU takes that before root.

#include <cstdlib>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include <unicode/locid.h>
#include <unicode/msgfmt.h>
#include <unicode/timezone.h>

namespace {

std::string unescape(const std::string &text) {
  std::string result;
  for (size_t index = 0; index < text.size(); ++index) {
    if (text[index] == '%' && index + 2 < text.size()) {
      result += static_cast<char>(std::stoi(text.substr(index + 1, 2), nullptr, 16));
      index += 2;
    } else {
      result += text[index];
    }
  }
  return result;
}

std::string escape(const std::string &text) {
  std::string result;
  for (char byte : text) {
    switch (byte) {
    case '%': result += "%25"; break;
    case '\t': result += "%09"; break;
    case '\n': result += "%0A"; break;
    case '\r': result += "%0D"; break;
    default: result += byte;
    }
  }
  return result;
}

std::vector<std::string> fields(const std::string &line) {
  std::vector<std::string> result;
  size_t start = 0;
  for (;;) {
    const size_t end = line.find('\t', start);
    result.push_back(unescape(line.substr(start, end - start)));
    if (end == std::string::npos) return result;
    start = end + 1;
  }
}

icu::Formattable value(const std::string &type, const std::string &text, UErrorCode &status) {
  if (type == "string") return icu::Formattable(icu::UnicodeString::fromUTF8(text));
  if (type == "integer") return icu::Formattable(static_cast<int64_t>(std::stoll(text)));
  if (type == "double") return icu::Formattable(std::strtod(text.c_str(), nullptr));
  if (type == "date") {
    return icu::Formattable(std::strtod(text.c_str(), nullptr), icu::Formattable::kIsDate);
  }
  return icu::Formattable(icu::StringPiece(text), status);
}

std::string failure(const char *stage, UErrorCode status) {
  return std::string(stage) + "\t" + u_errorName(status);
}

std::string answer(const std::vector<std::string> &request) {
  if (request.size() < 4 || (request.size() - 4) % 3 != 0) return "request\tnumber of fields";
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(request[1], status);
  if (U_FAILURE(status)) return failure("request", status);
  icu::TimeZone::adoptDefault(
      icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(request[2])));

  icu::MessageFormat format(icu::UnicodeString(), locale, status);
  format.applyPattern(
      icu::UnicodeString::fromUTF8(request[3]),
      request[0] == "required" ? UMSGPAT_APOS_DOUBLE_REQUIRED : UMSGPAT_APOS_DOUBLE_OPTIONAL,
      nullptr, status);
  if (U_FAILURE(status)) return failure("parse", status);

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (size_t index = 4; index < request.size(); index += 3) {
    names.push_back(icu::UnicodeString::fromUTF8(request[index]));
    values.push_back(value(request[index + 1], request[index + 2], status));
  }
  if (U_FAILURE(status)) return failure("request", status);
  icu::UnicodeString text;
  // Null names would mean numbered arguments.
  names.resize(names.size() + 1);
  values.resize(values.size() + 1);
  format.format(
      names.data(), values.data(), static_cast<int32_t>(names.size() - 1), text, status);
  if (U_FAILURE(status)) return failure("format", status);
  std::string bytes;
  text.toUTF8String(bytes);
  return "text\t" + escape(bytes);
}

}  // namespace

int main() {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(icu::Locale("en_US"), status);
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) std::cout << answer(fields(line)) << '\n';
}
