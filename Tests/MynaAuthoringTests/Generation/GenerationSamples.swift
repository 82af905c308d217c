import Myna
import MynaCatalogue
import MynaModel

@testable import MynaAuthoring

/// Contents made for tests of generation.
enum GenerationSamples {
  static let shipped = LocalizerContents(Localizer.embedded)

  /// Contents with the given codes, parameters and text; each text is used wherever one can stand.
  static func contents(
    provider: String = "shop", codes: [String],
    parameters: [ErrorCatalogue.Parameter] = [], shared: [ErrorCatalogue.Parameter] = [],
    key: String = "generic", text: String = "Text", terms: [String] = []
  ) -> LocalizerContents {
    let advice = Localizer.embedded.catalogues.first?.entries.first?.advice
    let entries = codes.compactMap { code -> ErrorCatalogue.Entry? in
      guard let code = ErrorCode(provider: "shop", code: code), let advice else { return nil }
      return ErrorCatalogue.Entry(
        code: code, advice: advice, disclosure: .specific, areas: ["area"], operations: [.pay],
        customerKey: key, developerKey: code.code, parameters: parameters, meaning: text)
    }
    var table = MessageTable(locale: .english)
    let message = Message(body: .pattern([.text(text)]))
    for field in ["title", "body"] {
      table.add(MessageForm(name: "", message: message), key: key, field: field, for: .customer)
    }
    let matched = Message(
      body: .match(
        selectors: [.init("x")],
        variants: [
          .init(keys: [.literal(text)], pattern: [.text(text)]),
          .init(keys: [.catchAll], pattern: [.expression(.init(operand: .variable(.init("x"))))]),
        ]))
    for code in codes {
      table.add(
        MessageForm(name: text, message: matched), key: code, field: "cause", for: .developer)
    }
    for term in terms { table.addTerm(message: message, id: term) }
    let settings = LocalizationSettings(
      sourceLocale: .english, locales: [.init(.english)],
      audiences: [
        .init(.customer, fields: ["title", "body"]), .init(.developer, fields: ["cause"]),
      ], genericKey: key, unknownCodeKey: "", ambiguousCodeKey: "", parameters: shared)
    return LocalizerContents(
      settings: settings, catalogues: [ErrorCatalogue(provider: provider, entries: entries)],
      tables: [table])
  }

  static func text(_ contents: LocalizerContents, access: SwiftGenerator.Access = .internal) throws
    -> String
  {
    try SwiftGenerator(access: access).files(for: contents).map(\.text).joined()
  }
}
