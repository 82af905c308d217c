import Myna
import MynaCatalogue
import MynaModel

/// Takes from an answer what the messages of its code can use.
struct AnswerArguments {
  let fields: AnswerFields
  let envelope: ProviderEnvelope
  let localizer: Localizer
  let limits: Limits

  /// The arguments that the parameters of an entry, and of the project, have a field for.
  ///
  /// A field that does not fit its parameter is left out: the answer's words are not the caller's
  /// mistake.
  func arguments(of entry: ErrorCatalogue.Entry?) -> Arguments {
    var arguments = Arguments()
    // A parameter of the code hides one of the project that has its name.
    var seen: Set<String> = []
    for parameter in (entry?.parameters ?? []) + localizer.settings.parameters {
      guard seen.insert(parameter.name).inserted, let value = value(of: parameter) else { continue }
      arguments[parameter.name] = value
      if parameter.isSensitive { arguments.markSensitive(parameter.name) }
    }
    return arguments
  }

  private func value(of parameter: ErrorCatalogue.Parameter) -> ArgumentValue? {
    let sources = envelope.arguments.filter {
      $0.parameter.utf8.elementsEqual(parameter.name.utf8)
    }
    for source in sources {
      for field in fields.matching(source.field) {
        if let value = value(of: field, source, as: parameter.type) { return value }
      }
    }
    guard parameter.name == "operation", let operation else { return nil }
    return text(operation.rawValue, as: parameter.type)
  }

  private func value(
    of field: AnswerFields.Field, _ source: ProviderEnvelope.Argument,
    as type: ErrorCatalogue.Parameter.ValueType
  ) -> ArgumentValue? {
    // No provider's identifier is longer, and a log line should not be.
    guard !field.text.isEmpty, field.text.utf8.count <= limits.codeBytes else { return nil }
    switch type {
    case .money: return money(field, source)
    case .date: return date(field.text)
    default: return text(field.text, as: type)
    }
  }

  private func money(
    _ field: AnswerFields.Field, _ source: ProviderEnvelope.Argument
  ) -> ArgumentValue? {
    let currency: String?
    switch source.currency {
    case .beside(let name): currency = fields.text(of: name, beside: field)
    case .besideOr(let name, let other):
      currency = fields.text(of: name, beside: field) ?? other
    case nil: currency = nil
    }
    guard let currency, case .money(let money) = ArgumentValue.money(field.text, currency) else {
      return nil
    }
    return .money(money)
  }

  /// An ISO 8601 date, or `2025-07-01 14:32:00` in the provider's zone.
  private func date(_ text: String) -> ArgumentValue? {
    var bytes = Array(text.utf8)
    if bytes.count == 19, bytes[10] == 0x20 {
      bytes[10] = UInt8(ascii: "T")
    }
    guard var date = DateTime(parsing: String(decoding: bytes, as: UTF8.self)) else { return nil }
    if date.millisecondOfDay != nil, date.offsetMinutes == nil {
      date.offsetMinutes = envelope.offsetMinutes
    }
    return .date(date)
  }

  private func text(
    _ text: String, as type: ErrorCatalogue.Parameter.ValueType
  ) -> ArgumentValue? {
    switch type {
    case .identifier, .text: .string(text)
    case .enumeration(let values): values.contains(text) ? .string(text) : nil
    case .count: DecimalNumber(digits: text).map(ArgumentValue.decimal)
    case .money, .date, .terms: nil
    }
  }

  /// What the call was, as the answer tells.
  private var operation: ErrorCatalogue.Operation? {
    envelope.operations.first { name in
      guard let value = name.value.map(WildcardText.init) else {
        return fields.all.contains { name.field.isPart(of: $0.path) }
      }
      return fields.matching(name.field).contains { value.matches($0.text) }
    }?.operation
  }
}

extension DecimalNumber {
  /// A whole number; `nil` for any other text.
  fileprivate init?(digits text: String) {
    guard let number = try? DecimalNumber(parsing: text), number.isInteger else { return nil }
    self = number
  }
}
