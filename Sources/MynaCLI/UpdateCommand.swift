import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna update`: brings translations up to their source.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Adds missing entries as drafts, and puts the old source beside stale ones.",
    discussion: """
      A draft holds the text of the source. The old source of a stale entry is found by its @source, in
      the history that git has of the source's files or in the folder of --old, and is written to
      @old-source. Everything else stays as it is, byte for byte.
      """)

  @Argument(help: "The Locales folder.")
  var folder: String

  @Option(help: "Only these translations, separated by commas.")
  var locale: String?

  @Option(help: "A folder with the source locale's files as they were, instead of git's history.")
  var old: String?

  @Flag(help: "Write nothing; fail if a file would change.")
  var check = false

  func run() throws {
    let locales = try NameList.locales(locale)
    let project = try ProjectSource.load(folder)
    let sources = "\(project.path)/\(project.project.sourceLocale)"
    let history = old.map { SourceHistory.folder($0) } ?? .git(sources)
    let update = try TranslationUpdate(of: project, locales: locales, history: history)
    if !check { for change in update.changes { try change.write() } }
    for report in update.reports { write(report) }
    if check, !update.changes.isEmpty {
      throw CommandFailure("\(update.changes.count) files not up to date [update.stale]")
    }
  }

  private func write(_ report: TranslationUpdate.Report) {
    let numbers = [
      (report.added.count, "added as drafts"), (report.renewed.count, "drafts renewed"),
      (report.stale.count, "stale"), (report.unknownOrigin.count, "of unknown origin"),
      (report.obsolete.count, "obsolete"),
    ].filter { $0.0 > 0 }
    let summary =
      numbers.isEmpty
      ? "up to date" : numbers.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    Output.standard.write("\(TerminalText.safe(report.path)): \(summary)\n")
    for (keys, what) in [(report.stale, "stale"), (report.obsolete, "obsolete")] {
      for key in keys {
        let unknown = what == "stale" && report.withoutOldSource.contains(key)
        let remark = unknown ? ", old source not found" : ""
        Output.standard.write("  \(what): \(TerminalText.safe(key))\(remark)\n")
      }
    }
  }
}
