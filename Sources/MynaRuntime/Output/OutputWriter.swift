public import MynaModel

/// Writes parts for one context: a page, a log, a terminal.
///
/// Every context is written from the same parts, and this is the last step: a text that was written
/// for one context must not be put into another. Text of messages, values of placeholders and
/// fallbacks are escaped; markup becomes what ``AllowedMarkup`` says, and nothing otherwise.
///
/// ```swift
/// let rendered = renderer.render(message, ["name": .string("<b>")])
/// HTMLOutput().text(of: rendered.parts)    // Hello <bdi>&lt;b&gt;</bdi>!
/// HTMLOutput().escape("R&D")               // R&amp;D: a value that comes from elsewhere
/// ```
public protocol OutputWriter: Sendable {
  /// Appends parts, and what went wrong with their markup to `diagnostics`.
  func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic])

  /// Appends a value that is not part of a message, such as a support reference.
  ///
  /// It is escaped as a placeholder would be, without isolation.
  func write(value: String, to buffer: inout TextBuffer)
}

extension OutputWriter {
  /// Returns parts as text of the context.
  public func text(of parts: [RenderedPart]) -> String {
    var diagnostics: [Diagnostic] = []
    return text(of: parts, diagnostics: &diagnostics)
  }

  /// Returns parts as text of the context, and what went wrong with their markup.
  public func text(of parts: [RenderedPart], diagnostics: inout [Diagnostic]) -> String {
    var buffer = TextBuffer(capacity: Self.capacity(for: parts))
    write(parts, to: &buffer, diagnostics: &diagnostics)
    return buffer.text
  }

  /// Returns a value that is not part of a message as text of the context.
  public func escape(_ value: String) -> String {
    var buffer = TextBuffer(capacity: value.utf8.count + 64)
    write(value: value, to: &buffer)
    return buffer.text
  }

  /// Room for the text and some escapes, so that growing is rare.
  private static func capacity(for parts: [RenderedPart]) -> Int {
    var bytes = 64
    for part in parts {
      switch part {
      case .text(let text): bytes += text.utf8.count
      case .value(let value): bytes += value.text.utf8.count
      case .fallback(let source): bytes += source.utf8.count
      case .markup, .isolation: bytes += 16
      }
    }
    return bytes + bytes / 8
  }
}
