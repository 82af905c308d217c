import MynaModel
import Testing

@Suite("Locale identifiers")
struct LocaleIdentifierTests {
  @Test(
    "a tag is held in canonical case",
    arguments: [
      ("en", "en"), ("EN", "en"), ("zh-hans", "zh-Hans"), ("ZH_HANS_cn", "zh-Hans-CN"),
      ("zh-TW", "zh-TW"), ("es-419", "es-419"), ("sr-LATN-rs", "sr-Latn-RS"),
      ("de-1996", "de-1996"), ("sl-ROZAJ-1994", "sl-rozaj-1994"), ("und", "und"),
      ("ca-ES-VALENCIA", "ca-ES-valencia"), ("fil", "fil"),
    ])
  func canonical(text: String, expected: String) {
    #expect(LocaleIdentifier(text)?.description == expected)
  }

  @Test(
    "extensions are dropped",
    arguments: [
      ("en-u-nu-arab", "en"), ("zh-CN-u-ca-chinese", "zh-CN"), ("en-x-private", "en"),
      ("de-DE-t-en", "de-DE"),
    ])
  func dropsExtensions(text: String, expected: String) {
    #expect(LocaleIdentifier(text)?.description == expected)
  }

  @Test(
    "text that is no tag is refused",
    arguments: [
      "", "-", "_", "e", "1", "en-", "-en", "en--US", "*", "../../etc", "/etc/passwd", "en/../x",
      "en\0", "en\r\nSet-Cookie: x", "en\n", " en", "en ", "zh_CN.UTF-8", "en@calendar=x", "en;q=1",
      "en,zh", "zh-cmn-Hans", "toolongsubtag", "en-toolongsubtag", "en-u", "x-private", "éé", "ｅｎ",
      "en-1996-1996", "abcd", "%00", "en\u{301}", "😀",
      String(repeating: "a", count: 10_240), String(repeating: "en-", count: 4_000) + "en",
    ])
  func refuses(text: String) {
    #expect(LocaleIdentifier(text) == nil)
  }

  @Test("the limit on its length counts bytes")
  func limit() {
    let tag = "en-variant1-variant2-variant3-vari5"
    #expect(tag.utf8.count == 35)
    #expect(LocaleIdentifier(tag) != nil)
    #expect(LocaleIdentifier(tag + "x") == nil)
  }

  @Test("its parts can be told apart")
  func parts() {
    let locale = LocaleIdentifier("zh-hant-hk-variant")
    #expect(locale?.language == "zh")
    #expect(locale?.script == "Hant")
    #expect(locale?.region == "HK")
    #expect(locale?.variants == ["variant"])
  }
}

@Suite("Stream-safe text")
struct StreamSafeTextTests {
  @Test("thirty combining marks in a row are safe, thirty-one are not")
  func limit() {
    let safe = "a" + String(repeating: "\u{301}", count: 30)
    #expect(StreamSafeText.firstUnsafeOffset(in: safe, limit: 30) == nil)
    #expect(StreamSafeText.firstUnsafeOffset(in: safe + "\u{301}", limit: 30) == 61)
  }

  @Test("a starter begins a new run")
  func starter() {
    let run = "a" + String(repeating: "\u{301}", count: 20)
    #expect(StreamSafeText.firstUnsafeOffset(in: run + run, limit: 30) == nil)
  }

  @Test("a hundred thousand marks are found at once")
  func bomb() {
    let bomb = String(repeating: "\u{301}", count: 100_000)
    let time = ContinuousClock().measure {
      #expect(StreamSafeText.firstUnsafeOffset(in: bomb, limit: 30) == 60)
    }
    #expect(time < .seconds(1))
  }
}

@Suite("Limits")
struct LimitsTests {
  @Test("no default is above its hard value")
  func defaults() {
    for limit in Limits.all {
      #expect(Limits()[keyPath: limit.path] <= Limits.hard[keyPath: limit.path], "\(limit.name)")
    }
  }

  @Test("clamping keeps every limit between 1 and its hard value")
  func clamps() {
    for limit in Limits.all {
      let name = limit.name
      let path = limit.path
      var limits = Limits()
      limits[keyPath: path] = Int.max
      #expect(limits.clamped()[keyPath: path] == Limits.hard[keyPath: path], "\(name)")
      limits[keyPath: path] = Int.min
      #expect(limits.clamped()[keyPath: path] == 1, "\(name)")
    }
  }

  @Test("every limit has a name of its own")
  func names() {
    #expect(Set(Limits.all.map(\.name)).count == Limits.all.count)
  }
}

@Suite("Audiences")
struct AudienceTests {
  @Test("an audience is a word of lower-case letters", arguments: ["customer", "cashier", "a1-b"])
  func accepts(name: String) {
    #expect(Audience(name)?.name == name)
  }

  @Test(
    "anything else is no audience",
    arguments: ["", "Customer", "1a", "-a", "a b", "a/b", "客户", String(repeating: "a", count: 33)])
  func refuses(name: String) {
    #expect(Audience(name) == nil)
  }
}
