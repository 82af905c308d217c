import ArgumentParser
import Myna
import MynaAuthoring
import MynaCatalogue
import MynaCommandLine
import MynaModel
import MynaSyntax

/// `myna explain`: everything that is known about a code, and why it gives the text it gives.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows what is known about a code, or the page of a check.",
    discussion: """
      Facts, spellings and messages of a code, and why it renders as it does.
      Without --audience and --locale every audience and every locale is shown. With
      --format json only the reasons are written, one object for each audience and locale.
      """)

  @Argument(help: "The code, in any spelling, or the id of a check.")
  var code: String

  @Option(help: "An argument, name=value; can be repeated.")
  var arg: [String] = []

  @Option(name: .shortAndLong, help: "Who reads it; everyone if it is not given.")
  var audience: String?

  @Option(name: .shortAndLong, help: "Locales in order of preference, separated by commas.")
  var locale: String?

  @Option(help: "Whose code it is, such as alipay.")
  var provider: String?

  @Option(help: "Output: text or json.")
  var format = RenderOutput.Format.text

  @OptionGroup var source: LocalizerSource

  func run() throws {
    if let check = Checks.named(code) {
      Output.standard.write(CheckManualPage.text(check.manual))
      return
    }
    let localizer = try source.open()
    let resolution = localizer.resolve(code, provider: provider)
    let explanations = try explanations(resolution.entry, localizer)
    if format == .json {
      for explanation in explanations {
        Output.standard.write(explanation.json + "\n")
      }
    } else {
      write(
        heading: "Code",
        [TerminalText.safe(code)] + resolution.path.map(\.explanation)
          + resolution.notes.map {
            "same spelling elsewhere, \($0.equivalence.rawValue): \($0.note)"
          })
      if let entry = resolution.entry {
        writeFacts(entry)
        writeSpellings(entry, localizer)
        for audience in try audiences(localizer) {
          for locale in shownLocales(localizer) {
            writeMessages(entry, audience, locale, localizer)
          }
        }
      } else {
        writeCandidates(resolution, localizer)
      }
      for explanation in explanations {
        write(heading: "Why for the \(explanation.audience) in \(explanation.locale)", explanation)
      }
    }
    if resolution.entry == nil {
      throw CommandFailure("the code has no entry: \(resolution.answer.word)")
    }
  }

  private func explanations(
    _ entry: ErrorCatalogue.Entry?, _ localizer: Localizer
  ) throws -> [Explanation] {
    let arguments = try CommandArguments.typed(arg, entry: entry, settings: localizer.settings)
    let requests =
      locale.map { [$0.split(separator: ",").map(String.init)] }
      ?? localizer.locales.map { [$0.description] }
    return try audiences(localizer).flatMap { audience in
      requests.map { locales in
        localizer.render(
          code, provider: provider, for: audience, in: locales, with: arguments,
          options: CodeRequest.renderOptions
        ).explanation
      }
    }
  }

  private func audiences(_ localizer: Localizer) throws -> [Audience] {
    let known = localizer.settings.audiences.map(\.audience)
    guard let audience else { return known }
    guard let found = known.first(where: { $0.name == audience }) else {
      throw CommandFailure("the project has no audience '\(audience)' [audience.unknown]")
    }
    return [found]
  }

  /// The locales whose messages are shown: all of them, or the one that answers.
  private func shownLocales(_ localizer: Localizer) -> [LocaleIdentifier] {
    guard let locale else { return localizer.locales }
    let wanted = locale.split(separator: ",").map(String.init)
    return [localizer.render(code, provider: provider, for: .developer, in: wanted).locale]
  }

  // MARK: Sections

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

  private func write(heading: String, _ explanation: Explanation) {
    // The code itself stands above.
    let sections = explanation.sections.dropFirst()
    write(
      heading: heading,
      sections.flatMap { section in
        [section.title] + section.lines.map { "  \($0)" }
      })
  }

  private func write(heading: String, _ lines: [String]) {
    Output.standard.write(Terminal.bold(heading) + "\n")
    for line in lines where !line.isEmpty { Output.standard.write("  \(line)\n") }
    Output.standard.write("\n")
  }
}
