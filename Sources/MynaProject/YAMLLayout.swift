internal import MynaModel

/// Reads the layout of a YAML text before a parser sees it: nesting, keys, and what is not allowed.
///
/// Anchors, aliases, tags, directives and collections as keys are refused here, where they have
/// cost nothing yet (billion laughs), and so is nesting that would exhaust the stack of a recursive
/// reader. Doubts are decided for refusal; a text that passes may still not be YAML.
struct YAMLLayout {
  /// Deepest nesting of blocks and brackets together.
  static let depth = 32

  private let bytes: [UInt8]
  private var at: Int
  private var lineStart: Int
  private var levels: [Level] = []
  private var flowDepth = 0
  private var isTooDeep = false
  private var problems: ProblemList

  private struct Level {
    var column: Int
    var keys: [[UInt8]: SourceSpan] = [:]
  }

  /// Reports every problem of the layout.
  static func check(_ bytes: [UInt8], from start: Int, _ problems: inout ProblemList) {
    var layout = YAMLLayout(bytes: bytes, at: start, lineStart: start, problems: problems)
    layout.readLines()
    problems = layout.problems
  }

  private init(bytes: [UInt8], at: Int, lineStart: Int, problems: ProblemList) {
    self.bytes = bytes
    self.at = at
    self.lineStart = lineStart
    self.problems = problems
  }

  // MARK: Lines

  private mutating func readLines() {
    while at < bytes.count, !isTooDeep {
      lineStart = at
      skip { $0 == 0x20 }
      if byte == 0x09 { problems.add(.tab(at: at)) }
      close(at - lineStart)
      let isMarker = at == lineStart && (startsMarker("---") || startsMarker("..."))
      if isMarker {
        levels = []
        at += 3
        skipBlanks()
      } else if at == lineStart, byte == UInt8(ascii: "%") {
        problems.add(.directive(at: lineSpan))
        skipLine()
        continue
      }
      readLine()
      skipLine()
    }
  }

  /// Reads the tokens of a line; a quoted text or brackets may run over several lines.
  private mutating func readLine() {
    var canBeKey = true
    while let byte, byte != 0x0A, byte != 0x0D, !isTooDeep {
      let start = at
      switch byte {
      case UInt8(ascii: "#"): return
      case UInt8(ascii: "-") where isBlank(at + 1) && canBeKey:
        open(start - lineStart)
        at += 1
      case UInt8(ascii: "?") where isBlank(at + 1):
        problems.add(.complexKey(at: SourceSpan(at, at + 1)))
        at += 1
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): refuseProperty()
      case UInt8(ascii: "|"), UInt8(ascii: ">"):
        skipBlockScalar()
        return
      default:
        readScalarOrFlow(canBeKey: canBeKey)
        canBeKey = false
      }
      skipBlanks()
    }
  }

  private mutating func readScalarOrFlow(canBeKey: Bool) {
    let start = at
    let column = at - lineStart
    let isFlow = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{")
    if isFlow {
      skipFlow()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      skipQuoted()
    } else {
      skipPlain()
    }
    let span = SourceSpan(start, trimmedEnd(from: start))
    skipBlanks()
    guard byte == UInt8(ascii: ":"), isBlank(at + 1) else { return }
    at += 1
    if isFlow {
      problems.add(.complexKey(at: span))
    } else if canBeKey {
      open(column)
      addKey(span)
    }
  }

  // MARK: Levels

  private mutating func open(_ column: Int) {
    close(column)
    if levels.last?.column != column {
      levels.append(Level(column: column))
      checkDepth()
    }
  }

  /// Leaves the blocks that are indented deeper than a column.
  private mutating func close(_ column: Int) {
    while let last = levels.last, last.column > column { levels.removeLast() }
  }

  private mutating func addKey(_ span: SourceSpan) {
    let key = Array(bytes[span.start..<span.end])
    if let first = levels[levels.count - 1].keys[key] {
      problems.add(.duplicateKey(key, at: span, first: first))
    } else {
      levels[levels.count - 1].keys[key] = span
    }
  }

  private mutating func checkDepth() {
    guard levels.count + flowDepth > Self.depth, !isTooDeep else { return }
    isTooDeep = true
    problems.add(.tooDeep(at: at, limit: Self.depth))
  }

  /// Reports an anchor, alias or tag and skips it.
  private mutating func refuseProperty() {
    let start = at
    skip { $0 > 0x20 && !Self.isFlowSign($0) }
    at = max(at, start + 1)
    problems.add(.anchor(at: SourceSpan(start, at)))
  }

  // MARK: Tokens

  /// Skips brackets and what is between them, over any number of lines.
  private mutating func skipFlow() {
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
        if isLineStart(at), startsMarker("---") || startsMarker("...") { return }
        continue
      }
      if Self.isFlowSign(byte) { return }
      if byte == UInt8(ascii: ":"), isBlank(at + 1) || Self.isFlowSign(bytes[at + 1]) { return }
      at += 1
    }
  }

  private mutating func skipQuoted() {
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
  private mutating func skipPlain() {
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
    let isMarker =
      next == start
      && [[0x2D, 0x2D, 0x2D], [0x2E, 0x2E, 0x2E]].contains(bytes[next...].prefix(3))
    return isMarker && isBlank(next + 3) ? nil : next
  }

  /// Skips the lines of a block scalar: those indented at least like its first one, or as its head
  /// says.
  private mutating func skipBlockScalar() {
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

  // MARK: Bytes

  private var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte, condition(byte) { at += 1 }
  }

  private mutating func skipBlanks() { skip { $0 == 0x20 || $0 == 0x09 } }

  private mutating func skipLine() {
    skip { $0 != 0x0A }
    if at < bytes.count { at += 1 }
  }

  private func isBlank(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return true }
    let byte = bytes[offset]
    return byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == 0x0A
  }

  private func startsMarker(_ marker: String) -> Bool {
    bytes[at...].starts(with: marker.utf8) && isBlank(at + 3)
  }

  private func trimmedEnd(from start: Int) -> Int {
    var end = at
    while end > start + 1, isBlank(end - 1) { end -= 1 }
    return end
  }

  private var lineSpan: SourceSpan {
    SourceSpan(at, bytes[at...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  private static func isFlowSign(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}")]
      .contains(byte)
  }
}
