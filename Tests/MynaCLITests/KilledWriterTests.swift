import Foundation
import MynaModel
import MynaTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is left of files when a command that writes them is killed, or the disk is full.
@Suite("Killed writers and full disks", .serialized)
struct KilledWriterTests {
  /// A file of many entries, not in the canonical layout.
  private static let loose = (0..<400).map { "k\($0)=  value {$a }\n\n\n" }.joined()
  private static let formatted = (0..<400).map { "k\($0) = value {$a}\n" }.joined(separator: "\n")

  private func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: try Command.path(of: "myna-workbench"))
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  /// Some time within a run; later rounds wait longer, as a busy machine may have become slower.
  private static func pause(
    _ duration: Double, _ round: Int, _ generator: inout SeededGenerator
  ) -> UInt32 {
    let most = max(1, min(duration * Double(1 + round / 8), 20_000_000))
    return UInt32(Double.random(in: 0...most, using: &generator))
  }

  @Test("fmt that is killed at any moment leaves every file old or new, whole (hostile case 86)")
  func killedFormatter() throws {
    var generator = SeededGenerator(seed: 5)
    let folder = try TemporaryFolder()
    let names = (0..<6).map { "f\($0).mf2" }
    for name in names { try folder.write(name, Self.loose) }
    let whole = try start(["fmt", folder.path])
    let begin = ContinuousClock.now
    whole.waitUntilExit()
    let duration = (ContinuousClock.now - begin) / .microseconds(1)
    #expect(try folder.read("f0.mf2") == Array(Self.formatted.utf8))
    var written = 0
    for round in 0..<25 {
      for name in names { try folder.write(name, Self.loose) }
      let process = try start(["fmt", folder.path])
      usleep(Self.pause(duration, round, &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in names {
        let bytes = try folder.read(name)
        let isNew = bytes == Array(Self.formatted.utf8)
        #expect(isNew || bytes == Array(Self.loose.utf8), "\(name)")
        written += isNew ? 1 : 0
      }
    }
    #expect(written > 0 && written < 25 * names.count, "kills came too early or too late")
  }

  @Test(
    "update that is killed at any moment leaves the translation old or new, whole (hostile case 86)"
  )
  func killedUpdate() throws {
    var generator = SeededGenerator(seed: 6)
    let folder = try updateFolder()
    let file = "zh-Hans/customer.mf2"
    let old = try folder.read(file)
    let whole = try start(["update", folder.path])
    let begin = ContinuousClock.now
    whole.waitUntilExit()
    let duration = (ContinuousClock.now - begin) / .microseconds(1)
    let new = try folder.read(file)
    try #require(new != old)
    for round in 0..<25 {
      try folder.write(file, old)
      let process = try start(["update", folder.path])
      usleep(Self.pause(duration, round, &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let bytes = try folder.read(file)
      #expect(bytes == old || bytes == new)
    }
  }

  /// A project whose Polish file has something to mend, or a file to be imported into it.
  private func writerFolder(_ verb: String) throws -> (SampleProject, [String]) {
    let blanks = (0..<200).map { "[k\($0)]\nbody = Zapłać  gotówką.\n" }.joined()
    let sample = try SampleProject([
      "pl/customer.mf2": SampleProject.customer.replacing("@locale en", with: "@locale pl") + blanks
    ])
    guard verb == "import" else {
      return (sample, ["check", sample.folder.path, "--fix", "--only", "check.double-blank"])
    }
    let file = sample.folder.path("pl.po")
    let export = try Command.run([
      "export", "po", sample.folder.path, "--locale", "pl", "-o", file,
    ])
    try #require(export.status == 0, "\(export.error)")
    let text = String(decoding: try sample.folder.read("pl.po"), as: UTF8.self)
    let changed = text.replacing(
      "msgstr \"Your purse is empty.\"", with: "msgstr \"Portfel jest pusty.\"")
    try #require(changed != text)
    try sample.folder.write("pl.po", changed)
    return (sample, ["import", file, sample.folder.path])
  }

  @Test(
    "check --fix and import that are killed at any moment leave the file old or new, whole (hostile case 86)",
    arguments: ["check", "import"])
  func killedWriter(verb: String) throws {
    var generator = SeededGenerator(seed: 7)
    let (sample, arguments) = try writerFolder(verb)
    let file = "pl/customer.mf2"
    let old = try sample.folder.read(file)
    let whole = try start(arguments)
    let begin = ContinuousClock.now
    whole.waitUntilExit()
    let duration = (ContinuousClock.now - begin) / .microseconds(1)
    let new = try sample.folder.read(file)
    try #require(new != old)
    for round in 0..<25 {
      try sample.folder.write(file, old)
      let process = try start(arguments)
      usleep(Self.pause(duration, round, &generator))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let bytes = try sample.folder.read(file)
      #expect(bytes == old || bytes == new)
    }
  }

  @Test(
    "check --fix and import on a full disk are errors, and the file stays as it was (hostile case 87)",
    arguments: ["check", "import"])
  func fullDiskOfWriter(verb: String) throws {
    let (sample, arguments) = try writerFolder(verb)
    let old = try sample.folder.read("pl/customer.mf2")
    let program = try Command.path(of: "myna-workbench")
    let run = try Command.run(
      ["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"", program] + arguments, at: "/bin/bash")
    #expect(run.status == 1, "\(run.error)")
    #expect(run.error.contains("[file.unwritable]"))
    #expect(try sample.folder.read("pl/customer.mf2") == old)
  }

  #if os(Linux)
    /// Runs a verb that is killed by its first write to a file: no byte may be written.
    ///
    /// `env` also unblocks the signal, which threads of Dispatch block, and so what they start.
    private func killAtFirstWrite(_ words: [String], in folder: TemporaryFolder) throws {
      let run = try Command.run(
        [
          "-c",
          "cd \"$0\" && ulimit -c 0 && ulimit -f 0 && exec env --default-signal=XFSZ \"$@\"",
          folder.path, try Command.path(of: "myna-server"),
        ] + words, at: "/bin/bash")
      try #require(run.status == SIGXFSZ && run.error.isEmpty, "\(run)")
    }

    @Test("a key or signature whose writer is killed is not there, and can be made again")
    func killedSigner() throws {
      let folder = try TemporaryFolder()
      try folder.write("messages.myna", "a bundle")
      try killAtFirstWrite(["sign", "--new-key", "release"], in: folder)
      #expect(try folder.names().allSatisfy { !$0.hasSuffix(".key") && !$0.hasSuffix(".pub") })
      let key = try Command.run(
        ["sign", "--new-key", folder.path("release")], by: "myna-server")
      try #require(key.status == 0, "\(key.error)")
      let sign = ["sign", "messages.myna", "--key", "release.key"]
      try killAtFirstWrite(sign, in: folder)
      #expect(try folder.names().allSatisfy { !$0.hasSuffix(".sig") })
    }
  #endif

  @Test(
    "what a killed writer leaves beside a file is none of the project",
    arguments: [["fmt"], ["check"], ["status"], ["update"], ["preview"]])
  func leftovers(verb: [String]) throws {
    let sample = try SampleProject()
    // The names that a killed writer leaves; what is in them is cut off.
    let names = [
      "pl/.customer.mf2.myna-aB3xY9", "pl/.terms.mf2.myna-aB3xY9", ".myna.yaml.myna-aB3xY9",
      "catalogue/.shop.yaml.myna-aB3xY9",
    ]
    for name in names { try sample.folder.write(name, "[purse\ntitle = {") }
    let other = try SampleProject()
    let run = try Command.run(verb + [sample.folder.path])
    let clean = try Command.run(verb + [other.folder.path])
    #expect(run.status == clean.status)
    #expect(run.text == clean.text.replacing(other.folder.path, with: sample.folder.path))
    // Of files that were written, it is removed.
    #expect(try sample.folder.read(names[1]) == Array("[purse\ntitle = {".utf8))
  }

  private func updateFolder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "myna.yaml",
      """
      source-locale: en
      locales: {en: {}, zh-Hans: {fallbacks: [en]}}
      catalogues: []
      audiences:
        customer: {file: customer, fields: [title, body]}
        developer: {file: developer, fields: [cause, remedy]}
      keys: {generic: k0, unknown-code: k0, ambiguous-code: k0}
      """)
    for locale in ["en", "zh-Hans"] {
      for name in ["customer", "developer", "terms"] {
        try folder.write("\(locale)/\(name).mf2", "@locale \(locale)\n---\n")
      }
    }
    let entries = (0..<200).map { "[k\($0)]\n\n# Heading.\ntitle = Number \($0)\n" }
    try folder.write("en/customer.mf2", "@locale en\n---\n\n" + entries.joined(separator: "\n"))
    return folder
  }

  @Test(
    "a disk that is full is an error that names the file, which stays as it was (hostile case 87)",
    arguments: [
      ["fmt"], ["update"], ["review", "--all", "--state", "draft"],
    ])
  func fullDisk(arguments: [String]) throws {
    let folder = try updateFolder()
    let long =
      "@locale zh-Hans\n---\n\n[k0]\n\ntitle=" + String(repeating: "长", count: 4_000) + "\n"
    try folder.write("zh-Hans/customer.mf2", long)
    // A limit of the file size stands for a full disk: writing fails in the middle of the file.
    let program = try Command.path(of: "myna-workbench")
    let verb = [arguments[0], folder.path] + arguments.dropFirst()
    let run = try Command.run(
      ["-c", "trap '' XFSZ; ulimit -f 4; exec \"$0\" \"$@\"", program] + verb, at: "/bin/bash")
    #expect(run.status == 1, "\(run.error)")
    #expect(run.error.contains("zh-Hans/customer.mf2") && run.error.contains("[file.unwritable]"))
    #expect(try folder.read("zh-Hans/customer.mf2") == Array(long.utf8))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("zh-Hans"))
    #expect(left.sorted() == ["customer.mf2", "developer.mf2", "terms.mf2"])
  }

  @Test(
    "a folder that may not be written is an error that names the file (hostile case 87)",
    .enabled(if: getuid() != 0))
  func readOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write("x.mf2", "a=1")
    chmod(folder.path, 0o500)
    defer { chmod(folder.path, 0o700) }
    let run = try Command.run(["fmt", folder.path])
    #expect(run.status == 1 && run.error.contains("x.mf2"))
    #expect(try folder.read("x.mf2") == Array("a=1".utf8))
  }
}
