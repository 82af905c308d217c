import MynaModel

/// The files of a kit for Android.
///
/// Each text is an array of MessageFormat 1 patterns behind the tag of its locale, so that resources
/// choose the locale of a text as a whole, and a translation with fewer wordings stands for itself.
struct AndroidFiles {
  let contents: KitContents

  init(_ contents: KitContents) {
    self.contents = contents
  }

  /// All files.
  var all: [Kit.File] {
    get throws(DiagnosticError) {
      let about = "\(Kit.mark) --platform android. Do not edit."
      let codes = KitJSON.lines(contents.codesJSON(about: about), depth: 4) + "\n"
      var files = [
        Kit.File("README.md", AndroidReadme(contents: contents).text),
        Kit.File("kotlin/myna/Myna.kt", AndroidRuntime.source),
        Kit.File("res/raw/myna_codes.json", codes),
        Kit.File("res/raw/myna_keep.xml", Self.keep),
      ]
      let values = contents.values
      for locale in contents.locales {
        let folder = locale.identifier == contents.sourceLocale ? "values" : Self.folder(locale)
        files.append(
          Kit.File("res/\(folder)/myna.xml", try AndroidResources(contents, locale, values).xml))
      }
      return files
    }
  }

  /// `values-b+zh+Hans`: Android 7 finds it for `zh-CN`, and for `zh-TW` does not.
  static func folder(_ locale: KitContents.Locale) -> String {
    "values-b+" + locale.tag.split(separator: "-").joined(separator: "+")
  }

  /// Resources are looked up by name, which a shrinker cannot see.
  private static let keep = """
    <?xml version="1.0" encoding="utf-8"?>
    <!-- \(Kit.mark) for android. Do not edit. -->
    <resources xmlns:tools="http://schemas.android.com/tools"
        tools:keep="@array/myna_*,@raw/myna_*" />

    """
}
