import MynaCatalogue
import MynaICU
import MynaModel

/// Decides which arguments reach a message: declared, of the declared type, visible to the
/// audience, and within the limits.
struct ArgumentAdmission {
  let entry: ErrorCatalogue.Entry?
  let settings: LocalizationSettings
  let audience: Audience
  let limits: Limits

  /// Returns the arguments that may be used, completed by defaults.
  func admit(
    _ arguments: Arguments, diagnostics: inout [Diagnostic], uses: inout [ArgumentUse]
  ) -> Arguments {
    var admitted = Arguments()
    func note(_ name: String, _ outcome: ArgumentUse.Outcome) {
      uses.append(ArgumentUse(name: DiagnosticRenderer.visible(name), outcome: outcome))
    }
    var bytes = 0
    for (index, (name, value)) in arguments.enumerated() {
      guard index < limits.arguments else {
        report("argument.too-large", "more than \(limits.arguments) arguments", &diagnostics)
        break
      }
      guard name.utf8.count <= limits.argumentNameBytes else {
        report(
          "argument.too-large",
          "name of an argument is longer than \(limits.argumentNameBytes) bytes", &diagnostics)
        note("…", .refused)
        continue
      }
      bytes += Self.size(of: value)
      guard bytes <= limits.argumentsBytes else {
        report("argument.too-large", "arguments are too large together", &diagnostics)
        break
      }
      guard let parameter = parameter(name) else {
        if !settings.omitsParameters {
          report("argument.unknown", "'\(name)' is no parameter of the code", &diagnostics)
        }
        note(name, .unknown)
        continue
      }
      // What an audience may not see does not even reach the choice of the form.
      guard parameter.isVisible(to: visibilityAudience) else {
        note(name, .hidden)
        continue
      }
      let checked = check(value, parameter, &diagnostics)
      if let checked {
        admitted[parameter.name] = checked
        if arguments.isSensitive(name) { admitted.markSensitive(parameter.name) }
      }
      note(name, checked == nil ? .refused : .admitted)
    }
    for name in addDefaults(&admitted, supplied: arguments) { note(name, .defaulted) }
    return admitted
  }

  /// Audiences beside customer and developer see what the customer sees.
  private var visibilityAudience: Audience { audience == .developer ? .developer : .customer }

  private func parameter(_ name: String) -> ErrorCatalogue.Parameter? {
    // Names are compared on bytes: `String` equality would normalize what a caller sends.
    entry?.parameters.first { $0.name.utf8.elementsEqual(name.utf8) }
      ?? settings.parameters.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// A parameter that was not supplied takes its default; an operation that is the only one the
  /// code has needs no telling.
  ///
  /// - Returns: the names of those.
  private func addDefaults(_ admitted: inout Arguments, supplied: Arguments) -> [String] {
    var names: [String] = []
    for parameter in settings.parameters where supplied[parameter.name] == nil {
      if let text = parameter.defaultValue {
        admitted[parameter.name] = ArgumentReader.value(text, as: parameter.type)
        names.append(parameter.name)
      } else if parameter.name == "operation", let operations = entry?.operations,
        operations.count == 1, let only = operations.first
      {
        admitted[parameter.name] = .string(only.rawValue)
        names.append(parameter.name)
      }
    }
    return names
  }

  // MARK: Types

  private func check(
    _ value: ArgumentValue, _ parameter: ErrorCatalogue.Parameter,
    _ diagnostics: inout [Diagnostic]
  ) -> ArgumentValue? {
    var value = value
    if case .string(let text) = value, text.utf8.count <= limits.argumentBytes {
      value = ArgumentReader.value(text, as: parameter.type)
    }
    if case .invalid(let invalid) = value {
      report(
        invalid.id, "argument '\(parameter.name)' is not \(invalid.expected)", &diagnostics)
      return nil
    }
    guard let checked = typed(value, parameter, &diagnostics) else { return nil }
    return parameter.isSensitive ? .string("<redacted>") : checked
  }

  private func typed(
    _ value: ArgumentValue, _ parameter: ErrorCatalogue.Parameter,
    _ diagnostics: inout [Diagnostic]
  ) -> ArgumentValue? {
    switch (parameter.type, value) {
    case (.money, .money(let money)): return checked(money, parameter.name, &diagnostics)
    case (.date, .date): return value
    case (.count, .decimal(let number)) where number.isInteger: return value
    case (.identifier, .string(let text)), (.text, .string(let text)):
      return text.utf8.count <= limits.argumentBytes
        // Persian, Indic scripts and emoji are spelled with joiners and variation selectors.
        ? .string(DiagnosticRenderer.visible(text, except: ScalarClass.isJoining))
        : tooLarge(parameter.name, &diagnostics)
    case (.identifier, .decimal(let number)): return .string(number.description)
    case (.enumeration(let values), .string(let text)) where values.contains(text): return value
    case (.terms, .list(let items)):
      return items.count <= limits.listItems ? value : tooLarge(parameter.name, &diagnostics)
    default:
      report(
        "argument.type",
        "argument '\(parameter.name)' does not fit, expected \(Self.expected(parameter.type))",
        &diagnostics)
      return nil
    }
  }

  private func checked(
    _ money: Money, _ name: String, _ diagnostics: inout [Diagnostic]
  ) -> ArgumentValue? {
    let code = money.currency.rawValue
    guard CurrencyData.isKnown(code) else {
      report(
        "currency.unknown", "argument '\(name)': '\(code)' is no currency of ISO 4217",
        &diagnostics)
      return nil
    }
    if money.amount.trimmed.scale > CurrencyData.fractionDigits(of: code) {
      diagnostics.append(
        Diagnostic(
          "currency.minor-units", .warning,
          "argument '\(name)' has more digits than \(code) has minor units and is rounded"))
    }
    return .money(money)
  }

  private func tooLarge(_ name: String, _ diagnostics: inout [Diagnostic]) -> ArgumentValue? {
    report("argument.too-large", "argument '\(name)' is too large", &diagnostics)
    return nil
  }

  private static func expected(_ type: ErrorCatalogue.Parameter.ValueType) -> String {
    switch type {
    case .money: "an amount and a currency"
    case .date: "an ISO 8601 date"
    case .count: "a whole number"
    case .identifier, .text: "text"
    case .enumeration(.listed(let values)): "one of \(values.joined(separator: ", "))"
    case .enumeration(.iso4217): "an ISO 4217 code"
    case .enumeration(.iso3166): "an ISO 3166 code"
    case .terms: "a list of terms"
    }
  }

  private static func size(of value: ArgumentValue) -> Int {
    switch value {
    case .string(let text): text.utf8.count
    case .list(let items): items.reduce(0) { $0 + size(of: $1) }
    case .decimal, .money, .date, .boolean, .invalid: 16
    }
  }

  private func report(_ id: String, _ message: String, _ diagnostics: inout [Diagnostic]) {
    diagnostics.append(Diagnostic(id, .warning, message))
  }
}
