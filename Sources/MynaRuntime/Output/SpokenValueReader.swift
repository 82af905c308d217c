import MynaICU
import MynaModel

/// Finds out how a formatted value is read aloud.
struct SpokenValueReader {
  /// A value, and what kind of thing a voice should take it for.
  enum Spoken: Equatable {
    case amount(String)
    case identifier(String)
    /// A date in digits; the format is the order of year, month and day, such as `mdy`.
    case date(String, format: String)
    case text(String)
  }

  private let identifiers: SpokenIdentifiers
  private let formatters: FormatterCache

  init(locale: LocaleIdentifier, identifiers: SpokenIdentifiers) {
    self.identifiers = identifiers
    formatters = FormatterCache(locale: locale)
  }

  func read(_ value: RenderedPart.Value) -> Spoken {
    switch value.type {
    case "number":
      if case .money(let money)? = value.argument, let text = amount(money, value.fields) {
        return .amount(text)
      }
      let text = Self.ungrouped(value)
      return value.fields.contains { $0.type == "currency" } ? .amount(text) : .text(text)
    case "datetime":
      return Self.dateFormat(value.fields).map { .date(value.text, format: $0) }
        ?? .text(value.text)
    case "string": return isIdentifier(value) ? .identifier(value.text) : .text(value.text)
    default: return .text(value.text)
    }
  }

  // MARK: Numbers

  /// The digits that are shown, with the name of the currency: rounding is the message's, not ours.
  private func amount(_ money: Money, _ fields: [RenderedPart.Field]) -> String? {
    // Compact notation shows digits that mean a multiple.
    guard !fields.contains(where: { $0.type == "compact" }),
      let integer = Self.digits("integer", fields), !integer.isEmpty,
      let fraction = Self.digits("fraction", fields)
    else { return nil }
    let isWhole = fraction.allSatisfy { $0 == "0" }
    let isParenthesized = fields.contains { $0.type == "literal" && $0.text.contains("(") }
    let isNegative =
      fields.contains { $0.type == "minusSign" }
      || isParenthesized && money.amount.description.hasPrefix("-")
    let precision =
      isWhole ? "precision-integer" : "." + String(repeating: "0", count: fraction.count)
    let skeleton = "currency/\(money.currency) unit-width-full-name group-off \(precision)"
    let number = (isNegative ? "-" : "") + integer + (isWhole ? "" : "." + fraction)
    do {
      return try formatters.number(skeleton: skeleton).format(number).text
    } catch {
      return nil
    }
  }

  /// The digits of all fields of a type as ASCII; `nil` if something else is among them.
  private static func digits(_ type: String, _ fields: [RenderedPart.Field]) -> String? {
    var result = ""
    for field in fields where field.type == type {
      for scalar in field.text.unicodeScalars {
        guard scalar.properties.numericType == .decimal,
          let value = scalar.properties.numericValue, let digit = UInt8(exactly: value)
        else { return nil }
        result += String(digit)
      }
    }
    return result
  }

  /// A number without group separators, which some voices take for the end of a number.
  private static func ungrouped(_ value: RenderedPart.Value) -> String {
    guard value.fields.contains(where: { $0.type == "group" }) else { return value.text }
    return value.fields.reduce(into: "") { if $1.type != "group" { $0 += $1.text } }
  }

  // MARK: Dates

  /// The order of year, month and day if all are there in digits and nothing else is.
  private static func dateFormat(_ fields: [RenderedPart.Field]) -> String? {
    var format = ""
    for field in fields where field.type != "literal" {
      let letter: String
      switch field.type {
      case "year": letter = "y"
      case "month": letter = "m"
      case "day": letter = "d"
      default: return nil
      }
      let isNumber = field.text.unicodeScalars.allSatisfy {
        $0.properties.numericType == .decimal
      }
      guard isNumber, !format.contains(letter) else { return nil }
      format += letter
    }
    return format.utf8.count == 3 ? format : nil
  }

  // MARK: Identifiers

  private func isIdentifier(_ value: RenderedPart.Value) -> Bool {
    switch identifiers {
    case .detected: Self.looksLikeIdentifier(value.text)
    case .named(let names): names.contains { $0.utf8.elementsEqual(value.source.utf8) }
    case .none: false
    }
  }

  private static let identifierBytes = ByteSet(
    [0x30...0x39, 0x41...0x5A, 0x61...0x7A], "-_./:#")

  /// Whether nobody would read a text as words or as a number.
  static func looksLikeIdentifier(_ text: String) -> Bool {
    let bytes = text.utf8
    guard bytes.count <= 256, bytes.allSatisfy(identifierBytes.contains) else { return false }
    return bytes.count { (0x30...0x39).contains($0) } >= 4
  }

  /// The characters one by one.
  static func spelled(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      let isMark = scalar.properties.canonicalCombiningClass != .notReordered
      if !result.isEmpty, !isMark { result.append(" ") }
      result.append(scalar)
    }
    return String(result)
  }
}
