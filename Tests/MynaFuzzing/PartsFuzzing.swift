import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport

/// Escapers: parts with any text and any markup, written for each context and read again.
enum PartsFuzzing {
  private static let markup: AllowedMarkup = [
    "strong": .strong, "em": .emphasis, "code": .code, "br": .lineBreak, "phone": .phone,
    "help": .link(to: "https://help.example/?a=1&b=2"),
    "bad": .link(to: "javascript:alert(1)"),
    "link": .link(option: "href", hosts: .only(["help.example"])),
  ]

  /// HTML: well-formed, only allowed elements, the same text, links to known hosts only.
  static func checkHTML(_ bytes: [UInt8]) throws {
    let parts = parts(bytes)
    let text = ExpectedText.html(parts)
    let html = HTMLOutput(markup: markup).text(of: parts)
    let read = try StrictMarkupReader.html(html)
    try claim("the page shows the text", MessageClaims.same(read.text, text), found: html)
    let allowed: Set<String> = ["strong", "em", "code", "br", "a", "bdi"]
    for tag in read.tags {
      try claim("an element is allowed", allowed.contains(tag.name), found: html)
      guard tag.name == "a" else { continue }
      let url = tag.attributes["href"] ?? ""
      let isKnown =
        url == "https://help.example" || url.hasPrefix("https://help.example/")
        || url.hasPrefix("https://help.example?") || url.hasPrefix("https://help.example#")
        || url.hasPrefix("tel:")
      try claim("a link leads to a host that was named", isKnown, found: html)
    }
    let bare = HTMLOutput().text(of: parts)
    let bareText = try StrictMarkupReader.html(bare).text
    try claim("a page without markup shows the text", MessageClaims.same(bareText, text))
  }

  /// The other contexts.
  static func check(_ bytes: [UInt8]) throws {
    let parts = parts(bytes)
    let ssml = SSMLOutput(locale: .english, markup: markup).text(of: parts)
    _ = try StrictMarkupReader.xml(ssml)

    let line = LogOutput().text(of: parts)
    try claim("a line of the log stays one", !line.unicodeScalars.contains(where: isControl))
    let unescaped = LogOutput.unescaped(line)
    try claim(
      "a line of the log gives the text back",
      unescaped.map { MessageClaims.same($0, ExpectedText.log(parts)) } == true, found: line)

    let shown = TerminalOutput(markup: markup).text(of: parts)
    try claim("a terminal gets no sequence", !shown.utf8.contains(0x1B), found: shown)
    let styled = TerminalOutput(markup: markup, styles: .styledWithLinks).text(of: parts)
    try claim(
      "a styled text holds all of the plain one", styled.utf8.count >= shown.utf8.count,
      found: styled)

    let literal = JSONOutput().text(of: parts)
    guard case .string(let text) = try JSONReader.read(Array(literal.utf8)) else {
      throw FuzzFailure(claim: "JSON is a string", found: literal)
    }
    let plain = parts.map(\.plainText).joined()
    try claim("JSON gives the text back", MessageClaims.same(text, plain), found: literal)

    let oneLine = PlainTextOutput(lines: .one).text(of: parts)
    try claim(
      "one line is one line",
      !oneLine.unicodeScalars.contains { isControl($0) || $0 == "\u{2028}" || $0 == "\u{2029}" },
      found: oneLine.debugDescription)

    let component = URLComponentOutput().text(of: parts)
    let isPlain = component.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      default: "-._~%".utf8.contains(byte)
      }
    }
    try claim("a part of a URL holds no delimiter", isPlain, found: component)
    _ = MarkdownOutput(markup: markup).text(of: parts)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control
  }

  // MARK: Reading the input

  /// Parts that an input stands for: U+001F between them, the first character says what it is.
  ///
  /// `t` text, `v` value, `f` fallback, `i` isolating control, `+` `-` `/` markup with name and an
  /// option after a blank; anything else is text.
  private static func parts(_ bytes: [UInt8]) -> [RenderedPart] {
    bytes.split(separator: 0x1F, omittingEmptySubsequences: false).prefix(64).map { piece in
      let text = String(decoding: piece.dropFirst(), as: UTF8.self)
      return switch piece.first {
      case UInt8(ascii: "v"):
        .value(.init(type: "string", text: text, source: "$x", locale: "en", direction: nil))
      case UInt8(ascii: "n"):
        .value(
          .init(type: "number", text: text, source: "$n", locale: "ar", direction: .leftToRight))
      case UInt8(ascii: "f"): .fallback(source: text)
      case UInt8(ascii: "i"): .isolation(isolation(piece.dropFirst().first))
      case UInt8(ascii: "+"): tag(.open, text)
      case UInt8(ascii: "-"): tag(.close, text)
      case UInt8(ascii: "/"): tag(.standalone, text)
      default: .text(String(decoding: piece, as: UTF8.self))
      }
    }
  }

  private static func isolation(_ byte: UInt8?) -> Unicode.Scalar {
    switch (byte ?? 0) % 4 {
    case 0: "\u{2066}"
    case 1: "\u{2067}"
    case 2: "\u{2068}"
    default: "\u{2069}"
    }
  }

  private static func tag(_ kind: Message.Markup.Kind, _ text: String) -> RenderedPart {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    let options = words.count > 1 ? ["href": words[1], "number": words[1]] : [:]
    return .markup(.init(kind: kind, name: words.first ?? "", options: options))
  }
}
