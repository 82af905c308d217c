internal import CICU

// Unsafe: ICU's C functions take addresses; objects are opened in `init`, closed in `deinit` and
// never handed out.

/// Formats exact decimals by an ICU number skeleton in one locale.
///
/// - SeeAlso: ICU user guide, "Number Skeletons".
@safe
public final class ICUNumberFormatter: @unchecked Sendable {
  // Safe to share: the object is never changed after `init`, and `unumf_formatDecimal` is a const
  // call, which ICU documents as usable by several threads at once with one result object each.
  let handle: OpaquePointer

  /// Opens a formatter.
  ///
  /// - Throws: ICU's error if the skeleton is not valid.
  public init(skeleton: String, locale: ICULocale) throws(ICUError) {
    var error: Int32 = 0
    guard let handle = unsafe myna_number_open(locale.name, skeleton, &error) else {
      throw ICUError(error)
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe myna_number_close(handle) }

  /// Formats a decimal given as plain digits (`-1234.50`), exactly.
  ///
  /// The caller limits digits and exponent: ICU spends seconds on `1E999999999`.
  public func format(_ decimal: String, withFields: Bool = false) throws(ICUError) -> FormattedText
  {
    let scratch = TextScratch()
    var error: Int32 = 0
    unsafe myna_number_format(
      handle, decimal, Int32(decimal.utf8.count), withFields, scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
    return scratch.result()
  }

  /// Formats plain digits, as ASCII, into memory that the caller keeps.
  package func format(
    _ digits: UnsafeRawBufferPointer, into scratch: borrowing TextScratch
  ) throws(ICUError) {
    var error: Int32 = 0
    unsafe myna_number_format(
      handle, digits.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(digits.count), false,
      scratch.pointer, &error)
    guard error <= 0 else { throw ICUError(error) }
  }
}

/// Facts about currencies from ICU's data.
public enum CurrencyData {
  /// Whether the code is a currency that ICU knows to be or have been in use; `XXX` is none.
  public static func isKnown(_ code: String) -> Bool {
    unsafe code != "XXX" && myna_currency_is_known(code)
  }

  /// Number of minor-unit digits: 2 for CNY, 0 for JPY, 3 for KWD.
  public static func fractionDigits(of code: String) -> Int {
    var error: Int32 = 0
    let digits = unsafe myna_currency_fraction_digits(code, &error)
    return error <= 0 ? Int(digits) : 2
  }
}

/// The plural rules of one locale.
@safe
public final class PluralRules: @unchecked Sendable {
  // Safe to share: never changed after `init`; `uplrules_selectFormatted` is a const call.
  let handle: OpaquePointer

  /// Opens the rules of a locale; root's rules know only `other`.
  public init(locale: ICULocale, type: PluralType) throws(ICUError) {
    var error: Int32 = 0
    guard let handle = unsafe myna_plural_open(locale.name, type == .ordinal, &error) else {
      throw ICUError(error)
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe myna_plural_close(handle) }

  /// Returns the category of a decimal as a formatter writes it: `1` is one, `1.0` other in English.
  public func category(
    of decimal: String, formattedBy formatter: ICUNumberFormatter
  ) throws(ICUError) -> PluralCategory {
    var error: Int32 = 0
    let category = unsafe myna_plural_select(
      handle, formatter.handle, decimal, Int32(decimal.utf8.count), &error)
    guard error <= 0 else { throw ICUError(error) }
    return PluralCategory.allCases[Int(category)]
  }

  /// Returns the category of plain digits, as ASCII, as a formatter writes them.
  package func category(
    ofDigits digits: UnsafeRawBufferPointer, formattedBy formatter: ICUNumberFormatter
  ) throws(ICUError) -> Int {
    var error: Int32 = 0
    let category = unsafe myna_plural_select(
      handle, formatter.handle, digits.baseAddress?.assumingMemoryBound(to: CChar.self),
      Int32(digits.count), &error)
    guard error <= 0 else { throw ICUError(error) }
    return Int(category)
  }

  /// The rules as ICU's data has them, one a line: `one: i = 1 and v = 0 @integer 1`.
  ///
  /// Empty for a locale without rules. The data has no public layout: compare what comes of it with
  /// ``category(of:formattedBy:)-(_,ICUNumberFormatter)``.
  package static func text(locale: ICULocale, type: PluralType) throws(ICUError) -> String {
    try unsafe readText(capacity: 4096) { out, capacity, error in
      unsafe myna_plural_rules_text(locale.name, type == .ordinal, out, capacity, &error)
    }
  }

  /// The categories that the locale uses.
  public var categories: [PluralCategory] {
    var error: Int32 = 0
    let bits = unsafe myna_plural_categories(handle, &error)
    guard error <= 0 else { return [.other] }
    return PluralCategory.allCases.enumerated().filter { bits & (1 << $0.offset) != 0 }
      .map(\.element)
  }
}
