import Myna
import MynaModel

/// The README of a kit for programs that call libmyna.
struct CReadme {
  let contents: LocalizerContents

  /// The text.
  var text: String {
    let tags = contents.settings.locales.map { "`\($0.identifier)`" }.joined(separator: ", ")
    let count = contents.catalogues.reduce(0) { $0 + $1.entries.count }
    return """
      # Messages for customers

      \(Kit.mark) --platform c. Do not edit: export again instead.

      | file | what it is |
      |---|---|
      | `myna.h` | the interface of `libmyna`; its comments are the reference |
      | `messages.myna` | texts of \(count) codes in \(tags), for customers alone |
      | `example.c`, `example.py` | programs that render one code |

      The library is built from the package `myna`, with Swift 6.2 or newer and `libicu-dev`:

      ```console
      $ tools/libmyna FOLDER
      ```

      puts `libmyna.so` and `myna.h` there. Swift's runtime is inside; the machine that runs it needs ICU
      (on Debian `libicu72`) and the C and C++ libraries. To build it by hand:

      ```console
      $ swift build -c release --product MynaC -Xswiftc -static-stdlib -Xlinker -soname=libmyna.so
      $ cp .build/release/libMynaC.so libmyna.so
      ```

      Without `-static-stdlib` the library is small, and needs Swift's runtime beside it.

      It finds codes in any spelling that the catalogue lists or its rules allow, as `myna render` does, and
      gives the same texts. Show them as text, never as markup.

      """
  }
}
