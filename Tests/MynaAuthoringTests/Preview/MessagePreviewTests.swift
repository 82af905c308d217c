import Myna
import MynaCatalogue
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// What is in a preview.
@Suite("A preview of messages")
struct MessagePreviewTests {
  private func preview(
    _ sample: PreviewSample, _ change: (inout MessagePreview.Options) -> Void = { _ in }
  ) throws -> MessagePreview {
    var options = MessagePreview.Options()
    change(&options)
    let contents = try #require(sample.loaded.contents, "\(sample.loaded.findings)")
    return try MessagePreview(sample.folder, contents, options: options)
  }

  private func texts(_ preview: MessagePreview, _ key: String, field: Int = 1) throws -> [[String]]
  {
    let message = try #require(preview.messages.first { $0.key == key })
    return message.rows.map { row in
      row.texts.map {
        $0.fields[field].parts.map(\.plainText).joined().filter { $0.isASCII || $0 > "一" }
      }
    }
  }

  @Test("every form and variant has a row, and every locale a text in it")
  func rows() throws {
    let sample = try PreviewSample(
      customer: """
        [generic]
        title = T
        @param $x (count) days example="3"
        body.days =
          .input {$x :integer}
          .match $x
          one {{one day}}
          *   {{{$x} days}}
        body = B

        """,
      chinese: "[generic]\ntitle = 题\n@state draft\nbody.days = {$x :integer}天\nbody = 文\n",
      parameters: "x: {type: count}")
    let preview = try preview(sample)
    #expect(
      try texts(preview, "generic") == [["B", "文"], ["one day", "1天"], ["3 days", "3天"]])
    let rows = try #require(preview.messages.first).rows
    #expect(rows.map(\.form) == ["", "days", "days"])
    #expect(rows.map(\.arguments) == [[:], ["x": .integer(1)], ["x": .integer(3)]])
  }

  @Test("a variant that only another locale has gets a row too")
  func otherLocale() throws {
    let sample = try PreviewSample(
      customer: "[generic]\ntitle = T\nbody.n = {$x :integer}\nbody = B\n",
      chinese: """
        [generic]
        title = 题
        body.n = .input {$x :integer} .match $x 0 {{无}} * {{有{$x}}}
        body = 文

        """, parameters: "x: {type: count}")
    #expect(
      try texts(preview(sample), "generic") == [["B", "文"], ["3", "有3"], ["0", "无"]])
  }

  @Test("what no sample reaches is told")
  func unreached() throws {
    let sample = try PreviewSample(
      customer:
        "[generic]\ntitle = T\nbody.n = .input {$x :integer} .match $x few {{F}} * {{O}}\nbody = B\n",
      parameters: "x: {type: count}")
    let message = try #require(preview(sample).messages.first)
    #expect(
      message.unreached.map { "\($0.locale) \($0.field).\($0.form) \($0.keys)" }
        == ["en body.n few", "zh-Hans body.n few"])
  }

  @Test("a text that a locale lacks is answered by its fallback, and is missing")
  func missing() throws {
    let sample = try PreviewSample(chinese: "[generic]\ntitle = 题\n")
    let text = try #require(preview(sample).messages.first?.rows.first?.texts.last)
    #expect(text.state == .missing)
    #expect(text.fields.map(\.locale.description) == ["zh-Hans", "en"])
  }

  @Test(
    "a translation stands where the entry stands that is furthest behind",
    arguments: [
      ("", "", "unknown-origin"), ("@state draft\n", "", "draft"),
      ("@source T!\n@state reviewed\n", "@source B!\n@state reviewed\n", "reviewed"),
      ("@source T!\n@state reviewed\n", "@source B!\n", "translated"),
      ("@source B!\n", "@source B!\n", "stale"),
    ])
  func state(title: String, body: String, expected: String) throws {
    var chinese = "[generic]\n\(title)title = 题\n\(body)body = 文\n"
    for text in ["T", "B"] {
      let print = SourceFingerprint(of: Message(body: .pattern([.text(text)]))).description
      chinese = chinese.replacing("\(text)!", with: print)
    }
    let sample = try PreviewSample(chinese: chinese)
    let texts = try #require(preview(sample).messages.first?.rows.first?.texts)
    #expect(texts.map(\.state.name) == ["source", expected])
  }

  @Test("the label of the next step stands in the locale's words, for customers only")
  func steps() throws {
    let sample = try PreviewSample(terms: "[next-step]\ntop-up = Top up\n")
    let preview = try preview(sample) { $0.pseudoLocales = [.accented] }
    let texts = try #require(preview.messages.first?.rows.first?.texts)
    let labels = texts.map { $0.steps.map { $0.label.parts.map(\.plainText).joined() } }
    #expect(labels == [["Top up"], ["Top up"], ["[Ţöþ ûûþ]"]])
    let developer = try #require(preview.messages.first { $0.audience == .developer })
    #expect(developer.rows.flatMap(\.texts).allSatisfy { $0.steps.isEmpty })
  }

  @Test("terms stand last, by group, in the words of each locale")
  func terms() throws {
    let sample = try PreviewSample(
      terms: "[method]\ncash = cash\npaypal = PayPal\n[outcome]\nopen = open\n")
    let groups = try preview(sample) { $0.pseudoLocales = [.compact] }.messages
      .filter { $0.audience == nil }
    #expect(groups.map(\.key) == ["method", "outcome"])
    #expect(groups[0].rows.map(groups[0].label) == ["cash", "paypal"])
    let words = groups[0].rows[1].texts.map { $0.fields.flatMap(\.parts).map(\.plainText).joined() }
    #expect(words == ["PayPal", "PayPal", "Ｐａ"])
    #expect(try preview(sample) { $0.audiences = [.customer] }.messages.count == 1)
    #expect(try preview(sample) { $0.selection = "outcome" }.messages.map(\.key) == ["outcome"])
  }

  @Test(
    "a key, the beginning of one, or a code in any spelling selects",
    arguments: [
      ("limit.daily", ["customer limit.daily"]), ("method", ["terms method"]),
      ("acq.unknow", ["customer payment.confirm-in-app", "developer UNKNOW"]),
      (
        "limit",
        [
          "customer limit.daily", "customer limit.monthly", "customer limit.payment-method",
          "customer limit.single-payment",
        ]
      ),
    ])
  func selection(text: String, expected: [String]) throws {
    let loaded = ProjectLoader.load(
      folder: Folders.repository.appending(path: "Locales").path(percentEncoded: false))
    var options = MessagePreview.Options()
    options.selection = text
    let preview = try MessagePreview(
      #require(loaded.folder), #require(loaded.contents), options: options)
    #expect(
      preview.messages.map { "\($0.audience?.name ?? "terms") \($0.key)" }.sorted()
        == expected.sorted())
  }

  @Test("what is not there is an error")
  func unknown() throws {
    let sample = try PreviewSample()
    func id(_ change: (inout MessagePreview.Options) -> Void) throws -> String? {
      do {
        _ = try preview(sample, change)
        return nil
      } catch let error as DiagnosticError {
        return error.diagnostics.first?.id
      }
    }
    #expect(try id { $0.selection = "nothing" } == "preview.nothing-selected")
    #expect(try id { $0.audiences = [Audience("cashier")].compactMapSet } == "audience.unknown")
    #expect(try id { $0.locales = [LocaleIdentifier("fr")].compactMapSet } == "locale.unknown")
  }

  @Test("audiences and locales can be chosen")
  func chosen() throws {
    let preview = try preview(PreviewSample()) {
      $0.audiences = [.developer]
      $0.locales = [LocaleIdentifier("zh-Hans")].compactMapSet
    }
    #expect(preview.columns.map(\.locale.description) == ["zh-Hans"])
    #expect(Set(preview.messages.map(\.audience)) == [.developer])
    #expect(preview.messages.map(\.key) == ["NO_MONEY", "unknown"])
  }

  @Test("every shipped wording is shown without a diagnostic, and none is missing")
  func shipped() throws {
    let loaded = ProjectLoader.load(
      folder: Folders.repository.appending(path: "Locales").path(percentEncoded: false))
    let preview = try MessagePreview(#require(loaded.folder), #require(loaded.contents))
    var patterns = 0
    for message in preview.messages {
      #expect(message.unreached.isEmpty && !message.rows.isEmpty)
      for text in message.rows.flatMap(\.texts) {
        #expect(text.state != .missing)
        #expect(text.fields.allSatisfy { $0.diagnostics.isEmpty }, "\(message.key)")
      }
      patterns += message.rows.count
    }
    #expect(Set(preview.messages.flatMap(\.codes).map(\.code)).count == 86)
    #expect(patterns > 250)
  }
}

extension [LocaleIdentifier?] {
  fileprivate var compactMapSet: Set<LocaleIdentifier> { Set(compactMap(\.self)) }
}

extension [Audience?] {
  fileprivate var compactMapSet: Set<Audience> { Set(compactMap(\.self)) }
}
