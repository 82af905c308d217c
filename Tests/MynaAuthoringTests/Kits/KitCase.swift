import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaTestSupport

@testable import MynaAuthoring

/// One rendering that a kit must give as `Localizer` does.
struct KitCase: Sendable {
  var code: String
  var locale: String
  var arguments: [Argument]
  var expected: Expected

  /// A value in the form in which apps supply it.
  struct Argument: Hashable, Sendable {
    var name: String
    var value: Value

    enum Value: Hashable, Sendable {
      case money(String, String)
      case date(String)
      case count(Int)
      case text(String)
      case terms([String])
    }
  }

  struct Expected: Hashable, Sendable {
    var key: String
    var form: String
    var locale: String
    var fields: [String: String]
  }

  /// What `Localizer` gives without isolation, as `myna render` prints it.
  init(code: String, locale: String, arguments: [Argument]) {
    self.code = code
    self.locale = locale
    self.arguments = arguments
    let rendered = Localizer.embedded.render(
      code, for: .customer, in: [locale],
      with: Arguments(arguments.map { (name: $0.name, value: $0.value.argument) }),
      options: Self.plain)
    expected = Expected(
      key: rendered.key, form: rendered.form, locale: rendered.locale.description,
      fields: Dictionary(uniqueKeysWithValues: rendered.fields.map { ($0.name, $0.text) }))
  }

  private static let plain: RenderOptions = {
    var options = RenderOptions()
    options.bidi = .none
    return options
  }()

  var json: JSONValue {
    [
      "code": .string(code), "locale": .string(locale),
      "args": .object(arguments.map { .init($0.name, $0.value.json) }),
      "expected": .object(
        [
          .init("key", .string(expected.key)), .init("form", .string(expected.form)),
          .init("locale", .string(expected.locale)),
        ] + expected.fields.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) }),
    ]
  }
}

extension KitCase.Argument.Value {
  var argument: ArgumentValue {
    switch self {
    case .money(let amount, let currency): .money(amount, currency)
    case .date(let text): .date(text)
    case .count(let count): .integer(count)
    case .text(let text): .string(text)
    case .terms(let ids): .terms(ids)
    }
  }

  var json: JSONValue {
    switch self {
    case .money(let amount, let currency):
      ["amount": .string(amount), "currency": .string(currency)]
    case .date(let text), .text(let text): .string(text)
    case .count(let count): .integer(count)
    case .terms(let ids): .array(ids.map(JSONValue.string))
    }
  }
}

extension KitCase {
  static let locales = ["en", "zh-Hans"]

  /// What a kit of the built-in messages is written from.
  static let contents: KitContents = {
    do {
      return try KitContents(LocalizerContents(.embedded).limited(toAudiences: [.customer]))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Every code in every locale: without arguments, with all, with each alone, with those of each
  /// wording, and with values that are shown in different ways.
  static let all: [KitCase] = {
    let keys = Dictionary(
      uniqueKeysWithValues: contents.locales.map { locale in
        (locale.tag, Dictionary(uniqueKeysWithValues: locale.keys.map { ($0.name, $0) }))
      })
    return contents.catalogues.flatMap(\.codes).flatMap { code in
      locales.flatMap { locale -> [KitCase] in
        let fields = keys[locale]?[code.key]?.fields ?? []
        return argumentSets(of: code, fields.flatMap(\.forms)).map {
          KitCase(code: code.code, locale: locale, arguments: $0)
        }
      }
    }
  }()

  private static func argumentSets(
    of code: KitCatalogue.Code, _ forms: [KitForm]
  ) -> [[Argument]] {
    let parameters = contents.shared.filter { !code.hidden.contains($0.name) } + code.parameters
    let values = parameters.map { parameter in
      (name: parameter.name, values: samples(of: parameter.type))
    }
    var sets: [[Argument]] = [[]]
    sets.append(
      values.compactMap { pair in pair.values.first.map { Argument(name: pair.name, value: $0) } })
    for (name, values) in values {
      for value in values { sets.append([Argument(name: name, value: value)]) }
    }
    for form in forms {
      let needed = values.filter { form.variables.contains($0.name) }
      let most = needed.map(\.values.count).max() ?? 0
      for index in 0..<most {
        sets.append(
          needed.map { Argument(name: $0.name, value: $0.values[index % $0.values.count]) })
      }
    }
    var seen: Set<[Argument]> = []
    return sets.filter { seen.insert($0).inserted }
  }

  private static func samples(of type: KitParameter.ValueType) -> [Argument.Value] {
    switch type {
    case .money:
      [
        .money("50000", "CNY"), .money("0.1", "USD"), .money("1234.565", "EUR"),
        .money("12345678901234567890.12", "CNY"), .money("880", "JPY"),
      ]
    case .date:
      [
        .date("2025-07-02"), .date("2025-07-01T14:32:00+08:00"), .date("2025-12-31T20:05:09Z"),
        .date("2024-02-29T00:00:00"),
      ]
    case .count: [.count(1), .count(0), .count(360), .count(1_000), .count(1_234_567)]
    case .text: [.text("0366"), .text("7")]
    case .values(let values): values.map(Argument.Value.text) + [.text("no such value")]
    case .currency: [.text("CNY")]
    case .region: [.text("CN")]
    case .terms:
      [
        .terms(["cash"]), .terms(["paypal", "cash"]), .terms(["cash", "apple-pay", "voucher"]),
        .terms(["google-pay", "paypal", "cash", "wechat-pay"]), .terms([]),
        .terms(["no-such-term"]),
      ]
    }
  }
}
