public import MynaModel
public import MynaProject

/// What `release` of the project file asks of translations before they are shown to people.
///
/// ```yaml
/// release: {customer: reviewed, developer: translated}
/// ```
public enum ReleasePolicy {
  /// Returns an error for each entry that has not come as far as its audience needs.
  ///
  /// A stale entry, one of unknown origin, and one that is missing, have come nowhere. An audience that
  /// `release` does not name needs nothing. Terms are inserted into the texts of all, so they need what
  /// the strictest audience needs. The place is in the file of the translation, which `source` names.
  public static func findings(_ folder: ProjectFolder) -> [Diagnostic] {
    let release = folder.project.release
    guard let strictest = release.values.max() else { return [] }
    var findings: [Diagnostic] = []
    for file in FolderReview(of: folder).files {
      guard let needed = file.audience.map({ release[$0] }) ?? strictest else { continue }
      findings += file.items.compactMap { finding($0, in: file, needed: needed) }
    }
    return findings
  }

  private static func finding(
    _ item: FolderReview.Item, in file: FolderReview.File, needed: Project.ReviewState
  ) -> Diagnostic? {
    let reached: Project.ReviewState?
    switch item.status {
    case .missing, .unknownOrigin, .stale: reached = nil
    case .draft: reached = .draft
    case .translated: reached = .translated
    case .reviewed: reached = .reviewed
    case .obsolete: return nil
    }
    if let reached, reached >= needed { return nil }
    return ReviewDiagnostics.notReleasable(
      item.key, item.status, needed: needed, for: file.audience, at: item.span, in: file.path)
  }
}
