import Foundation
import Mustache
import Myna
import MynaModel
import MynaMustache

/// The page by Mustache: the failure is a message in the data, earlier codes are sections.
struct MustacheEngine: PageEngine {
  private let library: MustacheLibrary

  init(_ folder: URL) async throws {
    var library = try await MustacheLibrary(directory: folder.path(percentEncoded: false))
    try library.register(
      String(contentsOf: folder.appending(path: "style.css"), encoding: .utf8), named: "style")
    self.library = library
  }

  func render(_ failure: FailedPayment, with messages: Messages) throws -> String {
    let words = ShopWords(messages.locale)
    let items = failure.items.map { item -> [String: Any] in
      ["name": item.name, "quantity": item.quantity, "price": words.amount(item.price)]
    }
    let attempts = failure.attempts.map { attempt -> [String: Any] in
      ["method": attempt.method, "code": attempt.code, "time": attempt.time]
    }
    let page = messages.page(
      for: .customer,
      [
        "words": words.words, "attempts": attempts,
        "failure": messages.message(
          failure.code, for: .customer,
          with: ["limit": .money(failure.limit), "methods": .terms(failure.methods)]),
        "order": [
          "number": failure.order, "items": items, "total": words.amount(failure.total),
        ] as [String: Any],
      ])
    return library.render(page, withTemplate: "checkout") ?? ""
  }
}
