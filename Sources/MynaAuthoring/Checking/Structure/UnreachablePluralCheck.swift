/// `check.unreachable-plural`: a plural has a category that its locale has not.
struct UnreachablePluralCheck: Check {
  let manual = CheckManual(
    "check.unreachable-plural", .structure, .error,
    "a plural has a category that no number has in its locale",
    """
    Chinese has no 'one': a variant with that key is never shown, and its text is work for nobody. \
    To treat the number 1 apart write the key '1'.
    """,
    bad: [
      .init("zh-Hans", ".input {$count :integer} .match $count one {{一次}} * {{{$count} 次}}"),
      .init("en", ".input {$count :integer} .match $count few {{few}} one {{one}} * {{many}}"),
    ],
    good: [
      .init("zh-Hans", ".input {$count :integer} .match $count 1 {{一次}} * {{{$count} 次}}"),
      .init(
        "en",
        ".input {$count :integer select=ordinal} .match $count one {{{$count}st}} two "
          + "{{{$count}nd}} few {{{$count}rd}} * {{{$count}th}}"),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for plural in PluralVariants.all(in: entry.message) {
      guard let categories = plural.type == .ordinal ? entry.file.ordinals : entry.file.cardinals
      else { continue }
      for (key, provenance) in plural.keys {
        guard let key, PluralCategories.names.contains(key), !categories.all.contains(key)
        else { continue }
        report.add(
          "no number is '\(key)' in \(entry.file.file.locale), expected "
            + categories.all.sorted().map { "'\($0)'" }.joined(separator: ", "),
          at: entry.span(provenance))
      }
    }
  }
}
