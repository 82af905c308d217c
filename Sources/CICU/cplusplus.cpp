// What ICU offers in C++ only: normalization of UTF-8, the locale matcher, the list of plural rules.
#include "Internal.h"

#include <unicode/bytestream.h>
#include <unicode/localematcher.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <cstring>
#include <memory>

extern "C" int32_t myna_normalize(int32_t form, const char *text, int32_t length, char *out,
                                  int32_t capacity, int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2 *normalizer = form == 0 ? icu::Normalizer2::getNFCInstance(status)
                                                 : icu::Normalizer2::getNFKCInstance(status);
  icu::CheckedArrayByteSink sink(out, capacity);
  if (U_SUCCESS(status)) {
    normalizer->normalizeUTF8(0, icu::StringPiece(text, length), sink, nullptr, status);
  }
  *error = status;
  return sink.NumberOfBytesAppended();
}

extern "C" int32_t myna_locale_match(const char *const *supported, int32_t count,
                                     const char *desired, int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher::Builder builder;
  builder.setNoDefaultLocale();
  for (int32_t index = 0; index < count; index++) {
    builder.addSupportedLocale(icu::Locale::forLanguageTag(supported[index], status));
  }
  icu::Locale wanted = icu::Locale::forLanguageTag(desired, status);
  if (U_FAILURE(status)) {
    *error = status;
    return -1;
  }
  icu::LocaleMatcher matcher = builder.build(status);
  int32_t index = U_SUCCESS(status)
                      ? matcher.getBestMatchResult(wanted, status).getSupportedIndex()
                      : -1;
  *error = status;
  return U_SUCCESS(status) ? index : -1;
}

extern "C" bool myna_plural_is_available(const char *locale) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<icu::StringEnumeration> names(icu::PluralRules::getAvailableLocales(status));
  while (U_SUCCESS(status) && names != nullptr) {
    const char *name = names->next(nullptr, status);
    if (name == nullptr) break;
    if (std::strcmp(name, locale) == 0) return true;
  }
  return false;
}
