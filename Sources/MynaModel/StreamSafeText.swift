/// Guards against runs of combining marks, which make normalization, and hashing a `String`,
/// quadratic: 100,000 marks cost seconds.
///
/// Source: UAX #15, Stream-Safe Text Format (D4): at most 30 non-starters in a row.
public enum StreamSafeText {
  /// Returns the byte offset of the first run longer than the limit, or `nil`.
  ///
  /// - Complexity: linear in the text; no normalization takes place.
  public static func firstUnsafeOffset(in text: some StringProtocol, limit: Int) -> Int? {
    var run = 0
    var offset = 0
    for scalar in text.unicodeScalars {
      // ASCII and most letters are below U+0300 or are starters: the property look-up is skipped.
      if scalar.value >= 0x300, scalar.properties.canonicalCombiningClass != .notReordered {
        run += 1
        if run > limit { return offset }
      } else {
        run = 0
      }
      offset += UTF8.width(scalar)
    }
    return nil
  }
}
