import Foundation
import Myna
import MynaModel

/// Writes the page by both engines in two languages: `CheckoutPage TEMPLATES OUTPUT`.
@main
struct CheckoutPage {
  static func main() async throws {
    let folders = CommandLine.arguments.dropFirst().map { URL(filePath: $0) }
    guard folders.count == 2 else {
      print("usage: CheckoutPage TEMPLATES OUTPUT")
      exit(2)
    }
    let engines: [(name: String, engine: any PageEngine)] = [
      ("stencil", try StencilEngine(folders[0])),
      ("mustache", try await MustacheEngine(folders[0])),
    ]
    // What a browser sends.
    let readers = [("en", "en-US,en;q=0.9"), ("zh-Hans", "zh-CN,zh;q=0.9,en;q=0.8")]
    for (language, header) in readers {
      let messages = Messages(.embedded, acceptLanguage: header) { shown in
        // A server logs them: codes and causes are for its developers, not for the page.
        for diagnostic in shown.diagnostics { print(diagnostic.id, diagnostic.message) }
      }
      let failure = FailedPayment.sample
      for (name, engine) in engines {
        let html = try engine.render(failure, with: messages)
        let file = folders[1].appending(path: "\(name)-\(language).html")
        try Data(html.utf8).write(to: file)
        print("\(file.lastPathComponent): \(html.utf8.count) bytes")
      }
    }
  }
}

/// An engine that renders the page of a failed payment.
protocol PageEngine {
  func render(_ failure: FailedPayment, with messages: Messages) throws -> String
}
