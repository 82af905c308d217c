import ArgumentParser
import Myna
import MynaCommandLine
import MynaModel
import MynaProject

/// The option that says where messages come from.
struct LocalizerSource: ParsableArguments {
  @Option(help: "Read messages and catalogue from a Locales folder.")
  var locales: String?

  @Option(help: "Read messages and catalogue from a compiled bundle.")
  var bundle: String?

  func validate() throws {
    if locales != nil, bundle != nil {
      throw ValidationError("Give --locales or --bundle, not both.")
    }
  }

  /// Opens the localizer; problems of a folder are written to standard error, each with its place.
  func open() throws -> Localizer {
    if let bundle { return try Localizer(bundleAt: bundle, access: .mapping) }
    guard let locales else { return .embedded }
    return try Localizer(try Self.load(locales))
  }

  /// The same, as contents for tools that read messages rather than render them.
  func contents() throws -> LocalizerContents {
    if let locales { return try Self.load(locales) }
    return LocalizerContents(try open())
  }

  /// Loads the files of a folder, for tools that edit them; what is wrong in them is reported and
  /// does not matter, but a file that cannot be read does.
  static func folder(_ path: String) throws -> ProjectFolder {
    let loaded = ProjectLoader.load(folder: path)
    for finding in loaded.findings { Terminal.report(finding.diagnostic, in: finding.source) }
    guard let folder = loaded.folder else {
      throw CommandFailure("\(path): this is no Locales folder")
    }
    // Their messages would be missing in what is made of the folder, and nobody would notice.
    guard loaded.unreadable.isEmpty else {
      throw CommandFailure("\(path): \(loaded.unreadable.count) files cannot be read")
    }
    return folder
  }

  /// Loads a folder.
  static func load(_ folder: String) throws -> LocalizerContents {
    try loadWithFiles(folder).contents
  }

  /// Loads a folder, with the files behind its contents.
  static func loadWithFiles(
    _ folder: String
  ) throws -> (contents: LocalizerContents, files: ProjectFolder) {
    let loaded = ProjectLoader.load(folder: folder)
    for finding in loaded.findings { Terminal.report(finding.diagnostic, in: finding.source) }
    guard let contents = loaded.contents, let files = loaded.folder else {
      let count = loaded.findings.count { $0.diagnostic.severity == .error }
      throw CommandFailure("\(folder): \(count) errors, nothing was loaded")
    }
    return (contents, files)
  }
}
