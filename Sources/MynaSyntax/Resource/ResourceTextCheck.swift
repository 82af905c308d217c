import MynaModel

/// Judges the characters of a file and of a text in it.
enum ResourceTextCheck {
  /// Checks the encoding and the characters of a whole file.
  ///
  /// - Returns: the one diagnostic of a file that cannot be read, or `nil`; other problems go to the
  ///   list.
  static func check(
    file bytes: [UInt8], into diagnostics: inout ResourceDiagnosticList
  ) -> Diagnostic? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return ResourceDiagnostics.utf16()
    }
    var index = 0
    if hasByteOrderMark(bytes) {
      diagnostics.add(ResourceDiagnostics.byteOrderMark())
      index = 3
    }
    while index < bytes.count {
      if (0x20...0x7E).contains(bytes[index]) {
        index += 1
        continue
      }
      guard let (scalar, width) = ResourceCharacters.decode(bytes, at: index) else {
        return ResourceDiagnostics.invalidUTF8(bytes[index], at: index)
      }
      if ResourceCharacters.isForbidden(scalar), !isLineBreak(bytes, at: index) {
        diagnostics.add(
          ResourceDiagnostics.control(scalar, at: SourceSpan(index, index + width)))
      }
      index += width
    }
    return nil
  }

  /// Returns whether a file begins with the byte order mark of UTF-8.
  static func hasByteOrderMark(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  private static func isLineBreak(_ bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
      && bytes[index + 1] == UInt8(ascii: "\n")
  }

  /// Returns the byte offsets of bidirectional controls without a partner, in order.
  ///
  /// Embeddings and overrides end with U+202C, isolates with U+2069, properly nested.
  /// Source: UAX #9, 3.1.1 and 3.1.2.
  static func unpairedBidiControls(in text: String) -> [(scalar: Unicode.Scalar, offset: Int)] {
    var open: [(scalar: Unicode.Scalar, offset: Int)] = []
    var openIsolates = 0
    var unpaired: [(scalar: Unicode.Scalar, offset: Int)] = []
    var offset = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E: open.append((scalar, offset))
      case 0x2066...0x2068:
        open.append((scalar, offset))
        openIsolates += 1
      case 0x202C:
        if let last = open.last, last.scalar.value < 0x2066 {
          open.removeLast()
        } else {
          unpaired.append((scalar, offset))
        }
      case 0x2069 where openIsolates == 0: unpaired.append((scalar, offset))
      case 0x2069:
        // Embeddings that are still open end with the isolate around them.
        while let last = open.popLast(), last.scalar.value < 0x2066 { unpaired.append(last) }
        openIsolates -= 1
      default: break
      }
      offset += UTF8.width(scalar)
    }
    return (unpaired + open).sorted { $0.offset < $1.offset }
  }
}
