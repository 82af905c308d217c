import MynaModel
package import MynaRuntime
import MynaSyntax

/// What `myna format MESSAGE` asks for.
package struct MessageRequest: Equatable {
  package var message: String
  package var locale = "en"
  package var syntax = MessageSyntax.mf2
  /// Arguments, `name=value`.
  package var arguments: [String] = []
  /// IANA name of a time zone.
  package var timeZone = "UTC"
  package var bidi = BidiIsolation.none
  /// Whether the parts are shown, as JSON, rather than the text.
  package var wantsParts = false

  package init(_ message: String) { self.message = message }

  /// Reads a command line in its plain form: `format MESSAGE`, and options each in a word of its own
  /// before its value. `nil` for all else, wrong usage too, which the argument parser reads.
  package init?(plain words: some Sequence<String>) {
    guard let words = PlainCommandLine(words, verb: "format", options: Self.options),
      let syntax = MessageSyntax(rawValue: words["syntax"] ?? "mf2"),
      let bidi = BidiIsolation(rawValue: words["bidi"] ?? "none")
    else { return nil }
    message = words.operand
    arguments = words.arguments
    locale = words["locale"] ?? locale
    timeZone = words["time-zone"] ?? timeZone
    self.syntax = syntax
    self.bidi = bidi
    guard RenderOptions.isKnownTimeZone(timeZone) else { return nil }
  }

  private static let options = [
    "--locale": "locale", "-l": "locale", "--syntax": "syntax", "--time-zone": "time-zone",
    "--bidi": "bidi",
  ]

  /// Writes the text, or the parts; what is wrong goes to standard error.
  package func write(functions: FunctionRegistry = .standard) throws {
    guard let identifier = LocaleIdentifier(locale) else {
      throw CommandFailure(
        "'\(DiagnosticRenderer.visible(locale))' is no locale identifier [locale.syntax]")
    }
    let source = SourceText(name: "message", text: message)
    let parsed = syntax.parse(message)
    for diagnostic in parsed.diagnostics { Terminal.report(diagnostic, in: source) }
    guard let message = parsed.message else { throw CommandFailure("") }
    var options = RenderOptions()
    options.timeZone = timeZone
    options.bidi = bidi
    options.wantsFields = wantsParts
    let rendered = MessageRenderer(locale: identifier, functions: functions)
      .render(message, try CommandArguments.guessed(arguments), options: options)
    if wantsParts {
      Output.standard.write(JSONWriter.write(.array(rendered.parts.map(\.json))) + "\n")
    } else {
      Output.standard.write(rendered.text + "\n")
    }
    for diagnostic in rendered.diagnostics { Terminal.report(diagnostic, in: source) }
    if !rendered.diagnostics.isEmpty { throw CommandFailure("") }
  }
}
