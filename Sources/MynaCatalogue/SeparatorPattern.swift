/// A code in which blanks or hyphens stand for low lines, or blanks for nothing.
///
/// A line break of a printed manual leaves a blank anywhere; people type hyphens and blanks
/// instead of low lines. A missing low line is not mended.
struct SeparatorPattern {
  /// The text without separators; spellings that fit have the same.
  let squeezed: [UInt8]
  private var pieces: [Piece] = []

  private enum Piece {
    case byte(UInt8)
    /// `_` must stand here.
    case lowLine
    /// `_` may stand here.
    case gap
  }

  /// Reads a normalized text; `nil` if nothing in it wants mending, or the rules do not allow it.
  init?(_ normal: [UInt8], _ rules: CodeSpelling) {
    var wantsMending = false
    var run: [UInt8] = []
    // The zero ends the last run. One in the text is in no spelling that is squeezed alike.
    for byte in normal + [0] {
      if byte == 0x20 || byte == 0x2D || byte == 0x5F {
        run.append(byte)
        continue
      }
      if let piece = Self.piece(for: run, rules, &wantsMending) {
        pieces.append(piece)
      } else if !run.isEmpty {
        return nil
      }
      run = []
      if byte != 0 { pieces.append(.byte(byte)) }
    }
    guard wantsMending, normal.allSatisfy({ $0 < 0x80 }) else { return nil }
    squeezed = Self.squeezed(normal)
  }

  private static func piece(
    for run: [UInt8], _ rules: CodeSpelling, _ wantsMending: inout Bool
  ) -> Piece? {
    guard !run.isEmpty else { return nil }
    if run == [0x5F] { return .lowLine }
    wantsMending = true
    let signs = run.count { $0 != 0x20 }
    if signs == 0 { return rules.mendsLowLine ? .gap : rules.joinsBlanks ? .gap : nil }
    // Several hyphens are another word, not a slip.
    guard signs == 1, rules.mendsLowLine || !run.contains(0x2D) else { return nil }
    return .lowLine
  }

  /// Returns whether a listed spelling fits the text.
  func fits(_ spelling: [UInt8]) -> Bool {
    var rest = spelling[...]
    for piece in pieces {
      switch piece {
      case .byte(let byte): if rest.popFirst() != byte { return false }
      case .lowLine: if rest.popFirst() != 0x5F { return false }
      case .gap: if rest.first == 0x5F { rest.removeFirst() }
      }
    }
    return rest.isEmpty
  }

  /// A text without blanks, hyphens and low lines.
  static func squeezed(_ normal: [UInt8]) -> [UInt8] {
    normal.filter { $0 != 0x20 && $0 != 0x2D && $0 != 0x5F }
  }
}
