import MynaCatalogue
import MynaModel
import MynaProject
import Testing

struct CatalogueFileTests {
  /// A catalogue of two codes; `1` and `2` are the first codes' extra lines.
  static func source(
    code: String = "", alias: String = "", end: String = "", drop: String? = nil,
    replace: (String, String)? = nil
  ) -> String {
    var lines = """
      provider: test
      codes:
        FIRST_CODE:
          meaning: First.
          areas: [limit]
          operations: [pay]
          disclosure: specific
          customer: limit.daily
          retry: never
          resolver: buyer
          next-step: none
          outcome: failed
          severity: info
          http-status: 402
          http-passthrough: 403
      """
    if let (old, new) = replace { lines = lines.replacing(old, with: new) }
    if let drop {
      lines = lines.split(separator: "\n").filter { !$0.contains(drop + ":") }
        .joined(separator: "\n")
    }
    let extra = code.isEmpty ? "" : "\n    " + code
    let aliases = alias.isEmpty ? "" : "\naliases:\n  " + alias
    return lines + extra + aliases + "\n" + end
  }

  static func read(_ text: String) -> FileReading<ErrorCatalogue> {
    CatalogueFile.read(Array(text.utf8), path: "test.yaml")
  }

  /// The diagnostics as `line:column id 'marked text'`.
  static func problems(_ text: String) -> [String] {
    let source = SourceText(name: "test.yaml", text: text)
    return read(text).diagnostics.map { diagnostic in
      guard let span = diagnostic.span else { return diagnostic.id }
      let place = source.position(at: span.start)
      let marked = String(decoding: source.bytes[span.start..<span.end], as: UTF8.self)
      return "\(place.line):\(place.column) \(diagnostic.id) \(marked)"
    }
  }

  @Test("a small catalogue is read")
  func small() throws {
    let catalogue = try Self.read(Self.source()).get()
    let entry = try #require(catalogue.entries.first)
    #expect(catalogue.provider == "test")
    #expect(entry.code.description == "test:FIRST_CODE")
    #expect(entry.customerKey == "limit.daily")
    #expect(entry.developerKey == "FIRST_CODE")
    #expect(entry.documentation.kind == .own)
    #expect(entry.advice.httpStatusPassthrough == 403)
  }

  @Test("`any` stands for all operations")
  func anyOperation() throws {
    let text = Self.source(replace: ("[pay]", "any"))
    let entry = try #require(try Self.read(text).get().entries.first)
    #expect(entry.operations == Set(ErrorCatalogue.Operation.allCases))
  }

