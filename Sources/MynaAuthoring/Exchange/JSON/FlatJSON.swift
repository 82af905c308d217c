import MynaModel

/// An object of keys and messages: the values of the entries as they are, in MessageFormat 2.
enum FlatJSON {
  /// Writes the translations that there are.
  static func write(_ set: TranslationSet) -> ExchangeFormat.Export {
    let shared = set.sharedKeys
    var members: [JSONValue.Member] = []
    for file in set.files {
      for unit in file.units {
        guard let translation = unit.translation else { continue }
        members.append(.init(key(unit, file, shared), .string(translation.text)))
      }
    }
    return .init(.object(members), count: members.count)
  }

  /// The key of a unit; with its file if the key alone does not tell the entry.
  static func key(
    _ unit: TranslationUnit, _ file: TranslationSet.File, _ shared: Set<String>
  ) -> String {
    shared.contains(unit.key) ? "\(file.name)/\(unit.key)" : unit.key
  }

  /// Reads a file.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    read(source, limits: limits) { text, _ in .text(text) }
  }

  /// Reads the strings of an object as translations; `wording` is `nil` after a problem.
  static func read(
    _ source: SourceText, limits: Limits,
    wording: (LocatedText, inout ExchangeProblems) -> ImportedUnit.Wording?
  ) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    var file = ImportedFile()
    let members = LocatedJSON.read(source, limits: limits, &problems)?.members(&problems)
    for member in members ?? [] {
      guard let text = member.value.text(&problems) else { continue }
      let (name, key) = ImportedUnit.place(member.key)
      var unit = ImportedUnit(key: key, file: name, place: member.place)
      guard let translation = wording(text, &problems) else { continue }
      unit.translation = translation
      file.units.append(unit)
    }
    return .init(file: problems.hasErrors ? nil : file, diagnostics: problems.diagnostics)
  }
}
