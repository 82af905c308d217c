internal import MynaICU

// Unsafe: a code is folded into memory of the caller, whose size is checked before every byte.

/// Compares spellings of codes on bytes, as far as a catalogue's rules allow.
///
/// `String` comparison would call U+037E a semicolon and a Kelvin sign a K, and costs quadratic
/// time on combining marks.
package struct CodeSpelling: Hashable, Sendable {
  package private(set) var foldsCase = false
  package private(set) var foldsWidth = false
  package private(set) var stripsBlanks = false
  package private(set) var joinsBlanks = false
  var mendsLowLine = false
  var takesParentheses = false
  var takesBrackets = false
  var labels: [[UInt8]] = []
  package private(set) var outerPrefixes: [[UInt8]] = []
  package private(set) var mainPrefixes: [[UInt8]] = []
  package private(set) var replacements: [Replacement] = []

  /// A prefix and what stands for it.
  package struct Replacement: Hashable, Sendable {
    package var prefix: [UInt8]
    package var becomes: [UInt8]
  }

  /// Collects what the rules of a catalogue allow.
  package init(_ rules: [ErrorCatalogue.Rule]) {
    for rule in rules { allow(rule.action) }
    // Prefixes and labels are compared with normalized text, so they must be normalized as well.
    labels = labels.map(folded)
    outerPrefixes = outerPrefixes.map(folded)
    mainPrefixes = mainPrefixes.map(folded)
    replacements = replacements.map {
      Replacement(prefix: folded($0.prefix), becomes: folded($0.becomes))
    }
  }

  private mutating func allow(_ action: ErrorCatalogue.Rule.Action) {
    switch action {
    case .stripPrefixes(let prefixes):
      guard let main = prefixes.last else { return }
      mainPrefixes.append(Array(main.utf8))
      outerPrefixes += prefixes.dropLast().map { Array($0.utf8) }
    case .replacePrefix(let prefix, let becomes):
      replacements.append(Replacement(prefix: Array(prefix.utf8), becomes: Array(becomes.utf8)))
    case .codeAfterLabel(let words): labels += words.map { Array($0.utf8) }
    case .foldCase: foldsCase = true
    case .foldWidth: foldsWidth = true
    case .stripBlanks: stripsBlanks = true
    case .joinBlanks: joinsBlanks = true
    case .mendLowLine: mendsLowLine = true
    case .codeInParentheses: takesParentheses = true
    case .codeInBrackets: takesBrackets = true
    case .family, .envelope: break
    }
  }

  /// The bytes of a text without the blanks around it.
  func stripped(_ text: String) -> [UInt8] {
    guard stripsBlanks else { return Array(text.utf8) }
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !Self.isBlank($0) }),
      let last = scalars.lastIndex(where: { !Self.isBlank($0) })
    else { return [] }
    return Array(text[first...last].utf8)
  }

  /// The form in which spellings are compared; `text` must be stream-safe.
  package func normalized(_ text: String) -> [UInt8] {
    let count = text.utf8.count
    guard count <= Self.shortBytes else { return normalizedScalars(text) }
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(1, count)) { memory in
      unsafe normalize(text, into: memory).map { unsafe Array(memory[$0]) }
        ?? normalizedScalars(text)
    }
  }

  /// Longest text that is normalized on the stack, in bytes.
  private static let shortBytes = 256

  /// Writes the form in which spellings are compared into memory of at least the text's length.
  ///
  /// - Returns: where it stands there; `nil` if the text has anything but ASCII, or does not fit.
  package func normalize(
    _ text: String, into memory: UnsafeMutableBufferPointer<UInt8>
  ) -> Range<Int>? {
    let range = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe bytes.count <= memory.count ? normalizeASCII(bytes, to: memory) : nil
    }
    return range ?? nil
  }

  private func normalizeASCII(
    _ bytes: UnsafeBufferPointer<UInt8>, to memory: UnsafeMutableBufferPointer<UInt8>
  ) -> Range<Int>? {
    guard let source = bytes.baseAddress, let target = memory.baseAddress else { return 0..<0 }
    // Without a branch, so that many bytes are looked at together.
    let fold: UInt8 = foldsCase ? 0x20 : 0
    var all: UInt8 = 0
    for index in 0..<bytes.count {
      let byte = unsafe source[index]
      all |= byte
      unsafe target[index] = byte & ~(byte &- 0x61 < 26 ? fold : 0)
    }
    guard all < 0x80 else { return nil }
    var range = 0..<bytes.count
    if stripsBlanks { unsafe strip(&range, source) }
    if foldsWidth, let last = range.last, unsafe source[last] == UInt8(ascii: "."),
      unsafe range.count < 2 || source[last - 1] != UInt8(ascii: ".")
    {
      range = range.lowerBound..<last
      if stripsBlanks { unsafe strip(&range, source) }
    }
    return range
  }

  private func strip(_ range: inout Range<Int>, _ bytes: UnsafePointer<UInt8>) {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper, unsafe isBlank(bytes[lower]) { lower += 1 }
    while lower < upper, unsafe isBlank(bytes[upper - 1]) { upper -= 1 }
    range = lower..<upper
  }

  /// The same for a text of any scalars and length.
  func normalizedScalars(_ text: String) -> [UInt8] {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let wide = foldsWidth && !isASCII ? UnicodeNormalization.nfkc(text) : text
    var bytes = stripped(wide)
    if foldsWidth, dropFinalStop(&bytes) {
      bytes = stripped(String(decoding: bytes, as: UTF8.self))
    }
    if joinsBlanks, bytes.contains(where: { $0 >= 0x80 }) {
      bytes = Self.withoutBlanks(bytes)
    }
    return folded(bytes)
  }

  /// Folds a–z to A–Z if the rules say so; no locale and no other letter (Turkish i).
  func folded(_ bytes: [UInt8]) -> [UInt8] {
    guard foldsCase else { return bytes }
    return bytes.map { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 }
  }

  /// Drops `。`, or a full stop that is not part of dots, from the end.
  private func dropFinalStop(_ bytes: inout [UInt8]) -> Bool {
    if bytes.suffix(3) == [0xE3, 0x80, 0x82] {
      bytes.removeLast(3)
      return true
    }
    guard bytes.last == UInt8(ascii: "."), bytes.dropLast().last != UInt8(ascii: ".") else {
      return false
    }
    bytes.removeLast()
    return true
  }

  /// The bytes without any blank.
  static func withoutBlanks(_ bytes: [UInt8]) -> [UInt8] {
    var scalars = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !isBlank(scalar) {
      scalars.append(scalar)
    }
    return Array(String(scalars).utf8)
  }

  /// Whether a scalar is a blank, visible or not, that copies of a code may carry.
  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
      0x2060, 0x3000, 0xFEFF:
      true
    default: false
    }
  }
}
