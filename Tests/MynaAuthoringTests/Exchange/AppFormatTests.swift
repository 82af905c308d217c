import Foundation
import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Formats for apps")
struct AppFormatTests {
  @Test("a file is written as it always was", arguments: ExchangeFormat.forApps)
  func golden(format: ExchangeFormat) throws {
    let export = try AppSample().export(format)
    let text = String(decoding: export.bytes, as: UTF8.self)
    // A table ends its rows with CR LF.
    let lines = format == .csv ? text.replacing("\r\n", with: "\n") : text
    #expect(lines == AppGoldenFiles.texts[format])
    #expect(export.leftOut.isEmpty)
    #expect(export.count == 6)
  }

  @Test("what was exported changes nothing", arguments: ExchangeFormat.forApps)
  func unchanged(format: ExchangeFormat) throws {
    let sample = try AppSample()
    #expect(try sample.import(sample.text(format), as: format).isEmpty)
    #expect(try sample.read("zh-Hans/customer.mf2") == AppSample.chinese)
  }

  @Test("a text that changed is written, and functions, options and lines stay")
  func changed() throws {
    for format in ExchangeFormat.forApps {
      let sample = try AppSample()
      let text = try sample.text(format).replacing("已付款", with: "付好款").replacing(
        "超出", with: "超过")
      let expected = AppSample.chinese.replacing("已付款", with: "付好款")
        .replacing("超出", with: "超过")
      #expect(
        try sample.import(text, as: format) == [
          "changed customer/generic.body.by-operation", "changed customer/generic.body.with-limit",
        ], "\(format)")
      let written = try sample.read("zh-Hans/customer.mf2")
      // The pattern is written anew; blanks in its placeholders are those of the printer.
      let spaced = "{ $limit  :currency }"
      #expect(
        written == expected
          || written == expected.replacing(spaced, with: "{$limit :currency}"), "\(format)")
    }
  }

  @Test("the project's own messages come back byte for byte", arguments: ExchangeFormat.forApps)
  func project(format: ExchangeFormat) throws {
    let own = Folders.repository.appending(path: "Locales").path(percentEncoded: false)
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: own, toPath: folder.path("Locales"))
    for audiences in [["customer"], ["developer"], ["customer", "developer"]] {
      let set = try AppSample.set(own, "zh-Hans", audiences: audiences)
      let export = try format.export(set)
      // Developers' texts hold wire names in markup, which some formats do not have.
      let isWhole = audiences == ["customer"] || format == .json || format == .csv
      #expect(!isWhole || export.leftOut.isEmpty)
      #expect(export.count + Set(export.leftOut.map(\.diagnostic.message)).count == set.count)
      var options = TranslationImport.Options()
      options.locale = LocaleIdentifier("zh-Hans")
      let result = TranslationImport.plan(
        SourceText(name: "file", bytes: export.bytes), as: format, into: folder.path("Locales"),
        options: options)
      #expect(!result.isRefused)
      #expect(result.changes.isEmpty, "\(result.changes.prefix(3))")
    }
  }

  @Test("a plural of a locale with more categories becomes variants of its own")
  func categories() throws {
    let texts: [(ExchangeFormat, String)] = [
      (
        .formatjs,
        #"{"generic.body.with-count": "{n, plural, one {# plik {who}} few {# pliki {who}} other {# pliku {who}}}"}"#
      ),
      (
        .arb,
        #"{"@@locale": "pl", "genericBodyWithCount": "{n, plural, one {{n} plik {who}} few {{n} pliki {who}} other {{n} pliku {who}}}"}"#
      ),
      (
        .i18next,
        #"{"generic": {"body": {"with-count_one": "{{count}} plik {{who}}", "with-count_few": "{{count}} pliki {{ who }}", "with-count_other": "{{count}} pliku {{- who}}"}}}"#
      ),
      (
        .android,
        #"<resources><plurals name="myna_generic_body_with_count"><item quantity="one">%1$d plik %2$s</item><item quantity="few">%d pliki %s</item><item quantity="other">%1$d pliku %2$s</item></plurals></resources>"#
      ),
      (
        .xcstrings,
        #"{"sourceLanguage": "en", "strings": {"generic.body.with-count": {"localizations": {"pl": {"variations": {"plural": {"one": {"stringUnit": {"state": "translated", "value": "%lld plik %@"}}, "few": {"stringUnit": {"state": "translated", "value": "%lld pliki %@"}}, "other": {"stringUnit": {"state": "translated", "value": "%1$lld pliku %2$@"}}}}}}}}, "version": "1.0"}"#
      ),
    ]
    for (format, text) in texts {
      let sample = try AppSample()
      #expect(
        try sample.import(text, as: format, "pl") == ["added customer/generic.body.with-count"],
        "\(format)")
      #expect(
        try sample.read("pl/customer.mf2").contains(
          """
            .match $n
            one {{{$n} plik {$who}}}
            few {{{$n} pliki {$who}}}
            * {{{$n} pliku {$who}}}
          """), "\(format)")
    }
  }

  @Test(
    "what a format cannot say is left out and reported at its source",
    arguments: [
      (ExchangeFormat.formatjs, "{#br /}", "the markup 'br'"),
      (.arb, "{#b}x{/b}", "the markup 'b'"),
      (.i18next, "{#b}x{/b}", "the markup 'b'"), (.xcstrings, "{#b}x{/b}", "the markup 'b'"),
      (.android, "{#b}x", "markup that is not closed"), (.i18next, "a \\{\\{b", "'{{' in a text"),
      (.i18next, "$t(a)", "'$t(' in a text"), (.i18next, "\\{{$who}", "a brace beside a value"),
      (.android, "{|x|}", "a placeholder without an argument"),
      (
        .android, ".input {$n :integer} .match $n 0 {{No}} * {{{$n}}}", "the exact number 0"
      ),
      (
        .xcstrings, ".input {$n :integer select=ordinal} .match $n one {{1}} * {{{$n}}}",
        "a choice by an ordinal number"
      ),
      (
        .android,
        ".input {$n :integer} .input {$w :string} .match $n $w one a {{1}} * * {{{$n}}}",
        "a choice by a number before one by a text"
      ),
      (
        .i18next,
        ".input {$w :string} .input {$n :integer} .match $w $n a one {{1}} * * {{{$n}}}",
        "a choice by a number in which not everything is said"
      ),
    ])
  func leftOut(format: ExchangeFormat, value: String, what: String) throws {
    let text = AppSample.english.replacing("body = =SUM(A1)", with: "body = \(value)")
    let sample = try AppSample(["en/customer.mf2": text])
    let export = try sample.export(format, "en")
    #expect(export.count == 5)
    #expect(export.leftOut.map { $0.diagnostic.id } == ["exchange.left-out"])
    let finding = try #require(export.leftOut.first)
    #expect(finding.diagnostic.message.hasSuffix("cannot say \(what)"), "\(finding.diagnostic)")
    #expect(ExchangeSample.summary(finding) == "30:1 exchange.left-out")
    #expect(!String(decoding: export.bytes, as: UTF8.self).contains("\"generic.body\":"))
  }

  @Test("keys with one name in the format are reported, and only the first is written")
  func sameName() throws {
    let text = AppSample.english + "\nbody.WITH_limit = x\n"
    let sample = try AppSample(["en/customer.mf2": text])
    for format in [ExchangeFormat.android, .arb] {
      let other = try AppSample([
        "en/customer.mf2": AppSample.english + "\nbody.with.limit = x\n"
      ])
      let export = try (format == .android ? sample : other).export(format, "en")
      #expect(export.leftOut.map(\.diagnostic.id) == ["exchange.same-name"])
      #expect(export.count == 6)
    }
  }

  @Test("customers' texts are what apps get, and the others are no business of theirs")
  func audiences() throws {
    for format in ExchangeFormat.forApps {
      #expect(!(try AppSample().text(format)).contains("The code is not known"))
    }
    #expect(!ExchangeFormat.po.isForApps)
  }

  @Test("markup goes through where the format has it")
  func markup() throws {
    let english = AppSample.english.replacing("=SUM(A1)", with: "A {#b}big{/b} it's <b>{$who}")
    let chinese = AppSample.chinese.replacing(
      "=SUM(A1)", with: "一{#b} 大{/b} <b>{$who}{#a href=|x&y|}'{/a}")
    let sample = try AppSample(["en/customer.mf2": english, "zh-Hans/customer.mf2": chinese])
    let android = try sample.text(.android)
    #expect(
      android.contains(
        #"一<b> 大</b> &lt;b&gt;<xliff:g id="who">%1$s</xliff:g><a href="x&amp;y">\'</a>"#),
      "\(android)")
    #expect(try sample.import(android, as: .android).isEmpty)
    let simple = chinese.replacing("{#a href=|x&y|}'{/a}", with: "'")
    let other = try AppSample(["en/customer.mf2": english, "zh-Hans/customer.mf2": simple])
    let text = try other.text(.formatjs)
    #expect(text.contains("一<b> 大</b>"))
    #expect(text.contains("'<'b>{who}"))
    #expect(try other.import(text, as: .formatjs).isEmpty)
    let edited = text.replacing("大", with: "小")
    #expect(try other.import(edited, as: .formatjs) == ["changed customer/generic.body"])
    #expect(
      try other.read("zh-Hans/customer.mf2") == simple.replacing("大", with: "小"))
  }
}
