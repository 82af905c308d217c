import Myna
import MynaModel
import MynaProject
import MynaTestSupport

/// The small project with an English text of its own, as a bundle and as a folder.
enum SampleBundle {
  /// A bundle in which `shop:NO_MONEY` has this body.
  static func bytes(_ body: String) throws -> [UInt8] {
    let loaded = try SampleProject(["en/customer.mf2": customer(body)]).load()
    guard let contents = loaded.contents else {
      throw DiagnosticError(loaded.findings.map(\.diagnostic))
    }
    return try BundleFile.write(contents)
  }

  /// `customer.mf2` of English with this body.
  static func customer(_ body: String) -> String {
    SampleProject.customer.replacing("body = Your purse is empty.", with: "body = \(body)")
  }

  /// Where the text is asked for.
  static let target = "/v1/messages/shop/NO_MONEY?audience=customer&locale=en"
}
