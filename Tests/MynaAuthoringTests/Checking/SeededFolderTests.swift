import Testing

@testable import MynaAuthoring

/// A folder with one mistake for each check: each reports its own, and nothing else is found.
@Suite("A folder with one mistake a check")
struct SeededFolderTests {
  /// Changes of the sample that each make one mistake, by the check that finds it.
  private static let seeds: [String: [(file: String, old: String, new: String)]] = [
    "check.missing-key": [("pl/customer.mf2", "[purse]\ntitle = Empty purse\n", "[purse]\n")],
    "check.extra-key": [
      ("pl/customer.mf2", "[purse]\n", "[purse]\ntitle.short = Pusty portfel\n")
    ],
    "check.never-chosen-form": [
      (
        "en/customer.mf2", "[purse]\n",
        "[purse]\nbody.a = Add {$amount :currency}.\nbody.b = Add {$amount :currency}. Ask {$note}.\n"
      ),
      (
        "zh-Hans/customer.mf2", "[purse]\n",
        "[purse]\nbody.a = 请充值 {$amount :currency}。\nbody.b = 请充值 {$amount :currency}。请联系{$note}。\n"
      ),
      (
        "pl/customer.mf2", "[purse]\n",
        "[purse]\nbody.a = Dodaj {$amount :currency}.\nbody.b = Dodaj {$amount :currency}. {$note}.\n"
      ),
    ],
    "check.max-length": [
      ("en/customer.mf2", "title = Empty purse", "@max-length 5\ntitle = Empty purse")
    ],
    "check.unused-key": [
      ("en/customer.mf2", "[purse]\n", "[orphan]\ntitle = Alone\nbody = Call the shop.\n[purse]\n"),
      ("zh-Hans/customer.mf2", "[purse]\n", "[orphan]\ntitle = 单独\nbody = 请联系商家。\n[purse]\n"),
      ("pl/customer.mf2", "[purse]\n", "[orphan]\ntitle = Sam\nbody = Sklep pomoże.\n[purse]\n"),
    ],
    "check.retry-promise": [
      ("catalogue/shop.yaml", "retry: after-change", "retry: never"),
      ("en/customer.mf2", "Top it up.", "Try again."),
    ],
    "check.open-outcome": [
      ("catalogue/shop.yaml", "outcome: failed", "outcome: open"),
      ("en/customer.mf2", "Your purse is empty. Top it up.", "It was declined. Top it up."),
    ],
    "check.masked-family": [
      ("catalogue/shop.yaml", "disclosure: specific", "disclosure: generic-risk")
    ],
  ]

  /// The sample without a mistake: English, Chinese and Polish say the same.
  private static func clean() -> CheckSample {
    var sample = CheckSample()
    sample.files["zh-Hans/customer.mf2"] = """
      ---
      [generic]
      title = 未完成
      body = 未能完成，请联系商家。
      [purse]
      title = 余额不足
      body = 您的余额不足，请充值。

      """
    sample.files["zh-Hans/developer.mf2"] = """
      ---
      [NO_MONEY]
      cause = 余额为零。
      remedy = 请充值。
      [unknown-code]
      cause = 列表中没有该代码。
      remedy = 请核对拼写。
      [ambiguous-code]
      cause = 该代码有两个含义。
      remedy = 请说明调用的接口。

      """
    return sample
  }

  private static func ids(_ sample: CheckSample) -> [String] {
    Checker().check(sample.load()).findings.map { $0.diagnostic.id }
  }

  @Test("the folder without a mistake is clean")
  func cleanFolder() {
    let findings = Checker().check(Self.clean().load()).findings
    #expect(findings.map { "\($0.diagnostic.id) \(CheckSample.describe($0))" } == [])
  }

  @Test("a mistake is reported by its own check alone", arguments: seeds.keys.sorted())
  func seeded(id: String) throws {
    var sample = Self.clean()
    for (file, old, new) in Self.seeds[id] ?? [] {
      let text = try #require(sample.files[file])
      #expect(text.contains(old))
      sample.files[file] = text.replacing(old, with: new)
    }
    let found = Set(Self.ids(sample)).subtracting(["message.missing"])
    #expect(found == [id])
  }

  @Test("all mistakes together are each reported")
  func together() throws {
    var sample = Self.clean()
    var expected: Set<String> = []
    for check in Checks.all {
      let manual = check.manual
      for (number, example) in manual.bad.prefix(1).enumerated() {
        let name = manual.id.replacing("check.", with: "").replacing("-", with: "")
        let text = example.text.replacing("\n", with: "\n  ")
        // Forms of the purse: it is the key whose code promises arguments.
        let syntax = example.syntax == .messageFormat1 ? "@syntax mf1\n" : ""
        let head = "[purse.\(example.field)]\n\(syntax)\(name)\(number) = "
        if let source = example.source { sample.files["en/customer.mf2"]? += "\(head)\(source)\n" }
        sample.files["\(example.locale)/customer.mf2"]? += "\(head)\(text)\n"
        expected.insert(manual.id)
      }
    }
    let found = Set(Self.ids(sample))
    #expect(expected.subtracting(found).sorted() == [])
  }
}
