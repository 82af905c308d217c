import Foundation
import Myna
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@testable import MynaAuthoring

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The kit for Android: its resources read by Android's rules, and its Kotlin run on the JVM.
@Suite("The kit for Android")
struct AndroidKitTests {
  private let kit: Kit

  init() throws {
    kit = try Kit(.android, of: LocalizerContents(.embedded))
  }

  /// The arrays of a locale, as an app reads them.
  private func arrays(_ locale: String) throws -> [String: [String]] {
    let folder = locale == "en" ? "values" : "values-b+zh+Hans"
    let file = try #require(kit.files.first { $0.path == "res/\(folder)/myna.xml" })
    let reader = ResourceReader()
    let parser = XMLParser(data: Data(file.bytes))
    parser.delegate = reader
    #expect(parser.parse())
    return reader.arrays
  }

  @Test("resources are read as the texts that were written", arguments: KitCase.locales)
  func readBack(locale: String) throws {
    let contents = KitCase.contents
    let known = try #require(contents.locales.first { $0.tag == locale })
    let items = try AndroidResources(contents, known, contents.values).items
    let arrays = try arrays(locale)
    #expect(arrays.count == items.count)
    for item in items { #expect(arrays[item.name] == item.texts) }
  }

  @Test("names of resources are identifiers, and the same in every locale")
  func names() throws {
    let english = try Set(arrays("en").keys)
    #expect(english == (try Set(arrays("zh-Hans").keys)))
    for name in english {
      #expect(
        name.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
        })
      #expect(name.hasPrefix("myna_"))
    }
  }

  @Test(
    "every text survives the resource compiler",
    arguments: [
      "plain", "it's", "say \"hi\"", "@string/x", "?attr/x", "a @ b?", "back\\slash",
      "  two  blanks  ",
      "a < b & c > d", "line\nbreak\ttab", "\u{202F}narrow\u{A0}", "\u{2068}x\u{2069}", "100%",
      "%1$s", "付款",
      "😀", "", " ", "\\n", "'", "{a, plural, one {it''s} other {#}}", "\u{3000}全角\u{3000}",
    ])
  func escaping(text: String) {
    let reader = ResourceReader()
    let xml =
      "<resources><string-array name=\"a\"><item>\(AndroidText.escaped(text))</item></string-array></resources>"
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.arrays["a"] == [text])
  }

  @Test("the patterns give the texts of the localizer")
  func sameTexts() throws {
    let arrays = try Dictionary(
      uniqueKeysWithValues: KitCase.locales.map { ($0, try self.arrays($0)) })
    for test in KitCase.all {
      let values = KitValueWriter(test)
      for (field, expected) in test.expected.fields {
        let name = AndroidResources.name(test.expected.key, field)
        let patterns = try #require(arrays[test.locale]?[name])
        #expect(patterns.first == test.expected.locale)
        let pairs = stride(from: 1, to: patterns.count - 1, by: 2)
        let text = pairs.lazy.compactMap { index -> String? in
          let names = patterns[index].split(separator: " ").dropFirst().map(String.init)
          return values.text(ofClassic: patterns[index + 1], needing: names)
        }.first
        #expect(text == expected, "\(test.code) \(test.locale) \(test.arguments)")
      }
    }
    let bytes = AndroidRuntime.source.utf8.count
    KitReport.write("android, resources", cases: KitCase.all.count, differences: 0, bytes: bytes)
  }

  // MARK: On the JVM

  private static let jars = ["icu4j", "com.android.json", "kotlin-stdlib"].map {
    "/usr/share/java/\($0).jar"
  }

  private static let hasJVM =
    Tool.kotlinc != nil && Tool.java != nil && Tool.javac != nil
    && jars.allSatisfy { FileManager.default.fileExists(atPath: $0) }

  @Test(
    "the Kotlin file gives the texts of the localizer, and understands its spellings",
    .enabled(if: Self.hasJVM, "needs kotlinc, javac, java, ICU4J and org.json of Debian"),
    .enabled(if: Tool.runsSlowChecks, "tools/kits runs it"))
  func sameTextsOnJVM() throws {
    let folder = try TemporaryFolder()
    try kit.write(to: folder.path("kit"))
    // `android.icu` is ICU4J under another name.
    let source = String(decoding: try folder.read("kit/kotlin/myna/Myna.kt"), as: UTF8.self)
    try folder.write("Myna.kt", source.replacing("android.icu.", with: "com.ibm.icu."))
    let spellings = KitSpellingCase.all
    try folder.write(
      "cases.json",
      JSONWriter.write([
        "cases": .array(KitCase.all.map(\.json)),
        "codes": .array(spellings.map { .string($0.text) }),
      ]))
    let scripts = Folders.repository.appending(path: "Tests/MynaAuthoringTests/Scripts")
    let stubs = Folders.files(below: scripts, withExtension: "java").map {
      $0.path(percentEncoded: false)
    }
    let path = (["classes"] + Self.jars).joined(separator: ":")
    let java = try #require(Tool.javac).run(["-d", "classes"] + stubs, in: folder)
    try #require(java.status == 0, "\(java.error)")
    let kotlin = try #require(Tool.kotlinc).run(
      [
        "Myna.kt", scripts.appending(path: "Compare.kt").path(percentEncoded: false), "-cp", path,
        "-d",
        "classes", "-Werror",
      ], in: folder)
    try #require(kotlin.status == 0, "\(kotlin.error)")
    let run = try #require(Tool.java).run(
      ["-cp", path, "-Dfile.encoding=UTF-8", "CompareKt", "kit", "cases.json"], in: folder)
    try #require(run.status == 0, "\(run.error)")
    var limits = TestLimits.generous
    limits.jsonMembers = 100_000
    let result = try JSONReader.read(Array(run.output.utf8), limits: limits)
    let differences = try #require(result["differences"]?.elements)
    KitDifference.expectExplained(differences)
    let codes = try #require(result["codes"]?.elements)
    try #require(codes.count == spellings.count)
    for (spelling, code) in zip(spellings, codes) {
      #expect(code.text == spelling.code, "\(spelling.text)")
    }
    KitReport.write(
      "android, Kotlin on the JVM", cases: KitCase.all.count, differences: differences.count,
      bytes: AndroidRuntime.source.utf8.count)
  }
}

