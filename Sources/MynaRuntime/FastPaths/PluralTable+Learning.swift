package import MynaICU

extension PluralTable {
  /// Makes the table of a locale and compares it with ICU: about 300 calls.
  ///
  /// - Parameters:
  ///   - locale: the one that the rules were opened for.
  ///   - rules: ICU's own, which decide.
  /// - Returns: `nil` if the rules cannot be read, or if a number gets another category than ICU's.
  package static func learned(
    locale: ICULocale, type: PluralType, checkedBy rules: PluralRules
  ) -> Learned<PluralTable>? {
    guard let text = try? PluralRules.text(locale: locale, type: type),
      let table = PluralRuleText(text)?.table, table.withValue({ $0.agrees(with: rules) })
    else { return nil }
    return table
  }

  /// Whole numbers around every boundary of CLDR's rules.
  private static let integers: [UInt64] =
    Array(0...43) + [
      50, 59, 60, 61, 62, 69, 70, 71, 72, 73, 79, 80, 81, 82, 83, 84, 85, 89, 90, 91, 92, 93, 99,
      100, 101, 102, 103, 104, 105, 106, 110, 111, 112, 113, 119, 120, 121, 122, 123, 141, 142, 181,
      182, 183, 199, 200, 201, 202, 203, 211, 300, 500, 800, 801, 900, 981, 999, 1000, 1001, 1002,
      1003, 1011, 1012, 1021, 1111, 2000, 5000, 10_000, 19_000, 20_000, 21_000, 40_000, 60_000,
      80_000, 99_999, 100_000, 100_001, 200_000, 999_999, 1_000_000, 1_000_001, 1_000_002,
      1_100_000, 2_000_000, 10_000_000, 100_000_000, 1_000_000_000, 4_294_967_295, 4_294_967_296,
      4_294_967_297, 1_000_000_000_000, 123_456_789_012_345,
    ]
  /// Digits of numbers with one and two visible fraction digits.
  private static let fractions: [UInt64] =
    Array(0...25) + [
      30, 31, 50, 51, 99, 100, 101, 102, 105, 110, 111, 112, 115, 119, 120, 121, 150, 190, 199, 200,
      201, 210, 211, 220, 221, 1000, 1001, 1010, 1100, 1110, 2000, 2100, 2110, 10_000, 10_100,
      12_345, 100_000_000, 1_000_000_000,
    ]

  private func agrees(with rules: PluralRules) -> Bool {
    // The digits that are shown decide, so a formatter has to show them; of any locale.
    for (scale, skeleton) in ["precision-integer", ".0", ".00", ".000"].enumerated() {
      guard let formatter = try? ICUNumberFormatter(skeleton: skeleton, locale: .root) else {
        return false
      }
      for magnitude in scale == 0 ? Self.integers : Self.fractions {
        let digits = PlainDigits.text(magnitude, scale: scale, isNegative: false)
        guard let expected = try? rules.category(of: digits, formattedBy: formatter),
          let category = category(magnitude, scale: scale),
          PluralCategory.allCases[Int(category)] == expected
        else { return false }
      }
    }
    return true
  }
}
