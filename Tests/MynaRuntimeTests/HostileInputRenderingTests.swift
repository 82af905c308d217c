import Foundation
import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// Arguments and messages that mean harm; the numbers are those of `tools/hostile`.
@Suite("Hostile input: rendering")
struct HostileInputRenderingTests {
  @Test("the deepest plural renders on a stack of 512 KiB (hostile case 2)")
  func smallStack() async throws {
    let source =
      String(repeating: "{n, plural, other {", count: 31) + "{n}"
      + String(repeating: "}}", count: 31)
    let message = try #require(MessageFormat1Parser.parse(source, limits: .hard).message)
    let shown = await withCheckedContinuation { continuation in
      let thread = Thread {
        let renderer = MessageRenderer(locale: .english)
        continuation.resume(returning: renderer.render(message, ["n": .integer(5)]).text)
      }
      thread.stackSize = 512 * 1024
      thread.start()
    }
    #expect(shown == "5")
  }

  @Test(
    "what the specification calls an error has its name and a fallback (hostile case 17)",
    arguments: [
      ("{1 :nothing}", "{|1|}", "unknown-function"), ("{$no}", "{$no}", "unresolved-variable"),
      ("{1 :number minimumFractionDigits=999}", "1", "bad-option"),
      ("{1 :number minimumFractionDigits=-1}", "1", "bad-option"),
      ("{abc :number}", "{|abc|}", "bad-operand"),
    ])
  func specificationErrors(source: String, text: String, problem: String) throws {
    let result = try render(source)
    #expect(result.text == text)
    #expect(result.problems == [problem])
  }

  @Test("of an option that comes twice there is no message (hostile case 17)")
  func duplicateOption() {
    let found = MessageParser.parse("{1 :number a=1 a=2}").diagnostics.map(\.id)
    #expect(found == ["mf2.duplicate-option-name"])
    #expect(MessageParser.parse("{1 @a @a}").diagnostics == [])
  }

  @Test(
    "numbers of an argument are shown as they were written, every digit (hostile cases 36, 38)",
    arguments: [
      "12345678901234567890.12", "0.1", "0.30000000000000004", "1e-5", "-0.00",
      "1234567890123456789012345678901234567890",
    ])
  func exactNumbers(digits: String) throws {
    let shown = try render(
      "{$n :number useGrouping=never maximumFractionDigits=20}", "en", ["n": .number(digits)])
    let expected = ["1e-5": "0.00001", "-0.00": "-0"][digits] ?? digits
    #expect(shown.text == expected)
    #expect(shown.problems == [])
  }

  @Test(
    "an argument of another type is a bad operand, and its value is not shown (hostile case 41)",
    arguments: [
      ArgumentValue.string("many"), .list([.integer(1)]), .boolean(true), .date("2025-07-01"),
    ])
  func wrongType(value: ArgumentValue) throws {
    let result = try render("{$n :number}", "en", ["n": value])
    #expect(result.text == "{$n}")
    #expect(result.problems == ["bad-operand"])
  }

  @Test("a hundred texts of eight kilobytes end at the limit of the output (hostile case 44)")
  func amplification() throws {
    let text = String(repeating: "付", count: Limits().argumentBytes / 3)
    let result = try render(
      String(repeating: "{$s}", count: 100), "en", ["s": .string(text)], bidi: .standard)
    #expect(result.text.utf8.count <= Limits().outputBytes)
    #expect(result.problems == ["output.too-large"])
  }

  @Test(
    "a text from right to left is isolated, and the amount beside it keeps its order (hostile case 50)",
    arguments: ["\u{5E9}\u{5DC}\u{5D5}\u{5DD}", "\u{202E}abc", "abc\u{2067}"])
  func isolation(name: String) throws {
    let result = try render(
      "{$name} owes {$amount :currency}.", "en",
      ["name": .string(name), "amount": .money("1234.50", "USD")], bidi: .standard)
    #expect(result.text.unicodeScalars.first == "\u{2068}")
    #expect(result.text.hasSuffix("\u{2069} owes $1,234.50."))
    let html = HTMLOutput().text(of: result.parts)
    #expect(html.hasPrefix("<bdi>") && html.hasSuffix("</bdi> owes $1,234.50."))
  }

  @Test(
    "a time zone or calendar that there is not is never handed to ICU (hostile case 40)",
    arguments: [
      "Asia/Nowhere", "../../etc", "", "GMT+99:00", String(repeating: "A", count: 10_000),
    ])
  func zones(name: String) {
    #expect(!RenderOptions.isKnownTimeZone(name))
  }
}
