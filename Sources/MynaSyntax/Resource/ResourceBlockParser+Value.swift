import MynaModel

extension ResourceBlockParser {
  /// Reads a value that begins on the current line and goes on over indented lines.
  ///
  /// Lines of white space alone count when indented text follows them; at the end they do not, since
  /// nobody sees them. Afterwards the current line is the one behind the value.
  mutating func scanValue(from offset: Int, origin: Int) -> ResourceValue {
    var builder = ResourceValueBuilder(origin: origin)
    var line = position
    var start = skipSpaces(from: offset, to: lines[line].end)
    // An empty first line is not part of the value, so the line break behind it is none either.
    var isBreakDropped = start == lines[line].end
    var isJoined = scanContent(start..<lines[line].end, into: &builder)
    while let next = continuation(after: line) {
      for number in line..<next {
        if !isJoined, !isBreakDropped {
          let lineBreak = lines[number].end..<lines[number].next
          builder.substitute(CollectionOfOne(UInt8(ascii: "\n")), for: lineBreak)
        }
        isJoined = false
        isBreakDropped = false
      }
      line = next
      start = skipSpaces(from: lines[line].start, to: lines[line].end)
      isJoined = scanContent(start..<lines[line].end, into: &builder)
    }
    if isJoined {
      let end = lines[line].end
      diagnostics.add(ResourceDiagnostics.nothingContinued(at: SourceSpan(end - 1, end)))
    }
    position = line + 1
    let value = ResourceValue(builder, emptyAt: offset - origin)
    check(value.text) { value.sourceSpan(ofValueSpan: $0).shifted(by: origin) }
    return value
  }

  /// Returns the next line of a value, or `nil` if it ends.
  private func continuation(after line: Int) -> Int? {
    var next = line + 1
    while next < lines.count, lines[next].start < lines[next].end,
      ResourceCharacters.isSpace(bytes[lines[next].start])
    {
      if lines[next].kind(in: bytes) == .indented { return next }
      next += 1
    }
    return nil
  }

  /// Reads one line of a value; returns whether a `\` at its end joins it with the next one.
  private mutating func scanContent(
    _ range: Range<Int>, into builder: inout ResourceValueBuilder
  ) -> Bool {
    var position = range.lowerBound
    /// Start of the bytes that are copied as they are.
    var run = position
    /// Behind the last byte that is not white space at the end of the line.
    var kept = position
    while position < range.upperBound {
      let byte = bytes[position]
      guard byte == UInt8(ascii: "\\") else {
        position += 1
        if !ResourceCharacters.isSpace(byte) { kept = position }
        continue
      }
      let escape = ResourceEscape(bytes, at: position, to: range.upperBound)
      if case .end = escape.kind {
        builder.copy(run..<position, from: bytes)
        return true
      }
      let place = position..<(position + escape.width)
      position = place.upperBound
      kept = position
      guard let text = replacement(for: escape, at: place) else { continue }
      builder.copy(run..<place.lowerBound, from: bytes)
      builder.substitute(text, for: place)
      run = position
    }
    builder.copy(run..<kept, from: bytes)
    return false
  }

  /// Returns what an escape stands for, or `nil` if it is kept as it is written.
  private mutating func replacement(
    for escape: ResourceEscape, at place: Range<Int>
  ) -> UTF8.EncodedScalar? {
    switch escape.kind {
    case .hexadecimal(let scalar): return UTF8.encode(scalar)
    case .symbol("\\"), .symbol("{"), .symbol("|"), .symbol("}"): return nil
    case .symbol(" "): return UTF8.encode(" ")
    case .symbol("n"): return UTF8.encode("\n")
    case .symbol("r"): return UTF8.encode("\r")
    case .symbol("t"): return UTF8.encode("\t")
    case .symbol, .end:
      let span = SourceSpan(place.lowerBound, place.upperBound)
      diagnostics.add(ResourceDiagnostics.badEscape(Self.excerpt(bytes[place]), at: span))
    case .cut, .nonCharacter: reportMalformed(escape, at: place.lowerBound)
    }
    return nil
  }

  /// Reports an escape with hexadecimal digits that is not a character.
  mutating func reportMalformed(_ escape: ResourceEscape, at start: Int) {
    let place = start..<(start + escape.width)
    let span = SourceSpan(place.lowerBound, place.upperBound)
    if case .cut(let digits) = escape.kind {
      diagnostics.add(
        ResourceDiagnostics.escapeTooShort(Self.excerpt(bytes[place]), digits: digits, at: span))
    } else {
      diagnostics.add(ResourceDiagnostics.escapedNonCharacter(Self.excerpt(bytes[place]), at: span))
    }
  }

  // MARK: Text

  /// Checks a text for runs of marks and direction controls without a partner.
  mutating func check(_ text: String, place: (SourceSpan) -> SourceSpan) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    if let offset = StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) {
      let mark = text.unicodeScalars[text.utf8.index(text.startIndex, offsetBy: offset)]
      let span = place(SourceSpan(offset, offset + UTF8.width(mark)))
      diagnostics.add(ResourceDiagnostics.notStreamSafe(limit: limits.nonStarters, at: span))
    }
    for (scalar, offset) in ResourceTextCheck.unpairedBidiControls(in: text) {
      let span = place(SourceSpan(offset, offset + UTF8.width(scalar)))
      diagnostics.add(ResourceDiagnostics.bidiControl(scalar, at: span))
    }
  }

  /// Returns text for a message, cut if it is long.
  static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes.prefix(64), as: UTF8.self)
    return bytes.count > 64 ? text + "…" : text
  }

  // MARK: Bytes

  /// Returns the first offset that is not white space.
  func skipSpaces(from start: Int, to end: Int) -> Int {
    bytes[start..<end].firstIndex { !ResourceCharacters.isSpace($0) } ?? end
  }

  /// Returns the end of the characters that are not white space.
  func endOfWord(from start: Int, to end: Int) -> Int {
    bytes[start..<end].firstIndex(where: ResourceCharacters.isSpace) ?? end
  }

  /// Returns a range without the white space around it; white space behind a `\` is kept.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = skipSpaces(from: range.lowerBound, to: range.upperBound)
    var end = start
    var position = start
    while position < range.upperBound {
      let isEscape = bytes[position] == UInt8(ascii: "\\")
      let isSpace = ResourceCharacters.isSpace(bytes[position])
      position = min(position + (isEscape ? 2 : 1), range.upperBound)
      if !isSpace { end = position }
    }
    return start..<end
  }

  /// Returns the first place of a byte that has no `\` in front.
  func firstUnescaped(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var position = range.lowerBound
    while position < range.upperBound {
      if bytes[position] == byte { return position }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }
}
