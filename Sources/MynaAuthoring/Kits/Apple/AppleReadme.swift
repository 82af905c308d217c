/// The README of a kit for Apple's systems.
struct AppleReadme {
  let contents: KitContents

  /// The text.
  var text: String {
    let shared = KitReadme(contents: contents)
    let code = contents.catalogues.first?.codes.first?.code ?? "CODE"
    return """
      # Messages for customers

      \(Kit.mark) --platform apple. Do not edit: export again instead.

      Add the folder to a target. Xcode 15 or newer compiles the string catalogue. Then

      ```swift
      let shown = MynaMessages().render("\(code)", ["amount": .money("880.00", "CNY")])
      title.text = shown.title
      body.text = shown.body
      ```

      | file | what it is |
      |---|---|
      | `MynaMessages.swift` | finds the code, chooses the wording, formats with Foundation |
      | `MynaMessages+Data.swift` | codes and spellings, and what their texts can show |
      | `Myna.xcstrings` | the texts, as a table of its own; values come as finished text, `%1$@` |

      It needs iOS 16, macOS 13, tvOS 16, watchOS 9 or newer. In a Swift package, write
      `MynaMessages(bundle: .module)`. Amounts and dates look as Foundation writes them, and may differ from
      Myna's in a sign or a blank; `formats` takes other formatters, such as those of the rest of an app. A
      value with invisible characters counts as missing.

      \(shared.locales) The first of the reader's languages that there is in the same script answers.

      ## Codes

      \(shared.spellings)
      ## Arguments

      \(shared.arguments)
      """
  }
}
