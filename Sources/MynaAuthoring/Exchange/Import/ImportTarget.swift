import MynaModel
import MynaProject
import MynaSyntax

/// A file of the source locale, its translation, and what an import changes there.
struct ImportTarget {
  private let sourceFile: LocaleFile
  private let file: LocaleFile?
  private let locale: LocaleIdentifier
  private var sources: [[String]: Int] = [:]
  private var translations: [[String]: Int] = [:]
  /// The changes, in the order of the imported file.
  var edits: [ImportEdit] = []

  init(of source: LocaleFile, translation: LocaleFile?, locale: LocaleIdentifier) {
    sourceFile = source
    file = translation
    self.locale = locale
    sources = Self.index(source)
    translations = translation.map(Self.index) ?? [:]
  }

  private static func index(_ file: LocaleFile) -> [[String]: Int] {
    Dictionary(
      file.entries.enumerated().map { ($0.element.resource.fullID, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Path of the file below the project folder.
  var path: String { "\(locale)/\(sourceFile.name).mf2" }

  func source(of id: [String]) -> LocaleFile.Entry? { sources[id].map { sourceFile.entries[$0] } }

  func translation(of id: [String]) -> LocaleFile.Entry? {
    translations[id].flatMap { file?.entries[$0] }
  }

  /// The bytes of the file with the changes; `nil` if there are none.
  ///
  /// A file in the canonical layout stays in it.
  func edited(_ problems: inout ExchangeProblems) -> [UInt8]? {
    guard !edits.isEmpty else { return nil }
    guard var resource = file?.resource else {
      return newFile(&problems).map { Self.laidOut($0, like: sourceFile.source) }
    }
    for edit in edits { apply(edit, to: &resource, &problems) }
    return Self.laidOut(resource.print(), like: file?.source ?? sourceFile.source)
  }

  private static func laidOut(_ bytes: [UInt8], like source: SourceText) -> [UInt8] {
    guard ResourceFormatter.format(source).bytes == source.bytes else { return bytes }
    return ResourceFormatter.format(SourceText(name: source.name, bytes: bytes)).bytes ?? bytes
  }

  // MARK: A file that is there

  private func apply(
    _ edit: ImportEdit, to resource: inout MessageResource, _ problems: inout ExchangeProblems
  ) {
    let id = edit.source.resource.fullID
    do throws(DiagnosticError) {
      if edit.old == nil {
        let place = placement(of: id, in: resource)
        try resource.insertEntry(
          id, value: edit.text, comment: edit.unit.comment ?? comment(of: edit.source),
          properties: inheritedProperties(of: edit.source), at: place)
      } else if edit.changesText {
        try resource.setValue(edit.text, for: id)
      }
      if edit.old != nil, let comment = edit.comment { try resource.setComment(comment, for: id) }
      try set(edit.properties, of: id, in: &resource)
    } catch {
      for problem in error.diagnostics {
        problems.add(.exchangeNotWritable(problem, at: edit.unit.place))
      }
    }
  }

  private func set(
    _ properties: [(name: String, value: String?)], of id: [String],
    in resource: inout MessageResource
  ) throws(DiagnosticError) {
    for (name, value) in properties where value != nil || resource[id]?.property(name) != nil {
      try resource.setProperty(name: name, value: value, forEntry: id)
    }
  }

  private func comment(of source: LocaleFile.Entry) -> String? {
    source.resource.comment.isEmpty ? nil : source.resource.comment
  }

  /// The properties that hold for all locales.
  private func inheritedProperties(
    of source: LocaleFile.Entry
  ) -> [(name: String, value: String)] {
    source.resource.properties.filter { !Self.ownProperties.contains($0.name) }
      .map { ($0.name, $0.value) }
  }

  /// Properties that say something of one translation alone.
  private static let ownProperties: Set<String> = [
    ReviewMark.sourceProperty, ReviewMark.stateProperty, ReviewMark.oldSourceProperty,
    "ignore",
  ]

  /// Where a new entry stands: next to the entry that it stands next to in the source.
  private func placement(
    of id: [String], in resource: MessageResource
  ) -> MessageResource.Placement {
    guard let number = sources[id] else { return .endOfSection([]) }
    let entries = sourceFile.entries
    let section = entries[number].resource.section
    func isNeighbor(_ other: LocaleFile.Entry) -> Bool {
      resource[other.resource.fullID]?.section == section
    }
    if let before = entries[..<number].last(where: isNeighbor),
      before.resource.section == section
    {
      return .after(before.resource.fullID)
    }
    if let after = entries[(number + 1)...].first(where: isNeighbor) {
      return .before(after.resource.fullID)
    }
    return .endOfSection(section)
  }

  // MARK: A new file

  /// The source file with the translations in place of its texts, and without what has none.
  private func newFile(_ problems: inout ExchangeProblems) -> [UInt8]? {
    var resource = sourceFile.resource
    let edited = Dictionary(
      edits.map { ($0.source.resource.fullID, $0) }, uniquingKeysWith: { first, _ in first })
    for entry in sourceFile.entries {
      let id = entry.resource.fullID
      do throws(DiagnosticError) {
        guard let edit = edited[id] else {
          try resource.removeEntry(id)
          continue
        }
        for name in Self.ownProperties where resource[id]?.property(name) != nil {
          try resource.setProperty(name: name, value: nil, forEntry: id)
        }
        try resource.setValue(edit.text, for: id)
        if let comment = edit.comment { try resource.setComment(comment, for: id) }
        try set(edit.properties, of: id, in: &resource)
      } catch {
        let place = edited[id]?.unit.place ?? SourceSpan(0, 0)
        for problem in error.diagnostics { problems.add(.exchangeNotWritable(problem, at: place)) }
      }
    }
    return Self.relabeled(resource.print(), resource.property("locale"), locale)
  }

  /// The bytes with another `@locale`; a file that says none gets none.
  private static func relabeled(
    _ bytes: [UInt8], _ property: MessageResource.Property?, _ locale: LocaleIdentifier
  ) -> [UInt8] {
    guard let span = property?.span, span.end <= bytes.count else { return bytes }
    return Array(bytes[..<span.start]) + Array("\(locale)".utf8) + Array(bytes[span.end...])
  }
}
