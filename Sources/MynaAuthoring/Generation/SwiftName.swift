/// Names of Swift for what a catalogue names in its own way.
///
/// A name depends on nothing but the spelling that it stands for, so it is the same between runs
/// and does not change when codes are added. The spelling is cut at everything that is no letter,
/// digit or mark; words in capitals become small, and each but the first begins with a capital:
/// `TRADE_HAS_CLOSE` is `tradeHasClose`, `isv.invalid-signature` is `isvInvalidSignature`. Where no
/// capital shows that a word begins, a low line does: `系统有点儿忙,一会儿再试试` is
/// `系统有点儿忙_一会儿再试试`. A name that would begin with a digit begins with the kind of the
/// thing: `10003` is `code10003`.
struct SwiftName {
  /// What a name names; begins names that have no letter to begin with.
  enum Kind: String {
    case code, value, argument, key, type
  }

  /// The name, without backticks.
  static func make(_ spelling: String, as kind: Kind) -> String {
    var name = ""
    for word in words(of: spelling) { append(word, to: &name, as: kind) }
    let beginsWell = name.unicodeScalars.first.map { !isDigit($0) } ?? false
    if !beginsWell {
      let start = kind == .type ? "Type" : kind.rawValue
      name = name.isEmpty ? distinct(start, for: spelling) : start + name
    }
    if reserved(for: kind).contains(name) { name += kind == .type ? "Value" : suffix(of: kind) }
    return name
  }

  /// The name with digits made from the spelling, for names that several spellings would give.
  ///
  /// All of them get digits: if the first kept its name, another order of the file would give that
  /// name to another code, and apps would show another text without a word of the compiler.
  static func distinct(_ name: String, for spelling: String) -> String {
    // FNV-1a, 32 bits.
    var hash: UInt32 = 0x811C_9DC5
    for byte in spelling.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return name + "_" + String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// The name as it is written where it is declared.
  static func declared(_ name: String) -> String {
    keywords.contains(name) ? "`\(name)`" : name
  }

  // MARK: Words

  private static func words(of spelling: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = [[]]
    for scalar in spelling.unicodeScalars {
      if isLetter(scalar) || isDigit(scalar) || isMark(scalar) && words.last?.isEmpty == false {
        words[words.count - 1].append(scalar)
      } else {
        words.append([])
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func append(_ word: [Unicode.Scalar], to name: inout String, as kind: Kind) {
    var word = word
    if !word.contains(where: \.isASCIISmall) { word = word.map(small) }
    if kind != .type, name.isEmpty {
      // `URLTooLong` is `urlTooLong`.
      let capitals = word.prefix(while: \.isASCIICapital).count
      let isFollowed = capitals < word.count && word[capitals].isASCIISmall
      for index in 0..<(isFollowed ? max(1, capitals - 1) : capitals) where capitals > 0 {
        word[index] = small(word[index])
      }
    } else if let first = word.first {
      if needsLowLine(name.unicodeScalars.last, first) { name += "_" }
      word[0] = capital(first)
    }
    name.unicodeScalars.append(contentsOf: word)
  }

  private static func needsLowLine(_ before: Unicode.Scalar?, _ first: Unicode.Scalar) -> Bool {
    guard let before, !first.isASCIILetter else { return false }
    return !first.isASCII || !before.isASCII || before.isASCIIDigit
  }

  private static func small(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCIICapital ? Unicode.Scalar(UInt8(ascii: scalar) | 0x20) : scalar
  }

  private static func capital(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar.isASCIISmall ? Unicode.Scalar(UInt8(ascii: scalar) & ~0x20) : scalar
  }

  // MARK: Characters

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit
      || !scalar.isASCII && scalar.properties.generalCategory == .decimalNumber && stands(scalar)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.isASCII else { return scalar.isASCIILetter }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return stands(scalar) && !isOnlyInside(scalar)
    default: return false
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: stands(scalar) || isOnlyInside(scalar)
    default: false
    }
  }

  /// Whether Swift's grammar has the character in identifiers, and a reader sees it.
  ///
  /// Source: The Swift Programming Language, "Lexical Structure", identifier-head.
  private static func stands(_ scalar: Unicode.Scalar) -> Bool {
    guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
    return switch scalar.value {
    case 0xA8, 0xAA, 0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE, 0xC0...0xD6, 0xD8...0xF6,
      0xF8...0x2FF, 0x370...0x167F, 0x1681...0x180D, 0x180F...0x1DBF, 0x1E00...0x1FFF,
      0x203F...0x2040, 0x2054, 0x2070...0x20CF, 0x2100...0x218F, 0x2460...0x24FF,
      0x2776...0x2793, 0x2C00...0x2DFF, 0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F,
      0x3031...0x303F, 0x3040...0xD7FF, 0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE1F,
      0xFE30...0xFE44, 0xFE47...0xFFFD, 0x10000...0x1FFFD, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      true
    default: false
    }
  }

  /// Whether Swift's grammar has the character behind the first one only.
  private static func isOnlyInside(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
    default: false
    }
  }
}
