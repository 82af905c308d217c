import Foundation
import MynaAuthoring
import MynaModel
import MynaTestSupport
import Testing

/// Files of exchange in the hands of other programs.
@Suite("Exchange with other programs")
struct ExchangeToolTests {
  @Test(
    "translate-toolkit reads, edits and writes PO and XLIFF 1.2, and only the edit comes back",
    .enabled(if: Tool.translateToolkit != nil, Tool.howToGetTranslateToolkit),
    arguments: [(ExchangeFormat.po, "pypo", "pofile"), (.xliff12, "xliff", "xlifffile")])
  func edits(format: ExchangeFormat, module: String, name: String) throws {
    try edit(format, module, name, by: try #require(Tool.translateToolkit))
  }

  @Test(
    "translate-toolkit reads, edits and writes XLIFF 2.1, and only the edit comes back",
    .enabled(if: Tool.newTranslateToolkit != nil, "no translate-toolkit that reads XLIFF 2"))
  func editsVersion2() throws {
    try edit(.xliff, "xliff2", "Xliff2File", by: try #require(Tool.newTranslateToolkit))
  }

  private func edit(
    _ format: ExchangeFormat, _ module: String, _ name: String, by python: Tool
  ) throws {
    let sample = try ExchangeSample()
    let folder = try TemporaryFolder()
    try folder.write("in", sample.export(format))
    let script = Folders.repository.appending(
      path: "Tests/MynaAuthoringTests/Scripts/exchange.py")
    let run = try python.run(
      [script.path(percentEncoded: false), module, name, "in", "out", "现金", "现钞"], in: folder)
    try #require(run.status == 0, "\(run.error)")
    #expect(run.output.hasSuffix(" 1\n"), "\(run.output)")
    let text = String(decoding: try folder.read("out"), as: UTF8.self)
    #expect(try sample.import(text, as: format) == ["changed terms/method.cash"])
    let terms = ExchangeSample.terms.replacing("@locale en", with: "@locale zh-Hans")
    #expect(try sample.read("zh-Hans/terms.mf2") == terms.replacing("= cash", with: "= 现钞"))
    #expect(try sample.read("zh-Hans/customer.mf2") == ExchangeSample.chinese)
  }

  @Test(
    "xmllint finds XLIFF valid by the schemas of OASIS",
    .enabled(if: Tool.xmllint != nil, "xmllint is not installed"),
    .enabled(if: Folders.conformance != nil, Folders.howToGetConformance),
    arguments: [
      (ExchangeFormat.xliff, "2.1/xliff_core_2.0.xsd"),
      (.xliff12, "1.2-2.0/xliff-core-1.2-transitional.xsd"),
    ])
  func schemas(format: ExchangeFormat, schema: String) throws {
    let xmllint = try #require(Tool.xmllint)
    let file = try #require(Folders.conformance).appending(path: "xliff/schemas/\(schema)")
    let folder = try TemporaryFolder()
    let copy = file.deletingLastPathComponent().path(percentEncoded: false)
    // The schema of 1.2 names a schema in the network, which lies beside it.
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("http://www.w3.org/2001/xml.xsd", with: "\(copy)xml.xsd")
      .replacing(
        "\"informativeCopiesOf3rdPartySchemas", with: "\"\(copy)informativeCopiesOf3rdPartySchemas")
    try folder.write("schema.xsd", text)
    for locale in ["zh-Hans", "pl"] {
      try folder.write("a.xlf", ExchangeSample().export(format, locale))
      let run = try xmllint.run(
        ["--nonet", "--noout", "--schema", "schema.xsd", "a.xlf"], in: folder)
      #expect(run.status == 0, "\(run.error)")
    }
    try folder.write("a.xlf", ExchangeSample().export(format).replacing("<source", with: "<sorce"))
    let wrong = try xmllint.run(
      ["--nonet", "--noout", "--schema", "schema.xsd", "a.xlf"], in: folder)
    #expect(wrong.status != 0)
  }
}

extension Tool {
  static let xmllint = Tool("xmllint")

  /// A Python with translate-toolkit, and one that reads XLIFF 2.
  static let translateToolkit = python(with: "xliff")
  static let newTranslateToolkit = python(with: "xliff2")
  static let howToGetTranslateToolkit: Comment =
    "no Python with translate-toolkit: install it, or set MYNA_TRANSLATE_PYTHON"

  private static func python(with module: String) -> Tool? {
    guard let folder = try? TemporaryFolder() else { return nil }
    let candidates = [
      ProcessInfo.processInfo.environment["MYNA_TRANSLATE_PYTHON"].flatMap { Tool(path: $0) },
      Tool.python, Tool(path: "/usr/bin/python3"),
    ]
    return candidates.compactMap(\.self).first { tool in
      (try? tool.run(["-c", "import translate.storage.\(module)"], in: folder).status) == 0
    }
  }
}
