import MynaModel

/// An id as read from a file.
struct ResourceIdentifier {
  /// The parts, unescaped; what is wrong in them is kept as it is.
  var parts: [String] = []
  /// Whether there is nothing wrong.
  var isValid = true
}

extension ResourceBlockParser {
  /// The state of reading an id.
  private struct Reading {
    var identifier = ResourceIdentifier()
    var part: [UInt8] = []
    var partStart: Int
    /// Characters that are not allowed; neighbors are reported together.
    var bad: Range<Int>?
  }

  /// Reads an id: parts joined by `.`, symbols escaped by `\`.
  mutating func scanIdentifier(_ range: Range<Int>) -> ResourceIdentifier {
    guard !range.isEmpty else {
      let place = SourceSpan(range.lowerBound, range.lowerBound)
      diagnostics.add(ResourceDiagnostics.missingIdentifier(at: place))
      return ResourceIdentifier(isValid: false)
    }
    var reading = Reading(partStart: range.lowerBound)
    var position = range.lowerBound
    while position < range.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "."):
        endPart(&reading, at: position)
        position += 1
        reading.partStart = position
      case UInt8(ascii: "\\"):
        position = scanIdentifierEscape(&reading, at: position, to: range.upperBound)
      default:
        position = scanIdentifierCharacter(&reading, at: position)
      }
    }
    endPart(&reading, at: range.upperBound)
    return reading.identifier
  }

  private mutating func endPart(_ reading: inout Reading, at end: Int) {
    reportBad(&reading)
    if end == reading.partStart {
      reading.identifier.isValid = false
      let dot = end < bytes.count && bytes[end] == UInt8(ascii: ".") ? end : end - 1
      diagnostics.add(ResourceDiagnostics.emptyPart(at: SourceSpan(dot, dot + 1)))
    }
    let text = String(decoding: reading.part, as: UTF8.self)
    if StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) != nil {
      reading.identifier.isValid = false
      let span = SourceSpan(reading.partStart, end)
      diagnostics.add(ResourceDiagnostics.notStreamSafe(limit: limits.nonStarters, at: span))
    }
    reading.identifier.parts.append(text)
    reading.part.removeAll(keepingCapacity: true)
  }

  private mutating func scanIdentifierCharacter(
    _ reading: inout Reading, at start: Int
  ) -> Int {
    let (scalar, width) = ResourceCharacters.decode(bytes, at: start) ?? ("\u{FFFD}", 1)
    let end = start + width
    reading.part.append(contentsOf: bytes[start..<end])
    if scalar == "-", start == reading.partStart {
      reading.identifier.isValid = false
      diagnostics.add(ResourceDiagnostics.hyphenFirst(at: SourceSpan(start, end)))
    } else if ResourceCharacters.isForbidden(scalar) {
      // The check of the whole file reports these.
      reading.identifier.isValid = false
    } else if !ResourceCharacters.isPlainInIdentifier(scalar) {
      reading.identifier.isValid = false
      if let bad = reading.bad, bad.upperBound == start {
        reading.bad = bad.lowerBound..<end
      } else {
        reportBad(&reading)
        reading.bad = start..<end
      }
    }
    return end
  }

  private mutating func reportBad(_ reading: inout Reading) {
    guard let bad = reading.bad else { return }
    reading.bad = nil
    let span = SourceSpan(bad.lowerBound, bad.upperBound)
    diagnostics.add(ResourceDiagnostics.badCharacters(Self.excerpt(bytes[bad]), at: span))
  }

  /// Reads an escape and returns the offset behind it.
  private mutating func scanIdentifierEscape(
    _ reading: inout Reading, at start: Int, to limit: Int
  ) -> Int {
    let escape = ResourceEscape(bytes, at: start, to: limit)
    let span = SourceSpan(start, start + escape.width)
    switch escape.kind {
    case .hexadecimal(let scalar) where isHidden(scalar),
      .symbol(let scalar) where isHidden(scalar):
      reading.identifier.isValid = false
      diagnostics.add(ResourceDiagnostics.hiddenInIdentifier(scalar, at: span))
    case .hexadecimal(let scalar):
      reading.part.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    case .symbol(let scalar) where !isLetterOrDigit(scalar):
      reading.part.append(contentsOf: bytes[(start + 1)..<span.end])
    case .symbol, .end:
      reading.identifier.isValid = false
      diagnostics.add(
        ResourceDiagnostics.badIdentifierEscape(Self.excerpt(bytes[start..<span.end]), at: span))
    case .cut, .nonCharacter:
      reading.identifier.isValid = false
      reportMalformed(escape, at: start)
    }
    return span.end
  }

  private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    ResourceCharacters.isForbidden(scalar) || ResourceCharacters.isBidiControl(scalar)
      || scalar == "\t" || scalar == "\n"
  }

  private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }

  /// Checks the name of a property; returns whether it is one.
  mutating func checkPropertyName(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let (scalar, width) = ResourceCharacters.decode(bytes, at: position) ?? ("\u{FFFD}", 1)
      guard ResourceCharacters.isInPropertyName(scalar) else {
        let bad = position..<(position + width)
        if !ResourceCharacters.isForbidden(scalar) {
          diagnostics.add(
            ResourceDiagnostics.badPropertyName(
              Self.excerpt(bytes[bad]), at: SourceSpan(bad.lowerBound, bad.upperBound)))
        }
        return false
      }
      position += width
    }
    guard range.isEmpty else { return true }
    diagnostics.add(
      ResourceDiagnostics.badPropertyName(
        "", at: SourceSpan(range.lowerBound - 1, range.upperBound)))
    return false
  }
}
