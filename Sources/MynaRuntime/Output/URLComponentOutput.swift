public import MynaModel

/// A piece of a URL, such as the value of a query parameter or the text of a mail in `mailto`.
///
/// Every byte that is not unreserved (letters, digits and `-._~`) is percent-encoded, so that the text
/// ends no component, has no scheme and leaves every quote closed. A text is one component: it is not
/// for whole URLs, which ``LinkTarget`` checks. Isolating controls and markup are nothing; values are
/// balanced as in plain text.
///
/// Source: RFC 3986, sections 2.1 and 2.3.
public struct URLComponentOutput: OutputWriter, Hashable {
  /// Creates a writer of URL components.
  public init() {}

  /// Appends parts, percent-encoded.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    for part in parts {
      switch part {
      case .text(let text): encode(text, &buffer)
      case .value(let value): write(value: value.text, to: &buffer)
      case .fallback: write(value: part.plainText, to: &buffer)
      case .isolation, .markup: break
      }
    }
  }

  /// Appends a value, percent-encoded.
  public func write(value: String, to buffer: inout TextBuffer) {
    encode(BidiBalance.balanced(value), &buffer)
  }

  private static let unreserved = ByteSet([0x41...0x5A, 0x61...0x7A, 0x30...0x39], "-._~")

  private func encode(_ text: String, _ buffer: inout TextBuffer) {
    for byte in text.utf8 {
      if Self.unreserved.contains(byte) {
        buffer.append(byte)
      } else {
        buffer.append(UInt8(ascii: "%"))
        buffer.append(Self.digit(byte >> 4))
        buffer.append(Self.digit(byte & 15))
      }
    }
  }

  /// An upper-case hexadecimal digit.
  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") - 10 + value
  }
}
