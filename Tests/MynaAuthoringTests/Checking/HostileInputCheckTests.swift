import Testing

@testable import MynaAuthoring

/// Texts of translators that mean harm, or slip; the numbers are those of `tools/hostile`.
@Suite("Hostile input: checks")
struct HostileInputCheckTests {
  /// What all checks find in a message for customers, by id.
  private func findings(
    _ text: String, in locale: String = "en", source: String? = nil, isClassic: Bool = false
  ) -> [String] {
    let before = isClassic ? "@syntax mf1" : ""
    var sample = CheckSample()
    if let source {
      sample.files["en/customer.mf2"] = CheckSample.customer(
        before: before, more: "body.example = \(source)")
    }
    sample.files["\(locale)/customer.mf2"] = CheckSample.customer(
      before: before, more: "body.example = \(text)")
    return Checker().check(sample.load()).findings.filter {
      $0.diagnostic.source == "sample/\(locale)/customer.mf2"
    }.map(\.diagnostic.id)
  }

  @Test(
    "what ICU takes without a word is found in MessageFormat 1 (hostile cases 4, 8, 10, 11, 12, 13)",
    arguments: [
      "{count, number, curency}", "{count, number, foo}", "{count, number, ::currency/usd}",
      "{count, number, ::currency/ZZZ}", "{count, number, ::currency/XXX}",
      "{count, plural, other {a} other {b}}", "{count, plural, =1 {a} =1 {b} other {c}}",
      "{count, plural, =1 {a} =1.0 {b} other {c}}", "{note, select, a {x} a {y} other {z}}",
      "{count, plural, single {a} other {b}}", "{count, plural, offset:-1 one {a} other {b}}",
      "{count, plural, offset:1001 one {a} other {b}}", "{count, plural, =01 {a} other {b}}",
      "{note, select, other {{count, plural, =1 {a} =1 {b} other {c}}}}",
    ])
  func misread(text: String) {
    #expect(findings(text, isClassic: true).contains("check.misread-pattern"))
  }

  @Test(
    "what is right in MessageFormat 1 is left alone (hostile cases 4, 8, 10, 12, 13)",
    arguments: [
      "{count, number, currency}", "{count, number, percent}", "{count, number, 0.00}",
      "{count, number, ::currency/CNY .00}", "{count, number, ::compact-short}",
      "{count, plural, offset:1 =0 {a} =1 {b} one {c} other {d}}",
      "{note, select, one {x} single {y} other {z}}", "{count, plural, =1.5 {a} one {c} other {b}}",
    ])
  func right(text: String) {
    #expect(!findings(text, isClassic: true).contains("check.misread-pattern"))
  }

  @Test("the second of two cases names the place of the first (hostile case 10)")
  func bothPlaces() throws {
    var sample = CheckSample()
    sample.files["en/customer.mf2"] = CheckSample.customer(
      before: "@syntax mf1",
      more: "body.example = {count, plural, one {Once} one {Twice} other {Often}}")
    let found = try #require(
      Checker([MisreadPatternCheck()]).check(sample.load()).findings.first?.diagnostic)
    let (first, second) = (try #require(found.notes.first?.span), try #require(found.span))
    #expect(found.id == "check.misread-pattern")
    #expect(second.start - first.start == "one {Once} ".utf8.count)
  }

  @Test(
    "a category that a locale has not, or one that it lacks, is found in both syntaxes (hostile case 11)",
    arguments: [
      ("en", "{count, plural, few {a} one {b} other {c}}", true, "check.unreachable-plural"),
      ("zh-Hans", "{count, plural, one {一次} other {多次}}", true, "check.unreachable-plural"),
      ("pl", "{count, plural, one {raz} other {razy}}", true, "check.missing-plural"),
      (
        "en", ".input {$count :integer} .match $count few {{a}} one {{b}} * {{c}}", false,
        "check.unreachable-plural"
      ),
      (
        "en", ".input {$count :integer} .match $count single {{b}} * {{c}}", false,
        "check.unmatchable-key"
      ),
    ])
  func categories(locale: String, text: String, isClassic: Bool, id: String) {
    #expect(findings(text, in: locale, isClassic: isClassic).contains(id))
  }

