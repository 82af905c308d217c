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

  // Options are many, and most callers have none: the calls without them do not even make the
  // defaults, which would take longer than a short text.

  /// Renders the text with the default options.
  public func text(_ arguments: Arguments = Arguments()) -> String {
    let limit = Self.outputBytes
    return ProgramText.make(atMost: limit) { write(arguments, .standard, to: &$0) }
      ?? formatters.renderer.render(message, arguments).text
  }

  /// Renders the text.
  public func text(_ arguments: Arguments = Arguments(), options: RenderOptions) -> String {
    let limit = options.limits.outputBytes
    return ProgramText.make(atMost: limit) { write(arguments, ProgramOptions(options), to: &$0) }
      ?? formatters.renderer.render(message, arguments, options: options).text
  }

  /// Appends the text to a buffer, with the default options.
  public func write(_ arguments: Arguments = Arguments(), to buffer: inout TextBuffer) {
    let limit = Self.outputBytes
    if !buffer.write(atMost: limit, { write(arguments, .standard, to: &$0) }) {
      buffer.append(formatters.renderer.render(message, arguments).text)
    }
  }

  /// Appends the text to a buffer.
  public func write(
    _ arguments: Arguments = Arguments(), to buffer: inout TextBuffer, options: RenderOptions
  ) {
    let limit = options.limits.outputBytes
    if !buffer.write(atMost: limit, { write(arguments, ProgramOptions(options), to: &$0) }) {
      buffer.append(formatters.renderer.render(message, arguments, options: options).text)
    }
  }

  private static let outputBytes = Limits().outputBytes

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
    buffer.write(atMost: options.limits.outputBytes) {
      write(arguments, ProgramOptions(options), to: &$0)
    }
  }

  @inline(__always)
  private func write(
    _ arguments: Arguments, _ options: ProgramOptions, to sink: inout TextSink
  ) -> Bool {
    program.withUnsafeBytes { bytes in
      var run = ProgramRun(bytes, arguments, formatters, options)
      return run.write(to: &sink)
    }
  }
}

/// Makes strings of what programs write, and compares texts by their bytes.
package enum ProgramText {
  /// Whether a text has these bytes.
  @inline(__always)
  package static func isEqual(_ text: String, _ bytes: UnsafeRawBufferPointer) -> Bool {
    text.utf8.count == bytes.count && text.utf8.span.withUnsafeBytes { isEqual($0, bytes) }
  }

  /// Whether two texts have the same bytes.
  @inline(__always)
  package static func isEqual(
    _ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer
  ) -> Bool {
    guard left.count == right.count else { return false }
    // Names are a few bytes long: a loop is done before `memcmp` has begun.
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }

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
