import Foundation
import Myna
import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("Updating translations")
struct TranslationUpdateTests {
  @Test("a missing entry comes in as a draft of the source, before the plain form")
  func missing() throws {
    let samples = try ReviewSamples()
    #expect(try samples.update().added == ["limit.body.with-limit"])
    let expected = ReviewSamples.chinese.replacing(
      "[limit]\n",
      with: """
        [limit]

        # The limit is known.
        @param $limit (money) the limit example="500 CNY"
        @source ccd6be755886dde3
        @state draft
        body.with-limit = Over {$limit :currency}.

        """)
    #expect(try samples.text("zh-Hans/customer.mf2") == expected)
    #expect(try samples.status("limit.body.with-limit") == .draft)
  }

  @Test("an update of what is up to date changes nothing")
  func idempotent() throws {
    let samples = try ReviewSamples()
    try samples.update()
    #expect(try TranslationUpdate(of: samples.load(), history: .unknown).changes.isEmpty)
  }

  @Test("lines that are not in the canonical layout stay as they are")
  func bytes() throws {
    let odd = "@locale zh-Hans\n---\n[limit]\nbody   =   超出限额。\n\n\n\n[paid]\r\ntitle=已支付"
    let samples = try ReviewSamples(chinese: odd)
    try samples.update()
    let text = try samples.text("zh-Hans/customer.mf2")
    let rest = text.replacing("# The limit is known.\n", with: "")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("@param") && !$0.hasPrefix("@s") && !$0.hasPrefix("body.with") }
    #expect(rest.joined(separator: "\n") == odd)
  }

  @Test("the old source of a stale entry comes from an older folder")
  func stale() throws {
    let samples = try ReviewSamples()
    try samples.stamp(.reviewed)
    let old = try TemporaryFolder()
    try old.write("customer.mf2", ReviewSamples.english)
    try samples.folder.write(
      "en/customer.mf2", ReviewSamples.english.replacing("Over the limit.", with: "Too much."))
    let report = try samples.update(.folder(old.path))
    #expect(report.stale == ["limit.body"])
    #expect(report.withoutOldSource.isEmpty)
    let text = try samples.text("zh-Hans/customer.mf2")
    #expect(text.contains("@state reviewed\n@old-source Over the limit.\nbody = 超出限额。\n"))
    #expect(try samples.status("limit.body") == .stale)
  }

  @Test("the old source of a stale entry comes from git's history")
  func history() throws {
    let samples = try ReviewSamples()
    try samples.stamp(.translated)
    let git = try GitRepository(at: samples.folder.path)
    try git.commit("one")
    try samples.folder.write(
      "en/customer.mf2", ReviewSamples.english.replacing("= Paid", with: "= Already paid"))
    try git.commit("two")
    try samples.update(.git(samples.folder.path("en")))
    #expect(try samples.text("zh-Hans/customer.mf2").contains("@old-source Paid\ntitle = 已支付"))
  }

  @Test("an old source that nobody knows is told")
  func noHistory() throws {
    let samples = try ReviewSamples()
    try samples.stamp(.translated)
    try samples.folder.write(
      "en/customer.mf2", ReviewSamples.english.replacing("= Paid", with: "= Already paid"))
    #expect(try samples.update().withoutOldSource == ["paid.title"])
  }

  @Test(
    "the old source goes when the source is as it was, or the entry is stamped",
    arguments: [
      true, false,
    ])
  func cleared(stamps: Bool) throws {
    let samples = try ReviewSamples()
    try samples.stamp(.translated)
    let old = try TemporaryFolder()
    try old.write("customer.mf2", ReviewSamples.english)
    try samples.folder.write(
      "en/customer.mf2", ReviewSamples.english.replacing("= Paid", with: "= Already paid"))
    try samples.update(.folder(old.path))
    try #require(try samples.text("zh-Hans/customer.mf2").contains("@old-source Paid"))
    if stamps {
      try samples.stamp(.reviewed, ["paid"])
    } else {
      try samples.folder.write("en/customer.mf2", ReviewSamples.english)
      try samples.update()
    }
    #expect(try !samples.text("zh-Hans/customer.mf2").contains("@old-source"))
    #expect(try samples.status("paid.title") == (stamps ? .reviewed : .translated))
  }

  @Test("a draft that nobody touched follows its source")
  func renewed() throws {
    let samples = try ReviewSamples()
    try samples.update()
    try samples.folder.write(
      "en/customer.mf2",
      ReviewSamples.english.replacing("Over {$limit :currency}.", with: "{$limit :currency}!"))
    #expect(try samples.update().renewed == ["limit.body.with-limit"])
    #expect(
      try samples.text("zh-Hans/customer.mf2").contains("body.with-limit = {$limit :currency}!"))
  }

  @Test("a locale without files gets files of drafts")
  func newLocale() throws {
    let samples = try ReviewSamples(chinese: nil)
    let report = try samples.update()
    #expect(report.added == ["limit.body.with-limit", "limit.body", "paid.title"])
    let text = try samples.text("zh-Hans/customer.mf2")
    #expect(text.hasPrefix("@locale zh-Hans\n---\n\n[limit]\n\n# The limit is known.\n@param"))
    let formatted = ResourceFormatter.format(SourceText(name: "x", text: text))
    #expect(formatted.bytes == Array(text.utf8))
  }

  @Test("comments and properties of a draft come from the source, but not what is about checks")
  func properties() throws {
    let samples = try ReviewSamples(
      english: ReviewSamples.english.replacing(
        "# Heading.", with: "# Heading.\n@max-length 10\n@ignore check.x it is so"),
      chinese: "@locale zh-Hans\n---\n")
    try samples.update()
    let text = try samples.text("zh-Hans/customer.mf2")
    #expect(text.contains("# Heading.\n@max-length 10\n@source "))
    #expect(!text.contains("@ignore"))
  }

  @Test("a draft of a message of MessageFormat 1 says so")
  func syntax() throws {
    let samples = try ReviewSamples(
      english: "@locale en\n@syntax mf1\n---\n\n[paid]\n\ntitle = It''s '{'paid'}'\n",
      chinese: "@locale zh-Hans\n---\n")
    try samples.update()
    #expect(try samples.text("zh-Hans/customer.mf2").contains("@syntax mf1\n@source "))
    #expect(
      try samples.load().file("customer", of: ReviewSamples.locale("zh-Hans"))?.entries.first?
        .message != nil)
  }

  @Test("a locale that the project does not have is an error")
  func unknownLocale() throws {
    let folder = try ReviewSamples().load()
    let french = try ReviewSamples.locale("fr")
    let error = #expect(throws: DiagnosticError.self) {
      try TranslationUpdate(of: folder, locales: [french], history: .unknown)
    }
    #expect(error?.id == "review.no-locale")
  }

  @Test("a draft is not loaded, so that the fallback answers")
  func hidden() throws {
    let samples = try ReviewSamples(english: ReviewSamples.english + "\nbody = You paid.\n")
    for (name, text) in [("en", "C"), ("zh-Hans", "丙")] {
      try samples.folder.write(
        "\(name)/developer.mf2",
        "@locale \(name)\n---\n\n[paid]\n\ncause = \(text)\n\nremedy = \(text)\n")
    }
    try samples.update()
    let tables = try #require(
      ProjectLoader.load(folder: samples.folder.path).contents
    ).tables
    let chinese = try ReviewSamples.locale("zh-Hans")
    let table = try #require(tables.first { $0.locale == chinese })
    #expect(table.fields(of: "paid", for: .customer).map(\.name) == ["title"])
    #expect(table.fields(of: "limit", for: .customer).first?.forms.map(\.name) == [""])
  }
}
