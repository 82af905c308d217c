import MynaModel
import MynaSyntax

/// Writes the pieces of a file in the canonical layout.
struct ResourceLayout {
  /// The file as it was read.
  let bytes: [UInt8]
  /// The file so far.
  private(set) var text = ""
  private var entryNumber = 0
  private var wasBlank = false
  private var mayBeFollowed = true

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Adds the next piece; all pieces are added in order.
  mutating func add(_ piece: MessageResource.Piece, _ file: ParsedResource) {
    switch piece.content {
    case .byteOrderMark: break
    case .blank: wasBlank = true
    case .unknown: append(String(decoding: piece.bytes, as: UTF8.self), standsClose: false)
    case .comments(let comments): append(lines(comments), standsClose: false)
    case .frontmatter(let comments, let properties):
      append(frontmatter(comments, properties) + "---\n", standsClose: false)
    case .head(let section):
      let head = "[\(MessageResource.key(of: section.path))]\n"
      let text = lines(section.comments) + lines(section.properties) + head
      append(text, standsClose: false)
    case .entry(let entry):
      guard entryNumber < file.entries.count else { return }
      let parsed = file.entries[entryNumber]
      entryNumber += 1
      let value = self.value(of: parsed)
      let text =
        lines(entry.comments) + lines(entry.properties)
        + "\(MessageResource.key(of: entry.id)) =\(value)\n"
      let isShort =
        entry.comments.isEmpty && entry.properties.isEmpty
        && !value.utf8.contains(UInt8(ascii: "\n"))
      append(text, standsClose: isShort)
    }
  }

  private mutating func append(_ piece: String, standsClose: Bool) {
    if !text.isEmpty, wasBlank || !standsClose || !mayBeFollowed { text += "\n" }
    text += piece
    wasBlank = false
    mayBeFollowed = standsClose
  }

  // MARK: Lines

  /// The order in which properties are written.
  static func ordered(_ properties: [MessageResource.Property]) -> [MessageResource.Property] {
    let last = [ReviewMark.sourceProperty, ReviewMark.stateProperty, ReviewMark.oldSourceProperty]
    return properties.filter { !last.contains($0.name) }
      + last.flatMap { name in properties.filter { $0.name == name } }
  }

  private func lines(_ comments: [MessageResource.Comment]) -> String {
    comments.map { $0.text.isEmpty ? "#\n" : "# \($0.text)\n" }.joined()
  }

  private func lines(_ properties: [MessageResource.Property]) -> String {
    Self.ordered(properties).map { property in
      let written = WrittenValue(
        property.value, in: bytes, keyStart: property.nameSpan.start,
        offset: property.sourceOffset)
      return "@\(property.name)\(ValueLayout.text(written.atoms))\n"
    }.joined()
  }

  /// Paragraphs of comments before the `---` stay apart.
  private func frontmatter(
    _ comments: [MessageResource.Comment], _ properties: [MessageResource.Property]
  ) -> String {
    var text = ""
    var end: Int?
    for comment in comments {
      if let end, hasEmptyLine(end, comment.span.start) { text += "\n" }
      text += lines([comment])
      end = comment.span.end
    }
    if let end, let first = properties.first, end < first.nameSpan.start,
      hasEmptyLine(end, first.nameSpan.start)
    {
      text += "\n"
    }
    return text + lines(properties)
  }

  private func hasEmptyLine(_ start: Int, _ end: Int) -> Bool {
    guard start <= end, end <= bytes.count else { return false }
    return bytes[start..<end].allSatisfy { $0 <= 0x20 }
      && bytes[start..<end].count { $0 == UInt8(ascii: "\n") } > 1
  }

  // MARK: Values

  private func value(of parsed: ParsedResource.Entry) -> String {
    let entry = parsed.entry
    let written = WrittenValue(
      entry.value, in: bytes, keyStart: entry.idSpan.start, offset: entry.sourceOffset)
    if parsed.isClassic {
      return ValueLayout.text(
        written.atoms, firstIndentation: written.firstIndentation, keepsNesting: true)
    }
    guard let message = parsed.message else { return ValueLayout.text(written.atoms) }
    return ValueLayout.text(MessageLayout.atoms(of: message, entry.value, as: written))
  }
}
