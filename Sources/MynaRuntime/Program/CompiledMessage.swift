public import MynaModel

/// A message that is ready to be rendered in one locale, many times and by many threads.
///
/// ```swift
/// let message = CompiledMessage(parsed, renderer: MessageRenderer(locale: .english))
/// message.text(["count": .integer(3)])
/// ```
///
/// The text is that of ``MessageRenderer/render(_:_:options:)``, byte for byte; only faster, where
/// the message and its arguments are of the usual kind.
public struct CompiledMessage: Sendable {
  /// The message.
  public let message: Message
  /// Its flat program; empty if it has none.
  package let program: [UInt8]
  private let formatters: LocaleFormatters

  /// Compiles a valid message.
  public init(_ message: Message, renderer: MessageRenderer) {
    var compiler = ProgramCompiler()
    self.message = message
    program = renderer.functions.isStandard ? compiler.compile(message) : []
    formatters = LocaleFormatters(compiler.formatters, renderer: renderer)
  }

  /// Renders the text.
  public func text(
    _ arguments: Arguments = Arguments(), options: RenderOptions = RenderOptions()
  ) -> String {
    ProgramText.make(atMost: options.limits.outputBytes) { sink in
      write(arguments, options, to: &sink)
    } ?? formatters.renderer.render(message, arguments, options: options).text
  }

  /// Appends the text to a buffer.
  public func write(
    _ arguments: Arguments = Arguments(), to buffer: inout TextBuffer,
    options: RenderOptions = RenderOptions()
  ) {
    let isWritten = buffer.write(atMost: options.limits.outputBytes) { sink in
      write(arguments, options, to: &sink)
    }
    if !isWritten {
      buffer.append(formatters.renderer.render(message, arguments, options: options).text)
    }
  }

  /// Renders the text with its parts and diagnostics.
  public func render(
    _ arguments: Arguments = Arguments(), options: RenderOptions = RenderOptions()
  ) -> RenderedMessage {
    formatters.renderer.render(message, arguments, options: options)
  }

  /// Whether the program wrote the text; for tests, which compare it with the functions' own.
  package func isWritten(
    _ arguments: Arguments, options: RenderOptions, to buffer: inout TextBuffer
  ) -> Bool {
    buffer.write(atMost: options.limits.outputBytes) { write(arguments, options, to: &$0) }
  }

  @inline(__always)
  private func write(
    _ arguments: Arguments, _ options: RenderOptions, to sink: inout TextSink
  ) -> Bool {
    guard !program.isEmpty, options.timeZone == "UTC" else { return false }
    return program.withUnsafeBytes { bytes in
      var run = ProgramRun(bytes, arguments, formatters, ProgramOptions(options))
      return run.write(to: &sink)
    }
  }
}

/// Makes strings of what programs write.
package enum ProgramText {
  /// Room on the stack; longer texts take more from the heap.
  private static let shortBytes = 1024

  /// The text that a closure writes, or `nil` if it gives up.
  @inline(__always)
  package static func make(
    atMost limit: Int, _ body: (inout TextSink) -> Bool
  ) -> String? {
    var isTooLong = false
    let text: String? = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: shortBytes) {
      memory in
      var sink = TextSink(memory)
      guard body(&sink) else {
        isTooLong = sink.isFull
        return nil
      }
      return sink.text
    }
    guard isTooLong else { return text }
    var buffer = TextBuffer(capacity: shortBytes * 4)
    return buffer.write(atMost: limit, body) ? buffer.text : nil
  }
}
