public import MynaCatalogue
public import MynaModel
public import MynaProject

/// A project as checks see it, with the questions they all ask answered by index.
public final class CheckedProject: Sendable {
  /// The folder.
  public let folder: ProjectFolder
  /// Its files, in the order of the folder.
  public let files: [CheckedFile]
  /// All codes, catalogue by catalogue.
  public let codes: [ErrorCatalogue.Entry]
  /// Parameters that every message may use, by name.
  public let parameters: [String: ErrorCatalogue.Parameter]
  /// The terms that are preferred and forbidden; empty without a glossary.
  public let glossary: Glossary

  /// Where words of the glossary are found, by locale; empty without a glossary.
  let glossaryIndexes: [LocaleIdentifier: GlossaryIndex]

  private struct Use: Hashable {
    var key: String
    var isDeveloper: Bool
  }
  private let users: [Use: [ErrorCatalogue.Entry]]
  private let spellings: Set<String>
  private let promised: [Use: [String: ErrorCatalogue.Parameter]]
  /// Entries of the source locale by file and id.
  private let sources: [String: [String: LocaleFile.Entry]]

  /// Creates the view of a folder.
  public init(_ folder: ProjectFolder, glossary: Glossary = Glossary()) {
    self.folder = folder
    self.glossary = glossary
    let sourceLocale = folder.project.sourceLocale
    let supplied = Set(
      folder.project.parameters
        // A caller may say that there are none of them, which is as if they were not supplied.
        .filter { $0.defaultValue != nil && $0.type != .terms }.map(\.name))
    files = folder.files.map { file in
      let isSource = file.locale == sourceLocale
      return CheckedFile(
        file: file, source: isSource ? nil : folder.file(file.name, of: sourceLocale),
        isSource: isSource, language: file.locale.language,
        isSimplifiedChinese: Self.isSimplifiedChinese(file.locale),
        suppliedArguments: supplied, cardinals: PluralCategories(file.locale, .cardinal),
        ordinals: PluralCategories(file.locale, .ordinal))
    }
    var indexes: [LocaleIdentifier: GlossaryIndex] = [:]
    if !glossary.terms.isEmpty {
      for locale in folder.project.locales.map(\.identifier) {
        indexes[locale] = GlossaryIndex(
          glossary, locale: locale, isSource: locale == sourceLocale)
      }
    }
    glossaryIndexes = indexes
    codes = folder.catalogues.flatMap(\.catalogue.entries)
    parameters = Dictionary(
      folder.project.parameters.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var users: [Use: [ErrorCatalogue.Entry]] = [:]
    for code in codes {
      users[Use(key: code.customerKey, isDeveloper: false), default: []].append(code)
      users[Use(key: code.developerKey, isDeveloper: true), default: []].append(code)
    }
    self.users = users
    // Short spellings and those of lower case only could be words of a language.
    spellings = Set(
      (codes.map(\.code.code)
        + folder.catalogues.flatMap { $0.catalogue.aliases.map(\.spelling) })
        .filter { $0.utf8.count > 5 && $0.utf8.contains { (0x30...0x5F).contains($0) } })
    promised = Self.promised(users, parameters)
    var sources: [String: [String: LocaleFile.Entry]] = [:]
    for file in folder.files(of: sourceLocale) {
      sources[file.name] = Dictionary(
        file.entries.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }
    self.sources = sources
  }

  /// The codes that are shown with a key.
  public func codes(with key: String, for audience: Audience) -> [ErrorCatalogue.Entry] {
    users[Use(key: key, isDeveloper: audience == .developer)] ?? []
  }

  /// Whether a word is a code, or a listed spelling of one that cannot be mistaken for a word.
  public func isCode(_ word: String) -> Bool { spellings.contains(word) }

  /// What a variable of a key stands for.
  public func parameter(
    _ name: String, key: String, for audience: Audience
  ) -> ErrorCatalogue.Parameter? {
    promised[Use(key: key, isDeveloper: audience == .developer)]?[name] ?? parameters[name]
      ?? (ownKeys.contains(key) && audience == .developer ? Self.own[name] : nil)
  }

  /// The entry of the source locale with a file's name and an id.
  public func source(_ key: String, in file: String) -> LocaleFile.Entry? { sources[file]?[key] }

  /// What the renderer itself supplies to the messages about unknown and ambiguous codes.
  private static let own = [
    "code": ErrorCatalogue.Parameter("code", .text, for: [.developer])
  ]

  /// The parameters of each key: an argument may be seen by an audience if one code that is shown
  /// with the key lets it, since a form is chosen where its arguments are supplied.
  private static func promised(
    _ users: [Use: [ErrorCatalogue.Entry]], _ common: [String: ErrorCatalogue.Parameter]
  ) -> [Use: [String: ErrorCatalogue.Parameter]] {
    users.mapValues { codes in
      var result: [String: ErrorCatalogue.Parameter] = [:]
      for parameter in codes.flatMap(\.parameters) {
        guard var known = result[parameter.name] else {
          result[parameter.name] = parameter
          continue
        }
        known.audiences.formUnion(parameter.audiences)
        result[parameter.name] = known
      }
      for (name, parameter) in result {
        // A code that says nothing of its own takes what every message may use.
        guard let shared = common[name],
          codes.contains(where: { code in !code.parameters.contains { $0.name == name } })
        else { continue }
        result[name]?.audiences = parameter.audiences.union(shared.audiences)
      }
      return result
    }
  }

  /// Keys that the project itself names, whoever reads them.
  public var ownKeys: Set<String> {
    let project = folder.project
    return [project.genericKey, project.unknownCodeKey, project.ambiguousCodeKey]
  }

  /// An entry as a check sees it; `nil` if it holds no message.
  func entry(_ entry: LocaleFile.Entry, in file: CheckedFile) -> CheckedEntry? {
    guard let message = entry.message else { return nil }
    let source = file.isSource ? nil : source(entry.key, in: file.file.name)
    let texts = texts(of: entry, in: file)
    let sourceTexts = source.map { self.texts(of: $0, in: file) } ?? []
    let index = glossaryIndexes[file.file.locale]
    let sourceIndex = source == nil ? nil : glossaryIndexes[folder.project.sourceLocale]
    return CheckedEntry(
      project: self, file: file, entry: entry, message: message, texts: texts, source: source,
      sourceTexts: sourceTexts,
      words: index.map { index in texts.map(index.matches(in:)) } ?? [],
      sourceWords: sourceIndex.map { index in sourceTexts.map(index.matches(in:)) } ?? [])
  }

  private func texts(of entry: LocaleFile.Entry, in file: CheckedFile) -> [CheckedText] {
    CheckedText.lines(of: entry) { name, function in kind(of: name, function, entry, file) }
  }

  /// What a reader sees for a variable: its function decides, then its parameter.
  private func kind(
    of name: String?, _ function: String?, _ entry: LocaleFile.Entry, _ file: CheckedFile
  ) -> CheckedText.Placeholder.Kind {
    switch function {
    case "number", "integer", "percent", "unit", "offset", "plural", "selectordinal": return .number
    case "currency": return .money
    case "date", "time", "datetime": return .date
    case "myna:list": return .list
    default: break
    }
    var parameter = name.flatMap { parameters[$0] }
    if let name, let place = entry.place, let audience = file.file.audience?.audience {
      parameter = self.parameter(name, key: place.key, for: audience)
    }
    switch parameter?.type {
    case .money: return .money
    case .date: return .date
    case .count: return .number
    case .identifier, .enumeration: return .identifier
    case .terms: return .list
    case .text, nil: return .text
    }
  }

  private static func isSimplifiedChinese(_ locale: LocaleIdentifier) -> Bool {
    guard locale.language == "zh" else { return false }
    if let script = locale.script { return script == "Hans" }
    return !["TW", "HK", "MO"].contains(locale.region ?? "")
  }
}
