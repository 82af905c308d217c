import MynaModel

/// The README of a kit for browsers and Node.
struct WebReadme {
  let contents: KitContents

  init(_ contents: KitContents) {
    self.contents = contents
  }

  var text: String {
    let shared = KitReadme(contents: contents)
    let modules = contents.locales.map { locale in
      "import \(Self.name(locale)) from \"./messages/\(locale.tag).js\";"
    }
    let code = contents.catalogues.first?.codes.first?.code ?? "CODE"
    return """
      # Messages for customers

      \(Kit.mark) --platform web. Do not edit: export again instead.

      ```js
      import { createLocalizer } from "./myna.js";
      \(modules.joined(separator: "\n"))

      const localizer = createLocalizer({ \(names) });
      const { \(contents.fields.joined(separator: ", ")) } = localizer.render("\(code)", {
        locale: navigator.languages,
        args: {},
      });
      ```

      Put the texts on the page as text (`textContent`), never as markup: they are plain text. `direction`
      is for the attribute `dir`. Include only the locales that you need; rendering never throws, and gives
      a text for every code, whatever it is given, as long as there is one locale.

      | file | what it is |
      |---|---|
      | `myna.js`, `myna.d.ts` | finds the code, chooses the wording, formats with `Intl`; no dependency |
      | `codes.js` | codes and spellings, and what their texts can show |
      | `messages/*.js` | the texts of a locale, parsed |
      | `sources/*.json` | the same texts as MessageFormat 1 and 2; not needed by `myna.js` |

      It needs Chrome 106, Safari 15.4, Firefox 116 or Node 20: there `Intl.NumberFormat` takes decimal
      text, so that no digit of an amount is lost. Amounts, dates and lists look as in the rest of the page:
      they are formatted by the browser, whose locale data may write a sign or a blank otherwise than Myna.

      ## Locales

      \(shared.locales) `zh-CN` finds `zh-Hans`, `zh-TW` does not: a script is never crossed.

      ## Codes

      \(shared.spellings)
      ## Arguments

      \(shared.arguments)
      ## Other runtimes

      Where there is `Intl.MessageFormat`, or a library for MessageFormat 2, `sources/*.json` holds each
      wording under `mf2`. It calls the standard functions and, for lists, `:myna:list`, which joins a list
      of words by `type` and `style` as `Intl.ListFormat` does. Under `mf1` is the same wording for
      libraries of MessageFormat 1: counts are numbers there, and all other values text that you format
      before. Choosing among wordings is the caller's: the first one whose arguments are known.

      """
  }

  private var names: String {
    contents.locales.map { locale in
      let name = Self.name(locale)
      return name == locale.tag ? name : "\"\(locale.tag)\": \(name)"
    }.joined(separator: ", ")
  }

  /// `zhHans` for `zh-Hans`.
  private static func name(_ locale: KitContents.Locale) -> String {
    locale.tag.split(separator: "-").enumerated().map { index, part in
      index == 0 ? String(part) : part.prefix(1).uppercased() + part.dropFirst()
    }.joined()
  }
}
