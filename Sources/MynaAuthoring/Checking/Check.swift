/// One rule that locale files keep, with its own page in the manual.
///
/// A check looks at entries, files or the whole project; it implements what it needs. It only finds:
/// levels, `@ignore` and the order of findings are ``Checker``'s.
public protocol Check: Sendable {
  /// What the check is about; the manual is made of it.
  var manual: CheckManual { get }
  /// Judges one message of a locale.
  func check(_ entry: CheckedEntry, _ report: inout CheckReport)
  /// Judges one file of a locale.
  func check(_ file: CheckedFile, _ report: inout CheckReport)
  /// Judges the project as a whole.
  func check(_ project: CheckedProject, _ report: inout CheckReport)
}

extension Check {
  /// Finds nothing in an entry.
  public func check(_ entry: CheckedEntry, _ report: inout CheckReport) {}
  /// Finds nothing in a file.
  public func check(_ file: CheckedFile, _ report: inout CheckReport) {}
  /// Finds nothing in a project.
  public func check(_ project: CheckedProject, _ report: inout CheckReport) {}
}
