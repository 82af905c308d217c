public import MynaCatalogue
public import MynaModel

/// Reads the text of an argument as a parameter's type, as command lines, queries and batches
/// supply it.
public enum ArgumentReader {
  /// Returns the value that a text stands for.
  ///
  /// Money is an amount and an ISO 4217 code in any order, with or without a blank: `50000CNY`,
  /// `CNY 50000`. Terms are separated by commas. A text that is none of these is `.invalid`.
  public static func value(
    _ text: String, as type: ErrorCatalogue.Parameter.ValueType
  ) -> ArgumentValue {
    switch type {
    case .money: money(text)
    case .date: .date(text)
    case .count: number(text)
    case .identifier, .text, .enumeration: .string(text)
    case .terms:
      .terms(text.split(separator: ",").map { trimmed(String($0)) }.filter { !$0.isEmpty })
    }
  }

  /// Returns the arguments that texts stand for by the parameters of a code; those that the code does
  /// not have are passed as text, and the renderer reports them.
  package static func values(
    _ texts: [(name: String, text: String)], of entry: ErrorCatalogue.Entry?,
    settings: LocalizationSettings
  ) -> Arguments {
    values(texts, by: parameters(of: entry, settings: settings))
  }

  /// The parameters that a code's arguments are read by.
  package static func parameters(
    of entry: ErrorCatalogue.Entry?, settings: LocalizationSettings
  ) -> [ErrorCatalogue.Parameter] {
    (entry?.parameters ?? []) + settings.parameters
  }

  /// Returns the arguments that texts stand for by parameters.
  package static func values(
    _ texts: [(name: String, text: String)], by parameters: [ErrorCatalogue.Parameter]
  ) -> Arguments {
    Arguments(
      texts.map { name, text in
        let parameter = parameters.first { $0.name == name }
        return (name, parameter.map { value(text, as: $0.type) } ?? .string(text))
      })
  }

  /// Returns the value that a text looks like: a number, money, an ISO 8601 date, or else text.
  public static func guess(_ text: String) -> ArgumentValue {
    if let number = try? DecimalNumber(parsing: text) { return .decimal(number) }
    if case .money(let money) = money(text) { return .money(money) }
    if let date = DateTime(parsing: text) { return .date(date) }
    return .string(text)
  }

  private static func number(_ text: String) -> ArgumentValue {
    do {
      return .decimal(try DecimalNumber(parsing: text))
    } catch {
      let id = error == .range ? "number.range" : "number.syntax"
      return .invalid(InvalidArgument(id: id, text: text, expected: "a number"))
    }
  }

  private static func money(_ text: String) -> ArgumentValue {
    let isLetter: (UInt8) -> Bool = { (0x61...0x7A).contains($0 | 0x20) }
    let bytes = Array(text.utf8)
    let code: ArraySlice<UInt8>
    let amount: ArraySlice<UInt8>
    if let first = bytes.first, isLetter(first) {
      code = bytes.prefix(while: isLetter)
      amount = bytes.dropFirst(code.count)
    } else {
      code = bytes[(bytes.lastIndex { !isLetter($0) }.map { $0 + 1 } ?? bytes.endIndex)...]
      amount = bytes.dropLast(code.count)
    }
    guard !code.isEmpty else {
      return .invalid(
        InvalidArgument(
          id: "currency.unknown", text: text, expected: "an amount and a currency: 50000CNY"))
    }
    return .money(
      trimmed(String(decoding: amount, as: UTF8.self)), String(decoding: code, as: UTF8.self))
  }

  private static func trimmed(_ text: String) -> String {
    let inner = text.utf8.drop { $0 == 0x20 }.reversed().drop { $0 == 0x20 }.reversed()
    return String(decoding: Array(inner), as: UTF8.self)
  }
}
