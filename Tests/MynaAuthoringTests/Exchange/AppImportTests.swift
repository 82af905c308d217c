import Foundation
import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Imports of formats for apps")
struct AppImportTests {
  @Test(
    "a translation that is wrong is refused where it is wrong, and no file changes",
    arguments: [
      (ExchangeFormat.json, "已付款。", "已{付款。", "4:93 mf2.syntax-error"),
      (.json, "generic.title", "generic.titel", "2:3 exchange.unknown-entry"),
      (.json, "{$who}", "", "3:31 exchange.missing-placeholder"),
      (.json, "\"立减50%，it's“now”\"", "7", "2:3 exchange.json-kind"),
      (.formatjs, "{who}", "", "3:31 exchange.missing-placeholder"),
      (.formatjs, "{who}", "{who}{other}", "3:31 exchange.extra-placeholder"),
      (.formatjs, "{n, plural, other", "{m, plural, one {1} other", "3:31 exchange.choices"),
      (.formatjs, "已付款", "<i>已付款</i>", "4:33 exchange.extra-markup"),
      (.formatjs, "已付款。}", "已付款。", "4:72 mf1.syntax-error"),
      (.i18next, "{{who}}", "{{other}}", "3:37 exchange.missing-placeholder"),
      (.i18next, "{{who}}", "{{who, upper}}", "3:37 exchange.unreadable"),
      (.i18next, "{{who}}", "{{who", "3:37 exchange.unreadable"),
      (.i18next, "operation_pay", "operation_play", "4:3 exchange.unknown-entry"),
      (.i18next, "count_other", "count_few", "3:35 mf2.missing-fallback-variant"),
      (.arb, "zh_Hans", "fr", "2:16 exchange.wrong-locale"),
      (.arb, "zh_Hans", "?", "2:16 exchange.locale"),
      (.arb, "genericTitle", "genericTitel", "3:3 exchange.unknown-entry"),
      (.arb, "{limit}，{limit_2}", "", "30:28 exchange.missing-placeholder"),
      (.android, "%2$s</xliff:g>有", "</xliff:g>有", "6:2 exchange.missing-placeholder"),
      (.android, "%2$s</xliff:g>有", "%2$s %9$s</xliff:g>有", "7:3 exchange.extra-placeholder"),
      (.android, "quantity=\"other\"", "quantity=\"some\"", "7:3 exchange.unreadable"),
      (.android, "it\\'s", "it\\u12", "4:2 android.escape"),
      (.android, "<resources", "<!DOCTYPE r><resources", "2:1 xml.doctype"),
      (.android, "已付款", "<b>已付款</b>", "10:2 exchange.extra-markup"),
      (.xcstrings, "%2$@有", "有", "54:9 exchange.missing-placeholder"),
      (.xcstrings, "needs_review", "perhaps", "56:23 xcstrings.state"),
      (.xcstrings, "\"zh-Hans\"", "\"no locale\"", "14:9 exchange.locale"),
      (.csv, "reviewed", "fine", "2:63 csv.state"),
      (.csv, "translation zh-Hans", "translation fr", "1:15 exchange.wrong-locale"),
      (.csv, "key,", "id,", "1:1 csv.column"),
      (.csv, "state,comment", "state,state", "1:41 csv.repeated-column"),
    ])
  func refused(format: ExchangeFormat, old: String, new: String, expected: String) throws {
    let sample = try AppSample()
    let export = try sample.text(format)
    let text = export.replacing(old, with: new)
    #expect(text != export)
    let result = sample.plan(text, as: format)
    let found = result.findings.map(ExchangeSample.summary)
    #expect(result.isRefused)
    #expect(found.contains(expected), "\(found)")
    #expect(result.files.isEmpty && result.changes.isEmpty)
    #expect(try sample.read("zh-Hans/customer.mf2") == AppSample.chinese)
  }

