import Foundation
import MynaCatalogue
import MynaProject
import Testing

/// The catalogue that ships, read once from the package.
enum Alipay {
  static let catalogue: ErrorCatalogue = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Locales/catalogue/alipay.yaml")
    do {
      return try CatalogueFile.read(Array(Data(contentsOf: path)), path: "alipay.yaml").get()
    } catch {
      Issue.record("\(error)")
      return ErrorCatalogue(provider: "alipay", entries: [])
    }
  }()

  static let lookup = CatalogueLookup([catalogue])

  /// The code that a text means; `nil` if it means none.
  static func code(_ text: String) -> String? { lookup.resolve(text).entry?.code.code }

  /// The Chinese code that is a whole sentence.
  static let busy = "系统有点儿忙,一会儿再试试,或者可以在电脑上付款"
  /// The Chinese code about the exchange amount.
  static let exchange = "购汇金额或币种错误"
}

extension CodeResolution.Answer {
  /// Name of the case, for tables.
  var name: String {
    switch self {
    case .known: "known"
    case .ambiguous: "ambiguous"
    case .conflict: "conflict"
    case .hint: "hint"
    case .carrier: "carrier"
    case .unknown: "unknown"
    }
  }
}
