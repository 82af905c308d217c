import MynaICU
package import MynaModel

/// How a program is run; no more of a caller's options than it needs.
package struct ProgramOptions: Sendable {
  let isIsolating: Bool
  let spacesHan: Bool
  /// Whether instants are shown in UTC, the zone of the writers.
  let isUTC: Bool
  let argumentCount: Int
  let argumentBytes: Int
  let nonStarters: Int

  /// The default options.
  package static let standard = ProgramOptions(RenderOptions())
  /// The default options, with a blank between Han characters and Latin letters or digits.
  package static let spacing = ProgramOptions(RenderOptions(), spacesHan: true)

  package init(_ options: RenderOptions, spacesHan: Bool = false) {
    isIsolating = options.bidi == .standard
    self.spacesHan = spacesHan
    isUTC = options.timeZone == "UTC"
    argumentCount = options.limits.arguments
    argumentBytes = options.limits.argumentBytes
    nonStarters = options.limits.nonStarters
  }
}

/// A value that stands for an argument that was not supplied.
package struct ProgramDefault {
  /// What it is.
  package enum Value {
    /// A text.
    case text(UnsafeRawBufferPointer)
    /// The words of a list.
    case list(UnsafePointer<DefaultList>)
  }

  /// Name of the argument.
  package let name: UnsafeRawBufferPointer
  package let value: Value

  package init(name: UnsafeRawBufferPointer, value: Value) {
    self.name = name
    self.value = value
  }
}

