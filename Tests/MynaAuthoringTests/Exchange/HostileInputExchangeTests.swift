import MynaAuthoring
import MynaModel
import Testing

/// Files of agencies that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: exchange")
struct HostileInputExchangeTests {
  @Test(
    "nothing is fetched or expanded: what would is refused or is text (hostile case 95)",
    arguments: [
      (
        "<!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>",
        "1:1 xml.doctype"
      ),
      ("<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\">", "1:1 xml.doctype"),
      ("<!DOCTYPE x PUBLIC \"a\" \"file:///etc/passwd\">", "1:1 xml.doctype"),
      ("<!ENTITY % a SYSTEM \"file:///etc/passwd\">", "1:1 xml.doctype"),
    ])
  func doctypes(start: String, expected: String) throws {
    let sample = try ExchangeSample()
    for format in [ExchangeFormat.xliff, .xliff12] {
      let before = try sample.files()
      let text = try sample.export(format).replacing(/<\?xml[^>]*>\n?/, with: "")
      #expect(sample.problems(start + text, as: format).first == expected)
      #expect(try sample.files() == before)
    }
  }

  @Test(
    "an element of another namespace in a text is refused, and CDATA is text (hostile case 95)",
    arguments: [ExchangeFormat.xliff, .xliff12])
  func inclusion(format: ExchangeFormat) throws {
    let sample = try ExchangeSample()
    let before = try sample.files()
    let text = try sample.export(format)
    let include =
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" "
      + "parse=\"text\"/>"
    #expect(text.contains("未完成<"))
    let found = sample.problems(text.replacing("未完成<", with: "未完成\(include)<"), as: format)
    #expect(found.contains { $0.contains("xliff.") }, "\(found)")
    #expect(try sample.files() == before)
    let changes = try sample.import(
      text.replacing("未完成<", with: "<![CDATA[没 & <!DOCTYPE>]]><"), as: format)
    #expect(changes == ["changed customer/generic.title"])
    #expect(try sample.read("zh-Hans/customer.mf2").contains("title = 没 & <!DOCTYPE>"))
  }

  @Test(
    "a table in another charset is refused with its place, as is one that is too long (hostile case 96)",
    arguments: [
      ([0xB8, 0xB6, 0xBF, 0xEE], "exchange.encoding"),
      ([0xFF, 0xFE, 0x61, 0x00], "exchange.encoding"),
      ([0x00], "exchange.control"),
    ] as [([UInt8], String)])
  func charsets(bytes: [UInt8], id: String) {
    let table = Array("key,translation\na,b\ngeneric.title,".utf8) + bytes
    let source = SourceText(name: "f", bytes: table)
    let found = ExchangeFormat.csv.read(source).diagnostics
    #expect(found.map(\.id) == [id])
    #expect(found.first?.span.map { source.position(at: $0.start).line } == 3)
  }

  @Test("a table of a million rows ends at the limit, in linear time (hostile case 96)")
  func manyRows() {
    let rows = "key,translation\n" + String(repeating: "a,b\n", count: 1_000_000)
    let time = ContinuousClock().measure {
      let found = ExchangeFormat.csv.read(SourceText(name: "f", text: rows)).diagnostics
      #expect(found.contains { $0.id == "exchange.too-many-units" }, "\(found.prefix(3))")
    }
    #expect(time < .seconds(60))
  }

  @Test(
    "a table with another delimiter is refused by name (hostile case 96)",
    arguments: ["key;translation\ngeneric.title;x\n", "key\ttranslation\ngeneric.title\tx\n"])
  func delimiters(text: String) throws {
    let sample = try AppSample()
    let found = sample.plan(text, as: .csv).findings.map(ExchangeSample.summary)
    #expect(found.first == "1:1 csv.column", "\(found)")
  }
}
