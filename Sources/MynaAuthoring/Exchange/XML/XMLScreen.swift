import MynaModel

/// Looks at the bytes of an XML file before the parser does: refuses what the parser must not see,
/// and notes where tags are, which the parser does not tell by bytes.
///
/// It parses nothing: whether the file is well-formed is for the parser to say.
struct XMLScreen {
  /// Places of all tags, in order.
  private(set) var tags: [SourceSpan] = []
  private(set) var problem: Diagnostic?
  private let bytes: [UInt8]
  /// The last text outside of tags, and how many tags stand before it.
  private var lastText: (offset: Int, tags: Int)?

  /// - Complexity: linear in the size of the file.
  init(_ source: SourceText) {
    bytes = source.bytes
    var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let start = position
    while problem == nil {
      let open = next(UInt8(ascii: "<"), from: position) ?? bytes.count
      if let text = bytes[position..<open].firstIndex(where: { !Self.isSpace($0) }) {
        lastText = (text, tags.count)
      }
      guard open < bytes.count else { break }
      position = pass(open, isFirst: open == start)
    }
  }

  /// Offset of text that stands behind all tags; the parser of Foundation does not mind it.
  var textBehindTags: Int? {
    lastText.flatMap { $0.tags == tags.count ? $0.offset : nil }
  }

  /// Passes the markup that begins at an offset; returns the offset behind it.
  private mutating func pass(_ open: Int, isFirst: Bool) -> Int {
    if follows("<!--", at: open) { return end(of: "-->", from: open + 4) }
    if follows("<![CDATA[", at: open) { return end(of: "]]>", from: open + 9) }
    if follows("<!", at: open) {
      problem = .xmlDeclaration(at: SourceSpan(open, min(open + 9, bytes.count)))
      return bytes.count
    }
    if follows("<?", at: open) {
      let close = end(of: "?>", from: open + 2)
      checkInstruction(open + 2..<max(open + 2, close - 2), isFirst: isFirst)
      return close
    }
    return passTag(open)
  }

  /// Passes a tag, whose attributes may hold `>`.
  private mutating func passTag(_ open: Int) -> Int {
    var position = open + 1
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    tags.append(SourceSpan(open, position))
    return position
  }

  /// The parser of Foundation ends the process at an instruction without data; and it decodes what
  /// the declaration names, while places count UTF-8.
  private mutating func checkInstruction(_ range: Range<Int>, isFirst: Bool) {
    let words = bytes[range].split(whereSeparator: Self.isSpace)
    let place = SourceSpan(range.lowerBound - 2, min(bytes.count, range.upperBound + 2))
    guard words.count > 1 else {
      problem = .xmlInstruction(at: place)
      return
    }
    guard isFirst, words[0].elementsEqual("xml".utf8) else { return }
    let declaration = String(decoding: bytes[range], as: UTF8.self).lowercased()
    guard let encoding = declaration.split(separator: "encoding").dropFirst().first else { return }
    let name = encoding.filter { !" =\"'\t\r\n".contains($0) }
    let known = ["utf-8", "utf8", "us-ascii", "ascii"]
    guard !known.contains(where: name.hasPrefix) else { return }
    problem = .xmlEncoding(at: place)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func next(_ byte: UInt8, from start: Int) -> Int? {
    start < bytes.count ? bytes[start...].firstIndex(of: byte) : nil
  }

  private func follows(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    return text.withUTF8Buffer { bytes[start..<start + count].elementsEqual($0) }
  }

  /// The offset behind the next occurrence of a mark, or the end of the file.
  private func end(of mark: StaticString, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      if follows(mark, at: position) { return position + mark.utf8CodeUnitCount }
      position += 1
    }
    return bytes.count
  }
}
