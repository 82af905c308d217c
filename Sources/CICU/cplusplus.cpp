// What ICU offers in C++ only: normalization of UTF-8, the list of plural rules.
#include "Internal.h"

#include <unicode/bytestream.h>
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
