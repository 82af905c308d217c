package import MynaModel
package import MynaRuntime

/// Compares what a message's program writes with what the functions say.
package enum ProgramComparison {
  /// How the two differ; `nil` if the texts are the same, or if the program gave up.
  ///
  /// A program must give up wherever the functions report something: it never decides what is an
  /// error.
  package static func problem(
    with message: Message, _ arguments: Arguments, renderer: MessageRenderer,
    options: RenderOptions, expected: RenderedMessage
  ) -> String? {
    let compiled = CompiledMessage(message, renderer: renderer, options: options)
    var buffer = TextBuffer(capacity: 64)
    buffer.append("before ")
    let isWritten = compiled.isWritten(arguments, to: &buffer)
    guard isWritten else {
      return buffer.text == "before " ? nil : "what was given up is left: '\(buffer.text)'"
    }
    if let diagnostic = expected.diagnostics.first {
      return "program wrote '\(buffer.text)' although: \(diagnostic.id)"
    }
    if !buffer.text.utf8.elementsEqual("before \(expected.text)".utf8) {
      return "program wrote '\(buffer.text)', functions '\(expected.text)'"
    }
    let text = compiled.text(arguments)
    return text.utf8.elementsEqual(expected.text.utf8)
      ? nil : "text is '\(text)', functions '\(expected.text)'"
  }
}
