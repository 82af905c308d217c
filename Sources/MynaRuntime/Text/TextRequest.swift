package import MynaModel

// Unsafe: points to arguments and a store for the time of a call; counts are checked before each
// place.

/// One field of one code as text, written straight from the bundle.
///
/// This is the whole way on one page: code → record → message → form → text. It does what
/// `CodeRendering` does for requests without surprises, and gives up at any other: a spelling that is
/// not the code's own, an argument of another type than its parameter's, a message that the first
/// locale does not have whole. Whoever called then takes the long way, which knows all of it.
///
/// It stands in the engine, though codes are `Myna`'s matter, because code is not inlined across
/// modules: comparing names was a tenth of its profile there. It sees bytes of a bundle, no catalogue.
@safe
struct TextRequest {
  let store: UnsafePointer<TextStore>
  let field: ShortName
  let audience: ShortName
  let arguments: ProgramArguments

  /// Creates a request.
  ///
  /// - Parameters:
  ///   - store: what the localizer knows.
  ///   - field: name of a field; a longer name than ``ShortName`` holds is that of none.
  ///   - audience: who reads.
  ///   - arguments: what the caller knows.
  @inline(__always)
  init(
    store: UnsafePointer<TextStore>, field: String, audience: Audience,
    arguments: ProgramArguments
  ) {
    unsafe self.store = unsafe store
    self.field = .reading(field)
    self.audience = .reading(audience.name)
    self.arguments = arguments
  }

  /// A code's record, read up to its parameters.
  @safe
  struct Code {
    let key: UnsafeBufferPointer<UInt8>
    let keyHash: UInt64
    let operation: UnsafeBufferPointer<UInt8>
    let parameterCount: Int
    /// Stands at the first parameter.
    let parameters: BundleCursor

    /// Reads a record from its keys on.
    @inline(__always)
    init?(_ record: BundleCursor, isForDeveloper: Bool) {
      var record = record
      guard let customerKey = unsafe record.shortText(), let customerHash = record.long(),
        let developerKey = unsafe record.shortText(), let developerHash = record.long(),
        let operation = unsafe record.shortText(), let count = record.short()
      else { return nil }
      unsafe key = unsafe isForDeveloper ? developerKey : customerKey
      keyHash = isForDeveloper ? developerHash : customerHash
      unsafe self.operation = unsafe operation
      parameterCount = count
      parameters = record
    }
  }

  var isForDeveloper: Bool { audience.isSame(TextStore.developer) }

  /// Writes the text in the locale of a number.
  ///
  /// - Returns: whether it is written.
  @inline(__always)
  func write(
    _ code: String, provider: String?, locale: Int, to sink: inout TextSink
  ) -> Bool {
    // Names that are too long for a word are all alike.
    guard unsafe store.pointee.isUsable, !field.isSame(0, 0, .max), !audience.isSame(0, 0, .max),
      locale >= 0, unsafe locale < store.pointee.locales.count,
      unsafe arguments.items.count
        <= min(store.pointee.argumentCount, ProgramArguments.firstDefault)
    else { return false }
    return unsafe store.withRecord(of: code, provider: provider) { record in
      guard let code = Code(record, isForDeveloper: isForDeveloper),
        let locale = unsafe store.pointee.locales.baseAddress.map({ unsafe $0 + locale })
      else { return false }
      return unsafe write(code, locale, to: &sink)
    }
  }

  @inline(__always)
  private func write(
    _ code: Code, _ locale: UnsafePointer<TextStore.Locale>, to sink: inout TextSink
  ) -> Bool {
    guard let table = unsafe locale.table(for: audience),
      var record = unsafe table.record(of: code.key, hash: code.keyHash),
      let flags = record.byte(), flags & 1 != 0, let fieldCount = record.short(),
      let admitted = admit(code), let defaults = unsafe locale.defaults
    else { return false }
    for _ in 0..<fieldCount {
      guard let index = record.short(), let size = record.word(),
        unsafe index < store.pointee.fields.count
      else { return false }
      if unsafe store.pointee.fields[index].isSame(field) {
        return unsafe withDefaults(code, defaults) { defaults in
          let arguments = unsafe ProgramArguments(
            arguments.items, admitted: admitted, defaults: defaults)
          guard let options = unsafe store.pointer(to: \.options) else { return false }
          return unsafe writeForm(&record, arguments, locale.pointee.writers, options, to: &sink)
            != nil
        }
      }
      guard record.skip(size) else { return false }
    }
    return false
  }

  /// Writes the first form whose arguments are all there.
  ///
  /// - Returns: the name of the form; `nil` if none is written.
  @inline(__always)
  func writeForm(
    _ record: inout BundleCursor, _ arguments: ProgramArguments,
    _ writers: UnsafePointer<WriterTables>, _ options: UnsafePointer<ProgramOptions>,
    to sink: inout TextSink
  ) -> UnsafeBufferPointer<UInt8>? {
    guard let count = record.short() else { return nil }
    for _ in 0..<count {
      guard let form = unsafe record.shortText(), let variables = record.short() else { return nil }
      var isWhole = true
      for _ in 0..<variables {
        guard let name = unsafe record.shortText() else { return nil }
        isWhole = unsafe isWhole && isSupplied(.reading(name), arguments)
      }
      guard let program = unsafe record.blob() else { return nil }
      if isWhole {
        var run = unsafe ProgramRun(program, arguments, writers, options)
        return unsafe run.write(to: &sink) ? form : nil
      }
      guard let size = record.word(), record.skip(size) else { return nil }
    }
    return nil
  }

