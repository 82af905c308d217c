import MynaModel

/// Where a link may lead: an `https`, `mailto` or `tel` URL, checked byte by byte.
///
/// Only characters of RFC 3986 are taken, so that a URL holds no blank, control character, quote,
/// backslash or angle bracket; other characters are percent-encoded by whoever makes the URL, and
/// hosts are in Punycode. A host is a name, never a number, and nothing stands before it: in
/// `https://bank.example@evil.example` the host is the second one.
public struct LinkTarget: Hashable, Sendable, CustomStringConvertible {
  /// What is wrong with a URL.
  public enum Problem: Error, Hashable, Sendable {
    /// There is none.
    case missing
    /// It is empty or longer than ``maximumBytes``.
    case length
    /// It holds a character that no URL holds.
    case character
    /// `%` without two hexadecimal digits, or an escaped control character.
    case percentEncoding
    /// Another scheme, or none.
    case scheme
    /// User name or password.
    case userInfo
    /// The host is no name.
    case host
    /// The port is no number.
    case port
    /// Not one plain mail address, or a header field other than subject and body.
    case address
    /// Not a plain telephone number.
    case number
    /// The host is not one that the caller allows.
    case hostNotAllowed
  }

  /// What kind of URL it is.
  public enum Scheme: String, Hashable, Sendable {
    /// A page, over TLS.
    case https
    /// A mail address.
    case mailto
    /// A telephone number.
    case tel
  }

  /// Longest URL, in bytes.
  public static let maximumBytes = 2048

  /// The URL; scheme and host are in lower case, a telephone number has no separators.
  public let url: String
  /// What kind of URL it is.
  public let scheme: Scheme
  /// The host in lower case: of the page, or of the mail address; empty for a telephone number.
  public let host: String

  /// The URL.
  public var description: String { url }

  /// Checks a URL.
  public init(_ text: String) throws(Problem) {
    let bytes = Array(text.utf8.prefix(Self.maximumBytes + 1))
    guard (1...Self.maximumBytes).contains(bytes.count) else { throw .length }
    try Self.checkCharacters(bytes)
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      let scheme = Scheme(rawValue: Self.lowercased(bytes[..<colon]))
    else { throw .scheme }
    self.scheme = scheme
    let rest = bytes[(colon + 1)...]
    switch scheme {
    case .https: (url, host) = try Self.page(rest)
    case .mailto: (url, host) = try Self.mail(rest)
    case .tel: (url, host) = (try Self.telephone(rest), "")
    }
  }

  /// A telephone number from the text that shows it, such as `+86 571 2688 8888` or `٠١٢٣`.
  ///
  /// Blanks, hyphens, dots, slashes and parentheses are left out, digits of other scripts are
  /// understood.
  public init(telephone text: String) throws(Problem) {
    var number: [UInt8] = []
    for scalar in text.unicodeScalars.prefix(256) {
      if let digit = Self.digit(scalar) {
        number.append(UInt8(ascii: "0") + digit)
      } else if scalar == "+" || scalar == "\u{FF0B}" {
        number.append(UInt8(ascii: "+"))
      } else if !Self.isSeparator(scalar) {
        throw .number
      }
    }
    url = try Self.telephone(number[...])
    scheme = .tel
    host = ""
  }

  // MARK: Characters

  private static let marks = ByteSet([], "-._~:/?#@!$&'()*+,;=%")

