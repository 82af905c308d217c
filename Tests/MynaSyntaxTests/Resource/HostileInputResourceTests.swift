import MynaModel
import MynaSyntax
import Testing

/// Locale files that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: locale files")
struct HostileInputResourceTests {
  @Test("a hundred thousand combining marks are refused in linear time (hostile case 27)")
  func marks() {
    let time = ContinuousClock().measure {
      let text = "a = x" + String(repeating: "\u{301}", count: 100_000)
      #expect(findings(text).first?.id == "text.stream-safe")
    }
    #expect(time < .seconds(2))
  }

  @Test(
    "names that are special elsewhere are keys like others (hostile case 29)",
    arguments: ["__proto__", "constructor", "toString", "hasOwnProperty", "null", "NaN", "con"])
  func opaqueKeys(name: String) {
    let (resource, diagnostics) = parseResource("\(name) = 1\n[\(name)]\n\(name) = 2")
    #expect(diagnostics.isEmpty)
    #expect(resource[[name]]?.value == "1")
    #expect(resource[[name, name]]?.value == "2")
  }

  @Test(
    "keys that are paths or broken by a line are refused (hostile case 29)",
    arguments: [".", "..", "a/b", "../x", "a\\u000Ab", "\u{202E}a"])
  func badKeys(name: String) {
    #expect(findings("\(name) = 1").first?.id == "key.syntax")
  }

  @Test(
    "a letter that looks like another makes another key (hostile case 23)",
    arguments: ["p\u{430}y = 1\npay = 2"])
  func lookAlikeKeys(text: String) {
    let (resource, diagnostics) = parseResource(text)
    #expect(diagnostics.isEmpty)
    #expect(resource[["pay"]]?.value == "2")
  }

  @Test(
    "a file that an editor is still writing is read as far as it goes, or refused (hostile case 31)",
    arguments: [
      ("", []), ("   \n \n", []), ("a = 1\n[gen", ["resource.bad-section-head"]),
      ("a = 1\ntit", ["resource.missing-equals"]), ("a = x\\", ["resource.bad-escape"]),
    ] as [(String, [String])])
  func half(text: String, ids: [String]) {
    #expect(findings(text).map(\.id) == ids)
  }
}
