/// Makes asterisks count as emphasis wherever they stand.
///
/// CommonMark reads `**` as a beginning or an end by the characters on both sides. Between
/// punctuation and a letter it is neither: `请**付款。**再试` shows its asterisks. A numeric reference
/// instead of the letter is punctuation to the rule and the same letter to the reader.
///
/// Source: CommonMark 0.31.2, section 6.2, "left-flanking" and "right-flanking delimiter run".
enum MarkdownEmphasis {
  private enum Kind {
    case blank, punctuation, other
    /// U+2028 and U+2029, which the rule takes for letters and some readers for blanks.
    case separator
    /// Symbols beyond ASCII, which are punctuation since CommonMark 0.31 and were not before; what
    /// is written as U+FFFD is among them.
    case symbol
  }

  /// The tokens, without empty emphasis and with references where they are needed.
  static func settled(_ tokens: [MarkdownToken]) -> [MarkdownToken] {
    var tokens = merged(tokens)
    for index in tokens.indices {
      guard case .delimiter(_, let isOpening) = tokens[index] else { continue }
      let before = tokens[..<index].lastIndex(where: isContent)
      let after = tokens[index...].firstIndex(where: isContent)
      let (inner, outer) = isOpening ? (after, before) : (before, after)
      guard let inner else { continue }
      switch kind(of: tokens[inner], atEnd: !isOpening) {
      case .other: continue
      // Blanks inside: as references they are punctuation.
      case .blank, .separator: encode(&tokens[inner], atEnd: !isOpening)
      case .punctuation, .symbol: break
      }
      // Punctuation inside: a letter outside must not be one.
      guard let outer else { continue }
      switch kind(of: tokens[outer], atEnd: isOpening) {
      case .other, .separator, .symbol: encode(&tokens[outer], atEnd: isOpening)
      case .blank, .punctuation: break
      }
    }
    return tokens
  }

  /// Leaves out emphasis around nothing, and an end that the same beginning follows; joins what is of
  /// one kind.
  private static func merged(_ tokens: [MarkdownToken]) -> [MarkdownToken] {
    var result: [MarkdownToken] = []
    for token in tokens {
      if case .delimiter(let emphasis, let isOpening) = token,
        result.last == .delimiter(emphasis, isOpening: !isOpening)
      {
        result.removeLast()
      } else if case .text(let text, _, _) = token, case .text(let before, _, _)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else if case .code(let text) = token, case .code(let before)? = result.last {
        // Backticks side by side would be one run.
        result[result.count - 1] = .code(before + text)
      } else {
        result.append(token)
      }
    }
    return result
  }

  private static func isContent(_ token: MarkdownToken) -> Bool {
    if case .delimiter = token { false } else { true }
  }

  /// What the rule takes the first or last scalar of a token for, once it is written.
  private static func kind(of token: MarkdownToken, atEnd: Bool) -> Kind {
    switch token {
    case .code, .verbatim, .delimiter: return .punctuation
    case .text(let text, let encodesFirst, let encodesLast):
      if atEnd ? encodesLast : encodesFirst { return .punctuation }
      guard let scalar = atEnd ? text.unicodeScalars.last : text.unicodeScalars.first else {
        return .blank
      }
      return kind(of: scalar)
    }
  }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    if scalar.isASCII {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20: return .blank
      case 0x00..<0x20, 0x7F: return .symbol
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return .other
      default: return .punctuation
      }
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .blank
    case .lineSeparator, .paragraphSeparator: return .separator
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      return .punctuation
    case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .control, .unassigned:
      return .symbol
    default: return .other
    }
  }

  private static func encode(_ token: inout MarkdownToken, atEnd: Bool) {
    guard case .text(let text, let first, let last) = token else { return }
    token = .text(text, encodesFirst: first || !atEnd, encodesLast: last || atEnd)
  }
}
