import MynaModel
import MynaProject
import MynaSyntax

/// Gathers the changes of an import, unit by unit.
struct ImportPlan {
  let locale: LocaleIdentifier
  let source: SourceText
  let project: ProjectFolder
  let options: TranslationImport.Options
  var problems: ExchangeProblems
  var changes: [TranslationImport.Change] = []
  /// The files that are translated, by name.
  var targets: [String: ImportTarget] = [:]
  /// Files by the keys in them, both as text.
  private var filesOfKey: [String: [String]] = [:]
  /// Places of the units by file and key.
  var places: [String: SourceSpan] = [:]

  init(
    locale: LocaleIdentifier, source: SourceText, project: ProjectFolder,
    options: TranslationImport.Options
  ) {
    self.locale = locale
    self.source = source
    self.project = project
    self.options = options
    problems = ExchangeProblems(source: source.name, limits: options.limits)
    for file in project.files(of: project.project.sourceLocale) {
      targets[file.name] = ImportTarget(
        of: file, translation: project.file(file.name, of: locale), locale: locale)
      for key in Set(file.entries.map(\.key)) { filesOfKey[key, default: []].append(file.name) }
    }
  }

  /// Adds what a unit changes.
  mutating func add(_ unit: ImportedUnit) {
    guard let (file, entry) = find(unit) else { return }
    let name = Self.name(of: entry.key, in: file)
    if let first = places[name] {
      return problems.add(.exchangeRepeatedEntry(unit.key, at: unit.place, first: first))
    }
    places[name] = unit.place
    guard let target = targets[file] else { return }
    let old = target.translation(of: entry.resource.fullID)
    guard let wording = unit.translation else {
      if old?.resource.value.isEmpty == false {
        problems.add(.exchangeNoTranslation(unit.key, at: unit.place))
      }
      return
    }
    var edit = ImportEdit(of: entry, old, unit)
    guard let text = self.text(of: wording, for: entry, old, unit) else { return }
    edit.text = text
    mark(&edit)
    guard let kind = edit.kind else { return }
    targets[file]?.edits.append(edit)
    changes.append(.init(file: file, key: entry.key, kind: kind))
  }

  static func name(of key: String, in file: String) -> String { "\(file)/\(key)" }

  // MARK: Finding

  /// The source entry that a unit translates.
  private mutating func find(_ unit: ImportedUnit) -> (file: String, entry: LocaleFile.Entry)? {
    guard unit.key.utf8.count <= project.limits.keyBytes,
      let id = MessageResource.fullID(ofKey: unit.key)
    else {
      problems.add(.exchangeUnknownEntry(unit.key, at: unit.place))
      return nil
    }
    let key = MessageResource.key(of: id)
    let files = filesOfKey[key] ?? []
    if unit.file == nil, files.count > 1 {
      problems.add(.exchangeAmbiguousEntry(key, files, at: unit.place))
      return nil
    }
    let file = unit.file ?? files.first
    guard let file, let entry = targets[file]?.source(of: id) else {
      problems.add(.exchangeUnknownEntry(unit.key, at: unit.place))
      return nil
    }
    return (file, entry)
  }

  // MARK: Texts

  /// The value that an entry gets, which is the old one if that means the same; `nil` if there is a
  /// problem with it.
  private mutating func text(
    of wording: ImportedUnit.Wording, for entry: LocaleFile.Entry, _ old: LocaleFile.Entry?,
    _ unit: ImportedUnit
  ) -> String? {
    let syntax = old?.syntax ?? entry.syntax
    let located: LocatedText
    switch wording {
    case .text(let text): located = text
    case .message(let message, let text):
      if let old, let oldMessage = old.message, oldMessage == message { return old.resource.value }
      guard let printed = print(message, syntax, at: text.place) else { return nil }
      located = printed
    case .variants(let variants):
      guard
        let text = MessageTemplate.text(
          of: variants, like: old, orElse: entry, at: unit.place, &problems)
      else { return nil }
      located = text
    case .outline(let outline, let whole):
      if syntax == .messageFormat1, let classic = outline.classic {
        return self.text(of: .message(classic, whole), for: entry, old, unit)
      }
      let restoration = OutlineRestoration(old: old, source: entry)
      guard
        let restored = restoration.restored(outline, of: unit.key, at: whole.place, &problems),
        let text = MessageTemplate.text(
          of: restored.variants, like: restored.like, orElse: entry, at: whole.place, &problems)
      else { return nil }
      located = text
    }
    if let old, old.resource.value.utf8.elementsEqual(located.text.utf8) { return located.text }
    guard let message = parse(located, syntax) else { return nil }
    if let old, let oldMessage = old.message, oldMessage == message { return old.resource.value }
    if let expected = entry.message {
      let comparison = PlaceholderComparison(source: expected, translation: message)
      let differences = comparison.diagnostics
      for difference in differences { problems.add(difference.moved(into: located, of: source)) }
      if !differences.isEmpty { return nil }
    }
    return located.text
  }

  private mutating func print(
    _ message: Message, _ syntax: LocaleFile.Syntax, at place: SourceSpan
  ) -> LocatedText? {
    switch syntax {
    case .messageFormat2: return LocatedText(MessagePrinter.print(message), at: place)
    case .messageFormat1:
      let printed = MessageFormat1Printer.print(message, limits: project.limits)
      for diagnostic in printed.diagnostics {
        problems.add(.exchangeNotWritable(diagnostic, at: place))
      }
      return printed.text.map { LocatedText($0, at: place) }
    }
  }

  private mutating func parse(_ text: LocatedText, _ syntax: LocaleFile.Syntax) -> Message? {
    // Before anything compares or normalizes it.
    if let offset = StreamSafeText.firstUnsafeOffset(
      in: text.text, limit: project.limits.nonStarters)
    {
      problems.add(.exchangeTooManyMarks(at: text.sourceSpan(of: SourceSpan(offset, offset))))
      return nil
    }
    let parsed =
      syntax == .messageFormat1
      ? MessageFormat1Parser.parse(text.text, limits: project.limits)
      : MessageParser.parse(text.text, limits: project.limits)
    for diagnostic in parsed.diagnostics { problems.add(diagnostic.moved(into: text, of: source)) }
    return parsed.diagnostics.contains { $0.severity == .error } ? nil : parsed.message
  }
}
