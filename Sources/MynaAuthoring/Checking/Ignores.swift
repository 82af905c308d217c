import MynaModel
import MynaProject
import MynaSyntax

/// The `@ignore check-id reason` lines of a project.
///
/// Before the `---` of a file a line holds for the whole file, at an entry for that entry. A reason
/// is required: whoever reads the file later must know whether it still holds.
struct Ignores {
  /// What can be wrong with such a line.
  static let ownIDs: Set<String> = [
    "check.unknown-check", "check.ignore-reason", "check.unused-ignore",
  ]

  private struct Line {
    var id: String
    var path: String
    /// The entry, or the whole file.
    var scope: SourceSpan?
    var place: SourceSpan
  }

  private var lines: [Line] = []
  private var problems: [Diagnostic] = []

  init(_ project: CheckedProject, known: Set<String>) {
    for file in project.files {
      read(file.file.resource.properties, in: file, scope: nil, known)
      for entry in file.file.entries where !entry.resource.properties.isEmpty {
        read(entry.resource.properties, in: file, scope: Self.scope(of: entry), known)
      }
    }
  }

  /// The bytes that belong to an entry, from its first comment or property on.
  private static func scope(of entry: LocaleFile.Entry) -> SourceSpan {
    let starts =
      entry.resource.comments.map(\.span.start) + entry.resource.properties.map(\.nameSpan.start)
    return SourceSpan(
      starts.min() ?? entry.resource.idSpan.start,
      max(entry.resource.span.end, entry.resource.idSpan.end))
  }

  private mutating func read(
    _ properties: [MessageResource.Property], in file: CheckedFile, scope: SourceSpan?,
    _ known: Set<String>
  ) {
    for property in properties where property.name == "ignore" {
      let words = property.value.split(maxSplits: 1) { $0 == " " || $0 == "\n" || $0 == "\t" }
      let id = words.first.map(String.init) ?? ""
      let place = SourceSpan(property.nameSpan.start, max(property.span.end, property.nameSpan.end))
      guard known.contains(id) else {
        problems.append(
          Diagnostic(
            "check.unknown-check", .error,
            "'\(id)' is no check, expected one that 'myna check --list' names", source: file.path,
            at: place))
        continue
      }
      let reason = words.dropFirst().first?.unicodeScalars.filter { $0.properties.isAlphabetic }
      guard let reason, reason.count >= 2 else {
        problems.append(
          Diagnostic(
            "check.ignore-reason", .error,
            "'@ignore \(id)' gives no reason, expected one behind the id", source: file.path,
            at: place))
        continue
      }
      lines.append(Line(id: id, path: file.path, scope: scope, place: place))
    }
  }

  /// Leaves out what is ignored, and adds the lines that ignore nothing.
  func apply(to found: [Diagnostic], levels: [String: Project.CheckLevel]) -> [Diagnostic] {
    guard !lines.isEmpty || !problems.isEmpty else { return found }
    var byPath: [String: [Int]] = [:]
    for (index, line) in lines.enumerated() { byPath[line.path, default: []].append(index) }
    var used: Set<Int> = []
    var result = found.filter { diagnostic in
      let matches = (byPath[diagnostic.source ?? ""] ?? []).filter {
        covers(lines[$0], diagnostic)
      }
      used.formUnion(matches)
      return matches.isEmpty
    }
    result += problems
    let level = levels["check.unused-ignore"] ?? .warning
    guard let severity = level.severity else { return result }
    for (index, line) in lines.enumerated() where !used.contains(index) {
      // A check that is switched off finds nothing that could be ignored.
      guard levels[line.id] != .off else { continue }
      result.append(
        Diagnostic(
          "check.unused-ignore", severity,
          "'\(line.id)' finds nothing here, expected no '@ignore'", source: line.path,
          at: line.place))
    }
    return result
  }

  private func covers(_ line: Line, _ diagnostic: Diagnostic) -> Bool {
    guard line.id == diagnostic.id else { return false }
    guard let scope = line.scope else { return true }
    guard let span = diagnostic.span else { return false }
    return scope.start <= span.start && span.start <= scope.end
  }
}
