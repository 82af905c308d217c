import ArgumentParser
import Foundation
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

  func run() throws {
    var marks = ResourceMerge.Marks()
    marks.size = markerSize
    let name = TerminalText.safe(path ?? ours)
    let merged = ResourceMerge.merge(
      base: try read(base), ours: try read(ours), theirs: try read(theirs), marks: marks,
      limits: .hard)
    guard let merged else { return try mergeLines(name) }
    try FileSystem.write(merged.bytes, to: ours)
    guard !merged.conflicts.isEmpty else { return }
    for key in merged.conflicts {
      Output.error.write("\(name): conflict in \(TerminalText.safe(key)) [merge.conflict]\n")
    }
    throw CommandFailure("\(name): \(merged.conflicts.count) conflicts")
  }

  private func read(_ path: String) throws -> SourceText {
    SourceText(name: path, bytes: try FileSystem.read(path, limit: Limits.hard.fileBytes))
  }

  /// Lets git merge by lines; nothing is lost, but there may be more conflicts than there need be.
  private func mergeLines(_ name: String) throws {
    Output.error.write("\(name): not a valid message resource on all sides, merged by lines\n")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "git", "merge-file", "-p", "-q", "--diff3", "--marker-size=\(markerSize)", "-L", "ours",
      "-L", "base", "-L", "theirs", "--", ours, base, theirs,
    ]
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let status = process.terminationStatus
    guard process.terminationReason == .exit, (0...127).contains(status) else {
      throw CommandFailure("\(name): git merge-file failed, nothing was merged")
    }
    try FileSystem.write(Array(bytes), to: ours)
    if status > 0 { throw CommandFailure("\(name): \(status) conflicts") }
  }
}
