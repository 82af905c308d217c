import MynaModel
import MynaProject

/// Findings as JSON, for programs of one's own.
public enum CheckReportJSON {
  /// One object: the findings, and how many there are of each severity.
  ///
  /// Lines and columns are 1-based, columns count characters; `start` and `end` are byte offsets.
  public static func write(_ result: Checker.Result) -> String {
    let value: JSONValue = [
      "files": .integer(result.files), "messages": .integer(result.messages),
      "errors": .integer(result.count(.error)), "warnings": .integer(result.count(.warning)),
      "notes": .integer(result.count(.note)),
      "findings": .array(result.findings.map(json)),
    ]
    return JSONWriter.write(value) + "\n"
  }

  private static func json(_ finding: ProjectLoader.Finding) -> JSONValue {
    let diagnostic = finding.diagnostic
    var members: [JSONValue.Member] = [
      .init("id", .string(diagnostic.id)),
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(diagnostic.message)),
    ]
    let place = FindingPlace(finding)
    if let path = place.path { members.append(.init("path", .string(path))) }
    members += json(place)
    let notes = diagnostic.notes.map { note -> JSONValue in
      .object(
        [.init("message", .string(note.message))] + json(FindingPlace(note.span, in: finding)))
    }
    if !notes.isEmpty { members.append(.init("notes", .array(notes))) }
    let fixes = diagnostic.fixIts.map { fix -> JSONValue in
      .object(
        [
          .init("message", .string(fix.message)), .init("replacement", .string(fix.replacement)),
        ] + json(FindingPlace(fix.span, in: finding)))
    }
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  private static func json(_ place: FindingPlace) -> [JSONValue.Member] {
    guard let start = place.start, let end = place.end, let span = place.span else { return [] }
    return [
      .init("line", .integer(start.line)), .init("column", .integer(start.column)),
      .init("endLine", .integer(end.line)), .init("endColumn", .integer(end.column)),
      .init("start", .integer(span.start)), .init("end", .integer(span.end)),
    ]
  }
}
