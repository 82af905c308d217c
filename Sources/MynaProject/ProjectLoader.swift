public import Myna
import MynaCatalogue
public import MynaModel
import MynaSyntax

/// Loads a `Locales` folder: project file, catalogues, and the messages of every locale.
///
/// Everything is read and every problem reported; with one error nothing is loaded.
public struct ProjectLoader {
  /// A problem and the text it is in.
  public struct Finding: Sendable {
    /// The problem; its `source` is the path of the file.
    public var diagnostic: Diagnostic
    /// The file, for an excerpt; `nil` if it could not be read.
    public var source: SourceText?
  }

  /// What loading gave.
  public struct Loaded: Sendable {
    /// The contents; `nil` if a finding is an error.
    public var contents: LocalizerContents?
    /// All problems, file by file.
    public var findings: [Finding]
  }

  private let folder: String
  private var limits: Limits
  private var areLimitsGiven = false
  private var findings: [Finding] = []
  /// `@syntax` of the file that is being read.
  private var fileSyntax: MessageResource.Property?

  private init(folder: String, limits: Limits) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.limits = limits
  }

  /// Loads a folder; the limits are the project's unless others are given.
  public static func load(folder: String, limits: Limits? = nil) -> Loaded {
    var loader = ProjectLoader(folder: folder, limits: limits ?? Limits())
    loader.areLimitsGiven = limits != nil
    let contents = loader.load()
    let hasError = loader.findings.contains { $0.diagnostic.severity == .error }
    return Loaded(contents: hasError ? nil : contents, findings: loader.findings)
  }

  private mutating func load() -> LocalizerContents? {
    guard let project = loadProject() else { return nil }
    if !areLimitsGiven { limits = project.limits }
    let catalogues = project.catalogues.compactMap { loadCatalogue($0) }
    var tables: [MessageTable] = []
    for locale in project.locales {
      tables.append(loadLocale(locale.identifier, of: project))
    }
    checkKeys(project, catalogues, tables)
    return LocalizerContents(
      settings: project.settings, catalogues: catalogues, tables: tables)
  }

  // MARK: YAML

  private mutating func loadProject() -> Project? {
    guard let source = read("myna.yaml") else { return nil }
    let reading = ProjectFile.read(source.bytes, path: source.name, limits: limits)
    report(reading.diagnostics, in: source)
    return reading.value
  }

  private mutating func loadCatalogue(_ path: String) -> ErrorCatalogue? {
    guard let source = read(path) else { return nil }
    let reading = CatalogueFile.read(source.bytes, path: source.name, limits: limits)
    report(reading.diagnostics, in: source)
    return reading.value
  }

  // MARK: Messages

  private mutating func loadLocale(
    _ locale: LocaleIdentifier, of project: Project
  ) -> MessageTable {
    var table = MessageTable(locale: locale)
    for audience in project.audiences {
      guard let source = read("\(locale)/\(audience.file).mf2") else { continue }
      for entry in entries(of: source, in: locale) {
        addMessage(entry, in: source, of: audience, to: &table)
      }
    }
    if let source = read("\(locale)/terms.mf2") {
      for entry in entries(of: source, in: locale) {
        guard let message = message(of: entry, in: source) else { continue }
        table.addTerm(message: message, id: entry.fullID.joined(separator: "."))
      }
    }
    return table
  }

  private mutating func entries(
    of source: SourceText, in locale: LocaleIdentifier
  ) -> [MessageResource.Entry] {
    let (resource, diagnostics) = ResourceParser.parse(source, limits: limits)
    report(diagnostics, in: source)
    fileSyntax = resource.property("syntax")
    if let declared = resource.property("locale"), LocaleIdentifier(declared.value) != locale {
      report(LoaderDiagnostics.wrongLocale(declared.value, locale, at: declared.span), in: source)
    }
    return resource.entries
  }

  /// Parses an entry's message, or reports why it is none, at its place in the file.
  private mutating func message(
    of entry: MessageResource.Entry, in source: SourceText
  ) -> Message? {
    let isClassic = (entry.property("syntax") ?? fileSyntax)?.value == "mf1"
    let parsed =
      isClassic
      ? MessageFormat1Parser.parse(entry.value, limits: limits)
      : MessageParser.parse(entry.value, limits: limits)
    report(parsed.diagnostics.map { $0.moved(into: entry) }, in: source)
    return parsed.message
  }

  private mutating func addMessage(
    _ entry: MessageResource.Entry, in source: SourceText, of audience: Project.AudienceSettings,
    to table: inout MessageTable
  ) {
    let id = entry.fullID
    guard let index = id.lastIndex(where: audience.fields.contains), index > 0 else {
      report(LoaderDiagnostics.noField(audience.fields, at: entry.idSpan), in: source)
      return
    }
    guard let message = message(of: entry, in: source) else { return }
    let key = id[..<index].joined(separator: ".")
    let form = MessageForm(name: id[(index + 1)...].joined(separator: "."), message: message)
    let earlier = table.fields(of: key, for: audience.audience).first { $0.name == id[index] }
    if form.name.isEmpty, !form.variables.isEmpty {
      report(LoaderDiagnostics.plainFormNeeds(form.variables, at: entry.idSpan), in: source)
    }
    if earlier?.forms.contains(where: { $0.name.isEmpty }) == true {
      report(LoaderDiagnostics.afterPlainForm(at: entry.idSpan), in: source)
    }
    table.add(form, key: key, field: id[index], for: audience.audience)
  }

  // MARK: Completeness

  /// Every key that a code or the project names must be whole in the source locale; elsewhere a
  /// missing one falls back, which is worth a warning.
  private mutating func checkKeys(
    _ project: Project, _ catalogues: [ErrorCatalogue], _ tables: [MessageTable]
  ) {
    let entries = catalogues.flatMap(\.entries)
    for audience in project.audiences {
      let isDeveloper = audience.audience == .developer
      var keys = Set(entries.map { isDeveloper ? $0.developerKey : $0.customerKey })
      keys.formUnion(
        isDeveloper ? [project.unknownCodeKey, project.ambiguousCodeKey] : [project.genericKey])
      for table in tables {
        let isSource = table.locale == project.sourceLocale
        for key in keys.sorted() {
          let fields = table.fields(of: key, for: audience.audience)
          for name in audience.fields {
            let forms = fields.first { $0.name == name }?.forms ?? []
            guard !forms.contains(where: { $0.name.isEmpty }) else { continue }
            var problem = LoaderDiagnostics.missingMessage(
              "\(key).\(name)", isSource ? .error : .warning)
            problem.source = "\(folder)/\(table.locale)/\(audience.file).mf2"
            findings.append(Finding(diagnostic: problem, source: nil))
          }
        }
      }
    }
  }

  // MARK: Files

  private mutating func read(_ path: String) -> SourceText? {
    let full = "\(folder)/\(path)"
    do {
      return SourceText(name: full, bytes: try FileSystem.read(full, limit: limits.fileBytes))
    } catch {
      findings += error.diagnostics.map { Finding(diagnostic: $0, source: nil) }
      return nil
    }
  }

  private mutating func report(_ diagnostics: [Diagnostic], in source: SourceText) {
    for var diagnostic in diagnostics {
      diagnostic.source = source.name
      findings.append(Finding(diagnostic: diagnostic, source: source))
    }
  }

  private mutating func report(_ diagnostic: Diagnostic, in source: SourceText) {
    report([diagnostic], in: source)
  }
}
