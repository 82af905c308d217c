public import MynaModel
import MynaRuntime

/// Writes a review of a folder as one HTML page that needs nothing else.
public enum ReviewPage {
  /// Returns the page: a table of files, with a bar for each, and the entries that need work.
  ///
  /// No script, no font and no picture is loaded. Keys and paths are escaped.
  public static func html(_ review: FolderReview) -> String {
    var page = head
    page += "<h1>Translations from \(text("\(review.sourceLocale)"))</h1>\n"
    page += "<table>\n<thead><tr><th>locale</th><th>file</th><th>progress</th>"
    page += ReviewStatus.inOrder.map { "<th>\($0.rawValue)</th>" }.joined()
    page += "<th>entries</th></tr></thead>\n<tbody>\n"
    for locale in review.locales {
      page += row("\(locale)", "all", review.counts(of: locale), style: " class=\"all\"")
      for file in review.files where file.locale == locale {
        page += row("\(locale)", file.name, file.counts, style: "")
      }
    }
    page += "</tbody>\n</table>\n"
    for file in review.files { page += list(of: file) }
    return page + "</body>\n</html>\n"
  }

  private static func row(
    _ locale: String, _ name: String, _ counts: ReviewCounts, style: String
  ) -> String {
    let cells = ReviewStatus.inOrder.map { "<td>\(counts[$0])</td>" }.joined()
    return "<tr\(style)><th scope=\"row\">\(text(locale))</th><td class=\"name\">\(text(name))</td>"
      + "<td>\(bar(counts))</td>\(cells)<td>\(counts.total)</td></tr>\n"
  }

  private static func bar(_ counts: ReviewCounts) -> String {
    let parts = ReviewStatus.inOrder.filter { counts[$0] > 0 && $0 != .obsolete }.map {
      "<i class=\"\($0.rawValue)\" style=\"flex-grow:\(counts[$0])\"></i>"
    }
    return "<div class=\"bar\" role=\"img\" aria-label=\"\(counts.percent(.reviewed)) % reviewed\">"
      + parts.joined() + "</div>"
  }

  /// The entries of a file that are not reviewed, by status.
  private static func list(of file: FolderReview.File) -> String {
    let open = file.items.filter { $0.status != .reviewed }
    guard !open.isEmpty else { return "" }
    var page = "<details>\n<summary>\(text("\(file.locale)/\(file.name)")): "
    page += "\(open.count) not reviewed</summary>\n<ul>\n"
    for item in open {
      page += "<li><code>\(text(item.key))</code> "
      page += "<span class=\"\(item.status.rawValue)\">\(item.status.rawValue)</span></li>\n"
    }
    return page + "</ul>\n</details>\n"
  }

  private static func text(_ text: String) -> String { HTMLOutput().escape(text) }

  private static let head = """
    <!DOCTYPE html>
    <html lang="en" dir="ltr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Translations</title>
    <style>
    body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 64rem; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: .25rem .5rem; text-align: right; border-bottom: 1px solid #ddd; }
    th[scope=row], .name { text-align: left; }
    tr.all { font-weight: bold; }
    .bar { display: flex; min-width: 10rem; height: .75rem; background: #eee; }
    .bar i { flex-basis: 0; }
    .reviewed { background: #2a7d3f; } .translated { background: #79b6e0; }
    .draft { background: #c8c8c8; } .stale { background: #e0a030; }
    .unknown-origin { background: #b79ad0; } .missing { background: #d35d5d; }
    li span { padding: 0 .4rem; color: #000; } li .reviewed { color: #fff; }
    </style>
    </head>
    <body>

    """
}

/// Writes a badge such as `zh-Hans 98 % reviewed`.
public enum ReviewBadge {
  /// Returns an SVG picture of one locale's progress.
  ///
  /// It is green when all is reviewed, amber from a half on, and red below; it loads nothing.
  public static func svg(_ locale: LocaleIdentifier, _ counts: ReviewCounts) -> String {
    let percent = counts.percent(.reviewed)
    let color = percent == 100 ? "#2a7d3f" : percent >= 50 ? "#a86b00" : "#b33a3a"
    let label = "\(locale)"
    let value = "\(percent) % reviewed"
    // DejaVu's digits and letters are about 7 units wide at this size; the text is fitted to that.
    let (left, right) = (label.utf8.count * 7 + 10, value.utf8.count * 7 + 10)
    let name = HTMLOutput().escape(label)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(left + right)" height="20" role="img" \
      aria-label="\(name): \(value)">
      <title>\(name): \(value)</title>
      <rect width="\(left)" height="20" fill="#444"/>
      <rect x="\(left)" width="\(right)" height="20" fill="\(color)"/>
      <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">
      <text x="5" y="14" textLength="\(left - 10)">\(name)</text>
      <text x="\(left + 5)" y="14" textLength="\(right - 10)">\(value)</text>
      </g>
      </svg>

      """
  }
}

extension ReviewStatus {
  /// The statuses from the best to the worst, as reports list them.
  public static let inOrder: [ReviewStatus] = [
    .reviewed, .translated, .draft, .stale, .unknownOrigin, .missing, .obsolete,
  ]
}
