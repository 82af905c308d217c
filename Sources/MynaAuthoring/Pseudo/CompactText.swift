/// Words as short and wide as those of Chinese.
enum CompactText {
  /// Appends a word: of each run of Latin letters the first third, and all of it full-width.
  static func write(
    _ word: Substring.UnicodeScalarView, to result: inout String.UnicodeScalarView
  ) {
    var rest = word[...]
    while let first = rest.first {
      guard isLetter(first) else {
        rest.removeFirst()
        // A point between digits is no full stop.
        let isInNumber = rest.first.map(isDigit) == true && result.last.map(isWideDigit) == true
        result.append(isInNumber ? wide(first) : mark(first))
        continue
      }
      let letters = rest.prefix { isLetter($0) || isApostrophe($0) }
      rest = rest[letters.endIndex...]
      let count = letters.count { !isApostrophe($0) }
      for letter in letters.lazy.filter({ !isApostrophe($0) }).prefix((count + 2) / 3) {
        result.append(wide(letter))
      }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20) && scalar.isASCII
  }
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }
  private static func isWideDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0xFF10...0xFF19).contains(scalar.value)
  }
  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "'" || scalar == "\u{2019}"
  }

  /// The full-width form of printable ASCII; any other scalar itself.
  private static func wide(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0x21...0x7E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
  }

  /// Punctuation as Chinese has it.
  private static func mark(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    scalar == "." ? "\u{3002}" : wide(scalar)
  }
}
