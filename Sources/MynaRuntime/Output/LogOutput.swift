public import MynaModel

/// One line of a log: whatever a text holds, it stays one event on one line, and all of it is seen.
///
/// Controls, line breaks, bidirectional controls, noncharacters and what nobody can see become
/// `\u{…}`; a backslash becomes two, so that ``unescaped(_:)`` gives the text back. Isolating
/// controls around placeholders are left out, markup is nothing. What an argument that is marked sensitive
/// gave is `<redacted>`. A text that is too long is cut
/// between scalars and ends in `\+` and the bytes of text that are missing.
///
/// ```swift
/// LogOutput().escape("ok\r\nlevel=error")   // ok\u{D}\u{A}level=error
/// ```
///
/// For several facts on a line, see ``LogLine``.
public struct LogOutput: OutputWriter, Hashable {
  /// Longest escaped text, in bytes; at least 32 are used.
  public var maximumBytes: Int

  /// Creates a writer of log text.
  public init(maximumBytes: Int = 8 * 1024) { self.maximumBytes = maximumBytes }

  /// Appends the text of parts on one line.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    write(value: Self.words(of: parts), to: &buffer)
  }

  /// Appends a value on one line.
  public func write(value: String, to buffer: inout TextBuffer) {
    Self.write(value, LogEscaper.bare, atMost: maximumBytes, to: &buffer)
  }

  /// What stands for a value that must not be in a log.
  static let redacted = "<redacted>"

  /// The text of parts without the controls that only matter where it is shown.
  static func words(of parts: [RenderedPart]) -> String {
    parts.reduce(into: "") { text, part in
      switch part {
      case .isolation: break
      case .value(let value) where value.isSensitive: text += redacted
      default: text += part.plainText
      }
    }
  }

  /// Appends an escaped text of at most a number of bytes.
  static func write(
    _ text: String, _ escaper: LogEscaper, atMost limit: Int, to buffer: inout TextBuffer
  ) {
    let limit = max(limit, 32)
    let start = buffer.count
    buffer.append(text, escapedBy: escaper)
    guard buffer.count - start > limit else { return }
    buffer.truncate(to: start)
    // `\+` and a count of at most 19 digits.
    let room = limit - 21
    let bytes = text.utf8.span
    var index = 0
    var used = 0
    while index < bytes.count {
      let (scalar, length) = bytes.scalar(at: index)
      used += escaper.needsEscape(scalar) ? 10 : length
      guard used <= room else { break }
      index += length
    }
    let kept = text.utf8.index(text.startIndex, offsetBy: index)
    buffer.append(String(text[..<kept]), escapedBy: escaper)
    buffer.append("\\+")
    buffer.append(String(bytes.count - index))
  }

  /// Returns the text that was escaped, or `nil` if it is no escaped text.
  ///
  /// A text that was cut gives what is left of it.
  public static func unescaped(_ line: String) -> String? {
    var result = String.UnicodeScalarView()
    var rest = line.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "\\": result.append("\\")
      case "\"": result.append("\"")
      case "u":
        guard rest.popFirst() == "{" else { return nil }
        let digits = rest.prefix(7).prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count)
        guard rest.popFirst() == "}", let value = UInt32(String(digits), radix: 16),
          let escaped = Unicode.Scalar(value)
        else { return nil }
        result.append(escaped)
      case "+":
        return Int(String(rest)) == nil ? nil : String(result)
      default: return nil
      }
    }
    return String(result)
  }
}

/// What a log line needs escaped.
struct LogEscaper: ScalarEscaper {
  static let bare = LogEscaper(isQuoted: false)
  static let quoted = LogEscaper(isQuoted: true)

  let stops: ByteSet
  private let isQuoted: Bool

  private init(isQuoted: Bool) {
    self.isQuoted = isQuoted
    stops = ByteSet(ScalarClass.hiddenStops, "\\").union(ByteSet([], isQuoted ? "\"" : ""))
  }

  func needsEscape(_ scalar: UInt32) -> Bool {
    scalar == 0x5C || isQuoted && scalar == 0x22 || ScalarClass.isHidden(scalar)
  }

  func escape(_ scalar: UInt32, before next: UInt8, to buffer: inout TextBuffer) {
    switch scalar {
    case 0x5C: buffer.append("\\\\")
    case 0x22: buffer.append("\\\"")
    default: buffer.appendHexEscape(of: scalar)
    }
  }
}
