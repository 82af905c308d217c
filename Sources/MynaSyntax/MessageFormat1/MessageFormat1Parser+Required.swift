import MynaModel

/// Cases in the apostrophe mode of the JDK.
///
/// As in the JDK, ICU takes one level of apostrophes off the chosen case, puts the number in place of
/// `#`, and reads the result as a message of its own if it has a brace. So an argument within a case
/// is quoted once more for each level: `{n, plural, other {I don''''t {m}}}` shows `I don't`.
extension MessageFormat1Parser {
  /// Stands for `#` in text that is read again; no byte of UTF-8.
  static let marker: UInt8 = 0xFF

  /// Parses the text of a case, up to the brace that closes it or the bar behind it.
  mutating func parseCase(depth: Int, _ parent: Parent) -> Message.Pattern {
    guard apostrophes == .required, recordingDepth == nil else {
      return parseText(depth: depth, parent)
    }
    let start = position
    let count = diagnostics.count
    recordingDepth = depth
    argumentRanges = []
    let pattern = parseText(depth: depth, parent)
    recordingDepth = nil
    guard diagnostics.count == count else { return pattern }
    let end: Int
    if case .choice = parent {
      end = position
    } else {
      // A case that nothing closes may have been reported already, with the braces around it.
      guard position > start, bytes[position - 1] == UInt8(ascii: "}") else { return pattern }
      end = position - 1
    }
    return parseAgain(reduced(start..<end, parent), depth: depth, parent)
  }

  /// The bytes of a case without one level of apostrophes, with their places.
  private func reduced(_ range: Range<Int>, _ parent: Parent) -> [(byte: UInt8, place: Int)] {
    let apostrophe = UInt8(ascii: "'")
    var result: [(byte: UInt8, place: Int)] = []
    var arguments = argumentRanges[...]
    var isQuoted = false
    var index = range.lowerBound
    while index < range.upperBound {
      let argument = arguments.first.flatMap { $0.lowerBound == index ? $0 : nil }
      if argument != nil { arguments.removeFirst() }
      for place in argument ?? index..<(index + 1) {
        guard index <= place else { continue }
        index = place + 1
        if bytes[place] == apostrophe {
          // Of two in a row the second stays.
          guard index < range.upperBound, bytes[index] == apostrophe else {
            if argument == nil { isQuoted.toggle() }
            continue
          }
          index += 1
          result.append((apostrophe, place))
        } else if case .plural = parent, bytes[place] == UInt8(ascii: "#"), !isQuoted,
          argument == nil
        {
          result.append((Self.marker, place))
        } else {
          result.append((bytes[place], place))
        }
      }
    }
    return result
  }

  private mutating func parseAgain(
    _ text: [(byte: UInt8, place: Int)], depth: Int, _ parent: Parent
  ) -> Message.Pattern {
    let end = text.last.map { $0.place + 1 } ?? position
    var inner = MessageFormat1Parser(
      bytes: text.map(\.byte),
      places: text.map { place($0.place, $0.place).start } + [place(end, end).start],
      apostrophes: apostrophes, limits: limits)
    inner.baseDepth = depth
    if case .plural(let variable) = parent { inner.marked = variable }
    // Without a brace nothing is read again, so that apostrophes that are left stay.
    inner.isPlain = !inner.bytes.contains(UInt8(ascii: "{"))
    let pattern = inner.parseText(depth: depth, .message)
    for var diagnostic in inner.diagnostics {
      diagnostic.fixIts = []
      report(diagnostic)
    }
    return pattern
  }
}