  @Test(
    "hostile files give located diagnostics (hostile cases 95, 96)",
    arguments: [
      (ExchangeFormat.json, "[1]", "1:1 exchange.json-kind"),
      (.json, "{\"a\": \"b\", \"a\": \"c\"}", "1:12 json.duplicate-key"),
      (.json, "{\"a\": \"b\\u0000\"}", "1:2 exchange.unknown-entry"),
      (.json, String(repeating: "[", count: 100_000), "1:33 json.too-deep"),
      (.json, "{\"generic.title\": \"\\ud800\"}", "1:26 json.surrogate"),
      (.json, "{\"generic.title\": {}}", "1:2 exchange.json-kind"),
      (.json, "{\"generic.title\": \"a\\u0000b\"}", "1:21 mf2.syntax-error"),
      (
        .json, "{\"" + String(repeating: "a", count: 5_000) + "\": \"\"}",
        "1:2 exchange.unknown-entry"
      ),
      (.json, "{", "1:2 json.syntax"),
      (.json, "", "1:1 json.eof"),
      (
        .json, "{\"generic.title\": \"a" + String(repeating: "\u{301}", count: 40) + "\"}",
        "1:51 text.stream-safe"
      ),
      (
        .formatjs,
        "{\"generic.title\": \"" + String(repeating: "{a, select, other {", count: 5_000) + "\"}",
        "1:20 exchange.unreadable"
      ),
      (
        .formatjs, "{\"generic.title\": \"{n, plural, offset:1 other {#}}\"}",
        "1:20 exchange.unreadable"
      ),
      (.i18next, "{\"a\": {\"b\": [1]}}", "1:8 exchange.json-kind"),
      (.xcstrings, "{}", "1:1 xcstrings.member"),
      (.xcstrings, "{\"sourceLanguage\": \"en\", \"strings\": []}", "1:26 exchange.json-kind"),
      (.android, "<resources><string name=\"a\">", "1:1 xml.syntax"),
      (.android, "<?m?><resources/>", "1:1 xml.instruction"),
      (
        .android,
        "<!DOCTYPE a [<!ENTITY b \"c\">]><resources><string name=\"a\">&b;</string></resources>",
        "1:1 xml.doctype"
      ),
      (.android, "<resources><string>a</string></resources>", "1:12 exchange.unreadable"),
      (.android, String(repeating: "<a>", count: 100_000), "1:193 xml.too-deep"),
      (.android, "<a/>", "1:1 exchange.unreadable"),
      (.csv, "", "1:1 csv.column"), (.csv, "key,translation\na,\"b", "2:3 csv.open-quote"),
      (.csv, "key,translation\na,b\"c", "2:4 csv.quote"),
      (.csv, "key,translation\na,\"b\"c", "2:6 csv.behind-quote"),
      (.csv, "key,translation\na,b,c", "2:1 csv.ragged"),
      (.csv, "key,translation\na", "2:1 csv.ragged"),
      (.csv, "key,translation\ngeneric.title,{", "2:16 mf2.syntax-error"),
      (.csv, "key,translation\n'=x,y", "2:1 exchange.unknown-entry"),
    ])
  func hostile(format: ExchangeFormat, text: String, expected: String) throws {
    let sample = try AppSample()
    let found = sample.plan(text, as: format).findings.map(ExchangeSample.summary)
    #expect(found.contains(expected), "\(found)")
    #expect(try sample.read("zh-Hans/customer.mf2") == AppSample.chinese)
  }

  @Test("bytes that are no UTF-8, and U+0000, are refused in every format (hostile case 96)")
  func bytes() {
    for format in ExchangeFormat.forApps {
      let bad = format.read(SourceText(name: "f", bytes: [0x22, 0xC3, 0x28]))
      #expect(bad.diagnostics.map(\.id) == ["exchange.encoding"], "\(format)")
      let zero = format.read(SourceText(name: "f", bytes: [0x22, 0]))
      #expect(zero.diagnostics.map(\.id) == ["exchange.control"], "\(format)")
      var limits = Limits()
      limits.exchangeBytes = 3
      let large = format.read(SourceText(name: "f", text: "    "), limits: limits)
      #expect(large.diagnostics.map(\.id) == ["exchange.too-large"], "\(format)")
    }
  }

