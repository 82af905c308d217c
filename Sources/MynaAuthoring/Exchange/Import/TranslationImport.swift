public import MynaModel
public import MynaProject
import MynaSyntax

/// Brings the translations of a file of exchange into a project.
///
/// Only what changed is written, and only if no error comes with it: a translation that is no
/// message, lacks or adds a placeholder, or belongs to no entry stops the whole import, and every
/// file stays as it was.
///
/// ```swift
/// let text = SourceText(name: "zh-Hans.po", bytes: bytes)
/// let result = TranslationImport.plan(text, as: .po, into: "Locales")
/// try result.write()
/// ```
public struct TranslationImport: Sendable {
  /// How an import is done.
  public struct Options: Sendable {
    /// The locale of the translations; `nil` if the file says it.
    public var locale: LocaleIdentifier?
    /// How it is known what is stale.
    public var tracking = SourceTracking.fingerprints
    /// Judges a project; what is an error after the import and was none before stops it. All checks
    /// of ``Checker`` unless others are given.
    public var check: @Sendable (ProjectLoader.Loaded) -> [ProjectLoader.Finding] = {
      Checker().check($0).findings
    }
    /// The limits for the file.
    public var limits = Limits()

    /// Creates the usual options.
    public init() {}
  }

  /// What happens to one entry.
  public struct Change: Hashable, Sendable {
    /// What is changed.
    public enum Kind: String, Hashable, Sendable {
      /// The entry is new.
      case added
      /// It has another text.
      case changed
      /// Only its state, its comment or what it was translated from is another one.
      case marked
    }

    /// Name of the file in the locale folder, without `.mf2`.
    public var file: String
    /// Key of the entry.
    public var key: String
    /// What is changed.
    public var kind: Kind
  }

  /// What an import would do.
  public struct Result: Sendable {
    /// The locale that is imported; `nil` if it is not known.
    public var locale: LocaleIdentifier?
    /// The changes, in the order of the file; none if a finding is an error.
    public var changes: [Change] = []
    /// New contents of the files that change, by their paths.
    public var files: [String: [UInt8]] = [:]
    /// All problems: those of the imported file, with their places there.
    public var findings: [ProjectLoader.Finding] = []

    /// Whether nothing can be written.
    public var isRefused: Bool { findings.contains { $0.diagnostic.severity == .error } }

    /// Writes the files, each beside its place and renamed.
    ///
    /// - Throws: the problems, if one of them is an error; `file.unwritable`.
    public func write() throws(DiagnosticError) {
      guard !isRefused else { throw DiagnosticError(findings.map(\.diagnostic)) }
      for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try FileSystem.makeFolders(above: path)
        try FileSystem.write(bytes, to: path)
      }
    }
  }

  /// Finds out what an import would do; nothing is written.
  ///
  /// - Parameters:
  ///   - source: The file; its name is its path.
  ///   - format: Its format.
  ///   - folder: Path of the project.
  ///   - options: How it is done.
  /// - Complexity: linear in the sizes of the file and of the project.
  public static func plan(
    _ source: SourceText, as format: ExchangeFormat, into folder: String,
    options: Options = Options()
  ) -> Result {
    var result = Result()
    let reading = format.read(source, limits: options.limits)
    result.findings = reading.diagnostics.map { .init(diagnostic: $0, source: source) }
    guard let file = reading.file else { return result }
    let loaded = ProjectLoader.load(folder: folder)
    guard let project = loaded.folder, loaded.unreadable.isEmpty else {
      result.findings += loaded.folder == nil ? loaded.findings : loaded.unreadable
      return result
    }
    guard let locale = locale(of: file, in: project, options, source, &result) else {
      return result
    }
    result.locale = locale
    var plan = ImportPlan(locale: locale, source: source, project: project, options: options)
    for unit in file.units { plan.add(unit) }
    plan.add(file.strings, named: file.naming)
    plan.finish(before: loaded, into: &result)
    return result
  }

  /// The locale of a file, if it is one that the project translates.
  private static func locale(
    of file: ImportedFile, in project: ProjectFolder, _ options: Options, _ source: SourceText,
    _ result: inout Result
  ) -> LocaleIdentifier? {
    let sourceLocale = project.project.sourceLocale
    var problem: Diagnostic?
    if let found = file.locale, let expected = options.locale, found != expected {
      problem = .exchangeWrongLocale(found, expected, at: file.localePlace)
    } else if let found = file.sourceLocale, found != sourceLocale {
      problem = .exchangeWrongLocale(found, sourceLocale, at: file.localePlace)
    }
    let locale = options.locale ?? file.locale
    if let locale, problem == nil {
      if locale == sourceLocale {
        problem = .exchangeSourceLocale(locale, at: file.localePlace)
      } else if !project.project.locales.contains(where: { $0.identifier == locale }) {
        problem = .exchangeUnknownLocale(locale, at: file.localePlace)
      }
    } else if problem == nil {
      problem = .exchangeNoLocale()
    }
    guard var problem else { return locale }
    problem.source = source.name
    result.findings.append(.init(diagnostic: problem, source: source))
    return nil
  }
}
