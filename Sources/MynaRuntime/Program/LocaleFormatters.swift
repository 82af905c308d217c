import MynaICU
import MynaModel

// Unsafe: writers lie in raw memory of this object, written before their address is published.

/// The writers of one locale, by the index of their description; made when first used and kept.
///
/// Finding one is an atomic load and no more: no lock, no hash, and no reference to count, which two
/// threads would fight over. That is why writers lie in raw memory that lives as long as this object.
@safe
package final class LocaleFormatters: @unchecked Sendable {
  // Safe to share: the raw memory below is only written before its address is published by an atomic
  // store, and freed when nobody refers to this object any more.

  /// The locale's renderer, for what no program says.
  package let renderer: MessageRenderer
  /// The writers, for programs.
  package let tables: UnsafePointer<WriterTables>
  private let descriptions: [FormatterDescription]
  private let numbers: PublishedWords
  private let currencies: PublishedWords
  private let dates: PublishedWords
  private let plurals: PublishedWords
  let owned = OwnedMemory()

  /// Creates the formatters of a locale; nothing is made before it is used.
  package init(_ descriptions: FormatterDescriptions, renderer: MessageRenderer) {
    self.renderer = renderer
    self.descriptions = descriptions.all
    numbers = PublishedWords(descriptions.all.count)
    currencies = PublishedWords(descriptions.all.count)
    dates = PublishedWords(descriptions.all.count)
    plurals = PublishedWords(2)
    let memory = UnsafeMutablePointer<WriterTables>.allocate(capacity: 1)
    unsafe tables = unsafe UnsafePointer(memory)
    unsafe memory.initialize(
      to: WriterTables(
        numbers: numbers, currencies: currencies, dates: dates, plurals: plurals,
        isRightToLeft: renderer.direction == .rightToLeft, owner: .passUnretained(self)))
  }

  deinit {
    unsafe tables.deallocate()
    owned.free()
    for words in [numbers, currencies, dates, plurals] { words.free() }
  }

  // MARK: Making

  fileprivate func makeNumber(_ index: Int) -> UInt {
    let cache = renderer.formatters
    let writer: NumberWriter? =
      switch descriptions[index] {
      case .number(let skeleton, let power):
        (try? cache.number(skeleton: skeleton)).flatMap { formatter in
          NumberWriter.learned { digits in
            guard power != 0 else { return try? formatter.format(digits).text }
            guard let number = try? DecimalNumber(parsing: digits, limits: .hard) else {
              return nil
            }
            return try? formatter.format(number.shifted(byPowerOfTen: power).description).text
          }
        }
      case .classic(let style):
        (try? cache.classic(style.icu)).flatMap { formatter in
          NumberWriter.learned { try? formatter.format($0).text }
        }
      case .currency, .date, .classicDate: nil
      }
    return publish(writer, in: numbers, index)
  }

  fileprivate func makeCurrencies(_ index: Int) -> UInt {
    guard case .currency = descriptions[index] else {
      return currencies.publish(PublishedWords.none, index)
    }
    let table = UnsafeMutablePointer<PublishedWords>.allocate(capacity: 1)
    unsafe table.initialize(to: PublishedWords(WriterTables.currencySlots))
    let published = currencies.publish(UInt(bitPattern: table), index)
    if published == UInt(bitPattern: table) {
      owned.add {
        unsafe table.pointee.free()
        unsafe table.deallocate()
      }
    } else {
      unsafe table.pointee.free()
      unsafe table.deallocate()
    }
    return published
  }

  fileprivate func makeCurrency(
    _ index: Int, _ packed: UInt32, _ slots: PublishedWords, _ place: Int
  ) -> UnsafePointer<NumberWriter>? {
    guard case .currency(let prefix, let suffix) = descriptions[index],
      let code = CurrencyCode(packed: packed), CurrencyData.isKnown(code.rawValue)
    else { return nil }
    let skeleton = prefix + code.rawValue + suffix
    let writer = (try? renderer.formatters.number(skeleton: skeleton)).flatMap { formatter in
      NumberWriter.learned { try? formatter.format($0).text }
    }
    let memory = UnsafeMutablePointer<CurrencyWriter>.allocate(capacity: 1)
    unsafe memory.initialize(to: CurrencyWriter(code: code.packed, writer: writer))
    let word = slots.publish(UInt(bitPattern: memory), place)
    guard word == UInt(bitPattern: memory) else {
      // Another thread was first, perhaps with another currency: ICU serves this once.
      unsafe memory.pointee.free()
      unsafe memory.deallocate()
      return nil
    }
    owned.add {
      unsafe memory.pointee.free()
      unsafe memory.deallocate()
    }
    return unsafe memory.pointee.writer
  }

  /// - Parameter milliseconds: an instant in the span for which the zone's offset is learned.
  fileprivate func makeDate(_ index: Int, _ milliseconds: Int) -> UInt {
    let cache = renderer.formatters
    let key: FormatterCache.ClassicDateKey?
    let formatter: ICUDateFormatter?
    switch descriptions[index] {
    case .date(let skeleton, _):
      formatter = try? cache.date(.init(skeleton: skeleton, zone: "UTC", calendar: nil))
    case .classicDate(let date, let time):
      key = .init(format: .style(date: Self.style(date), time: Self.style(time)), zone: "UTC")
      formatter = key.flatMap { try? cache.classicDate($0) }
    case .number, .currency, .classic: formatter = nil
    }
    guard let learned = formatter.flatMap({ DateWriter.learned(from: $0) }) else {
      return dates.publish(PublishedWords.none, index)
    }
    var span: ZoneOffset?
    if case .date(_, let zone?) = descriptions[index] {
      span = ZoneOffset.learned(zone: zone, at: milliseconds)
      // A zone whose clocks ICU itself is not sure of.
      guard span != nil else { return dates.publish(PublishedWords.none, index) }
    }
    let writer = ZonedDateWriter(writer: learned.value, span: span)
    // The closure keeps the tables that the writer points into.
    return publish(writer, in: dates, index) { withExtendedLifetime(learned) {} }
  }

  private static func style(_ number: Int?) -> ICUDateFormatter.Style? {
    number.flatMap { Int32(exactly: $0) }.flatMap(ICUDateFormatter.Style.init)
  }

  fileprivate func makePlural(_ type: PluralType, _ index: Int) -> UInt {
    let rules = try? renderer.formatters.plural(type)
    let table = rules.flatMap {
      PluralTable.learned(
        locale: renderer.formatters.pluralLocale, type: type, checkedBy: $0)
    }
    return publish(table, in: plurals, index)
  }

  private func publish<Writer>(_ writer: Writer?, in slots: PublishedWords, _ index: Int) -> UInt {
    guard let writer else { return slots.publish(PublishedWords.none, index) }
    return publish(writer, in: slots, index) {}
  }

  private func publish<Writer>(
    _ learned: Learned<Writer>?, in slots: PublishedWords, _ index: Int
  ) -> UInt {
    guard let learned else { return slots.publish(PublishedWords.none, index) }
    // The closure keeps the tables that the writer points into.
    return publish(learned.value, in: slots, index) { withExtendedLifetime(learned) {} }
  }

  private func publish<Writer>(
    _ writer: Writer, in slots: PublishedWords, _ index: Int, release: @escaping () -> Void
  ) -> UInt {
    let memory = UnsafeMutablePointer<Writer>.allocate(capacity: 1)
    unsafe memory.initialize(to: writer)
    let word = slots.publish(UInt(bitPattern: memory), index)
    if word == UInt(bitPattern: memory) {
      owned.add {
        unsafe memory.deinitialize(count: 1).deallocate()
        release()
      }
    } else {
      unsafe memory.deinitialize(count: 1).deallocate()
    }
    return word
  }
}

