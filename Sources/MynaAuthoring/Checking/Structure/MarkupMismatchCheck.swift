import MynaModel

/// `check.markup-mismatch`: markup of a translation differs from its source, or is not closed.
struct MarkupMismatchCheck: Check {
  let manual = CheckManual(
    "check.markup-mismatch", .structure, .error,
    "markup differs from the source, or is not closed in order",
    """
    An app maps each markup to something it can show: '{#strong}', '{#link}'. A translation keeps \
    what its source has, each opened once and closed in order; what stands inside may move. Inside \
    '{#code}' stands what is sent over the wire, which is the same in every language.
    """,
    bad: [
      .init("zh-Hans", "请{#strong}重试。", source: "{#strong}Try{/strong} again."),
      .init("pl", "Teraz ponów.", source: "{#strong}Try{/strong} again."),
      .init(
        "zh-Hans", "请检查 {#code}签名{/code}。", source: "Check {#code}sign{/code}."),
    ],
    good: [
      .init("zh-Hans", "请{#strong}重试{/strong}。", source: "{#strong}Try{/strong} again."),
      .init(
        "zh-Hans", "请检查 {#code}sign{/code}。", source: "Check {#code}sign{/code}."),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for pattern in entry.message.patterns { checkOrder(of: pattern, entry, &report) }
    guard let source = entry.source?.message else { return }
    let expected = Self.markup(of: source)
    let found = Self.markup(of: entry.message)
    for missing in expected.subtracting(found).sorted() {
      report.add(
        "\(missing) of the source is missing, expected it in the translation", at: entry.span)
    }
    for extra in found.subtracting(expected).sorted() {
      report.add("\(extra) is not in the source, expected only its markup", at: entry.span)
    }
  }

  private func checkOrder(
    of pattern: Message.Pattern, _ entry: CheckedEntry, _ report: inout CheckReport
  ) {
    var open: [Message.Markup] = []
    for element in pattern.elements {
      guard case .markup(let markup) = element else { continue }
      switch markup.kind {
      case .standalone: break
      case .open: open.append(markup)
      case .close:
        if open.last?.name == markup.name {
          open.removeLast()
        } else {
          report.add(
            "'{/\(markup.name)}' closes nothing that was opened last",
            at: entry.span(markup.provenance))
        }
      }
    }
    for markup in open {
      report.add(
        "'{#\(markup.name)}' is not closed, expected '{/\(markup.name)}'",
        at: entry.span(markup.provenance))
    }
  }

  /// Each markup as it is written, and each code with what stands inside.
  private static func markup(of message: Message) -> Set<String> {
    var result: Set<String> = []
    for pattern in message.patterns {
      var code: String?
      for element in pattern.elements {
        switch element {
        case .markup(let markup):
          if markup.name == "code" {
            if let code, markup.kind == .close { result.insert("'{#code}\(code){/code}'") }
            code = markup.kind == .open ? "" : nil
          } else {
            result.insert("'{\(markup.kind == .close ? "/" : "#")\(markup.name)}'")
          }
        case .text(let text): code? += text
        case .expression(let expression):
          if case .variable(let variable) = expression.operand { code? += "{$\(variable.name)}" }
        case .message: break
        }
      }
    }
    return result
  }
}
