import Foundation
import PackagePlugin

/// Generates the typed codes of a target from a `Locales` folder whenever a file of that folder
/// changes, as `myna generate swift` does.
///
/// The folder stands in the target's own folder, or else beside `Package.swift`.
@main
struct GenerateMessages: BuildToolPlugin {
  /// Why there is nothing to generate from.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let places = [target.directoryURL, context.package.directoryURL]
      .map { $0.appending(path: "Locales") }
    guard let locales = places.first(where: { isFile($0.appending(path: "myna.yaml")) }) else {
      throw Failure(
        description:
          "target '\(target.name)': there is no Locales/myna.yaml in its folder, and none beside Package.swift"
      )
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "Codes.generated.swift")
    return [
      .buildCommand(
        displayName: "Generating the codes of \(target.name)",
        executable: try context.tool(named: "MynaCLI").url,
        arguments: [
          "generate", "swift", "--locales", path(locales), "--output", path(output),
        ],
        inputFiles: files(below: locales), outputFiles: [output])
    ]
  }

  /// The files that the command reads; it runs again when one of them changes.
  private func files(below folder: URL) -> [URL] {
    let found = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return (found?.compactMap { $0 as? URL } ?? [])
      .filter { ["yaml", "mf2"].contains($0.pathExtension) }
      .sorted { path($0) < path($1) }
  }

  private func isFile(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: path(url)) }

  private func path(_ url: URL) -> String { url.path(percentEncoded: false) }
}
