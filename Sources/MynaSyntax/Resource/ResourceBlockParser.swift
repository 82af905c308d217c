import MynaModel

/// Turns the lines of a file into blocks; the bytes are valid UTF-8.
///
/// One pass over the lines, without recursion. Ids and values are read in the extensions.
struct ResourceBlockParser {
  /// Comments, properties, heads and entries are together at most this many times the entries.
  private static let itemsPerEntry = 16

  let bytes: [UInt8]
  let limits: Limits
  let lines: [ResourceLine]
  /// Number of the line that is read next.
  var position = 0
  /// The finished blocks; together they are the bytes up to the pending lines.
  private(set) var blocks: [ResourceBlock] = []
  /// Block of the first entry of each full id.
  private(set) var index: [[String]: Int] = [:]
  /// The problems.
  var diagnostics: ResourceDiagnosticList
  private var section: [String]
  /// Entries below a head that is over the limit are not read: joining the path with each of their
  /// ids would take quadratic time.
  private var isSectionTooLong = false
  private var pending = ResourceAttachedLines()
  private var pendingStart: Int?
  private var frontmatterLine: Int?
  private var entryCount = 0
  private var itemCount = 0

  init(bytes: [UInt8], limits: Limits, section: [String] = []) {
    self.bytes = bytes
    self.limits = limits
    self.section = section
    let start = ResourceTextCheck.hasByteOrderMark(bytes) ? 3 : 0
    lines = ResourceLine.lines(of: bytes, from: start)
    diagnostics = ResourceDiagnosticList(limit: limits.diagnosticsPerFile)
  }

  /// The line break of the first line; LF if there is none.
  var lineBreak: [UInt8] {
    guard let first = lines.first, first.end < first.next else { return [UInt8(ascii: "\n")] }
    return Array(bytes[first.end..<first.next])
  }

  /// Start of the block that is being read.
  var origin: Int { pendingStart ?? lines[position].start }

  /// Parses all lines.
  mutating func parse() {
    if ResourceTextCheck.hasByteOrderMark(bytes) { add(.byteOrderMark, 0..<3) }
    frontmatterLine = firstFrontmatterLine()
    while position < lines.count {
      if let refusal = refusal() {
        diagnostics.add(refusal)
        add(.unknown, origin..<bytes.count)
        return
      }
      parseLine()
    }
    flush()
  }

  private mutating func parseLine() {
    switch lines[position].kind(in: bytes) {
    case .blank: parseBlank()
    case .comment: parseComment()
    case .property: parseProperty()
    case .frontmatter: parseFrontmatter()
    case .head: parseHead()
    case .entry: parseEntry()
    case .indented:
      diagnostics.add(ResourceDiagnostics.unexpectedIndent(at: lines[position].content(in: bytes)))
      pendingStart = origin
      skipIndentedLines()
    }
  }

  /// Returns why nothing more of the file is read, if a limit is exceeded.
  private func refusal() -> Diagnostic? {
    let line = lines[position]
    let itemLimit = limits.entriesPerFile * Self.itemsPerEntry
    if itemCount >= itemLimit, line.kind(in: bytes) != .blank {
      return ResourceDiagnostics.tooManyItems(limit: itemLimit, at: line.content(in: bytes))
    }
    if entryCount >= limits.entriesPerFile, line.kind(in: bytes) == .entry {
      let limit = limits.entriesPerFile
      return ResourceDiagnostics.tooManyEntries(limit: limit, at: line.content(in: bytes))
    }
    return nil
  }

  // MARK: Blocks

  /// Ends a block before a byte.
  private mutating func add(_ content: ResourceBlock.Content, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if case .blank = content, let last = blocks.last, last.isBlank {
      blocks[blocks.count - 1].bytes = bytes[last.start..<range.upperBound]
    } else {
      blocks.append(.init(start: range.lowerBound, bytes: bytes[range], content: content))
    }
    pending = ResourceAttachedLines()
    pendingStart = nil
  }

  /// Ends a block with the line before the current one.
  private mutating func add(_ content: ResourceBlock.Content, from start: Int) {
    add(content, start..<(position < lines.count ? lines[position].start : bytes.count))
  }

  /// Ends the pending lines, which belong to nothing.
  private mutating func flush() {
    guard let start = pendingStart else { return }
    for property in pending.properties {
      let span = property.placed(at: start).nameSpan
      diagnostics.add(ResourceDiagnostics.danglingProperty(property.name, at: span))
    }
    add(.loose(pending), from: start)
  }

  private mutating func skipIndentedLines() {
    repeat {
      position += 1
    } while position < lines.count && lines[position].kind(in: bytes) == .indented
  }

  // MARK: Lines

  private mutating func parseBlank() {
    if let frontmatterLine, position < frontmatterLine {
      pendingStart = origin
      position += 1
      return
    }
    flush()
    let start = origin
    position += 1
    add(.blank, from: start)
  }

