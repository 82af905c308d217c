import MynaModel
import MynaProject

/// Findings as workflow commands, which GitHub shows beside the lines of a change.
public enum CheckReportGitHub {
  /// One line a finding: `::error file=…,line=…,col=…,title=…::message`.
  public static func write(_ result: Checker.Result) -> String {
    result.findings.map(line).joined()
  }

  private static func line(_ finding: ProjectLoader.Finding) -> String {
    let diagnostic = finding.diagnostic
    let place = FindingPlace(finding)
    var properties: [String] = []
    if let path = place.path { properties.append("file=\(property(path))") }
    if let start = place.start, let end = place.end {
      properties += ["line=\(start.line)", "endLine=\(end.line)", "col=\(start.column)"]
      // On one line the column behind the last character is the end.
      if start.line == end.line { properties.append("endColumn=\(max(end.column, start.column))") }
    }
    properties.append("title=\(property(diagnostic.id))")
    let level = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
    return "::\(level) \(properties.joined(separator: ","))::\(escaped(diagnostic.message))\n"
  }

  /// The command ends at the line, so line breaks are encoded, and `%`, which encodes them.
  private static func escaped(_ text: String) -> String {
    DiagnosticRenderer.visible(text).replacing("%", with: "%25")
  }

  /// In a property a comma and a colon end the value, too.
  private static func property(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
