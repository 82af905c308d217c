// Unsafe: names lie in memory that a `Learned` owns; what is written goes through a checked sink.

/// Writes Gregorian dates and times as one ICU formatter writes them, in about a thirtieth of its time.
///
/// Everything that depends on the locale and the pattern was learned by formatting probes with that
/// formatter, and compared with it (see `DateWriter+Learning.swift`). Patterns with a zone, a quarter,
/// a week, another calendar than the Gregorian or the Buddhist, are left to ICU.
///
/// Names and literals lie in memory that a ``Learned`` owns: reading an element of an array in the value
/// itself copies the whole of it, which took longer than all the digits.
@safe
package struct DateWriter: @unchecked Sendable {
  // Safe to share: the memory is never written after the writer was made.

  /// What an element shows.
  enum Field: UInt8, Sendable {
    case literal, year, yearOfCentury, month, monthName, day, weekday, dayPeriod
    /// 0–23, 1–24, 0–11, 1–12.
    case hour, hourFrom1, halfDayHour, halfDayHourFrom1
    case minute, second
  }

  /// A piece of the pattern.
  struct Element: Sendable, BitwiseCopyable {
    var field = Field.literal
    /// Digits to fill up to with zeros.
    var minimumDigits: UInt8 = 1
    /// Of a literal.
    var text = TextPlace()
  }

  /// Where names begin: twelve months, seven weekdays from Sunday on, a word for each of
  /// 24 hours.
  static let firstMonth = 0
  static let firstWeekday = 12
  static let firstPeriod = 19

  /// What a writer is made of, before it lies in one piece of memory.
  struct Parts {
    var elements: [Element] = []
    var names = [TextPlace](repeating: TextPlace(), count: firstPeriod + 24)
    /// Texts of names and literals, each from a word of its own on.
    var texts = TextCollector()
    var digits: DigitSet
    /// Added to the year: 543 in the Buddhist era.
    var yearOffset = 0
    /// First local millisecond that the writer knows.
    var first = CivilDate.firstMillisecond
  }

  private let elements: UnsafePointer<Element>
  private let elementCount: Int
  private let names: UnsafePointer<TextPlace>
  private let words: UnsafePointer<UInt64>
  private let digits: DigitSet
  private let yearOffset: Int
  private let first: Int

  /// Puts the parts into memory; places point into the collected texts.
  static func make(_ parts: Parts) -> Learned<DateWriter> {
    let words = parts.texts.words
    // Words first, for their alignment; the others need less.
    let wordsSize = words.count * MemoryLayout<UInt64>.stride
    let elementsSize = parts.elements.count * MemoryLayout<Element>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: wordsSize + elementsSize + parts.names.count * MemoryLayout<TextPlace>.stride,
      alignment: MemoryLayout<UInt64>.alignment)
    let writer = unsafe DateWriter(
      elements: place(parts.elements, at: memory + wordsSize), elementCount: parts.elements.count,
      names: place(parts.names, at: memory + wordsSize + elementsSize),
      words: place(words, at: memory), digits: parts.digits, yearOffset: parts.yearOffset,
      first: parts.first)
    return unsafe Learned(writer, owning: memory)
  }

  private static func place<Item: BitwiseCopyable>(
    _ items: [Item], at memory: UnsafeMutableRawPointer
  ) -> UnsafePointer<Item> {
    let start = unsafe memory.bindMemory(to: Item.self, capacity: items.count)
    for (index, item) in items.enumerated() { unsafe (start + index).initialize(to: item) }
    return unsafe UnsafePointer(start)
  }

  private init(
    elements: UnsafePointer<Element>, elementCount: Int, names: UnsafePointer<TextPlace>,
    words: UnsafePointer<UInt64>, digits: DigitSet, yearOffset: Int, first: Int
  ) {
    unsafe self.elements = unsafe elements
    self.elementCount = elementCount
    unsafe self.names = unsafe names
    unsafe self.words = unsafe words
    self.digits = digits
    self.yearOffset = yearOffset
    self.first = first
  }

  /// Writes a date and time.
  ///
  /// - Parameter localMilliseconds: what clocks show, in milliseconds since 1970 as if it were UTC.
  /// - Returns: whether it is written; `false`, with nothing written, if ICU must do it: outside the
  ///   years 1 to 9999, and before 1582-10-15 in formats that count Julian days there. A sink that is
  ///   too small is full afterwards.
  package func write(localMilliseconds: Int, into sink: inout TextSink) -> Bool {
    guard localMilliseconds >= first, localMilliseconds < CivilDate.endMillisecond else {
      return false
    }
    let elapsed = UInt64(truncatingIfNeeded: localMilliseconds &- CivilDate.firstMillisecond)
    let dayOfEra = UInt32(truncatingIfNeeded: elapsed / CivilDate.millisecondsPerDay)
    let time = Int(elapsed % CivilDate.millisecondsPerDay) / 1000
    let date = CivilDate(dayOfEra: dayOfEra)
    let hour = time / 3600
    for index in 0..<elementCount {
      let element = unsafe elements[index]
      let number: Int
      switch element.field {
      case .literal:
        sink.append(element.text) { unsafe words[$0] }
        continue
      case .monthName:
        unsafe sink.append(names[Self.firstMonth + date.month - 1]) { unsafe words[$0] }
        continue
      case .weekday:
        // 0001-01-01 was a Monday.
        unsafe sink.append(names[Self.firstWeekday + Int((dayOfEra + 1) % 7)]) { unsafe words[$0] }
        continue
      case .dayPeriod:
        unsafe sink.append(names[Self.firstPeriod + hour]) { unsafe words[$0] }
        continue
      case .year: number = date.year + yearOffset
      case .yearOfCentury: number = (date.year + yearOffset) % 100
      case .month: number = date.month
      case .day: number = date.day
      case .hour: number = hour
      case .hourFrom1: number = hour == 0 ? 24 : hour
      case .halfDayHour: number = hour % 12
      case .halfDayHourFrom1: number = (hour + 11) % 12 + 1
      case .minute: number = time / 60 % 60
      case .second: number = time % 60
      }
      append(number, minimumDigits: element.minimumDigits, to: &sink)
    }
    return true
  }

  /// Appends a number of at most five digits.
  @inline(__always)
  private func append(_ number: Int, minimumDigits: UInt8, to sink: inout TextSink) {
    var rest = UInt32(truncatingIfNeeded: number)
    var count = Int(minimumDigits)
    if digits.isASCII {
      // The last digit comes first and ends up in the highest byte.
      var word: UInt64 = 0
      var written = 0
      repeat {
        word = word << 8 | UInt64(0x30 | rest % 10)
        rest /= 10
        written += 1
      } while rest > 0 || written < count
      sink.append(word: word, count: written)
      return
    }
    count = max(count, NumberWriter.digitCount(UInt64(rest)))
    guard let start = unsafe sink.claim(count * Int(digits.width)) else { return }
    var address = unsafe start + count * Int(digits.width)
    for _ in 0..<count {
      unsafe digits.write(UInt64(rest % 10), before: &address)
      rest /= 10
    }
  }
}
