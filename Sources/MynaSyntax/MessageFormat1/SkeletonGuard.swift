import MynaICU
import MynaModel

/// Refuses number skeletons and patterns that make ICU work for seconds or answer nonsense.
///
/// Measured on ICU 72: `scale/1E999999999` takes 21 s and a gigabyte; a precision increment with an
/// exponent, zero or a sign gives nonsense; a thousand digits are ignored without a word.
package enum SkeletonGuard {
  /// Most digits that a stem may ask for.
  static let digits = 20
  /// Longest number in a stem.
  static let numberLength = 40

  /// Why a skeleton is refused, or `nil`.
  package static func problem(with skeleton: String) -> String? {
    let stems = skeleton.unicodeScalars.split(whereSeparator: PatternCharacters.isWhitespace)
    for stem in stems {
      if let reason = problem(withStem: Substring(stem)) { return reason }
    }
    return nil
  }

  private static func problem(withStem stem: Substring) -> String? {
    let parts = stem.split(separator: "/")
    if parts.count >= 2, parts[0] == "scale" || parts[0] == "precision-increment" {
      let number = parts[1].utf8
      guard number.count <= numberLength else { return "number is too long" }
      if parts[0] == "scale" {
        // Small exponents are fine: the number itself is limited.
        return MessageFormat1Parser.number(String(parts[1]), limits: Limits()) == nil
          ? "number is beyond the limits" : nil
      }
      guard number.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
        number.contains(where: { (0x31...0x39).contains($0) })
      else { return "expected plain digits, not all zero" }
    }
    return longestRun(in: stem) > digits ? "more than \(digits) digits" : nil
  }

  /// Why a number pattern is refused, or `nil`.
  package static func problem(withPattern pattern: String) -> String? {
    longestRun(in: pattern[...]) > digits * 2 ? "more than \(digits) digits" : nil
  }

  /// The longest run of digit placeholders.
  private static func longestRun(in text: Substring) -> Int {
    var longest = 0
    var run = 0
    for byte in text.utf8 {
      let isDigit = byte == 0x30 || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "@")
      run = isDigit ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
