internal import CICU

// Unsafe: ICU's C functions take addresses; objects are opened in `init`, closed in `deinit` and
// never handed out.

/// A DecimalFormat as ICU's MessageFormat uses it: named styles and number patterns.
///
/// - SeeAlso: UTS #35, "Number Format Patterns".
@safe
public final class ICUClassicNumberFormatter: @unchecked Sendable {
  /// What is formatted how.
  public enum Style: Hashable, Sendable {
    /// The locale's default: at most three fraction digits, half to even.
    case standard
    /// The currency of the locale's region.
    case currency
    /// Multiplied by 100, with a percent sign.
    case percent
    /// Rounded to an integer.
    case integer
    /// A number pattern such as `#,##0.00`.
    case pattern(String)
  }

  // Safe to share: never changed after `init`; formatting is a const call of the formatter that
  // the DecimalFormat made, with a result object for each call.
  let handle: OpaquePointer

  /// Opens a formatter.
  ///
  /// - Throws: ICU's error if the pattern is not valid.
  public init(style: Style, locale: ICULocale) throws(ICUError) {
    var error: Int32 = 0
    let (number, pattern): (Int32, String) =
      switch style {
      case .standard: (0, "")
      case .currency: (1, "")
      case .percent: (2, "")
      case .integer: (3, "")
      case .pattern(let pattern): (4, pattern)
      }
    guard let handle = unsafe myna_classic_open(locale.name, number, pattern, &error) else {
      throw ICUError(error)
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe myna_classic_close(handle) }

  /// Formats a decimal given as plain digits, exactly.
  public func format(_ decimal: String, withFields: Bool = false) throws(ICUError) -> FormattedText
  {
    let scratch = TextScratch()
    var error: Int32 = 0
    unsafe myna_classic_format(
      handle, decimal, Int32(decimal.utf8.count), withFields, scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
    return scratch.result()
  }

  /// Formats plain digits, as ASCII, into memory that the caller keeps.
  package func format(
    _ digits: UnsafeRawBufferPointer, into scratch: borrowing TextScratch
  ) throws(ICUError) {
    var error: Int32 = 0
    unsafe myna_classic_format(
      handle, digits.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(digits.count), false,
      scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
  }
}

/// Rule-based numbers: spelled out, ordinal, durations.
@safe
public final class ICURuleBasedFormatter: @unchecked Sendable {
  /// Which set of rules.
  public enum RuleType: Int32, Sendable {
    /// `twenty-one`.
    case spellout = 0
    /// `21st`.
    case ordinal = 1
    /// `1:05:00`.
    case duration = 2
  }

  // Safe to share: never changed after `init`; ICU's format calls are const.
  private let handle: OpaquePointer

  /// Opens the rules; an unknown rule set counts as the default one, as in ICU's MessageFormat.
  public init(type: RuleType, ruleSet: String, locale: ICULocale) throws(ICUError) {
    var error: Int32 = 0
    guard let handle = unsafe myna_rules_open(locale.name, type.rawValue, ruleSet, &error) else {
      throw ICUError(error)
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe myna_rules_close(handle) }

  /// Formats a decimal given as plain digits.
  public func format(_ decimal: String) throws(ICUError) -> String {
    let scratch = TextScratch()
    var error: Int32 = 0
    unsafe myna_rules_format(handle, decimal, Int32(decimal.utf8.count), scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
    return scratch.result().text
  }
}

extension PluralRules {
  /// Returns the category of a decimal as a classic formatter writes it.
  public func category(
    of decimal: String, formattedBy formatter: ICUClassicNumberFormatter
  ) throws(ICUError) -> PluralCategory {
    var error: Int32 = 0
    let category = unsafe myna_plural_select_classic(
      handle, formatter.handle, decimal, Int32(decimal.utf8.count), &error)
    guard error <= 0 else { throw ICUError(error) }
    return PluralCategory.allCases[Int(category)]
  }

  /// Returns the category of plain digits, as ASCII, as a classic formatter writes them.
  package func category(
    ofDigits digits: UnsafeRawBufferPointer, formattedBy formatter: ICUClassicNumberFormatter
  ) throws(ICUError) -> Int {
    var error: Int32 = 0
    let category = unsafe myna_plural_select_classic(
      handle, formatter.handle, digits.baseAddress?.assumingMemoryBound(to: CChar.self),
      Int32(digits.count), &error)
    guard error <= 0 else { throw ICUError(error) }
    return Int(category)
  }

  /// Returns the category of a number as such, without trailing zeros.
  public func category(of value: Double) throws(ICUError) -> PluralCategory {
    var error: Int32 = 0
    let category = unsafe myna_plural_select_value(handle, value, &error)
    guard error <= 0 else { throw ICUError(error) }
    return PluralCategory.allCases[Int(category)]
  }
}

/// Character classes of patterns (UAX #31), which delimit names in MessageFormat 1.
public enum PatternCharacters {
  /// Whether a scalar has the property Pattern_Syntax.
  public static func isSyntax(_ scalar: Unicode.Scalar) -> Bool {
    myna_is_pattern_syntax(scalar.value)
  }

  /// Whether a scalar has the property Pattern_White_Space.
  public static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    myna_is_pattern_white_space(scalar.value)
  }
}
