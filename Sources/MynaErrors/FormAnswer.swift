/// Reads an answer in the form of a query, `name=value&name=value`.
struct FormAnswer {
  /// Names and values, their escapes undone; values are bytes, for they may be documents.
  private(set) var pairs: [(name: String, value: [UInt8])] = []

  /// Reads a text; at most so many pairs.
  init(_ text: String, limit: Int) {
    for pair in Array(text.utf8).split(separator: UInt8(ascii: "&"), maxSplits: limit).prefix(limit)
    {
      let name = pair.prefix { $0 != UInt8(ascii: "=") }
      let value = pair.dropFirst(name.count + 1)
      pairs.append((String(decoding: Self.unescaped(name), as: UTF8.self), Self.unescaped(value)))
    }
  }

  /// Returns whether a text begins with a name and `=`.
  static func isForm(_ text: String) -> Bool {
    let name = text.utf8.prefix { isNameByte($0) }
    return !name.isEmpty && text.utf8.dropFirst(name.count).first == UInt8(ascii: "=")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }

  /// `+` is a blank and `%41` a byte; a `%` without two digits is itself.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "+") {
        result.append(0x20)
      } else if byte == UInt8(ascii: "%"), let high = hex(rest.first),
        let low = hex(rest.dropFirst().first)
      {
        result.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static func hex(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where (0x30...0x39).contains(byte): byte - 0x30
    case let byte? where (0x61...0x66).contains(byte | 0x20): (byte | 0x20) - 0x61 + 10
    default: nil
    }
  }
}
