import MynaICU
import MynaModel

// Unsafe: runs a program on arguments of the caller, for the time of a call; cursor and sink check
// all places.

/// Runs one program into a sink.
///
/// It either writes what the functions would have written, byte for byte, or gives up, and the
/// message is resolved step by step. It gives up at anything that is not plain: an argument that is
/// missing, too long or of another type, a number that must be rounded, a format without a writer,
/// and bytes that no compiler made. Nothing that it reads can make it trap or run for ever, and
/// nothing that it holds is counted.
@safe
package struct ProgramRun {
  var code: ProgramCursor
  private let arguments: ProgramArguments
  let writers: UnsafePointer<WriterTables>
  private let options: UnsafePointer<ProgramOptions>
  /// Number of names, which stand at the beginning of the code.
  private var names: UInt8 = 0
  /// Where the message begins in the sink.
  private var begin = 0
  /// End of the last visible text, for blanks between scripts.
  private var lastEnd = 0

  /// Prepares a run.
  @inline(__always)
  package init(
    _ program: UnsafeBufferPointer<UInt8>, _ arguments: ProgramArguments,
    _ writers: UnsafePointer<WriterTables>, _ options: UnsafePointer<ProgramOptions>
  ) {
    code = unsafe ProgramCursor(program)
    self.arguments = arguments
    unsafe self.writers = unsafe writers
    unsafe self.options = unsafe options
  }

  /// Writes the message.
  ///
  /// - Returns: whether it is written; if not, what the sink holds is of no use.
  @inline(__always)
  package mutating func write(to sink: inout TextSink) -> Bool {
    begin = sink.count
    lastEnd = begin
    guard
      unsafe arguments.items.count
        <= min(options.pointee.argumentCount, ProgramArguments.firstDefault),
      let count = code.byte(), count <= ProgramCompiler.names,
      code.skip(Int(count) * ProgramCursor.nameSize)
    else { return false }
    names = count
    while let byte = code.byte(), let instruction = Instruction(rawValue: byte) {
      switch instruction {
      // A text that is too long is cut by the functions, which say so.
      case .end: return unsafe !sink.isFull && sink.count - begin <= options.pointee.outputBytes
      case .text:
        guard let length = code.short(), let text = unsafe code.bytes(Int(length)) else {
          return false
        }
        let start = sink.count
        unsafe sink.append(stored: text)
        if unsafe options.pointee.spacesHan { addBlank(before: start, at: start, in: &sink) }
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
      case .plural: guard selectCategory() else { return false }
      }
    }
    return false
  }

  // MARK: Arguments

  /// The place of the slot that stands next in the code.
  ///
  /// Looked up at each use: a message names an argument once or twice, and a table of places would
  /// have to be cleared and filled first.
  @inline(__always)
  mutating func place() -> Int? {
    guard let slot = code.byte(), slot < names else { return nil }
    return code.place(of: slot, in: arguments)
  }

  @inline(__always)
  func argument(at place: Int) -> UnsafePointer<PlainArgument>? {
    unsafe arguments.argument(at: place)
  }

  /// The default at a place.
  @inline(__always)
  func standard(at place: Int) -> ProgramDefault.Value? {
    let index = place - ProgramArguments.firstDefault
    guard index >= 0, unsafe index < arguments.defaults.count else { return nil }
    return unsafe arguments.defaults[index].value
  }

  // MARK: Values

  @inline(__always)
  private mutating func writeArgument(to sink: inout TextSink) -> Bool {
    guard let place = place() else { return false }
    guard let argument = unsafe argument(at: place) else { return writeText(place, to: &sink) }
    switch unsafe argument.pointee.kind {
    case .text, .other: return writeText(place, to: &sink)
    case .number:
      return unsafe write(
        argument, writers.number(FormatterDescription.defaultNumber), to: &sink)
    case .money:
      return unsafe write(
        argument,
        writers.currency(
          FormatterDescription.defaultCurrency, argument.pointee.currency), to: &sink)
    case .date:
      let index =
        unsafe argument.pointee.flag
        ? FormatterDescription.defaultDateTime : FormatterDescription.defaultDate
      return unsafe writeDate(argument, index, to: &sink)
    }
  }

  @inline(__always)
  private mutating func writeString(to sink: inout TextSink) -> Bool {
    guard let place = place() else { return false }
    return writeText(place, to: &sink)
  }

  @inline(__always)
  private mutating func writeNumber(to sink: inout TextSink) -> Bool {
    guard let place = place(), let formatter = code.short(), let offset = code.word(),
      let argument = unsafe argument(at: place), unsafe argument.isNumber
    else { return false }
    let writer = unsafe writers.number(Int(formatter))
    if offset == 0 { return unsafe write(argument, writer, to: &sink) }
    guard let number = unsafe ProgramDigits(argument).minus(Int32(bitPattern: offset)) else {
      return false
    }
    return unsafe write(number, writer, to: &sink)
  }

  @inline(__always)
  private mutating func writeMoney(to sink: inout TextSink) -> Bool {
    guard let place = place(), let formatter = code.short(),
      let argument = unsafe argument(at: place),
      unsafe argument.isMoney
    else { return false }
    return unsafe write(
      argument, writers.currency(Int(formatter), argument.pointee.currency), to: &sink)
  }

  @inline(__always)
  private mutating func writeDate(to sink: inout TextSink) -> Bool {
    guard let place = place(), let formatter = code.short(),
      let argument = unsafe argument(at: place),
      unsafe argument.isDate
    else { return false }
    return unsafe writeDate(argument, Int(formatter), to: &sink)
  }

  /// Writes the words of a default as ICU joined them; lists that a caller supplies are ICU's.
  @inline(never)
  private mutating func writeList(to sink: inout TextSink) -> Bool {
    guard let place = place(), let type = code.byte(), let width = code.byte(),
      case .list(let list)? = standard(at: place),
      let text = unsafe list.pointee.text(type: type, width: width)
    else { return false }
    return isolate(to: &sink) { unsafe $0.append(text) }
  }

  // MARK: Placeholders

  /// Writes the text at a place, whose direction nobody knows.
  private mutating func writeText(_ place: Int, to sink: inout TextSink) -> Bool {
    if case .text(let text)? = standard(at: place) {
      return isolate(to: &sink) { unsafe $0.append(stored: text) }
    }
    guard let argument = unsafe argument(at: place) else { return false }
    if case .text = unsafe argument.pointee.kind {
      // A mark takes two bytes at least, so that short texts cannot hold too many in a row.
      let count = unsafe Int(argument.pointee.count)
      guard unsafe count <= min(options.pointee.argumentBytes, options.pointee.nonStarters * 2)
      else {
        return false
      }
      return isolate(to: &sink) { unsafe $0.append(words: argument.pointee.text, count: count) }
    }
    // Only long texts and rare types are looked at where they are counted.
    guard unsafe place < arguments.items.count else { return false }
    switch unsafe arguments.items[place].value {
    case .string(let text):
      guard unsafe text.utf8.count <= options.pointee.argumentBytes,
        unsafe StreamSafeText.firstUnsafeOffset(in: text, limit: options.pointee.nonStarters) == nil
      else { return false }
      return isolate(to: &sink) { $0.append(text) }
    case .boolean(let flag): return isolate(to: &sink) { $0.append(flag ? "true" : "false") }
    default: return false
    }
  }

  @inline(__always)
  private mutating func isolate(
    to sink: inout TextSink, _ append: (inout TextSink) -> Void
  ) -> Bool {
    let start = sink.count
    if unsafe options.pointee.isIsolating { sink.appendIsolate(0xA8) }
    let value = sink.count
    append(&sink)
    if unsafe options.pointee.spacesHan { addBlank(before: value, at: start, in: &sink) }
    if unsafe options.pointee.isIsolating { sink.appendIsolate(0xA9) }
    return true
  }

  @inline(__always)
  private mutating func write(
    _ argument: UnsafePointer<PlainArgument>, _ writer: UnsafePointer<NumberWriter>?,
    to sink: inout TextSink
  ) -> Bool {
    unsafe write(ProgramDigits(argument), writer, to: &sink)
  }

  @inline(__always)
  private mutating func write(
    _ number: ProgramDigits, _ writer: UnsafePointer<NumberWriter>?, to sink: inout TextSink
  ) -> Bool {
    guard let writer = unsafe writer else { return false }
    let start = openLocalValue(in: &sink)
    let value = sink.count
    guard
      unsafe writer.write(
        number.magnitude, scale: number.scale, isNegative: number.isNegative, into: &sink)
    else { return false }
    closeLocalValue(from: value, opened: start, in: &sink)
    return true
  }

  @inline(__always)
  private mutating func writeDate(
    _ argument: UnsafePointer<PlainArgument>, _ index: Int, to sink: inout TextSink
  ) -> Bool {
    var milliseconds = unsafe argument.pointee.milliseconds
    guard let writer = unsafe writers.date(index, at: milliseconds) else { return false }
    if let span = unsafe writer.pointee.span, unsafe argument.pointee.isInstant {
      // Outside of the span that was learned, ICU knows the offset.
      guard let local = span.localMilliseconds(milliseconds) else { return false }
      milliseconds = local
    } else if unsafe !options.pointee.isUTC {
      // Writers show UTC; other zones of a rendering are ICU's.
      return false
    }
    let start = openLocalValue(in: &sink)
    let value = sink.count
    guard unsafe writer.pointee.writer.write(localMilliseconds: milliseconds, into: &sink) else {
      return false
    }
    closeLocalValue(from: value, opened: start, in: &sink)
    return true
  }

  /// What the locale wrote has the locale's direction: isolated unless all is left to right.
  @inline(__always)
  private func openLocalValue(in sink: inout TextSink) -> Int {
    let start = sink.count
    if unsafe writers.pointee.isRightToLeft, unsafe options.pointee.isIsolating {
      sink.appendIsolate(0xA7)
    }
    return start
  }

  @inline(__always)
  private mutating func closeLocalValue(
    from value: Int, opened start: Int, in sink: inout TextSink
  ) {
    if unsafe options.pointee.spacesHan { addBlank(before: value, at: start, in: &sink) }
    if unsafe writers.pointee.isRightToLeft, unsafe options.pointee.isIsolating {
      sink.appendIsolate(0xA9)
    }
  }

  /// Puts a blank at a place if the text before and the value that was written need one, and notes
  /// where the visible text ends.
  @inline(never)
  private mutating func addBlank(before value: Int, at place: Int, in sink: inout TextSink) {
    guard sink.count > value else { return }
    // ASCII on both sides is what most neighbours are, and never Han.
    if lastEnd > begin, sink[lastEnd - 1] | sink[value] >= 0x80,
      let last = sink.scalar(endingAt: lastEnd),
      let first = sink.scalar(at: value), HanLatinBoundary.needsBlank(last, first)
    {
      sink.insert(UInt8(ascii: " "), at: place)
    }
    lastEnd = sink.count
  }
}
