package import MynaICU

/// One way in which the engine has numbers written.
package struct NumberOptionSet: Sendable {
  /// Which formatter writes.
  package enum Format: Sendable {
    /// A skeleton as the options of MessageFormat 2 give it.
    case skeleton(String)
    /// A style of MessageFormat 1.
    case classic(ICUClassicNumberFormatter.Style)
  }

  /// What the table calls it.
  package var name: String
  package var format: Format

  /// Whether plural categories are compared as well: `:currency` does not select.
  package var selects = false

  private init(_ name: String, _ stems: String, selects: Bool = false) {
    self.name = name
    // `halfExpand` is the default of LDML 48, and the engine always says so.
    let rounding = "rounding-mode-half-up"
    format = .skeleton(
      stems.contains("%") ? stems.replacing("%", with: rounding) : "\(stems) \(rounding)")
    self.selects = selects
  }

  private init(_ name: String, _ style: ICUClassicNumberFormatter.Style, selects: Bool = false) {
    self.name = name
    format = .classic(style)
    self.selects = selects
  }

  /// Every set that is compared.
  package static let all = plain + currencies + units + classic

  private static let plain: [NumberOptionSet] = [
    .init("number", ".###", selects: true),
    .init("integer", ".", selects: true),
    .init("2 fraction digits", ".00", selects: true),
    .init("at least 2 fraction digits", ".00#", selects: true),
    .init("1 to 6 fraction digits", ".0#####", selects: true),
    .init("fraction unless zero", ".00/w", selects: true),
    .init("percent", "percent .", selects: true),
    .init("percent, 2 fraction digits", "percent .00"),
    .init("3 integer digits", ".### % integer-width/+000"),
    .init("grouping always", ".### % group-on-aligned"),
    .init("grouping never", ".### % group-off"),
    .init("grouping min2", ".### % group-min2"),
    .init("sign always", ".### % sign-always"),
    .init("sign exceptZero", ".### % sign-except-zero"),
    .init("sign negative", ".### % sign-negative"),
    .init("sign never", ".### % sign-never"),
    .init("3 significant digits", "@@@"),
    .init("increment 0.05", "precision-increment/0.05"),
  ]

  private static let currencies: [NumberOptionSet] =
    ["CNY", "USD", "EUR", "JPY", "KWD", "CHF", "INR"].flatMap { code in
      let money = "currency/\(code)"
      let standard = "precision-currency-standard"
      return [
        NumberOptionSet(code, "\(money) \(standard)"),
        .init("\(code), accounting", "\(money) \(standard) % sign-accounting"),
      ]
    } + [
      .init("CNY, accounting, sign never", "currency/CNY precision-currency-standard % sign-never"),
      .init("CNY, code", "currency/CNY unit-width-iso-code precision-currency-standard"),
      .init("CNY, narrowSymbol", "currency/CNY unit-width-narrow precision-currency-standard"),
      .init("CNY, never", "currency/CNY unit-width-hidden precision-currency-standard"),
      .init("CNY, name", "currency/CNY unit-width-full-name precision-currency-standard"),
      .init("JPY, name", "currency/JPY unit-width-full-name precision-currency-standard"),
      .init("CNY, 0 fraction digits", "currency/CNY ."),
      .init("USD, code", "currency/USD unit-width-iso-code precision-currency-standard"),
    ]

  private static let units: [NumberOptionSet] = [
    .init("kilometer, short", "unit/kilometer unit-width-short .###"),
    .init("day, long", "unit/day unit-width-full-name .###"),
  ]

  private static let classic: [NumberOptionSet] = [
    .init("MF1 {n}", .standard, selects: true),
    .init("MF1 integer", .integer, selects: true),
    .init("MF1 percent", .percent, selects: true),
    .init("MF1 currency", .currency, selects: true),
    .init("MF1 #,##0.00", .pattern("#,##0.00"), selects: true),
    .init("MF1 #.##", .pattern("#.##")),
    .init("MF1 000", .pattern("000")),
    .init("MF1 ¤#,##0.00;(¤#,##0.00)", .pattern("¤#,##0.00;(¤#,##0.00)")),
    .init("MF1 #,##,##0.##%", .pattern("#,##,##0.##%")),
  ]
}
