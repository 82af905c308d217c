import MynaModel

/// The one line of a key file: a word that says what it is, its version, and 32 bytes.
enum KeyFile: String {
  case `private`
  case `public`

  /// Length of a key, in bytes.
  private static let keyBytes = 32

  /// What stands in front of the digits.
  private var head: [UInt8] { Array("myna-\(rawValue)-key 1 ".utf8) }

  /// What a file of this kind ends in.
  var suffix: String {
    switch self {
    case .private: ".key"
    case .public: ".pub"
    }
  }

  /// More bytes than any key file has: how much of one is read.
  static let maximumBytes = 256

  func print(_ key: [UInt8]) -> [UInt8] {
    head + Hexadecimal.print(key).utf8 + [UInt8(ascii: "\n")]
  }

  /// Reads the line; its line break may be missing, as an editor or a secret store may leave it out.
  func parse(_ contents: [UInt8]) throws(DiagnosticError) -> [UInt8] {
    let line = contents.last == UInt8(ascii: "\n") ? contents.dropLast() : contents[...]
    guard line.starts(with: head),
      let key = Hexadecimal.parse(line.dropFirst(head.count), count: Self.keyBytes)
    else {
      throw DiagnosticError(.badKey(self))
    }
    return key
  }
}
