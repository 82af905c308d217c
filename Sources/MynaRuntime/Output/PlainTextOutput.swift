public import MynaModel

/// Plain text: what a message says, without markup.
///
/// Isolating controls stay. A value cannot reach beyond its isolate: closing controls in it that
/// close nothing are left out, missing ones are added.
public struct PlainTextOutput: OutputWriter, Hashable {
  /// How many lines the text may have.
  public enum Lines: Hashable, Sendable {
    /// Line breaks and controls stay as they are.
    case many
    /// One line, for a title, a subject or a text message: a run of line breaks and controls
    /// becomes one blank.
    case one
  }

  /// How many lines the text may have.
  public var lines: Lines

  /// Creates a writer of plain text.
  public init(lines: Lines = .many) { self.lines = lines }

  /// Appends parts; markup is nothing.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    for part in parts {
      switch part {
      case .text(let text): write(text, &buffer)
      case .value(let value): write(value: value.text, to: &buffer)
      case .fallback: write(value: part.plainText, to: &buffer)
      case .isolation(let scalar):
        if ("\u{2066}"..."\u{2069}").contains(scalar) { buffer.append(scalar) }
      case .markup: break
      }
    }
  }

  /// Appends a value.
  public func write(value: String, to buffer: inout TextBuffer) {
    write(BidiBalance.balanced(value), &buffer)
  }

  private func write(_ text: String, _ buffer: inout TextBuffer) {
    switch lines {
    case .many: buffer.append(text.utf8.span)
    case .one: buffer.append(text, escapedBy: Blanks())
    }
  }

  private struct Blanks: ScalarEscaper {
    static let stops = ByteSet(ScalarClass.controlStops + [0xE2...0xE2])
    var stops: ByteSet { Self.stops }

    func needsEscape(_ scalar: UInt32) -> Bool {
      ScalarClass.isControl(scalar) || ScalarClass.isLineBreak(scalar)
    }

    func escape(_ scalar: UInt32, before next: UInt8, to buffer: inout TextBuffer) {
      if buffer.last != UInt8(ascii: " ") { buffer.append(UInt8(ascii: " ")) }
    }
  }
}