/// The writers of one locale as programs see them: places in memory, and nothing that is counted.
///
/// It points into its owner, a `LocaleFormatters`, and must not outlive it.
@safe
package struct WriterTables {
  let numbers: PublishedWords
  let currencies: PublishedWords
  let dates: PublishedWords
  let plurals: PublishedWords
  let isRightToLeft: Bool
  let owner: Unmanaged<LocaleFormatters>

  /// Room for the currencies of one format; ISO 4217 lists about 180 in use and as many that were.
  static let currencySlots = 1024
  /// Places that are looked at for a currency.
  fileprivate static let reach = 8
}

// Members of the address rather than of the value: reading through a value copies the whole of it
// first.
extension UnsafePointer<WriterTables> {
  /// The writer of a number format, or `nil` if ICU writes it.
  @inline(__always)
  func number(_ index: Int) -> UnsafePointer<NumberWriter>? {
    guard let word = unsafe pointee.numbers.word(index) else { return nil }
    return unsafe Self.pointer(
      word == PublishedWords.empty
        ? pointee.owner._withUnsafeGuaranteedRef { $0.makeNumber(index) } : word)
  }

  /// The writer of a currency in a format of money, or `nil` if ICU writes it.
  @inline(__always)
  func currency(_ index: Int, _ code: UInt32) -> UnsafePointer<NumberWriter>? {
    guard let word = unsafe pointee.currencies.word(index) else { return nil }
    let table =
      unsafe word == PublishedWords.empty
      ? pointee.owner._withUnsafeGuaranteedRef { $0.makeCurrencies(index) } : word
    guard table != PublishedWords.none,
      let words = unsafe UnsafePointer<PublishedWords>(bitPattern: table)
    else { return nil }
    let start = Int(code &* 0x9E37_79B1 >> 22)
    for step in 0..<WriterTables.reach {
      let place = (start + step) & (WriterTables.currencySlots - 1)
      guard let word = unsafe words.pointee.word(place) else { return nil }
      if word == PublishedWords.empty {
        return unsafe pointee.owner._withUnsafeGuaranteedRef {
          unsafe $0.makeCurrency(index, code, words.pointee, place)
        }
      }
      guard let writer = unsafe UnsafePointer<CurrencyWriter>(bitPattern: word) else { return nil }
      if unsafe writer.pointee.code == code { return unsafe writer.pointee.writer }
    }
    return nil
  }

