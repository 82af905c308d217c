/// What a formatter gives away when it writes a dozen numbers.
struct NumberProbes {
  private let format: (String) -> String?

  /// Creates probes of a formatter.
  init(_ format: @escaping (String) -> String?) {
    self.format = format
  }
}

/// A number that ICU wrote, taken to pieces.
private struct WrittenNumber {
  var prefix: [Unicode.Scalar] = []
  /// Values of the digits.
  var digits: [Int] = []
  /// Texts between digits, by the number of digits before them.
  var gaps: [Int: [Unicode.Scalar]] = [:]
  var suffix: [Unicode.Scalar] = []
  var zero: Unicode.Scalar = "0"

  /// Splits a text at its digits; `nil` without digits, or with digits of two scripts.
  init?(_ text: String) {
    var pending: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard let value = DigitSet.value(of: scalar),
        let zero = Unicode.Scalar(scalar.value - UInt32(value))
      else {
        pending.append(scalar)
        continue
      }
      if digits.isEmpty {
        prefix = pending
        self.zero = zero
      } else if !pending.isEmpty {
        gaps[digits.count] = pending
      }
      guard zero == self.zero else { return nil }
      pending = []
      digits.append(value)
    }
    guard !digits.isEmpty else { return nil }
    suffix = pending
  }
}

extension NumberProbes {
  private func written(_ digits: String) -> WrittenNumber? {
    format(digits).flatMap(WrittenNumber.init)
  }

  /// A number whose digits ICU moves to the left by `shift` places.
  private func written(_ magnitude: UInt64, _ scale: Int, shift: Int) -> WrittenNumber? {
    written(PlainDigits.text(magnitude, scale: scale + shift, isNegative: false))
  }

  /// The writer that the probes describe; whoever uses it compares it with ICU first.
  var writer: NumberWriter? {
    // ICU's own percent style shows 0.01 as 1.
    guard let hundredth = written("0.01") else { return nil }
    let shift = hundredth.digits.first == 1 ? 2 : 0
    guard let long = written(1_234_567_890_123, 0, shift: shift),
      long.digits.starts(with: [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3]),
      long.digits.dropFirst(13).allSatisfy({ $0 == 0 }),
      let digits = DigitSet(zero: long.zero), let fraction = fraction(long, shift),
      let groups = groups(long, shift), let affixes = affixes(zero: long.zero)
    else { return nil }
    guard let integer = minimumInteger(fraction, shift) else { return nil }
    return NumberWriter(
      words: affixes.words, affixes: affixes.places, digits: digits, separator: groups.separator,
      mark: fraction.mark, primaryGroup: groups.primary, secondaryGroup: groups.secondary,
      minimumGrouping: groups.minimum, minimumInteger: integer,
      minimumFraction: UInt8(fraction.minimum), maximumFraction: UInt8(fraction.maximum),
      shift: UInt8(shift), hidesZeroFraction: fraction.isHidden)
  }

  // MARK: Fraction

  private struct Fraction {
    var minimum = 0
    var maximum = 0
    var isHidden = false
    var mark = PackedText.none
  }

  private func fraction(_ long: WrittenNumber, _ shift: Int) -> Fraction? {
    var fraction = Fraction()
    // 1.1…1 has 19 fraction digits; as many are shown as may be.
    guard let ones = written(11_111_111_111_111_111_111, 19, shift: shift),
      let one = written(11, 1, shift: shift),
      let first = ones.digits.firstIndex(of: 1), let point = one.digits.firstIndex(of: 1)
    else { return nil }
    fraction.maximum = ones.digits.count - first - 1
    guard fraction.maximum > 0 else { return fraction }
    guard let mark = Self.packed(ones.gaps[first + 1] ?? []), mark != .none else { return nil }
    fraction.mark = mark
    let withWhole = long.digits.count - 13
    let withFraction = one.digits.count - point - 1
    fraction.isHidden = withWhole == 0 && withFraction > 1
    fraction.minimum = fraction.isHidden ? withFraction : withWhole
    return fraction.minimum <= fraction.maximum ? fraction : nil
  }

  // MARK: Groups

  private struct Groups {
    var primary: UInt8 = 0
    var secondary: UInt8 = 0
    var minimum: UInt8 = 1
    var separator = PackedText.none
  }

  private func groups(_ long: WrittenNumber, _ shift: Int) -> Groups? {
    let places = long.gaps.keys.filter { $0 < 13 }.sorted()
    guard let last = places.last, let text = long.gaps[last] else { return Groups() }
    guard let separator = Self.packed(text), separator != .none else { return nil }
    let primary = 13 - last
    let secondary = places.count > 1 ? last - places[places.count - 2] : primary
    guard let minimum = (1...3).first(where: { isGrouped(primary + $0, before: primary, shift) })
    else { return nil }
    return Groups(
      primary: UInt8(primary), secondary: UInt8(secondary), minimum: UInt8(minimum),
      separator: separator)
  }

  /// Whether a number of so many integer digits has a separator before its last group.
  private func isGrouped(_ count: Int, before primary: Int, _ shift: Int) -> Bool {
    let magnitude = (1..<count).reduce(1 as UInt64) { power, _ in power * 10 }
    return written(magnitude, 0, shift: shift)?.gaps[count - primary] != nil
  }

  // MARK: Integer digits

  private func minimumInteger(_ fraction: Fraction, _ shift: Int) -> UInt8? {
    guard let zero = written("0") else { return nil }
    let count = zero.digits.count - (fraction.isHidden ? 0 : fraction.minimum)
    guard count == 1, fraction.maximum > 0 else { return UInt8(exactly: count) }
    // A pattern such as `#.##` writes 0, but .5.
    guard let tenth = written(5, 1, shift: shift) else { return nil }
    return tenth.digits.first == 5 ? 0 : 1
  }

  // MARK: Affixes

  private struct AffixTable {
    var words = InlineArray<16, UInt64>(repeating: 0)
    var places = InlineArray<4, NumberWriter.Affixes>(repeating: .init())
  }

  private func affixes(zero: Unicode.Scalar) -> AffixTable? {
    var table = AffixTable()
    var texts = TextCollector()
    for (index, digits) in ["1", "0", "-1", "-0"].enumerated() {
      guard let number = written(digits), number.zero == zero,
        let prefix = texts.place(Self.utf8(number.prefix)),
        let suffix = texts.place(Self.utf8(number.suffix))
      else { return nil }
      table.places[index] = .init(prefix: prefix, suffix: suffix)
    }
    guard texts.words.count <= table.words.count else { return nil }
    for (index, word) in texts.words.enumerated() { table.words[index] = word }
    return table
  }

  private static func utf8(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    scalars.flatMap { Array(UTF8.encode($0) ?? .init()) }
  }

  private static func packed(_ scalars: [Unicode.Scalar]) -> PackedText? {
    PackedText(utf8(scalars))
  }
}
