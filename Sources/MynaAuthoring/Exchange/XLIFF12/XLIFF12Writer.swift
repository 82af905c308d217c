import MynaModel

/// Writes XLIFF 1.2, for systems that do not read version 2.
///
/// A message is a `trans-unit`; one with variants is a `group` with a unit for each. The key is the
/// `resname`, placeholders are `ph` elements with their MessageFormat 2 as content, markup around text
/// is a `bpt` and an `ept`.
///
/// Source: XLIFF Version 1.2, OASIS Standard, 1 February 2008.
struct XLIFF12Writer {
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"

  /// Values of `restype` that tell what a unit or group is.
  enum Kind: String {
    case message = "x-myna-message"
    case variants = "x-myna-variants"
    case variant = "x-myna-variant"
    case text = "x-myna-text"
  }

  /// Values of `from` that tell whose note it is.
  enum Note: String {
    case source, parameter, translator
    case oldSource = "old-source"
  }

  private let set: TranslationSet
  private var writer = XMLWriter()
  private var ids = XLIFFIdentifiers()

  /// Returns the bytes of a file.
  ///
  /// - Throws: `xml.character` for a text that XML cannot hold; only version 2 has a way to write it.
  static func write(_ set: TranslationSet) throws(DiagnosticError) -> [UInt8] {
    for unit in set.files.lazy.flatMap(\.units) {
      let texts = [unit.source.text, unit.translation?.text ?? ""]
      for text in unit.texts + texts {
        guard let scalar = XMLWriter.firstForbidden(in: text) else { continue }
        throw DiagnosticError(.xmlCharacter(scalar, in: unit.key))
      }
    }
    var writer = XLIFF12Writer(set: set)
    writer.writeDocument()
    return writer.writer.bytes
  }

  private init(set: TranslationSet) { self.set = set }

  private mutating func writeDocument() {
    writer.begin("xliff", [("version", "1.2"), ("xmlns", Self.namespace)])
    for file in set.files where !file.units.isEmpty {
      ids = XLIFFIdentifiers()
      writer.begin(
        "file",
        [
          ("original", "\(set.sourceLocale)/\(file.name).mf2"), ("datatype", "x-mf2"),
          ("source-language", "\(set.sourceLocale)"), ("target-language", "\(set.locale)"),
          ("xml:space", "preserve"),
        ])
      if !file.comment.isEmpty {
        writer.begin("header")
        writer.line("note", content: XMLWriter.escaped(file.comment))
        writer.end()
      }
      writer.begin("body")
      for unit in file.units { write(unit) }
      writer.end()
      writer.end()
    }
    writer.end()
  }

  // MARK: Units

  private mutating func write(_ unit: TranslationUnit) {
    guard let variants = VariantSet(unit, in: set.locale) else {
      return writeUnit(
        unit.key, of: unit, .text, XMLWriter.escaped(unit.source.text),
        unit.translation.map { XMLWriter.escaped($0.text) }, hasNotes: true)
    }
    guard variants.isMatched else {
      for variant in variants.variants { write(variant, of: unit, unit.key, .message) }
      return
    }
    writer.begin(
      "group",
      [
        ("id", ids.id(for: unit.key)), ("resname", unit.key),
        ("restype", Kind.variants.rawValue),
      ])
    writeNotes(of: unit)
    for variant in variants.variants { write(variant, of: unit, variant.keys, .variant) }
    writer.end()
  }

  private mutating func write(
    _ variant: VariantSet.Variant, of unit: TranslationUnit, _ name: String, _ kind: Kind
  ) {
    let source = InlineText(variant.source)
    let target = variant.translation.map { InlineText($0, like: source) }
    writeUnit(
      name, of: unit, kind, Self.text(of: source), target.map(Self.text),
      hasNotes: kind == .message)
  }

  private mutating func writeUnit(
    _ name: String, of unit: TranslationUnit, _ kind: Kind, _ source: [UInt8],
    _ target: [UInt8]?, hasNotes: Bool
  ) {
    let id = kind == .variant ? "\(unit.key):\(name)" : unit.key
    writer.begin(
      "trans-unit",
      [
        ("id", ids.id(for: id)), ("resname", name), ("restype", kind.rawValue),
        ("approved", unit.state == .reviewed ? "yes" : nil),
      ])
    writer.line("source", content: source)
    if let target { writer.line("target", [("state", Self.state(unit.state))], content: target) }
    if hasNotes { writeNotes(of: unit) }
    writer.end()
  }

  private static func state(_ state: TranslationUnit.State) -> String {
    switch state {
    case .missing: "new"
    case .draft: "needs-review-translation"
    case .stale: "needs-translation"
    case .translated: "translated"
    case .reviewed: "final"
    }
  }

  private mutating func writeNotes(of unit: TranslationUnit) {
    func write(_ text: String, _ from: Note) {
      guard !text.isEmpty else { return }
      writer.line(
        "note",
        [
          ("from", from.rawValue), ("annotates", from == .translator ? "target" : "source"),
        ], content: XMLWriter.escaped(text))
    }
    write(unit.comment, .source)
    for parameter in unit.parameters { write(parameter, .parameter) }
    write(unit.translatorComment, .translator)
    write(unit.oldSource ?? "", .oldSource)
  }

  // MARK: Texts

  /// The content of a `source` or `target`.
  private static func text(of inline: InlineText) -> [UInt8] {
    var bytes: [UInt8] = []
    for piece in inline.pieces {
      switch piece {
      case .text(let text): bytes += XMLWriter.escaped(text)
      case .placeholder(let code): bytes += element("ph", code, code.data)
      case .start(let code): bytes += element("bpt", code, code.data)
      case .end(let code): bytes += element("ept", code, code.endData ?? "")
      }
    }
    return bytes
  }

  private static func element(_ name: String, _ code: InlineText.Code, _ data: String) -> [UInt8] {
    XMLWriter.tag(name, [("id", "\(code.id)")], end: ">") + XMLWriter.escaped(data)
      + Array("</\(name)>".utf8)
  }
}
