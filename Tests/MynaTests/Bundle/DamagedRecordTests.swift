import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// Records that are damaged while all checksums are right, as a hostile supplier can write them.
@Suite("Damaged records")
struct DamagedRecordTests {
  private static let key = "last-key"
  private static let intact = [
    "title": ["Title.", "Shop \u{2068}X\u{2069}."], "body": ["Body.", "Body."],
  ]

  /// A bundle whose last customer message is that of the code.
  private static func bundle() throws -> [UInt8] {
    let lines = [
      ("generic", "title", "", "Generic."),
      ("generic", "body", "", String(repeating: "A long sentence. ", count: 10)),
      (key, "title", "shop", "Shop {$shop}."), (key, "title", "", "Title."),
      (key, "body", "", "Body."),
    ]
    var table = MessageTable(locale: .english)
    for (key, field, form, source) in lines {
      let message = try #require(MessageParser.parse(source).message)
      table.add(MessageForm(name: form, message: message), key: key, field: field, for: .customer)
    }
    let entry = ErrorCatalogue.Entry(
      code: try #require(ErrorCode(provider: "shop", code: "C")),
      advice: Advice(
        retry: .never, resolver: .buyer, nextStep: .none, httpStatus: 402,
        httpStatusPassthrough: 402, severity: .info, outcome: .failed),
      disclosure: .specific, areas: ["a"], operations: [.pay], customerKey: key, developerKey: "C",
      parameters: [.init("shop", .text, for: [.customer])], meaning: "m")
    return try BundleFile.write(
      LocalizerContents(
        settings: LocalizationSettings(
          sourceLocale: .english, locales: [.init(.english)],
          audiences: [.init(.customer, fields: ["title", "body"])], genericKey: "generic",
          unknownCodeKey: "unknown", ambiguousCodeKey: "ambiguous"),
        catalogues: [ErrorCatalogue(provider: "shop", entries: [entry])], tables: [table]))
  }

  /// Where bytes stand for the last time.
  private static func place(of part: [UInt8], in bytes: [UInt8]) -> Int? {
    bytes.indices.reversed().first { bytes[$0...].starts(with: part) }
  }

  /// Where the record of the message begins, behind its key.
  private static func record(in bytes: [UInt8]) throws -> Int {
    let name = [UInt8(key.utf8.count), 0] + Array(key.utf8)
    return try #require(place(of: name, in: bytes)) + name.count
  }

  /// Compares the texts with those that the record had and with those of the whole rendering.
  private func check(_ bytes: [UInt8], _ what: String, takesOthers: Bool = false) {
    guard let localizer = try? Localizer(bundle: BundleForgery.mended(bytes)) else {
      Issue.record("\(what): refused as a whole")
      return
    }
    for (field, texts) in Self.intact {
      for (text, arguments) in zip(texts, [[:], ["shop": .string("X")]] as [Arguments]) {
        let found = localizer.text(
          of: "C", field: field, for: .customer, in: ["en"], with: arguments)
        let whole = localizer.render("C", for: .customer, in: ["en"], with: arguments)[field]
        let isOwn = found == text || takesOthers && Self.intact.values.joined().contains(found)
        if !isOwn, found != whole {
          Issue.record("\(what): '\(found)', expected '\(text)' or '\(whole ?? "")'")
        }
      }
    }
  }

  @Test("an intact one gives its texts, the short way")
  func intact() throws {
    let localizer = try Localizer(bundle: try Self.bundle())
    for (field, texts) in Self.intact {
      for (text, arguments) in zip(texts, [[:], ["shop": .string("X")]] as [Arguments]) {
        #expect(
          localizer.text(of: "C", field: field, for: .customer, in: ["en"], with: arguments)
            == text)
        #expect(
          localizer.isWrittenDirectly(
            "C", field: field, for: .customer, in: ["en"], with: arguments))
      }
    }
  }

  @Test("one that is cut anywhere gives its texts or those of the whole rendering")
  func cut() throws {
    let bytes = try Self.bundle()
    let record = try Self.record(in: bytes)
    // The directory ends with the audience's table and the table of terms: name, number, slots and
    // records, each of which is a place and a size of seven bits a byte.
    let name = [8] + Array("customer".utf8)
    let head = 64 + Int(bytes[24]) + Int(bytes[25]) << 8
    var place = try #require(Self.place(of: name, in: Array(bytes[..<head]))) + name.count
    var numbers: [Int] = []
    var last = place
    for _ in 0..<5 {
      last = place
      var number = 0
      for shift in stride(from: 0, to: 63, by: 7) {
        let byte = bytes[place]
        number |= Int(byte & 0x7F) << shift
        place += 1
        if byte < 0x80 { break }
      }
      numbers.append(number)
    }
    let (start, size) = (numbers[3], numbers[4])
    let first = record - head - start
    #expect(first >= 128 && size < 16_384 && place == last + 2)
    for length in first..<size {
      var damaged = bytes
      damaged[last] = UInt8(length & 0x7F) | 0x80
      damaged[last + 1] = UInt8(length >> 7)
      check(damaged, "cut at \(length - first)")
    }
  }

  @Test(
    "one with another number in its first bytes gives a text of its own or of the whole rendering")
  func numbers() throws {
    let bytes = try Self.bundle()
    let record = try Self.record(in: bytes)
    // Flags, fields, number of the field, size of its forms, forms, length of the first one's name.
    // With another number of the field, the record says that the title were the body.
    for place in 0..<13 {
      for byte in UInt8.min ... .max {
        var damaged = bytes
        damaged[record + place] = byte
        check(damaged, "\(byte) at \(place)", takesOthers: true)
      }
    }
  }
}
