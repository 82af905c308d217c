import Foundation
import Myna
import MynaModel
import MynaProject
import MynaSyntax
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// The page of a preview, read as text and by a browser.
@Suite("The page of a preview")
struct PreviewPageTests {
  private func page(
    _ sample: PreviewSample, pseudo: [PseudoLocale] = []
  ) throws -> String {
    var options = MessagePreview.Options()
    options.pseudoLocales = pseudo
    let contents = try #require(sample.loaded.contents, "\(sample.loaded.findings)")
    return PreviewPage(try MessagePreview(sample.folder, contents, options: options)).html
  }

  private static let shipped: MessagePreview? = {
    let loaded = ProjectLoader.load(
      folder: Folders.repository.appending(path: "Locales").path(percentEncoded: false))
    guard let folder = loaded.folder, let contents = loaded.contents else { return nil }
    var options = MessagePreview.Options()
    options.pseudoLocales = PseudoLocale.allCases
    return try? MessagePreview(folder, contents, options: options)
  }()

  @Test("texts, arguments, comments and keys are escaped")
  func escaped() throws {
    let sample = try PreviewSample(
      customer: """
        [generic]
        # <img src=x onerror=alert(1)> "quoted"
        title = </style><script>hostile()</script>
        @param $x (text) <b>bold</b> example="<svg onload=hostile()>"
        body.with = ]]> {$x} & {#strong}strong{/strong} {#script}no{/script}
        body = B

        """)
    let html = try page(sample)
    #expect(html.contains("&lt;/style&gt;&lt;script&gt;hostile()&lt;/script&gt;"))
    #expect(html.contains("<bdi>&lt;svg onload=hostile()&gt;</bdi>"))
    #expect(html.contains("x = &lt;svg onload=hostile()&gt;"))
    #expect(html.contains("&lt;img src=x onerror=alert(1)&gt; &quot;quoted&quot;"))
    #expect(html.contains("<strong>strong</strong> no"))
    for markup in ["<script>hostile", "<svg onload", "<img", "<b>bold"] {
      #expect(!html.contains(markup), "\(markup)")
    }
  }

  @Test("a value cannot turn the text around it")
  func bidi() {
    var page = HTMLBuilder()
    page.element("p", ["title": "a\u{202E}b"], "a\u{202E}b\u{2069}c")
    #expect(page.text == "<p title=\"a\u{202E}b\u{202C}\">a\u{202E}bc\u{202C}</p>\n")
  }

  @Test("the policy names the script and the style by their digests")
  func policy() throws {
    let html = try page(PreviewSample())
    let script = try #require(html.firstMatch(of: /<script>([^<]|<(?!\/script))*<\/script>/)).output
      .0
    #expect(script == "<script>\(PreviewScript.source)</script>")
    for source in [PreviewScript.source, PreviewStyle.source] {
      let digest = ContentDigest(of: source).policySource
      #expect(html.contains(digest.replacing("'", with: "&#39;").replacing("=", with: "&#61;")))
    }
    #expect(!PreviewScript.source.contains("innerHTML") && !PreviewScript.source.contains("eval"))
    #expect(!PreviewStyle.source.contains("url(") && !PreviewStyle.source.contains("@import"))
  }

