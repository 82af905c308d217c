// Unsafe: names are packed from the bytes of a text, within its count.

/// A name of up to 23 bytes in three words, compared at once.
package struct ShortName: Hashable, Sendable, BitwiseCopyable {
  // The bytes, the first one lowest; the highest byte of `high` is their number.
  package let low: UInt64
  package let middle: UInt64
  package let high: UInt64

  /// Longest name, in bytes.
  package static let longest = 23
  /// Differs from every name.
  package static let none = ShortName(low: 0, middle: 0, high: .max)

  @inline(__always)
  package init(low: UInt64, middle: UInt64, high: UInt64) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  /// Creates a name; ``none`` if it is longer.
  package init(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= Self.longest else {
      self = .none
      return
    }
    var words: (UInt64, UInt64, UInt64) = (0, 0, UInt64(bytes.count) << 56)
    var index = 0
    while index < bytes.count {
      let part = unsafe UInt64(bytes[index]) << UInt64(8 * (index % 8))
      switch index / 8 {
      case 0: words.0 |= part
      case 1: words.1 |= part
      default: words.2 |= part
      }
      index += 1
    }
    (low, middle, high) = words
  }

  /// Creates a name; ``none`` if it is longer.
  package init(_ text: String) {
    self = unsafe text.utf8.span.withUnsafeBytes { unsafe ShortName($0) }
  }

  /// The bytes of the three words.
  package var bytes: [UInt8] {
    [low, middle, high].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
  }
}

/// An argument without references, for programs: reading it counts none.
///
/// Counting references takes longer than writing a number, and threads that share arguments fight
/// over the counts.
package struct PlainArgument: Sendable, BitwiseCopyable {
  /// What is held here.
  package enum Kind: UInt8, Sendable, BitwiseCopyable {
    /// Nothing: the value itself must be looked at.
    case other
    /// Text of up to ``longestText`` bytes.
    case text
    /// A number whose digits fit 64 bits.
    case number
    /// Money of such a number.
    case money
    /// A date, or an instant.
    case date
  }

  /// Longest text, in bytes.
  package static let longestText = 32

  package let name: ShortName
  package let kind: Kind
  /// Of a number: whether there is a minus sign. Of a date: whether there is a time of day.
  package private(set) var flag = false
  /// Of a date: whether it is an instant, which every zone's clocks show differently.
  package private(set) var isInstant = false
  /// Digits behind the decimal point, or bytes of a text.
  package private(set) var count: UInt16 = 0
  package private(set) var currency: UInt32 = 0
  /// Digits of a number.
  package private(set) var magnitude: UInt64 = 0
  /// Of a text: its bytes, the lowest byte of a word first, zero behind the last.
  package private(set) var text: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  /// What clocks show, in milliseconds as if it were UTC; of an instant, in UTC.
  package var milliseconds: Int { Int(truncatingIfNeeded: magnitude) }

  package init(_ name: String, _ value: ArgumentValue) {
    self.name = ShortName(name)
    switch value {
    case .string(let string):
      let bytes = string.utf8.span
      guard bytes.count <= Self.longestText else {
        kind = .other
        return
      }
      kind = .text
      count = UInt16(bytes.count)
      for index in bytes.indices {
        let part = UInt64(bytes[index]) << UInt64(8 * (index % 8))
        switch index / 8 {
        case 0: text.0 |= part
        case 1: text.1 |= part
        case 2: text.2 |= part
        default: text.3 |= part
        }
      }
    case .decimal(let number):
      guard let digits = number.coefficient else {
        kind = .other
        return
      }
      kind = .number
      set(number, digits)
    case .money(let money):
      guard let digits = money.amount.coefficient else {
        kind = .other
        return
      }
      kind = .money
      currency = money.currency.packed
      set(money.amount, digits)
    case .date(let date):
      kind = .date
      flag = date.millisecondOfDay != nil
      isInstant = date.offsetMinutes != nil
      magnitude = UInt64(
        bitPattern: Int64(date.epochMilliseconds ?? date.localMilliseconds))
    case .boolean, .list, .invalid: kind = .other
    }
  }

  private mutating func set(_ number: DecimalNumber, _ digits: UInt64) {
    flag = number.isNegative
    count = UInt16(clamping: number.scale)
    magnitude = digits
  }
}
