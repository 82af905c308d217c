import MynaModel
import MynaRuntime
import MynaTestSupport
import Testing

/// Short ways to write parts.
extension RenderedPart {
  static func string(_ text: String, source: String = "$x") -> RenderedPart {
    .value(Value(type: "string", text: text, source: source, locale: "en", direction: nil))
  }

  static func open(_ name: String, _ options: [String: String] = [:]) -> RenderedPart {
    .markup(Markup(kind: .open, name: name, options: options))
  }

  static func close(_ name: String) -> RenderedPart {
    .markup(Markup(kind: .close, name: name))
  }

  static func alone(_ name: String) -> RenderedPart {
    .markup(Markup(kind: .standalone, name: name))
  }
}

extension OutputWriter {
  /// Identifiers of what went wrong.
  func problems(of parts: [RenderedPart]) -> [String] {
    var diagnostics: [Diagnostic] = []
    _ = text(of: parts, diagnostics: &diagnostics)
    return diagnostics.map(\.id)
  }
}

/// Parts as nobody should make them.
enum HostileParts {
  static let markup: AllowedMarkup = [
    "strong": .strong, "em": .emphasis, "code": .code, "br": .lineBreak, "phone": .phone,
    "help": .link(to: "https://help.example/?a=1&b=2"),
    "bad": .link(to: "javascript:alert(1)"),
    "link": .link(option: "href", hosts: .only(["help.example"])),
  ]

  private static let names = [
    "strong", "em", "code", "br", "phone", "help", "bad", "link", "unknown", "script",
  ]

  private static let texts = [
    "", "a", "付款。", " ", "\n", "\r\n", "<b>", "</bdi>", "&amp;", "\"'>", "]]>", "<!--", "\u{0}",
    "\u{1B}[31m", "\u{9B}2J", "\u{202E}", "\u{2069}\u{2069}", "\u{2066}x", "e\u{301}",
    "\"\u{301}", "<\u{338}", "\\", "`", "``x`", "**", "_x_", "1. ", "# ", "- ", "[x](y)", "![",
    "!", "https://evil.example", "www.evil.example", ScalarTexts.text(0xFFFE), "\u{2028}", "\u{85}",
    "95188",
    "2025070122001400", "👩‍👩‍👧", "\u{E0041}", "مرحبا", "{$x}", "\t",
  ]

  /// Parts in any order, with markup that need not be balanced.
  static func random(seed: UInt64) -> [RenderedPart] {
    var generator = SeededGenerator(seed: seed)
    return (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      part(using: &generator)
    }
  }

  private static func part(using generator: inout SeededGenerator) -> RenderedPart {
    let name = names.randomElement(using: &generator) ?? ""
    switch Int.random(in: 0..<9, using: &generator) {
    case 0...1: return .text(text(using: &generator))
    case 2...3: return .string(text(using: &generator))
    case 4: return .fallback(source: "$\(text(using: &generator))")
    case 5:
      let controls: [Unicode.Scalar] = ["\u{2066}", "\u{2067}", "\u{2068}", "\u{2069}", "<"]
      return .isolation(controls.randomElement(using: &generator) ?? "\u{2068}")
    case 6:
      return .open(name, ["href": Bool.random(using: &generator) ? "https://help.example" : "x"])
    case 7: return .close(name)
    default: return .alone(name)
    }
  }

  private static func text(using generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 0...4, using: &generator))
      .map { _ in texts.randomElement(using: &generator) ?? "" }.joined()
  }
}
