/// Bytes as lower-case hexadecimal digits: each text means some bytes in one way only.
enum Hexadecimal {
  private static let digits = Array("0123456789abcdef".utf8)

  static func print(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes, or `nil` if these are not exactly two lower-case digits for each of them.
  static func parse(_ text: some Collection<UInt8>, count: Int) -> [UInt8]? {
    guard text.count == 2 * count else { return nil }
    var bytes: [UInt8] = []
    var upper: UInt8?
    for byte in text {
      guard let digit = value(of: byte) else { return nil }
      if let first = upper {
        bytes.append(first << 4 | digit)
        upper = nil
      } else {
        upper = digit
      }
    }
    return bytes
  }

  private static func value(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
