import Myna
public import MynaModel
public import MynaProject
import MynaRuntime
import MynaSyntax

/// The message resources of one side of a comparison: a folder, or one file.
public struct ComparedFiles: Sendable {
  /// One file.
  struct File: Sendable {
    /// What files of both sides are matched by: locale and name, such as `zh-Hans/customer`.
    var name: String
    var locale: LocaleIdentifier
    var entries: [LocaleFile.Entry]
    /// The file in its folder; `nil` for one that was read alone.
    var file: LocaleFile?
  }

  let files: [File]
  private let samples: SampleArguments?
  /// Texts of terms by locale and identifier.
  private let terms: [LocaleIdentifier: [String: String]]

  /// The files of all locales of a folder.
  public init(_ folder: ProjectFolder) {
    files = folder.files.map {
      File(name: "\($0.locale)/\($0.name)", locale: $0.locale, entries: $0.entries, file: $0)
    }
    samples = SampleArguments(of: folder)
    var terms: [LocaleIdentifier: [String: String]] = [:]
    for file in folder.files where file.audience == nil {
      for entry in file.entries {
        guard let message = entry.message, let name = entry.resource.id.last else { continue }
        terms[file.locale, default: [:]][name] =
          MessageRenderer(locale: file.locale).render(message).text
      }
    }
    self.terms = terms
  }

  /// One file, whatever its name; its locale is that of `@locale`, or of no language.
  ///
  /// - Throws: every error of the file's structure.
  public init(_ source: SourceText, limits: Limits = Limits()) throws(DiagnosticError) {
    _ = try MessageResource(parsing: source, limits: limits)
    let parsed = ParsedResource(source, limits: limits)
    let locale =
      parsed.resource.property("locale").flatMap { LocaleIdentifier($0.value) } ?? .root
    let entries = parsed.entries.map {
      LocaleFile.Entry(
        resource: $0.entry, syntax: $0.isClassic ? .messageFormat1 : .messageFormat2,
        message: $0.message)
    }
    files = [File(name: "\(locale)", locale: locale, entries: entries, file: nil)]
    samples = nil
    terms = [:]
  }

  /// Arguments to try an entry with: a set for each variant in a folder, otherwise one.
  func arguments(for entry: LocaleFile.Entry, in file: File) -> [Arguments] {
    if let samples, let locale = file.file {
      return samples.cases(of: entry, in: locale).map(\.arguments)
    }
    let notes = ParameterNote.notes(of: entry.resource)
    let values = (entry.message?.externalVariables ?? []).compactMap { name in
      notes.first { $0.name == name }?.example.map { (name, ArgumentReader.guess($0)) }
    }
    return [Arguments(values)]
  }

  /// The text of an entry for arguments; `nil` if it holds no valid message.
  func text(of entry: LocaleFile.Entry, in file: File, _ arguments: Arguments) -> String? {
    guard let message = entry.message else { return nil }
    var options = RenderOptions()
    options.bidi = .none
    let words = Arguments(arguments.map { ($0.name, worded($0.value, file.locale)) })
    return MessageRenderer(locale: file.locale).render(message, words, options: options).text
  }

  /// A list of terms as the words that a reader sees.
  private func worded(_ value: ArgumentValue, _ locale: LocaleIdentifier) -> ArgumentValue {
    guard case .list(let items) = value else { return value }
    return .list(
      items.map { item in
        guard case .string(let name) = item else { return item }
        return .string(terms[locale]?[name] ?? name)
      })
  }
}
