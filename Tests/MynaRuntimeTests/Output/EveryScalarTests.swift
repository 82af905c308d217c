import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// 2,619 scalars merge with a quote into one Character, and more may in another Unicode version: so
/// all 1,112,064 are tried.
@Suite("Every Unicode scalar")
struct EveryScalarTests {
  @Test(
    "after a special character leaves it escaped in HTML, and nothing else is lost (hostile case 45)",
    arguments: ["\"", "'", "<", ">", "&"] as [Unicode.Scalar])
  func html(special: Unicode.Scalar) {
    let text = ScalarTexts.everyScalar(after: special)
    let escaped = HTMLOutput().text(of: [.text(text)])
    let difference = ScalarTexts.firstDifference(escaped, text, Self.asHTML)
    #expect(difference == nil)
  }

  @Test(
    "after a quote leaves it escaped in an HTML attribute, and nothing else is lost (hostile case 45)"
  )
  func attribute() {
    let text = ScalarTexts.everyScalar(after: "\"")
    let escaped = HTMLAttributeOutput().text(of: [.text(text)])
    let difference = ScalarTexts.firstDifference(escaped, text) {
      switch $0 {
      case 0x60: "&#96;"
      case 0x3D: "&#61;"
      case 0x09: "&#9;"
      case 0x0A, 0x0D: "&#10;"
      default: Self.asHTML($0)
      }
    }
    #expect(difference == nil)
  }

  @Test("after a quote leaves it escaped in JSON, and comes back")
  func json() throws {
    let text = ScalarTexts.everyScalar(after: "\"")
    let literal = JSONOutput().text(of: [.text(text)])
    // Comparisons stand apart from what is expected: a failure must not print megabytes.
    let isRaw = literal.utf8.contains { $0 == UInt8(ascii: "<") || $0 < 0x20 }
    #expect(!isRaw)
    guard case .string(let read) = try JSONReader.read(Array(literal.utf8)) else {
      Issue.record("no string")
      return
    }
    let isSame = ScalarTexts.areSame(read, text)
    #expect(isSame)
  }

  @Test("comes back from a log line, which has no line break")
  func log() {
    let text = ScalarTexts.everyScalar(after: "\\")
    let line = LogOutput(maximumBytes: .max).text(of: [.text(text)])
    let isBroken = Self.holdsControls(line)
    #expect(!isBroken)
    let isSame = LogOutput.unescaped(line).map { ScalarTexts.areSame($0, text) }
    #expect(isSame == true)
  }

  @Test("after a special character leaves it escaped in SSML")
  func ssml() {
    let text = ScalarTexts.everyScalar(after: "&")
    var output = SSMLOutput(locale: .english)
    output.scope = .fragment
    let difference = ScalarTexts.firstDifference(output.text(of: [.text(text)]), text) {
      switch $0 {
      case 0x22, 0x26, 0x27, 0x3C, 0x3E: Self.asHTML($0)
      case 0x00..<0x20, 0x7F...0x9F, 0x2028, 0x2029: " "
      case 0x034F, 0x180B...0x180D, 0x180F, 0x200C, 0x200D, 0xFE00...0xFE0F: nil
      default: Self.isHidden($0) ? "" : nil
      }
    }
    #expect(difference == nil)
  }

  @Test("is shown by a terminal without an escape sequence (hostile case 47)")
  func terminal() {
    let text = ScalarTexts.everyScalar(after: "[")
    let shown = TerminalOutput().text(of: [.text(text)])
    let isObeyed = Self.holdsControls(shown, except: [0x09, 0x0A])
    #expect(!isObeyed)
  }

  // MARK: What is expected

  /// What HTML has for a scalar; `nil` for itself.
  private static func asHTML(_ scalar: UInt32) -> StaticString? {
    switch scalar {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x27: "&#39;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    case 0x0D: "\n"
    case 0x09, 0x0A: nil
    case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
    default: scalar & 0xFFFE == 0xFFFE ? "\u{FFFD}" : nil
    }
  }

  /// What nobody sees, as the Swift library has it, and what is no character.
  private static func isHidden(_ value: UInt32) -> Bool {
    guard value >= 0x80, let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(value)
      || scalar.properties.isNoncharacterCodePoint
  }

  /// Whether C0, DEL, C1, U+2028 or U+2029 are in a text.
  private static func holdsControls(_ text: String, except: Set<UInt8> = []) -> Bool {
    var before: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F, !except.contains(byte) { return true }
      if before.1 == 0xC2, byte < 0xA0 { return true }
      if before == (0xE2, 0x80), byte == 0xA8 || byte == 0xA9 { return true }
      before = (before.1, byte)
    }
    return false
  }
}