  @Test("a parameter knows its type, values, readers and secrecy")
  func parameters() throws {
    let text = Self.source(
      code: """
        parameters:
              limit: {type: money}
              period: {type: enum, values: [day, month], for: [customer], default: day}
              currency: {type: enum, values: ISO-4217}
              client_ip: {type: identifier, sensitive: true}
              methods: {type: terms, default: [cash, credit-card]}
        """)
    let entry = try #require(try Self.read(text).get().entries.first)
    #expect(
      entry.parameters == [
        .init("limit", .money, for: [.customer, .developer]),
        .init(
          "period", .enumeration(.listed(["day", "month"])), for: [.customer], defaultValue: "day"),
        .init("currency", .enumeration(.iso4217), for: [.developer]),
        .init("client_ip", .identifier, for: [.developer], isSensitive: true),
        .init(
          "methods", .terms, for: [.customer, .developer], defaultValue: "cash, credit-card"),
      ])
  }

  @Test("a scalar is text, whatever it looks like")
  func scalars() throws {
    let text = Self.source(
      alias: "05: {code: FIRST_CODE, kind: spelling, equivalence: same, note: yes}")
    let alias = try #require(try Self.read(text).get().aliases.first)
    #expect(alias.spelling == "05")
    #expect(alias.note == "yes")
  }

  @Test(
    "a required field that is missing is reported at the code",
    arguments: [
      "meaning", "areas", "operations", "disclosure", "customer", "retry", "resolver", "next-step",
      "outcome", "severity", "http-status", "http-passthrough",
    ])
  func missing(field: String) {
    let text = Self.source(drop: field)
    #expect(Self.problems(text) == ["3:3 catalogue.missing-field FIRST_CODE"])
    #expect(Self.read(text).diagnostics.first?.message.contains("'\(field)'") == true)
  }

  @Test(
    "a value out of a closed set is reported with the allowed ones",
    arguments: [
      ("disclosure: specific", "disclosure: open", "open", "'generic-risk'"),
      ("retry: never", "retry: always", "always", "'after-change'"),
      ("resolver: buyer", "resolver: alipay", "alipay", "'test'"),
      ("next-step: none", "next-step: wait", "wait", "'wait-and-check'"),
      ("outcome: failed", "outcome: ok", "ok", "'succeeded'"),
      ("severity: info", "severity: low", "low", "'critical'"),
      ("http-status: 402", "http-status: 99", "99", "200 to 599"),
      ("http-status: 402", "http-status: ４０２", "４０２", "200 to 599"),
      ("[pay]", "[sell]", "sell", "'refund'"),
      ("[limit]", "[Limit]", "Limit", "lower-case"),
      ("limit.daily", "limit..daily", "limit..daily", "message key"),
      ("provider: test", "provider: Test", "Test", "lower-case name"),
    ])
  func badValue(old: String, new: String, found: String, expected: String) throws {
    let text = Self.source(replace: (old, new))
    let diagnostic = try #require(Self.read(text).diagnostics.first)
    #expect(Self.problems(text).first?.hasSuffix(" catalogue.bad-value \(found)") == true)
    #expect(diagnostic.message.contains("'\(found)'"))
    #expect(diagnostic.message.contains(expected))
    #expect(diagnostic.source == "test.yaml")
  }

  @Test(
    "a field or reference that is not known is reported where it stands",
    arguments: [
      ("colour: red", "16:5 catalogue.unknown-field colour"),
      ("related: [SECOND_CODE]", "16:15 catalogue.unknown-code SECOND_CODE"),
      (
        "documentation: {kind: other-code, label: X}", "16:46 catalogue.unknown-code X"
      ),
      ("documentation: {kind: article}", "16:20 catalogue.missing-field {"),
      ("documentation: {kind: page}", "16:27 catalogue.bad-value page"),
      ("parameters: {a: {type: coin}}", "16:28 catalogue.bad-value coin"),
      ("parameters: {a: {type: enum}}", "16:18 catalogue.missing-field a"),
      ("parameters: {a: {type: enum, values: ISO-1}}", "16:42 catalogue.bad-value ISO-1"),
      ("parameters: {a: {type: money, values: [b]}}", "16:43 catalogue.bad-value ["),
      ("parameters: {1a: {type: money}}", "16:18 catalogue.bad-value 1a"),
      ("parameters: {a: {type: money, for: [Kunde]}}", "16:41 catalogue.bad-value Kunde"),
      ("parameters: {a: {type: money, sensitive: yes}}", "16:46 catalogue.bad-value yes"),
      ("parameters: [a]", "16:17 catalogue.bad-value ["),
      ("also-resolvers: buyer", "16:21 catalogue.bad-value buyer"),
      ("related: [FIRST_CODE, FIRST_CODE]", "16:27 catalogue.bad-value FIRST_CODE"),
    ])
  func located(line: String, problem: String) {
    #expect(Self.problems(Self.source(code: line)) == [problem])
  }

  @Test("all problems of a file are reported, in order, and nothing is loaded")
  func all() {
    let text = Self.source(
      code: "colour: red", alias: "X: {code: NO, kind: typo, equivalence: same}",
      replace: ("retry: never", "retry: always"))
    #expect(
      Self.problems(text) == [
        "9:12 catalogue.bad-value always", "16:5 catalogue.unknown-field colour",
        "18:13 catalogue.unknown-code NO",
      ])
    #expect(Self.read(text).value == nil)
  }

  @Test("of many problems the first hundred are reported, and the rest is counted")
  func many() {
    let fields = (0..<150).map { "field\($0): x" }.joined(separator: "\n    ")
    let found = Self.read(Self.source(code: fields)).diagnostics
    #expect(found.count == 101)
    #expect(found.last?.message == "and 50 more problems")
  }
}