  /// The writer of a date format, or `nil` if ICU writes it.
  @inline(__always)
  func date(_ index: Int, at milliseconds: Int) -> UnsafePointer<ZonedDateWriter>? {
    guard let word = unsafe pointee.dates.word(index) else { return nil }
    return unsafe Self.pointer(
      word == PublishedWords.empty
        ? pointee.owner._withUnsafeGuaranteedRef { $0.makeDate(index, milliseconds) } : word)
  }

  /// The plural rules, or `nil` if ICU must choose the category.
  @inline(__always)
  func plural(isOrdinal: Bool) -> UnsafePointer<PluralTable>? {
    let index = isOrdinal ? 1 : 0
    guard let word = unsafe pointee.plurals.word(index) else { return nil }
    return unsafe Self.pointer(
      word == PublishedWords.empty
        ? pointee.owner._withUnsafeGuaranteedRef {
          $0.makePlural(isOrdinal ? .ordinal : .cardinal, index)
        }
        : word)
  }

  @inline(__always)
  private static func pointer<Writer>(_ word: UInt) -> UnsafePointer<Writer>? {
    unsafe word == PublishedWords.none ? nil : UnsafePointer<Writer>(bitPattern: word)
  }
}

/// A writer of dates, and what clocks of the message's own zone show.
struct ZonedDateWriter {
  let writer: DateWriter
  /// `nil` if the message names no zone.
  let span: ZoneOffset?
}

/// The writer of money in one currency.
@safe
private struct CurrencyWriter {
  let code: UInt32
  /// `nil` if ICU writes the currency.
  let writer: UnsafePointer<NumberWriter>?

  init(code: UInt32, writer: NumberWriter?) {
    self.code = code
    unsafe self.writer = unsafe writer.map {
      let memory = UnsafeMutablePointer<NumberWriter>.allocate(capacity: 1)
      unsafe memory.initialize(to: $0)
      return unsafe UnsafePointer(memory)
    }
  }

  func free() { unsafe writer?.deallocate() }
}

extension FormatterDescription.ClassicStyle {
  var icu: ICUClassicNumberFormatter.Style {
    switch self {
    case .standard: .standard
    case .integer: .integer
    case .percent: .percent
    case .currency: .currency
    case .pattern(let pattern): .pattern(pattern)
    }
  }
}
