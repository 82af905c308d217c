import Foundation
import Myna
import MynaModel
import MynaRuntime
import MynaStencil
import Stencil

/// The page by Stencil: codes go into the context as they are, and the template asks for messages.
struct StencilEngine: PageEngine {
  private let environment: Environment

  init(_ folder: URL) throws {
    var templates: [String: String] = [:]
    for name in ["checkout.stencil", "style.css"] {
      templates[name] = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    let shop = Extension()
    // Stencil prints what it is given: the shop's own values are escaped by this filter.
    shop.registerFilter("escape") { (value: Any?) in
      value.map { HTMLOutput().escape("\($0)") }
    }
    environment = Environment(
      loader: DictionaryLoader(templates: templates),
      extensions: [MessageExtension(), shop], trimBehaviour: .smart)
  }

  func render(_ failure: FailedPayment, with messages: Messages) throws -> String {
    let words = ShopWords(messages.locale)
    let items = failure.items.map { item -> [String: Any] in
      ["name": item.name, "quantity": item.quantity, "price": words.amount(item.price)]
    }
    let attempts = failure.attempts.map { attempt -> [String: Any] in
      ["method": attempt.method, "code": attempt.code, "time": attempt.time]
    }
    return try environment.renderTemplate(
      name: "checkout.stencil",
      context: messages.context([
        "words": words.words, "code": failure.code, "attempts": attempts,
        "order": [
          "number": failure.order, "items": items, "total": words.amount(failure.total),
          "limit": failure.limit, "methods": failure.methods,
        ] as [String: Any],
      ]))
  }
}
