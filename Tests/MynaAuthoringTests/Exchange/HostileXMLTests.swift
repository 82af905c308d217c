import MynaAuthoring
import MynaModel
import Testing

/// XML that means harm: each is a diagnostic with its place, and none ends the process.
@Suite("Hostile XML")
struct HostileXMLTests {
  private static let head =
    "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"en\">"
  private static let body =
    "<file id=\"f\"><unit id=\"u\"><segment><source>a</source></segment></unit></file></xliff>"

  private func problems(_ text: String, limits: Limits = Limits()) -> [String] {
    let source = SourceText(name: "f", text: text)
    return ExchangeFormat.xliff.problems(of: source, limits: limits).map {
      ExchangeSample.summary(.init(diagnostic: $0, source: source))
    }
  }

  @Test("a small document is valid")
  func valid() {
    #expect(problems(Self.head + Self.body).isEmpty)
    #expect(
      problems("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Self.head + Self.body).isEmpty)
    #expect(problems("<?a b?><!-- <!DOCTYPE -->" + Self.head + Self.body).isEmpty)
  }

  @Test(
    "what the parser must not see is refused before it (hostile case 95)",
    arguments: [
      ("<!DOCTYPE x>", "1:1 xml.doctype"), ("\n <!doctype x>", "2:2 xml.doctype"),
      ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>", "1:1 xml.doctype"),
      ("<!ENTITY a \"b\">", "1:1 xml.doctype"), ("<?m?>", "1:1 xml.instruction"),
      ("<?m  ?>", "1:1 xml.instruction"), ("<??>", "1:1 xml.instruction"),
      ("<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "1:1 xml.encoding"),
      ("<?xml version='1.0' encoding = 'GB18030'?>", "1:1 xml.encoding"),
      ("\u{0}", "1:1 exchange.control"),
    ])
  func screened(start: String, expected: String) {
    #expect(problems(start + Self.head + Self.body) == [expected])
    #expect(problems(start).first == expected)
  }

  @Test(
    "what is not well-formed is a diagnostic",
    arguments: [
      "", "a", "<", "<a", "<a b", "<a b=", "<a b=\"", "<a b=\"<\"/>", "<a></b>", "<a>&x;</a>",
      "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>\u{1}</a>", "<a b=\"1\" b=\"2\"/>", "<a/><b/>",
      "<!--", "<![CDATA[", "<a><![CDATA[</a>", "<a>]]></a>", "</a>", "<a", "<a/ >", "<1/>", "<a/>b",
      "<a/>&b;",
      "<?xml version=\"1.0\"?><?xml version=\"1.0\"?><a/>",
    ])
  func malformed(text: String) {
    #expect(problems(text).count == 1)
    #expect(problems(text).first?.hasSuffix("xml.syntax") == true, "\(problems(text))")
  }

  @Test(
    "an instruction that the end of the file cuts is refused", arguments: ["<?", "<?m", "<?m "])
  func cutInstruction(text: String) {
    #expect(problems(text) == ["1:1 xml.instruction"])
  }

  @Test("names whose prefix is not declared are refused")
  func prefixes() {
    #expect(problems("<a:b/>") == ["1:1 xml.prefix"])
    #expect(problems("<b a:c=\"d\"/>") == ["1:1 xml.prefix"])
  }

  @Test("depth, size and number of elements are limited (hostile case 95)")
  func limits() {
    let deep = { (depth: Int) in
      Self.head + "<file id=\"f\">" + String(repeating: "<group id=\"g\">", count: depth)
    }
    #expect(problems(deep(63)).first?.hasSuffix("xml.too-deep") == true)
    #expect(problems(deep(100_000)).first?.hasSuffix("xml.too-deep") == true)
    var limits = Limits()
    limits.exchangeBytes = 100
    #expect(problems(Self.head + Self.body, limits: limits) == ["exchange.too-large"])
    limits = Limits()
    limits.exchangeUnits = 1
    let many = Self.head + String(repeating: "<x/>", count: 100)
    #expect(problems(many, limits: limits).first?.hasSuffix("exchange.too-many-units") == true)
  }

  @Test("bytes that are no UTF-8, or UTF-16, are refused")
  func encodings() {
    for (bytes, id) in [
      ([0x3C, 0xFF, 0x3E], "exchange.encoding"), ([0xFF, 0xFE, 0x3C, 0x00], "xml.encoding"),
      ([0xFE, 0xFF, 0x00, 0x3C], "xml.encoding"),
    ] as [([UInt8], String)] {
      let found = ExchangeFormat.xliff.problems(of: SourceText(name: "f", bytes: bytes))
      #expect(found.map(\.id) == [id])
    }
  }

  @Test(
    "a document cut or changed at any byte ends nothing",
    arguments: [ExchangeFormat.xliff, .xliff12])
  func mutations(format: ExchangeFormat) throws {
    let bytes = Array(try ExchangeSample().export(format).utf8)
    for cut in stride(from: 0, to: bytes.count, by: 37) {
      let source = SourceText(name: "f", bytes: Array(bytes[..<cut]))
      #expect(!format.problems(of: source).isEmpty)
      var changed = bytes
      changed[cut] = [0x3C, 0x3E, 0x26, 0x3F, 0x22, 0x21][cut % 6]
      _ = format.read(SourceText(name: "f", bytes: changed))
    }
  }
}
