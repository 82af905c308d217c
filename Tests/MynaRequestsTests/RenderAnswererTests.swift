import Myna
import MynaCatalogue
import MynaFuzzing
import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

@Suite("Answers without JSON in between")
struct RenderAnswererTests {
  /// Arguments as requests write them; those of no code, of wrong types and beyond limits among them.
  private static let arguments = [
    nil, "{}", #"{"limit":{"type":"money","value":"50000","currency":"CNY"}}"#,
    #"{"limit":{"type":"money","value":"0.5","currency":"USD"}}"#,
    #"{"limit":{"value":"-12345678.90","currency":"EUR","type":"money"}}"#,
    #"{"limit":{"type":"money","value":5,"currency":"JPY"}}"#,
    #"{"limit":{"type":"money","value":"1.5","currency":"JPY"}}"#,
    #"{"limit":{"type":"money","value":"1.005","currency":"USD"}}"#,
    #"{"limit":{"type":"money","value":"1","currency":"ZZZ"}}"#,
    #"{"limit":{"type":"money","value":"1","currency":"usd"}}"#,
    #"{"limit":{"type":"money","value":"1"}}"#, #"{"limit":"50000CNY"}"#, #"{"limit":5}"#,
    #"{"limit":{"type":"coins","value":"1"}}"#, #"{"limit":{"type":"money"}}"#,
    #"{"limit":{"type":"list","value":["1"]}}"#,
    #"{"limit":{"type":"money","value":"99999999999999999999","currency":"CNY"}}"#,
    #"{"limit":{"type":"money","value":"1","currency":"CNY"},"resets_on":{"type":"date","value":"2025-07-02"}}"#,
    #"{"resets_on":{"type":"datetime","value":"2025-07-02T10:00:00Z"}}"#,
    #"{"resets_on":{"type":"date","value":"2025-02-30"}}"#, #"{"resets_on":"2025-07-02"}"#,
    #"{"methods":["cash"]}"#, #"{"methods":{"type":"list","value":["cash","credit-card"]}}"#,
    #"{"operation":"payment"}"#, #"{"operation":"refund"}"#, #"{"nonsense":1}"#,
    #"{"parameter":"amount <b>\u0022"}"#, #"{"parameter":"total_amount"}"#,
    #"{"code":"x"}"#, #"{"count":3}"#, #"{"count":-0}"#, #"{"count":1.0}"#, #"{"count":1e3}"#,
    #"{"limit":null}"#, #"{"limit":true}"#, #"{"":1}"#,
  ]

