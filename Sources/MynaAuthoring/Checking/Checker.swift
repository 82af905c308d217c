public import MynaModel
public import MynaProject
import Synchronization

#if canImport(Dispatch)
  import Dispatch
#endif

/// Runs checks over a project and says what they found, in the order of files and places.
public struct Checker: Sendable {
  /// What checking gave.
  public struct Result: Sendable {
    /// All problems, those of loading included.
    public var findings: [ProjectLoader.Finding]
    /// How many messages were judged.
    public var messages: Int
    /// How many files were read.
    public var files: Int

    /// Adds problems of locale files that were found elsewhere, such as by ``ReleasePolicy``.
    public mutating func add(_ diagnostics: [Diagnostic], of folder: ProjectFolder) {
      findings += diagnostics.map { diagnostic in
        let file = folder.files.first { $0.source.name == diagnostic.source }
        return ProjectLoader.Finding(diagnostic: diagnostic, source: file?.source)
      }
    }

    /// How many problems have a severity.
    public func count(_ severity: Diagnostic.Severity) -> Int {
      findings.count { $0.diagnostic.severity == severity }
    }
  }

  /// The checks, in the order of the manual.
  public var checks: [any Check]

  /// Creates a checker.
  public init(_ checks: [any Check] = Checks.all) { self.checks = checks }

  /// Checks a folder that was loaded.
  ///
  /// - Parameters:
  ///   - loaded: what the loader gave, problems included.
  ///   - progress: told after each part how many of all messages are done, on any thread.
  /// - Complexity: linear in the text for each check; parts are checked at the same time.
  public func check(
    _ loaded: ProjectLoader.Loaded, progress: (@Sendable (_ done: Int, _ all: Int) -> Void)? = nil
  ) -> Result {
    guard let folder = loaded.folder else {
      return Result(findings: loaded.findings, messages: 0, files: 0)
    }
    let (glossary, problems) = GlossaryFile.load(of: folder)
    let project = CheckedProject(folder, glossary: glossary)
    let active = active(folder.project)
    var found = problems + checkSettings(folder)
    found += run(active.checks, on: project, progress: progress)
    var report = CheckReport()
    for (check, level) in active.checks {
      report.begin(check.manual, level)
      check.check(project, &report)
    }
    found += report.findings
    let ignores = Ignores(project, known: Set(checks.map(\.manual.id)).union(Ignores.ownIDs))
    found = ignores.apply(to: found, levels: folder.project.checks)
    return Result(
      findings: merged(loaded.findings, found, project, folder),
      messages: folder.files.reduce(0) { $0 + $1.entries.count }, files: folder.files.count)
  }

  // MARK: Which checks

  private struct Active {
    var checks: [(check: any Check, level: Diagnostic.Severity)]
  }

  private func active(_ project: Project) -> Active {
    Active(
      checks: checks.compactMap { check in
        let manual = check.manual
        return (project.checks[manual.id] ?? manual.level).severity.map { (check, $0) }
      })
  }

  /// Levels for checks that there are not: a typing error would switch nothing.
  private func checkSettings(_ folder: ProjectFolder) -> [Diagnostic] {
    let known = Set(checks.map(\.manual.id)).union(Ignores.ownIDs)
    return folder.project.checks.keys.sorted().filter { !known.contains($0) }.map { id in
      Diagnostic(
        "check.unknown-check", .error,
        "'\(id)' is no check, expected one that 'myna check --list' names",
        source: folder.projectSource.name, at: place(of: id, in: folder.projectSource))
    }
  }

  private func place(of id: String, in source: SourceText) -> SourceSpan? {
    let bytes = Array(id.utf8)
    guard let start = source.bytes.firstRange(of: bytes)?.lowerBound else { return nil }
    return SourceSpan(start, start + bytes.count)
  }

  // MARK: Files and entries

  /// A part of a file that one thread judges.
  private struct Part: Sendable {
    var file: CheckedFile
    var entries: Range<Int>
  }

  private func run(
    _ active: [(check: any Check, level: Diagnostic.Severity)], on project: CheckedProject,
    progress: (@Sendable (Int, Int) -> Void)?
  ) -> [Diagnostic] {
    let size = 128
    let parts = project.files.flatMap { file in
      stride(from: 0, to: max(1, file.file.entries.count), by: size).map { start in
        Part(file: file, entries: start..<min(start + size, file.file.entries.count))
      }
    }
    let all = project.files.reduce(0) { $0 + $1.file.entries.count }
    let state = Mutex((found: [[Diagnostic]](repeating: [], count: parts.count), done: 0))
    let manuals = active.map { ($0.check, $0.check.manual, $0.level) }
    DispatchQueue.concurrentPerform(iterations: parts.count) { index in
      let part = parts[index]
      var report = CheckReport(source: part.file.path)
      for entry in part.file.file.entries[part.entries] {
        guard let entry = project.entry(entry, in: part.file) else { continue }
        for (check, manual, level) in manuals {
          report.begin(manual, level)
          check.check(entry, &report)
        }
      }
      if part.entries.lowerBound == 0 {
        for (check, manual, level) in manuals {
          report.begin(manual, level)
          check.check(part.file, &report)
        }
      }
      let findings = report.findings
      let done = state.withLock { state in
        state.found[index] = findings
        state.done += part.entries.count
        return state.done
      }
      progress?(done, all)
    }
    return state.withLock { $0.found.flatMap(\.self) }
  }

  // MARK: Order

  /// Findings of the loader and of the checks, by file in the project's order and then by place.
  private func merged(
    _ loaded: [ProjectLoader.Finding], _ found: [Diagnostic], _ project: CheckedProject,
    _ folder: ProjectFolder
  ) -> [ProjectLoader.Finding] {
    var sources = [folder.projectSource] + folder.catalogues.map(\.source)
    sources += folder.files.map(\.source)
    if let glossary = folder.glossarySource { sources.append(glossary) }
    let order = Dictionary(
      sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let all =
      loaded
      + found.map { diagnostic in
        let source = diagnostic.source.flatMap { order[$0] }.map { sources[$0] }
        return ProjectLoader.Finding(diagnostic: diagnostic, source: source)
      }
    return all.enumerated().sorted { left, right in
      let first = left.element.diagnostic
      let second = right.element.diagnostic
      let places = (
        order[first.source ?? ""] ?? Int.max, first.span?.start ?? 0, left.offset
      )
      return places < (order[second.source ?? ""] ?? Int.max, second.span?.start ?? 0, right.offset)
    }.map(\.element)
  }
}
