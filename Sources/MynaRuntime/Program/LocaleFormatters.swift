import MynaICU
import MynaModel

/// The writers of one locale, by the index of their description; made when first used and kept.
///
/// Finding one is an atomic load and no more: no lock, no hash, and no reference to count, which two
/// threads would fight over. That is why writers lie in raw memory that lives as long as this object.
package final class LocaleFormatters: @unchecked Sendable {
  // Unchecked: the raw memory below is only written before its address is published by an atomic
  // store, and freed when nobody refers to this object any more.

  /// The locale's renderer, for what no program says.
  package let renderer: MessageRenderer
  private let descriptions: [FormatterDescription]
  private let numbers: PublishedWords
  private let currencies: PublishedWords
  private let dates: PublishedWords
  private let plurals: PublishedWords
  let owned = OwnedMemory()

  /// Most currencies of one format; ISO 4217 lists about 180 in use and as many that were.
  private static let currencyPublishedWords = 1024

  /// Creates the formatters of a locale; nothing is made before it is used.
  package init(_ descriptions: FormatterDescriptions, renderer: MessageRenderer) {
    self.renderer = renderer
    self.descriptions = descriptions.all
    numbers = PublishedWords(descriptions.all.count)
    currencies = PublishedWords(descriptions.all.count)
    dates = PublishedWords(descriptions.all.count)
    plurals = PublishedWords(2)
  }

  deinit {
    owned.free()
    for slots in [numbers, currencies, dates, plurals] { slots.free() }
  }

  // MARK: Finding

  /// The writer of a number format, or `nil` if ICU writes it.
  @inline(__always)
  func number(_ index: Int) -> UnsafePointer<NumberWriter>? {
    guard let word = numbers.word(index) else { return nil }
    return Self.pointer(word == PublishedWords.empty ? makeNumber(index) : word)
  }

  /// The writer of a currency in a format of money, or `nil` if ICU writes it.
  @inline(__always)
  func currency(_ index: Int, _ code: CurrencyCode) -> UnsafePointer<NumberWriter>? {
    guard let word = currencies.word(index) else { return nil }
    let table = word == PublishedWords.empty ? makeCurrencies(index) : word
    guard let slots = UnsafePointer<PublishedWords>(bitPattern: table) else { return nil }
    // Letters spread well enough: codes differ in the last letters most.
    let start = Int(code.packed &* 0x9E37_79B1 >> 22)
    for step in 0..<8 {
      let place = (start + step) % Self.currencyPublishedWords
      guard let word = slots.pointee.word(place) else { return nil }
      if word == PublishedWords.empty { return makeCurrency(index, code, slots.pointee, place) }
      guard let writer = UnsafePointer<CurrencyWriter>(bitPattern: word) else { return nil }
      if writer.pointee.code == code.packed { return writer.pointee.writer }
    }
    return nil
  }

  /// The writer of a date format, or `nil` if ICU writes it.
  @inline(__always)
  func date(_ index: Int) -> UnsafePointer<DateWriter>? {
    guard let word = dates.word(index) else { return nil }
    return Self.pointer(word == PublishedWords.empty ? makeDate(index) : word)
  }

  /// The plural rules, or `nil` if ICU must choose the category.
  @inline(__always)
  func plural(_ type: PluralType) -> UnsafePointer<PluralTable>? {
    let index = type == .ordinal ? 1 : 0
    guard let word = plurals.word(index) else { return nil }
    return Self.pointer(word == PublishedWords.empty ? makePlural(type, index) : word)
  }

  @inline(__always)
  private static func pointer<Writer>(_ word: UInt) -> UnsafePointer<Writer>? {
    word == PublishedWords.none ? nil : UnsafePointer(bitPattern: word)
  }

  // MARK: Making

  private func makeNumber(_ index: Int) -> UInt {
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

  private func makeCurrencies(_ index: Int) -> UInt {
    guard case .currency = descriptions[index] else {
      return currencies.publish(PublishedWords.none, index)
    }
    let table = UnsafeMutablePointer<PublishedWords>.allocate(capacity: 1)
    table.initialize(to: PublishedWords(Self.currencyPublishedWords))
    let published = currencies.publish(UInt(bitPattern: table), index)
    if published == UInt(bitPattern: table) {
      owned.add {
        table.pointee.free()
        table.deallocate()
      }
    } else {
      table.pointee.free()
      table.deallocate()
    }
    return published
  }

  private func makeCurrency(
    _ index: Int, _ code: CurrencyCode, _ slots: PublishedWords, _ place: Int
  ) -> UnsafePointer<NumberWriter>? {
    guard case .currency(let prefix, let suffix) = descriptions[index],
      CurrencyData.isKnown(code.rawValue)
    else { return nil }
    let skeleton = prefix + code.rawValue + suffix
    let writer = (try? renderer.formatters.number(skeleton: skeleton)).flatMap { formatter in
      NumberWriter.learned { try? formatter.format($0).text }
    }
    let memory = UnsafeMutablePointer<CurrencyWriter>.allocate(capacity: 1)
    memory.initialize(to: CurrencyWriter(code: code.packed, writer: writer))
    let word = slots.publish(UInt(bitPattern: memory), place)
    guard word == UInt(bitPattern: memory) else {
      // Another thread was first, perhaps with another currency: ICU serves this once.
      memory.pointee.free()
      memory.deallocate()
      return nil
    }
    owned.add {
      memory.pointee.free()
      memory.deallocate()
    }
    return memory.pointee.writer
  }

  private func makeDate(_ index: Int) -> UInt {
    let cache = renderer.formatters
    let key: FormatterCache.ClassicDateKey?
    let formatter: ICUDateFormatter?
    switch descriptions[index] {
    case .date(let skeleton):
      formatter = try? cache.date(.init(skeleton: skeleton, zone: "UTC", calendar: nil))
    case .classicDate(let date, let time):
      key = .init(format: .style(date: Self.style(date), time: Self.style(time)), zone: "UTC")
      formatter = key.flatMap { try? cache.classicDate($0) }
    case .number, .currency, .classic: formatter = nil
    }
    return publish(formatter.flatMap { DateWriter.learned(from: $0) }, in: dates, index)
  }

  private static func style(_ number: Int?) -> ICUDateFormatter.Style? {
    number.flatMap { Int32(exactly: $0) }.flatMap(ICUDateFormatter.Style.init)
  }

  private func makePlural(_ type: PluralType, _ index: Int) -> UInt {
    let rules = try? renderer.formatters.plural(type)
    let table = rules.flatMap {
      PluralTable.learned(
        locale: renderer.formatters.pluralLocale, type: type, checkedBy: $0)
    }
    return publish(table, in: plurals, index)
  }

  private func publish<Writer>(_ writer: Writer?, in slots: PublishedWords, _ index: Int) -> UInt {
    guard let writer else { return slots.publish(PublishedWords.none, index) }
    let memory = UnsafeMutablePointer<Writer>.allocate(capacity: 1)
    memory.initialize(to: writer)
    let word = slots.publish(UInt(bitPattern: memory), index)
    if word == UInt(bitPattern: memory) {
      owned.add { memory.deinitialize(count: 1).deallocate() }
    } else {
      memory.deinitialize(count: 1).deallocate()
    }
    return word
  }
}

/// The writer of money in one currency.
private struct CurrencyWriter {
  let code: UInt32
  /// `nil` if ICU writes the currency.
  let writer: UnsafePointer<NumberWriter>?

  init(code: UInt32, writer: NumberWriter?) {
    self.code = code
    self.writer = writer.map {
      let memory = UnsafeMutablePointer<NumberWriter>.allocate(capacity: 1)
      memory.initialize(to: $0)
      return UnsafePointer(memory)
    }
  }

  func free() { writer?.deallocate() }
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
