import MynaModel

/// Where the members of a request stand in a line that is plain.
///
/// Nearly all requests of a batch are plain: visible ASCII without backslashes, members that
/// ``RenderRequest`` knows and each once, arguments that are texts, numbers or typed values. This reads
/// them in one pass and makes nothing. It accepts no line that `JSONReader` and `RenderRequest` refuse,
/// and means the same by it; every other line is theirs.
struct PlainRequest {
  /// The identifier as it is written, quotes included; empty if there is none.
  private(set) var id = 0..<0
  /// The code, without its quotes.
  private(set) var code = 0..<0
  /// The provider, without its quotes; `nil` if there is none.
  private(set) var provider: Range<Int>?
  /// Name of the audience, without its quotes.
  private(set) var audience = 0..<0
  /// The locales as they are written; empty if there are none.
  private(set) var locale = 0..<0
  /// The arguments, with the first brace.
  private(set) var arguments = 0..<0

  /// Most arguments of a plain request; names are compared with one another.
  static let mostArguments = 8

  /// Reads a line without its line break; `nil` if it is not plain.
  init?(_ line: UnsafeBufferPointer<UInt8>) {
    guard line.count <= Self.longest, Self.isPlain(line) else { return nil }
    var scanner = PlainScanner(line)
    var seen: UInt8 = 0
    guard scanner.take(UInt8(ascii: "{")), !scanner.isNext(UInt8(ascii: "}")) else { return nil }
    repeat {
      guard let key = scanner.string(), scanner.take(UInt8(ascii: ":")),
        let member = Member(scanner.line, key), seen & member.rawValue == 0
      else { return nil }
      seen |= member.rawValue
      guard read(member, &scanner) else { return nil }
    } while scanner.take(UInt8(ascii: ","))
    guard scanner.take(UInt8(ascii: "}")), scanner.isAtEnd,
      seen & Member.needed == Member.needed
    else { return nil }
  }

  /// Longest line that is looked at, in bytes: longer ones are rare, and limits are for the long way.
  private static let longest = 2048

  /// The members, a bit each.
  private enum Member: UInt8 {
    case id = 1
    case code = 2
    case provider = 4
    case audience = 8
    case locale = 16
    case arguments = 32

    static let needed = Member.code.rawValue | Member.audience.rawValue

    init?(_ line: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) {
      switch name.count {
      case 2 where line.holds("id", at: name): self = .id
      case 4 where line.holds("code", at: name): self = .code
      case 4 where line.holds("args", at: name): self = .arguments
      case 6 where line.holds("locale", at: name): self = .locale
      case 8 where line.holds("audience", at: name): self = .audience
      case 8 where line.holds("provider", at: name): self = .provider
      default: return nil
      }
    }
  }

  private mutating func read(_ member: Member, _ scanner: inout PlainScanner) -> Bool {
    switch member {
    case .id: return scanner.scalar(into: &id)
    case .code: return scanner.string(into: &code)
    case .audience: return scanner.string(into: &audience)
    case .locale: return scanner.strings(into: &locale)
    case .arguments: return scanner.arguments(into: &arguments)
    case .provider:
      provider = scanner.string()
      return provider != nil
    }
  }

  /// Whether all bytes are visible ASCII or blanks, and none is a backslash.
  private static func isPlain(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var isPlain = true
    for index in line.indices {
      let byte = line[index]
      isPlain = isPlain && byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\\")
    }
    return isPlain
  }
}