  @Test("an ordinal has categories of its own (hostile case 11)")
  func ordinals() {
    let text = "{count, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}"
    #expect(!findings(text, isClassic: true).contains("check.unreachable-plural"))
  }

  @Test(
    "an apostrophe that quotes a placeholder is found, with what readers see (hostile case 14)",
    arguments: [
      ("it's {count} o'{count}'", "it's … o{count}"), ("'{count}", "{count}"),
      ("{note, select, other {o'{count}' x}}", "o{count} x"),
    ])
  func apostrophes(text: String, shown: String) throws {
    var sample = CheckSample()
    sample.files["en/customer.mf2"] = CheckSample.customer(
      before: "@syntax mf1", more: "body.example = \(text)")
    let found = try #require(
      Checker([QuotedPlaceholderCheck()]).check(sample.load()).findings.first?.diagnostic)
    #expect(found.id == "check.quoted-placeholder" && found.severity == .warning)
    #expect(found.message.contains("'\(shown)'"), "\(found.message)")
  }

  @Test(
    "a translation with other arguments, or of another type, is found (hostile case 18)",
    arguments: [
      ("余额不足。", "You need {$amount :currency}.", "check.argument-mismatch"),
      (
        "还需{$amount :currency}，{$note}。", "You need {$amount :currency}.", "check.argument-mismatch"
      ),
      ("还需{$amount :number}。", "You need {$amount :currency}.", "check.argument-function"),
      ("还需{$amout :currency}。", "You need {$amount :currency}.", "check.unknown-argument"),
    ])
  func parity(text: String, source: String, id: String) {
    #expect(findings(text, in: "zh-Hans", source: source).contains(id))
  }

  @Test(
    "a tag or a script in a text is found (hostile case 19)",
    arguments: [
      "Pay.<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a</b>",
      "See javascript:alert(1)", "JavaScript:x", "<!DOCTYPE html>",
    ])
  func html(text: String) {
    #expect(findings(text).contains("check.html-in-text"))
  }

  @Test(
    "markup that is not closed, or that the source has not, is found (hostile case 20)",
    arguments: ["{#strong}请付款", "请付款{/strong}", "{#b}请{/b}付款", "{#strong}{#em}请{/strong}{/em}付款"])
  func markup(text: String) {
    #expect(
      findings(text, in: "zh-Hans", source: "{#strong}Pay{/strong} now.")
        .contains("check.markup-mismatch"))
  }

  @Test(
    "a control of direction that is not closed, or overrides, is found (hostile case 21)",
    arguments: ["\u{202E}x", "\u{202A}x", "\u{2066}x", "x\u{2069}", "\u{2067}\u{202B}x\u{2069}"])
  func directions(text: String) {
    let found = findings("Pay \(text) now.")
    #expect(found.contains("check.bidi-control") || found.contains("text.bidi-control"))
  }

  @Test(
    "a letter that looks like another is a warning in a text and an error in a name (hostile case 23)",
    arguments: [
      ("Please p\u{430}y.", "check.look-alike-letter"),
      ("Pay \u{430} fee.", "check.look-alike-letter"),
      ("You need {$\u{430}mount :currency}.", "check.mixed-script"),
    ])
  func lookAlikes(text: String, id: String) {
    #expect(findings(text).contains(id))
    let check = Checks.named(id)
    #expect(check?.manual.level == (id == "check.mixed-script" ? .error : .warning))
  }

  @Test(
    "a text in a script of its own is left alone (hostile case 23)",
    arguments: ["Оплатите картой Visa.", "Πληρώστε με Visa.", "СМС из банка Visa", "请用 Visa 付款"])
  func ownScript(text: String) {
    #expect(!findings(text).contains("check.look-alike-letter"))
  }
}
