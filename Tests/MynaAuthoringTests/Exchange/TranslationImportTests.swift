import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Importing translations")
struct TranslationImportTests {
  @Test("what was exported changes nothing", arguments: ExchangeFormat.bilingual)
  func unchanged(format: ExchangeFormat) throws {
    let sample = try ExchangeSample()
    let before = try sample.files()
    #expect(try sample.import(sample.export(format), as: format).isEmpty)
    #expect(try sample.files() == before)
  }

  @Test(
    "a text that changed is written, and all other lines stay",
    arguments: ExchangeFormat.bilingual)
  func changed(format: ExchangeFormat) throws {
    let sample = try ExchangeSample()
    let text = try sample.export(format).replacing("未完成<", with: "没有完成<")
      .replacing("\"未完成\"", with: "\"没有完成\"").replacing(",未完成,", with: ",没有完成,")
    #expect(try sample.import(text, as: format) == ["changed customer/generic.title"])
    #expect(
      try sample.read("zh-Hans/customer.mf2")
        == ExchangeSample.chinese.replacing("title = 未完成", with: "title = 没有完成")
        .replacing("@state reviewed", with: format == .po ? "@state translated" : "@state reviewed")
    )
  }

  @Test(
    "files that are gone come back with texts, comments and order",
    arguments: ExchangeFormat.bilingual)
  func rebuilt(format: ExchangeFormat) throws {
    let sample = try ExchangeSample()
    let text = try sample.export(format)
    let other = try ExchangeSample([
      "zh-Hans/customer.mf2": nil, "zh-Hans/developer.mf2": nil, "zh-Hans/terms.mf2": nil,
    ])
    #expect(try other.import(text, as: format).count == 9)
    #expect(try other.export(format) == text)
    #expect(try other.read("zh-Hans/terms.mf2") == sample.read("zh-Hans/terms.mf2"))
    #expect(try other.read("zh-Hans/developer.mf2") == sample.read("zh-Hans/developer.mf2"))
  }

  @Test("a new translation takes the place that it has in the source, before plainer forms")
  func added() throws {
    let sample = try ExchangeSample([
      "pl/customer.mf2": "@locale pl\n---\n\n[generic]\n\nbody = Nie wyszło.\n"
    ])
    let text = """
      msgid ""
      msgstr "Language: pl\\n"

      msgctxt "generic.title"
      msgid "Not done"
      msgstr "Niegotowe"

      # Limit jest znany.
      msgctxt "generic.body.with-limit"
      msgid ""
      msgstr "Ponad {#b}limit{/b} {$limit :currency}.{#br /}Mniej."
      """
    #expect(
      try sample.import(text, as: .po) == [
        "added customer/generic.title", "added customer/generic.body.with-limit",
      ])
    let expected = """
      @locale pl
      ---

      [generic]

      # A heading.
      title = Niegotowe

      # Limit jest znany.
      @param $limit (money) the limit example="50 EUR"
      body.with-limit = Ponad {#b}limit{/b} {$limit :currency}.{#br /}Mniej.

      body = Nie wyszło.

      """
    #expect(try sample.read("pl/customer.mf2") == expected)
  }

  @Test(
    "a translation that is wrong is refused where it is wrong, and no file changes",
    arguments: [
      ("未完成", "未{完成", "23:13 mf2.syntax-error"),
      ("{$limit :currency}", "", "49:9 exchange.missing-placeholder"),
      ("{$limit :currency}", "{$limit :currency}{$who}", "49:42 exchange.extra-placeholder"),
      ("{#b}您的{/b}", "您的", "49:9 exchange.missing-markup"),
      ("{#b}您的{/b}", "{#b}您的{/b}{#i /}", "49:21 exchange.extra-markup"),
      ("\"generic.title\"", "\"generic.titel\"", "21:9 exchange.unknown-entry"),
      ("操作未完成。", "{$limit}", "55:9 exchange.extra-placeholder"),
      ("Language: zh_Hans", "Language: en", "6:1 exchange.source-locale"),
      ("Language: zh_Hans", "Language: fr", "6:1 exchange.unknown-locale"),
      ("Language: zh_Hans\\n", "X: y\\n", "exchange.no-locale"),
    ])
  func refused(old: String, new: String, expected: String) throws {
    let sample = try ExchangeSample()
    let before = try sample.files()
    let export = try sample.export(.po)
    // The source texts stay as they are.
    let text = export.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("msgid") ? String(line) : String(line.replacing(old, with: new))
    }.joined(separator: "\n")
    #expect(text != export)
    let result = sample.plan(text, as: .po)
    #expect(result.isRefused)
    #expect(result.files.isEmpty && result.changes.isEmpty)
    #expect(
      result.findings.map(ExchangeSample.summary).contains(expected),
      "\(result.findings.map(ExchangeSample.summary))")
    #expect(throws: DiagnosticError.self) { try result.write() }
    #expect(try sample.files() == before)
  }

  @Test("an entry that is translated twice is refused")
  func twice() throws {
    let text = """
      msgid ""
      msgstr "Language: pl\\n"

      msgctxt "generic.title"
      msgid "a"
      msgstr "b"

      msgctxt "generic.title"
      msgid "c"
      msgstr "d"
      """
    #expect(
      try ExchangeSample().problems(text, as: .po).contains("8:9 exchange.repeated-entry"))
  }

  @Test("a missing translation never removes the one that is there")
  func emptied() throws {
    let sample = try ExchangeSample()
    let before = try sample.files()
    let text = try sample.export(.po).replacing("msgstr \"未完成\"", with: "msgstr \"\"")
    let result = sample.plan(text, as: .po)
    #expect(result.findings.map(\.diagnostic.id) == ["exchange.no-translation"])
    try result.write()
    #expect(try sample.files() == before)
  }

  @Test("the check that is given stops an import, at the unit that brings the error")
  func check() throws {
    let sample = try ExchangeSample()
    var options = TranslationImport.Options()
    options.check = { loaded in
      guard let file = loaded.folder?.file("customer", of: ExchangeSample.locale!),
        let entry = file.entries.first, entry.resource.value == "坏"
      else { return [] }
      return [
        .init(
          diagnostic: Diagnostic(
            "check.bad", .error, "this is bad", source: file.source.name, at: entry.resource.span),
          source: file.source)
      ]
    }
    options.tracking = .none
    let text = try sample.export(.po).replacing("msgstr \"未完成\"", with: "msgstr \"坏\"")
    let result = TranslationImport.plan(
      SourceText(name: "file", text: text), as: .po, into: sample.path, options: options)
    #expect(result.findings.map(ExchangeSample.summary).contains { $0.hasSuffix(":9 check.bad") })
    #expect(result.isRefused)
  }

  @Test(
    "states follow what the file says about them",
    arguments: [
      // state before, fuzzy, text changed, state after
      ("", true, false, "draft"), ("", false, true, ""), ("", true, true, "draft"),
      ("draft", false, false, "translated"), ("draft", true, false, "draft"),
      ("reviewed", false, false, "reviewed"), ("reviewed", true, false, "draft"),
      ("reviewed", false, true, "translated"), ("translated", false, true, "translated"),
    ])
  func states(before: String, isFuzzy: Bool, isChanged: Bool, after: String) throws {
    func file(_ state: String, _ text: String) -> String {
      "@locale pl\n---\n\n[generic]\n\n\(state.isEmpty ? "" : "@state \(state)\n")title = \(text)\n"
    }
    let sample = try ExchangeSample(["pl/customer.mf2": file(before, "Nie")])
    let text = """
      msgid ""
      msgstr "Language: pl\\n"

      #, \(isFuzzy ? "fuzzy" : "x")
      msgctxt "generic.title"
      msgid "Not done"
      msgstr "\(isChanged ? "Tak" : "Nie")"
      """
    _ = try sample.import(text, as: .po)
    #expect(try sample.read("pl/customer.mf2") == file(after, isChanged ? "Tak" : "Nie"))
  }

  @Test("a translation records the source that it was made from")
  func source() throws {
    let sample = try ExchangeSample()
    let text = """
      msgid ""
      msgstr "Language: pl\\n"

      msgctxt "generic.title"
      msgid "Did not go"
      msgstr "Niegotowe"
      """
    let tracking = ExchangeSample.tracking
    let result = sample.plan(text, as: .po, tracking: tracking)
    #expect(result.findings.map(\.diagnostic.id) == ["exchange.source-changed"])
    try result.write()
    let written = try sample.read("pl/customer.mf2")
    #expect(written.contains("@source Did not go\n@old-source Did not go\ntitle = Niegotowe\n"))
    let confirmed = try sample.export(.po, "pl", tracking: tracking)
      .replacing("#, fuzzy\n#| msgid \"Did not go\"\n", with: "")
    #expect(
      try sample.import(confirmed, as: .po, tracking: tracking) == ["marked customer/generic.title"]
    )
    #expect(try sample.read("pl/customer.mf2").contains("\n@source Not done\ntitle = Niegotowe\n"))
  }
}

extension ExchangeFormat {
  static let bilingual = allCases.filter(\.isBilingual)
}
