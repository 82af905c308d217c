package import Myna
import MynaCatalogue
package import MynaModel
import MynaRuntime

/// Answers of `myna render`, for people or for programs.
package struct RenderOutput {
  /// What is written.
  package enum Format: String, CaseIterable, Sendable {
    case text, json, html, attribute, log, terminal, markdown, ssml, speech

    /// How parts are made for it.
    var renderOptions: RenderOptions {
      var options = CodeRequest.renderOptions
      switch self {
      case .text, .json, .log, .terminal: break
      case .html, .attribute, .markdown: options.bidi = .standard
      case .ssml, .speech: options.wantsFields = true
      }
      return options
    }
  }

  package var format = Format.text
  /// Whether each answer stands below its code.
  package var showsCodes = false

  package init(format: Format = .text, showsCodes: Bool = false) {
    self.format = format
    self.showsCodes = showsCodes
  }

  /// Writes the answers; what is wrong with them goes to standard error.
  package func write(_ requests: [CodeRequest], by localizer: Localizer) throws {
    var hasProblem = false
    for request in requests {
      let rendered = try request.render(by: localizer, options: format.renderOptions)
      write(rendered)
      for diagnostic in rendered.diagnostics {
        Terminal.report(diagnostic, in: nil)
        if diagnostic.severity != .note { hasProblem = true }
      }
    }
    if hasProblem { throw CommandFailure("") }
  }

  /// Writes one answer.
  package func write(_ rendered: Rendered<Audience>) {
    guard let text = text(of: rendered) else { return writeForPeople(rendered) }
    Output.standard.write(text + "\n")
  }

  /// The answer for programs and documents; `nil` if it is for people.
  private func text(of rendered: Rendered<Audience>) -> String? {
    func fields(_ writer: some OutputWriter) -> String {
      rendered.fields.map { writer.text(of: $0.parts) }.joined(separator: "\n")
    }
    return switch format {
    case .text: nil
    case .json: JSONWriter.write(rendered.json)
    case .html: rendered.html()
    case .attribute: fields(HTMLAttributeOutput())
    case .log: rendered.logLine()
    case .terminal:
      fields(TerminalOutput(markup: .formatting, styles: Terminal.usesColor ? .styled : .none))
    case .markdown: fields(MarkdownOutput(markup: .formatting))
    case .ssml: rendered.ssml()
    case .speech: fields(SpeechOutput(locale: rendered.locale))
    }
  }

  private func writeForPeople(_ rendered: Rendered<Audience>) {
    if showsCodes { Output.standard.write(Terminal.dim(rendered.requestedCode) + "\n") }
    for (index, field) in rendered.fields.enumerated() {
      let text = TerminalText.safe(field.text)
      let isHeadline = index == 0 && rendered.fields.count > 1
      Output.standard.write((isHeadline ? Terminal.bold(text) : text) + "\n")
    }
    if rendered.audience == .developer, let advice = rendered.advice {
      Output.standard.write(Terminal.dim(TerminalText.summary(of: advice)) + "\n")
    }
    if showsCodes { Output.standard.write("\n") }
  }
}
