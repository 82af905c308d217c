extension CodeSpelling {
  /// One way to read a normalized text: with or without its prefix.
  package struct Reading {
    package var bytes: [UInt8]
    var steps: [CodeResolution.Step]
    /// Whether blanks and hyphens may be mended in it.
    var canBeMended: Bool

    fileprivate mutating func strip(_ prefix: [UInt8]) {
      bytes.removeFirst(prefix.count)
      steps.append(.prefixStripped(String(decoding: prefix, as: UTF8.self)))
    }
  }

  /// The ways to read a normalized text, in the order in which they count.
  ///
  /// The form with its prefix comes first, so that a listed `ACQ.BUYER_NOT_EXIST` wins over the
  /// rule that strips `ACQ.`.
  package func readings(of normal: [UInt8], after steps: [CodeResolution.Step] = []) -> [Reading] {
    var result = [Reading(bytes: normal, steps: steps, canBeMended: true)]
    var current = result[0]
    if let prefix = outerPrefixes.first(where: current.bytes.starts(with:)) {
      current.strip(prefix)
      // `aop.invalid-parameter` is a family of its own: its hyphens are no low lines.
      current.canBeMended = hasMainPrefix(current.bytes)
      result.append(current)
    }
    if let replacement = replacements.first(where: { current.bytes.starts(with: $0.prefix) }) {
      current.bytes = replacement.becomes + current.bytes.dropFirst(replacement.prefix.count)
      current.steps.append(
        .prefixReplaced(
          String(decoding: replacement.prefix, as: UTF8.self),
          by: String(decoding: replacement.becomes, as: UTF8.self)))
      current.canBeMended = hasMainPrefix(current.bytes)
      result.append(current)
    }
    if let prefix = mainPrefixes.first(where: current.bytes.starts(with:)) {
      current.strip(prefix)
      let isTwice =
        hasMainPrefix(current.bytes) || outerPrefixes.contains(where: current.bytes.starts)
      if !isTwice {
        current.canBeMended = true
        result.append(current)
      }
    }
    return result
  }

  private func hasMainPrefix(_ bytes: [UInt8]) -> Bool {
    mainPrefixes.contains(where: bytes.starts(with:))
  }

  /// The code inside a normalized longer text, if it has one of the known wrappings.
  func extracted(from normal: [UInt8]) -> [UInt8]? {
    if takesBrackets, let code = wrapped(normal, "[", "]"), Self.isCode(code) {
      return code
    }
    if takesParentheses, let code = wrapped(normal, "(", ")"), Self.isCashierNumber(code) {
      return code
    }
    for label in labels {
      if let code = labelled(normal, label) { return code }
    }
    return nil
  }

  /// The bytes between a pair of signs at the end of the text, after other text.
  private func wrapped(
    _ bytes: [UInt8], _ open: Unicode.Scalar, _ close: Unicode.Scalar
  ) -> [UInt8]? {
    guard bytes.last == UInt8(ascii: close), let start = bytes.lastIndex(of: UInt8(ascii: open))
    else { return nil }
    return Self.trimmed(bytes[(start + 1)..<(bytes.count - 1)])
  }

  /// The code behind the last occurrence of a label, with or without a colon.
  private func labelled(_ bytes: [UInt8], _ label: [UInt8]) -> [UInt8]? {
    guard !label.isEmpty, bytes.count > label.count else { return nil }
    for start in stride(from: bytes.count - label.count - 1, through: 0, by: -1)
    where bytes[start...].starts(with: label) {
      let rest = bytes[(start + label.count)...].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
      let code = Array(rest.prefix(while: Self.isCodeByte))
      return Self.isCode(code) ? code : nil
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let rest = bytes.drop { $0 == 0x20 }
    return Array(rest.reversed().drop { $0 == 0x20 }.reversed())
  }

  private static func isCode(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes.allSatisfy(isCodeByte)
  }

  /// Letters and then digits: `ALIN38173`, but not `2024` and not `HK`.
  private static func isCashierNumber(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.drop { isCodeByte($0) && !(0x30...0x39).contains($0) }
    return digits.count >= 3 && digits.count < bytes.count
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isCodeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
