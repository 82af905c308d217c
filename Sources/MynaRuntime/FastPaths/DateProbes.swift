import MynaICU

/// What a date formatter gives away when it writes some fifty dates, with the places of its fields.
struct DateProbes {
  private let formatter: ICUDateFormatter
  /// The pieces of one date, whose fields all others must have.
  private let shape: [Piece]

  /// A field's text, or a literal.
  private struct Piece {
    /// ICU's number of the field; `nil` for a literal.
    var field: Int?
    var text: [Unicode.Scalar]
  }

  /// Creates probes of a formatter whose zone is UTC.
  init(_ formatter: ICUDateFormatter) {
    self.formatter = formatter
    shape = Self.pieces(formatter, CivilDate.milliseconds(2024, 1, 2, 3, 4, 5)) ?? []
  }

  private static func pieces(_ formatter: ICUDateFormatter, _ milliseconds: Int) -> [Piece]? {
    guard let formatted = try? formatter.format(milliseconds: milliseconds, withFields: true) else {
      return nil
    }
    let bytes = Array(formatted.text.utf8)
    func text(_ range: Range<Int>) -> [Unicode.Scalar] {
      Array(String(decoding: bytes[range], as: UTF8.self).unicodeScalars)
    }
    var pieces: [Piece] = []
    var end = 0
    for field in formatted.fields.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where !field.range.isEmpty {
      guard field.range.lowerBound >= end, field.range.upperBound <= bytes.count else { return nil }
      if end < field.range.lowerBound {
        pieces.append(Piece(text: text(end..<field.range.lowerBound)))
      }
      pieces.append(Piece(field: field.number, text: text(field.range)))
      end = field.range.upperBound
    }
    if end < bytes.count { pieces.append(Piece(text: text(end..<bytes.count))) }
    return pieces
  }

  /// What stands at a place of the shape at another time.
  private func text(_ index: Int, _ milliseconds: Int) -> [Unicode.Scalar]? {
    guard let pieces = Self.pieces(formatter, milliseconds), pieces.count == shape.count,
      pieces[index].field == shape[index].field
    else { return nil }
    return pieces[index].text
  }

  // MARK: Writer

  /// What the probes tell; whoever makes a writer of it compares that with ICU first.
  var parts: DateWriter.Parts? {
    guard !shape.isEmpty, shape.count <= 32, let zero, let digits = DigitSet(zero: zero) else {
      return nil
    }
    var parts = DateWriter.Parts(digits: digits)
    for index in shape.indices {
      guard let element = element(index, zero, &parts) else { return nil }
      parts.elements.append(element)
    }
    return parts
  }

  /// Zero of the digits, of the first number; ASCII if there is none.
  private var zero: Unicode.Scalar? {
    for piece in shape where piece.field != nil {
      for scalar in piece.text {
        guard let value = DigitSet.value(of: scalar) else { break }
        return Unicode.Scalar(scalar.value - UInt32(value))
      }
    }
    return "0"
  }

  private func element(
    _ index: Int, _ zero: Unicode.Scalar, _ parts: inout DateWriter.Parts
  ) -> DateWriter.Element? {
    let piece = shape[index]
    // Numbers of `UDateFormatField`. 2 January 2024, 03:04:05 was a Tuesday.
    switch piece.field {
    case nil, 0:
      // An era changes before the year 1 only.
      return parts.texts.place(Self.utf8(piece.text)).map { DateWriter.Element(text: $0) }
    case 1: return year(index, zero, &parts)
    case 2, 26:
      if let number = number(piece, 1, .month, zero) { return number }
      let months = (1...12).map { CivilDate.milliseconds(2023, $0, 5, 3, 4, 5) }
      return named(index, .monthName, DateWriter.firstMonth, months, &parts)
    case 3: return number(piece, 2, .day, zero)
    case 4: return number(piece, 3, .hourFrom1, zero)
    case 5: return number(piece, 3, .hour, zero)
    case 6: return number(piece, 4, .minute, zero)
    case 7: return number(piece, 5, .second, zero)
    case 9, 25:
      // 1 January 2023 was a Sunday.
      let days = (1...7).map { CivilDate.milliseconds(2023, 1, $0, 3, 4, 5) }
      return named(index, .weekday, DateWriter.firstWeekday, days, &parts)
    case 14, 35, 36:
      let hours = (0..<24).map { CivilDate.milliseconds(2023, 1, 3, $0, 4, 5) }
      return named(index, .dayPeriod, DateWriter.firstPeriod, hours, &parts)
    case 15: return number(piece, 3, .halfDayHourFrom1, zero)
    case 16: return number(piece, 3, .halfDayHour, zero)
    default: return nil
    }
  }

  // MARK: Fields

  private func number(
    _ piece: Piece, _ value: Int, _ field: DateWriter.Field, _ zero: Unicode.Scalar
  ) -> DateWriter.Element? {
    guard Self.value(of: piece.text, zero) == value else { return nil }
    return DateWriter.Element(field: field, minimumDigits: UInt8(piece.text.count))
  }

  private func year(
    _ index: Int, _ zero: Unicode.Scalar, _ parts: inout DateWriter.Parts
  ) -> DateWriter.Element? {
    guard let year = Self.value(of: shape[index].text, zero),
      let early = text(index, CivilDate.milliseconds(5, 6, 15)),
      let earlyYear = Self.value(of: early, zero)
    else { return nil }
    if shape[index].text.count == 2 {
      parts.yearOffset = (year + 100 - 2024 % 100) % 100
      return DateWriter.Element(field: .yearOfCentury, minimumDigits: 2)
    }
    guard (0...999).contains(year - 2024) else { return nil }
    parts.yearOffset = year - 2024
    let hasZeros = early.count > String(earlyYear).utf8.count
    return DateWriter.Element(field: .year, minimumDigits: hasZeros ? UInt8(early.count) : 1)
  }

  private func named(
    _ index: Int, _ field: DateWriter.Field, _ first: Int, _ times: [Int],
    _ parts: inout DateWriter.Parts
  ) -> DateWriter.Element? {
    for (offset, milliseconds) in times.enumerated() {
      guard let name = text(index, milliseconds), let place = parts.texts.place(Self.utf8(name))
      else {
        return nil
      }
      parts.names[first + offset] = place
    }
    return DateWriter.Element(field: field)
  }

  // MARK: Texts

  /// The value of digits; `nil` for any other text and for more than five.
  private static func value(of text: [Unicode.Scalar], _ zero: Unicode.Scalar) -> Int? {
    guard (1...5).contains(text.count) else { return nil }
    var value = 0
    for scalar in text {
      guard let digit = DigitSet.value(of: scalar), scalar.value - UInt32(digit) == zero.value
      else {
        return nil
      }
      value = value * 10 + digit
    }
    return value
  }

  private static func utf8(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    scalars.flatMap { Array(UTF8.encode($0) ?? .init()) }
  }
}
