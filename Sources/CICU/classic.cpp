// Number formats of ICU's MessageFormat 1. DecimalFormat's pattern syntax and the plural category of
// what it writes have no C call that takes an exact decimal and can be shared between threads;
// DecimalFormat hands out the formatter that it works with, which can.
#include "Internal.h"

#include <cstdlib>
#include <memory>
#include <unicode/datefmt.h>
#include <unicode/decimfmt.h>
#include <unicode/formattedvalue.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>

struct myna_classic {
  icu::number::LocalizedNumberFormatter formatter;
};

struct myna_rules {
  std::unique_ptr<icu::RuleBasedNumberFormat> format;
  icu::Locale locale;
};

namespace {

std::unique_ptr<icu::NumberFormat> open_format(const icu::Locale &locale, int32_t style,
                                               UErrorCode &status) {
  switch (style) {
    case 1: return std::unique_ptr<icu::NumberFormat>(
        icu::NumberFormat::createCurrencyInstance(locale, status));
    case 2: return std::unique_ptr<icu::NumberFormat>(
        icu::NumberFormat::createPercentInstance(locale, status));
    default: return std::unique_ptr<icu::NumberFormat>(
        icu::NumberFormat::createInstance(locale, status));
  }
}

}  // namespace

extern "C" myna_classic *myna_classic_open(const char *locale, int32_t style, const char *pattern,
                                           int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  auto format = open_format(icu::Locale(locale), style, status);
  auto *decimal = dynamic_cast<icu::DecimalFormat *>(format.get());
  if (U_SUCCESS(status) && decimal == nullptr) status = U_UNSUPPORTED_ERROR;
  if (U_SUCCESS(status) && style == 3) {
    // As MessageFormat makes its integer style.
    decimal->setMaximumFractionDigits(0);
    decimal->setDecimalSeparatorAlwaysShown(false);
    decimal->setParseIntegerOnly(true);
  }
  if (U_SUCCESS(status) && style == 4) {
    UParseError place;
    decimal->applyPattern(icu::UnicodeString::fromUTF8(pattern), place, status);
  }
  const icu::number::LocalizedNumberFormatter *formatter =
      U_SUCCESS(status) ? decimal->toNumberFormatter(status) : nullptr;
  myna_classic *classic =
      U_SUCCESS(status) && formatter != nullptr ? new myna_classic{*formatter} : nullptr;
  *error = U_FAILURE(status) ? status : classic == nullptr ? U_MEMORY_ALLOCATION_ERROR : status;
  return classic;
}

extern "C" void myna_classic_close(myna_classic *classic) { delete classic; }

extern "C" void myna_classic_format(const myna_classic *classic, const char *decimal,
                                    int32_t length, bool wants_fields, myna_text *result,
                                    int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  icu::number::FormattedNumber formatted =
      classic->formatter.formatDecimal(icu::StringPiece(decimal, length), status);
  icu::UnicodeString text = formatted.toString(status);
  myna_text_store(result, text.getBuffer(), text.length(), nullptr, &status);
  icu::ConstrainedFieldPosition field;
  while (wants_fields && U_SUCCESS(status) && formatted.nextPosition(field, status)) {
    if (field.getCategory() == UFIELD_CATEGORY_NUMBER) {
      myna_text_add_field(result, text.getBuffer(), field.getField(), field.getStart(),
                          field.getLimit(), &status);
    }
  }
  *error = status;
}

extern "C" int32_t myna_plural_select_classic(const myna_plural *plural,
                                              const myna_classic *classic, const char *decimal,
                                              int32_t length, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  icu::number::FormattedNumber formatted =
      classic->formatter.formatDecimal(icu::StringPiece(decimal, length), status);
  const auto *rules = reinterpret_cast<const icu::PluralRules *>(plural->rules);
  icu::UnicodeString keyword = rules->select(formatted, status);
  *error = status;
  return U_FAILURE(status) ? 5 : myna_plural_category(keyword.getBuffer(), keyword.length());
}

extern "C" void myna_date_format_leniently(const myna_date *date, double milliseconds,
                                           myna_text *result, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text;
  reinterpret_cast<const icu::DateFormat *>(date->format)->format(milliseconds, text);
  myna_text_store(result, text.getBuffer(), text.length(), nullptr, &status);
  *error = status;
}

extern "C" myna_rules *myna_rules_open(const char *locale, int32_t type, const char *rule_set,
                                       int32_t *error) {
  static const icu::URBNFRuleSetTag tags[] = {icu::URBNF_SPELLOUT, icu::URBNF_ORDINAL,
                                              icu::URBNF_DURATION};
  myna_icu_start();
  UErrorCode status = type >= 0 && type < 3 ? U_ZERO_ERROR : U_ILLEGAL_ARGUMENT_ERROR;
  std::unique_ptr<icu::RuleBasedNumberFormat> format;
  if (U_SUCCESS(status)) {
    format = std::make_unique<icu::RuleBasedNumberFormat>(tags[type], icu::Locale(locale), status);
  }
  if (U_SUCCESS(status) && format != nullptr && *rule_set != 0) {
    UErrorCode ignored = U_ZERO_ERROR;
    format->setDefaultRuleSet(icu::UnicodeString::fromUTF8(rule_set), ignored);
  }
  myna_rules *rules = U_SUCCESS(status) && format != nullptr
                          ? new myna_rules{std::move(format), icu::Locale(locale)}
                          : nullptr;
  *error = U_FAILURE(status) ? status : rules == nullptr ? U_MEMORY_ALLOCATION_ERROR : status;
  return rules;
}

extern "C" void myna_rules_close(myna_rules *rules) { delete rules; }

static bool is_beyond_int64(double value) {
  return value >= 9223372036854775808.0 || value < -9223372036854775808.0;
}

extern "C" void myna_rules_format(const myna_rules *rules, const char *decimal, int32_t length,
                                  myna_text *result, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Formattable value;
  value.setDecimalNumber(icu::StringPiece(decimal, length), status);
  icu::UnicodeString text;
  icu::FieldPosition position(icu::FieldPosition::DONT_CARE);
  if (U_SUCCESS(status)) {
    UErrorCode inexact = U_ZERO_ERROR;
    // Beyond the rules' range ICU writes digits, but spells a double as if it were 2^54. Numbers that
    // no double shows are never doubles.
    icu::Formattable nearest(value.getDouble(inexact));
    if (is_beyond_int64(nearest.getDouble()) &&
        nearest.getDecimalNumber(status) != value.getDecimalNumber(status)) {
      std::unique_ptr<icu::NumberFormat> digits(
          icu::NumberFormat::createInstance(rules->locale, UNUM_DECIMAL, status));
      if (U_SUCCESS(status)) digits->format(value, text, position, status);
    } else if (value.getType() == icu::Formattable::kDouble) {
      rules->format->format(value.getDouble(), text, position, status);
    } else {
      rules->format->format(value.getInt64(inexact), text, position, status);
    }
  }
  myna_text_store(result, text.getBuffer(), text.length(), nullptr, &status);
  *error = status;
}
