import MynaAuthoring
import MynaModel
import MynaProject
import MynaSyntax
import Testing

@Suite("Review of a folder")
struct FolderReviewTests {
  private func mixed() throws -> ReviewSamples {
    let samples = try ReviewSamples()
    try samples.stamp(.reviewed, ["paid"])
    return samples
  }

  @Test("statuses are counted by file and locale")
  func counts() throws {
    let review = FolderReview(of: try mixed().load())
    let counts = review.counts(of: try ReviewSamples.locale("zh-Hans"))
    #expect(counts[.reviewed] == 1 && counts[.missing] == 1 && counts[.unknownOrigin] == 2)
    #expect(counts.total == 4 && counts.percent(.reviewed) == 25)
    #expect(review.files.map(\.name) == ["customer", "developer", "terms"])
  }

  @Test("percents are rounded down, and obsolete entries count for nothing")
  func percents() {
    let most = ReviewCounts(Array(repeating: .reviewed, count: 999) + [.stale, .obsolete])
    #expect(most.percent(.reviewed) == 99 && most.total == 1000)
    #expect(ReviewCounts([]).percent(.reviewed) == 100)
  }

  @Test("a table has bars in a terminal only")
  func table() throws {
    let review = FolderReview(of: try mixed().load())
    let plain = ReviewTable.text(review, style: .plain)
    #expect(plain.allSatisfy { $0.isASCII })
    #expect(
      plain.split(separator: "\n")[2].split(separator: " ").map(String.init)
        == ["zh-Hans", "customer", "33", "%", "1", "0", "0", "0", "1", "1", "0", "3"])
    #expect(ReviewTable.text(review, style: .bars).contains("████████░░░░░░░░········\n"))
    #expect(ReviewTable.text(review, style: .coloredBars).contains("\u{1B}[32m████████\u{1B}[0m"))
  }

  @Test("JSON holds the numbers and every entry")
  func json() throws {
    let json = ReviewTable.json(FolderReview(of: try mixed().load()))
    let file = try #require(json["files"]?.elements?.first)
    #expect(file["reviewed"] == .number("1") && file["total"] == .number("3"))
    let entries = try #require(file["entries"]?.elements)
    #expect(entries.last?["key"]?.text == "paid.title")
    #expect(entries.map { $0["status"]?.text } == ["missing", "unknown-origin", "reviewed"])
  }

  @Test("a page names what needs work, and escapes keys")
  func page() throws {
    let samples = try ReviewSamples(chinese: ReviewSamples.chinese + "\n[x]\n\n\\<b\\>.title = 丁\n")
    let page = ReviewPage.html(FolderReview(of: try samples.load()))
    #expect(page.contains("<code>limit.body.with-limit</code> <span class=\"missing\">"))
    #expect(page.contains("x.\\&lt;b\\&gt;.title") && !page.contains("<b\\"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
  }

  @Test(
    "a badge says the locale and the percent",
    arguments: [
      (4, 4, "100 % reviewed", "#2a7d3f"), (3, 4, "75 % reviewed", "#a86b00"),
      (1, 4, "25 % reviewed", "#b33a3a"),
    ])
  func badge(reviewed: Int, total: Int, text: String, color: String) throws {
    let statuses = (0..<total).map { $0 < reviewed ? ReviewStatus.reviewed : .draft }
    let badge = ReviewBadge.svg(
      try ReviewSamples.locale("zh-Hans"), ReviewCounts(statuses))
    #expect(badge.contains(">zh-Hans</text>") && badge.contains(">\(text)</text>"))
    #expect(badge.contains(color))
  }

  @Test("without a policy everything may be released")
  func noPolicy() throws {
    #expect(try ReleasePolicy.findings(mixed().load()).isEmpty)
  }

  @Test("a policy names every entry that has not come as far, terms by the strictest audience")
  func policy() throws {
    let samples = try ReviewSamples(release: "release: {customer: reviewed}")
    try samples.stamp(.reviewed, ["paid"])
    let found = ReleasePolicy.findings(try samples.load())
    #expect(found.map(\.id) == ["release.missing", "release.not-ready", "release.not-ready"])
    #expect(found.allSatisfy { $0.severity == .error })
    #expect(found[1].source?.hasSuffix("zh-Hans/customer.mf2") == true && found[1].span != nil)
    #expect(found[2].source?.hasSuffix("zh-Hans/terms.mf2") == true)
  }

  @Test("a translated entry is enough where the policy says so, a draft and a stale one are not")
  func translatedPolicy() throws {
    let samples = try ReviewSamples(
      english: ReviewSamples.english.replacing("body.with-limit", with: "body.other"),
      release: "release: {customer: translated}")
    try samples.stamp(.translated)
    try samples.update()
    let found = ReleasePolicy.findings(try samples.load())
    #expect(
      found.map(\.message) == [
        "'limit.body.other' is draft, expected a translated translation for customer"
      ])
  }

  @Test("stamping leaves other entries as they are")
  func stamping() throws {
    let samples = try mixed()
    let text = try samples.text("zh-Hans/customer.mf2")
    #expect(
      text
        == ReviewSamples.chinese.replacing(
          "# Heading.\n", with: "# Heading.\n@source 2df73819ecf92ca7\n@state reviewed\n"))
  }

  @Test("a key that no translation has is an error")
  func unknownKey() throws {
    let samples = try ReviewSamples()
    let error = #expect(throws: DiagnosticError.self) { try samples.stamp(.reviewed, ["pai"]) }
    #expect(error?.id == "review.no-entry")
  }
}
