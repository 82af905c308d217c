import Foundation
import MynaAuthoring
import MynaModel
import MynaTestSupport
import Testing

@Suite("PO")
struct POFormatTests {
  @Test("a message is an entry with its key, comments, arguments and both texts")
  func entry() throws {
    let text = try ExchangeSample().export(.po)
    #expect(
      text.contains(
        #"""
        # 有多少文件。
        #. How many files. Read by the buyer.
        #. @param $n (count) number of files example="3"
        #. @param $who (text) the owner of the files example="Anna"
        #: en/customer.mf2:15
        #, fuzzy
        msgctxt "generic.body.with-count"
        msgid ""
        ".input {$n :integer}\n"
        ".match $n\n"
        "0   {{No files of {$who}.}}\n"
        "one {{{$n} file of {$who}.}}\n"
        "*   {{{$n} files of {$who}.}}"
        msgstr ""
        ".input {$n :integer}\n"
        ".match $n\n"
        "0   {{{$who}没有文件。}}\n"
        "*   {{{$who}有 {$n} 个文件。}}"

        """#))
  }

  @Test("what was translated from another source is fuzzy, with that source beside it")
  func stale() throws {
    let chinese = ExchangeSample.chinese.replacing(
      "@state reviewed", with: "@source Did not go\n@old-source Did not go\n@state reviewed")
    let sample = try ExchangeSample(["zh-Hans/customer.mf2": chinese])
    let text = try sample.export(.po, tracking: ExchangeSample.tracking)
    #expect(
      text.contains(
        """
        #, fuzzy
        #| msgid "Did not go"
        msgctxt "generic.title"
        msgid "Not done"
        msgstr "未完成"

        """))
  }

  @Test("a key of several files is preceded by the file's name")
  func sharedKey() throws {
    let sample = try ExchangeSample([
      "en/developer.mf2": ExchangeSample.developer + "\n[generic]\n\ntitle.cause = Same key.\n",
      "en/customer.mf2": ExchangeSample.english + "\n[generic.title]\n\ncause = Same key.\n",
    ])
    let text = try sample.export(.po)
    #expect(text.contains("msgctxt \"customer/generic.title.cause\"\nmsgid \"Same key.\""))
    #expect(text.contains("msgctxt \"developer/generic.title.cause\"\nmsgid \"Same key.\""))
    #expect(sample.problems(text, as: .po).isEmpty)
    let bare = text.replacing("\"developer/generic.title.cause\"", with: "\"generic.title.cause\"")
    #expect(sample.problems(bare, as: .po).contains { $0.hasSuffix("exchange.ambiguous-entry") })
  }

  @Test(
    "msgfmt finds nothing wrong, and msgcat writes the same",
    .enabled(if: Tool.msgfmt != nil && Tool.msgcat != nil, "gettext is not installed"),
    arguments: ["zh-Hans", "pl"])
  func gettext(locale: String) throws {
    let msgfmt = try #require(Tool.msgfmt)
    let msgcat = try #require(Tool.msgcat)
    let folder = try TemporaryFolder()
    let text = try ExchangeSample().export(.po, locale)
    try folder.write("a.po", text)
    let checked = try msgfmt.run(["--check", "-v", "-o", "a.mo", "a.po"], in: folder)
    #expect(checked.status == 0)
    #expect(!checked.error.contains("warning"), "\(checked.error)")
    #expect(try msgcat.run(["--no-wrap", "a.po"], in: folder).output == text)
  }

  @Test(
    "each mistake of a file is refused with its place",
    arguments: [
      ("msgid \"a\n", "1:7 po.open-string"), ("msgid a\n", "1:6 po.missing-string"),
      ("mgid \"a\"\n", "1:1 po.keyword"), ("\"a\"\n", "1:1 po.stray-string"),
      ("msgstr \"a\"\n", "1:1 po.unexpected-keyword"), ("msgid \"a\"\n", "1:1 po.incomplete"),
      ("msgid \"a\" b\nmsgstr \"\"\n", "1:10 po.text-behind-string"),
      ("msgid \"\\q\"\nmsgstr \"\"\n", "1:8 po.escape"),
      ("msgid \"\\0\"\nmsgstr \"\"\n", "1:8 po.escape"),
      ("msgid \"\\303\"\nmsgstr \"\"\n", "1:8 po.escape"),
      ("msgid \"a\"\nmsgctxt \"b\"\nmsgstr \"\"\n", "2:1 po.unexpected-keyword"),
      ("msgid \"a\"\nmsgid_plural \"b\"\nmsgstr[1] \"\"\n", "3:1 po.unexpected-keyword"),
      ("msgid \"a\"\n# x\nmsgstr \"b\"\n", "1:1 po.incomplete"),
      ("domain \"a\"\n", "1:1 po.keyword"),
      (
        "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=GB18030\\n\"\n", "1:1 po.charset"
      ),
      ("msgid \"a\"\nmsgstr \"\"\nmsgid \"a\"\nmsgstr \"\"\n", "3:1 po.duplicate"),
      ("msgid \"a\"\nmsgstr \"b\"\n", "1:7 po.no-context"),
      (
        "msgctxt \"c\"\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"\"\n", "3:14 po.plural"
      ),
    ])
  func mistakes(text: String, expected: String) throws {
    let reading = ExchangeFormat.po.read(SourceText(name: "f", text: text))
    #expect(reading.file == nil)
    let source = SourceText(name: "f", text: text)
    let found = reading.diagnostics.map {
      ExchangeSample.summary(.init(diagnostic: $0, source: source))
    }
    #expect(found.first == expected)
  }

  @Test("bytes that are no text, and sizes over a limit, are refused")
  func limits() {
    let bad = ExchangeFormat.po.read(SourceText(name: "f", bytes: [0x23, 0xFF]))
    #expect(bad.diagnostics.map(\.id) == ["exchange.encoding"])
    let zero = ExchangeFormat.po.read(SourceText(name: "f", bytes: [0x23, 0]))
    #expect(zero.diagnostics.map(\.id) == ["exchange.control"])
    var limits = Limits()
    limits.exchangeBytes = 3
    let large = ExchangeFormat.po.read(SourceText(name: "f", text: "####"), limits: limits)
    #expect(large.diagnostics.map(\.id) == ["exchange.too-large"])
    limits = Limits()
    limits.exchangeUnits = 2
    let units = (0...2).map { "msgctxt \"k\($0)\"\nmsgid \"a\"\nmsgstr \"b\"\n" }.joined()
    let many = ExchangeFormat.po.read(SourceText(name: "f", text: units), limits: limits)
    #expect(many.diagnostics.map(\.id) == ["exchange.too-many-units"])
  }

  @Test("escapes, folded strings, obsolete messages and Windows line breaks are read")
  func spellings() throws {
    let text =
      "\u{FEFF}# c\r\n#~ msgid \"old\"\r\n#~ msgstr \"alt\"\r\n\r\nmsgctxt \"generic.title\"\r\n"
      + "msgid \"Not \"\r\n\r\n\"done\"\r\nmsgstr \"\\t\\x41\\101\\\\\\\"\"\r\n\"b\"\r\n"
    let file = try #require(ExchangeFormat.po.read(SourceText(name: "f", text: text)).file)
    #expect(file.units.map(\.key) == ["generic.title"])
    guard case .text(let source) = file.units.first?.source else {
      Issue.record("no source")
      return
    }
    #expect(source.text == "Not done")
    guard case .text(let translation) = file.units.first?.translation else {
      Issue.record("no translation")
      return
    }
    #expect(translation.text == "\tAA\\\"b")
  }

  @Test(
    "files of other projects are read, and written as msgcat writes them",
    .enabled(if: Folders.conformance != nil, Folders.howToGetConformance))
  func otherProjects() throws {
    let folder = try #require(Folders.conformance).appending(path: "import/po")
    let files = Folders.files(below: folder, withExtension: "po")
    #expect(files.count == 14)
    for file in files {
      let source = SourceText(
        name: file.lastPathComponent, bytes: Array(try Data(contentsOf: file)))
      let reading = POFile.parse(source)
      if source.name == "symfony-missing-plurals.po" {
        // Its plurals begin with number 3, which gettext refuses too.
        #expect(reading.diagnostics.first?.id == "po.unexpected-keyword")
        continue
      }
      let read = try #require(reading.file, "\(source.name): \(reading.diagnostics)")
      guard let msgcat = Tool.msgcat else { continue }
      let scratch = try TemporaryFolder()
      try scratch.write("a.po", source.bytes)
      try scratch.write("b.po", read.printed())
      let options = ["--no-wrap", "--force-po"]
      let expected = try msgcat.run(options + ["a.po"], in: scratch)
      #expect(try msgcat.run(options + ["b.po"], in: scratch).output == expected.output)
    }
  }
}

extension Tool {
  static let msgfmt = Tool("msgfmt")
  static let msgcat = Tool("msgcat")
}
