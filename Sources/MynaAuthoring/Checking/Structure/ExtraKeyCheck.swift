import MynaCatalogue

/// `check.extra-key`: a translation has an entry that its source has not.
struct ExtraKeyCheck: Check {
  let manual = CheckManual(
    "check.extra-key", .structure, .error, "an entry is not in the source locale",
    """
    The entry was renamed or removed in the source locale, or its id is misspelled. Nobody reads a \
    form that its source does not have in the same place: rename the entry or remove it.
    """)

  func check(_ file: CheckedFile, _ report: inout CheckReport) {
    guard let source = file.source else { return }
    let known = Set(source.entries.map(\.key))
    for entry in file.file.entries where !known.contains(entry.key) {
      let hint =
        SpellingDistance.nearest(to: entry.key, among: known)
        .map { "; did you mean '\($0)'?" } ?? ""
      report.add(
        "'\(entry.key)' is not in the source locale, expected one of its entries\(hint)",
        at: entry.resource.idSpan)
    }
  }
}
