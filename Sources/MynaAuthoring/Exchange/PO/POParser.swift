import MynaModel

/// Reads PO files strictly: what is no PO file is refused, with its place.
///
/// Lists of domains, and encodings other than UTF-8, are not read.
struct POParser {
  private let source: SourceText
  private let limits: Limits
  private var problems: ExchangeProblems
  private var entries: [POFile.Entry] = []
  private var draft = POEntryDraft()
  /// Which string a line that begins with a quotation mark goes on with.
  private var keyword: POEntryDraft.Keyword?

  private init(_ source: SourceText, limits: Limits) {
    self.source = source
    self.limits = limits
    problems = ExchangeProblems(source: source.name, limits: limits)
  }

  /// Reads a file; without a file there is an error among the diagnostics.
  ///
  /// - Complexity: linear in the size of the file.
  static func parse(
    _ source: SourceText, limits: Limits
  ) -> (file: POFile?, diagnostics: [Diagnostic]) {
    var parser = POParser(source, limits: limits)
    guard parser.problems.screen(source, limits: limits) else {
      return (nil, parser.problems.diagnostics)
    }
    parser.parse()
    let file = POFile(entries: parser.entries)
    parser.checkHeader(of: file)
    parser.checkDuplicates(in: file)
    return (parser.problems.hasErrors ? nil : file, parser.problems.diagnostics)
  }

