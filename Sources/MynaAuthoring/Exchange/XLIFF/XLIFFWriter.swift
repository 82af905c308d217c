import MynaModel

/// Writes XLIFF 2.1.
///
/// A message is a unit; one with variants is a group with a unit for each. The key is the name, the
/// keys of a variant are its unit's name, placeholders and markup are codes whose original data is
/// MessageFormat 2, and comments are notes.
///
/// Source: XLIFF Version 2.1, OASIS Standard, 13 February 2018.
struct XLIFFWriter {
  /// Values of `type` that tell what a unit or group is.
  enum Kind: String {
    /// A message without variants.
    case message = "myna:message"
    /// A group of the variants of a message.
    case variants = "myna:variants"
    /// A variant.
    case variant = "myna:variant"
    /// The text of a message as it stands in the file, in whatever syntax.
    case text = "myna:text"
  }

  /// Values of `category` that tell what a note is.
  enum Note: String {
    case comment, parameter, translator, oldSource = "old-source"
  }

  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"

  private let set: TranslationSet
  private var writer = XMLWriter()
  /// Ids of the file that is written; keys that are no ids become ones that are free.
  private var ids = XLIFFIdentifiers()

  private init(_ set: TranslationSet) { self.set = set }

  /// Returns the bytes of a file.
  ///
  /// - Throws: `xml.character` for a comment that XML cannot hold.
  static func write(_ set: TranslationSet) throws(DiagnosticError) -> [UInt8] {
    for unit in set.files.lazy.flatMap(\.units) { try check(unit) }
    var writer = XLIFFWriter(set)
    writer.writeDocument()
    return writer.writer.bytes
  }

  /// Notes and names cannot hold code points that XML cannot hold; texts can.
  private static func check(_ unit: TranslationUnit) throws(DiagnosticError) {
    for text in unit.texts {
      guard let scalar = XMLWriter.firstForbidden(in: text) else { continue }
      throw DiagnosticError(.xmlCharacter(scalar, in: unit.key))
    }
  }

  private mutating func writeDocument() {
    writer.begin(
      "xliff",
      [
        ("xmlns", Self.namespace), ("version", "2.1"), ("srcLang", "\(set.sourceLocale)"),
        ("trgLang", "\(set.locale)"),
      ])
    for file in set.files where !file.units.isEmpty { write(file) }
    writer.end()
  }

  private mutating func write(_ file: TranslationSet.File) {
    ids = XLIFFIdentifiers()
    writer.begin(
      "file",
      [
        ("id", file.name), ("original", "\(set.sourceLocale)/\(file.name).mf2"),
        ("xml:space", "preserve"),
      ])
    writeNotes(file.comment.split(separator: "\n").map { (.comment, String($0)) })
    for unit in file.units { write(unit) }
    writer.end()
  }

  // MARK: Units

  private mutating func write(_ unit: TranslationUnit) {
    guard let variants = VariantSet(unit, in: set.locale) else { return writeText(unit) }
    let id = ids.id(for: unit.key)
    guard variants.isMatched else {
      for variant in variants.variants {
        write(variant, of: unit, id: id, name: unit.key, .message, notes: notes(of: unit))
      }
      return
    }
    let attributes: [XMLWriter.Attribute] = [
      ("id", id), ("name", unit.key), ("type", Kind.variants.rawValue),
    ]
    writer.begin("group", attributes)
    writeNotes(notes(of: unit))
    for variant in variants.variants {
      let id = ids.id(for: "\(unit.key):\(variant.keys)")
      write(variant, of: unit, id: id, name: variant.keys, .variant, notes: [])
    }
    writer.end()
  }

  private mutating func write(
    _ variant: VariantSet.Variant, of unit: TranslationUnit, id: String, name: String, _ kind: Kind,
    notes: [(Note, String)]
  ) {
    let source = InlineText(variant.source)
    let target = variant.translation.map { InlineText($0, like: source) }
    var data = XLIFFData()
    let sourceText = data.text(of: source)
    let targetText = target.map { data.text(of: $0) }
    let attributes: [XMLWriter.Attribute] = [
      ("id", id), ("name", name), ("type", kind.rawValue),
    ]
    writer.begin("unit", attributes)
    writeNotes(notes)
    writeData(data)
    writeSegment(sourceText, targetText, unit.state)
    writer.end()
  }

  /// Writes a message as the text that stands in the file.
  private mutating func writeText(_ unit: TranslationUnit) {
    let attributes: [XMLWriter.Attribute] = [
      ("id", ids.id(for: unit.key)), ("name", unit.key), ("type", Kind.text.rawValue),
    ]
    writer.begin("unit", attributes)
    writeNotes(notes(of: unit))
    let target = unit.translation.map { XLIFFData.text($0.text) }
    writeSegment(XLIFFData.text(unit.source.text), target, unit.state)
    writer.end()
  }

  private mutating func writeSegment(
    _ source: [UInt8], _ target: [UInt8]?, _ state: TranslationUnit.State
  ) {
    let attributes: [XMLWriter.Attribute] =
      switch state {
      case .missing: [("state", "initial")]
      case .draft: [("state", "initial"), ("subState", "myna:draft")]
      case .stale: [("state", "initial"), ("subState", "myna:stale")]
      case .translated: [("state", "translated")]
      case .reviewed: [("state", "reviewed")]
      }
    writer.begin("segment", attributes)
    writer.line("source", content: source)
    if let target { writer.line("target", content: target) }
    writer.end()
  }

  // MARK: Notes and data

  private func notes(of unit: TranslationUnit) -> [(Note, String)] {
    var notes: [(Note, String)] = []
    if !unit.comment.isEmpty { notes.append((.comment, unit.comment)) }
    notes += unit.parameters.map { (.parameter, $0) }
    if !unit.translatorComment.isEmpty { notes.append((.translator, unit.translatorComment)) }
    if let old = unit.oldSource { notes.append((.oldSource, old)) }
    return notes
  }

  private mutating func writeNotes(_ notes: [(Note, String)]) {
    guard !notes.isEmpty else { return }
    writer.begin("notes")
    for (kind, text) in notes {
      let appliesTo = kind == .translator ? "target" : "source"
      writer.line(
        "note", [("appliesTo", appliesTo), ("category", kind.rawValue)],
        content: XMLWriter.escaped(text))
    }
    writer.end()
  }

  private mutating func writeData(_ data: XLIFFData) {
    guard !data.entries.isEmpty else { return }
    writer.begin("originalData")
    for (id, text) in data.entries {
      writer.line("data", [("id", id)], content: XLIFFData.text(text))
    }
    writer.end()
  }
}
