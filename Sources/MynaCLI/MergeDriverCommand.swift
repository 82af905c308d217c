import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna merge-driver`: merges message resources by entry, for git.
struct MergeDriverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver",
    abstract: "Merges message resources by entry; git calls it.",
    discussion: """
      The merged file is written to OURS. Entries that both sides changed differently stand between
      marks. Files that cannot be read as message resources are merged by lines, as git does it.

      SET UP
        git config merge.myna.name "message resources, by entry"
        git config merge.myna.driver "myna merge-driver %O %A %B %P --marker-size %L"
        echo '*.mf2 merge=myna' >> .gitattributes

      EXIT STATUS
        0  merged
        1  conflicts; git leaves them to be resolved
        2  the command was used wrongly
      129  nothing was merged, and the file is as it was; git stops the merge
      """)

  @Argument(help: "The version that both come from, %O.")
  var base: String

  @Argument(help: "Our version, %A; the result is written to it.")
  var ours: String

  @Argument(help: "Their version, %B.")
  var theirs: String

  @Argument(help: "Path of the file in the repository, %P, for what is said.")
  var path: String?

  @Option(help: "Number of signs of a mark, %L.")
  var markerSize = 7

  func validate() throws {
    if !(1...200).contains(markerSize) {
      throw ValidationError("--marker-size is a number from 1 to 200.")
    }
  }

  /// Above what git takes for a conflict, which would be one without marks.
  private static let failure: Int32 = 129

  func run() throws {
    let conflicts: [String]
    do {
      conflicts = try merge()
    } catch {
      _ = CommandLineProcess.report(error)
      CommandLineProcess.exit(Self.failure)
    }
    guard !conflicts.isEmpty else { return }
    for conflict in conflicts { Output.error.write(conflict + "\n") }
    throw CommandFailure("\(name): \(conflicts.count) conflicts")
  }

  private var name: String { TerminalText.safe(path ?? ours) }

  /// Writes the merged file; returns what is said of each conflict.
  private func merge() throws -> [String] {
    var marks = ResourceMerge.Marks()
    marks.size = markerSize
    let merged = ResourceMerge.merge(
      base: try read(base), ours: try read(ours), theirs: try read(theirs), marks: marks,
      limits: .hard)
    guard let merged else { return try mergeLines() }
    try FileSystem.write(merged.bytes, to: ours)
    return merged.conflicts.map {
      "\(name): conflict in \(TerminalText.safe($0)) [merge.conflict]"
    }
  }

  private func read(_ path: String) throws -> SourceText {
    SourceText(name: path, bytes: try FileSystem.read(path, limit: Limits.hard.fileBytes))
  }

  /// Lets git merge by lines; nothing is lost, but there may be more conflicts than there need be.
  private func mergeLines() throws -> [String] {
    Output.error.write("\(name): not a valid message resource on all sides, merged by lines\n")
    let ending = try ChildProgram.run([
      "git", "merge-file", "-p", "-q", "--diff3", "--marker-size=\(markerSize)", "-L", "ours",
      "-L", "base", "-L", "theirs", "--", ours, base, theirs,
    ])
    // The status is the number of conflicts.
    guard case .status(let conflicts, let bytes) = ending, conflicts <= 127 else {
      throw CommandFailure("\(name): git merge-file failed, nothing was merged")
    }
    try FileSystem.write(bytes, to: ours)
    return (0..<conflicts).map { "\(name): conflict \($0 + 1) by lines [merge.conflict]" }
  }
}
