extension ErrorCatalogue {
  /// Two spellings that the rules cannot tell apart although they mean different things.
  public enum Clash: Hashable, Sendable {
    /// Two codes; positions in ``ErrorCatalogue/entries``.
    case codes(first: Int, second: Int)
    /// An alias of something else, and a code; positions in ``ErrorCatalogue/aliases`` and
    /// ``ErrorCatalogue/entries``.
    case alias(Int, code: Int)
    /// Two aliases; positions in ``ErrorCatalogue/aliases``.
    case aliases(first: Int, second: Int)
  }

  /// Finds the spellings that only one of two meanings could ever answer for.
  ///
  /// An alias spelled exactly like a code is no clash: it is a note on that code.
  ///
  /// - Complexity: linear in the number of codes and aliases.
  public func clashes() -> [Clash] {
    let spelling = CodeSpelling(rules)
    var result: [Clash] = []
    var codes: [[UInt8]: Int] = [:]
    for (index, entry) in entries.enumerated() {
      let form = spelling.normalized(entry.code.code)
      if let first = codes[form] {
        result.append(.codes(first: first, second: index))
      } else {
        codes[form] = index
      }
    }
    var seen: [[UInt8]: Int] = [:]
    for (index, alias) in aliases.enumerated() {
      let form = spelling.normalized(alias.spelling)
      if let code = codes[form] {
        if !isHarmless(alias, beside: entries[code].code.code) {
          result.append(.alias(index, code: code))
        }
      } else if let first = seen[form] {
        if !aliases[first].means(alias) { result.append(.aliases(first: first, second: index)) }
      } else {
        seen[form] = index
      }
    }
    return result
  }

  private func isHarmless(_ alias: Alias, beside code: String) -> Bool {
    alias.spelling.utf8.elementsEqual(code.utf8)
      || alias.equivalence == .same && alias.code?.utf8.elementsEqual(code.utf8) == true
  }
}

extension ErrorCatalogue.Alias {
  /// Whether another alias stands for the same thing under another spelling.
  fileprivate func means(_ other: Self) -> Bool {
    equivalence == other.equivalence
      && code.map { Array($0.utf8) } == other.code.map { Array($0.utf8) }
      && !spelling.utf8.elementsEqual(other.spelling.utf8)
  }
}
