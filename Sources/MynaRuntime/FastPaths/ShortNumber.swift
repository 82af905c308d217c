/// Writes what most amounts and counts are: ASCII digits in groups of three, up to 999,999.99.
///
/// All digits are made at once in a word, and moved to their places by shifts, without
/// a loop over the digits. Formats of another shape, and all other numbers, are
/// written by ``NumberWriter``, which keeps one of these where its format fits, and which is compared
/// with ICU as a whole.
struct ShortNumber: Sendable, BitwiseCopyable {
  /// What stands before and behind the digits of a positive number; at most eight bytes each.
  private let prefix: UInt64
  private let suffix: UInt64
  private let prefixCount: UInt8
  private let suffixCount: UInt8
  private let separator: UInt8
  private let mark: UInt8
  /// Whether there are two fraction digits, rather than none.
  private let hasCents: Bool

  /// Creates a writer; `nil` if the format is of another shape.
  init?(_ writer: NumberWriter) {
    let positive = writer.affixes[0]
    guard writer.digits.isASCII, writer.digits.zero == 0x30, writer.shift == 0,
      writer.minimumInteger == 1, writer.minimumGrouping == 1, writer.primaryGroup == 3,
      writer.secondaryGroup == 3, writer.separator.count == 1, !writer.hidesZeroFraction,
      writer.minimumFraction == 0 || writer.minimumFraction == 2 && writer.mark.count == 1,
      positive.prefix.count <= 8, positive.suffix.count <= 8
    else { return nil }
    func word(_ place: TextPlace) -> UInt64 {
      place.count > 0 ? writer.words[Int(place.start)] : 0
    }
    prefix = word(positive.prefix)
    suffix = word(positive.suffix)
    prefixCount = positive.prefix.count
    suffixCount = positive.suffix.count
    separator = UInt8(truncatingIfNeeded: writer.separator.word)
    mark = UInt8(truncatingIfNeeded: writer.mark.word)
    hasCents = writer.minimumFraction == 2
  }

  /// Writes a positive number; `false`, with nothing written, if it is not one of those.
  @inline(__always)
  func write(_ magnitude: UInt64, scale: Int, into sink: inout TextSink) -> Bool {
    guard magnitude > 0, magnitude < 100_000_000 else { return false }
    var number = UInt32(truncatingIfNeeded: magnitude)
    if hasCents {
      if scale == 0 {
        guard number < 1_000_000 else { return false }
        number *= 100
      } else if scale != 2 {
        return false
      }
    } else {
      guard scale == 0, number < 1_000_000 else { return false }
    }
    sink.append(word: prefix, count: Int(prefixCount))
    if hasCents {
      writeCents(number, into: &sink)
    } else {
      writeInteger(Self.digits(number) >> 16, number, into: &sink)
    }
    sink.append(word: suffix, count: Int(suffixCount))
    return true
  }

  /// - Parameter digits: six of them, the first one lowest.
  @inline(__always)
  private func writeInteger(_ digits: UInt64, _ number: UInt32, into sink: inout TextSink) {
    let count = Self.count(number)
    if count <= 3 {
      sink.append(word: digits >> UInt64(8 * (6 - count)), count: count)
    } else {
      sink.append(word: grouped(digits) >> UInt64(8 * (6 - count)), count: count + 1)
    }
  }

  @inline(__always)
  private func writeCents(_ number: UInt32, into sink: inout TextSink) {
    let digits = Self.digits(number)
    writeInteger(digits, number / 100, into: &sink)
    sink.append(word: (digits >> 48) << 8 | UInt64(mark), count: 3)
  }

  /// Six digits as three, the separator and three.
  @inline(__always)
  private func grouped(_ digits: UInt64) -> UInt64 {
    digits & 0xFF_FFFF | UInt64(separator) << 24 | ((digits >> 24) & 0xFF_FFFF) << 32
  }

  /// Decimal digits of a number below a million; one for zero.
  @inline(__always)
  private static func count(_ number: UInt32) -> Int {
    number < 1000
      ? number < 10 ? 1 : number < 100 ? 2 : 3
      : number < 10_000 ? 4 : number < 100_000 ? 5 : 6
  }

  /// The eight ASCII digits of a number below 10⁸, the first one in the lowest byte.
  ///
  /// Halves, then pairs, then single digits, each step for all lanes of the word at once; the factors
  /// divide by 100 and by 10 without remainder for every value that a lane can hold.
  @inline(__always)
  static func digits(_ number: UInt32) -> UInt64 {
    let halves = UInt64(number / 10_000) | UInt64(number % 10_000) << 32
    let hundreds = (halves &* 10_486) >> 20 & 0x7F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) << 16
    let tens = (pairs &* 103) >> 10 & 0x000F_000F_000F_000F
    return (tens | (pairs &- tens &* 10) << 8) | 0x3030_3030_3030_3030
  }
}
