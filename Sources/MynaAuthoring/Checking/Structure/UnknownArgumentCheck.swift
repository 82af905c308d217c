import MynaCatalogue

/// `check.unknown-argument`: a message uses an argument that nobody supplies.
struct UnknownArgumentCheck: Check {
  let manual = CheckManual(
    "check.unknown-argument", .structure, .error, "an argument is promised by no code",
    """
    The codes that are shown with a key say in the catalogue which arguments they supply; \
    'myna.yaml' names those that every message may use. A form with any other argument is never \
    shown.
    """,
    bad: [.init("en", "You need {$amout :currency} more."), .init("pl", "Brakuje {$kwota}.")],
    good: [
      .init("en", "You need {$amount :currency} more."),
      .init("en", ".local $more = {$amount :currency} {{You need {$more} more.}}"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    var seen: Set<String> = []
    for use in MessageUse.all(in: entry.message) where seen.insert(use.name).inserted {
      guard entry.parameter(use.name) == nil else { continue }
      let hint =
        SpellingDistance.nearest(to: use.name, among: names(entry))
        .map { "; did you mean '$\($0)'?" } ?? ""
      report.add(
        "'$\(use.name)' is promised by no code of this message\(hint)",
        at: entry.span(use.provenance))
    }
  }

  private func names(_ entry: CheckedEntry) -> [String] {
    entry.codes.flatMap { $0.parameters.map(\.name) } + entry.project.parameters.keys
  }
}
