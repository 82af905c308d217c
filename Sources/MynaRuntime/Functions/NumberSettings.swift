import MynaModel

/// Which function of the number family is meant; they share options and differ in defaults.
enum NumberKind: String, Sendable {
  case number, integer, percent, currency, unit
}

/// Display options of a number, validated, in the meaning of ECMA-402 and LDML 48.
struct NumberSettings: Hashable, Sendable {
  enum Priority: String { case auto, morePrecision, lessPrecision }

  var currency: CurrencyCode?
  var unit: String?
  var usage: String?
  /// Stem of the sign skeleton: `auto`, `always`, `except-zero`, `negative`, `never`.
  var sign = "auto"
  var isAccounting = false
  /// Stem of the grouping skeleton, `nil` for the locale's own.
  var grouping: String?
  /// Stem of the unit width.
  var width: String?
  var minimumIntegerDigits: Int?
  var minimumFractionDigits: Int?
  var maximumFractionDigits: Int?
  var minimumSignificantDigits: Int?
  var maximumSignificantDigits: Int?
  var stripsZeros = false
  var priority = Priority.auto
  var increment = 1
  /// ICU's stem; `halfExpand` is the default of LDML 48, not ICU's own half-even.
  var roundingMode = "half-up"

  init(currency: CurrencyCode? = nil) {
    self.currency = currency
  }

  // MARK: Skeleton

  /// The ICU number skeleton of these settings.
  ///
  /// Source: ECMA-402, SetNumberFormatDigitOptions; ICU user guide, "Number Skeletons".
  func skeleton(for kind: NumberKind) -> String {
    var stems: [String] = []
    switch kind {
    case .number, .integer: break
    case .percent: stems.append("percent")
    case .currency: stems.append("currency/\(currency?.rawValue ?? "XXX")")
    case .unit:
      stems.append("unit/\(unit ?? "")")
      if let usage { stems.append("usage/\(usage)") }
    }
    if let width { stems.append("unit-width-\(width)") }
    stems.append(precision(for: kind))
    stems.append("rounding-mode-\(roundingMode)")
    if let digits = minimumIntegerDigits, digits > 1 {
      stems.append("integer-width/+\(String(repeating: "0", count: digits))")
    }
    if let grouping { stems.append("group-\(grouping)") }
    if let sign = signStem { stems.append(sign) }
    return stems.joined(separator: " ")
  }

  private var signStem: String? {
    guard isAccounting else { return sign == "auto" ? nil : "sign-\(sign)" }
    switch sign {
    case "auto": return "sign-accounting"
    case "never": return "sign-never"
    default: return "sign-accounting-\(sign)"
    }
  }

  private func precision(for kind: NumberKind) -> String {
    let hasSignificant = minimumSignificantDigits != nil || maximumSignificantDigits != nil
    let hasFraction = minimumFractionDigits != nil || maximumFractionDigits != nil
    var stem: String
    if priority != .auto {
      stem = fractionStem(for: kind) + "/" + significantStem
      stem += priority == .morePrecision ? "r" : "s"
    } else if hasSignificant {
      stem = significantStem
    } else if increment != 1 {
      stem = incrementStem(for: kind)
    } else if kind == .currency, !hasFraction {
      stem = "precision-currency-standard"
    } else {
      stem = fractionStem(for: kind)
    }
    if stripsZeros { stem += "/w" }
    return stem
  }

  private var significantStem: String {
    let minimum = max(1, minimumSignificantDigits ?? 1)
    guard let maximum = maximumSignificantDigits else {
      // ECMA-402's default maximum is 21, ICU's own limit is far above ours.
      return String(repeating: "@", count: minimum) + String(repeating: "#", count: 21 - minimum)
    }
    return String(repeating: "@", count: minimum)
      + String(repeating: "#", count: max(0, maximum - minimum))
  }

  /// Minimum and maximum fraction digits after defaults.
  func fractionDigits(for kind: NumberKind) -> (minimum: Int, maximum: Int) {
    let standard: (minimum: Int, maximum: Int)
    switch kind {
    case .number, .unit: standard = (0, increment == 1 ? 3 : 0)
    case .integer, .percent: standard = (0, 0)
    case .currency:
      let digits = currencyDigits
      standard = (digits, digits)
    }
    switch (minimumFractionDigits, maximumFractionDigits) {
    case (let minimum?, let maximum?): return (minimum, max(minimum, maximum))
    case (let minimum?, nil): return (minimum, max(minimum, standard.maximum))
    case (nil, let maximum?): return (min(standard.minimum, maximum), maximum)
    case (nil, nil): return standard
    }
  }

  private func fractionStem(for kind: NumberKind) -> String {
    let (minimum, maximum) = fractionDigits(for: kind)
    return "." + String(repeating: "0", count: minimum)
      + String(repeating: "#", count: maximum - minimum)
  }

  /// `precision-increment/0.05`: the increment counts units of the last fraction digit.
  private func incrementStem(for kind: NumberKind) -> String {
    let digits = fractionDigits(for: kind).maximum
    return "precision-increment/\(DecimalNumber(increment).shifted(byPowerOfTen: -digits))"
  }
}