  @Test("a damaged file is read or refused, whatever byte is missing or doubled")
  func damaged() throws {
    let sample = try AppSample()
    for format in ExchangeFormat.forApps {
      let bytes = try sample.export(format).bytes
      var refused = 0
      for index in stride(from: 0, to: bytes.count, by: 3) {
        var dropped = bytes
        dropped.remove(at: index)
        var doubled = bytes
        doubled.insert(bytes[index], at: index)
        for damaged in [dropped, doubled, Array(bytes[..<index])] {
          let reading = format.read(SourceText(name: "f", bytes: damaged))
          guard reading.file == nil else { continue }
          refused += 1
          #expect(reading.diagnostics.contains { $0.severity == .error }, "\(format) \(index)")
        }
      }
      #expect(refused > bytes.count / 6, "\(format)")
    }
  }

  @Test("directional marks come back as they were, and are visible in JSON")
  func directions() throws {
    let text = AppSample.chinese.replacing("=SUM(A1)", with: "a\u{2067}b\u{2069}\u{200F}c")
    let sample = try AppSample(["zh-Hans/customer.mf2": text])
    for format in ExchangeFormat.forApps {
      let export = try sample.text(format)
      if ![.csv, .android].contains(format) { #expect(export.contains("\\u2067b")) }
      #expect(try sample.import(export, as: format).isEmpty, "\(format)")
    }
    #expect(try sample.read("zh-Hans/customer.mf2") == text)
  }

  @Test("a state of a catalogue or table is that of the entry")
  func states() throws {
    for (format, old, new) in [
      (ExchangeFormat.xcstrings, "needs_review", "translated"), (.csv, ",draft,", ",translated,"),
    ] {
      let sample = try AppSample()
      let text = try sample.text(format).replacing(old, with: new)
      #expect(
        try sample.import(text, as: format) == ["marked customer/generic.body.with-count"])
      #expect(
        try sample.read("zh-Hans/customer.mf2")
          == AppSample.chinese.replacing("@state draft", with: "@state translated"))
    }
  }

  @Test("a choice that a file does not bring stays")
  func partial() throws {
    let sample = try AppSample()
    let text = #"{"generic.body.by-operation_pay": "付好款。"}"#
    #expect(try sample.import(text, as: .i18next) == ["changed customer/generic.body.by-operation"])
    #expect(
      try sample.read("zh-Hans/customer.mf2")
        == AppSample.chinese.replacing("已付款", with: "付好款"))
  }

  @Test(
    "files of other projects are read, or refused with a reason",
    .enabled(if: Folders.conformance != nil, Folders.howToGetConformance))
  func otherProjects() throws {
    let folder = try #require(Folders.conformance).appending(path: "import")
    var counts: [String: Int] = [:]
    var reasons: [String: String] = [:]
    for (format, endings) in [
      (ExchangeFormat.android, ["xml"]), (.arb, ["arb"]),
      (.xcstrings, ["xcstrings", "strings", "stringsdict"]),
    ] {
      for file in endings.flatMap({ Folders.files(below: folder, withExtension: $0) }) {
        let path = file.pathComponents.suffix(2).joined(separator: "/")
        let reading = format.read(
          SourceText(name: path, bytes: Array(try Data(contentsOf: file))))
        if let read = reading.file {
          counts[path] = read.stringNames.count
        } else {
          reasons[path] = reading.diagnostics.first { $0.severity == .error }?.id ?? "none"
        }
      }
    }
    print("read: \(counts.sorted { $0.key < $1.key }); refused: \(reasons)")
    #expect(counts.count + reasons.count == 16)
    #expect(
      reasons == [
        "arb/intl_en.arb": "json.duplicate-key",
        "xcstrings/Localizable.xcstrings": "xcstrings.variation",
        "xcstrings/Variations.xcstrings": "xcstrings.variation",
        "xcstrings/Legacy.strings": "json.syntax", "xcstrings/Legacy.stringsdict": "json.syntax",
      ])
  }
}