  private static func checkCharacters(_ bytes: [UInt8]) throws(Problem) {
    for (index, byte) in bytes.enumerated() {
      guard isAlphanumeric(byte) || marks.contains(byte) else { throw .character }
      guard byte == UInt8(ascii: "%") else { continue }
      guard index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
        let low = hexValue(bytes[index + 2])
      else { throw .percentEncoding }
      if ScalarClass.isControl(UInt32(high << 4 | low)), high < 8 { throw .percentEncoding }
    }
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  // MARK: Schemes

  private static func page(
    _ rest: ArraySlice<UInt8>
  ) throws(Problem) -> (url: String, host: String) {
    guard rest.starts(with: "//".utf8) else { throw .host }
    let afterSlashes = rest.dropFirst(2)
    let end = afterSlashes.firstIndex { "/?#".utf8.contains($0) } ?? afterSlashes.endIndex
    let authority = afterSlashes[..<end]
    guard !authority.contains(UInt8(ascii: "@")) else { throw .userInfo }
    let colon = authority.firstIndex(of: UInt8(ascii: ":"))
    let host = try name(authority[..<(colon ?? authority.endIndex)])
    var url = "https://\(host)"
    if let colon {
      let digits = authority[(colon + 1)...]
      guard (1...5).contains(digits.count), digits.allSatisfy(isDigit),
        let port = Int(String(decoding: digits, as: UTF8.self)), (1...65_535).contains(port)
      else { throw .port }
      url += ":\(port)"
    }
    let path = afterSlashes[end...]
    guard path.count(where: { $0 == UInt8(ascii: "#") }) <= 1 else { throw .character }
    return (url + String(decoding: path, as: UTF8.self), host)
  }

  /// A host name in lower case: labels of letters, digits and `-`, the last of which begins with a
  /// letter, so that `2130706433`, `127.1` and `0x7f.1` are none.
  private static func name(_ bytes: ArraySlice<UInt8>) throws(Problem) -> String {
    guard (1...253).contains(bytes.count) else { throw .host }
    let labels = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    for label in labels {
      guard (1...63).contains(label.count), let first = label.first, let last = label.last,
        isAlphanumeric(first), isAlphanumeric(last),
        label.allSatisfy({ isAlphanumeric($0) || $0 == UInt8(ascii: "-") })
      else { throw .host }
    }
    guard let top = labels.last?.first, isLetter(top) else { throw .host }
    return lowercased(bytes)
  }

  /// One address, and of the header fields only `subject` and `body`: `cc` and `bcc` would send a
  /// copy elsewhere, `attach` a file.
  private static func mail(
    _ rest: ArraySlice<UInt8>
  ) throws(Problem) -> (url: String, host: String) {
    let question = rest.firstIndex(of: UInt8(ascii: "?"))
    let address = rest[..<(question ?? rest.endIndex)]
    let halves = address.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard halves.count == 2, (1...64).contains(halves[0].count),
      halves[0].allSatisfy({ isAlphanumeric($0) || ".+-_".utf8.contains($0) })
    else { throw .address }
    let host: String
    do { host = try name(halves[1]) } catch { throw .address }
    var url = "mailto:\(String(decoding: halves[0], as: UTF8.self))@\(host)"
    guard let question else { return (url, host) }
    let fields = rest[(question + 1)...]
    guard !fields.contains(UInt8(ascii: "#")), !fields.contains(UInt8(ascii: "?")) else {
      throw .address
    }
    for field in fields.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false) {
      let name = lowercased(field.prefix { $0 != UInt8(ascii: "=") })
      guard name == "subject" || name == "body" else { throw .address }
    }
    url += "?" + String(decoding: fields, as: UTF8.self)
    return (url, host)
  }

  /// Digits, with `+` at most at the beginning. No `*` and `#`, which make telephones do things, and
  /// no parameters.
  private static func telephone(_ rest: ArraySlice<UInt8>) throws(Problem) -> String {
    let isGlobal = rest.first == UInt8(ascii: "+")
    let digits = rest.dropFirst(isGlobal ? 1 : 0).filter { !"-.()".utf8.contains($0) }
    guard (2...20).contains(digits.count), digits.allSatisfy(isDigit) else { throw .number }
    return "tel:" + (isGlobal ? "+" : "") + String(decoding: digits, as: UTF8.self)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII { return isDigit(UInt8(scalar.value)) ? UInt8(scalar.value) - 0x30 : nil }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue
    else { return nil }
    return UInt8(exactly: value)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x28...0x29, 0x2D...0x2F, 0xA0, 0x2000...0x200A, 0x2010...0x2015, 0x202F, 0x2060,
      0x3000, 0xFF08...0xFF09, 0xFF0D:
      true
    default: ScalarClass.isBidiControl(scalar.value)
    }
  }
}
