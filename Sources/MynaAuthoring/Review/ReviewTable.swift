package import MynaModel

/// Writes a review of a folder as a table for a terminal or a pipe, or as JSON.
public enum ReviewTable {
  /// Whether there are bars, and colours in them.
  public enum Style: Hashable, Sendable {
    /// Columns of text.
    case plain
    /// With bars.
    case bars
    /// With bars in ANSI colours.
    case coloredBars
  }

  private static let barWidth = 24

  /// Returns the table: a line for each locale, and one for each of its files.
  public static func text(_ review: FolderReview, style: Style) -> String {
    var rows = [
      ["locale", "file", "done"] + ReviewStatus.inOrder.map(\.rawValue) + ["entries"]
    ]
    var counts: [ReviewCounts?] = [nil]
    for locale in review.locales {
      let all = review.counts(of: locale)
      rows.append(row("\(locale)", "all", all))
      counts.append(all)
      for file in review.files where file.locale == locale {
        rows.append(row("\(locale)", file.name, file.counts))
        counts.append(file.counts)
      }
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].utf8.count }.max() ?? 0 }
    var text = ""
    for (row, counts) in zip(rows, counts) {
      let cells = zip(row, widths).enumerated().map { column, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.utf8.count)
        return column < 2 ? cell.0 + space : space + cell.0
      }
      text += cells.joined(separator: "  ")
      if style != .plain, let counts { text += "  " + bar(counts, style) }
      text += "\n"
    }
    return text
  }

  private static func row(_ locale: String, _ file: String, _ counts: ReviewCounts) -> [String] {
    [DiagnosticRenderer.visible(locale), DiagnosticRenderer.visible(file)]
      + ["\(counts.percent(.reviewed)) %"] + ReviewStatus.inOrder.map { "\(counts[$0])" }
      + ["\(counts.total)"]
  }

  private static func bar(_ counts: ReviewCounts, _ style: Style) -> String {
    let parts: [(ReviewStatus, String, String)] = [
      (.reviewed, "█", "32"), (.translated, "▓", "36"), (.draft, "▒", "37"), (.stale, "▒", "33"),
      (.unknownOrigin, "░", "35"), (.missing, "·", "31"),
    ]
    var text = ""
    var done = 0
    var drawn = 0
    for (status, sign, code) in parts {
      done += counts[status]
      // Each part ends where it would end exactly, so that all together are as long as the bar.
      let end = counts.total == 0 ? 0 : done * barWidth / counts.total
      let piece = String(repeating: sign, count: max(0, end - drawn))
      drawn = max(drawn, end)
      text += style == .coloredBars && !piece.isEmpty ? "\u{1B}[\(code)m\(piece)\u{1B}[0m" : piece
    }
    return text
  }

  /// Returns the review as JSON: a file with numbers and entries in each element of `files`.
  package static func json(_ review: FolderReview) -> JSONValue {
    let locales = review.locales.map { locale -> JSONValue in
      .object([.init("locale", .string("\(locale)"))] + numbers(review.counts(of: locale)))
    }
    return [
      "sourceLocale": .string("\(review.sourceLocale)"), "locales": .array(locales),
      "files": .array(review.files.map { json($0) }),
    ]
  }

  private static func json(_ file: FolderReview.File) -> JSONValue {
    let entries = file.items.map { item -> JSONValue in
      ["key": .string(item.key), "status": .string(item.status.rawValue)]
    }
    let head: [JSONValue.Member] = [
      .init("locale", .string("\(file.locale)")), .init("file", .string(file.name)),
      .init("path", .string(file.path)),
      .init("audience", file.audience.map { .string($0.name) } ?? .null),
    ]
    return .object(head + numbers(file.counts) + [.init("entries", .array(entries))])
  }

  private static func numbers(_ counts: ReviewCounts) -> [JSONValue.Member] {
    ReviewStatus.inOrder.map { status in
      .init(status == .unknownOrigin ? "unknownOrigin" : status.rawValue, .integer(counts[status]))
    } + [
      .init("total", .integer(counts.total)),
      .init("percentReviewed", .integer(counts.percent(.reviewed))),
    ]
  }
}
