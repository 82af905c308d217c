import MynaModel

/// The pages of checks, for a terminal and for the manual.
public enum CheckManualPage {
  /// A page as plain text, its lines at most 80 characters long but for examples.
  public static func text(_ manual: CheckManual) -> String {
    var lines = ["\(manual.id): \(manual.summary)", ""]
    lines += wrapped(manual.explanation)
    for (title, examples) in [("Found", manual.bad), ("Left alone", manual.good)]
    where !examples.isEmpty {
      lines += ["", "\(title):"] + examples.flatMap(example)
    }
    lines += [
      "", "Level: \(manual.level.rawValue)\(manual.isFixable ? ", mended by --fix" : "")",
      "Switch it off in myna.yaml with  checks: {\(manual.id): off}",
      "or for one entry with            @ignore \(manual.id) the reason",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  /// All pages as an article.
  public static func article(_ checks: [any Check]) -> String {
    var text = """
      # Looking up a check

      What each check of `myna check` finds, why that matters, and messages that show it.

      ## Overview

      This page is made from the checks by `myna check --manual`; do not edit it. A level is changed in
      `myna.yaml` under `checks`, a finding is passed over with `@ignore ID reason` at the entry, or
      before the `---` of the file for the whole file.


      """
    for area in CheckManual.Area.allCases {
      let manuals = checks.map(\.manual).filter { $0.area == area }
      guard !manuals.isEmpty else { continue }
      text += "## \(title(area))\n\n"
      for manual in manuals { text += markdown(manual) }
    }
    return text
  }

  private static func title(_ area: CheckManual.Area) -> String {
    switch area {
    case .structure: "Structure"
    case .catalogue: "Catalogue"
    case .glossary: "Glossary"
    case .plainLanguage: "Plain language"
    case .chinese: "Simplified Chinese"
    }
  }

  private static func markdown(_ manual: CheckManual) -> String {
    var text = "### \(manual.id)\n\n"
    text += "\(manual.summary.prefix(1).uppercased() + manual.summary.dropFirst()). "
    text += "Level: \(manual.level.rawValue)\(manual.isFixable ? ", mended by `--fix`" : "").\n\n"
    text += manual.explanation.replacing("<", with: "&lt;") + "\n\n"
    guard !manual.bad.isEmpty || !manual.good.isEmpty else { return text }
    text += "```\n"
    for (title, examples) in [("found", manual.bad), ("left alone", manual.good)] {
      for example in examples {
        text += "\(title), \(example.locale)\(syntax(example)):  \(visible(example.text))\n"
        if let source = example.source { text += "    source:  \(visible(source))\n" }
      }
    }
    return text + "```\n\n"
  }

  /// What a message is written in, where it is not MessageFormat 2.
  private static func syntax(_ example: CheckManual.Example) -> String {
    example.syntax == .messageFormat1 ? " (MessageFormat 1)" : ""
  }

  private static func example(_ example: CheckManual.Example) -> [String] {
    ["  \(example.locale)\(syntax(example))  \(visible(example.text))"]
      + (example.source.map { ["      source: \(visible($0))"] } ?? [])
  }

  private static func visible(_ text: String) -> String {
    text.split(separator: "\n").map { DiagnosticRenderer.visible(String($0)) }
      .joined(separator: " ")
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if line.count + word.count >= 80 {
          lines.append(line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
      }
      lines.append(line)
    }
    return lines
  }
}
