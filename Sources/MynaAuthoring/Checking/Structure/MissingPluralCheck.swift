/// `check.missing-plural`: a plural lacks a category of the locale.
struct MissingPluralCheck: Check {
  let manual = CheckManual(
    "check.missing-plural", .structure, .error, "a plural lacks a category that its locale needs",
    """
    Polish has 'one', 'few' and 'many' where English has 'one'. Readers of a category that is \
    missing get the '*' variant, which is written for other numbers. Only categories that some \
    whole number up to 1,000 has are asked for.
    """,
    bad: [
      .init(
        "pl", ".input {$count :integer} .match $count one {{{$count} próba}} * {{{$count} prób}}")
    ],
    good: [
      .init(
        "pl",
        ".input {$count :integer} .match $count one {{{$count} próba}} few {{{$count} próby}} "
          + "many {{{$count} prób}} * {{{$count} próby}}"),
      .init("en", ".input {$count :integer} .match $count one {{1 try}} * {{{$count} tries}}"),
      .init("pl", ".input {$count :integer} .match $count 0 {{nic}} * {{{$count}}}"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for plural in PluralVariants.all(in: entry.message) {
      guard let categories = plural.type == .ordinal ? entry.file.ordinals : entry.file.cardinals
      else { continue }
      let keys = Set(plural.keys.compactMap(\.key))
      // A message that names no category does not choose by them.
      guard !keys.isDisjoint(with: PluralCategories.names) else { continue }
      let missing = categories.usual.subtracting(keys).sorted()
      guard !missing.isEmpty else { continue }
      let names = missing.map { "'\($0)'" }.joined(separator: ", ")
      report.add(
        "'$\(plural.name)' has no variant for \(names), expected one in \(entry.file.file.locale)",
        at: plural.keys.first.map { entry.span($0.provenance) } ?? entry.span)
    }
  }
}
