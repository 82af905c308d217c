import MynaModel

/// Paragraphs that the README files of all kits share.
struct KitReadme {
  let contents: KitContents

  /// Which spellings of a code are understood.
  var spellings: String {
    contents.catalogues.map { catalogue in
      let rules = catalogue.rules
      var lines = ["- the \(catalogue.codes.count) codes, exactly as listed"]
      if rules.foldsCase { lines.append("- in lower or mixed case (a–z only)") }
      if rules.foldsWidth {
        lines.append("- in full-width letters (NFKC), and with a final full stop")
      }
      if rules.stripsBlanks { lines.append("- with blanks around them, invisible ones too") }
      let prefixes = (rules.outerPrefixes + rules.mainPrefixes + rules.replacements.map(\.prefix))
        .map { "`\(String(decoding: $0, as: UTF8.self))`" }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      if !prefixes.isEmpty {
        lines.append(
          "- behind the prefixes that the provider uses: \(prefixes.joined(separator: ", "))")
      }
      let mapped = catalogue.spellings.count { $0.code != nil }
      let other = catalogue.spellings.count - mapped
      lines.append("- \(mapped) other listed spellings that mean a code")
      return """
        A code of `\(catalogue.provider)` is found

        \(lines.joined(separator: "\n"))

        and any of them after `\(catalogue.provider):`. \(other) listed spellings mean something else than their \
        looks say, and count as unknown.

        """
    }.joined(separator: "\n") + """

      A code is not looked for inside a sentence, and blanks or hyphens inside it are not mended, as Myna
      itself does it: an app has the code from a field of an answer. An unknown code gives the generic text.

      """
  }

  /// What arguments there are.
  var arguments: String {
    let rows = contents.argumentTypes.map { "| `\($0.name)` | \(Self.words($0.type)) |" }
    return """
      | argument | type |
      |---|---|
      \(rows.joined(separator: "\n"))

      All of them may be missing. A text has several wordings; the first one whose arguments are all
      known is shown, so that a reader never sees a hole. A value that is not of its type counts as
      missing.

      """
  }

  /// The locales, and what answers for others.
  var locales: String {
    let tags = contents.locales.map { "`\($0.tag)`" }.joined(separator: ", ")
    return "Locales: \(tags). A reader of another language reads `\(contents.sourceLocale)`."
  }

  private static func words(_ type: KitParameter.ValueType) -> String {
    switch type {
    case .money: "money: decimal text in major units, and an ISO 4217 code"
    case .date: "ISO 8601 date or instant, such as `2025-07-01T14:32:00+08:00`"
    case .count: "whole number"
    case .text: "text"
    case .values(let values): "one of " + values.map { "`\($0)`" }.joined(separator: ", ")
    case .currency: "ISO 4217 code"
    case .region: "ISO 3166 code"
    case .terms: "list of identifiers of words"
    }
  }
}
