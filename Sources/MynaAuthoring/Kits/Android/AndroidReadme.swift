import MynaModel

/// The README of a kit for Android.
struct AndroidReadme {
  let contents: KitContents

  /// The text.
  var text: String {
    let shared = KitReadme(contents: contents)
    let code = contents.catalogues.first?.codes.first?.code ?? "CODE"
    return """
      # Messages for customers

      \(Kit.mark) --platform android. Do not edit: export again instead.

      Copy `res` and `kotlin` into a source set, such as `src/main`, or name them in `sourceSets`. Then

      ```kotlin
      import myna.Myna
      import myna.MynaMoney

      val message = Myna(context).render("\(code)", mapOf("amount" to MynaMoney("880.00", "CNY")))
      title.text = message.title
      body.text = message.body
      ```

      | file | what it is |
      |---|---|
      | `kotlin/myna/Myna.kt` | finds the code, chooses the wording, formats with `android.icu`; no dependency |
      | `res/values*/myna.xml` | the texts of a locale, as patterns of MessageFormat 1, the most specific wording first |
      | `res/raw/myna_codes.json` | codes and spellings, and what their texts can show |
      | `res/raw/myna_keep.xml` | keeps the resources, which are looked up by name, from being shrunk away |

      It needs Android 7 (API 24). Resources choose the locale, as for every other text of the app; amounts
      and dates look as `android.icu` writes them in that locale, and may differ from Myna's in a sign or a
      blank. A value with invisible characters counts as missing.

      \(shared.locales)

      ## Codes

      \(shared.spellings)
      ## Arguments

      \(shared.arguments)
      """
  }
}
