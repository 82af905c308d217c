/// An exact decimal number that keeps its visible digits: `1.0` is another value than `1`.
///
/// Money and counts never pass through `Double`. The digits are held as they were written, without
/// exponent; the number of fraction digits is ``scale``. Sizes are limited when text is parsed.
public struct DecimalNumber: Hashable, Sendable {
  /// Whether there is a minus sign; a negative zero keeps it.
  public private(set) var isNegative: Bool
  /// Number of digits behind the decimal point.
  public var scale: Int { Int(fractionDigits) }

  /// The digits without sign and point as one number; zero where `wide` holds them.
  ///
  /// Nearly every number fits. It is then copied without counting references and written without
  /// allocating, which an array of digits cannot do.
  private var magnitude: UInt64
  private var fractionDigits: Int32
  /// Decimal digits, most significant first, each 0…9, without leading zeros, of a number that does
  /// not fit `magnitude`.
  private var wide: [UInt8]?

  /// Creates a number from an integer.
  public init(_ value: Int) {
    isNegative = value < 0
    magnitude = UInt64(value.magnitude)
    fractionDigits = 0
  }

  /// The digits as one number, if they fit 64 bits; the value is this times 10 to the minus
  /// ``scale``.
  public var coefficient: UInt64? { wide == nil ? magnitude : nil }

  /// Which texts are numbers.
  public enum Grammar: Sendable {
    /// `number-literal` of MessageFormat 2, the grammar of JSON: optional `-`, no leading zeros,
    /// fraction and exponent optional.
    case numberLiteral
    /// Money: optional `-`, digits, optional fraction; no exponent.
    case money
  }

  /// Why a text is not a number.
  public enum ParseError: Error, Hashable, Sendable {
    /// It does not have the form of a number.
    case syntax
    /// It has more digits, or a larger exponent, than allowed.
    case range
  }

  /// Parses a number.
  ///
  /// - Throws: `.syntax` when the text is not in the grammar, `.range` when it has more than
  ///   ``Limits/decimalDigits`` digits or an exponent beyond ``Limits/decimalExponent``.
  public init(
    parsing text: String, as grammar: Grammar = .numberLiteral, limits: Limits = Limits()
  ) throws(ParseError) {
    if let number = Self(short: text, limits: limits) {
      self = number
      return
    }
    var cursor = text.utf8[...]
    let isNegative = cursor.first == UInt8(ascii: "-")
    if isNegative { cursor.removeFirst() }
    let integer = Self.takeDigits(&cursor)
    guard let first = integer.first else { throw .syntax }
    if first == UInt8(ascii: "0"), integer.count > 1 { throw .syntax }
    var fraction: Substring.UTF8View?
    if cursor.first == UInt8(ascii: ".") {
      cursor.removeFirst()
      let taken = Self.takeDigits(&cursor)
      guard !taken.isEmpty else { throw .syntax }
      fraction = taken
    }
    var exponent = 0
    if grammar == .numberLiteral, let mark = cursor.first, mark | 0x20 == UInt8(ascii: "e") {
      cursor.removeFirst()
      let isDown = cursor.first == UInt8(ascii: "-")
      if isDown || cursor.first == UInt8(ascii: "+") { cursor.removeFirst() }
      let taken = Self.takeDigits(&cursor)
      guard !taken.isEmpty else { throw .syntax }
      // A long run of digits is only counted, never converted: `1e999999999` must cost nothing.
      let significant = taken.drop { $0 == UInt8(ascii: "0") }
      exponent = significant.count > 4 ? 10_000 : Int(String(Substring(significant))) ?? 0
      if isDown { exponent = -exponent }
    }
    guard cursor.isEmpty else { throw .syntax }
    let count = integer.count + (fraction?.count ?? 0)
    guard count <= limits.decimalDigits, abs(exponent) <= limits.decimalExponent else {
      throw .range
    }
    let digits = (Array(integer) + (fraction.map(Array.init) ?? [])).map { $0 - UInt8(ascii: "0") }
    self.init(isNegative: isNegative, digits: digits, scale: fraction?.count ?? 0)
    shiftPoint(by: exponent)
  }

