import ArgumentParser
import Myna
import MynaCatalogue
import MynaCommandLine
import MynaModel
import MynaSyntax

/// `myna explain`: everything that is known about a code, and why it gives the text it gives.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows facts, spellings and messages of a code, and why it renders as it does.")

  @Argument(help: "The code, in any spelling.")
  var code: String

  @Option(help: "An argument, name=value; can be repeated.")
  var arg: [String] = []

  @Option(help: "Whose code it is, such as alipay.")
  var provider: String?

  @OptionGroup var source: LocalizerSource

  func run() throws {
    let localizer = try source.open()
    let resolution = localizer.resolve(code, provider: provider)
    write(heading: "Code", [TerminalText.safe(code)] + path(of: resolution))
    guard let entry = resolution.entry else {
      writeCandidates(resolution, localizer)
      throw CommandFailure("the code has no entry: \(resolution.answer.word)")
    }
    writeFacts(entry)
    writeSpellings(entry, localizer)
    for audience in localizer.settings.audiences {
      for locale in localizer.locales {
        writeMessages(entry, audience.audience, locale, localizer)
      }
    }
    try writeReason(entry, localizer)
  }

  // MARK: Sections

  private func path(of resolution: CodeResolution) -> [String] {
    let steps = resolution.path.map { step in
      switch step {
      case .exact: "found as written"
      case .normalized: "found after folding width and case"
      case .prefixStripped(let prefix): "prefix '\(prefix)' stripped"
      case .prefixReplaced(let prefix, let other): "prefix '\(prefix)' read as '\(other)'"
      case .extracted(let inner): "taken out of the text: \(inner)"
      case .separatorsMended(let form): "blanks or hyphens mended: \(form)"
      case .alias(let alias):
        "alias '\(alias.spelling)', \(alias.equivalence.rawValue)"
          + (alias.note.isEmpty ? "" : ": \(alias.note)")
      }
    }
    let notes = resolution.notes.map {
      "same spelling elsewhere, \($0.equivalence.rawValue): \($0.note)"
    }
    return steps + notes
  }

  private func writeCandidates(_ resolution: CodeResolution, _ localizer: Localizer) {
    if let alias = resolution.alias {
      write(
        heading: "Why",
        ["'\(alias.spelling)' is listed as \(alias.equivalence.rawValue)", alias.note])
    }
    let candidates = resolution.candidates.map(\.code.description)
    if !candidates.isEmpty { write(heading: "It may mean", candidates) }
    let close = localizer.catalogues.flatMap { CatalogueSuggestions.closest(to: code, in: $0) }
    if candidates.isEmpty, !close.isEmpty { write(heading: "Did you mean", close) }
  }

  private func writeFacts(_ entry: ErrorCatalogue.Entry) {
    let advice = entry.advice
    var lines = [
      "meaning      \(entry.meaning)",
      "areas        \(entry.areas.joined(separator: ", "))",
      "operations   \(entry.operations.map(\.rawValue).sorted().joined(separator: ", "))",
      "retry        \(advice.retry.rawValue)"
        + (advice.retryNote.isEmpty ? "" : " (\(advice.retryNote))"),
      "resolver     \(([advice.resolver] + advice.alsoResolvers).map(\.name).joined(separator: ", "))",
      "next step    \(advice.nextStep.rawValue)",
      "outcome      \(advice.outcome.rawValue)",
      "severity     \(advice.severity.rawValue)",
      "HTTP         \(advice.httpStatus), passed through \(advice.httpStatusPassthrough)",
      "disclosure   \(entry.disclosure.rawValue)",
    ]
    if let label = entry.documentation.label { lines.append("reference    \(label)") }
    for parameter in entry.parameters {
      let audiences = parameter.audiences.map(\.name).sorted().joined(separator: ", ")
      let sensitive = parameter.isSensitive ? ", sensitive" : ""
      lines.append(
        "parameter    \(parameter.name) (\(parameter.type.name)) for \(audiences)\(sensitive)")
    }
    if !entry.notes.isEmpty { lines.append("note         \(entry.notes)") }
    if !entry.related.isEmpty {
      lines.append("compare      \(entry.related.map(\.code).joined(separator: ", "))")
    }
    write(heading: "Facts", lines)
  }

  private func writeSpellings(_ entry: ErrorCatalogue.Entry, _ localizer: Localizer) {
    let aliases = localizer.catalogues.filter { $0.provider == entry.code.provider }
      .flatMap(\.aliases)
      .filter { $0.code == entry.code.code }
      .map { "\($0.spelling)  \($0.equivalence.rawValue)\($0.note.isEmpty ? "" : ": \($0.note)")" }
    if !aliases.isEmpty { write(heading: "Spellings", aliases) }
  }

  private func writeMessages(
    _ entry: ErrorCatalogue.Entry, _ audience: Audience, _ locale: LocaleIdentifier,
    _ localizer: Localizer
  ) {
    let key = audience == .developer ? entry.developerKey : entry.customerKey
    let fields = localizer.table(for: locale)?.fields(of: key, for: audience) ?? []
    let lines = fields.flatMap { field in
      field.forms.map { form in
        let name = form.name.isEmpty ? field.name : "\(field.name).\(form.name)"
        let text = form.message.map(MessagePrinter.print) ?? "cannot be decoded"
        return "\(name) = \(text.split(separator: "\n").joined(separator: " "))"
      }
    }
    write(heading: "Messages for the \(audience) in \(locale): \(key)", lines)
  }

  private func writeReason(_ entry: ErrorCatalogue.Entry, _ localizer: Localizer) throws {
    let arguments = try CommandArguments.typed(arg, entry: entry, settings: localizer.settings)
    for audience in localizer.settings.audiences.map(\.audience) {
      for locale in localizer.locales {
        let rendered = localizer.render(
          code, provider: provider, for: audience, in: [locale.description], with: arguments,
          options: CodeRequest.renderOptions)
        let lines = rendered.fields.flatMap { field -> [String] in
          let form = field.form.isEmpty ? "plain form" : "form '\(field.form)'"
          return [
            "\(field.name): \(TerminalText.safe(field.text))",
            "  \(form)\(missing(field, rendered, localizer))",
          ]
        }
        write(heading: "Rendered for the \(audience) in \(rendered.locale)", lines)
      }
    }
  }

  /// The forms that were passed over, and what they lacked.
  private func missing(
    _ field: RenderedField, _ rendered: Rendered<Audience>, _ localizer: Localizer
  ) -> String {
    let forms =
      localizer.table(for: rendered.locale)?.fields(of: rendered.key, for: rendered.audience)
      .first { $0.name == field.name }?.forms ?? []
    let passed = forms.prefix { $0.name != field.form }
    guard !passed.isEmpty else { return "" }
    let reasons = passed.map { "'\($0.name)' needs \($0.variables.joined(separator: ", "))" }
    return "; passed over: " + reasons.joined(separator: "; ")
  }

  private func write(heading: String, _ lines: [String]) {
    Output.standard.write(Terminal.bold(heading) + "\n")
    for line in lines where !line.isEmpty { Output.standard.write("  \(line)\n") }
    Output.standard.write("\n")
  }
}