  private static func line(
    _ id: String?, _ code: String, _ audience: String, _ locale: String?, _ arguments: String?
  ) -> [UInt8] {
    let members = [
      id.map { #""id":\#($0)"# }, #""code":"\#(code)""#, #""audience":"\#(audience)""#,
      locale.map { #""locale":\#($0)"# }, arguments.map { #""args":\#($0)"# },
    ]
    return Array("{\(members.compactMap(\.self).joined(separator: ","))}".utf8)
  }

  /// Arguments that a code takes, one by one and all together.
  private static func fitting(_ code: String) -> [String] {
    let entry = Localizer.embedded.resolve(code).entry
    let parameters = (entry?.parameters ?? []) + Localizer.embedded.settings.parameters
    let members = parameters.compactMap { parameter -> String? in
      switch parameter.type {
      case .money:
        #""\#(parameter.name)":{"type":"money","value":"1234.50","currency":"CNY"}"#
      case .date: #""\#(parameter.name)":{"type":"date","value":"2025-07-02"}"#
      case .count: #""\#(parameter.name)":3"#
      case .identifier, .text: #""\#(parameter.name)":"ABC-1""#
      case .enumeration, .terms: nil
      }
    }
    return (members + [members.joined(separator: ",")]).map { "{\($0)}" }
  }

  @Test(
    "are those of the long way for every code, audience, locale and argument",
    arguments: [BidiIsolation.none, .standard])
  func everything(_ bidi: BidiIsolation) {
    let comparison = AnswerComparison(bidi: bidi)
    let codes = Localizer.embedded.catalogues.flatMap { $0.entries.map(\.code.code) }
    var straight = 0
    var differences: [String] = []
    for code in codes + ["NO_SUCH_CODE", "ACQ.PAYMENT_FAIL", "payment_fail", " PAYMENT_FAIL "] {
      for audience in ["customer", "developer"] {
        for locale in [#""en""#, #""zh-CN""#, #"["fr","zh-Hant-TW","en"]"#, nil, #""de""#] {
          for arguments in Self.arguments + Self.fitting(code) {
            let line = Self.line("1", code, audience, locale, arguments)
            if comparison.straight(line) != nil { straight += 1 }
            if let difference = comparison.difference(line) { differences.append(difference) }
          }
        }
      }
    }
    #expect(differences.isEmpty, "\(differences.count): \(differences.prefix(3))")
    // Without this the comparison could be one of nothing.
    #expect(straight > 2_500, "\(straight)")
  }

  @Test("a plain request is answered straight")
  func plain() throws {
    let comparison = AnswerComparison()
    let line = Self.line(
      #""a-1""#, "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "customer", #""zh-CN""#,
      #"{"limit":{"type":"money","value":"50000","currency":"CNY"}}"#)
    let straight = comparison.straight(line)
    let answer = try #require(straight)
    #expect(
      String(decoding: answer, as: UTF8.self).hasPrefix(
        #"{"id":"a-1","code":"BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR","provider":"alipay","#))
    #expect(String(decoding: answer, as: UTF8.self).contains("（¥50,000.00）"))
  }

  @Test(
    "an identifier comes back as it was written",
    arguments: [#""""#, #""a b""#, "0", "-1.50", "12345678901234567890", #""'</script>""#])
  func identifiers(_ id: String) {
    let comparison = AnswerComparison()
    let line = Self.line(id, "PAYMENT_FAIL", "customer", #""en""#, nil)
    #expect(comparison.straight(line) != nil)
    #expect(comparison.difference(line) == nil)
  }

  @Test(
    "what is not plain is left to the long way",
    arguments: [
      "", " ", "{}", "[]", "oops", #"{"code":"PAYMENT_FAIL"}"#, #"{"audience":"customer"}"#,
      #"{"code":"PAYMENT_FAIL","audience":"nobody"}"#,
      #"{"code":5,"audience":"customer"}"#, #"{"code":"PAYMENT_FAIL","audience":"customer"} x"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer",}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer"}}"#,
      #"{"code":"PAYMENT_FAIL","code":"PAYMENT_FAIL","audience":"customer"}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","more":1}"#,
      #"{"code":"PAYMENT_F\u0041IL","audience":"customer"}"#,
      #"{"id":01,"code":"PAYMENT_FAIL","audience":"customer"}"#,
      #"{"id":1.,"code":"PAYMENT_FAIL","audience":"customer"}"#,
      #"{"id":-,"code":"PAYMENT_FAIL","audience":"customer"}"#,
      #"{"id":"é","code":"PAYMENT_FAIL","audience":"customer"}"#,
      "{\"id\":\"\u{7F}\",\"code\":\"PAYMENT_FAIL\",\"audience\":\"customer\"}",
      #"{"code":"PAYMENT_FAIL","audience":"customer","locale":[]}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","locale":["en",5]}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","locale":"not a tag"}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","provider":5}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","provider":"nobody"}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","args":[]}"#,
      #"{"code":"PAYMENT_FAIL","audience":"customer","args":{"limit":1,"limit":2}}"#,
    ])
  func hostile(_ line: String) {
    let comparison = AnswerComparison()
    #expect(comparison.straight(Array(line.utf8)) == nil)
  }

  @Test("a line that was changed at random is answered alike, or left to the long way")
  func random() {
    let comparison = AnswerComparison()
    var random = SeededGenerator(seed: 20_261_123)
    let words = ["\"", "\\", "{", "}", "[", "]", ",", ":", " ", "e", "0", "-", ".", "é", "\u{0}"]
    let codes = ["PAYMENT_FAIL", "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", "SYSTEM_ERROR"]
    var straight = 0
    for _ in 0..<20_000 {
      var line = Self.line(
        ["1", #""x""#, nil].randomElement(using: &random) ?? nil,
        codes.randomElement(using: &random) ?? "",
        ["customer", "developer"].randomElement(using: &random) ?? "",
        [#""en""#, #"["zh-CN","en"]"#, nil].randomElement(using: &random) ?? nil,
        Self.arguments.randomElement(using: &random) ?? nil)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<line.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: line.remove(at: place)
        case 1:
          line.insert(
            contentsOf: Array((words.randomElement(using: &random) ?? "").utf8), at: place)
        default: line.insert(line[place], at: place)
        }
      }
      if comparison.straight(line) != nil { straight += 1 }
      let difference = comparison.difference(line)
      #expect(difference == nil)
      if difference != nil { break }
    }
    #expect(straight > 500, "\(straight)")
  }

  @Test("texts of a damaged bundle stay UTF-8")
  func damaged() throws {
    let contents = LocalizerContents(Localizer.embedded)
    var bytes = try BundleFile.write(contents)
    let text = Array("complete".utf8)
    var place = 0
    while let found = bytes[place...].firstRange(of: text) {
      bytes[found.lowerBound] = 0xFF
      place = found.upperBound
    }
    #expect(place > 0)
    let folder = try TemporaryFolder()
    let path = try folder.write("damaged.myna", bytes)
    let localizer = try Localizer(bundleAt: path, access: .mapping)
    let comparison = AnswerComparison(localizer)
    for code in localizer.catalogues.flatMap({ $0.entries.map(\.code.code) }) {
      let line = Self.line(nil, code, "customer", #""en""#, nil)
      if let answer = comparison.straight(line) {
        #expect(String(validating: answer, as: UTF8.self) != nil)
      }
      #expect(comparison.difference(line) == nil)
    }
  }
}
