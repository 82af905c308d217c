import Foundation
public import MynaModel
public import MynaProject
import MynaSyntax

/// Brings translations up to their source: missing entries come in as drafts, stale ones get the text
/// that they were made from beside them. Everything else stays byte for byte.
///
/// - A missing entry gets the comments, properties and text of the source, `@source` and
///   `@state draft`. A file that does not exist is made of drafts.
/// - A draft that nobody touched follows its source.
/// - A stale entry keeps its text, `@source` and `@state`, and gets `@old-source` with the source text
///   as it was, if the history knows it. When the source is again what it was, `@old-source` goes.
/// - A file that was in the canonical layout is so afterwards.
public struct TranslationUpdate: Sendable {
  /// What was done to a file, by the keys of its entries.
  public struct Report: Sendable {
    /// Path of the file.
    public var path: String
    /// Entries that were added as drafts.
    public var added: [String] = []
    /// Untouched drafts that were given the new source.
    public var renewed: [String] = []
    /// All stale entries.
    public var stale: [String] = []
    /// Stale entries whose old source is not known.
    public var withoutOldSource: [String] = []
    /// Entries without `@source`: whether they are stale cannot be told.
    public var unknownOrigin: [String] = []
    /// Entries that the source does not have.
    public var obsolete: [String] = []
  }

  /// What was found in each file, in the order of the project.
  public private(set) var reports: [Report] = []
  /// The files that become others.
  public private(set) var changes: [FileChange] = []

  /// Works out an update; nothing is written.
  ///
  /// - Parameters:
  ///   - folder: The folder, whose `.mf2` files must be free of errors.
  ///   - locales: Only these translations; all if absent.
  ///   - history: Older states of the source.
  /// - Throws: `review.no-locale`, `file.kind` for something in the place of a missing file, and what
  ///   adding an entry to a file can throw.
  public init(
    of folder: ProjectFolder, locales: Set<LocaleIdentifier>? = nil, history: SourceHistory
  ) throws(DiagnosticError) {
    var history = history
    let project = folder.project
    let translations = project.locales.map(\.identifier).filter { $0 != project.sourceLocale }
    for locale in locales ?? [] where !translations.contains(locale) {
      throw DiagnosticError(ReviewDiagnostics.noLocale(locale))
    }
    for locale in translations where locales?.contains(locale) ?? true {
      for source in folder.files(of: project.sourceLocale) {
        if let file = folder.file(source.name, of: locale) {
          try update(file, from: source, &history, limits: folder.limits)
        } else {
          try make("\(folder.path)/\(locale)/\(source.name).mf2", locale, from: source)
        }
      }
    }
  }

  // MARK: Files that exist

  private mutating func update(
    _ file: LocaleFile, from source: LocaleFile, _ history: inout SourceHistory,
    limits: Limits
  ) throws(DiagnosticError) {
    var report = Report(path: file.source.name)
    var resource = file.resource
    let translated = EntryIndex(file.entries)
    for original in source.entries {
      let id = original.resource.fullID
      guard let entry = translated[id] else {
        try insert(original, from: source, into: &resource)
        report.added.append(original.key)
        continue
      }
      try mark(entry, original, in: source.name, &history, &resource, &report)
    }
    let originals = EntryIndex(source.entries)
    report.obsolete = file.entries.filter { originals[$0.resource.fullID] == nil }.map(\.key)
    reports.append(report)
    guard resource != file.resource else { return }
    var bytes = resource.print()
    if ResourceFormatter.format(file.source, limits: limits).bytes == file.source.bytes {
      let text = SourceText(name: file.source.name, bytes: bytes)
      bytes = ResourceFormatter.format(text, limits: limits).bytes ?? bytes
    }
    changes.append(FileChange(path: file.source.name, bytes: bytes))
  }

  private mutating func mark(
    _ entry: LocaleFile.Entry, _ original: LocaleFile.Entry, in name: String,
    _ history: inout SourceHistory, _ resource: inout MessageResource, _ report: inout Report
  ) throws(DiagnosticError) {
    let id = entry.resource.fullID
    let mark = ReviewMark(of: entry)
    guard let recorded = mark.source else {
      if mark.state != .draft { report.unknownOrigin.append(entry.key) }
      return
    }
    guard ReviewStatus.isStale(entry, against: original) else {
      if mark.oldSource != nil {
        try resource.setProperty(name: ReviewMark.oldSourceProperty, value: nil, forEntry: id)
      }
      return
    }
    if mark.state == .draft, entry.message.map({ SourceFingerprint(of: $0) }) == recorded,
      entry.syntax == original.syntax, let message = original.message
    {
      try resource.setValue(original.resource.value, for: id)
      try resource.setProperty(
        name: ReviewMark.sourceProperty, value: SourceFingerprint(of: message).description,
        forEntry: id)
      report.renewed.append(entry.key)
      return
    }
    report.stale.append(entry.key)
    if let text = try history.text(of: id, in: name, with: recorded) {
      guard text != mark.oldSource else { return }
      try resource.setProperty(name: ReviewMark.oldSourceProperty, value: text, forEntry: id)
    } else if mark.oldSource == nil {
      report.withoutOldSource.append(entry.key)
    }
  }

