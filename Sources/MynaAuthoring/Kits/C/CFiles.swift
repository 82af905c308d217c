import Myna
import MynaModel

/// The files of a kit for programs that call libmyna.
struct CFiles {
  /// What customers are left with.
  let contents: LocalizerContents

  init(_ contents: LocalizerContents) {
    self.contents = contents
  }

  /// All files.
  var all: [Kit.File] {
    get throws(DiagnosticError) {
      let code = contents.catalogues.first?.entries.first?.code.description ?? "CODE"
      let field = contents.settings.fields(of: .customer).last ?? "body"
      return [
        Kit.File("README.md", CReadme(contents: contents).text),
        Kit.File("example.c", CExample.c(code: code, field: field)),
        Kit.File("example.py", CExample.python(code: code, field: field)),
        Kit.File("messages.myna", try bundle()),
        Kit.File("myna.h", "/* \(Kit.mark) --platform c. Do not edit. */\n\(CHeader.source)"),
      ]
    }
  }

  private func bundle() throws(DiagnosticError) -> [UInt8] {
    do {
      return try BundleFile.write(contents)
    } catch {
      throw DiagnosticError(error.diagnostic)
    }
  }
}
