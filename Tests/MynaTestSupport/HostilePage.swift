package import Myna
import MynaModel
import MynaRuntime

/// Reads a page `<p title="…"><a href="/help?about=…#x">…</a></p>` that holds one message three times.
package enum HostilePage {
  /// What is not as it should be: these elements and attributes and nothing else, one `bdi` a
  /// placeholder, and the message as text in each place.
  package static func problems(
    _ html: String, _ localizer: Localizer, _ locale: String, _ argument: String
  ) -> [String] {
    let shown = localizer.render(
      "HELLO", for: .customer, in: [locale], with: ["name": .string(argument)])
    let page: StrictMarkupReader
    do {
      page = try StrictMarkupReader.html(html)
    } catch {
      return ["\(error) in \(html)"]
    }
    var problems: [String] = []
    func check(_ isFine: Bool, _ what: String) {
      if !isFine { problems.append("\(what) of \(html)") }
    }
    let inside = page.tags.dropFirst(2)
    let isOurs = inside.allSatisfy { tag in
      ["bdi", "strong"].contains(tag.name) && tag.attributes.keys.allSatisfy { $0 == "dir" }
    }
    check(page.tags.prefix(2).map(\.name) == ["p", "a"] && isOurs, "elements")
    // An argument that is refused, as one of too many marks, gives a form without a placeholder.
    let isIsolated = shown.body.unicodeScalars.contains(where: isIsolation)
    check(inside.contains { $0.name == "bdi" } == isIsolated, "isolation")
    check(page.tags.prefix(2).allSatisfy { $0.attributes.count == 1 }, "attributes")
    let text = asHTML(shown.body)
    let words = shown.body.unicodeScalars.filter { !isIsolation($0) }
    check(same(page.text, text.filter { !isIsolation($0) }), "text")
    check(same(page.tags.first?.attributes["title"] ?? "", text), "title")
    let url = page.tags.dropFirst().first?.attributes["href"]
    check(url == "/help?about=\(encoded(words))#x", "URL")
    return problems
  }

  private static func isIsolation(_ scalar: Unicode.Scalar) -> Bool {
    ("\u{2066}"..."\u{2069}").contains(scalar)
  }

  private static func same(_ left: some StringProtocol, _ right: String.UnicodeScalarView) -> Bool {
    left.unicodeScalars.elementsEqual(right)
  }

  /// What HTML cannot hold is a replacement character, and a line break a line feed.
  private static func asHTML(_ text: String) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    for scalar in text.replacing("\r\n", with: "\n").unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      if scalar == "\n" || scalar == "\t" {
        result.append(scalar)
      } else if scalar == "\r" {
        result.append("\n")
      } else {
        let isForbidden = isControl || scalar.properties.isNoncharacterCodePoint
        result.append(isForbidden ? "\u{FFFD}" : scalar)
      }
    }
    return result
  }

  private static func encoded(_ text: String.UnicodeScalarView) -> String {
    var result = ""
    for byte in String(text).utf8 {
      let scalar = Unicode.Scalar(byte)
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      if isLetter || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar) {
        result.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return result
  }
}