/// Reads arrays as Android's resource compiler does: XML, then white space, then escapes.
private final class ResourceReader: NSObject, XMLParserDelegate {
  var arrays: [String: [String]] = [:]
  private var name = ""
  private var text: String?

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    if element == "string-array" {
      name = attributes["name"] ?? ""
      #expect(arrays[name] == nil, "\(name) is there twice")
      arrays[name] = []
    }
    if element == "item" { text = "" }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    text? += string
  }

  func parser(
    _ parser: XMLParser, didEndElement element: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard element == "item", let raw = text else { return }
    arrays[name]?.append(Self.unescaped(raw))
    text = nil
  }

  private static func unescaped(_ raw: String) -> String {
    let blanks: Set<Character> = [" ", "\t", "\n", "\r", "\r\n"]
    var rest = raw.split(whereSeparator: blanks.contains).joined(separator: " ").unicodeScalars[...]
    var units: [UInt16] = []
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        #expect(scalar != "'" && scalar != "\"", "an unescaped quote in \(raw)")
        units += Array(String(scalar).utf16)
        continue
      }
      let escaped = rest.popFirst() ?? "\\"
      switch escaped {
      case "n": units.append(0x0A)
      case "t": units.append(0x09)
      case "u":
        units.append(UInt16(String(rest.prefix(4)), radix: 16) ?? 0xFFFD)
        rest = rest.dropFirst(4)
      default: units += Array(String(escaped).utf16)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
