// Language matching and what it needs to know of locales; ICU offers most of it in C++ only.
#include "Internal.h"

#include <unicode/bytestream.h>
#include <unicode/localematcher.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <cmath>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <vector>

struct myna_matcher {
  std::vector<icu::Locale> supported;
  icu::LocaleMatcher matcher;
};

extern "C" myna_matcher *myna_matcher_open(const char *const *supported, int32_t count,
                                           int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher::Builder builder;
  builder.setNoDefaultLocale();
  std::vector<icu::Locale> locales;
  for (int32_t index = 0; index < count; index++) {
    locales.push_back(icu::Locale::forLanguageTag(supported[index], status));
    builder.addSupportedLocale(locales.back());
  }
  icu::LocaleMatcher matcher = builder.build(status);
  *error = status;
  if (U_FAILURE(status)) return nullptr;
  return new (std::nothrow) myna_matcher{std::move(locales), std::move(matcher)};
}

extern "C" void myna_matcher_close(myna_matcher *matcher) { delete matcher; }

// `internalMatch` is the only call that tells a distance. It gives 1 - distance / 100.
static int32_t distance(const icu::LocaleMatcher &matcher, const icu::Locale &desired,
                        const icu::Locale &supported, UErrorCode &status) {
  double match = matcher.internalMatch(desired, supported, status);
  return U_SUCCESS(status) ? static_cast<int32_t>(std::lround((1 - match) * 800)) : 800;
}

extern "C" int32_t myna_matcher_match(const myna_matcher *matcher, const char *desired,
                                      int32_t *distances, int32_t *error) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale wanted = icu::Locale::forLanguageTag(desired, status);
  int32_t best = -1;
  if (U_SUCCESS(status)) {
    best = matcher->matcher.getBestMatchResult(wanted, status).getSupportedIndex();
  }
  for (size_t index = 0; index < matcher->supported.size(); index++) {
    distances[index] = distance(matcher->matcher, wanted, matcher->supported[index], status);
  }
  *error = status;
  return U_SUCCESS(status) ? best : -1;
}

extern "C" int32_t myna_matcher_demotion(int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleMatcher matcher = icu::LocaleMatcher::Builder().setNoDefaultLocale().build(status);
  // ICU defines it so: a mere difference of region is as good as a perfect match for the next.
  int32_t eighths = distance(matcher, icu::Locale("en_US"), icu::Locale("en_GB"), status);
  *error = status;
  return eighths / 8 * 8;
}

extern "C" int32_t myna_locale_canonical_tag(const char *tag, char *out, int32_t capacity,
                                             int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  icu::CheckedArrayByteSink sink(out, capacity);
  icu::Locale locale = icu::Locale::forLanguageTag(tag, status);
  locale.canonicalize(status);
  if (U_SUCCESS(status)) locale.toLanguageTag(sink, status);
  *error = status;
  return sink.NumberOfBytesAppended();
}

static int32_t copy(const std::string &text, char *out, int32_t capacity) {
  if (text.size() <= static_cast<size_t>(capacity)) std::memcpy(out, text.data(), text.size());
  return static_cast<int32_t>(text.size());
}

using Bundle = std::unique_ptr<UResourceBundle, void (*)(UResourceBundle *)>;

extern "C" int32_t myna_locale_parent(const char *name, char *out, int32_t capacity,
                                      int32_t *error) {
  *error = U_ILLEGAL_ARGUMENT_ERROR;
  // ICU opens a file-like object for the name: it must be one of its own.
  if (!myna_locale_is_available(name)) return 0;
  UErrorCode status = U_ZERO_ERROR;
  Bundle bundle(ures_openDirect(nullptr, name, &status), ures_close);
  int32_t length = 0;
  const UChar *parent = ures_getStringByKey(bundle.get(), "%%Parent", &length, &status);
  std::string text(name);
  if (U_SUCCESS(status)) {
    text.assign(parent, parent + length);
    if (text == "root") text.clear();
  } else {
    size_t end = text.rfind('_');
    text.resize(end == std::string::npos ? 0 : end);
  }
  *error = U_ZERO_ERROR;
  return copy(text, out, capacity);
}

extern "C" int32_t myna_language_codes(char *out, int32_t capacity, int32_t *error) {
  myna_icu_start();
  UErrorCode status = U_ZERO_ERROR;
  std::string codes;
  for (const char *const *code = uloc_getISOLanguages(); *code != nullptr; code++) {
    codes += std::string(*code) + ' ';
  }
  Bundle metadata(ures_openDirect(nullptr, "metadata", &status), ures_close);
  Bundle aliases(ures_getByKey(metadata.get(), "alias", nullptr, &status), ures_close);
  Bundle languages(ures_getByKey(aliases.get(), "language", nullptr, &status), ures_close);
  for (int32_t index = 0; U_SUCCESS(status) && index < ures_getSize(languages.get()); index++) {
    Bundle alias(ures_getByIndex(languages.get(), index, nullptr, &status), ures_close);
    const char *code = U_SUCCESS(status) ? ures_getKey(alias.get()) : "";
    // Keys such as `aa_saaho` are whole tags.
    if (std::strchr(code, '_') == nullptr) codes += std::string(code) + ' ';
  }
  *error = status;
  return copy(codes, out, capacity);
}
