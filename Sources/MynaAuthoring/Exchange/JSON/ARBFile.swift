import MynaModel
import MynaProject

/// An application resource bundle, as Flutter's `gen-l10n` reads it: messages of MessageFormat 1 under
/// names of Dart, each with a description and its placeholders.
enum ARBFile {
  /// Writes the translations that can be said.
  static func write(_ set: TranslationSet) -> ExchangeFormat.Export {
    let shared = TranslationSet.sharedKeys(set.keysByFile, name: StringNaming.arb.name(of:))
    var members: [JSONValue.Member] = [.init("@@locale", .string(locale(set.locale)))]
    var leftOut: [ProjectLoader.Finding] = []
    var names: [String: String] = [:]
    var count = 0
    for file in set.files {
      for unit in file.units {
        let name = StringNaming.arb.base(
          unit.key, in: file.name, isShared: shared.contains(unit.key))
        let other = names[name]
        // Also for one that is left out: an import takes the name for the first that has it.
        names[name] = other ?? unit.key
        guard let translation = unit.translation else { continue }
        if let other {
          leftOut.append(file.finding(.exchangeSameName(unit.key, name, other), of: unit))
          continue
        }
        do throws(OutlineProblem) {
          members.append(.init(name, .string(try ClassicText.write(translation, .arb))))
          members.append(.init("@\(name)", attributes(of: unit, translation)))
          count += 1
        } catch {
          leftOut.append(file.finding(.exchangeLeftOut(unit.key, error.what, "ARB"), of: unit))
        }
      }
    }
    return .init(.object(members), count: count, leftOut: leftOut, depth: 4)
  }

  /// Flutter writes `zh_Hans`.
  private static func locale(_ locale: LocaleIdentifier) -> String {
    "\(locale)".split(separator: "-").joined(separator: "_")
  }

  private static func attributes(
    of unit: TranslationUnit, _ translation: TranslationUnit.Wording
  ) -> JSONValue {
    var members: [JSONValue.Member] = []
    if !unit.comment.isEmpty { members.append(.init("description", .string(unit.comment))) }
    let outlined = translation.message.flatMap { try? OutlinedMessage($0) }
    var names = outlined?.outline.selectors.map(\.argument) ?? []
    for name in outlined?.placeholders.map(\.name) ?? [] where !names.contains(name) {
      names.append(name)
    }
    let placeholders = names.map { name -> JSONValue.Member in
      let argument = outlined?.placeholder(name)?.argument ?? name
      let about = unit.arguments.first { $0.name == argument }
      let number = outlined?.numberSelector?.argument
      var members: [JSONValue.Member] = [
        .init("type", .string(name == number ? "int" : "String"))
      ]
      if let example = about?.example { members.append(.init("example", .string(example))) }
      return .init(name, .object(members))
    }
    if !placeholders.isEmpty { members.append(.init("placeholders", .object(placeholders))) }
    return .object(members)
  }

  /// Reads a file; attributes are for translators and are passed over.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    var file = ImportedFile()
    file.naming = .arb
    let members = LocatedJSON.read(source, limits: limits, &problems)?.members(&problems)
    for member in members ?? [] {
      if member.key.utf8.starts(with: "@@".utf8) {
        guard member.key == "@@locale", let text = member.value.text(&problems) else { continue }
        file.localePlace = text.place
        file.locale = LocaleIdentifier(String(text.text.map { $0 == "_" ? "-" : $0 }))
        if file.locale == nil { problems.add(.jsonLocale(text.text, at: text.place)) }
        continue
      }
      if member.key.utf8.first == UInt8(ascii: "@") { continue }
      guard let text = member.value.text(&problems),
        let outline = ClassicText.read(text, .arb, of: source, limits: limits, &problems)
      else { continue }
      file.strings.append(
        ImportedString(
          name: member.key, place: member.place, contentPlace: text.place,
          content: .message(outline)))
    }
    return .init(file: problems.hasErrors ? nil : file, diagnostics: problems.diagnostics)
  }
}