  private mutating func parseComment() {
    itemCount += 1
    let line = lines[position]
    let start = origin
    let span = line.content(in: bytes)
    var text = span.start + 1
    if text < span.end, bytes[text] == UInt8(ascii: " ") { text += 1 }
    let comment = MessageResource.Comment(
      text: String(decoding: bytes[text..<span.end], as: UTF8.self),
      span: span.shifted(by: -start),
      lines: SourceSpan(line.start - start, line.next - start))
    check(comment.text) { [text] in $0.shifted(by: text) }
    pending.comments.append(comment)
    pendingStart = start
    position += 1
  }

  private mutating func parseProperty() {
    itemCount += 1
    let line = lines[position]
    let start = origin
    let nameEnd = endOfWord(from: line.start + 1, to: line.end)
    let isNamed = checkPropertyName(line.start + 1..<nameEnd)
    let value = scanValue(from: nameEnd, origin: start)
    let last = lines[position - 1]
    pendingStart = start
    guard isNamed else { return }
    let name = String(decoding: bytes[(line.start + 1)..<nameEnd], as: UTF8.self)
    check(name) { $0.shifted(by: line.start + 1) }
    pending.properties.append(
      MessageResource.Property(
        name: name, content: value,
        layout: .init(
          name: SourceSpan(line.start - start, nameEnd - start),
          value: SourceSpan(nameEnd - start, last.end - start),
          lines: SourceSpan(line.start - start, last.next - start)),
        origin: 0))
  }

  private mutating func parseFrontmatter() {
    let start = origin
    let line = lines[position]
    position += 1
    if position - 1 == frontmatterLine {
      add(.frontmatter(pending), from: start)
    } else {
      let first = frontmatterLine.map { lines[$0].content(in: bytes) }
      diagnostics.add(
        ResourceDiagnostics.repeatedFrontmatter(at: line.content(in: bytes), first: first))
      add(.unknown, from: start)
    }
  }

  /// Returns the line of the `---`, if it comes before every head and entry.
  private func firstFrontmatterLine() -> Int? {
    for (number, line) in lines.enumerated() {
      switch line.kind(in: bytes) {
      case .frontmatter: return number
      case .head, .entry: return nil
      case .blank, .comment, .property, .indented: continue
      }
    }
    return nil
  }

  private mutating func parseHead() {
    itemCount += 1
    let start = origin
    let content = lines[position].content(in: bytes)
    let inside = content.start + 1..<content.end
    let close = firstUnescaped(UInt8(ascii: "]"), in: inside)
    if let close, close + 1 < content.end {
      let rest = skipSpaces(from: close + 1, to: content.end)
      diagnostics.add(ResourceDiagnostics.textAfterHead(at: SourceSpan(rest, content.end)))
    } else if close == nil {
      diagnostics.add(
        ResourceDiagnostics.unclosedHead(
          at: SourceSpan(content.end, content.end),
          opening: SourceSpan(content.start, content.start + 1)))
    }
    let path = trimmed(inside.lowerBound..<(close ?? content.end))
    let span = SourceSpan(path.lowerBound, path.upperBound)
    section = scanIdentifier(path).parts
    isSectionTooLong = isTooLong(section, at: span)
    position += 1
    add(
      isSectionTooLong
        ? .longHead : .section(path: section, pending, span.shifted(by: -start)),
      from: start)
  }

  /// Reports a key, or the path of a section, that is over the limit.
  private mutating func isTooLong(_ parts: [String], at span: SourceSpan) -> Bool {
    let length = parts.reduce(parts.count - 1) { $0 + $1.utf8.count }
    guard length > limits.keyBytes else { return false }
    diagnostics.add(
      ResourceDiagnostics.keyTooLong(bytes: length, limit: limits.keyBytes, at: span))
    return true
  }

  private mutating func parseEntry() {
    itemCount += 1
    entryCount += 1
    let start = origin
    let line = lines[position]
    guard let equals = firstUnescaped(UInt8(ascii: "="), in: line.start..<line.end) else {
      diagnostics.add(ResourceDiagnostics.missingEquals(at: line.content(in: bytes)))
      skipIndentedLines()
      add(.unknown, from: start)
      return
    }
    let place = trimmed(line.start..<equals)
    let identifier = scanIdentifier(place)
    let value = scanValue(from: equals + 1, origin: start)
    guard identifier.isValid, !isSectionTooLong else { return add(.unknown, from: start) }
    let entry = MessageResource.Entry(
      section: section, id: identifier.parts, content: value, attached: pending,
      layout: .init(
        id: SourceSpan(place.lowerBound - start, place.upperBound - start),
        value: SourceSpan(equals + 1 - start, lines[position - 1].end - start),
        lineStart: line.start - start),
      origin: 0)
    register(entry.placed(at: start))
    add(.entry(entry), from: start)
  }

  /// Notes the key of an entry, unless it is too long or taken.
  private mutating func register(_ entry: MessageResource.Entry) {
    let fullID = entry.fullID
    if isTooLong(fullID, at: entry.idSpan) { return }
    if let first = index[fullID] {
      diagnostics.add(
        ResourceDiagnostics.duplicate(
          entry.key, at: entry.idSpan, first: blocks[first].entry?.idSpan))
    } else {
      index[fullID] = blocks.count
    }
  }
}
