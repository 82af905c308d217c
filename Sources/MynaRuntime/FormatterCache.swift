import MynaICU
public import MynaModel
import Synchronization

/// ICU's formatters of one locale, made when first needed and kept.
///
/// Shared by all renderings in the locale. Bounded: a message can ask for a new combination of
/// options at every call, through variables; the oldest entry then makes room for the newest.
public final class FormatterCache: Sendable {
  /// Most formatters kept of each kind.
  static let capacity = 128

  /// The locale's name for ICU.
  let locale: ICULocale
  let pluralLocale: ICULocale

  private let numbers = Mutex(BoundedCache<String, ICUNumberFormatter>(capacity))
  private let plurals = Mutex(BoundedCache<PluralType, PluralRules>(2))
  private let dates = Mutex(BoundedCache<DateKey, ICUDateFormatter>(capacity))
  private let classics = Mutex(
    BoundedCache<ICUClassicNumberFormatter.Style, ICUClassicNumberFormatter>(capacity))
  private let classicDates = Mutex(BoundedCache<ClassicDateKey, ICUDateFormatter>(capacity))
  private let rules = Mutex(BoundedCache<String, ICURuleBasedFormatter>(capacity))
  private let lists = Mutex(BoundedCache<String, ICUListFormatter>(capacity))

  struct DateKey: Hashable {
    var skeleton: String
    var zone: String
    var calendar: String?
  }

  struct ClassicDateKey: Hashable {
    enum Format: Hashable {
      case style(date: ICUDateFormatter.Style?, time: ICUDateFormatter.Style?)
      case pattern(String)
      case skeleton(String)
    }

    var format: Format
    var zone: String
  }

  /// Creates the formatters of a locale.
  public init(locale: LocaleIdentifier) {
    self.locale = ICULocale(
      language: locale.language, script: locale.script, region: locale.region)
    pluralLocale = .forPluralRules(
      language: locale.language, script: locale.script, region: locale.region)
  }

  func number(skeleton: String) throws(FunctionError) -> ICUNumberFormatter {
    if let known = numbers.withLock({ $0[skeleton] }) { return known }
    do {
      let formatter = try ICUNumberFormatter(skeleton: skeleton, locale: locale)
      numbers.withLock { $0.insert(formatter, for: skeleton) }
      return formatter
    } catch {
      throw .unsupportedOperation("ICU cannot format this combination of options: \(error.name)")
    }
  }

  func plural(_ type: PluralType) throws(FunctionError) -> PluralRules {
    if let known = plurals.withLock({ $0[type] }) { return known }
    do {
      let rules = try PluralRules(locale: pluralLocale, type: type)
      plurals.withLock { $0.insert(rules, for: type) }
      return rules
    } catch {
      throw .unsupportedOperation("ICU has no plural rules for the locale: \(error.name)")
    }
  }

  func date(_ key: DateKey) throws(FunctionError) -> ICUDateFormatter {
    if let known = dates.withLock({ $0[key] }) { return known }
    do {
      let locale = key.calendar.map(locale.with(calendar:)) ?? locale
      let formatter = try ICUDateFormatter(
        pattern: try ICUDateFormatter.pattern(skeleton: key.skeleton, locale: locale),
        locale: locale, zone: key.zone, isProleptic: true)
      dates.withLock { $0.insert(formatter, for: key) }
      return formatter
    } catch {
      throw .unsupportedOperation("ICU cannot format this kind of date: \(error.name)")
    }
  }

  func classic(
    _ style: ICUClassicNumberFormatter.Style
  ) throws(FunctionError) -> ICUClassicNumberFormatter {
    if let known = classics.withLock({ $0[style] }) { return known }
    do {
      let formatter = try ICUClassicNumberFormatter(style: style, locale: locale)
      classics.withLock { $0.insert(formatter, for: style) }
      return formatter
    } catch {
      throw .badOption("ICU cannot format with this style: \(error.name)")
    }
  }

  func classicDate(_ key: ClassicDateKey) throws(FunctionError) -> ICUDateFormatter {
    if let known = classicDates.withLock({ $0[key] }) { return known }
    do {
      let formatter: ICUDateFormatter
      switch key.format {
      case .style(let date, let time):
        formatter = try ICUDateFormatter(date: date, time: time, locale: locale, zone: key.zone)
      case .pattern(let pattern):
        formatter = try ICUDateFormatter(
          pattern: pattern, locale: locale, zone: key.zone, isProleptic: false)
      case .skeleton(let skeleton):
        formatter = try ICUDateFormatter(
          pattern: try ICUDateFormatter.pattern(skeleton: skeleton, locale: locale),
          locale: locale, zone: key.zone, isProleptic: false)
      }
      classicDates.withLock { $0.insert(formatter, for: key) }
      return formatter
    } catch {
      throw .badOption("ICU cannot format with this style: \(error.name)")
    }
  }

  func ruleBased(
    _ type: ICURuleBasedFormatter.RuleType, ruleSet: String
  ) throws(FunctionError) -> ICURuleBasedFormatter {
    let key = "\(type.rawValue)\(ruleSet)"
    if let known = rules.withLock({ $0[key] }) { return known }
    do {
      let formatter = try ICURuleBasedFormatter(type: type, ruleSet: ruleSet, locale: locale)
      rules.withLock { $0.insert(formatter, for: key) }
      return formatter
    } catch {
      throw .unsupportedOperation("ICU has no such rules: \(error.name)")
    }
  }

  func list(
    type: ICUListFormatter.ListType, width: ICUListFormatter.Width
  ) throws(FunctionError) -> ICUListFormatter {
    let key = "\(type.rawValue).\(width.rawValue)"
    if let known = lists.withLock({ $0[key] }) { return known }
    do {
      let formatter = try ICUListFormatter(locale: locale, type: type, width: width)
      lists.withLock { $0.insert(formatter, for: key) }
      return formatter
    } catch {
      throw .unsupportedOperation("ICU cannot join lists in the locale: \(error.name)")
    }
  }
}

/// A dictionary that forgets its oldest entry when it is full.
package struct BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private var values: [Key: Value] = [:]
  private var order: [Key] = []
  private let capacity: Int

  package init(_ capacity: Int) {
    self.capacity = capacity
  }

  package subscript(key: Key) -> Value? { values[key] }

  package mutating func insert(_ value: Value, for key: Key) {
    if values.updateValue(value, forKey: key) == nil { order.append(key) }
    if order.count > capacity { values[order.removeFirst()] = nil }
  }
}
