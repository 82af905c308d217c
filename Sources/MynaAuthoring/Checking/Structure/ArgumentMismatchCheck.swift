import MynaModel

/// `check.argument-mismatch`: a translation uses other arguments than its source.
struct ArgumentMismatchCheck: Check {
  let manual = CheckManual(
    "check.argument-mismatch", .structure, .error,
    "a translation uses other arguments than its source",
    """
    An argument that the translation leaves out is missed by its readers; one that only the \
    translation uses makes it wait for an argument that callers need not supply, and a plainer form \
    is shown instead. Word order is free, and an argument may stand in a variant only.
    """,
    bad: [
      .init("zh-Hans", "余额不足，请充值。", source: "You need {$amount :currency}. Top up."),
      .init(
        "pl", "Brakuje {$amount :currency} {$day :date}.", source: "Lacks {$amount :currency}."),
    ],
    good: [
      .init(
        "zh-Hans", "您还需要{$amount :currency}。", source: "You need {$amount :currency} more.")
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard let source = entry.source?.message else { return }
    let expected = Set(MessageUse.all(in: source).map(\.name))
    let uses = MessageUse.all(in: entry.message)
    let found = Set(uses.map(\.name))
    for name in expected.subtracting(found).sorted() {
      report.add(
        "'$\(name)' of the source is missing, expected it in the translation", at: entry.span)
    }
    // One that nobody supplies is another check's finding.
    for name in found.subtracting(expected).sorted() where entry.parameter(name) != nil {
      let place = uses.first { $0.name == name }?.provenance ?? Provenance()
      report.add(
        "'$\(name)' is not in the source, expected only its arguments", at: entry.span(place))
    }
  }
}
