import MynaICU
import MynaModel

/// What a program needs a formatter for, without the locale: each locale makes its own of it.
package enum FormatterDescription: Hashable, Sendable {
  /// Decimals by an ICU number skeleton, after multiplying by a power of ten (2 for percent).
  case number(skeleton: String, powerOfTen: Int)
  /// Money by an ICU number skeleton with the currency's code between the two texts.
  case currency(prefix: String, suffix: String)
  /// Decimals as MessageFormat 1 formats them.
  case classic(ClassicStyle)
  /// Dates by an ICU date skeleton; floating values are shown as they are, instants in a zone of the
  /// message's own, or else in the zone of the rendering.
  case date(skeleton: String, zone: String?)
  /// Dates of MessageFormat 1 by the lengths of ICU, 0 full … 3 short; `nil` shows no such part.
  case classicDate(date: Int?, time: Int?)

  /// Number styles of MessageFormat 1.
  package enum ClassicStyle: Hashable, Sendable {
    case standard, integer, percent, currency
    case pattern(String)
  }

  /// The formatters of `{$x}`, which take the same places in every table.
  static let defaults: [FormatterDescription] = [
    .classic(.standard),
    .currency(of: NumberSettings(currency: nil), kind: .currency)
      ?? .currency(prefix: "", suffix: ""),
    .classicDate(date: 3, time: nil), .classicDate(date: 3, time: 3),
  ]
  static let defaultNumber = 0
  static let defaultCurrency = 1
  static let defaultDate = 2
  static let defaultDateTime = 3

  /// The description of settings whose currency comes with the argument; `nil` if more than the
  /// code depends on it, such as a number of digits.
  static func currency(of settings: NumberSettings, kind: NumberKind) -> FormatterDescription? {
    guard let yen = CurrencyCode("JPY"), let dinar = CurrencyCode("KWD") else { return nil }
    var (first, second) = (settings, settings)
    first.currency = yen
    second.currency = dinar
    let stem = "currency/"
    let pieces = [first, second].map { $0.skeleton(for: kind) }
    guard let range = pieces[0].range(of: stem + yen.rawValue) else { return nil }
    let prefix = String(pieces[0][..<range.lowerBound]) + stem
    let suffix = String(pieces[0][range.upperBound...])
    guard pieces[1] == prefix + dinar.rawValue + suffix else { return nil }
    return .currency(prefix: prefix, suffix: suffix)
  }
}

extension String {
  /// The first place of a text; without Foundation.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    let pattern = Array(text.utf8)
    var start = utf8.startIndex
    while start < utf8.endIndex {
      if utf8[start...].starts(with: pattern) {
        return start..<utf8.index(start, offsetBy: pattern.count)
      }
      start = utf8.index(after: start)
    }
    return nil
  }
}

extension FormatterDescription: BundleCodable {
  package func encode(to writer: inout ByteWriter) {
    switch self {
    case .number(let skeleton, let power):
      writer.write(byte: 0)
      writer.write(skeleton)
      writer.write(power)
    case .currency(let prefix, let suffix):
      writer.write(byte: 1)
      writer.write(prefix)
      writer.write(suffix)
    case .classic(let style):
      writer.write(byte: 2)
      switch style {
      case .standard: writer.write(byte: 0)
      case .integer: writer.write(byte: 1)
      case .percent: writer.write(byte: 2)
      case .currency: writer.write(byte: 3)
      case .pattern(let pattern):
        writer.write(byte: 4)
        writer.write(pattern)
      }
    case .date(let skeleton, let zone):
      writer.write(byte: 3)
      writer.write(skeleton)
      writer.write(zone)
    case .classicDate(let date, let time):
      writer.write(byte: 4)
      writer.write(date)
      writer.write(time)
    }
  }

  package init(from reader: inout ByteReader) throws(BundleError) {
    switch try reader.readByte() {
    case 0: self = .number(skeleton: try reader.readString(), powerOfTen: try reader.readInt())
    case 1: self = .currency(prefix: try reader.readString(), suffix: try reader.readString())
    case 2:
      switch try reader.readByte() {
      case 0: self = .classic(.standard)
      case 1: self = .classic(.integer)
      case 2: self = .classic(.percent)
      case 3: self = .classic(.currency)
      case 4: self = .classic(.pattern(try reader.readString()))
      default: throw reader.error("unknown number style")
      }
    case 3: self = .date(skeleton: try reader.readString(), zone: try reader.readOptional())
    case 4: self = .classicDate(date: try reader.readOptional(), time: try reader.readOptional())
    default: throw reader.error("unknown formatter")
    }
  }
}

/// The formatters that the programs of a bundle, or of one message, call by index.
package struct FormatterDescriptions: Sendable {
  /// Most formatters; an index takes two bytes.
  static let capacity = 65_535

  /// The descriptions, first those of `{$x}`.
  package private(set) var all: [FormatterDescription]
  private var indexes: [FormatterDescription: Int] = [:]

  /// Creates a table with the formatters of `{$x}`.
  package init() {
    all = FormatterDescription.defaults
    for (index, description) in all.enumerated() { indexes[description] = index }
  }

  /// The index of a description, which is added if need be; `nil` if the table is full.
  mutating func index(of description: FormatterDescription) -> Int? {
    if let known = indexes[description] { return known }
    guard all.count < Self.capacity else { return nil }
    indexes[description] = all.count
    all.append(description)
    return all.count - 1
  }

  /// Reads a table that was written as its ``all``.
  package init(reading reader: inout ByteReader) throws(BundleError) {
    all = try reader.readArray()
    // Programs count on the first ones.
    guard all.count <= Self.capacity, all.starts(with: FormatterDescription.defaults) else {
      throw reader.error("formatters are not those of this version")
    }
  }
}