/// Runs one program into a sink.
///
/// It either writes what the functions would have written, byte for byte, or gives up, and the
/// message is resolved step by step. It gives up at anything that is not plain: an argument that is
/// missing, too long or of another type, a number that must be rounded, a format without a writer,
/// and bytes that no compiler made. Nothing that it reads can make it trap or run for ever.
package struct ProgramRun {
  private var code: ProgramCursor
  private let arguments: [(name: String, value: ArgumentValue)]
  private let formatters: LocaleFormatters
  private let options: ProgramOptions
  private let isRightToLeft: Bool
  /// Which arguments count, a bit each.
  private let admitted: UInt64
  private let defaults: UnsafeBufferPointer<ProgramDefault>
  /// Place of each slot's argument; -1 if there is none, from ``firstDefault`` on a default.
  private var places = InlineArray<8, Int>(repeating: -1)
  private static let firstDefault = 64
  /// Where the message begins in the sink.
  private var begin = 0
  /// End of the last visible text, for blanks between scripts.
  private var lastEnd = 0

  /// Prepares a run.
  @inline(__always)
  package init(
    _ program: UnsafeRawBufferPointer, _ arguments: Arguments, _ formatters: LocaleFormatters,
    _ options: ProgramOptions, admitted: UInt64 = .max,
    defaults: UnsafeBufferPointer<ProgramDefault> = UnsafeBufferPointer(start: nil, count: 0)
  ) {
    code = ProgramCursor(program)
    self.arguments = arguments.pairs
    self.formatters = formatters
    self.options = options
    self.admitted = admitted
    self.defaults = defaults
    isRightToLeft = formatters.renderer.direction == .rightToLeft
  }

  /// Writes the message.
  ///
  /// - Returns: whether it is written; if not, what the sink holds is of no use.
  package mutating func write(to sink: inout TextSink) -> Bool {
    begin = sink.count
    lastEnd = begin
    guard arguments.count <= min(options.argumentCount, Self.firstDefault), readNames() else {
      return false
    }
    while let byte = code.byte(), let instruction = Instruction(rawValue: byte) {
      switch instruction {
      case .end: return !sink.isFull
      case .text:
        guard let length = code.short(), let text = code.bytes(Int(length)) else { return false }
        let start = sink.count
        sink.append(text)
        if options.spacesHan { addBlank(before: start, at: start, in: &sink) }
      case .markup: break
      case .argument: guard writeArgument(to: &sink) else { return false }
      case .string: guard writeString(to: &sink) else { return false }
      case .number: guard writeNumber(to: &sink) else { return false }
      case .money: guard writeMoney(to: &sink) else { return false }
      case .date: guard writeDate(to: &sink) else { return false }
      case .jump:
        guard let distance = code.word(), code.skip(Int(distance)) else { return false }
      case .match: guard select() else { return false }
      case .list: guard writeList(to: &sink) else { return false }
      }
    }
    return false
  }

  /// Finds the arguments of the program's names.
  private mutating func readNames() -> Bool {
    guard let count = code.byte(), count <= ProgramCompiler.names else { return false }
    for slot in 0..<Int(count) {
      guard let length = code.byte(), let name = code.bytes(Int(length)) else { return false }
      places[slot] = find(name)
    }
    return true
  }

  @inline(__always)
  private func find(_ name: UnsafeRawBufferPointer) -> Int {
    for index in arguments.indices where admitted >> UInt64(index) & 1 != 0 {
      if ProgramText.isEqual(arguments[index].name, name) { return index }
    }
    for index in defaults.indices where ProgramText.isEqual(defaults[index].name, name) {
      return Self.firstDefault + index
    }
    return -1
  }

  /// The argument of the slot that stands next in the code.
  @inline(__always)
  private mutating func argumentPlace() -> Int? {
    guard let slot = code.byte(), slot < ProgramCompiler.names else { return nil }
    return places[Int(slot)]
  }

  /// The value at a place; `nil` where there is none, or a default.
  @inline(__always)
  private func argument(at place: Int) -> ArgumentValue? {
    place >= 0 && place < arguments.count ? arguments[place].value : nil
  }

  /// The default at a place.
  @inline(__always)
  private func standard(at place: Int) -> ProgramDefault.Value? {
    let index = place - Self.firstDefault
    return index >= 0 && index < defaults.count ? defaults[index].value : nil
  }

  // MARK: Values

  private mutating func writeArgument(to sink: inout TextSink) -> Bool {
    guard let place = argumentPlace() else { return false }
    if case .text(let text)? = standard(at: place) { return write(text, to: &sink) }
    switch argument(at: place) {
    case .string(let text): return write(text, to: &sink)
    case .boolean(let flag): return write(flag ? "true" : "false", to: &sink)
    case .decimal(let number):
      return write(number, formatters.number(FormatterDescription.defaultNumber), to: &sink)
    case .money(let money):
      return write(
        money.amount,
        formatters.currency(FormatterDescription.defaultCurrency, money.currency), to: &sink)
    case .date(let date):
      let index =
        date.millisecondOfDay == nil
        ? FormatterDescription.defaultDate : FormatterDescription.defaultDateTime
      return write(date, index, to: &sink)
    case .list, .invalid, nil: return false
    }
  }

  private mutating func writeString(to sink: inout TextSink) -> Bool {
    guard let place = argumentPlace() else { return false }
    if case .text(let text)? = standard(at: place) { return write(text, to: &sink) }
    switch argument(at: place) {
    case .string(let text): return write(text, to: &sink)
    case .boolean(let flag): return write(flag ? "true" : "false", to: &sink)
    default: return false
    }
  }

  private mutating func writeNumber(to sink: inout TextSink) -> Bool {
    guard let place = argumentPlace(), let formatter = code.short(), let offset = code.word(),
      case .decimal(let number)? = argument(at: place)
    else { return false }
    let writer = formatters.number(Int(formatter))
    guard offset != 0 else { return write(number, writer, to: &sink) }
    guard let shifted = Self.subtract(Int32(bitPattern: offset), from: number) else { return false }
    return write(shifted, writer, to: &sink)
  }

  private mutating func writeMoney(to sink: inout TextSink) -> Bool {
    guard let place = argumentPlace(), let formatter = code.short(),
      case .money(let money)? = argument(at: place)
    else { return false }
    return write(money.amount, formatters.currency(Int(formatter), money.currency), to: &sink)
  }

  private mutating func writeDate(to sink: inout TextSink) -> Bool {
    guard let place = argumentPlace(), let formatter = code.short(),
      case .date(let date)? = argument(at: place)
    else { return false }
    return write(date, Int(formatter), to: &sink)
  }

  /// Writes the words of a default as ICU joined them; lists that a caller supplies are ICU's.
  private mutating func writeList(to sink: inout TextSink) -> Bool {
    guard let place = argumentPlace(), let type = code.byte(), let width = code.byte(),
      case .list(let list)? = standard(at: place),
      let text = list.pointee.text(type: type, width: width)
    else { return false }
    return write(text, to: &sink)
  }

  // MARK: Placeholders

  /// Writes text of unknown direction.
  private mutating func write(_ text: UnsafeRawBufferPointer, to sink: inout TextSink) -> Bool {
    let start = sink.count
    if options.isIsolating { sink.appendIsolate(0xA8) }
    let value = sink.count
    sink.append(text)
    if options.spacesHan { addBlank(before: value, at: start, in: &sink) }
    if options.isIsolating { sink.appendIsolate(0xA9) }
    return true
  }

  private mutating func write(_ text: String, to sink: inout TextSink) -> Bool {
    let count = text.utf8.count
    guard count <= options.argumentBytes else { return false }
    let start = sink.count
    if options.isIsolating { sink.appendIsolate(0xA8) }
    let value = sink.count
    sink.append(text)
    // A mark takes two bytes at least, so that short texts cannot hold too many in a row.
    if count > 2 * options.nonStarters,
      StreamSafeText.firstUnsafeOffset(in: text, limit: options.nonStarters) != nil
    {
      return false
    }
    if options.spacesHan { addBlank(before: value, at: start, in: &sink) }
    if options.isIsolating { sink.appendIsolate(0xA9) }
    return true
  }

  @inline(__always)
  private mutating func write(
    _ number: DecimalNumber, _ writer: UnsafePointer<NumberWriter>?, to sink: inout TextSink
  ) -> Bool {
    guard let writer, let magnitude = number.coefficient else { return false }
    let start = openLocalValue(in: &sink)
    let value = sink.count
    guard
      writer.pointee.write(
        magnitude, scale: number.scale, isNegative: number.isNegative, into: &sink)
    else { return false }
    closeLocalValue(from: value, opened: start, in: &sink)
    return true
  }

  private mutating func write(_ date: DateTime, _ index: Int, to sink: inout TextSink) -> Bool {
    guard let writer = formatters.date(index) else { return false }
    let start = openLocalValue(in: &sink)
    let value = sink.count
    // A floating value is shown as it is; an instant in UTC, the zone of the writer.
    guard options.isUTC else { return false }
    let milliseconds = date.epochMilliseconds ?? date.localMilliseconds
    guard writer.pointee.write(localMilliseconds: milliseconds, into: &sink) else { return false }
    closeLocalValue(from: value, opened: start, in: &sink)
    return true
  }

  /// What the locale wrote has the locale's direction: isolated unless all is left to right.
  @inline(__always)
  private func openLocalValue(in sink: inout TextSink) -> Int {
    let start = sink.count
    if isRightToLeft, options.isIsolating { sink.appendIsolate(0xA7) }
    return start
  }

  @inline(__always)
  private mutating func closeLocalValue(
    from value: Int, opened start: Int, in sink: inout TextSink
  ) {
    if options.spacesHan { addBlank(before: value, at: start, in: &sink) }
    if isRightToLeft, options.isIsolating { sink.appendIsolate(0xA9) }
  }

  /// Puts a blank at a place if the text before and the value that was written need one, and notes
  /// where the visible text ends.
  private mutating func addBlank(before value: Int, at place: Int, in sink: inout TextSink) {
    guard sink.count > value else { return }
    if lastEnd > begin, let last = sink.scalar(endingAt: lastEnd),
      let first = sink.scalar(at: value),
      HanLatinBoundary.needsBlank(last, first)
    {
      sink.insert(UInt8(ascii: " "), at: place)
    }
    lastEnd = sink.count
  }

  private static func subtract(_ offset: Int32, from number: DecimalNumber) -> DecimalNumber? {
    guard number.scale == 0, let magnitude = number.coefficient, magnitude <= 1 << 53 else {
      return nil
    }
    let value = number.isNegative ? -Int(magnitude) : Int(magnitude)
    return DecimalNumber(value - Int(offset))
  }

  // MARK: Selection

  /// What a selector compares keys with.
  private struct Choice {
    var place = 0
    var isString = false
    /// Index of the category, or 255.
    var category: UInt8 = 255
    var exact = DecimalNumber(0)
  }

  /// Goes to the first variant that fits.
  private mutating func select() -> Bool {
    guard let count = code.byte(), count <= ProgramCompiler.selectors else { return false }
    var choices = InlineArray<4, Choice>(repeating: Choice())
    for index in 0..<Int(count) {
      guard let choice = readChoice() else { return false }
      choices[index] = choice
    }
    guard let variants = code.short() else { return false }
    for _ in 0..<variants {
      var fits = true
      for index in 0..<Int(count) {
        guard let isMatch = readKey(matching: choices[index]) else { return false }
        fits = fits && isMatch
      }
      guard let distance = code.word() else { return false }
      if fits { return code.skip(Int(distance)) }
    }
    return false
  }

  private mutating func readChoice() -> Choice? {
    guard let byte = code.byte(), let kind = SelectorKind(rawValue: byte),
      let place = argumentPlace(),
      let formatter = code.short(), let offset = code.word()
    else { return nil }
    if kind == .string { return textChoice(place) }
    guard case .decimal(let number)? = argument(at: place), number.coefficient != nil else {
      return nil
    }
    var choice = Choice(place: place, exact: number.trimmed.withoutNegativeZero)
    switch kind {
    case .integerCardinal, .integerOrdinal, .integerExact:
      guard choice.exact.scale == 0 else { return nil }
    default: break
    }
    guard kind != .exact, kind != .integerExact else { return choice }
    let shown: DecimalNumber
    if offset == 0 {
      shown = number
    } else {
      guard let shifted = Self.subtract(Int32(bitPattern: offset), from: number) else { return nil }
      shown = shifted
    }
    let isOrdinal = kind == .ordinal || kind == .integerOrdinal
    guard let magnitude = shown.coefficient, let writer = formatters.number(Int(formatter)),
      let visible = writer.pointee.visible(magnitude, scale: shown.scale),
      let table = formatters.plural(isOrdinal ? .ordinal : .cardinal),
      let category = table.pointee.category(visible.magnitude, scale: visible.scale)
    else { return nil }
    choice.category = category
    return choice
  }

  private func textChoice(_ place: Int) -> Choice? {
    if case .text? = standard(at: place) { return Choice(place: place, isString: true) }
    guard case .string(let text)? = argument(at: place), text.utf8.count <= options.argumentBytes,
      // Other letters have several spellings, which only a normalization tells apart.
      text.utf8.allSatisfy({ $0 < 0x80 })
    else { return nil }
    return Choice(place: place, isString: true)
  }

  /// Reads a key; `nil` for bytes that are none.
  private mutating func readKey(matching choice: Choice) -> Bool? {
    guard let byte = code.byte(), let kind = KeyKind(rawValue: byte) else { return nil }
    switch kind {
    case .any: return true
    case .category:
      guard let category = code.byte() else { return nil }
      return !choice.isString && category == choice.category
    case .exact:
      guard let sign = code.byte(), let scale = code.byte(), let digits = code.long() else {
        return nil
      }
      return !choice.isString && choice.exact.coefficient == digits
        && choice.exact.scale == Int(scale) && choice.exact.isNegative == (sign != 0)
    case .string:
      guard let length = code.short(), let key = code.bytes(Int(length)) else { return nil }
      guard choice.isString else { return false }
      if case .text(let text)? = standard(at: choice.place) {
        return ProgramText.isEqual(text, key)
      }
      guard case .string(let text)? = argument(at: choice.place) else { return false }
      return ProgramText.isEqual(text, key)
    }
  }
}

/// Reads the bytes of a program; whatever lies beyond them is `nil`.
private struct ProgramCursor {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  @inline(__always)
  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  @inline(__always)
  mutating func short() -> UInt16? { load() }

  @inline(__always)
  mutating func word() -> UInt32? { load() }

  @inline(__always)
  mutating func long() -> UInt64? { load() }

  @inline(__always)
  private mutating func load<Value: FixedWidthInteger & BitwiseCopyable>() -> Value? {
    let size = MemoryLayout<Value>.size
    guard bytes.count - position >= size else { return nil }
    defer { position += size }
    return Value(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: Value.self))
  }

  @inline(__always)
  mutating func bytes(_ count: Int) -> UnsafeRawBufferPointer? {
    guard bytes.count - position >= count else { return nil }
    defer { position += count }
    return UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
  }

  /// Skips forward; a distance is never negative, so that every program ends.
  @inline(__always)
  mutating func skip(_ count: Int) -> Bool {
    guard bytes.count - position >= count else { return false }
    position += count
    return true
  }
}
