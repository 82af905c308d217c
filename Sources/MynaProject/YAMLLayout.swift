internal import MynaModel

/// Reads the layout of a YAML text before a parser sees it: nesting, keys, and what is not allowed.
///
/// Anchors, aliases, tags, directives and collections as keys are refused here, where they have
/// cost nothing yet (billion laughs), and so is nesting that would exhaust the stack of a recursive
/// reader. Doubts are decided for refusal; a text that passes may still not be YAML.
struct YAMLLayout {
  /// Deepest nesting of blocks and brackets together.
  static let depth = 32

  let bytes: [UInt8]
  /// The first byte of the text, behind a byte order mark.
  let first: Int
  var at: Int
  var lineStart: Int
  var levels: [Level] = []
  var flowDepth = 0
  var isTooDeep = false
  var problems: ProblemList

  struct Level {
    var column: Int
    var keys: [[UInt8]: SourceSpan] = [:]
  }

  /// Reports every problem of the layout.
  static func check(_ bytes: [UInt8], from start: Int, _ problems: inout ProblemList) {
    var layout = YAMLLayout(bytes, from: start, problems)
    layout.readLines()
    problems = layout.problems
  }

  private init(_ bytes: [UInt8], from start: Int, _ problems: ProblemList) {
    self.bytes = bytes
    self.problems = problems
    first = start
    at = start
    lineStart = start
  }

  // MARK: Lines

  mutating func readLines() {
    while at < bytes.count, !isTooDeep {
      lineStart = at
      skip { $0 == 0x20 }
      if byte == 0x09 { problems.add(.tab(at: at)) }
      if let byte, byte != 0x0A, byte != 0x0D, byte != UInt8(ascii: "#") { close(at - lineStart) }
      if isMarker(at) {
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
  mutating func readLine() {
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

  mutating func readScalarOrFlow(canBeKey: Bool) {
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

  mutating func open(_ column: Int) {
    close(column)
    if levels.last?.column != column {
      levels.append(Level(column: column))
      checkDepth()
    }
  }

  /// Leaves the blocks that are indented deeper than a column.
  mutating func close(_ column: Int) {
    while let last = levels.last, last.column > column { levels.removeLast() }
  }

  mutating func addKey(_ span: SourceSpan) {
    let key = Array(bytes[span.start..<span.end])
    if let first = levels[levels.count - 1].keys[key] {
      problems.add(.duplicateKey(key, at: span, first: first))
    } else {
      levels[levels.count - 1].keys[key] = span
    }
  }

  mutating func checkDepth() {
    guard levels.count + flowDepth > Self.depth, !isTooDeep else { return }
    isTooDeep = true
    problems.add(.tooDeep(at: at, limit: Self.depth))
  }

  /// Reports an anchor, alias or tag and skips it.
  mutating func refuseProperty() {
    let start = at
    skip { $0 > 0x20 && !Self.isFlowSign($0) }
    at = max(at, start + 1)
    problems.add(.anchor(at: SourceSpan(start, at)))
  }

  // MARK: Bytes

  var byte: UInt8? { at < bytes.count ? bytes[at] : nil }

  mutating func skip(while condition: (UInt8) -> Bool) {
    while let byte, condition(byte) { at += 1 }
  }

  mutating func skipBlanks() { skip { $0 == 0x20 || $0 == 0x09 } }

  mutating func skipLine() {
    skip { $0 != 0x0A }
    if at < bytes.count { at += 1 }
  }

  func isBlank(_ offset: Int) -> Bool {
    guard bytes.indices.contains(offset) else { return true }
    let byte = bytes[offset]
    return byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether `---` or `...` stands at the start of a line.
  func isMarker(_ offset: Int) -> Bool {
    guard offset == first || bytes[offset - 1] == 0x0A else { return false }
    let rest = bytes[min(offset, bytes.count)...]
    return (rest.starts(with: "---".utf8) || rest.starts(with: "...".utf8)) && isBlank(offset + 3)
  }

  func trimmedEnd(from start: Int) -> Int {
    var end = at
    while end > start + 1, isBlank(end - 1) { end -= 1 }
    return end
  }

  var lineSpan: SourceSpan {
    SourceSpan(at, bytes[at...].firstIndex(of: 0x0A) ?? bytes.count)
  }

  static func isFlowSign(_ byte: UInt8) -> Bool {
    [UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}")]
      .contains(byte)
  }
}
