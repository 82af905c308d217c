import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// A Locales folder as its editors see it.
enum ProjectSource {
  /// Areas of diagnostics that say that a file of messages cannot be read as it was meant.
  private static let textAreas: Set = ["resource", "text", "encoding", "file", "mf1", "mf2"]
  private static let keyProblems: Set = ["key.syntax", "key.duplicate", "key.too-long"]

  /// Loads a folder; errors in the text of its message files are shown and end the command.
  ///
  /// What is missing, or does not fit the catalogue, does not: to find that is for `myna check`.
  static func load(_ folder: String) throws -> ProjectFolder {
    let loaded = ProjectLoader.load(folder: folder)
    let errors = loaded.findings.filter { finding in
      let diagnostic = finding.diagnostic
      guard diagnostic.severity == .error, diagnostic.id != "file.not-found" else { return false }
      let area = diagnostic.id.split(separator: ".").first.map(String.init) ?? ""
      return textAreas.contains(area) || keyProblems.contains(diagnostic.id)
    }
    guard errors.isEmpty, let project = loaded.folder else {
      let shown = errors.isEmpty ? loaded.findings : errors
      for finding in shown { Terminal.report(finding.diagnostic, in: finding.source) }
      throw CommandFailure("\(folder): \(shown.count) errors, nothing was done")
    }
    return project
  }
}
