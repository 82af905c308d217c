import Foundation
import Myna
import MynaModel
import MynaProject
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// A kit of a project in languages with other plurals and another direction, run by Node.
@Suite("The kit for the web in other languages")
struct WebLanguageTests {
  // `ar` alone has other digits in newer locale data.
  private static let bodies = [
    "en": """
    .input {$n :integer} .input {$who :string} .match $n $who
    0 * {{Nothing for {$who}, {$price :currency}.}} one boss {{One file, boss.}}
    one * {{{$n} file for {$who} with {$tags :myna:list}.}} * * {{{$n} files for {$who}: {$price :currency}.}}
    """,
    "pl": """
    .input {$n :integer} .match $n one {{{$n} plik, {$who}}} few {{{$n} pliki, {$who}}}
    many {{{$n} plików, {$who}}} * {{{$n} pliku, {$price :currency}}}
    """,
    "ar-EG": """
    .input {$n :integer} .match $n zero {{لا ملفات {$who}}} one {{ملف {$who}}} two {{ملفان {$who}}}
    few {{{$n} ملفات {$who} {$price :currency}}} many {{{$n} ملفًا {$tags :myna:list type=or}}} * {{{$n} ملف}}
    """,
  ]

  private func contents(in folder: TemporaryFolder) throws -> LocalizerContents {
    try folder.write(
      "myna.yaml",
      """
      source-locale: en
      locales:
        en: {}
        pl: {fallbacks: [en]}
        ar-EG: {fallbacks: [en]}
      catalogues: [codes.yaml]
      audiences:
        customer: {file: customer, fields: [body]}
        developer: {file: developer, fields: [cause]}
      keys: {generic: generic, unknown-code: unknown, ambiguous-code: unknown}
      parameters:
        n: {type: count}
        who: {type: text, for: [customer]}
        price: {type: money, default: 3 EUR}
        tags: {type: terms, default: [red, blue]}
      """)
    try folder.write("codes.yaml", "provider: shop\nsnapshot: one\ncodes:\n  {}\n")
    for (locale, body) in Self.bodies {
      let head = "@locale \(locale)\n---\n\n"
      let value = body.split(separator: "\n").joined(separator: "\n  ")
      try folder.write(
        "\(locale)/customer.mf2", "\(head)[generic]\n\nbody.x =\n  \(value)\n\nbody = \(locale)\n")
      try folder.write("\(locale)/developer.mf2", "\(head)[unknown]\n\ncause = c\n")
      try folder.write(
        "\(locale)/terms.mf2", "\(head)[tag]\n\nred = red-\(locale)\n\nblue = blue-\(locale)\n")
    }
    let loaded = ProjectLoader.load(folder: folder.path)
    return try #require(loaded.contents, "\(loaded.findings.map(\.diagnostic.message))")
  }

  @Test(
    "plurals, choices, defaults and isolates are those of the localizer",
    .enabled(if: Tool.node != nil, "node is not installed"))
  func sameTexts() throws {
    let folder = try TemporaryFolder()
    let contents = try contents(in: folder)
    try Kit(.web, of: contents).write(to: folder.path("kit"))
    let localizer = try Localizer(contents)
    var expected: [JSONValue] = []
    for locale in Self.bodies.keys.sorted() {
      for n in [nil, 0, 1, 2, 3, 5, 11, 21, 100, 1_234_567] {
        for who in ["boss", "Ann", "é\u{301}", "a\u{200B}b"] {
          for isolates in [false, true] {
            expected.append(
              answer(localizer, locale, n, who, isolates))
          }
        }
      }
    }
    try folder.write("expected.json", JSONWriter.write(.array(expected)))
    try folder.write(
      "run.mjs",
      """
      import { readFileSync } from "node:fs";
      import { createLocalizer } from "./kit/myna.js";
      const messages = {};
      for (const tag of ["ar-EG", "en", "pl"]) messages[tag] = (await import(`./kit/messages/${tag}.js`)).default;
      const localizer = createLocalizer(messages);
      for (const { locale, n, who, isolate, body } of JSON.parse(readFileSync("expected.json", "utf8"))) {
        const shown = localizer.render("x", { locale, isolate, args: { n, who } }).body;
        if (shown !== body) console.log(JSON.stringify([locale, n, who, isolate, body, shown]));
      }
      """)
    let run = try #require(Tool.node).run(["run.mjs"], in: folder)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output == "")
  }

  private func answer(
    _ localizer: Localizer, _ locale: String, _ n: Int?, _ who: String, _ isolates: Bool
  ) -> JSONValue {
    var options = RenderOptions()
    options.bidi = isolates ? .standard : .none
    var arguments: Arguments = ["who": .string(who)]
    if let n { arguments["n"] = .integer(n) }
    // What is hidden counts as missing in a kit.
    if who.contains("\u{200B}") { arguments["who"] = nil }
    let shown = localizer.render(
      "x", for: .customer, in: [locale], with: arguments, options: options)
    return [
      "locale": .string(locale), "n": n.map { .integer($0) } ?? .null, "who": .string(who),
      "isolate": .boolean(isolates), "body": .string(shown["body"] ?? ""),
    ]
  }
}
