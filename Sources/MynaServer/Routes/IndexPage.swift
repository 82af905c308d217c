import Hummingbird
import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime

/// The page at `/`, for people: what is served, and how to ask for it.
struct IndexPage {
  private let generation: Generation
  private let isAdmin: Bool

  init(_ generation: Generation, isAdmin: Bool) {
    self.generation = generation
    self.isAdmin = isAdmin
  }

  /// Most codes that the page shows.
  private static let mostCodes = 500

  /// The page; it holds no script, and loads nothing.
  var answer: Answer {
    .bytes(
      Array(html.utf8), AnswerType.html.header,
      headers: [
        .contentSecurityPolicy:
          "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'self';"
          + " frame-ancestors 'none'"
      ])
  }

  private var html: String {
    let localizer = generation.localizer
    let locales = localizer.locales.map(\.description)
    let entries = localizer.catalogues.flatMap(\.entries)
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>Messages</title>
      <style>\(Self.style)</style>
      </head>
      <body>
      <h1>Messages</h1>
      <p>\(entries.count) codes in \(Self.text(locales.joined(separator: ", "))),
      generation \(generation.number), content <code>\(generation.contentHash)</code>.</p>
      <h2>Ask</h2>
      <ul>\(Self.endpoints(isAdmin: isAdmin))</ul>
      <pre>\(Self.text(Self.example))</pre>
      <p>The locale is <code>?locale=zh-CN</code> or <code>Accept-Language</code>. Answers are JSON,
      <code>text/plain</code>, <code>text/html</code> or <code>application/problem+json</code> by
      <code>Accept</code>.</p>
      <h2>Codes</h2>
      <table><thead><tr><th>Code<th>What the customer reads<th>Retry<th>Arguments</thead><tbody>
      \(entries.prefix(Self.mostCodes).map(row).joined(separator: "\n"))
      </tbody></table>
      \(entries.count > Self.mostCodes ? "<p>The others are at <code>/v1/codes</code>.</p>" : "")
      </body>
      </html>

      """
  }

  private func row(_ entry: ErrorCatalogue.Entry) -> String {
    let localizer = generation.localizer
    let links = localizer.locales.map { locale -> String in
      let shown = localizer.render(
        entry.code.code, provider: entry.code.provider, for: .customer, in: [locale.description])
      let address =
        "/v1/messages/\(entry.code.provider)/\(Self.escaped(entry.code.code))?audience=customer"
        + "&locale=\(locale)"
      return "<a href=\"\(Self.attribute(address))\">\(locale)</a>"
        + " <span lang=\"\(locale)\">\(shown.html("body"))</span>"
    }
    let parameters = entry.parameters.filter { $0.audiences.contains(.customer) }.map(\.name)
    return "<tr><td><code>\(Self.text(entry.code.description))</code>"
      + "<td>\(links.joined(separator: "<br>"))<td>\(entry.advice.retry.rawValue)"
      + "<td>\(Self.text(parameters.joined(separator: ", ")))</tr>"
  }

  private static func endpoints(isAdmin: Bool) -> String {
    var paths = ["/v1/codes", "/v1/locales", "/openapi.json", "/healthz", "/readyz", "/metrics"]
      .map { "<li><a href=\"\($0)\">\($0)</a>" }
    paths.insert("<li><code>GET /v1/messages/{provider}/{code}</code>", at: 0)
    paths.insert("<li><code>POST /v1/render</code>: one request, or an array of them", at: 1)
    if isAdmin { paths.append("<li><code>POST /admin/reload</code>") }
    return paths.joined()
  }

  private static let example = """
    curl 'http://localhost:8080/v1/messages/alipay/\
    BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR?audience=customer&arg.limit=50000CNY' \
    -H 'Accept-Language: zh-CN'
    """

  private static let style = """
    body{font:16px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;\
    color:#1b1b1b;background:#fff}h1{font-size:1.6rem}h2{font-size:1.2rem;margin-top:2rem}\
    code,pre{font:14px/1.4 ui-monospace,monospace}pre{background:#f3f3f3;padding:.8rem;\
    overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:start;\
    vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid #ddd}td:first-child{\
    overflow-wrap:anywhere;width:26%}@media(prefers-color-scheme:dark){body{background:#161616;\
    color:#eee}pre{background:#242424}th,td{border-color:#333}a{color:#9cc4ff}}
    """

  private static func text(_ text: String) -> String { HTMLOutput().escape(text) }

  private static func attribute(_ text: String) -> String { HTMLAttributeOutput().escape(text) }

  /// A segment of a path: everything but letters, digits, `-`, `.`, `_` and `~` as `%XX`.
  private static func escaped(_ segment: String) -> String {
    segment.utf8.reduce(into: "") { result, byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
