import MynaModel
import MynaProject
import Testing

@testable import MynaAuthoring

/// Fixes: they mend, they do not need to be repeated, and they leave everything else alone.
struct CheckFixerTests {
  private func fixed(_ sample: CheckSample, rounds: Int = 4) -> CheckSample {
    var sample = sample
    for _ in 0..<rounds {
      let findings = Checker(Checks.structure).check(sample.load()).findings
      for file in CheckFixer().fixes(for: findings) {
        let path = file.path.replacing("sample/", with: "")
        sample.files[path] = String(decoding: file.bytes, as: UTF8.self)
      }
    }
    return sample
  }

  private func sample(_ text: String) -> CheckSample {
    CheckSample(["en/customer.mf2": CheckSample.customer(more: "# a  note\nbody.other = \(text)")])
  }

  @Test(
    "fixes mend text and nothing else",
    arguments: [
      ("Top  up   now.", "Top up now."), ("{{ Top up. }}", "{{Top up.}}"),
      ("Cafe\u{301} a\u{200B}b.", "Café ab."),
      ("{$amount :currency}  a.", "{$amount :currency} a."),
      ("a {#strong}  b{/strong}.", "a {#strong}  b{/strong}."),
    ])
  func mends(text: String, expected: String) {
    let mended = fixed(sample(text)).files["en/customer.mf2"]
    #expect(mended == sample(expected).files["en/customer.mf2"])
  }

  @Test("a second run changes nothing")
  func idempotent() {
    let once = fixed(sample("{{  Cafe\u{301}   a\u{200B}b  }}"))
    #expect(fixed(once).files == once.files)
  }

  @Test("a fix that would change a placeholder is dropped")
  func keepsPlaceholders() throws {
    let source = SourceText(name: "en/customer.mf2", text: "---\n[a]\nbody = x {$note} y\n")
    let diagnostic = Diagnostic(
      "check.sample", .warning, "wrong", at: SourceSpan(14, 21),
      fixIts: [.init("drop", replace: SourceSpan(14, 21), with: "")])
    let finding = ProjectLoader.Finding(diagnostic: diagnostic, source: source)
    #expect(CheckFixer().fixes(for: [finding]).isEmpty)
  }

  @Test("of two fixes that overlap one is applied")
  func overlap() throws {
    let source = SourceText(name: "en/customer.mf2", text: "---\n[a]\nbody = x  y\n")
    let findings = [SourceSpan(16, 18), SourceSpan(17, 18)].map { span in
      ProjectLoader.Finding(
        diagnostic: Diagnostic(
          "check.sample", .warning, "wrong", at: span,
          fixIts: [.init("one", replace: span, with: " ")]), source: source)
    }
    let file = try #require(CheckFixer().fixes(for: findings).first)
    #expect(file.count == 1)
    #expect(String(decoding: file.bytes, as: UTF8.self) == "---\n[a]\nbody = x y\n")
  }

  @Test("what loading finds is not mended: its fixes are for a person to choose")
  func loading() {
    let findings = Checker([]).check(sample("{$note").load()).findings
    #expect(findings.contains { $0.diagnostic.severity == .error })
    #expect(CheckFixer().fixes(for: findings).isEmpty)
  }
}
