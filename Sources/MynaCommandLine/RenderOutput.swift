package import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax

/// Answers of `myna render`, for people or for programs.
package struct RenderOutput {
  /// What is written.
  package enum Format: String, CaseIterable, Sendable { case text, json }

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
      let rendered = try request.render(by: localizer)
      write(rendered)
      for diagnostic in rendered.diagnostics {
        Terminal.report(diagnostic, in: nil)
        if diagnostic.severity != .note { hasProblem = true }
      }
    }
    if hasProblem { throw CommandFailure("") }
  }

  private func write(_ rendered: Rendered<Audience>) {
    if format == .json {
      Output.standard.write(JSONWriter.write(rendered.json) + "\n")
      return
    }
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