  private mutating func parse() {
    let bytes = source.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var last = end
      if last > start, bytes[last - 1] == UInt8(ascii: "\r") { last -= 1 }
      readLine(start..<last)
      guard !problems.isFull, entries.count <= limits.exchangeUnits else { break }
      start = end + 1
    }
    finishEntry()
    if entries.count > limits.exchangeUnits {
      problems.add(.exchangeTooManyUnits(limits.exchangeUnits, at: entries.last?.place))
    }
  }

  // MARK: Lines

  private mutating func readLine(_ line: Range<Int>) {
    let line = trimmed(line)
    guard let first = byte(at: line.lowerBound, in: line) else { return }
    guard first == UInt8(ascii: "#") else {
      return readStatement(line, isObsolete: false, isPrevious: false)
    }
    let rest = line.lowerBound + 1..<line.upperBound
    switch byte(at: rest.lowerBound, in: rest) {
    case UInt8(ascii: "~"):
      let isPrevious = byte(at: rest.lowerBound + 1, in: rest) == UInt8(ascii: "|")
      let skip = min(rest.upperBound, rest.lowerBound + (isPrevious ? 2 : 1))
      readStatement(trimmed(skip..<rest.upperBound), isObsolete: true, isPrevious: isPrevious)
    case UInt8(ascii: "|"):
      let statement = trimmed(rest.lowerBound + 1..<rest.upperBound)
      readStatement(statement, isObsolete: false, isPrevious: true)
    case let mark: readComment(mark, rest)
    }
  }

  /// Reads a comment; it begins the next message if this one has its translation.
  private mutating func readComment(_ mark: UInt8?, _ rest: Range<Int>) {
    if draft.isBegun { finishEntry() }
    let isMarked = mark.map { ".:,=".utf8.contains($0) } ?? false
    var start = rest.lowerBound + (isMarked ? 1 : 0)
    if byte(at: start, in: rest) == UInt8(ascii: " ") { start += 1 }
    let text = string(start..<rest.upperBound)
    switch mark {
    case UInt8(ascii: "."): draft.extractedComments.append(text)
    case UInt8(ascii: ":"): draft.references.append(text)
    case UInt8(ascii: ","), UInt8(ascii: "="):
      draft.flags += text.split(separator: ",").map { flag in
        String(flag.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
    default: draft.comments.append(text)
    }
  }

  // MARK: Statements

  /// Reads a keyword with its string, or a string that goes on with the one before.
  private mutating func readStatement(
    _ line: Range<Int>, isObsolete: Bool, isPrevious: Bool
  ) {
    guard let first = byte(at: line.lowerBound, in: line) else { return }
    if first == UInt8(ascii: "\"") {
      guard let keyword, keyword.isPrevious == isPrevious, draft.isBegun || isPrevious else {
        return problems.add(.poStrayString(at: SourceSpan(line.lowerBound, line.upperBound)))
      }
      if let text = readString(line) { draft.append(text, to: keyword) }
      return
    }
    let end =
      line.first { [0x20, 0x09, 0x22].contains(source.bytes[$0]) } ?? line.upperBound
    let word = line.lowerBound..<end
    let span = SourceSpan(word.lowerBound, word.upperBound)
    guard let kind = POEntryDraft.Keyword(string(word), isPrevious: isPrevious) else {
      keyword = nil
      return problems.add(.poKeyword(string(word), at: span))
    }
    if draft.isComplete(before: kind) { finishEntry() }
    guard draft.begin(kind, isObsolete: isObsolete, at: span) else {
      keyword = nil
      return problems.add(.poUnexpectedKeyword(string(word), at: span))
    }
    keyword = kind
    let value = trimmed(end..<line.upperBound)
    guard byte(at: value.lowerBound, in: value) == UInt8(ascii: "\"") else {
      return problems.add(.poMissingString(at: SourceSpan(end, line.upperBound)))
    }
    if let text = readString(value) { draft.append(text, to: kind) }
  }

  /// Reads a string in quotation marks, which is all that stands on the rest of the line.
  private mutating func readString(_ line: Range<Int>) -> LocatedText? {
    let start = line.lowerBound
    var text = LocatedText(at: SourceSpan(start, line.upperBound))
    var plain = start + 1
    var position = start + 1
    while position < line.upperBound, source.bytes[position] != UInt8(ascii: "\"") {
      guard source.bytes[position] == UInt8(ascii: "\\") else {
        position += 1
        continue
      }
      text.append(string(plain..<position), from: plain)
      guard let escape = POEscape(source.bytes, at: position, before: line.upperBound) else {
        problems.add(.poEscape(at: SourceSpan(position, min(position + 2, line.upperBound))))
        return nil
      }
      let end = position + escape.width
      text.append(escape.text, for: SourceSpan(position, end))
      (position, plain) = (end, end)
    }
    guard position < line.upperBound else {
      problems.add(.poOpenString(at: SourceSpan(start, line.upperBound)))
      return nil
    }
    text.append(string(plain..<position), from: plain)
    if position + 1 < line.upperBound {
      problems.add(.poTextBehindString(at: SourceSpan(position + 1, line.upperBound)))
    }
    return text
  }

  private mutating func finishEntry() {
    keyword = nil
    let draft = self.draft
    // Comments that no message follows belong to nothing.
    guard draft.isBegun else { return }
    self.draft = POEntryDraft()
    guard let entry = draft.entry else {
      return problems.add(.poIncomplete(at: draft.place))
    }
    entries.append(entry)
  }

  // MARK: The whole file

  private mutating func checkHeader(of file: POFile) {
    guard let type = file.headerField("Content-Type"),
      let charset = type.lowercased().split(separator: "charset=").dropFirst().first,
      file.entries.first?.id.text.isEmpty == true
    else { return }
    let known = ["utf-8", "utf8", "us-ascii", "ascii"]
    guard !known.contains(String(charset.prefix { $0 != ";" && $0 != " " })) else { return }
    problems.add(.poCharset(String(charset), at: file.header?.place))
  }

  private mutating func checkDuplicates(in file: POFile) {
    var seen: [[String?]: SourceSpan] = [:]
    for entry in file.entries where !entry.isObsolete {
      let identity = [entry.context?.text, entry.id.text]
      if let first = seen[identity] {
        problems.add(.poDuplicate(at: entry.place, first: first))
      } else {
        seen[identity] = entry.place
      }
    }
  }

  // MARK: Bytes

  private func byte(at position: Int, in range: Range<Int>) -> UInt8? {
    range.contains(position) ? source.bytes[position] : nil
  }

  private func string(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : String(decoding: source.bytes[range], as: UTF8.self)
  }

  /// The range without white space at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, max(range.lowerBound, range.upperBound))
    while start < end, isSpace(source.bytes[start]) { start += 1 }
    while end > start, isSpace(source.bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
