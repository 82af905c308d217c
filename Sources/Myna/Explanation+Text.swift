public import MynaCatalogue
import MynaModel

extension Explanation: CustomStringConvertible {
  /// The explanation for people, one fact a line; nothing in it is obeyed by a terminal.
  public var description: String {
    sections.map { section in
      ([section.title] + section.lines.map { "  \($0)" }).joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The explanation in titled sections; none is empty.
  public var sections: [(title: String, lines: [String])] {
    var sections: [(title: String, lines: [String])] = [
      ("Code", codeLines), ("Locale", localeLines),
    ]
    if !arguments.isEmpty { sections.append(("Arguments", arguments.map(Self.line))) }
    for field in fields { sections.append(("Field \(field.name)", Self.lines(field))) }
    if !diagnostics.isEmpty {
      sections.append(
        ("Diagnostics", diagnostics.map { "\($0.severity.rawValue): \($0.message) [\($0.id)]" }))
    }
    return sections.map { ($0.title, $0.lines.map(DiagnosticRenderer.visible)) }
  }

  private var codeLines: [String] {
    var lines = ["asked for '\(requestedCode)', for the \(audience)"]
    lines += resolution.path.map(\.explanation)
    switch resolution.answer {
    case .known(let entry, _): lines.append("it is \(entry.code)")
    case .ambiguous: lines.append("it has several meanings; none is chosen")
    case .conflict: lines.append("it is listed with another meaning; no code is chosen")
    case .hint(_, let candidate): lines.append("it is akin to \(candidate.code), but not the same")
    case .carrier: lines.append("it is the class of an answer; the reason is in another field")
    case .unknown: lines.append("it is in no catalogue")
    }
    lines += resolution.notes.map {
      "same spelling elsewhere, \($0.equivalence.rawValue): \($0.note)"
    }
    return lines
  }

  private var localeLines: [String] {
    var lines = ["chain: \(chain.map(\.description).joined(separator: ", "))"]
    lines += attempts.map { attempt in
      "\(attempt.locale) has \(attempt.hasAnswered ? "" : "no whole message ")'\(attempt.key)'"
        + (attempt.hasAnswered ? ", which answers" : "")
    }
    if attempts.last?.hasAnswered != true {
      lines.append("no locale has a message; the last resort of \(locale) is shown")
    }
    return lines
  }

  private static func line(_ use: ArgumentUse) -> String {
    switch use.outcome {
    case .admitted: "\(use.name) may be shown"
    case .defaulted: "\(use.name) was not supplied; its default stands for it"
    case .hidden: "\(use.name) is not for this audience, as if it were not there"
    case .unknown: "\(use.name) is no parameter of the code"
    case .refused: "\(use.name) cannot be used; see the diagnostics"
    }
  }

  private static func lines(_ field: Field) -> [String] {
    let passed = field.passedOver.map { form in
      let name = form.name.isEmpty ? "the plain form" : "form '\(form.name)'"
      return form.missing.isEmpty
        ? "\(name) did not render whole"
        : "\(name) needs \(form.missing.joined(separator: ", "))"
    }
    let chosen = field.form.isEmpty ? "the plain form is chosen" : "form '\(field.form)' is chosen"
    let placeholders = field.placeholders.map { "\($0.source) as \($0.type) gives '\($0.text)'" }
    return passed + [chosen] + placeholders + ["text: \(field.text)"]
  }
}

extension CodeResolution.Step {
  /// What the step did, for people.
  public var explanation: String {
    switch self {
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
}
