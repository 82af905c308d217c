import MynaCatalogue
import MynaProject
import Testing

struct CatalogueAliasFileTests {
  private static let rules = """
    rules:
      - {form: a, action: fold-case, effect: same}
      - {form: b, action: fold-width, effect: same}
    """

  @Test(
    "an alias that is not right is reported",
    arguments: [
      ("X: {code: NO, kind: typo, equivalence: same}", "17:13 catalogue.unknown-code NO"),
      ("X: {kind: typo, equivalence: same}", "17:3 catalogue.missing-field X"),
      ("X: {code: FIRST_CODE, kind: typo}", "17:3 catalogue.missing-field X"),
      (
        "X: {code: FIRST_CODE, kind: slip, equivalence: same}", "17:31 catalogue.bad-value slip"
      ),
      (
        "X: {code: FIRST_CODE, kind: typo, equivalence: equal}",
        "17:50 catalogue.bad-value equal"
      ),
      ("X: FIRST_CODE", "17:6 catalogue.bad-value FIRST_CODE"),
    ])
  func aliases(line: String, problem: String) {
    #expect(CatalogueFileTests.problems(CatalogueFileTests.source(alias: line)) == [problem])
  }

  @Test("an alias of nothing is allowed for what is different, and for an envelope")
  func noCode() throws {
    let text = CatalogueFileTests.source(
      alias:
        "X: {kind: synonym, equivalence: different}\n  Y: {kind: outer-code, equivalence: carrier}")
    #expect(try CatalogueFileTests.read(text).get().aliases.map(\.code) == [nil, nil])
  }

  @Test("two aliases that the rules cannot tell apart must mean the same")
  func clash() {
    let text = CatalogueFileTests.source(
      alias: """
        x: {code: FIRST_CODE, kind: typo, equivalence: same}
          X: {code: FIRST_CODE, kind: typo, equivalence: conflict}
          Ｘ: {code: FIRST_CODE, kind: typo, equivalence: same}
        """, end: Self.rules)
    #expect(CatalogueFileTests.problems(text) == ["18:3 catalogue.duplicate-alias X"])
  }

  @Test("an alias that only case distinguishes from a code must mean it")
  func clashWithCode() {
    let text = CatalogueFileTests.source(
      alias: "first_code: {code: FIRST_CODE, kind: typo, equivalence: conflict}", end: Self.rules)
    #expect(CatalogueFileTests.problems(text) == ["17:3 catalogue.duplicate-alias first_code"])
  }

  @Test("an alias spelled like a code is a note on it")
  func noteOnCode() throws {
    let text = CatalogueFileTests.source(
      alias: "FIRST_CODE: {code: FIRST_CODE, kind: synonym, equivalence: conflict}",
      end: Self.rules)
    let lookup = CatalogueLookup([try CatalogueFileTests.read(text).get()])
    let result = lookup.resolve("FIRST_CODE")
    #expect(result.entry?.code.code == "FIRST_CODE")
    #expect(result.notes.map(\.equivalence) == [.conflict])
  }

  @Test("two codes that the rules cannot tell apart are reported")
  func duplicateCode() {
    let first = CatalogueFileTests.source()
    let body = first.split(separator: "\n").dropFirst(3).joined(separator: "\n")
    let text = first + "  first_code:\n" + body + "\n" + Self.rules
    #expect(CatalogueFileTests.problems(text) == ["16:3 catalogue.duplicate-code first_code"])
  }

  @Test(
    "a rule that is not right is reported",
    arguments: [
      ("{form: a, action: fold, effect: same}", "17:23 catalogue.bad-value fold"),
      ("{form: a, action: fold-case, effect: equal}", "17:42 catalogue.bad-value equal"),
      ("{form: a, action: strip-prefixes, effect: same}", "17:5 catalogue.missing-field {"),
      (
        "{form: a, action: fold-case, effect: same, labels: [b]}",
        "17:48 catalogue.bad-value labels"
      ),
      (
        "{form: a, action: strip-prefixes, effect: same, prefixes: []}",
        "17:63 catalogue.bad-value ["
      ),
      (
        "{form: a, action: envelope, effect: carrier, format: csv}",
        "17:58 catalogue.bad-value csv"
      ),
      ("fold-case", "17:5 catalogue.bad-value fold-case"),
    ])
  func rules(rule: String, problem: String) {
    let text = CatalogueFileTests.source(end: "rules:\n  - " + rule)
    #expect(CatalogueFileTests.problems(text) == [problem])
  }
}
