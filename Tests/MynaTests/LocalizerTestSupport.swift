import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime

/// The two locales that ship.
let shippedLocales = ["en", "zh-Hans"]

/// All codes that ship, with their facts.
let shippedEntries = Localizer.embedded.catalogues.flatMap(\.entries)

/// All codes that ship.
let shippedCodes = shippedEntries.map(\.code.code)

/// The entry of a code that ships.
func shippedEntry(_ code: String) -> ErrorCatalogue.Entry? {
  shippedEntries.first { $0.code.code == code }
}

/// Options without isolation, for comparing words.
let plainOptions: RenderOptions = {
  var options = RenderOptions()
  options.bidi = .none
  return options
}()

/// Renders a code from the embedded data, without isolation.
func render(
  _ code: String, for audience: Audience = .customer, in locales: [String] = ["en"],
  with arguments: Arguments = [:]
) -> Rendered<Audience> {
  Localizer.embedded.render(
    code, for: audience, in: locales, with: arguments, options: plainOptions)
}

extension Rendered {
  /// Identifiers of the diagnostics.
  var problems: [String] { diagnostics.map(\.id) }
}

extension ErrorCatalogue.Parameter {
  /// A value of the parameter's type.
  var sample: ArgumentValue {
    switch type {
    case .money: .money("1234.50", "CNY")
    case .date: .date("2025-07-02")
    case .count: .integer(3)
    case .identifier: .string("2088000000000366")
    case .text: .string("some text")
    case .enumeration(.listed(let values)): .string(values.first ?? "")
    case .enumeration(.iso4217): .string("CNY")
    case .enumeration(.iso3166): .string("CN")
    case .terms: .terms(["cash", "debit-card"])
    }
  }
}

extension ErrorCatalogue.Entry {
  /// Every argument of the code.
  var allArguments: Arguments {
    Arguments(parameters.map { ($0.name, $0.sample) })
  }

  /// Sets of arguments that lead to the different forms: none, all, each alone, each operation.
  var argumentSets: [Arguments] {
    [[:], allArguments] + parameters.map { Arguments([($0.name, $0.sample)]) }
      + operations.map { ["operation": .string($0.rawValue)] } + [["methods": .terms([])]]
  }
}

/// One text of the customer's messages: a pattern with `…` for each placeholder.
struct CustomerText: Sendable, CustomStringConvertible {
  var locale: String
  var key: String
  var field: String
  var text: String

  var description: String { "\(locale) \(key).\(field): \(text)" }

  /// Every pattern of every form of every customer message that ships, and every term.
  static let all: [CustomerText] = shippedLocales.flatMap { locale -> [CustomerText] in
    guard let identifier = LocaleIdentifier(locale),
      let table = Localizer.embedded.table(for: identifier)
    else { return [] }
    let messages = table.keys(for: .customer).flatMap { key in
      table.fields(of: key, for: .customer).flatMap { field in
        field.forms.flatMap { form in
          (form.message?.patterns ?? []).map {
            CustomerText(locale: locale, key: key, field: field.name, text: Self.text(of: $0))
          }
        }
      }
    }
    let terms = table.termIdentifiers.filter { $0.hasPrefix("method.") }.flatMap { id in
      (table.term(id)?.patterns ?? []).map {
        CustomerText(locale: locale, key: id, field: "", text: Self.text(of: $0))
      }
    }
    return messages + terms
  }

  /// The texts of the messages that some codes lead to.
  static func texts(where isWanted: (ErrorCatalogue.Entry) -> Bool) -> [CustomerText] {
    let keys = Set(shippedEntries.filter(isWanted).map(\.customerKey))
    return all.filter { keys.contains($0.key) }
  }

  private static func text(of pattern: Message.Pattern) -> String {
    pattern.elements.map { element in
      if case .text(let text) = element { text } else { "…" }
    }.joined()
  }
}
