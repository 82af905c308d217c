import MynaModel

/// Writes tokens of Markdown and escapes their text by where it stands.
struct MarkdownWriter {
  private enum Line: Equatable {
    case start
    /// Only digits so far: with `.` or `)` they would be a list.
    case digits
    case inside
  }

  private static let always = ByteSet([], "\\`*_{}[]<>&|~$^@")
  private static let atStart = ByteSet([], "#-+=:")

  let lineBreaks: MarkdownOutput.LineBreaks
  private var line = Line.start
  /// Line breaks that are written once something follows: at the end they would be a backslash.
  private var pendingBreaks = 0
  /// The last letters, for `www`.
  private var letters = 0

  init(lineBreaks: MarkdownOutput.LineBreaks) { self.lineBreaks = lineBreaks }

  mutating func write(_ tokens: [MarkdownToken], to buffer: inout TextBuffer) {
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let text, let encodesFirst, let encodesLast):
        write(
          text, encodesFirst: encodesFirst, encodesLast: encodesLast,
          isLast: index == tokens.count - 1, &buffer)
      case .delimiter(let emphasis, _):
        flushBreaks(&buffer)
        buffer.append(emphasis == .strong ? "**" : "*")
        line = .inside
      case .code(let text): write(verbatim: MarkdownCode.span(text), &buffer)
      case .verbatim(let text): write(verbatim: text, &buffer)
      }
    }
  }

  private mutating func write(verbatim text: String, _ buffer: inout TextBuffer) {
    flushBreaks(&buffer)
    buffer.append(text)
    (line, letters) = (.inside, 0)
  }

  private mutating func flushBreaks(_ buffer: inout TextBuffer) {
    for _ in 0..<pendingBreaks { buffer.append("\\\n") }
    pendingBreaks = 0
  }

  private mutating func write(
    _ text: String, encodesFirst: Bool, encodesLast: Bool, isLast: Bool,
    _ buffer: inout TextBuffer
  ) {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      let next = index + length
      let isEdge = encodesFirst && index == 0 || encodesLast && next == bytes.count
      // A carriage return and a line feed are one line break.
      if scalar == 0x0D, next < bytes.count, bytes[next] == 0x0A {
        index = next
        continue
      }
      if isEdge {
        flushBreaks(&buffer)
        appendReference(scalar, &buffer)
      } else if scalar == 0x0A || scalar == 0x0D {
        breakLine(&buffer)
      } else {
        flushBreaks(&buffer)
        let follower = next < bytes.count ? bytes[next] : isLast ? 0x20 : 0
        write(scalar, bytes.extracting(index..<next), before: follower, &buffer)
      }
      index = next
    }
  }

  private mutating func breakLine(_ buffer: inout TextBuffer) {
    switch lineBreaks {
    case .hard:
      pendingBreaks += 1
      line = .start
    case .blanks:
      if line == .start { return }
      buffer.append(" ")
      line = .inside
    }
    letters = 0
  }

  private mutating func write(
    _ scalar: UInt32, _ bytes: Span<UInt8>, before next: UInt8, _ buffer: inout TextBuffer
  ) {
    guard scalar < 0x80 else {
      if ScalarClass.isControl(scalar) || ScalarClass.isNoncharacter(scalar) {
        buffer.append("\u{FFFD}")
      } else {
        buffer.append(bytes)
      }
      (line, letters) = (.inside, 0)
      return
    }
    let byte = UInt8(scalar)
    if line == .start, byte == 0x20 || byte == 0x09 {
      // Indentation would be code, and blanks at the beginning of a line disappear.
      appendReference(scalar, &buffer)
      line = .inside
      return
    }
    if byte < 0x20 && byte != 0x09 || byte == 0x7F {
      buffer.append("\u{FFFD}")
    } else {
      if needsEscape(byte, before: next) { buffer.append("\\") }
      buffer.append(byte)
    }
    letters = byte | 0x20 == UInt8(ascii: "w") ? letters + 1 : 0
    let isDigit = (0x30...0x39).contains(byte)
    line = isDigit && line != .inside ? .digits : .inside
  }

  private func needsEscape(_ byte: UInt8, before next: UInt8) -> Bool {
    if Self.always.contains(byte) { return true }
    if line == .start, Self.atStart.contains(byte) { return true }
    switch byte {
    case UInt8(ascii: "."): return line == .digits || letters >= 3
    case UInt8(ascii: ")"): return line == .digits
    case UInt8(ascii: ":"): return next != 0x20 && next != 0x0A && next != 0x0D
    // Before a link it would make an image of it.
    case UInt8(ascii: "!"): return next == 0
    default: return false
    }
  }

  private mutating func appendReference(_ scalar: UInt32, _ buffer: inout TextBuffer) {
    // U+0000 and what is no character have no reference.
    let isCharacter = !ScalarClass.isControl(scalar) && !ScalarClass.isNoncharacter(scalar)
    let isBlank = scalar == 0x09 || scalar == 0x0A
    buffer.append("&#")
    buffer.append(String(isCharacter || isBlank ? scalar : 0xFFFD))
    buffer.append(";")
    (line, letters) = (.inside, 0)
  }
}
