// Unsafe: runs of bytes that need no escape are copied as a whole, within the text's count.

/// Writes JSON on one line.
///
/// Control characters, U+2028 and U+2029 are escaped, so that a line of NDJSON stays one line for
/// every reader. Works on bytes: a quote is a quote, whatever combining mark follows it.
package enum JSONWriter {
  /// Where the text must be safe, beside being JSON.
  package enum Escaping: Sendable {
    /// On a line of its own.
    case line
    /// On a line and within `<script>`: `<`, `>` and `&` are escaped, too, so that no `</script>`,
    /// `<!--` or reference can appear.
    case script
  }

  /// Returns the JSON text of a value.
  package static func write(_ value: JSONValue) -> String { write(value, escaping: .line) }

  /// Returns the JSON text of a value, safe where it stands.
  package static func write(_ value: JSONValue, escaping: Escaping) -> String {
    var output: [UInt8] = []
    write(value, escaping: escaping, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends the JSON text of a value.
  package static func write(
    _ value: JSONValue, escaping: Escaping = .line, to output: inout [UInt8]
  ) {
    switch value {
    case .null: output.append(contentsOf: "null".utf8)
    case .boolean(let flag): output.append(contentsOf: (flag ? "true" : "false").utf8)
    case .number(let text): output.append(contentsOf: text.utf8)
    case .string(let text): write(text, escaping: escaping, to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        write(element, escaping: escaping, to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        write(member.key, escaping: escaping, to: &output)
        output.append(UInt8(ascii: ":"))
        write(member.value, escaping: escaping, to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  /// Appends a text as a string literal, with its quotes.
  package static func write(
    _ text: String, escaping: Escaping = .line, to output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "\""))
    unsafe text.utf8.span.withUnsafeBufferPointer {
      unsafe writeContents(of: $0, escaping: escaping, to: &output)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Appends what stands between the quotes of a string literal.
  ///
  /// - Parameter text: UTF-8.
  package static func writeContents(
    of text: UnsafeBufferPointer<UInt8>, escaping: Escaping = .line, to output: inout [UInt8]
  ) {
    // Nearly all texts have long runs that stand as they are, and those are copied at once.
    var start = 0
    var index = 0
    while index < text.count {
      let byte = unsafe text[index]
      guard isSpecial(byte) else {
        index += 1
        continue
      }
      guard let size = unsafe escapedBytes(at: index, of: text, escaping) else {
        index += 1
        continue
      }
      unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      unsafe appendEscape(of: byte, last: text[index + size - 1], to: &output)
      index += size
      start = index
    }
    unsafe output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<text.count]))
  }

  /// Whether an escape may begin with a byte.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F
      || byte == 0xE2 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "&")
  }

  /// Number of bytes that are escaped at a place; `nil` if what stands there may stay.
  private static func escapedBytes(
    at index: Int, of text: UnsafeBufferPointer<UInt8>, _ escaping: Escaping
  ) -> Int? {
    switch unsafe text[index] {
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
      return escaping == .script ? 1 : nil
    case 0xE2:
      // U+2028 and U+2029 are line breaks to JavaScript and to many log readers.
      guard text.count - index >= 3, unsafe text[index + 1] == 0x80,
        unsafe text[index + 2] | 1 == 0xA9
      else {
        return nil
      }
      return 3
    default: return 1
    }
  }

  private static func appendEscape(of byte: UInt8, last: UInt8, to output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output.append(contentsOf: "\\\"".utf8)
    case UInt8(ascii: "\\"): output.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\n"): output.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): output.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): output.append(contentsOf: "\\t".utf8)
    case 0xE2: output.append(contentsOf: (last == 0xA8 ? "\\u2028" : "\\u2029").utf8)
    default: appendEscape(of: byte, to: &output)
    }
  }

  private static func appendEscape(of byte: UInt8, to output: inout [UInt8]) {
    output.append(contentsOf: "\\u00".utf8)
    for digit in [byte >> 4, byte & 15] {
      output.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") - 10 + digit)
    }
  }
}
