import MynaModel
import MynaRuntime
import MynaSyntax

@testable import Myna
@testable import MynaAuthoring

/// Does what the look-up of an app does with patterns of finished values, with Myna's own formatters.
struct KitValueWriter {
  private let test: KitCase
  private let renderer: MessageRenderer
  private let locale: KitContents.Locale?
  private let table: [String: KitValues.Value]
  /// The arguments that count, completed by defaults.
  private let arguments: [String: KitCase.Argument.Value]

  init(_ test: KitCase) {
    self.test = test
    let contents = KitCase.contents
    locale = contents.locales.first { $0.tag == test.expected.locale }
    renderer = MessageRenderer(locale: locale?.identifier ?? .english)
    table = Self.table
    let code = contents.catalogues.flatMap(\.codes).first { $0.code == test.code }
    var arguments: [String: KitCase.Argument.Value] = [:]
    for parameter in contents.shared + (code?.parameters ?? []) {
      if let given = test.arguments.first(where: { $0.name == parameter.name })?.value {
        guard Self.fits(given, parameter.type) else { continue }
        arguments[parameter.name] = given
      } else if let value = parameter.defaultValue {
        arguments[parameter.name] = .terms(value)
      } else if parameter.name == "operation", let operation = code?.operation {
        arguments[parameter.name] = .text(operation)
      }
    }
    self.arguments = arguments
  }

  private static let table = Dictionary(
    uniqueKeysWithValues: KitCase.contents.values.table.map { ($0.name, $0.value) })

  private static func fits(
    _ value: KitCase.Argument.Value, _ type: KitParameter.ValueType
  ) -> Bool {
    if case .values(let values) = type, case .text(let text) = value {
      return values.contains(text)
    }
    return true
  }

  /// The text of a pattern of MessageFormat 1; `nil` if an argument is missing.
  func text(ofClassic pattern: String, needing names: [String]) -> String? {
    guard let message = MessageFormat1Parser.parse(pattern).message,
      Set(message.externalVariables) == Set(names)
    else { return nil }
    var values: [(name: String, value: ArgumentValue)] = []
    for name in names {
      guard let value = value(named: name) else { return nil }
      values.append((name, value))
    }
    var options = RenderOptions()
    options.bidi = .none
    let rendered = renderer.render(message, Arguments(values), options: options)
    return rendered.diagnostics.isEmpty ? spaced(rendered.text) : nil
  }

  /// A value as a pattern takes it; what is shown stands between marks.
  func value(named name: String) -> ArgumentValue? {
    switch table[name] {
    case nil: nil
    case .selector(let argument): arguments[argument]?.argument
    case .shown(let argument, let format):
      arguments[argument].flatMap { text(of: $0, format, argument) }
        .map { .string("\u{2068}\($0)\u{2069}") }
    }
  }

  private func text(
    of value: KitCase.Argument.Value, _ format: KitFormat, _ argument: String
  ) -> String? {
    switch (value, format) {
    case (.terms(let ids), .list(let style)):
      let words = locale?.terms.first { $0.parameter == argument }?.words ?? []
      let known = ids.compactMap { id in words.first { $0.id == id }?.text }
      guard !known.isEmpty else { return nil }
      let list = locale?.lists.first { $0.style == style }
      return (list?.joined(known)).map(HanLatinBoundary.spaced)
    case (_, .date(let date)): return formatted(value, "datetime", date)
    case (_, .money): return formatted(value, "currency", nil)
    case (_, .number): return formatted(value, "integer", nil)
    default: return formatted(value, "string", nil)
    }
  }

  private func formatted(
    _ value: KitCase.Argument.Value, _ function: String, _ date: KitDateFormat?
  ) -> String? {
    var name = function
    var options: [Message.Option] = []
    if let date {
      name = date.skeleton.hasPrefix("y") ? "date" : "time"
      if name == "date" { options.append(.init("length", .literal("long"))) }
      if let zone = date.zone { options.append(.init("timeZone", .literal(zone))) }
    }
    let message = Message(
      body: .pattern([
        .expression(
          Message.Expression(
            operand: .variable(.init("v")), function: .init(name, options: options)))
      ]))
    var plain = RenderOptions()
    plain.bidi = .none
    let rendered = renderer.render(message, ["v": value.argument], options: plain)
    return rendered.diagnostics.isEmpty ? rendered.text : nil
  }

  /// Puts blanks where a value meets text, and takes the marks away.
  func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBoundary = false
    for scalar in text.unicodeScalars {
      if scalar == "\u{2068}" || scalar == "\u{2069}" {
        isBoundary = true
        continue
      }
      if isBoundary, let last = result.last, HanLatinBoundary.needsBlank(last, scalar) {
        result.append(" ")
      }
      result.append(scalar)
      isBoundary = false
    }
    return String(result)
  }
}
