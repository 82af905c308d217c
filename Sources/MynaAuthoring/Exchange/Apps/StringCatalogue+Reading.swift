import MynaModel

extension StringCatalogue {
  /// Reads a file; the strings of all locales but the source's.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    var file = ImportedFile()
    file.naming = .xcstrings
    if let root = LocatedJSON.read(source, limits: limits, &problems) {
      read(root, into: &file, &problems)
    }
    return .init(file: problems.hasErrors ? nil : file, diagnostics: problems.diagnostics)
  }

  private static func read(
    _ root: LocatedJSON, into file: inout ImportedFile, _ problems: inout ExchangeProblems
  ) {
    guard let language = root["sourceLanguage"]?.text(&problems),
      let strings = root["strings"]?.members(&problems)
    else {
      if !problems.hasErrors {
        let missing = root["sourceLanguage"] == nil ? "sourceLanguage" : "strings"
        problems.add(.catalogueMember(missing, at: root.place))
      }
      return
    }
    file.sourceLocale = locale(language.text, at: language.place, &problems)
    var found: [LocaleIdentifier] = []
    for string in strings {
      guard string.value["shouldTranslate"].map({ !$0.isFalse }) ?? true,
        let localizations = string.value["localizations"]
      else { continue }
      for localization in localizations.members(&problems) ?? [] {
        guard let own = locale(localization.key, at: localization.place, &problems),
          let read = self.string(string, localization, own, &problems)
        else { continue }
        if own == file.sourceLocale { continue }
        if !found.contains(own) { found.append(own) }
        file.strings.append(read)
      }
    }
    // Of several, the importer names one.
    if found.count == 1 { file.locale = found.first }
  }

  private static func locale(
    _ text: String, at place: SourceSpan, _ problems: inout ExchangeProblems
  ) -> LocaleIdentifier? {
    let locale = LocaleIdentifier(text)
    if locale == nil { problems.add(.jsonLocale(text, at: place)) }
    return locale
  }

  // MARK: Strings

  private static func string(
    _ string: LocatedJSON.Member, _ localization: LocatedJSON.Member, _ locale: LocaleIdentifier,
    _ problems: inout ExchangeProblems
  ) -> ImportedString? {
    var result = ImportedString(
      name: string.key, place: string.place, contentPlace: localization.place, locale: locale,
      content: .single([]))
    let value = localization.value
    if let variations = value["variations"] {
      guard let read = plural(variations, &problems) else { return nil }
      result.content = .plural(read.variants)
      result.state = read.state
      return result
    }
    guard let unit = value["stringUnit"] else {
      problems.add(.catalogueMember("stringUnit", at: localization.place))
      return nil
    }
    guard let (text, state) = self.unit(unit, &problems) else { return nil }
    result.state = state
    guard let substitutions = value["substitutions"]?.members(&problems) else {
      result.contentPlace = text.place
      result.content = .single(PercentText.pieces(of: text.text))
      return result
    }
    // One number that the whole text depends on; a part of a text is no message.
    guard substitutions.count == 1, let substitution = substitutions.first,
      text.text == "%#@\(substitution.key)@"
    else {
      problems.add(.catalogueVariation("parts of it", at: text.place))
      return nil
    }
    guard let variations = substitution.value["variations"] else {
      problems.add(.catalogueMember("variations", at: substitution.place))
      return nil
    }
    guard let read = plural(variations, &problems) else { return nil }
    result.content = .plural(read.variants)
    if read.state == .needsWork { result.state = .needsWork }
    return result
  }

  private static func plural(
    _ variations: LocatedJSON, _ problems: inout ExchangeProblems
  ) -> (variants: [MessageOutline.Variant], state: ImportedUnit.State)? {
    guard let kinds = variations.members(&problems) else { return nil }
    guard kinds.count == 1, let kind = kinds.first, kind.key == "plural" else {
      let place = kinds.first?.place ?? variations.place
      problems.add(.catalogueVariation(kinds.map(\.key).joined(separator: ", "), at: place))
      return nil
    }
    var variants: [MessageOutline.Variant] = []
    var state = ImportedUnit.State.finished
    for member in kind.value.members(&problems) ?? [] {
      guard member.key == "other" || OutlinedMessage.categories.contains(member.key) else {
        problems.add(.catalogueCategory(member.key, at: member.place))
        return nil
      }
      guard let unit = member.value["stringUnit"] else {
        problems.add(.catalogueMember("stringUnit", at: member.place))
        return nil
      }
      guard let (text, own) = self.unit(unit, &problems) else { return nil }
      if own == .needsWork { state = .needsWork }
      variants.append(
        .init(
          keys: [member.key == "other" ? nil : member.key],
          pieces: PercentText.pieces(of: text.text), place: text.place))
    }
    return (variants, state)
  }

  private static func unit(
    _ unit: LocatedJSON, _ problems: inout ExchangeProblems
  ) -> (text: LocatedText, state: ImportedUnit.State)? {
    guard let value = unit["value"], let state = unit["state"]?.text(&problems) else {
      problems.add(.catalogueMember(unit["value"] == nil ? "value" : "state", at: unit.place))
      return nil
    }
    guard let text = value.text(&problems) else { return nil }
    switch state.text {
    case "translated": return (text, .finished)
    case "new", "needs_review", "stale": return (text, .needsWork)
    default:
      problems.add(.catalogueState(state.text, at: state.place))
      return nil
    }
  }
}

extension LocatedJSON {
  /// Whether this is `false`.
  fileprivate var isFalse: Bool {
    if case .other(.boolean(false)) = value { true } else { false }
  }
}
