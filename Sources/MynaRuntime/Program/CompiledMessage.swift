public import MynaModel

// Unsafe: owns the memory of its program; it is written before it is shared.

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
  // One reference, so that a message is copied and passed on for nothing.
  private let storage: Storage

  @safe
  private final class Storage: @unchecked Sendable {
    // Safe to share: `program` is never written after `init`.

    let message: Message
    /// Memory of the program; freed with this object.
    let program: UnsafeBufferPointer<UInt8>
    let formatters: LocaleFormatters
    let options: RenderOptions
    /// Memory of the options; freed with this object.
    let programOptions: UnsafePointer<ProgramOptions>
    let outputBytes: Int

    init(
      _ message: Message, _ program: [UInt8], _ formatters: LocaleFormatters,
      _ options: RenderOptions
    ) {
      self.message = message
      let memory = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: program.count)
      _ = unsafe memory.initialize(from: program)
      unsafe self.program = UnsafeBufferPointer(memory)
      self.formatters = formatters
      self.options = options
      let shared = UnsafeMutablePointer<ProgramOptions>.allocate(capacity: 1)
      unsafe shared.initialize(to: ProgramOptions(options))
      unsafe programOptions = unsafe UnsafePointer(shared)
      outputBytes = options.limits.outputBytes
    }

    deinit {
      unsafe program.deallocate()
      unsafe programOptions.deallocate()
    }

    @inline(__always)
    func write(_ arguments: Arguments, to sink: inout TextSink) -> Bool {
      arguments.withProgramArguments { arguments in
        var run = unsafe ProgramRun(program, arguments, formatters.tables, programOptions)
        return run.write(to: &sink)
      }
    }
  }

  /// Compiles a valid message.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - renderer: locale and functions.
  ///   - options: isolation, time zone, limits; the same for all renderings.
  public init(
    _ message: Message, renderer: MessageRenderer, options: RenderOptions = RenderOptions()
  ) {
    var compiler = ProgramCompiler()
    let program = renderer.functions.isStandard ? compiler.compile(message) : []
    storage = Storage(
      message, program, LocaleFormatters(compiler.formatters, renderer: renderer), options)
  }

  /// The message.
  public var message: Message { storage.message }

  /// Renders the text.
  public func text(_ arguments: Arguments = Arguments()) -> String {
    ProgramText.make(atMost: storage.outputBytes, isTrusted: true) {
      storage.write(arguments, to: &$0)
    }
      ?? render(arguments).text
  }

  /// Appends the text to a buffer that is used again: nothing is allocated once it is large enough.
  public func write(_ arguments: Arguments = Arguments(), to buffer: inout TextBuffer) {
    if !isWritten(arguments, to: &buffer) { buffer.append(render(arguments).text) }
  }

  /// Renders the text with its parts and diagnostics.
  public func render(_ arguments: Arguments = Arguments()) -> RenderedMessage {
    storage.formatters.renderer.render(storage.message, arguments, options: storage.options)
  }

  /// Appends the text if the program can say it; tests compare it with the functions' own.
  package func isWritten(_ arguments: Arguments, to buffer: inout TextBuffer) -> Bool {
    buffer.write(atMost: storage.outputBytes) { storage.write(arguments, to: &$0) }
  }
}

extension Arguments {
  /// Calls a closure with the arguments where they lie.
  @inline(__always)
  package func withProgramArguments(_ body: (ProgramArguments) -> Bool) -> Bool {
    // Spans are borrowed; `withUnsafeBufferPointer` of the array would retain it.
    unsafe items.span.withUnsafeBufferPointer { unsafe body(ProgramArguments($0)) }
  }
}

/// Makes strings of what programs write.
package enum ProgramText {
  /// Room on the stack; longer texts take more from the heap.
  private static let shortBytes = 1024

  /// The text that a closure writes, or `nil` if it gives up.
  @inline(__always)
  package static func make(
    atMost limit: Int, isTrusted: Bool, _ body: (inout TextSink) -> Bool
  ) -> String? {
    var isTooLong = false
    let text: String? = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: shortBytes) {
      memory in
      var sink = unsafe TextSink(memory)
      guard body(&sink) else {
        isTooLong = sink.isFull
        return nil
      }
      return sink.text(isTrusted: isTrusted)
    }
    guard isTooLong else { return text }
    var buffer = TextBuffer(capacity: shortBytes * 4)
    return buffer.write(atMost: limit, body) ? buffer.text : nil
  }
}
