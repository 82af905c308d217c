public import Myna
import MynaCatalogue
public import MynaModel
import MynaSyntax

/// Loads a `Locales` folder: project file, catalogues, and the messages of every locale.
///
/// Everything is read and every problem reported; with one error nothing is loaded. Translations in
/// the state `draft` are read, but not loaded: the locale's fallback answers.
public struct ProjectLoader {
  /// A problem and the text it is in.
  public struct Finding: Sendable {
    /// The problem; its `source` is the path of the file.
    public var diagnostic: Diagnostic
    /// The file, for an excerpt; `nil` if it could not be read.
    public var source: SourceText?

    /// Creates a finding.
    public init(diagnostic: Diagnostic, source: SourceText? = nil) {
      self.diagnostic = diagnostic
      self.source = source
    }
  }

  /// What loading gave.
  public struct Loaded: Sendable {
    /// The contents; `nil` if a finding is an error.
    public var contents: LocalizerContents?
    /// The files behind the contents, for tools that edit them; there even if some are wrong, and
    /// `nil` only without a project file.
    public var folder: ProjectFolder?
    /// All problems, file by file.
    public var findings: [Finding]

    /// Problems of files that are there and could not be read: whoever writes without them loses
    /// what they hold.
    public var unreadable: [Finding] {
      findings.filter {
        let id = $0.diagnostic.id
        return $0.diagnostic.severity == .error && id.hasPrefix("file.") && id != "file.not-found"
      }
    }
  }

  private let folder: String
  private var limits: Limits
  private var areLimitsGiven = false
  private var replacements: [String: [UInt8]] = [:]
  private var findings: [Finding] = []
  private var read: ProjectFolder?

