import MynaModel

/// `check.bidi-control`: controls of direction that are not closed, or that reorder text.
struct BidiControlCheck: Check {
  let manual = CheckManual(
    "check.bidi-control", .structure, .error,
    "a control of direction is not closed, or overrides the order of letters",
    """
    Such a control is not seen, yet it moves the text behind it, in the app and in the editor: a \
    reviewer then reads another text than the buyer. Placeholders are isolated by the renderer \
    already. Marks (U+200E, U+200F, U+061C) and isolates that are closed in the same pattern are \
    left alone in locales that are written from right to left.
    """,
    bad: [
      .init("en", "Pay in \u{202E}hsac."), .init("en", "Pay in \u{2068}cash."),
      .init("en", "Pay\u{2069} in cash."),
    ],
    good: [.init("en", "Pay in \u{2068}cash\u{2069}."), .init("en", "Pay in cash.")])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for text in entry.texts {
      for (index, problem) in Self.problems(text.scalars) {
        report.add(problem, at: text.span(index..<(index + 1)))
      }
    }
  }

  /// Comments are read by reviewers, so they must not lie either.
  func check(_ file: CheckedFile, _ report: inout CheckReport) {
    let comments =
      file.file.resource.comments + file.file.resource.standaloneComments
      + file.file.entries.flatMap(\.resource.comments)
    for comment in comments where !comment.text.utf8.allSatisfy({ $0 < 0x80 }) {
      if let problem = Self.problems(Array(comment.text.unicodeScalars)).first {
        report.add(problem.message, at: comment.span)
      }
    }
  }

  private static func problems(_ scalars: [Unicode.Scalar]) -> [(index: Int, message: String)] {
    var result: [(Int, String)] = []
    var open: [(index: Int, closes: UInt32)] = []
    for (index, scalar) in scalars.enumerated() {
      let name = "U+\(String(scalar.value, radix: 16, uppercase: true))"
      switch scalar.value {
      case 0x202D, 0x202E: result.append((index, "\(name) overrides the order of letters"))
      case 0x202A, 0x202B: open.append((index, 0x202C))
      case 0x2066...0x2068: open.append((index, 0x2069))
      case 0x202C, 0x2069:
        if open.last?.closes == scalar.value {
          open.removeLast()
        } else {
          result.append((index, "\(name) closes nothing, expected what it closes before it"))
        }
      default: break
      }
    }
    return result
      + open.map { index, closes in
        let name = String(closes, radix: 16, uppercase: true)
        return (index, "control of direction is not closed, expected U+\(name) behind it")
      }
  }
}
