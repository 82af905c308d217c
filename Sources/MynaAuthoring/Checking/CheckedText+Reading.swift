import MynaModel
import MynaProject
import MynaSyntax

extension CheckedText {
  /// The lines of a message: one a pattern, nested ones after those around them.
  ///
  /// - Parameter kind: what the reader sees for a variable with a function, both perhaps absent.
  static func lines(
    of entry: LocaleFile.Entry, kind: (String?, String?) -> Placeholder.Kind
  ) -> [CheckedText] {
    guard let message = entry.message else { return [] }
    var reader = CheckedTextReader(entry)
    reader.read(message, isWhole: true, kind)
    return reader.lines
  }
}

/// Walks a message and its source text side by side.
private struct CheckedTextReader {
  private let entry: LocaleFile.Entry
  private let bytes: [UInt8]
  private(set) var lines: [CheckedText] = []
  /// Functions of declared variables.
  private var functions: [String: Message.FunctionReference] = [:]

  init(_ entry: LocaleFile.Entry) {
    self.entry = entry
    bytes = Array(entry.resource.value.utf8)
  }

  mutating func read(
    _ message: Message, isWhole: Bool, _ kind: (String?, String?) -> CheckedText.Placeholder.Kind
  ) {
    for declaration in message.declarations {
      functions[declaration.name] = declaration.value.function
    }
    switch message.body {
    case .pattern(let pattern):
      read(pattern, keys: [], from: isWhole ? start(of: message) : nil, kind)
    case .match(_, let variants):
      for variant in variants {
        let keys = variant.keys.map { key in
          switch key {
          case .literal(let text): text
          case .catchAll: "*"
          }
        }
        let place = isWhole ? variant.provenance.span.flatMap { open(after: $0.end) } : nil
        read(variant.pattern, keys: keys, from: place, kind)
      }
    }
  }

  /// Where the text of a message without variants begins.
  private func start(of message: Message) -> Int? {
    let blanks = bytes.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }.count
    let isQuoted = bytes[blanks...].starts(with: "{{".utf8)
    guard entry.syntax == .messageFormat2, !message.declarations.isEmpty || isQuoted else {
      return 0
    }
    guard let last = message.declarations.last else { return open(after: 0) }
    return last.provenance.span.flatMap { open(after: $0.end) }
  }

  /// The offset behind the next `{{`.
  private func open(after offset: Int) -> Int? {
    var index = offset
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") {
        return index + 2
      }
      index += 1
    }
    return nil
  }

  private mutating func read(
    _ pattern: Message.Pattern, keys: [String], from start: Int?,
    _ kind: (String?, String?) -> CheckedText.Placeholder.Kind
  ) {
    var line = CheckedText(whole: entry.resource.span)
    line.keys = keys
    var cursor = start
    var quotedDepth = 0
    var nested: [Message] = []
    for element in pattern.elements {
      switch element {
      case .text(let text):
        append(text, quotedDepth > 0 ? .quoted : .text, &line, &cursor)
      case .expression(let expression):
        let span = expression.provenance.span
        append(expression, span, &line, kind)
        cursor = cursor == nil ? nil : span?.end
      case .markup(let markup):
        if markup.name == "code" {
          if markup.kind == .open { quotedDepth += 1 }
          if markup.kind == .close { quotedDepth -= 1 }
        }
        cursor = cursor == nil ? nil : markup.provenance.span?.end
      case .message(let message):
        nested.append(message)
        line.placeholders.append(
          .init(index: line.scalars.count, name: nil, kind: .text))
        line.append("\u{FFFC}", .placeholder, nil)
        cursor = nil
      }
    }
    line.dropIncompletePlaces()
    line.quoteTokens()
    lines.append(line)
    for message in nested { read(message, isWhole: false, kind) }
  }

  private func append(
    _ expression: Message.Expression, _ span: SourceSpan?, _ line: inout CheckedText,
    _ kind: (String?, String?) -> CheckedText.Placeholder.Kind
  ) {
    var name: String?
    if case .variable(let reference) = expression.operand { name = reference.name }
    let function = expression.function ?? name.flatMap { functions[$0] }
    var placeholder = CheckedText.Placeholder(
      index: line.scalars.count, name: name, kind: kind(name, function?.name),
      function: function?.name)
    for option in function?.options ?? [] {
      if case .literal(let value) = option.value { placeholder.options[option.name] = value }
    }
    line.placeholders.append(placeholder)
    line.append("\u{FFFC}", .placeholder, span.map(entry.resource.sourceSpan(ofValueSpan:)))
  }

  /// Appends text; the cursor becomes `nil` where the source does not say it in these characters.
  private func append(
    _ text: String, _ mark: CheckedText.Mark, _ line: inout CheckedText, _ cursor: inout Int?
  ) {
    for scalar in text.unicodeScalars {
      let start = cursor
      cursor = cursor.flatMap { place(of: scalar, at: $0) }
      let span = start.flatMap { start in
        cursor.map { entry.resource.sourceSpan(ofValueSpan: SourceSpan(start, $0)) }
      }
      line.append(scalar, mark, span)
    }
  }

  /// The offset behind a character that the source writes at an offset, perhaps escaped.
  private func place(of scalar: Unicode.Scalar, at offset: Int) -> Int? {
    let wanted = Array(String(Character(scalar)).utf8)
    var offset = offset
    let escape = UInt8(ascii: entry.syntax == .messageFormat2 ? "\\" : "'")
    if !bytes[min(offset, bytes.count)...].starts(with: wanted)
      || (bytes[offset] == escape && entry.syntax == .messageFormat2)
    {
      guard offset < bytes.count, bytes[offset] == escape else { return nil }
      offset += 1
    }
    guard bytes[min(offset, bytes.count)...].starts(with: wanted) else { return nil }
    return offset + wanted.count
  }
}

