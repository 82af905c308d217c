public import MynaModel
public import MynaProject
import MynaSyntax

/// Says that entries were translated from the source as it is now, or were reviewed.
///
/// `@source` gets the fingerprint of the source and `@state` the state; `@old-source` goes. A draft
/// keeps its `@source`, if it has one. Everything else stays byte for byte.
public struct ReviewStamp: Sendable {
  /// Which entries are stamped.
  public struct Selection: Sendable {
    /// Keys, or their beginnings up to a `.`; all entries if there are none.
    public var keys: [String] = []
    /// Only these translations.
    public var locales: Set<LocaleIdentifier>?
    /// Only files of these names, without `.mf2`.
    public var files: Set<String>?

    /// Creates the selection of all entries of all translations.
    public init() {}

    fileprivate func holds(_ key: String) -> Bool {
      keys.isEmpty || keys.contains { key == $0 || key.hasPrefix($0 + ".") }
    }
  }

  /// The files that become others.
  public private(set) var changes: [FileChange] = []
  /// Number of entries that were selected.
  public private(set) var count = 0

  /// Works out the stamps; nothing is written.
  ///
  /// - Throws: `review.no-locale`, `review.no-file`, `review.no-entry` for a key that selects nothing,
  ///   `review.no-source` and `review.bad-message` for entries that cannot be stamped.
  public init(
    _ state: Project.ReviewState, on selection: Selection, in folder: ProjectFolder
  ) throws(DiagnosticError) {
    let translations = try Self.files(selection, folder)
    let keys = translations.flatMap { $0.entries.map(\.key) }
    for wanted in selection.keys
    where !keys.contains(where: { $0 == wanted || $0.hasPrefix(wanted + ".") }) {
      throw DiagnosticError(ReviewDiagnostics.noEntry(wanted))
    }
    for file in translations {
      let originals = EntryIndex(
        folder.file(file.name, of: folder.project.sourceLocale)?.entries ?? [])
      var resource = file.resource
      for entry in file.entries where selection.holds(entry.key) {
        count += 1
        let original = originals[entry.resource.fullID]
        try Self.stamp(state, entry, original?.message, file.source.name, &resource)
      }
      guard resource != file.resource else { continue }
      changes.append(FileChange(path: file.source.name, bytes: resource.print()))
    }
  }

  private static func files(
    _ selection: Selection, _ folder: ProjectFolder
  ) throws(DiagnosticError) -> [LocaleFile] {
    let source = folder.project.sourceLocale
    let translations = folder.files.filter { $0.locale != source }
    for locale in selection.locales ?? []
    where !translations.contains(where: { $0.locale == locale }) {
      throw DiagnosticError(ReviewDiagnostics.noLocale(locale))
    }
    for name in selection.files ?? [] where !translations.contains(where: { $0.name == name }) {
      throw DiagnosticError(ReviewDiagnostics.noFile(name))
    }
    return translations.filter {
      (selection.locales?.contains($0.locale) ?? true)
        && (selection.files?.contains($0.name) ?? true)
    }
  }

  private static func stamp(
    _ state: Project.ReviewState, _ entry: LocaleFile.Entry, _ source: Message?, _ path: String,
    _ resource: inout MessageResource
  ) throws(DiagnosticError) {
    let id = entry.resource.fullID
    if state > .draft {
      let span = entry.resource.idSpan
      guard let source else {
        throw DiagnosticError(ReviewDiagnostics.noSource(entry.key, at: span, in: path))
      }
      guard entry.message != nil else {
        throw DiagnosticError(ReviewDiagnostics.broken(entry.key, at: span, in: path))
      }
      try resource.setProperty(
        name: ReviewMark.sourceProperty, value: SourceFingerprint(of: source).description,
        forEntry: id)
    }
    try resource.setProperty(
      name: ReviewMark.stateProperty, value: state.rawValue, forEntry: id)
    if state > .draft, entry.resource.property(ReviewMark.oldSourceProperty) != nil {
      try resource.setProperty(name: ReviewMark.oldSourceProperty, value: nil, forEntry: id)
    }
  }
}
