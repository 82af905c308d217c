import Myna
import MynaCatalogue
import MynaModel

/// Error codes as they arrive: the look-up, and what is shown for them.
enum CodeFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let localizer = Localizer.embedded
    let resolution = localizer.resolve(text)
    try claim("the original is kept", resolution.original.utf8.elementsEqual(text.utf8))
    if let entry = resolution.entry {
      let again = localizer.resolve(entry.code.description).entry
      try claim("a code that was found is known", again == entry, found: entry.code.description)
    }
    // Comparing with all codes takes a hundred times as long as looking one up.
    for catalogue in localizer.catalogues where bytes.count % 8 == 0 {
      let near = CatalogueSuggestions.closest(to: text, in: catalogue)
      try claim("at most three codes are suggested", near.count <= 3)
    }
    for audience in [Audience.customer, .developer] {
      let shown = localizer.render(
        text, for: audience, in: ["zh-CN", text], with: MessageClaims.arguments)
      try claim(
        "every field has text",
        !shown.fields.isEmpty && shown.fields.allSatisfy { !$0.text.isEmpty }, found: shown.key)
    }
  }
}
