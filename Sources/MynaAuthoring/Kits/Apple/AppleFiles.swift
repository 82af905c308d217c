import MynaModel

/// The files of a kit for Apple's systems.
struct AppleFiles {
  let contents: KitContents

  init(_ contents: KitContents) {
    self.contents = contents
  }

  /// All files.
  var all: [Kit.File] {
    get throws(DiagnosticError) {
      let catalogue = try AppleCatalogue(contents)
      return [
        Kit.File("README.md", AppleReadme(contents: contents).text),
        Kit.File("Myna.xcstrings", catalogue.json),
        Kit.File("MynaMessages.swift", AppleRuntime.source),
        Kit.File("MynaMessages+Data.swift", data(catalogue)),
      ]
    }
  }

  /// The data as a literal: a file beside it would have to be found at run time.
  private func data(_ catalogue: AppleCatalogue) -> String {
    let about = "\(Kit.mark) --platform apple. Do not edit."
    guard case .object(var members) = contents.codesJSON(about: about) else { return "" }
    members.append(.init("locales", .object(catalogue.locales)))
    let json = KitJSON.lines(.object(members), depth: 4)
    // More signs than any text holds, so that nothing in it ends the literal.
    return """
      // \(about)

      extension MynaMessages {
        /// Codes, spellings and wordings; read once.
        static let json = ####"\""
      \(json)
      "\""####
      }

      """
  }
}
