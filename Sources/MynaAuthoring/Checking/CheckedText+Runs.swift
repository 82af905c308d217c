extension CheckedText {
  /// The longest ranges of text whose characters satisfy a condition; quoted text is passed over.
  public func runs(of condition: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in scalars.indices {
      let isInside = marks[index] == .text && condition(scalars[index])
      if isInside, start == nil { start = index }
      if !isInside, let first = start {
        result.append(first..<index)
        start = nil
      }
    }
    if let start { result.append(start..<scalars.count) }
    return result
  }

  /// Where a text occurs outside of quotations and placeholders.
  ///
  /// - Parameters:
  ///   - text: what to look for, character by character.
  ///   - asWord: whether it has to be whole: no letter or digit of the same script beside.
  ///   - ignoringCase: whether capitals count as small letters.
  public func ranges(
    of text: String, asWord: Bool = false, ignoringCase: Bool = false
  ) -> [Range<Int>] {
    let wanted = text.unicodeScalars.map { ignoringCase ? Self.lowercase($0) : $0 }
    guard let first = wanted.first, wanted.count <= scalars.count else { return [] }
    var result: [Range<Int>] = []
    var index = 0
    while index + wanted.count <= scalars.count {
      let range = index..<(index + wanted.count)
      index += 1
      let start = scalars[range.lowerBound]
      guard (ignoringCase ? Self.lowercase(start) : start) == first else { continue }
      let matches = zip(range, wanted).allSatisfy { position, wanted in
        marks[position] == .text
          && (ignoringCase ? Self.lowercase(scalars[position]) : scalars[position]) == wanted
      }
      guard matches, !asWord || isWord(range) else { continue }
      result.append(range)
      index = range.upperBound
    }
    return result
  }

  /// Whether no letter or digit touches a range.
  private func isWord(_ range: Range<Int>) -> Bool {
    [range.lowerBound - 1, range.upperBound].allSatisfy { index in
      guard let scalar = self[index] else { return true }
      return !(scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)) || scalar.isHan
    }
  }

  private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII {
      return ("A"..."Z").contains(scalar)
        ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? scalar : scalar
  }
}

extension Unicode.Scalar {
  /// Whether it is a Han character.
  var isHan: Bool { properties.isIdeographic }
}
