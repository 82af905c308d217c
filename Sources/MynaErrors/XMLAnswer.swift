import MynaModel

/// Reads an answer in XML into fields: one for each element without children.
///
/// This is XML without document types, and so without entities: nothing expands, and no file or
/// address can be named. What was read before a mistake is kept. Foundation's parser is not used: on
/// Linux it ends the process at `<?a?>`, and calls documents whole that are not.
///
/// Source: XML 1.0, fifth edition. Names may hold any letter beyond ASCII; line ends stay as they are.
struct XMLAnswer {
  private(set) var fields: AnswerFields
  private(set) var diagnostics: [Diagnostic] = []

  private let limits: Limits
  private var scanner: XMLScanner
  /// Names of the open elements: as written, and as a field.
  private var open: [(tag: [UInt8], name: String)] = []
  /// Text of the innermost element.
  private var text: [UInt8] = []
  private var hasChildren = false
  private var isClosed = false

  init(_ text: String, limits: Limits) {
    self.limits = limits
    fields = AnswerFields(limit: limits.jsonMembers)
    let bytes = Array(text.utf8)
    scanner = XMLScanner(bytes, at: Self.declaration(of: bytes)?.endIndex ?? 0)
    do throws(XMLScanner.Problem) {
      while !scanner.isAtEnd, !fields.isCut { try readPiece() }
      if !fields.isCut, !isClosed { throw scanner.problem("document is not closed") }
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  /// The bytes of `<?xml … ?>` at the start; `nil` if there is none.
  static func declaration(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: Array("<?xml ".utf8)) else { return nil }
    // A declaration is short: a name may not hide behind megabytes of it.
    guard let end = bytes.prefix(256).firstIndex(of: UInt8(ascii: ">")),
      bytes[end - 1] == UInt8(ascii: "?")
    else { return nil }
    return bytes[...end]
  }

  // MARK: Pieces

  private mutating func readPiece() throws(XMLScanner.Problem) {
    if scanner.take("<!--") {
      try scanner.skip(through: "-->")
    } else if scanner.take("<![CDATA[") {
      guard !open.isEmpty else { throw scanner.problem("text outside the document") }
      text += try scanner.skip(through: "]]>")
    } else if scanner.take("<!") {
      throw scanner.problem(
        "document types and declarations are not read, expected an element", id: "xml.doctype")
    } else if scanner.take("<?") {
      try scanner.skip(through: "?>")
    } else if scanner.take("</") {
      try readEndTag()
    } else if scanner.take("<") {
      try readStartTag()
    } else {
      try readText()
    }
  }

  private mutating func readText() throws(XMLScanner.Problem) {
    let piece = try scanner.readText(until: UInt8(ascii: "<"))
    if open.isEmpty {
      guard piece.allSatisfy(XMLScanner.isBlank) else {
        throw scanner.problem("text outside the document")
      }
    } else {
      text += piece
    }
  }

  private mutating func readStartTag() throws(XMLScanner.Problem) {
    guard !isClosed else { throw scanner.problem("second document behind the first") }
    guard open.count < limits.jsonDepth else {
      throw scanner.problem("nested deeper than \(limits.jsonDepth)", id: "xml.too-deep")
    }
    let tag = try scanner.readName()
    var name = String(decoding: tag, as: UTF8.self)
    let attributes = try readAttributes()
    // The old gateway repeats the request as `<param name="service">`.
    if name == "param", let own = attributes.first(where: { $0.name == Array("name".utf8) }) {
      name = String(decoding: own.value, as: UTF8.self)
    }
    open.append((tag, name))
    text = []
    hasChildren = false
    if scanner.take("/>") { return close() }
    guard scanner.take(">") else { throw scanner.problem("tag is not closed, expected '>'") }
  }

  private mutating func readAttributes() throws(XMLScanner.Problem)
    -> [(name: [UInt8], value: [UInt8])]
  {
    var attributes: [(name: [UInt8], value: [UInt8])] = []
    var names: Set<[UInt8]> = []
    while scanner.skipBlanks(), scanner.isAtName {
      let name = try scanner.readName()
      guard names.insert(name).inserted else { throw scanner.problem("attribute is given twice") }
      _ = scanner.skipBlanks()
      guard scanner.take("=") else { throw scanner.problem("attribute has no value, expected '='") }
      _ = scanner.skipBlanks()
      attributes.append((name, try scanner.readQuoted()))
    }
    return attributes
  }

  private mutating func readEndTag() throws(XMLScanner.Problem) {
    let tag = try scanner.readName()
    _ = scanner.skipBlanks()
    guard scanner.take(">"), open.last?.tag == tag else {
      throw scanner.problem("tag closes another element than the one that is open")
    }
    close()
  }

  private mutating func close() {
    let text = String(decoding: text, as: UTF8.self)
    // Character references can spell what the check of the whole text does not see.
    if !hasChildren, StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) == nil {
      fields.add(open.map(\.name), text)
    }
    _ = open.popLast()
    self.text = []
    hasChildren = true
    isClosed = open.isEmpty
  }
}