  private func insert(
    _ original: LocaleFile.Entry, from source: LocaleFile, into resource: inout MessageResource
  ) throws(DiagnosticError) {
    let entry = original.resource
    var properties = Self.kept(entry).map { (name: $0.name, value: $0.value) }
    let syntax = (resource.property("syntax")?.value == "mf1") ? "mf1" : "mf2"
    if entry.property("syntax") == nil, syntax != original.syntax.rawValue {
      properties.append((name: "syntax", value: original.syntax.rawValue))
    }
    properties += Self.draft(original)
    try resource.insertEntry(
      entry.fullID, value: entry.value, comment: entry.comments.isEmpty ? nil : entry.comment,
      properties: properties, at: Self.placement(of: original, in: source, resource))
  }

  /// Behind the entry that stands before it in the source, or before the one behind it.
  private static func placement(
    of original: LocaleFile.Entry, in source: LocaleFile, _ resource: MessageResource
  ) -> MessageResource.Placement {
    let section = original.resource.section
    let siblings = source.entries.filter { $0.resource.section == section }.map(\.resource.fullID)
    func isThere(_ id: [String]) -> Bool { resource[id]?.section == section }
    guard let number = siblings.firstIndex(of: original.resource.fullID) else {
      return .endOfSection(section)
    }
    if let before = siblings[..<number].last(where: isThere) { return .after(before) }
    if let behind = siblings[(number + 1)...].first(where: isThere) { return .before(behind) }
    return .endOfSection(section)
  }

  // MARK: Files that do not

  private mutating func make(
    _ path: String, _ locale: LocaleIdentifier, from source: LocaleFile
  ) throws(DiagnosticError) {
    guard !FileManager.default.fileExists(atPath: path) else {
      throw DiagnosticError(
        Diagnostic("file.kind", .error, "this is no file that can be updated", source: path))
    }
    let drafts = EntryIndex(source.entries)
    var report = Report(path: path)
    var text: [UInt8] = []
    if !source.resource.pieces.contains(where: \.isFrontmatter) {
      text += Array("@locale \(locale)\n---\n\n".utf8)
    }
    for piece in source.resource.pieces {
      switch piece.content {
      case .frontmatter:
        text += Self.frontmatter(of: source.resource, locale)
      case .entry(let entry):
        guard let original = drafts[entry.fullID] else { continue }
        text += Self.lines(of: original, in: source.source.bytes, piece.span)
        report.added.append(original.key)
      case .byteOrderMark, .blank, .comments, .head, .unknown: text += piece.bytes
      }
    }
    reports.append(report)
    changes.append(FileChange(path: path, bytes: text))
  }

  private static func frontmatter(
    of source: MessageResource, _ locale: LocaleIdentifier
  ) -> [UInt8] {
    var lines = source.comments.map { $0.text.isEmpty ? "#" : "# \($0.text)" }
    lines.append("@locale \(locale)")
    for property in source.properties where property.name != "locale" {
      lines.append("@\(property.name) \(property.value)")
    }
    return Array((lines + ["---", ""]).joined(separator: "\n").utf8)
  }

  /// The lines of an entry as they are in the source, with the marks of a draft above its id.
  private static func lines(
    of original: LocaleFile.Entry, in bytes: [UInt8], _ span: SourceSpan
  ) -> [UInt8] {
    let entry = original.resource
    let parts = EntryLines(of: entry, in: bytes, span)
    var text = parts.comments
    for (property, lines) in zip(entry.properties, parts.properties)
    where !ReviewMark.isReview(property.name) && property.name != "ignore" {
      text += lines
    }
    for (name, value) in draft(original) { text += Array("@\(name) \(value)\n".utf8) }
    text += parts.value
    if text.last != UInt8(ascii: "\n") { text.append(UInt8(ascii: "\n")) }
    return text
  }

  private static func kept(_ entry: MessageResource.Entry) -> [MessageResource.Property] {
    // What a check was told not to mind in the source says nothing about a translation.
    entry.properties.filter { !ReviewMark.isReview($0.name) && $0.name != "ignore" }
  }

  private static func draft(_ original: LocaleFile.Entry) -> [(name: String, value: String)] {
    let fingerprint = original.message.map { SourceFingerprint(of: $0).description }
    return (fingerprint.map { [(name: ReviewMark.sourceProperty, value: $0)] } ?? [])
      + [(name: ReviewMark.stateProperty, value: Project.ReviewState.draft.rawValue)]
  }
}
