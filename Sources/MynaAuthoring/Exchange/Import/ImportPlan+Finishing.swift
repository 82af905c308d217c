import MynaModel
import MynaProject

extension ImportPlan {
  /// Makes the new files, and checks the project as it would be with them.
  mutating func finish(
    before: ProjectLoader.Loaded, into result: inout TranslationImport.Result
  ) {
    var replacements: [String: [UInt8]] = [:]
    for target in targets.values {
      if let bytes = target.edited(&problems) { replacements[target.path] = bytes }
    }
    var findings = problems.diagnostics.map {
      ProjectLoader.Finding(diagnostic: $0, source: source)
    }
    if !problems.hasErrors, !replacements.isEmpty {
      let after = ProjectLoader.load(folder: project.path, replacing: replacements)
      findings += newErrors(before: before, after: after)
    }
    result.findings += findings
    guard !result.isRefused else { return }
    result.changes = changes
    result.files = Dictionary(
      uniqueKeysWithValues: replacements.map { ("\(project.path)/\($0.key)", $0.value) })
  }

  /// The errors that are there after the import and were not there before.
  private func newErrors(
    before: ProjectLoader.Loaded, after: ProjectLoader.Loaded
  ) -> [ProjectLoader.Finding] {
    var known: [FoundError: Int] = [:]
    let old = FindingPlaces(before.folder)
    for finding in options.check(before) where finding.diagnostic.severity == .error {
      known[FoundError(finding, in: old), default: 0] += 1
    }
    let new = FindingPlaces(after.folder)
    return options.check(after).compactMap { finding in
      guard finding.diagnostic.severity == .error else { return nil }
      let error = FoundError(finding, in: new)
      if let count = known[error], count > 0 {
        known[error] = count - 1
        return nil
      }
      return moved(finding, of: error, in: new)
    }
  }

  /// An error of a changed entry, at the place of the unit that changed it.
  private func moved(
    _ finding: ProjectLoader.Finding, of error: FoundError, in index: FindingPlaces
  ) -> ProjectLoader.Finding {
    guard let file = index.name(ofPath: error.path, in: locale), let key = error.key,
      let place = places[Self.name(of: key, in: file)]
    else { return finding }
    var diagnostic = Diagnostic.exchangeNewProblem(finding.diagnostic, in: error.path, at: place)
    diagnostic.source = source.name
    return ProjectLoader.Finding(diagnostic: diagnostic, source: source)
  }
}

/// An error by what stays the same when other entries change: its file and entry, not its line.
private struct FoundError: Hashable {
  let id: String
  let message: String
  let path: String
  let key: String?

  init(_ finding: ProjectLoader.Finding, in places: FindingPlaces) {
    id = finding.diagnostic.id
    message = finding.diagnostic.message
    path = finding.diagnostic.source ?? finding.source?.name ?? ""
    key = places.key(at: finding.diagnostic.span, in: path)
  }
}

/// Finds the entry that a place in a file belongs to.
private struct FindingPlaces {
  private var entries: [String: [(end: Int, key: String)]] = [:]
  private var names: [String: (name: String, locale: LocaleIdentifier)] = [:]

  init(_ folder: ProjectFolder?) {
    for file in folder?.files ?? [] {
      names[file.source.name] = (file.name, file.locale)
      entries[file.source.name] = file.entries.map { ($0.resource.span.end, $0.key) }
    }
  }

  func name(ofPath path: String, in locale: LocaleIdentifier) -> String? {
    names[path].flatMap { $0.locale == locale ? $0.name : nil }
  }

  /// The entry whose lines, comments and properties included, hold a place.
  func key(at span: SourceSpan?, in path: String) -> String? {
    guard let span, let list = entries[path] else { return nil }
    var low = 0
    var high = list.count
    while low < high {
      let middle = (low + high) / 2
      if list[middle].end < span.start { low = middle + 1 } else { high = middle }
    }
    return low < list.count ? list[low].key : nil
  }
}
