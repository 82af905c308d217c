internal import MynaModel

extension ProjectReader {
  /// Reads `locales`: a mapping from locales to settings.
  mutating func locales(_ value: YAMLValue?) -> [Project.LocaleSettings] {
    guard let value, let pairs = schema.pairs(of: value, "locales", at: value.span)
    else { return [] }
    var result: [Project.LocaleSettings] = []
    var fallbacks: [Fallback] = []
    guard pairs.count <= schema.limits.files else {
      schema.report(.tooMany("locales", limit: schema.limits.files, at: value.span))
      return []
    }
    for (name, span, value) in pairs {
      guard let locale = identifier(SchemaReader.Located(text: name, span: span), "a locale")
      else { continue }
      guard !result.contains(where: { $0.identifier == locale }) else {
        schema.report(.duplicateLocale(name, at: span))
        continue
      }
      guard
        let fields = schema.fields(
          of: value, "locale '\(name)'", at: span, required: [], optional: ["fallbacks"])
      else { continue }
      let found = schema.texts(fields["fallbacks"], "fallbacks")
      guard found.count <= schema.limits.locales else {
        schema.report(.tooMany("fallbacks", limit: schema.limits.locales, at: span))
        continue
      }
      let targets = found.compactMap { located in
        identifier(located, "fallbacks").map {
          Fallback(owner: locale, target: $0, span: located.span)
        }
      }
      fallbacks += targets
      result.append(Project.LocaleSettings(locale, fallbacks: targets.map(\.target)))
    }
    checkFallbacks(fallbacks, result)
    return result
  }

  /// Reads `source-locale`, which must be one of the locales.
  mutating func sourceLocale(
    _ value: YAMLValue?, among locales: [Project.LocaleSettings]
  ) -> LocaleIdentifier? {
    guard let found = schema.text(value, "source-locale"),
      let locale = identifier(found, "source-locale")
    else { return nil }
    if !locales.contains(where: { $0.identifier == locale }) {
      schema.report(.unknownLocale(found.text, "source-locale", at: found.span))
    }
    return locale
  }

  /// Reads a locale in canonical spelling: it is the name of a folder, too.
  private mutating func identifier(
    _ found: SchemaReader.Located, _ what: String
  ) -> LocaleIdentifier? {
    guard let locale = LocaleIdentifier(found.text, limits: schema.limits),
      locale.description.utf8.elementsEqual(found.text.utf8)
    else {
      schema.report(
        .badValue(
          "project", what, found: found.text,
          expected: LocaleIdentifier(found.text, limits: schema.limits).map { "'\($0)'" }
            ?? "a BCP 47 tag such as 'zh-Hans'", at: found.span))
      return nil
    }
    return locale
  }

  /// Reports fallbacks that are no locale of the project, or never come to an end.
  private mutating func checkFallbacks(_ fallbacks: [Fallback], _ locales: [Project.LocaleSettings])
  {
    let known = Set(locales.map(\.identifier))
    for fallback in fallbacks where !known.contains(fallback.target) {
      schema.report(.unknownLocale("\(fallback.target)", "fallbacks", at: fallback.span))
    }
    // Locales whose fallbacks all end are taken away, until only those of circles are left.
    var circles = known
    var isDone = false
    while !isDone {
      let open = Set(fallbacks.filter { circles.contains($0.target) }.map(\.owner))
      isDone = open.count == circles.count
      circles = open
    }
    for fallback in fallbacks
    where circles.contains(fallback.owner) && circles.contains(fallback.target) {
      schema.report(.fallbackCycle("\(fallback.owner)", at: fallback.span))
    }
  }
}

/// One fallback of a locale, and where it stands.
private struct Fallback {
  var owner: LocaleIdentifier
  var target: LocaleIdentifier
  var span: SourceSpan
}
