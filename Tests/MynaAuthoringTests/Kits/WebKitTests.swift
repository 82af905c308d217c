import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// The kit for the web, run by Node.
@Suite("The kit for the web")
struct WebKitTests {
  /// A folder with the kit, cases and scripts.
  private func folder(
    _ cases: [KitCase], codes: [String] = [], locales: [String] = []
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Kit(.web, of: LocalizerContents(.embedded)).write(to: folder.path("kit"))
    let data: JSONValue = [
      "cases": .array(cases.map(\.json)), "codes": .array(codes.map(JSONValue.string)),
      "locales": .array(locales.map(JSONValue.string)),
    ]
    try folder.write("cases.json", JSONWriter.write(data))
    let scripts = Folders.repository.appending(path: "Tests/MynaAuthoringTests/Scripts")
    for script in Folders.files(below: scripts, withExtension: "mjs") {
      try folder.write(script.lastPathComponent, Data(contentsOf: script))
    }
    return folder
  }

  private func runNode(
    _ folder: TemporaryFolder, _ arguments: [String] = ["node.mjs"]
  ) throws -> JSONValue {
    let run = try #require(Tool.node).run(arguments, in: folder)
    try #require(run.status == 0, "\(run.error)")
    var limits = TestLimits.generous
    limits.jsonMembers = 100_000
    return try JSONReader.read(Array(run.output.utf8), limits: limits)
  }

  @Test(
    "all codes give the texts of the localizer, but for the signs that Node writes otherwise",
    .enabled(if: Tool.node != nil, "node is not installed"))
  func sameTexts() throws {
    let cases = KitCase.all
    #expect(Set(cases.map(\.code)).count == 86)
    let result = try runNode(folder(cases))
    try check(result, "web, Node", cases)
  }

  @Test(
    "a browser gives the texts of the localizer, but for the same signs",
    .enabled(if: Tool.node != nil && Tool.chromium != nil, "node or chromium is not installed"),
    .enabled(if: Tool.runsSlowChecks, "tools/kits runs it"))
  func sameTextsInBrowser() throws {
    let cases = KitCase.all
    let browser = try #require(Tool.chromium).path
    let result = try runNode(folder(cases), ["browser.mjs", browser])
    try check(result, "web, Chromium", cases)
  }

  /// Reports the differences; each must be explained, and no text may differ that has no such sign.
  private func check(_ result: JSONValue, _ platform: String, _ cases: [KitCase]) throws {
    let differences = try #require(result["differences"]?.elements)
    KitDifference.expectExplained(differences)
    let bytes = WebRuntime.source.utf8.count
    KitReport.write(platform, cases: cases.count, differences: differences.count, bytes: bytes)
  }

  @Test(
    "every listed spelling of a code means what it means to the localizer",
    .enabled(if: Tool.node != nil, "node is not installed"))
  func sameSpellings() throws {
    let spellings = KitSpellingCase.all
    let result = try runNode(folder([], codes: spellings.map(\.text)))
    let codes = try #require(result["codes"]?.elements)
    try #require(codes.count == spellings.count)
    for (spelling, code) in zip(spellings, codes) {
      #expect(code.text == spelling.code, "\(spelling.text)")
    }
  }

  @Test(
    "readers get the locale that the localizer chooses",
    .enabled(if: Tool.node != nil, "node is not installed"))
  func sameLocales() throws {
    let tags = [
      "en", "en-GB", "en_AU", "zh", "zh-CN", "zh-SG", "zh-Hans-HK", "zh-TW", "zh-HK", "zh-Hant",
      "fr", "ja-JP", "de-u-nu-arab", "no tag", "", "ZH-hans",
    ]
    let result = try runNode(folder([], locales: tags))
    let chosen = result["locales"]?.elements?.compactMap(\.text)
    #expect(chosen == tags.map { Localizer.embedded.fallbackChain(for: [$0])[0].description })
  }

  @Test(
    "its types take what a code can show, and nothing else",
    .enabled(if: Tool.tsc != nil, "tsc is not installed"),
    .enabled(if: Tool.runsSlowChecks, "tools/kits runs it"))
  func types() throws {
    let folder = try folder([])
    let script = Folders.repository.appending(path: "Tests/MynaAuthoringTests/Scripts/types.mts")
    try folder.write("types.mts", Data(contentsOf: script))
    let run = try #require(Tool.tsc).run(
      [
        "--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution",
        "nodenext", "types.mts",
      ], in: folder)
    #expect(run.status == 0, "\(run.output)")
  }

  @Test("the module is below five kilobytes")
  func size() {
    #expect(WebRuntime.source.utf8.count < 5_000)
  }

  @Test(
    "the module makes neither code nor markup",
    arguments: ["eval", "Function(", "innerHTML", "import("])
  func noCode(word: String) {
    #expect(!WebRuntime.source.contains(word))
  }

  @Test(
    "whatever an app passes, there is a text",
    .enabled(if: Tool.node != nil, "node is not installed"))
  func hostileArguments() throws {
    let folder = try folder([])
    try folder.write(
      "hostile.mjs",
      """
      import { localizer } from "./compare.mjs";
      const values = [
        null, undefined, 0, -1, 1.5, NaN, Infinity, "", "x", "-0", "__proto__", "constructor", true, [], {}, [[]],
        ["__proto__"], { amount: 5, currency: "CNY" }, { amount: "1e9", currency: "CNY" },
        { amount: "1", currency: "XXY" }, { amount: "9".repeat(60), currency: "CNY" }, "2025-02-30", "0000-01-01",
        "2025-07-02T25:00:00Z", new Date(), 10n, Symbol("x"), () => 1, "\\u0301".repeat(99), "\\ud800", new Array(99).fill("cash"),
      ];
      const names = [
        "limit", "amount", "balance", "methods", "operation", "resets_on", "expires_at", "window_days", "card_tail",
        "__proto__", "constructor",
      ];
      const codes = [
        "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "UNKNOW", "BUYER_BALANCE_NOT_ENOUGH", "TRADE_HAS_FINISHED",
        "BUYER_BANKCARD_BALANCE_NOT_ENOUGH", "__proto__", "constructor", "toString", "", "x".repeat(9999), null, undefined, 5,
      ];
      let count = 0;
      for (const code of codes)
        for (const name of names)
          for (const value of values)
            for (const locale of ["en", "zh-CN", null, [5], "\\0"]) {
              const shown = localizer.render(code, { locale, args: { [name]: value } });
              if (!shown.title || !shown.body || /undefined|NaN|\\{|\\[object/.test(shown.body.replace(/\\\\u\\{/g, "")))
                throw new Error(`${String(code)} ${name} ${String(value)} ${locale}: ${JSON.stringify(shown)}`);
              count++;
            }
      console.log(count);
      """)
    let run = try #require(Tool.node).run(["hostile.mjs"], in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect((Int(run.output.dropLast()) ?? 0) > 10_000)
  }
}
