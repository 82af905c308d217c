import MynaModel
import MynaProject

/// `check.quoted-placeholder`: an apostrophe of MessageFormat 1 makes a placeholder text.
struct QuotedPlaceholderCheck: Check {
  let manual = CheckManual(
    "check.quoted-placeholder", .structure, .warning,
    "an apostrophe makes a placeholder text, which readers see with its braces",
    """
    In MessageFormat 1 an apostrophe before a brace quotes what follows, up to the next apostrophe. \
    Write two of them for one that is shown, or the apostrophe of typography, '\u{2019}'.
    """,
    bad: [.init("en", "it's {count} o'{count}'", syntax: .messageFormat1)],
    good: [
      .init("en", "it's {count} o''{count}", syntax: .messageFormat1),
      .init("en", "it\u{2019}s {count}", syntax: .messageFormat1),
      .init("en", "a '{' and a '}'", syntax: .messageFormat1),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.entry.syntax == .messageFormat1 else { return }
    visit(entry.message, entry, &report)
  }

  private func visit(_ message: Message, _ entry: CheckedEntry, _ report: inout CheckReport) {
    for pattern in message.patterns {
      for element in pattern.elements {
        if case .message(let nested) = element { visit(nested, entry, &report) }
        guard case .text(let text) = element, let name = Self.placeholder(in: text) else {
          continue
        }
        report.add(
          "an apostrophe makes '{\(name)}' text, readers see '\(Self.shown(pattern))', expected "
            + "two apostrophes", at: entry.span)
      }
    }
  }

  /// The first name in braces that text holds.
  private static func placeholder(in text: String) -> String? {
    for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      guard let end = part.firstIndex(of: "}") else { continue }
      let name = part[..<end]
      let isName = name.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F
      }
      if !name.isEmpty, isName { return String(name) }
    }
    return nil
  }

  /// A pattern as readers see it, with … for what is inserted.
  private static func shown(_ pattern: Message.Pattern) -> String {
    pattern.elements.map { element in
      if case .text(let text) = element { text } else { "…" }
    }.joined()
  }
}
