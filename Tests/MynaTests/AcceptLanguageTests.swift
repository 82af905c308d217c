import Myna
import MynaModel
import Testing

@Suite("Accept-Language")
struct AcceptLanguageTests {
  private func tags(_ header: String) -> [String] {
    AcceptLanguage(header).ranges.map { $0.weight == 1000 ? "\($0)" : "\($0);\($0.weight)" }
  }

  @Test(
    "ranges are sorted by weight, then by position",
    arguments: [
      ("", []),
      ("zh-TW,en;q=0.8", ["zh-TW", "en;800"]),
      ("en;q=0.8, zh-TW", ["zh-TW", "en;800"]),
      ("fr;q=0.5, de;q=0.5, pl", ["pl", "fr;500", "de;500"]),
      ("da, en-gb;q=0.8, en;q=0.7", ["da", "en-GB;800", "en;700"]),
      ("*;q=0.1, en;q=0", ["*;100", "en;0"]),
      (
        "en;q=0.123, de;q=1.000, fr;q=0., it;q=1., es;q=0.1",
        ["de", "it", "en;123", "es;100", "fr;0"]
      ),
      ("en ;\t Q=0.5 \t,\tde", ["de", "en;500"]),
      (",, en , ,fr,", ["en", "fr"]),
      ("ZH-hant-tw", ["zh-Hant-TW"]),
      ("zh-cmn-Hans-CN, zh-yue", ["cmn-Hans-CN", "yue"]),
      ("en-US-u-nu-arab", ["en-US"]),
    ] as [(String, [String])])
  func order(header: String, expected: [String]) {
    #expect(tags(header) == expected)
    #expect(AcceptLanguage(header).diagnostics.isEmpty)
  }

  @Test(
    "a bad item is left out, and the others count (hostile case 56)",
    arguments: [
      "q=1e9", "q=NaN", "q=-1", "q=2", "q=1.001", "q=0.1234", "q=.5", "q=00.5", "q=", "q", "",
      "q =1",
      "q= 1", "q=1;q=1", "0.9", "level=1", "q=0.5\r\n", "q=\u{661}", "q=+1", "q=0x1",
    ])
  func badWeight(weight: String) {
    let read = AcceptLanguage("de, xx;\(weight), fr")
    #expect(read.ranges.map(\.description) == ["de", "fr"])
    #expect(read.diagnostics.map(\.id) == ["locale.bad-range"])
  }

  @Test(
    "what is no language range is left out (hostile case 56)",
    arguments: [
      "../../etc/passwd", "zh_TW", "en-", "-en", "e--n", "1", "1en", "abcdefghi", "en-abcdefghi",
      "en*", "*-CH", "de-*-DE", "en\0", "en\r\nSet-Cookie: x=1", "\r\n en", "é", "ｅｎ", "en\u{301}",
      "\u{1F600}", "en US", "\"en\"", "<script>", "i-klingon", "x-private", "en-u",
      "en-Latn-US-x-far-too-long-for-a-request",
    ])
  func badRange(range: String) throws {
    let read = AcceptLanguage("de,\(range),fr;q=0.5")
    #expect(read.ranges.map(\.description) == ["de", "fr"])
    #expect(read.diagnostics.map(\.id) == ["locale.bad-range"])
    let message = try #require(read.diagnostics.first).message
    #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 >= 0x80 })
    #expect(!message.unicodeScalars.contains { $0.value > 0x7E && $0 != "…" })
  }

  @Test("a diagnostic points at the smallest place that is wrong")
  func spans() {
    let read = AcceptLanguage("en, d_e;q=0.5, fr; q=2")
    #expect(read.diagnostics.map(\.span) == [SourceSpan(4, 7), SourceSpan(19, 22)])
  }

  @Test("the header is read up to 1024 bytes, whole items only (hostile case 56)")
  func length() {
    let filler = String(repeating: " ", count: 1016)
    let cut = AcceptLanguage("de,\(filler)en;q=0.5")
    #expect(cut.ranges.map(\.description) == ["de"])
    #expect(cut.diagnostics.map(\.id) == ["locale.header-too-long"])
    let whole = AcceptLanguage("de,\(filler)en;q=")
    #expect(whole.diagnostics.map(\.id) == ["locale.bad-range"])
    let fits = AcceptLanguage("de,\(filler)  en , fr")
    #expect(fits.ranges.map(\.description) == ["de", "en"])
    #expect(fits.diagnostics.map(\.id) == ["locale.header-too-long"])
    #expect(AcceptLanguage(String(repeating: "e", count: 65_536)).ranges.isEmpty)
  }

  @Test("sixteen ranges are read")
  func count() {
    let tags = (0..<20).map { "en-\(100 + $0)" }
    let read = AcceptLanguage(tags.joined(separator: ","))
    #expect(read.ranges.map(\.description) == Array(tags.prefix(16)))
    #expect(read.diagnostics.map(\.id) == ["locale.too-many"])
    var limits = Limits()
    limits.languageRanges = 2
    #expect(AcceptLanguage("a1,de,en,fr", limits: limits).ranges.map(\.description) == ["de"])
  }

  @Test("limits are within their hard values, even absurd ones")
  func absurdLimits() {
    var limits = Limits()
    limits.acceptLanguageBytes = -1
    limits.languageRanges = Int.max
    limits.locales = -5
    #expect(AcceptLanguage("en,de", limits: limits).ranges.isEmpty)
    #expect(AcceptLanguage(tags: ["en", "de"], limits: limits).ranges.count == 1)
  }

  @Test("bytes of any kind end in well-formed tags, fast (hostile case 56)")
  func hostileBytes() {
    var generator = Generator(state: 42)
    let alphabet = Array("aeénz-_;,=q.01*\r\n\0 \t\u{301}".utf8)
    for _ in 0..<2_000 {
      let length = Int(generator.next() % 1500)
      let bytes = (0..<length).map { _ in
        alphabet[Int(generator.next() % UInt64(alphabet.count))]
      }
      let read = AcceptLanguage(utf8: bytes)
      #expect(read.ranges.count + read.diagnostics.count <= 18)
      #expect(read.ranges.allSatisfy { (0...1000).contains($0.weight) })
      #expect(
        read.ranges.allSatisfy { range in
          range.locale.map { LocaleIdentifier($0.description) == $0 } ?? true
        })
    }
  }

  @Test("tags of a list are read one by one")
  func tagLists() {
    let read = AcceptLanguage(tags: ["zh_TW", "en;q=0.5", "*", ""])
    #expect(read.ranges.map(\.description) == ["zh-TW", "*"])
    #expect(read.diagnostics.map(\.id) == ["locale.syntax", "locale.syntax"])
    let many = AcceptLanguage(tags: (0..<20).map { "en-\(100 + $0)" })
    #expect(many.ranges.count == 16)
    #expect(many.diagnostics.map(\.id) == ["locale.too-many"])
  }

  /// Random numbers that are the same at every run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
  }
}