extension CheckedText {
  fileprivate mutating func append(_ scalar: Unicode.Scalar, _ mark: Mark, _ span: SourceSpan?) {
    scalars.append(scalar)
    marks.append(mark)
    guard let span else { return }
    starts.append(span.start)
    ends.append(span.end)
  }

  fileprivate mutating func dropIncompletePlaces() {
    guard starts.count != scalars.count else { return }
    starts = []
    ends = []
  }

  /// Marks URLs, addresses, codes and the insides of numbers as quoted.
  fileprivate mutating func quoteTokens() {
    var start = 0
    while start < scalars.count {
      guard marks[start] == .text, Self.isTokenCharacter(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      var depth = 0
      while end < scalars.count, marks[end] == .text {
        // A URL may hold parentheses, in pairs.
        if scalars[end] == "(", scalars[start..<end].contains(":"),
          scalars[start..<end].contains("/")
        {
          depth += 1
        } else if scalars[end] == ")", depth > 0 {
          depth -= 1
        } else if !Self.isTokenCharacter(scalars[end]) {
          break
        }
        end += 1
      }
      let next = end
      // Punctuation at the end of a token belongs to the sentence.
      while end > start, !Self.isLetterOrDigit(scalars[end - 1]) {
        if scalars[end - 1] == ")", scalars[start..<end].contains("(") { break }
        end -= 1
      }
      let token = scalars[start..<end]
      if Self.isQuoted(token) {
        for index in start..<end { marks[index] = .quoted }
      } else {
        quoteNumbers(start..<end)
      }
      start = next
    }
  }

  /// Marks digits and what stands between two of them.
  private mutating func quoteNumbers(_ range: Range<Int>) {
    func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(scalars[index]) }
    for index in range {
      let isInside =
        index > range.lowerBound && index + 1 < range.upperBound && isDigit(index - 1)
        && isDigit(index + 1) && ".,:".unicodeScalars.contains(scalars[index])
      if isDigit(index) || isInside { marks[index] = .quoted }
    }
  }

  private static func isTokenCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && !"\"'()".unicodeScalars.contains(scalar)
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
  }

  private static let domains: Set<Substring> = [
    "com", "cn", "net", "org", "hk", "io", "gov", "example", "html", "pdf", "txt", "csv", "json",
  ]

  /// Whether it is the name of a host, a file or an interface: `alipay.com/help`, `trade.pay`.
  private static func isDotted(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ".")) else { return false }
    let host = text.split(separator: "/", maxSplits: 1).first ?? ""
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isNameByte) })
    else { return false }
    if let last = parts.last, domains.contains(last) { return true }
    return parts.contains { $0.utf8.count > 1 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte == UInt8(ascii: "-")
  }

  /// Whether a run of ASCII is a URL, an address or an identifier rather than a word.
  private static func isQuoted(_ token: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = token.map { String(Character($0)) }.joined()
    if text.contains("://") || text.hasPrefix("www.") || text.contains("_") { return true }
    if isDotted(text) { return true }
    guard let at = token.firstIndex(of: "@") else { return false }
    return at > token.startIndex && token[at...].contains(".")
  }
}