  private init(folder: String, limits: Limits) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    self.limits = limits
  }

  /// Loads a folder; the limits are the project's unless others are given.
  ///
  /// - Parameters:
  ///   - folder: path of the folder.
  ///   - limits: limits that count instead of the project's.
  ///   - replacing: files that are taken instead of those on the disk, by their paths inside the
  ///     folder: what a change would make of the project, before it is written.
  public static func load(
    folder: String, limits: Limits? = nil, replacing: [String: [UInt8]] = [:]
  ) -> Loaded {
    var loader = ProjectLoader(folder: folder, limits: limits ?? Limits())
    loader.replacements = replacing
    loader.areLimitsGiven = limits != nil
    let contents = loader.load()
    let hasError = loader.findings.contains { $0.diagnostic.severity == .error }
    return Loaded(
      contents: hasError ? nil : contents, folder: loader.read, findings: loader.findings)
  }

  private mutating func load() -> LocalizerContents? {
    guard let (project, source) = loadProject() else { return nil }
    if !areLimitsGiven { limits = project.limits }
    read = ProjectFolder(path: folder, project: project, projectSource: source, limits: limits)
    let catalogues = project.catalogues.compactMap { loadCatalogue($0) }
    var tables: [MessageTable] = []
    for locale in project.locales {
      tables.append(loadLocale(locale.identifier, of: project))
    }
    checkKeys(project, catalogues, tables)
    loadGlossary()
    return LocalizerContents(
      settings: project.settings, catalogues: catalogues, tables: tables)
  }

  // MARK: YAML

  private mutating func loadProject() -> (Project, SourceText)? {
    guard let source = readFile("myna.yaml") else { return nil }
    let reading = ProjectFile.read(source.bytes, path: source.name, limits: limits)
    report(reading.diagnostics, in: source)
    return reading.value.map { ($0, source) }
  }

  private mutating func loadCatalogue(_ path: String) -> ErrorCatalogue? {
    guard let source = readFile(path) else { return nil }
    let reading = CatalogueFile.read(source.bytes, path: source.name, limits: limits)
    report(reading.diagnostics, in: source)
    guard let catalogue = reading.value else { return nil }
    read?.catalogues.append(ProjectFolder.Catalogue(catalogue: catalogue, source: source))
    return catalogue
  }

  // MARK: Messages

  private mutating func loadLocale(
    _ locale: LocaleIdentifier, of project: Project
  ) -> MessageTable {
    var table = MessageTable(locale: locale)
    for audience in project.audiences {
      guard let file = loadFile(audience.file, of: audience, locale, project) else { continue }
      for entry in file.entries where !isHidden(entry, locale, project) {
        addMessage(entry, in: file, of: audience, to: &table)
      }
    }
    if let file = loadFile("terms", of: nil, locale, project) {
      for entry in file.entries {
        guard let message = entry.message, !isHidden(entry, locale, project) else { continue }
        table.addTerm(message: message, id: entry.resource.fullID.joined(separator: "."))
      }
    }
    return table
  }

  /// Whether an entry is a draft that is not to be shown yet: a fallback answers in its place.
  private func isHidden(
    _ entry: LocaleFile.Entry, _ locale: LocaleIdentifier, _ project: Project
  ) -> Bool {
    locale != project.sourceLocale
      && entry.resource.property("state")?.value == Project.ReviewState.draft.rawValue
  }

  private mutating func loadFile(
    _ name: String, of audience: Project.AudienceSettings?, _ locale: LocaleIdentifier,
    _ project: Project
  ) -> LocaleFile? {
    guard let source = readFile("\(locale)/\(name).mf2") else { return nil }
    let (resource, diagnostics) = ResourceParser.parse(source, limits: limits)
    report(diagnostics, in: source)
    if let declared = resource.property("locale"), LocaleIdentifier(declared.value) != locale {
      report(LoaderDiagnostics.wrongLocale(declared.value, locale, at: declared.span), in: source)
    }
    var file = LocaleFile(
      locale: locale, audience: audience, source: source, resource: resource, entries: [])
    let fileSyntax = resource.property("syntax")
    for entry in resource.entries {
      let isClassic = (entry.property("syntax") ?? fileSyntax)?.value == "mf1"
      file.entries.append(
        LocaleFile.Entry(
          resource: entry, syntax: isClassic ? .messageFormat1 : .messageFormat2,
          message: message(of: entry, isClassic: isClassic, in: source),
          place: audience.flatMap { Self.place(of: entry, among: $0.fields) }))
    }
    read?.files.append(file)
    return file
  }

  /// Parses an entry's message, or reports why it is none, at its place in the file.
  private mutating func message(
    of entry: MessageResource.Entry, isClassic: Bool, in source: SourceText
  ) -> Message? {
    let parsed =
      isClassic
      ? MessageFormat1Parser.parse(entry.value, limits: limits)
      : MessageParser.parse(entry.value, limits: limits)
    report(parsed.diagnostics.map { $0.moved(into: entry) }, in: source)
    return parsed.message
  }

  /// Key, field and form of an id: the last part that is a field parts them.
  private static func place(
    of entry: MessageResource.Entry, among fields: [String]
  ) -> LocaleFile.Place? {
    let id = entry.fullID
    guard let index = id.lastIndex(where: fields.contains), index > 0 else { return nil }
    return LocaleFile.Place(
      key: id[..<index].joined(separator: "."), field: id[index],
      form: id[(index + 1)...].joined(separator: "."))
  }

  private mutating func addMessage(
    _ entry: LocaleFile.Entry, in file: LocaleFile, of audience: Project.AudienceSettings,
    to table: inout MessageTable
  ) {
    let span = entry.resource.idSpan
    guard let place = entry.place else {
      report(LoaderDiagnostics.noField(audience.fields, at: span), in: file.source)
      return
    }
    guard let message = entry.message else { return }
    let form = MessageForm(name: place.form, message: message)
    let earlier = table.fields(of: place.key, for: audience.audience)
      .first { $0.name == place.field }
    if form.name.isEmpty, !form.variables.isEmpty {
      report(LoaderDiagnostics.plainFormNeeds(form.variables, at: span), in: file.source)
    }
    if earlier?.forms.contains(where: { $0.name.isEmpty }) == true {
      report(LoaderDiagnostics.afterPlainForm(at: span), in: file.source)
    }
    table.add(form, key: place.key, field: place.field, for: audience.audience)
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

  // MARK: Glossary

  /// Keeps `glossary.tsv`, if there is one; what its lines say is for those who check texts.
  private mutating func loadGlossary() {
    let name = "glossary.tsv"
    guard replacements[name] != nil || FileSystem.exists("\(folder)/\(name)"),
      let source = readFile(name)
    else { return }
    var problems = ProblemList(source: source.name, limits: limits)
    let text = TextScreen.text(source.bytes, limits: limits, &problems)
    report(problems.sorted(), in: source)
    if text != nil { read?.glossarySource = source }
  }

  // MARK: Files

  private mutating func readFile(_ path: String) -> SourceText? {
    let full = "\(folder)/\(path)"
    if let bytes = replacements[path] {
      guard bytes.count <= limits.fileBytes else {
        findings.append(Finding(diagnostic: FileSystem.tooLarge(full, limits.fileBytes)))
        return nil
      }
      return SourceText(name: full, bytes: bytes)
    }
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
