public import MynaModel

/// Several facts on one line of a log, as `key=value` (logfmt).
///
/// ```swift
/// var line = LogLine()
/// line.add("code", "alipay:PAYMENT_FAIL")
/// line.add("text", rendered.parts)
/// line.addRedacted("id_number")
/// line.text  // code=alipay:PAYMENT_FAIL text="This payment failed." id_number=<redacted>
/// ```
///
/// A value that is more than plain ASCII without blanks stands in double quotes. It is escaped as
/// by ``LogOutput``, so no value can end its quotes, its line, or begin another key. Add what
/// matters most first: a line that is full leaves out the rest and says how many in `omitted=`.
public struct LogLine: Hashable, Sendable, CustomStringConvertible {
  /// Bytes kept free for `omitted=` and a count.
  private static let reserve = 32
  private static let bare = ByteSet(
    [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "-._~:/?#@!$&()*+,;%<>[]{}|^")
  private static let keyBytes = ByteSet([0x30...0x39, 0x41...0x5A, 0x61...0x7A], "-._")

  private let limit: Int
  private var facts = ""
  private var omitted = 0

  /// Creates an empty line.
  ///
  /// - Parameter maximumBytes: length of the longest line; at least 256 are used.
  public init(maximumBytes: Int = 8 * 1024) {
    limit = max(maximumBytes, 256) - Self.reserve
  }

  /// The line, without a line break.
  public var text: String { omitted == 0 ? facts : "\(facts) omitted=\(omitted)" }

  /// The line, without a line break.
  public var description: String { text }

  /// Adds a fact. A byte of the key that is no ASCII letter, digit, `-`, `.` or `_` becomes `_`.
  public mutating func add(_ key: String, _ value: String) {
    var buffer = TextBuffer(capacity: value.utf8.count + key.utf8.count + 64)
    if !facts.isEmpty { buffer.append(" ") }
    for byte in key.utf8.prefix(64) {
      buffer.append(Self.keyBytes.contains(byte) ? byte : UInt8(ascii: "_"))
    }
    if key.isEmpty { buffer.append("_") }
    buffer.append("=")
    // Two quotes, and the shortest text that a value is cut to.
    let room = limit - facts.utf8.count - buffer.count - 2
    guard omitted == 0, room >= 32 else {
      omitted += 1
      return
    }
    if !value.isEmpty, value.utf8.count <= room, value.utf8.allSatisfy(Self.bare.contains) {
      buffer.append(value)
    } else {
      buffer.append("\"")
      LogOutput.write(value, .quoted, atMost: room, to: &buffer)
      buffer.append("\"")
    }
    facts += buffer.text
  }

  /// Adds the text of parts.
  public mutating func add(_ key: String, _ parts: [RenderedPart]) {
    add(key, LogOutput.words(of: parts))
  }

  /// Adds a fact whose value must not be in a log.
  public mutating func addRedacted(_ key: String) {
    add(key, LogOutput.redacted)
  }
}
