import MynaModel
import MynaRuntime
import Testing

@Suite("A piece of a URL")
struct URLComponentOutputTests {
  @Test(
    "is percent-encoded",
    arguments: [
      ("azAZ09-._~", "azAZ09-._~"), ("a b+c", "a%20b%2Bc"), ("100 %", "100%20%25"),
      ("javascript:alert(1)", "javascript%3Aalert%281%29"),
      ("//evil.example", "%2F%2Fevil.example"),
      ("?a=1&b=2#c", "%3Fa%3D1%26b%3D2%23c"), ("\"'<>`{}", "%22%27%3C%3E%60%7B%7D"),
      ("a\r\nb\0", "a%0D%0Ab%00"), ("限额", "%E9%99%90%E9%A2%9D"), ("\"\u{301}", "%22%CC%81"),
      ("🏦", "%F0%9F%8F%A6"), ("", ""), ("\u{202E}a", "%E2%80%AEa%E2%80%AC"), ("a\u{2069}", "a"),
    ])
  func encodes(value: String, expected: String) {
    #expect(URLComponentOutput().escape(value) == expected)
  }

  @Test("has neither isolation nor markup")
  func parts() throws {
    let rendered = try render(
      "Hi {#strong}{$name}{/strong}", "ar", ["name": .string("<Bo>")], bidi: .standard)
    #expect(URLComponentOutput().text(of: rendered.parts) == "Hi%20%3CBo%3E")
    #expect(URLComponentOutput().text(of: [.fallback(source: "$x")]) == "%7B%24x%7D")
  }

  @Test("holds nothing but unreserved characters, whatever the parts, and gives their words back")
  func hostile() {
    for seed in UInt64(0)..<1_000 {
      let parts = HostileParts.random(seed: seed)
      let url = URLComponentOutput().text(of: parts)
      let words = parts.map { part in
        if case .isolation = part { return "" }
        return PlainTextOutput().text(of: [part])
      }.joined()
      #expect(decoded(url) == Array(words.utf8), "seed \(seed): \(url)")
    }
  }

  /// The bytes of a component; `nil` if it holds anything that must be encoded.
  private func decoded(_ url: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = Array(url.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = String(decoding: rest.prefix(2), as: UTF8.self)
        guard digits.utf8.count == 2, digits == digits.uppercased(),
          let value = UInt8(digits, radix: 16)
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        let scalar = Unicode.Scalar(byte)
        let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
        guard isLetter || ("0"..."9").contains(scalar) || "-._~".unicodeScalars.contains(scalar)
        else { return nil }
        bytes.append(byte)
      }
    }
    return bytes
  }
}
