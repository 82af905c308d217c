import MynaCatalogue
import MynaModel
import Testing

struct HostileCodeTests {
  @Test(
    "what is not listed and follows no rule is unknown",
    arguments: [
      "", " ", "\u{200B}", "\0", "NO_SUCH_CODE", "SYSTEM_ERROR\u{301}", "SYSTEM_ERRO\u{212A}",
      "SYSTEM_ERROR;DROP", "../../etc/passwd", "{$limit}", "\u{202E}RORRE_METSYS", "alipay:", ":",
      "SYSTEM_ERROR SYSTEM_ERROR", "İLLEGAL_SIGN", "ıllegal_sign", "ﬁ", "😀", "[[[[", "]]]]", "((",
    ])
  func unknown(text: String) {
    let result = Alipay.lookup.resolve(text)
    #expect(result.answer.name == "unknown")
    #expect(result.entry == nil)
    #expect(!result.isTooLong)
    #expect(result.original.utf8.elementsEqual(text.utf8))
  }

  @Test("an unknown code is given back in its normalized form")
  func normalized() {
    #expect(Alipay.lookup.resolve(" ｎｏ＿such＿code。").answer == .unknown("NO_SUCH_CODE"))
  }

  @Test("dots at the end are no full stop")
  func dots() {
    #expect(Alipay.lookup.resolve("NO_SUCH_CODE...").answer == .unknown("NO_SUCH_CODE..."))
  }

  @Test("a text of the limit is looked at, a longer one is not")
  func tooLong() {
    let limit = Limits().codeBytes
    #expect(!Alipay.lookup.resolve(String(repeating: "A", count: limit)).isTooLong)
    let result = Alipay.lookup.resolve(String(repeating: "码", count: limit))
    #expect(result.isTooLong)
    #expect(result.answer == .unknown(String(repeating: "码", count: limit / 3)))
  }

  @Test("blanks count for the limit")
  func longBlanks() {
    let text = String(repeating: " ", count: 10_000) + "SYSTEM_ERROR"
    #expect(Alipay.lookup.resolve(text).isTooLong)
  }

  @Test("a run of combining marks is not normalized")
  func marks() {
    let text = "SYSTEM_ERROR" + String(repeating: "\u{301}", count: 31)
    #expect(Alipay.lookup.resolve(text).answer == .unknown(text))
  }

  @Test("cutting a code anywhere never traps, and finds no other code by guessing")
  func cuts() {
    for entry in Alipay.catalogue.entries {
      let scalars = Array(entry.code.code.unicodeScalars)
      for cut in scalars.indices {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<cut])
        let result = Alipay.lookup.resolve(String(view))
        // A part of a code may be listed itself, such as UNKNOW in UNKNOW_ERROR.
        if result.answer.name == "unknown" { continue }
        #expect(result.path.first == .exact || result.alias != nil || result.path == [.normalized])
      }
    }
  }

  @Test("a provider that is not loaded knows no code")
  func otherProvider() {
    #expect(Alipay.lookup.resolve("SYSTEM_ERROR", provider: "other").answer.name == "unknown")
    #expect(Alipay.lookup.resolve("other:SYSTEM_ERROR").answer.name == "unknown")
  }

  @Test("a provider in the text counts more than the provider of the call")
  func providerInText() {
    let result = Alipay.lookup.resolve("alipay:SYSTEM_ERROR", provider: "other")
    #expect(result.entry?.code.code == "SYSTEM_ERROR")
    #expect(result.provider == "alipay")
  }

  @Test("a code that two providers know is ambiguous without a provider")
  func twoProviders() throws {
    var other = Alipay.catalogue
    other.provider = "other"
    for index in other.entries.indices {
      let code = other.entries[index].code.code
      other.entries[index].code = try #require(ErrorCode(provider: "other", code: code))
    }
    let lookup = CatalogueLookup([Alipay.catalogue, other])
    let result = lookup.resolve("SYSTEM_ERROR")
    #expect(result.answer.name == "ambiguous")
    #expect(
      result.candidates.map(\.code.description) == ["alipay:SYSTEM_ERROR", "other:SYSTEM_ERROR"])
    #expect(lookup.resolve("SYSTEM_ERROR", provider: "other").provider == "other")
  }

  @Test("a catalogue without rules is matched exactly", arguments: ["n7", "N 7", " N7", "Ｎ７"])
  func noRules(text: String) throws {
    var entry = try #require(Alipay.catalogue.entries.first)
    entry.code = try #require(ErrorCode(provider: "iso", code: "N7"))
    let lookup = CatalogueLookup([ErrorCatalogue(provider: "iso", entries: [entry])])
    #expect(lookup.resolve("N7").entry == entry)
    #expect(lookup.resolve(text).answer.name == "unknown")
  }
}

struct ErrorCodeTests {
  @Test("a code is a provider and opaque text", arguments: ["05", "a-b.c", "购汇金额或币种错误", "N7"])
  func opaque(code: String) {
    #expect(ErrorCode(provider: "alipay", code: code)?.description == "alipay:\(code)")
  }

  @Test(
    "a provider is a lower-case name, a code has no control characters",
    arguments: [
      ("", "A"), ("Alipay", "A"), ("a b", "A"), ("alipay", ""), ("alipay", "A\nB"),
      ("alipay", "A\0"), ("alipay", String(repeating: "A", count: 257)),
    ])
  func refused(provider: String, code: String) {
    #expect(ErrorCode(provider: provider, code: code) == nil)
  }

  @Test("codes are compared by their bytes")
  func bytes() {
    let composed = ErrorCode(provider: "a", code: "\u{E9}")
    let decomposed = ErrorCode(provider: "a", code: "e\u{301}")
    #expect(composed != decomposed)
    #expect(Set([composed, decomposed]).count == 2)
  }
}
