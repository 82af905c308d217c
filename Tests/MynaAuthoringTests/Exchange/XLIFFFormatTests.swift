import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

@Suite("XLIFF")
struct XLIFFFormatTests {
  @Test("a message is a unit with its key, comments and state, its placeholders are codes")
  func unit() throws {
    let text = try ExchangeSample().export(.xliff)
    #expect(
      text.contains(
        #"""
          <unit id="generic.body.with-limit" name="generic.body.with-limit" type="myna:message">
           <notes>
            <note appliesTo="source" category="comment">The "limit" \ is known.</note>
            <note appliesTo="source" category="parameter">$limit (money) the limit example="50 EUR"</note>
           </notes>
           <originalData>
            <data id="d1">{#b}</data>
            <data id="d2">{/b}</data>
            <data id="d3">{$limit :currency}</data>
            <data id="d4">{#br /}</data>
           </originalData>
           <segment state="translated">
            <source>Over <pc id="1" dataRefStart="d1" dataRefEnd="d2" dispStart="b">your</pc> limit of <ph id="2" dataRef="d3" disp="$limit"/>.<ph id="3" dataRef="d4" disp="br"/>Pay “less” {ok}.</source>
            <target>超出<pc id="1" dataRefStart="d1" dataRefEnd="d2" dispStart="b">您的</pc>限额 <ph id="2" dataRef="d3" disp="$limit"/>。<ph id="3" dataRef="d4" disp="br"/>请付“少些”{好}。</target>
           </segment>
          </unit>

        """#))
  }

  @Test("a message with variants is a group, with the variants of the translation")
  func variants() throws {
    let text = try ExchangeSample().export(.xliff)
    let names = text.matches(of: /<unit id="generic.body.with-count[^>]* name="([^"]*)"/)
      .map { String($0.output.1) }
    #expect(names == ["0", "*"])
    #expect(text.contains("<source><ph id=\"1\" dataRef=\"d1\" disp=\"$n\"/> files of "))
  }

  @Test("what is not translated has the plural categories that its locale needs")
  func categories() throws {
    for format in [ExchangeFormat.xliff, .xliff12] {
      let text = try ExchangeSample().export(format, "pl")
      let names = text.matches(of: /unit id="generic.body.with-count[^>]* (?:res)?name="([^"]*)"/)
        .map { String($0.output.1) }
      #expect(names == ["0", "one", "few", "many", "*"])
    }
  }

  @Test(
    "variants that come back become a message of the locale",
    arguments: [ExchangeFormat.xliff, .xliff12])
  func newVariants(format: ExchangeFormat) throws {
    let sample = try ExchangeSample()
    var text = try sample.export(format, "pl")
    var words = ["zero", "jeden", "kilka", "wiele", "inne"]
    text = text.replacing(/<group [\s\S]*?<\/group>/) { group in
      String(group.output).replacing(/<source>(.*)<\/source>/) { source in
        let codes = source.output.1.matches(of: /<ph [^>]*\/>|<ph [^>]*>[^<]*<\/ph>/)
          .map { String($0.output) }.joined(separator: " ")
        return "\(source.output.0)<target>\(words.removeFirst()) \(codes)</target>"
      }
    }
    #expect(try sample.import(text, as: format) == ["added customer/generic.body.with-count"])
    let written = try sample.read("pl/customer.mf2")
    #expect(
      written.contains(
        """
        .match $n
          0    {{zero {$who}}}
          one  {{jeden {$n} {$who}}}
          few  {{kilka {$n} {$who}}}
          many {{wiele {$n} {$who}}}
          *    {{inne {$n} {$who}}}
        """), "\(written)")
  }

  @Test("only the variant that changed changes, and the columns of the others stay")
  func oneVariant() throws {
    let sample = try ExchangeSample()
    let text = try sample.export(.xliff).replacing("</ph>没有文件。", with: "")
      .replacing("没有文件。</target>", with: "没有任何文件。</target>")
    #expect(try sample.import(text, as: .xliff) == ["changed customer/generic.body.with-count"])
    #expect(
      try sample.read("zh-Hans/customer.mf2")
        == ExchangeSample.chinese.replacing("没有文件", with: "没有任何文件"))
  }

  @Test(
    "a state is what the file says",
    arguments: [
      ("state=\"reviewed\"", "state=\"final\"", [String]()),
      ("state=\"reviewed\"", "state=\"translated\"", ["@state translated"]),
      ("state=\"initial\" subState=\"myna:draft\"", "state=\"reviewed\"", ["@state reviewed"]),
    ])
  func states(old: String, new: String, expected: [String]) throws {
    let sample = try ExchangeSample()
    let text = try sample.export(.xliff)
    #expect(text.contains(old))
    let changes = try sample.import(text.replacing(old, with: new), as: .xliff)
    #expect(changes.count == expected.count)
    let before = Set(ExchangeSample.chinese.split(separator: "\n"))
    let after = try sample.read("zh-Hans/customer.mf2").split(separator: "\n")
    for line in expected { #expect(after.contains(Substring(line))) }
    #expect(after.allSatisfy { before.contains($0) || expected.contains(String($0)) })
  }

  @Test("segments, ignorables, order and markers of other programs are read as one text")
  func segments() throws {
    let sample = try ExchangeSample()
    let text = """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="pl">
      <file id="customer"><unit id="generic.title">
      <segment state="translated"><source>Not </source><target order="3">gotowe</target></segment>
      <ignorable><source> </source><target order="2">—</target></ignorable>
      <segment state="translated"><source>done</source><target order="1"><mrk id="m" type="term">Nie</mrk><sm id="k"/><em startRef="k"/><![CDATA[{]]></target></segment>
      </unit></file></xliff>
      """
    #expect(try sample.import(text, as: .xliff) == ["added customer/generic.title"])
    #expect(try sample.read("pl/customer.mf2").contains("title = Nie\\{—gotowe\n"))
  }

  @Test("a character that XML cannot hold is a code point in 2.1 and refused in 1.2")
  func characters() throws {
    let english = ExchangeSample.english.replacing("= Not done", with: "= Not\\x01done")
    let sample = try ExchangeSample(["en/customer.mf2": english])
    #expect(try sample.export(.xliff).contains("<source>Not<cp hex=\"0001\"/>done</source>"))
    #expect(throws: DiagnosticError.self) { try sample.export(.xliff12) }
    #expect(try sample.import(sample.export(.xliff), as: .xliff).isEmpty)
  }

  @Test(
    "a translation that is wrong is refused where it is wrong",
    arguments: [
      ("<ph id=\"2\" dataRef=\"d3\" disp=\"$limit\"/>。", "。", "exchange.missing-placeholder"),
      ("现金</target>", "{$x}现金</target>", nil),
      ("<data id=\"d1\">{#b}", "<data id=\"d1\">{$z}", "exchange.missing-markup"),
      ("name=\"generic.title\"", "name=\"generic.titel\"", "exchange.unknown-entry"),
      ("<file id=\"terms\"", "<file id=\"words\"", "exchange.unknown-entry"),
      ("trgLang=\"zh-Hans\"", "trgLang=\"en\"", "exchange.source-locale"),
      ("srcLang=\"en\"", "srcLang=\"pl\"", "exchange.wrong-locale"),
      ("dataRefStart=\"d1\" ", "", "xliff.no-data"),
      ("<data id=\"d1\">{$n", "<data id=\"d1\">{$n :", "mf2.syntax-error"),
    ] as [(String, String, String?)])
  func refused(old: String, new: String, expected: String?) throws {
    let sample = try ExchangeSample()
    let before = try sample.files()
    var text = try sample.export(.xliff)
    let place = try #require(text.ranges(of: old).last)
    text.replaceSubrange(place, with: new)
    let result = sample.plan(text, as: .xliff)
    guard let expected else {
      // Braces that a translator types are text.
      #expect(!result.isRefused)
      try result.write()
      #expect(try sample.read("zh-Hans/terms.mf2").contains("cash = \\{$x\\}现金\n"))
      return
    }
    #expect(result.findings.map(\.diagnostic.id).contains(expected), "\(result.findings)")
    #expect(result.findings.contains { $0.diagnostic.id == expected && $0.diagnostic.span != nil })
    #expect(result.isRefused)
    #expect(try sample.files() == before)
  }
}
