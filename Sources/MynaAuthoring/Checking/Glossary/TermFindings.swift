import MynaModel

/// What the words of the glossary come to in the texts of an entry.
struct TermFindings: Sendable {
  /// A word that should not stand where it stands.
  struct Finding: Sendable {
    /// Index of the text.
    var text: Int
    var range: Range<Int>
    var word: String
    var term: Glossary.Term
  }

  let entry: CheckedEntry
  private let terms: [Glossary.Term]
  private let index: GlossaryIndex
  private let sourceIndex: GlossaryIndex?

  /// `nil` without a glossary.
  init?(_ entry: CheckedEntry) {
    guard !entry.project.glossary.terms.isEmpty,
      let index = entry.project.glossaryIndexes[entry.file.file.locale]
    else { return nil }
    self.entry = entry
    self.index = index
    terms = entry.project.glossary.terms
    sourceIndex = entry.project.glossaryIndexes[entry.project.folder.project.sourceLocale]
  }

  /// The words of a locale for a term.
  func words(of term: Glossary.Term) -> Glossary.Words {
    term.words[entry.file.file.locale] ?? Glossary.Words()
  }

  /// Wrong words of a role that no longer right word covers; of several that overlap, the longest.
  func wrong(_ role: GlossaryIndex.Role) -> [Finding] {
    var result: [Finding] = []
    for (number, matches) in entry.words.enumerated() {
      guard matches.contains(where: { $0.role == role }) else { continue }
      for match in matches where match.role == role {
        let term = terms[match.term]
        guard term.isRead(by: entry.audience), !isCovered(match, by: matches) else { continue }
        result.append(
          Finding(
            text: number, range: match.range, word: index.words[match.word].text, term: term))
      }
    }
    return result
  }

  private func isCovered(_ match: GlossaryIndex.Match, by matches: [GlossaryIndex.Match]) -> Bool {
    matches.contains { other in
      let reaches =
        other.range.lowerBound <= match.range.lowerBound
        && other.range.upperBound >= match.range.upperBound
      guard reaches else { return false }
      switch other.role {
      case .exception: return true
      case .right:
        guard terms[other.term].isRead(by: entry.audience) else { return false }
        return other.range.count > match.range.count || other.term != match.term
      case .forbidden, .doubtful:
        return other.role == match.role && other.range.count > match.range.count
      }
    }
  }

  /// Terms whose concept the source speaks of, not as a part of a longer one; names count among
  /// names.
  var sourceTerms: Set<Int> {
    guard sourceIndex != nil, !entry.sourceWords.isEmpty else { return [] }
    var result: Set<Int> = []
    for matches in entry.sourceWords {
      let right = matches.filter { $0.role == .right }
      for match in right {
        let isPart = right.contains { other in
          other.range.count > match.range.count
            && (!terms[match.term].isName || terms[other.term].isName)
            && other.range.lowerBound <= match.range.lowerBound
            && other.range.upperBound >= match.range.upperBound
        }
        if !isPart, terms[match.term].isRead(by: entry.audience) { result.insert(match.term) }
      }
    }
    return result
  }

  /// Whether a text of the entry has a right word of a term.
  func isPresent(_ term: Int) -> Bool {
    entry.words.contains { matches in
      matches.contains { $0.term == term && $0.role == .right }
    }
  }

  /// Whether a text of the entry has a wrong word of a term, which is a finding of its own.
  func isReplaced(_ term: Int) -> Bool {
    entry.words.contains { matches in
      matches.contains { $0.term == term && ($0.role == .forbidden || $0.role == .doubtful) }
    }
  }

  /// The term with an index.
  func term(_ index: Int) -> Glossary.Term { terms[index] }
}
