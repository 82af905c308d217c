import MynaModel
import MynaProject

/// Findings as SARIF 2.1.0, the format of code hosts and editors.
///
/// Source: OASIS "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
public enum CheckReportSARIF {
  /// One run, with the pages of the checks that found something as rules.
  public static func write(_ result: Checker.Result, checks: [any Check], version: String) -> String
  {
    let manuals = Dictionary(
      checks.map { ($0.manual.id, $0.manual) }, uniquingKeysWith: { first, _ in first })
    var ids: [String] = []
    for finding in result.findings where !ids.contains(finding.diagnostic.id) {
      ids.append(finding.diagnostic.id)
    }
    let rules = ids.map { id in rule(id, manuals[id]) }
    let run: JSONValue = [
      "tool": [
        "driver": [
          "name": "myna", "semanticVersion": .string(version), "rules": .array(rules),
        ]
      ],
      "columnKind": "unicodeCodePoints",
      "results": .array(
        result.findings.map { finding in
          json(finding, index: ids.firstIndex(of: finding.diagnostic.id) ?? 0)
        }),
    ]
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": .array([run]),
    ]
    return JSONWriter.write(log) + "\n"
  }

  private static func rule(_ id: String, _ manual: CheckManual?) -> JSONValue {
    guard let manual else { return ["id": .string(id)] }
    return [
      "id": .string(id), "shortDescription": ["text": .string(manual.summary)],
      "fullDescription": ["text": .string(manual.explanation)],
      "properties": ["area": .string(manual.area.rawValue)],
    ]
  }

  private static func json(_ finding: ProjectLoader.Finding, index: Int) -> JSONValue {
    let diagnostic = finding.diagnostic
    var members: [JSONValue.Member] = [
      .init("ruleId", .string(diagnostic.id)), .init("ruleIndex", .integer(index)),
      .init("level", .string(diagnostic.severity.rawValue)),
      .init("message", ["text": .string(diagnostic.message)]),
    ]
    let place = FindingPlace(finding)
    if let location = location(place) { members.append(.init("locations", .array([location]))) }
    let related = diagnostic.notes.compactMap { note -> JSONValue? in
      guard var members = location(FindingPlace(note.span, in: finding))?.members else {
        return nil
      }
      members.append(.init("message", ["text": .string(note.message)]))
      return .object(members)
    }
    if !related.isEmpty { members.append(.init("relatedLocations", .array(related))) }
    let fixes = diagnostic.fixIts.compactMap { json($0, finding) }
    if !fixes.isEmpty { members.append(.init("fixes", .array(fixes))) }
    return .object(members)
  }

  private static func location(_ place: FindingPlace) -> JSONValue? {
    guard let path = place.path else { return nil }
    var physical: [JSONValue.Member] = [
      .init("artifactLocation", ["uri": .string(uri(path))])
    ]
    if let region = region(place) { physical.append(.init("region", region)) }
    return ["physicalLocation": .object(physical)]
  }

  private static func region(_ place: FindingPlace) -> JSONValue? {
    guard let start = place.start, let end = place.end, let span = place.span else { return nil }
    return [
      "startLine": .integer(start.line), "startColumn": .integer(start.column),
      "endLine": .integer(end.line), "endColumn": .integer(end.column),
      "byteOffset": .integer(span.start), "byteLength": .integer(span.end - span.start),
    ]
  }

  private static func json(
    _ fix: Diagnostic.FixIt, _ finding: ProjectLoader.Finding
  ) -> JSONValue? {
    let place = FindingPlace(fix.span, in: finding)
    guard let path = place.path, let region = region(place) else { return nil }
    return [
      "description": ["text": .string(fix.message)],
      "artifactChanges": [
        [
          "artifactLocation": ["uri": .string(uri(path))],
          "replacements": [
            ["deletedRegion": region, "insertedContent": ["text": .string(fix.replacement)]]
          ],
        ]
      ],
    ]
  }

  /// A path as a URI reference: everything but unreserved characters and `/` is percent-encoded.
  private static func uri(_ path: String) -> String {
    var result: [UInt8] = []
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
        result.append(byte)
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        result += Array("%\(digits.count < 2 ? "0" : "")\(digits)".utf8)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