  @inline(__always)
  private func isSupplied(_ name: ShortName, _ arguments: ProgramArguments) -> Bool {
    arguments.place(low: name.low, middle: name.middle, high: name.high) >= 0
  }

  // MARK: Arguments

  /// Which arguments reach the message, a bit each; `nil` if one needs a closer look.
  @inline(__always)
  func admit(_ code: Code) -> UInt64? {
    var admitted: UInt64 = 0
    for index in unsafe 0..<arguments.items.count {
      guard let argument = unsafe arguments.argument(at: index), unsafe !argument.isOther,
        unsafe !argument.pointee.name.isSame(.none)
      else {
        return nil
      }
      // What a caller supplies of these, even to nobody's use, has no default.
      let shared = unsafe store.pointee.parameters
      var place = 0
      while place < shared.count {
        if unsafe shared[place].isSame(argument.pointee.name) { return nil }
        place += 1
      }
      for earlier in 0..<index
      where unsafe arguments.argument(at: earlier)?.pointee.name.isSame(argument.pointee.name)
        == true
      {
        return nil
      }
      // One that is unknown reaches no message, and the long way reports it.
      guard let parameter = unsafe parameter(argument.pointee.name, code), parameter.isVisible
      else {
        continue
      }
      guard unsafe Self.fits(argument, parameter.kind) else { return nil }
      admitted |= 1 << UInt64(index)
    }
    return admitted
  }

  @inline(__always)
  private static func fits(
    _ argument: UnsafePointer<PlainArgument>, _ kind: ParameterKind
  ) -> Bool {
    switch unsafe (kind, argument.pointee.kind) {
    case (.money, .money), (.date, .date): return true
    case (.count, .number): return unsafe argument.pointee.count == 0
    case (.text, .text):
      // Anything hidden would be made visible.
      return unsafe CodeKey.isVisibleASCII(
        argument.pointee.text, count: Int(argument.pointee.count))
    default: return false
    }
  }

  /// What a code's record says of an argument; `nil` if the code has no such parameter.
  func parameter(
    _ name: ShortName, _ code: Code
  ) -> (kind: ParameterKind, isVisible: Bool)? {
    let audience: UInt8 = isForDeveloper ? 2 : 1
    var cursor = code.parameters
    for _ in 0..<code.parameterCount {
      guard let text = unsafe cursor.shortText(),
        let kind = cursor.byte().flatMap(ParameterKind.init),
        let audiences = cursor.byte()
      else { return (.other, true) }
      if unsafe ShortName.reading(text).isSame(name) { return (kind, audiences & audience != 0) }
    }
    return nil
  }

  /// Calls a closure with the defaults of the project's parameters, none of which is supplied.
  @inline(__always)
  func withDefaults(
    _ code: Code, _ defaults: UnsafeBufferPointer<ProgramDefault>,
    _ body: (UnsafeBufferPointer<ProgramDefault>) -> Bool
  ) -> Bool {
    guard unsafe store.pointee.hasOperation, unsafe !code.operation.isEmpty else {
      return unsafe body(defaults)
    }
    return unsafe withUnsafeTemporaryAllocation(
      of: ProgramDefault.self, capacity: defaults.count + 1
    ) { memory in
      for index in defaults.indices { unsafe memory[index] = unsafe defaults[index] }
      unsafe memory[defaults.count] = unsafe ProgramDefault(
        name: TextStore.operation, value: .text(code.operation))
      return unsafe body(UnsafeBufferPointer(rebasing: memory[...defaults.count]))
    }
  }
}

extension UnsafePointer<TextStore> {
  /// Appends the text of a field to a buffer.
  ///
  /// - Returns: whether it is written; if not, the long way must be taken.
  package func write(
    _ code: String, field: String, provider: String?, for audience: Audience, locale: Int,
    with arguments: Arguments, to buffer: inout TextBuffer
  ) -> Bool {
    unsafe buffer.write(atMost: pointee.options.outputBytes) { sink in
      unsafe write(code, field, provider, audience, locale, arguments, to: &sink)
    }
  }

  /// The text of a field; `nil` if the long way must be taken.
  ///
  /// - Parameter isTrusted: whether the bundle's texts are UTF-8 for certain.
  package func text(
    of code: String, field: String, provider: String?, for audience: Audience, locale: Int,
    with arguments: Arguments, isTrusted: Bool
  ) -> String? {
    unsafe ProgramText.make(atMost: pointee.options.outputBytes, isTrusted: isTrusted) { sink in
      unsafe write(code, field, provider, audience, locale, arguments, to: &sink)
    }
  }

  @inline(__always)
  private func write(
    _ code: String, _ field: String, _ provider: String?, _ audience: Audience, _ locale: Int,
    _ arguments: Arguments, to sink: inout TextSink
  ) -> Bool {
    arguments.withProgramArguments { arguments in
      unsafe TextRequest(store: self, field: field, audience: audience, arguments: arguments)
        .write(code, provider: provider, locale: locale, to: &sink)
    }
  }
}
