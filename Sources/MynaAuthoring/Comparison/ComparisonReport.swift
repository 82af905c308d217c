package import MynaModel

/// Writes a comparison for a terminal or a pipe, or as JSON.
public enum ComparisonReport {
  /// Returns the text: a line for each file and entry, and before and after below it.
  ///
  /// Control characters and hidden ones are shown as `\u{…}`, so that no text can obey or hide.
  public static func text(_ comparison: MessageComparison, usesColor: Bool) -> String {
    var text = ""
    var file: String?
    func line(_ sign: String, _ content: String, _ code: String) {
      for part in content.split(separator: "\n", omittingEmptySubsequences: false) {
        let shown = "    \(sign) \(DiagnosticRenderer.visible(String(part)))"
        text += usesColor ? "\u{1B}[\(code)m\(shown)\u{1B}[0m\n" : "\(shown)\n"
      }
    }
    for change in comparison.changes {
      if change.file != file {
        let head = DiagnosticRenderer.visible(change.file)
        text += usesColor ? "\u{1B}[1m\(head)\u{1B}[0m\n" : "\(head)\n"
        file = change.file
      }
      let key = DiagnosticRenderer.visible(change.key)
      let oldKey = change.oldKey.map { "\(DiagnosticRenderer.visible($0)) -> " } ?? ""
      let aspects = change.aspects.map(\.rawValue).joined(separator: ", ")
      text += "  \(change.kind.rawValue) \(oldKey)\(key)\(aspects.isEmpty ? "" : ": \(aspects)")\n"
      for note in change.oldNotes where !change.newNotes.contains(note) { line("-", note, "31") }
      for note in change.newNotes where !change.oldNotes.contains(note) { line("+", note, "32") }
      for example in change.examples {
        if let old = example.old { line("-", old, "31") }
        if let new = example.new { line("+", new, "32") }
      }
    }
    return text
  }

  /// Returns the comparison as JSON: an object for each entry.
  package static func json(_ comparison: MessageComparison) -> JSONValue {
    .array(
      comparison.changes.map { change in
        let examples = change.examples.map { example -> JSONValue in
          [
            "old": example.old.map { .string($0) } ?? .null,
            "new": example.new.map { .string($0) } ?? .null,
          ]
        }
        return [
          "file": .string(change.file), "key": .string(change.key),
          "oldKey": change.oldKey.map { .string($0) } ?? .null,
          "change": .string(change.kind.rawValue),
          "aspects": .array(change.aspects.map { .string($0.rawValue) }),
          "oldNotes": .array(change.oldNotes.map { .string($0) }),
          "newNotes": .array(change.newNotes.map { .string($0) }), "examples": .array(examples),
        ]
      })
  }
}