/// Reads pieces of JSON in plain text.
///
/// It does not outlive the memory of the line, and reads nothing outside of it.
struct PlainScanner {
  let line: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ line: UnsafeBufferPointer<UInt8>, at position: Int = 0) {
    self.line = line
    self.position = position
  }

  private mutating func skipBlanks() {
    while position < line.count, line[position] == 0x20 { position += 1 }
  }

  /// Whether nothing but blanks follows.
  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == line.count
    }
  }

  /// Whether a byte follows, behind blanks.
  mutating func isNext(_ byte: UInt8) -> Bool {
    skipBlanks()
    return position < line.count && line[position] == byte
  }

  /// Takes a byte, and the blanks before it.
  mutating func take(_ byte: UInt8) -> Bool {
    guard isNext(byte) else { return false }
    position += 1
    return true
  }

  /// The contents of a string.
  mutating func string() -> Range<Int>? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = position
    while position < line.count {
      if line[position] == UInt8(ascii: "\"") {
        position += 1
        return start..<(position - 1)
      }
      position += 1
    }
    return nil
  }

  mutating func string(into range: inout Range<Int>) -> Bool {
    guard let found = string() else { return false }
    range = found
    return true
  }

  /// A number of JSON.
  mutating func number() -> Range<Int>? {
    skipBlanks()
    let start = position
    if isNext(UInt8(ascii: "-")) { position += 1 }
    let first = position
    guard digits() > 0, position - first == 1 || line[first] != UInt8(ascii: "0") else {
      return nil
    }
    if position < line.count, line[position] == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { return nil }
    }
    // Exponents are rare.
    if position < line.count, line[position] | 0x20 == UInt8(ascii: "e") { return nil }
    return start..<position
  }

  private mutating func digits() -> Int {
    let start = position
    while position < line.count, (0x30...0x39).contains(line[position]) { position += 1 }
    return position - start
  }

  /// A string, number, truth value or null, as it is written.
  mutating func scalar(into range: inout Range<Int>) -> Bool {
    if isNext(UInt8(ascii: "\"")) {
      guard let text = string() else { return false }
      range = (text.lowerBound - 1)..<(text.upperBound + 1)
      return true
    }
    guard let found = number() else { return false }
    range = found
    return true
  }

  /// A string or an array of strings, as it is written.
  mutating func strings(into range: inout Range<Int>) -> Bool {
    skipBlanks()
    let start = position
    if take(UInt8(ascii: "[")) {
      repeat {
        guard string() != nil else { return false }
      } while take(UInt8(ascii: ","))
      guard take(UInt8(ascii: "]")) else { return false }
    } else if string() == nil {
      return false
    }
    range = start..<position
    return true
  }

  /// An object of plain arguments, as it is written.
  mutating func arguments(into range: inout Range<Int>) -> Bool {
    skipBlanks()
    let start = position
    let line = line
    var names = InlineArray<8, Range<Int>>(repeating: 0..<0)
    var count = 0
    let isPlain = forEachArgument { name, _ in
      guard count < names.count else { return false }
      for index in 0..<count where line.isSame(names[index], name) { return false }
      names[count] = name
      count += 1
      return true
    }
    range = start..<position
    return isPlain
  }

  /// A value of an argument.
  enum Value {
    case text(Range<Int>)
    case number(Range<Int>)
    case typed(type: Range<Int>, value: Range<Int>, currency: Range<Int>?)
  }

  /// Calls a closure with each argument; `false` if they are not plain, or the closure says so.
  mutating func forEachArgument(_ body: (Range<Int>, Value) -> Bool) -> Bool {
    guard take(UInt8(ascii: "{")) else { return false }
    if take(UInt8(ascii: "}")) { return true }
    repeat {
      guard let name = string(), take(UInt8(ascii: ":")), let value = value(), body(name, value)
      else { return false }
    } while take(UInt8(ascii: ","))
    return take(UInt8(ascii: "}"))
  }

  private mutating func value() -> Value? {
    if isNext(UInt8(ascii: "\"")) { return string().map(Value.text) }
    if isNext(UInt8(ascii: "{")) { return typedValue() }
    return number().map(Value.number)
  }

  private mutating func typedValue() -> Value? {
    var type: Range<Int>?
    var value: Range<Int>?
    var currency: Range<Int>?
    guard take(UInt8(ascii: "{")) else { return nil }
    repeat {
      guard let key = string(), take(UInt8(ascii: ":")) else { return nil }
      switch key.count {
      case 4 where type == nil && line.holds("type", at: key): type = string()
      case 5 where value == nil && line.holds("value", at: key):
        value = isNext(UInt8(ascii: "\"")) ? string() : number()
        guard value != nil else { return nil }
      case 8 where currency == nil && line.holds("currency", at: key):
        currency = string()
        guard currency != nil else { return nil }
      default: return nil
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")), let type, let value else { return nil }
    return .typed(type: type, value: value, currency: currency)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a word stands in a range.
  func holds(_ word: StaticString, at range: Range<Int>) -> Bool {
    guard range.count == word.utf8CodeUnitCount, range.upperBound <= count else { return false }
    return word.withUTF8Buffer { bytes in
      for index in bytes.indices where self[range.lowerBound + index] != bytes[index] {
        return false
      }
      return true
    }
  }

  /// Whether two ranges hold the same bytes.
  func isSame(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    guard first.count == second.count else { return false }
    for index in 0..<first.count
    where self[first.lowerBound + index] != self[second.lowerBound + index] {
      return false
    }
    return true
  }

  /// The text in a range.
  func text(_ range: Range<Int>) -> String {
    String(decoding: self[range], as: UTF8.self)
  }
}
