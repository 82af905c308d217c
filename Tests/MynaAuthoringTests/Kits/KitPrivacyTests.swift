import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// Nothing that is meant for developers is in a kit.
@Suite("What a kit does not hold")
struct KitPrivacyTests {
  /// The texts of an audience, over all locales.
  private static func texts(for audience: Audience) -> Set<String> {
    let tables = Localizer.embedded.locales.compactMap { Localizer.embedded.table(for: $0) }
    var texts: Set<String> = []
    for table in tables {
      for key in table.keys(for: audience) {
        let forms = table.fields(of: key, for: audience).flatMap(\.forms)
        for pattern in forms.flatMap({ $0.message?.patterns ?? [] }) {
          for case .text(let text) in pattern.elements { texts.insert(text) }
        }
      }
    }
    return texts
  }

  /// Sentences, remarks and names that only developers may read: texts that no customer's text
  /// holds, and names that are no everyday word, as those with a low line.
  private static let secrets: Set<String> = {
    let shown = texts(for: .customer)
    var secrets = texts(for: .developer).filter { text in
      text.utf8.count > 20 && !shown.contains { $0.contains(text) }
    }
    var names: Set<String> = []
    for catalogue in Localizer.embedded.catalogues {
      secrets.formUnion(
        catalogue.aliases.map(\.note) + catalogue.rules.flatMap { [$0.note, $0.form] })
      for entry in catalogue.entries {
        secrets.formUnion([entry.meaning, entry.notes, entry.advice.retryNote])
        names.formUnion(entry.parameters.map(\.name))
        names.formUnion(entry.requestFields.listed + entry.requestFields.elsewhere)
      }
    }
    // What customers may see of one code, they may know the name of.
    let parameters = Localizer.embedded.catalogues.flatMap(\.entries).flatMap(\.parameters)
    let arguments = parameters.filter { $0.isVisible(to: .customer) }.map(\.name)
    secrets.formUnion(names.filter { $0.contains("_") }.subtracting(arguments))
    let codes = Set(Localizer.embedded.catalogues.flatMap(\.entries).map(\.code.code))
    return secrets.filter { $0.utf8.count > 8 }.subtracting(codes)
  }()

  @Test(
    "no sentence, parameter or remark for developers is in any file",
    arguments: Kit.Platform.allCases)
  func noSecret(platform: Kit.Platform) throws {
    let kit = try Kit(platform, of: LocalizerContents(.embedded))
    #expect(Self.secrets.count > 500)
    let secrets = Self.secrets.map { Array($0.utf8) }
    for file in kit.files {
      let found = secrets.filter { file.bytes.contains(word: $0) }
      #expect(found.map { String(decoding: $0, as: UTF8.self) } == [], "\(file.path)")
    }
  }

  @Test("the search finds what is there")
  func findsSecrets() {
    #expect(Array("a note.".utf8).contains(word: Array("note".utf8)))
    #expect(!Array("a notebook".utf8).contains(word: Array("note".utf8)))
    #expect(Self.secrets.contains("out_trade_no"))
  }

  @Test("a risk code has the entry of a generic decline")
  func masked() throws {
    let codes = KitCase.contents.catalogues.flatMap(\.codes)
    let risk = try #require(codes.first { $0.code == "PAYMENT_REQUEST_HAS_RISK" })
    let generic = try #require(codes.first { $0.code == "PAYMENT_FAIL" })
    #expect(risk.key == generic.key)
    #expect(risk.parameters == generic.parameters)
    #expect(risk.operation == generic.operation)
  }
}

extension [UInt8] {
  /// Whether a word stands in the bytes, not as a part of a longer one.
  func contains(word: [UInt8]) -> Bool {
    func isWordByte(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F
    }
    guard let first = word.first, let last = word.last else { return false }
    let data = Data(self)
    var rest = data.startIndex..<data.endIndex
    while let found = data.range(of: Data(word), in: rest) {
      let isStart =
        found.lowerBound == 0 || !isWordByte(first) || !isWordByte(self[found.lowerBound - 1])
      let isEnd =
        found.upperBound == count || !isWordByte(last) || !isWordByte(self[found.upperBound])
      if isStart && isEnd { return true }
      rest = (found.lowerBound + 1)..<data.endIndex
    }
    return false
  }
}
