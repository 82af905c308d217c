package import MynaModel

extension ArgumentValue {
  /// Reads a value of a template's context; `nil` if there is none.
  ///
  /// Texts stay texts, which rendering reads by the type of their parameter: `50000 CNY`. Numbers keep
  /// their digits. An array is a list; one in another is no value.
  ///
  /// - Parameter foreign: returns what a value of another library stands for: one of these values,
  ///   `nil` for nothing, or the value itself if it is not known there either.
  package init?(_ value: Any?, foreign: (Any) -> Any?) {
    guard let value = value.flatMap(Self.unwrapped) else { return nil }
    if let list = value as? [Any] {
      // One more than any limit keeps is enough to be told that it is too long.
      let items = list.prefix(Limits.hard.listItems + 1).compactMap(Self.unwrapped)
      self = .list(items.compactMap { Self.single($0) ?? Self.converted($0, foreign) })
    } else if let known = Self.single(value) ?? Self.converted(value, foreign) {
      self = known
    } else {
      return nil
    }
  }

  /// What a value of another library stands for; `nil` if it stands for nothing.
  private static func converted(_ value: Any, _ foreign: (Any) -> Any?) -> ArgumentValue? {
    foreign(value).flatMap(unwrapped).map { single($0) ?? notUnderstood($0) }
  }

  private static func single(_ value: Any) -> ArgumentValue? {
    switch value {
    case let value as ArgumentValue: value
    case let text as String: .string(text)
    case let text as Substring: .string(String(text))
    case let money as Money: .money(money)
    case let number as DecimalNumber: .decimal(number)
    case let date as DateTime: .date(date)
    default: scalar(value)
    }
  }

  private static func scalar(_ value: Any) -> ArgumentValue? {
    if type(of: value) == Bool.self, let flag = value as? Bool { return .boolean(flag) }
    if value is any BinaryInteger || value is any BinaryFloatingPoint {
      // The shortest digits that are the same number: 0.1 is not 0.1000000000000000055.
      guard let number = try? DecimalNumber(parsing: "\(value)") else {
        return .invalid(
          InvalidArgument(id: "number.syntax", text: "\(value)", expected: "a number"))
      }
      return .decimal(number.isInteger ? number.trimmed : number)
    }
    // An enumeration of terms, such as one that `myna generate swift` makes.
    if let word = (value as? any RawRepresentable)?.rawValue as? String { return .string(word) }
    return nil
  }

  private static func notUnderstood(_ value: Any) -> ArgumentValue {
    .invalid(
      InvalidArgument(
        id: "argument.type", text: "\(type(of: value))",
        expected: "a text, number, amount, date, truth value or list"))
  }

  /// The value inside optionals, however many; `nil` if there is none.
  private static func unwrapped(_ value: Any) -> Any? {
    var value = value
    // Optionals nest as deep as a program wrote them.
    while true {
      let mirror = Mirror(reflecting: value)
      guard mirror.displayStyle == .optional else { return value }
      guard let inner = mirror.children.first?.value else { return nil }
      value = inner
    }
  }
}

extension Arguments {
  /// Reads values of a template's context; those that are not there are left out.
  package init(template pairs: [(name: String, value: Any?)], foreign: (Any) -> Any?) {
    self.init(known: pairs.map { ($0.name, ArgumentValue($0.value, foreign: foreign)) })
  }

  /// Reads arguments, or a dictionary of values, of a template's context; `nil` if it is neither.
  package init?(template value: Any?, foreign: (Any) -> Any?) {
    switch value {
    case nil: self.init()
    case let arguments as Arguments: self = arguments
    case let values as [String: Any]:
      // A dictionary has no order, and limits keep the first ones.
      self.init(
        template: values.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }, foreign: foreign)
    default: return nil
    }
  }
}
