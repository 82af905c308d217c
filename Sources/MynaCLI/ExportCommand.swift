import ArgumentParser
import Myna
import MynaAuthoring
import MynaCommandLine
import MynaModel

/// `myna export`: writes messages in forms that others read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes messages in forms that others read.",
    subcommands: [ExportMessagesCommand.self, ExportKitCommand.self],
    defaultSubcommand: ExportMessagesCommand.self)
}

/// `myna export kit`: writes a folder that an app includes as it is.
struct ExportKitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Writes a folder with the customer's messages, for an app on another platform.",
    discussion: """
      web is an ES module, android resources and Kotlin, apple a string catalogue and Swift, c a header
      and a bundle for libmyna. Nothing that is meant for developers is in it. Files that an export
      wrote before are replaced; a file of another origin stops it, unless --force is given.
      """)

  @Option(help: "web, android, apple or c.")
  var platform: Platform

  @Option(name: .shortAndLong, help: "The folder to write.")
  var output: String

  @Option(help: "Only these locales and the source locale, separated by commas.")
  var locale: String?

  @Flag(help: "Replace files that no export wrote.")
  var force = false

  @OptionGroup var source: LocalizerSource

  /// The platforms, as words of the command line.
  enum Platform: String, ExpressibleByArgument, CaseIterable {
    case web, android, apple, c

    var kit: Kit.Platform {
      switch self {
      case .web: .web
      case .android: .android
      case .apple: .apple
      case .c: .c
      }
    }
  }

  func validate() throws {
    _ = try NameList.locales(locale)
  }

  func run() throws {
    let localizer = try source.open()
    let contents = try LocalizerContents(localizer).limited(locales: try NameList.locales(locale))
    let kit = try Kit(platform.kit, of: contents)
    try kit.write(to: output, replacing: force ? .anyFile : .ownFilesOnly)
    for file in kit.files {
      Output.standard.write("\(output)/\(file.path): \(file.bytes.count) bytes\n")
    }
  }
}
