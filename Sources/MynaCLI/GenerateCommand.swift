// `public`, for the conformance of a public type at the end.
public import ArgumentParser
import Myna
public import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna generate`: source code from catalogues.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Generates source code from catalogues and messages.",
    subcommands: [GenerateSwiftCommand.self])
}

/// `myna generate swift`: the codes as static members, with typed arguments.
struct GenerateSwiftCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swift",
    abstract: "Generates Swift in which a misspelled code or argument does not compile.",
    discussion: """
      Each provider becomes a file such as Alipay.generated.swift, to be checked in. The same
      messages give the same bytes. With --audience customer neither texts nor parameters of
      developers are in it.

      In CI, --check with the same options writes nothing, and gives status 1 and the declarations
      that differ if a file is not what would be written.
      """)

  @Option(
    name: .shortAndLong,
    help: "A folder for a file a provider, or one file ending in .swift; else standard output.")
  var output: String?

  @Option(help: "Only the codes of this provider.")
  var provider: String?

  @Option(help: "From where the declarations can be used: internal, package or public.")
  var access = SwiftGenerator.Access.internal

  @Option(help: "Only these audiences, separated by commas.")
  var audience: String?

  @Flag(help: "Write nothing; fail if a file is not what would be written.")
  var check = false

  @OptionGroup var source: LocalizerSource

  func validate() throws {
    if check, output == nil { throw ValidationError("--check needs --output.") }
    _ = try NameList.audiences(audience)
  }

  func run() throws {
    let contents = try source.contents().limited(toAudiences: try NameList.audiences(audience))
    let generator = SwiftGenerator(access: access, providers: provider.map { [$0] })
    let files = try generator.files(for: contents)
    guard let output else {
      for file in files { Output.standard.write(file.text) }
      return
    }
    let targets = targets(of: files, in: output)
    if check {
      try compare(targets, in: output)
    } else {
      for (path, file) in targets {
        try FileSystem.write(Array(file.text.utf8), to: path)
        Output.standard.write("\(path)\n")
      }
    }
  }

  // MARK: Files

  /// Where the files go: each to its own place in a folder, or all to one file.
  private func targets(
    of files: [GeneratedFile], in output: String
  ) -> [(path: String, file: GeneratedFile)] {
    if output.hasSuffix(".swift") { return [(output, GeneratedFile(joining: files))] }
    var folder = output
    while folder.utf8.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return files.map { ("\(folder)/\($0.name)", $0) }
  }

  // MARK: Check

  /// Longest list of differences for a file.
  private static let mostChanges = 40

  private func compare(_ targets: [(path: String, file: GeneratedFile)], in output: String) throws {
    var stale = 0
    for (path, file) in targets {
      if try !isCurrent(path, file) { stale += 1 }
    }
    for path in try leftovers(targets, in: output) {
      stale += 1
      Output.error.write("\(path): is no longer generated\n")
    }
    guard stale == 0 else {
      throw CommandFailure(
        "\(stale) of the generated files are stale; run the same command without --check [generate.stale]"
      )
    }
  }

  private func isCurrent(_ path: String, _ file: GeneratedFile) throws -> Bool {
    guard let old = try Self.read(path) else {
      Output.error.write("\(path): does not exist\n")
      return false
    }
    let new = file.text.utf8
    guard !old.elementsEqual(new) else { return true }
    let changes = file.changes(since: String(decoding: old, as: UTF8.self))
    Output.error.write("\(path): differs from what would be generated\n")
    for change in changes.prefix(Self.mostChanges) { Output.error.write("  \(change)\n") }
    if changes.count > Self.mostChanges {
      Output.error.write("  and \(changes.count - Self.mostChanges) more\n")
    }
    if changes.isEmpty { Output.error.write("  no declaration differs\n") }
    return false
  }

  /// The bytes of a file; `nil` if there is none.
  private static func read(_ path: String) throws(DiagnosticError) -> [UInt8]? {
    do throws(DiagnosticError) {
      return try FileSystem.read(path, limit: Limits.hard.bundleBytes)
    } catch {
      if error.id == "file.not-found" { return nil }
      throw error
    }
  }

  /// Generated files of a folder that would not be written any more.
  private func leftovers(
    _ targets: [(path: String, file: GeneratedFile)], in output: String
  ) throws -> [String] {
    // With a choice of providers, files of others are none of this run's business.
    guard provider == nil, !output.hasSuffix(".swift") else { return [] }
    let expected = Set(targets.map(\.file.name))
    var found: [String] = []
    for name in try FileSystem.names(in: output) ?? [] {
      guard name.hasSuffix(GeneratedFile.suffix), !expected.contains(name) else { continue }
      let path = "\(output)/\(name)"
      if let text = try Self.read(path), text.starts(with: GeneratedFile.mark.utf8) {
        found.append(path)
      }
    }
    return found.sorted()
  }
}

extension SwiftGenerator.Access: ExpressibleByArgument {}
