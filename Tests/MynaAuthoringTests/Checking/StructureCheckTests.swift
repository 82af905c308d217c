import Testing

@testable import MynaAuthoring

/// Checks that compare files, which no single message shows.
struct StructureCheckTests {
  @Test("an entry that is not translated is named behind the one before it")
  func missing() {
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(more: "body.other = Wait {$note}.")
    ])
    #expect(
      sample.findings(of: MissingKeyCheck()) == [
        "zh-Hans/customer.mf2:6:1 title", "pl/customer.mf2:6:1 title",
      ])
  }

  @Test("an entry without a source is found, with the id that was meant")
  func extra() throws {
    let sample = CheckSample([
      "pl/customer.mf2": CheckSample.customer(more: "tilte.x = Wait")
    ])
    #expect(sample.findings(of: ExtraKeyCheck()) == ["pl/customer.mf2:8:1 tilte.x"])
  }

  @Test("a form behind one that needs no more is never chosen")
  func neverChosen() {
    let more = """
      body.a = {$amount :currency}
      body.b = {$amount :currency} {$note}
      body.c = {$count}
      body.d = {$count} {$methods :myna:list}
      """
    let sample = CheckSample(["en/customer.mf2": CheckSample.customer(more: more)])
    #expect(
      sample.findings(of: NeverChosenFormCheck()) == [
        "en/customer.mf2:9:1 body.b", "en/customer.mf2:11:1 body.d",
      ])
  }

  @Test("a form that needs a default list comes before the one without: the list may be empty")
  func defaults() {
    let more = "body.a = {$note} {$methods :myna:list}\nbody.b = {$note}"
    let sample = CheckSample(["en/customer.mf2": CheckSample.customer(more: more)])
    #expect(sample.findings(of: NeverChosenFormCheck()) == [])
  }

  @Test(
    "a length is counted in cells",
    arguments: [
      ("@max-length 4", "付款", []), ("@max-length 3", "付款", ["付款"]),
      ("@max-length 6", "e\u{301}abcde", []),
      ("@max-length 5", "abcde{$note}", ["abcde{$note}"]),
      ("@max-length 8\n@param $note (text) why example=\"abc\"", "abcde{$note}", []),
      ("@max-length 7\n@param $note (text) why example=\"abc\"", "abcde{$note}", ["abcde{$note}"]),
    ])
  func length(lines: String, text: String, found: [String]) {
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(more: "\(lines)\nbody.other = \(text)")
    ])
    let marked = sample.findings(of: MaxLengthCheck()).map {
      String($0.drop { $0 != " " }.dropFirst())
    }
    #expect(marked == found)
  }

  @Test("the length of the source holds for translations, and a wrong one is found once")
  func lengthOfSource() {
    var sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(before: "@max-length 12", more: "body.x = {$note}"),
      "pl/customer.mf2": CheckSample.customer(more: "body.x = Bardzo długi tekst {$note}"),
    ])
    #expect(
      sample.findings(of: MaxLengthCheck()) == [
        "pl/customer.mf2:8:10 Bardzo długi tekst {$note}"
      ])
    sample.files["en/customer.mf2"] = CheckSample.customer(
      before: "@max-length many", more: "body.x = {$note}")
    #expect(sample.findings(of: MaxLengthCheck()) == ["en/customer.mf2:7:13 many"])
  }

  @Test("a comment that reorders what a reviewer reads is found")
  func comment() {
    let sample = CheckSample([
      "en/customer.mf2": CheckSample.customer(more: "# fine \u{202E}not\nbody.x = {$note}")
    ])
    #expect(sample.findings(of: BidiControlCheck()).count == 1)
  }
}
