import MynaICU
import MynaModel

/// What a variable or an expression stands for.
enum ProgramRecipe {
  case argument(UInt8)
  case string(UInt8)
  case number(UInt8, formatter: UInt16, offset: Int32, selector: SelectorKind?)
  case money(UInt8, formatter: UInt16)
  case date(UInt8, formatter: UInt16)
  case list(UInt8, type: UInt8, width: UInt8)

  /// How it selects; `nil` if it does not, or not here.
  var selector: ProgramSelector? {
    switch self {
    case .string(let slot): ProgramSelector(kind: .string, slot: slot, formatter: 0, offset: 0)
    case .number(let slot, let formatter, let offset, let kind?):
      ProgramSelector(kind: kind, slot: slot, formatter: formatter, offset: offset)
    case .argument, .number, .money, .date, .list: nil
    }
  }
}

struct ProgramSelector {
  let kind: SelectorKind
  let slot: UInt8
  let formatter: UInt16
  let offset: Int32
}

enum ProgramKey {
  case any
  case category(UInt8)
  case exact(DecimalNumber, digits: UInt64)
  case string(String)

  /// What is preferred: an exact key to a category, a category to `*`.
  var rank: Int {
    switch self {
    case .any: 0
    case .category: 1
    case .exact, .string: 2
    }
  }

  /// A key; `nil` for one that would be reported, or that could not be compared in bytes.
  init?(_ key: Message.Variant.Key, _ selector: ProgramSelector, _ dialect: Message.Dialect) {
    guard case .literal(let text) = key else {
      self = .any
      return
    }
    guard text.utf8.count <= UInt16.max else { return nil }
    if selector.kind == .string {
      self = .string(dialect == .messageFormat1 ? text : UnicodeNormalization.nfc(text))
      return
    }
    if let category = PluralCategory(rawValue: text),
      let index = PluralCategory.allCases.firstIndex(of: category)
    {
      self = .category(UInt8(index))
      return
    }
    let isClassic = dialect == .messageFormat1
    guard !isClassic || text.utf8.first == UInt8(ascii: "=") else { return nil }
    let digits = isClassic ? String(text.dropFirst()) : text
    // A number in another form than that of the value, such as `1.0`, never fits.
    guard let number = try? DecimalNumber(parsing: digits), let magnitude = number.coefficient,
      number.trimmed.withoutNegativeZero.description == digits, number.scale < 64
    else { return nil }
    self = .exact(number, digits: magnitude)
  }
}
