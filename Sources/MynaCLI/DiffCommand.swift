import ArgumentParser
import Foundation
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna diff`: what differs between two states of messages.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Compares two Locales folders, or two .mf2 files, by key and meaning.",
    discussion: """
      Layout and order are no differences. Texts are shown as readers see them, with the examples of
      @param. With --git, one folder of a working copy is compared with what it was.

      EXAMPLES
        myna diff old/Locales Locales
        myna diff --git main Locales
        myna diff --git v1..v2 Locales --format json
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: ArgumentHelp("OLD and NEW; only one folder with --git.", valueName: "path"))
  var paths: [String]

  @Option(help: "A revision to compare the folder with, or two: OLD..NEW.")
  var git: String?

  @Option(help: "text or json.")
  var format = Format.text

  @Flag(help: "Fail if there is a difference.")
  var check = false

  func validate() throws {
    if paths.count != (git == nil ? 2 : 1) {
      throw ValidationError(git == nil ? "Give OLD and NEW." : "Give one folder with --git.")
    }
  }

  func run() throws {
    let comparison = MessageComparison(from: try side(.old), to: try side(.new))
    switch format {
    case .text:
      Output.standard.write(ComparisonReport.text(comparison, usesColor: Terminal.usesColor))
    case .json: Output.standard.write(JSONWriter.write(ComparisonReport.json(comparison)) + "\n")
    }
    if check, !comparison.changes.isEmpty {
      throw CommandFailure("\(comparison.changes.count) entries differ")
    }
  }

  private enum Side { case old, new }

  private func side(_ side: Side) throws -> ComparedFiles {
    guard let git, let folder = paths.first else {
      return try read(side == .old ? paths.first ?? "" : paths.last ?? "")
    }
    let revisions = git.split(separator: ".", omittingEmptySubsequences: false)
    let isRange = revisions.count >= 3 && git.contains("..")
    let ends = isRange ? git.components(separatedBy: "..") : [git]
    if side == .new, !isRange { return try read(folder) }
    guard let revision = side == .old ? ends.first : ends.last, !revision.isEmpty else {
      throw UsageFailure("--git takes a revision, or two as OLD..NEW.")
    }
    let copy = FileManager.default.temporaryDirectory
      .appending(path: "myna-diff-\(UUID().uuidString)").path(percentEncoded: false)
    defer { try? FileManager.default.removeItem(atPath: copy) }
    try GitSnapshot.write(folder, at: revision, to: copy)
    return ComparedFiles(try ProjectSource.load(copy))
  }

  private func read(_ path: String) throws -> ComparedFiles {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      return ComparedFiles(try ProjectSource.load(path))
    }
    let limits = Limits.hard
    let bytes = try FileSystem.read(path, limit: limits.fileBytes)
    return try ComparedFiles(SourceText(name: path, bytes: bytes), limits: limits)
  }
}