  @Test(
    "the digest is SHA-256",
    arguments: [
      ("", "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="),
      ("abc", "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0="),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "JI1qYdIGOLjlwCaTDD5gOaM85Flk/yFn9uzt1BnbBsE="
      ),
      (String(repeating: "a", count: 1_000), "Qe3s5C1j6Nm/UVqbppMuHCDLyfWl0TRkWttdsblzfqM="),
    ])
  func digest(text: String, expected: String) {
    #expect(ContentDigest(of: text).policySource == "'sha256-\(expected)'")
  }

  // MARK: In a browser

  private func look(
    at html: String, _ queries: [String]
  ) throws -> JSONValue {
    let folder = try TemporaryFolder()
    let script = Folders.repository.appending(path: "Tests/MynaAuthoringTests/Scripts/preview.mjs")
    try folder.write("preview.mjs", Data(contentsOf: script))
    let page = try folder.write("page.html", html)
    let browser = try #require(Tool.chromium).path
    let list = JSONWriter.write(.array(queries.map(JSONValue.string)))
    let run = try #require(Tool.node).run(["preview.mjs", browser, page, list], in: folder)
    try #require(run.status == 0, "\(run.error)")
    var limits = TestLimits.generous
    limits.jsonMembers = 100_000
    return try JSONReader.read(Array(run.output.utf8), limits: limits)
  }

  private static let isThere = Tool.node != nil && Tool.chromium != nil

  /// What holds for every page, whatever is in it.
  private func expectSound(_ seen: JSONValue) {
    #expect(seen["console"]?.elements?.isEmpty == true, "\(String(describing: seen["console"]))")
    #expect(seen["hostile"] == .null)
    #expect(seen["scripts"]?.count == 1 && seen["styles"]?.count == 1)
    for nothing in ["foreign", "handlers", "brokenLinks", "ids"] {
      #expect(seen[nothing]?.count == 0, "\(nothing)")
    }
    for nothing in ["links", "unnamed", "requests"] {
      #expect(seen[nothing]?.elements?.isEmpty == true, "\(nothing)")
    }
    for width in ["1280", "720", "360"] {
      #expect(seen["overflow"]?[width]?.count == 0, "wider than \(width)")
    }
  }

  @Test(
    "all shipped messages: no script error, search and filters work, language and direction are right",
    .enabled(if: isThere, "node or chromium is not installed"))
  func browser() throws {
    let preview = try #require(Self.shipped)
    let seen = try look(
      at: PreviewPage(preview).html,
      ["limit.daily", "超出单日 限额", "ＵＮＫＮＯＷ", "no-such-words", "\u{202E}"])
    expectSound(seen)
    let all = preview.messages.map { "\($0.audience?.name ?? "terms") \($0.key)" }
    #expect(seen["all"]?.texts == all && all.count > 100)
    let searches = try #require(seen["searches"])
    #expect(searches["limit.daily"]?.texts.contains("customer limit.daily") == true)
    #expect((searches["超出单日 限额"]?.texts.first) == "customer limit.daily")
    #expect(searches["ＵＮＫＮＯＷ"]?.texts.contains("developer UNKNOW") == true)
    #expect(searches["no-such-words"]?.texts == [])
    let filters = try #require(seen["filters"])
    #expect(filters["audience "]?.texts == all)
    for audience in ["customer", "developer", "terms"] {
      let kept = all.filter { $0.hasPrefix(audience) }
      #expect(filters["audience \(audience)"]?.texts == kept)
    }
    #expect(filters["state source"]?.texts == all)
    #expect((filters["provider alipay"]?.texts.count ?? 0) > 100)
    for column in preview.columns {
      let locale = column.locale.description
      #expect(seen["locales"]?[locale]?.texts == [locale])
      let direction = column.locale.language == "ar" ? "rtl" : "ltr"
      let members = seen["texts"]?[locale]?.members?.map(\.key)
      #expect(members == ["\(locale) \(direction) \(direction)"])
    }
    #expect(seen["noLocale"]?["shown"]?.texts == [])
    #expect(seen["noLocale"]?["nothing"] == .boolean(true))
    #expect(seen["afterReset"]?.texts == all && seen["afterEscape"]?.texts == all)
    #expect(seen["focused"]?.text == "query")
  }

  @Test(
    "it is accessible: controls have names, places have roles, text has contrast in light and dark",
    .enabled(if: isThere, "node or chromium is not installed"))
  func accessible() throws {
    let seen = try look(at: page(PreviewSample(), pseudo: PseudoLocale.allCases), [])
    expectSound(seen)
    #expect(seen["page"]?.text == "en ltr")
    #expect(seen["landmarks"]?.elements?.allSatisfy { $0.count == 1 } == true)
    for theme in ["light", "dark"] {
      let contrast = seen["contrast"]?[theme]
      #expect((contrast?["least"]?.count ?? 0) >= 450, "\(String(describing: contrast))")
      #expect((contrast?["kinds"]?.count ?? 0) > 15)
    }
  }

  @Test(
    "on paper it is dark on white, fits the sheet, leaves out controls and tears no message apart",
    .enabled(if: isThere, "node or chromium is not installed"))
  func printed() throws {
    let preview = try #require(Self.shipped)
    let seen = try #require(try look(at: PreviewPage(preview).html, [])["print"])
    #expect(seen["rules"]?.count == 1)
    for nothing in ["overflow", "controls", "torn"] { #expect(seen[nothing]?.count == 0) }
    #expect(seen["messages"]?.texts.count == preview.messages.count)
    #expect(seen["columns"]?.count == 2)
    #expect(seen["white"]?.text == "rgb(255, 255, 255)")
    #expect((seen["leastContrast"]?.count ?? 0) >= 450)
  }

  @Test(
    "hostile texts and arguments do nothing",
    .enabled(if: isThere, "node or chromium is not installed"),
    arguments: [
      "<script>hostile = 1</script>", "</script><script>hostile = 1</script>",
      "</style><img src=x onerror=hostile=1>", "]]><svg onload=hostile=1>",
      "\"><iframe src=javascript:parent.hostile=1>", "' onmouseover='hostile=1",
      "<a href=javascript:hostile=1>x</a>", "<base href=//evil.example>", "&lt;script&gt;",
      "<!--", "<plaintext>", "<meta http-equiv=refresh content=0>", "\\u202Ex\\u202C",
    ])
  func hostile(text: String) throws {
    let quoted = text.replacing("\"", with: "'")
    let sample = try PreviewSample(
      customer: """
        [generic]
        # \(text)
        title = \(text)
        @param $x (text) \(text) example="\(quoted)"
        body.with = {$x}\(text)
        body = \(text)

        """,
      terms: "[next-step]\ntop-up = \(text)\n")
    let seen = try look(at: page(sample, pseudo: [.bidirectional]), ["script"])
    expectSound(seen)
    #expect(seen["all"]?.texts.count == 4)
  }
}

extension JSONValue {
  /// The texts of an array.
  fileprivate var texts: [String] { elements?.compactMap(\.text) ?? [] }

  /// A whole number.
  fileprivate var count: Int? { if case .number(let text) = self { Int(text) } else { nil } }
}