  /// Parses plain digits with an optional fraction, the way nearly all numbers are written; `nil`
  /// leaves the text to the general grammar, which also knows the errors.
  private init?(short text: String, limits: Limits) {
    let bytes = text.utf8.span
    guard (1...20).contains(bytes.count), limits.decimalDigits >= 19 else { return nil }
    var index = bytes[0] == UInt8(ascii: "-") ? 1 : 0
    let start = index
    var point: Int?
    var magnitude: UInt64 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "."), point == nil {
        point = index
      } else if case UInt8(ascii: "0")...UInt8(ascii: "9") = byte {
        magnitude = magnitude &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
      } else {
        return nil
      }
      index += 1
    }
    let whole = (point ?? index) - start
    let fraction = point.map { index - $0 - 1 } ?? 0
    // 19 digits fit 64 bits; `01`, `.5` and `5.` are no numbers.
    guard whole > 0, point == nil || fraction > 0, whole + fraction <= 19,
      whole == 1 || bytes[start] != UInt8(ascii: "0")
    else { return nil }
    isNegative = start == 1
    self.magnitude = magnitude
    fractionDigits = Int32(fraction)
  }

  private static func takeDigits(_ cursor: inout Substring.UTF8View) -> Substring.UTF8View {
    let taken = cursor.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    cursor = cursor.dropFirst(taken.count)
    return taken
  }

  /// Creates a number from digits 0…9, most significant first.
  private init(isNegative: Bool, digits: [UInt8], scale: Int) {
    self.isNegative = isNegative
    fractionDigits = Int32(scale)
    let significant = digits.drop { $0 == 0 }
    if significant.count <= 19 {
      magnitude = significant.reduce(0) { $0 * 10 + UInt64($1) }
    } else {
      magnitude = 0
      wide = Array(significant)
    }
  }

  private init(isNegative: Bool, magnitude: UInt64, scale: Int) {
    self.isNegative = isNegative
    self.magnitude = magnitude
    fractionDigits = Int32(scale)
  }

  /// Decimal digits, most significant first; at least `scale + 1`.
  private var digits: [UInt8] {
    var digits: [UInt8]
    if let wide {
      digits = wide
    } else {
      digits = []
      var rest = magnitude
      while rest > 0 {
        digits.append(UInt8(rest % 10))
        rest /= 10
      }
      digits.reverse()
    }
    if digits.count <= scale {
      digits.insert(contentsOf: repeatElement(0, count: scale + 1 - digits.count), at: 0)
    }
    return digits
  }

  private mutating func shiftPoint(by exponent: Int) {
    let scale = self.scale - exponent
    guard scale < 0 else {
      fractionDigits = Int32(scale)
      return
    }
    self = DecimalNumber(
      isNegative: isNegative, digits: digits + repeatElement(0, count: -scale), scale: 0)
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// Plain digits with all visible fraction digits, such as `-1234.50`; never an exponent.
  public var description: String {
    let digits = self.digits
    var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    text.reserveCapacity(digits.count + 2)
    for (index, digit) in digits.enumerated() {
      if scale > 0, index == digits.count - scale { text.append(UInt8(ascii: ".")) }
      text.append(digit + UInt8(ascii: "0"))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

extension DecimalNumber {
  /// Whether the value is zero.
  public var isZero: Bool { wide == nil && magnitude == 0 }

  /// Whether the value has no fraction, whatever digits are visible.
  public var isInteger: Bool { scale == 0 || trimmed.scale == 0 }

  /// The value as an `Int`, if it is an integer in range.
  public var intValue: Int? {
    guard isInteger else { return nil }
    return Int(truncatingFraction.withoutNegativeZero.description)
  }

  /// The same value without trailing fraction zeros: `1.50` becomes `1.5`, `1.0` becomes `1`.
  public var trimmed: DecimalNumber {
    guard let wide else {
      var result = self
      while result.fractionDigits > 0, result.magnitude.isMultiple(of: 10) {
        result.magnitude /= 10
        result.fractionDigits -= 1
      }
      return result
    }
    let zeros = wide.suffix(scale).reversed().prefix { $0 == 0 }.count
    return DecimalNumber(
      isNegative: isNegative, digits: Array(wide.dropLast(zeros)), scale: scale - zeros)
  }

  /// The value with the other sign.
  public var negated: DecimalNumber {
    var result = self
    result.isNegative.toggle()
    return result
  }

  /// The same value, zero without sign.
  public var withoutNegativeZero: DecimalNumber {
    var result = self
    if isZero { result.isNegative = false }
    return result
  }

  /// The integer part, rounded towards zero.
  public var truncatingFraction: DecimalNumber {
    DecimalNumber(isNegative: isNegative, digits: Array(digits.dropLast(scale)), scale: 0)
  }

  /// The nearest integer; a half goes away from zero (`halfExpand`).
  public var roundedToInteger: DecimalNumber {
    let firstFraction = digits.suffix(scale).first ?? 0
    let whole = truncatingFraction
    guard firstFraction >= 5 else { return whole }
    return DecimalNumber(
      isNegative: isNegative, digits: Self.add(whole.digits, [1]), scale: 0)
  }

  /// Returns the value times a power of ten, exactly.
  public func shifted(byPowerOfTen power: Int) -> DecimalNumber {
    var result = self
    result.shiftPoint(by: power)
    return result
  }

  /// Returns the exact sum; its scale is the larger one.
  public func adding(_ other: DecimalNumber) -> DecimalNumber {
    let scale = max(self.scale, other.scale)
    let left = digits + Array(repeating: 0, count: scale - self.scale)
    let right = other.digits + Array(repeating: 0, count: scale - other.scale)
    if isNegative == other.isNegative {
      return DecimalNumber(isNegative: isNegative, digits: Self.add(left, right), scale: scale)
    }
    let isLeftLarger = !Self.isLess(left, right)
    let difference =
      isLeftLarger ? Self.subtract(left, right) : Self.subtract(right, left)
    return DecimalNumber(
      isNegative: isLeftLarger ? isNegative : other.isNegative, digits: difference, scale: scale
    ).withoutNegativeZero
  }

  private static func add(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var sum: [UInt8] = []
    var carry: UInt8 = 0
    for index in 0..<(max(left.count, right.count) + 1) {
      let total = digit(left, index) + digit(right, index) + carry
      sum.append(total % 10)
      carry = total / 10
    }
    return sum.reversed()
  }

  private static func subtract(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var difference: [UInt8] = []
    var borrow: UInt8 = 0
    for index in 0..<max(left.count, right.count) {
      let minuend = digit(left, index) + 10
      let rest = minuend - digit(right, index) - borrow
      difference.append(rest % 10)
      borrow = rest < 10 ? 1 : 0
    }
    return difference.reversed()
  }

  private static func isLess(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    for index in (0..<max(left.count, right.count)).reversed() {
      let (a, b) = (digit(left, index), digit(right, index))
      if a != b { return a < b }
    }
    return false
  }

  /// The digit at a position counted from the right; 0 beyond the left end.
  private static func digit(_ digits: [UInt8], _ index: Int) -> UInt8 {
    index < digits.count ? digits[digits.count - 1 - index] : 0
  }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
  /// Creates a number from an integer in the source.
  public init(integerLiteral value: Int) { self.init(value) }
}
