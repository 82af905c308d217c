internal import MynaModel

/// Steps over the tokens that may run over several lines.
///
/// Where a token ends is decided as the parser behind it decides it: a quote that this reader took
/// for an opening one, and the parser for text, would hide what follows.
extension YAMLLayout {
  /// Skips brackets and what is between them, over any number of lines.
  mutating func skipFlow() {
    while let byte, !isTooDeep {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        flowDepth += 1
        checkDepth()
        at += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth -= 1
        at += 1
        if flowDepth == 0 { return }
      case 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: ","), UInt8(ascii: ":"): at += 1
      case UInt8(ascii: "-") where isBlank(at + 1): at += 1
      case UInt8(ascii: "#"): skip { $0 != 0x0A }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipQuoted()
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): refuseProperty()
      case UInt8(ascii: "?"):
        problems.add(.complexKey(at: SourceSpan(at, at + 1)))
        at += 1
      default: skipFlowPlain()
      }
    }
    flowDepth = 0
  }

  /// Skips a plain text between brackets: signs inside it, and at the start of its further lines,
  /// are text.
  private mutating func skipFlowPlain() {
    at += 1
    while let byte {
      if isBlank(at) {
        skip { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        if self.byte == UInt8(ascii: "#") { return }
        if isMarker(at) { return }
        continue
      }
      if Self.isFlowSign(byte) { return }
      if byte == UInt8(ascii: ":"), isBlank(at + 1) || Self.isFlowSign(bytes[at + 1]) { return }
      at += 1
    }
  }

  mutating func skipQuoted() {
    let quote = byte
    at += 1
    while let byte {
      at += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        at += 1
      } else if byte == quote {
        // In single quotes, a doubled quote is a quote.
        guard quote == UInt8(ascii: "'"), self.byte == quote else { break }
        at += 1
      }
    }
    at = min(at, bytes.count)
  }

  /// Skips a plain text; further lines that are indented deeper than its block belong to it, and
  /// quotes and signs in them are text.
  mutating func skipPlain() {
    while let byte {
      if byte == UInt8(ascii: ":"), isBlank(at + 1) { return }
      if byte == UInt8(ascii: "#"), isBlank(at - 1) { return }
      if byte == 0x0A || byte == 0x0D {
        guard let next = continuation() else { return }
        at = next
      } else {
        at += 1
      }
    }
  }

  /// Where the plain text of this line goes on; `nil` if it ends here.
  private func continuation() -> Int? {
    var next = at
    var start = at
    while next < bytes.count, [0x0A, 0x0D, 0x20].contains(bytes[next]) {
      next += 1
      if bytes[next - 1] == 0x0A { start = next }
    }
    guard next < bytes.count, next - start > levels.last?.column ?? -1,
      bytes[next] != 0x09, bytes[next] != UInt8(ascii: "#")
    else { return nil }
    return isMarker(next) ? nil : next
  }

  /// Skips the lines of a block scalar: those indented at least like its first one, or as its head
  /// says.
  mutating func skipBlockScalar() {
    let parent = levels.last?.column ?? 0
    var stated: Int?
    while let byte, byte != 0x0A, byte != UInt8(ascii: "#") {
      if (0x31...0x39).contains(byte) { stated = Int(byte - 0x30) }
      at += 1
    }
    skipLine()
    var indentation = parent + (stated ?? 1)
    var isFirst = stated == nil
    while at < bytes.count {
      let start = at
      skip { $0 == 0x20 }
      let column = at - start
      let isBeforeText = isFirst
      if byte != 0x0A, byte != 0x0D, byte != nil {
        guard column >= indentation else {
          at = start
          // The caller skips to the end of a line: stop before this one.
          at -= 1
          return
        }
        isFirst = false
      }
      // Before the first line, blank lines count as well.
      if isBeforeText { indentation = max(indentation, column) }
      skipLine()
    }
  }
}
