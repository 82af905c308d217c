// Unsafe: reads the bytes of a code in words, within their count.

/// The form in which codes are looked up: ASCII, without blanks around, letters in upper case.
package enum CodeKey {
  /// The catalogue compares letters without case.
  package static let foldsCase: UInt8 = 1
  /// The catalogue ignores blanks around a code.
  package static let stripsBlanks: UInt8 = 2

  /// The key of a listed spelling.
  package static func folded(_ text: String) -> [UInt8] {
    text.utf8.map { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 }
  }

  /// Whether a key can be found by bytes: visible ASCII, and no provider before a colon.
  package static func isPlain(_ key: [UInt8]) -> Bool {
    !key.isEmpty && key.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ":") }
  }

  /// Longest text that is folded on the stack.
  package static let longest = 128

  /// Folds a text as it arrived into memory of ``longest`` bytes.
  ///
  /// - Returns: the number of bytes, and whether letters or blanks were changed; `nil` for a text
  ///   that is not plain, which the catalogue's rules then read.
  @inline(__always)
  package static func fold(
    _ text: UnsafeBufferPointer<UInt8>, into key: UnsafeMutableBufferPointer<UInt8>
  ) -> (count: Int, changes: UInt8)? {
    guard var start = text.baseAddress, let target = key.baseAddress else { return nil }
    var count = text.count
    while count > 0, unsafe start.pointee == 0x20 {
      unsafe start += 1
      count -= 1
    }
    while count > 0, unsafe start[count - 1] == 0x20 { count -= 1 }
    guard count > 0, count <= key.count else { return nil }
    var changes: UInt8 = count == text.count ? 0 : stripsBlanks
    var index = 0
    // Eight bytes at a time; the tests of all of them are added up without a branch.
    while count - index >= 8 {
      guard unsafe fold(start + index, into: target + index, &changes) else { return nil }
      index += 8
    }
    if index == count { return (count, changes) }
    if count >= 8 {
      // The last eight, some of which are folded again.
      guard unsafe fold(start + count - 8, into: target + count - 8, &changes) else { return nil }
      return (count, changes)
    }
    for index in 0..<count {
      let byte = unsafe start[index]
      guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: ":") else { return nil }
      let isLower = byte >= 0x61 && byte <= 0x7A
      if isLower { changes |= foldsCase }
      unsafe target[index] = isLower ? byte & ~0x20 : byte
    }
    return (count, changes)
  }

  /// Folds eight bytes.
  @inline(__always)
  private static func fold(
    _ source: UnsafePointer<UInt8>, into target: UnsafeMutablePointer<UInt8>,
    _ changes: inout UInt8
  ) -> Bool {
    let word = unsafe source.word()
    guard let upper = upperCased(word) else { return false }
    if upper != word { changes |= foldsCase }
    unsafe UnsafeMutableRawPointer(target).storeBytes(of: upper.littleEndian, as: UInt64.self)
    return true
  }

  /// Whether the first bytes of four words, at most 32, are 0x20…0x7E.
  @inline(__always)
  static func isVisibleASCII(_ words: (UInt64, UInt64, UInt64, UInt64), count: Int) -> Bool {
    unsafe withUnsafeBytes(of: words) { bytes in
      for index in 0..<min(count, bytes.count)
      where unsafe bytes[index] < 0x20 || bytes[index] > 0x7E {
        return false
      }
      return true
    }
  }

  /// Eight letters at once; `nil` unless all are visible ASCII without colon.
  @inline(__always)
  private static func upperCased(_ word: UInt64) -> UInt64? {
    let high: UInt64 = 0x8080_8080_8080_8080
    func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    guard word & high == 0 else { return nil }
    // Adding carries into the high bit exactly from the byte on that is compared with.
    let isVisible = (word &+ all(0x80 - 0x21)) & ~(word &+ all(0x80 - 0x7F)) & high
    let colon = word ^ all(UInt8(ascii: ":"))
    let isColon = ~(colon &+ all(0x7F)) & high
    guard isVisible == high, isColon == 0 else { return nil }
    let isLower = (word &+ all(0x80 - 0x61)) & ~(word &+ all(0x80 - 0x7B)) & high
    return word & ~(isLower >> 2)
  }
}

/// How the text path treats an argument of a parameter.
package enum ParameterKind: UInt8 {
  /// Money, of which the message's format says whether the currency is known.
  case money = 0
  case date
  /// A whole number.
  case count
  /// Visible ASCII text, which is shown as it is.
  case text
  /// Everything that needs a closer look: terms, enumerations, what is sensitive.
  case other
}
