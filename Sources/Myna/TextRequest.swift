import MynaCatalogue
import MynaICU
import MynaModel
import MynaRuntime

/// One field of one code as text, written straight from the bundle.
///
/// This is the whole way on one page: code → record → locale → message → form → text. It does what
/// `CodeRendering` does for requests without surprises, and gives up at any other: a spelling that is
/// not the code's own, an argument of another type than its parameter's, a message that the first
/// locale does not have whole. Whoever called then takes the long way, which knows all of it.
struct TextRequest {
  /// A parameter that every message may use.
  struct Parameter: Sendable {
    let name: String
    let kind: ParameterKind
    let isForCustomer: Bool
    let isForDeveloper: Bool
    /// Whether it is the one that the code's only operation stands for.
    let isOperation: Bool

    init(_ parameter: ErrorCatalogue.Parameter) {
      name = parameter.name
      kind = ParameterKind(parameter)
      isForCustomer = parameter.isVisible(to: .customer)
      isForDeveloper = parameter.isVisible(to: .developer)
      isOperation =
        parameter.defaultValue == nil && parameter.name.utf8.elementsEqual("operation".utf8)
    }
  }

  let storage: Localizer.Storage
  let field: String
  let audience: Audience
  let arguments: Arguments
  let options: ProgramOptions

  /// A code's record, read up to its parameters.
  private struct Code {
    let key: UnsafeRawBufferPointer
    let operation: UnsafeRawBufferPointer
    let parameterCount: Int
    /// Stands at the first parameter.
    let parameters: BundleCursor

    /// Reads a record from its keys on.
    @inline(__always)
    init?(_ record: BundleCursor, isForDeveloper: Bool) {
      var record = record
      guard let customerKey = record.shortText(), let developerKey = record.shortText(),
        let operation = record.shortText(), let count = record.short()
      else { return nil }
      key = isForDeveloper ? developerKey : customerKey
      self.operation = operation
      parameterCount = count
      parameters = record
    }
  }

  /// Writes the text in the locale of a number.
  ///
  /// - Returns: whether it is written.
  @inline(__always)
  func write(_ code: String, provider: String?, locale: Int, to sink: inout TextSink) -> Bool {
    guard storage.trustsPrograms, storage.stores.indices.contains(locale),
      arguments.pairs.count <= 64, code.utf8.count <= storage.limits.codeBytes
    else { return false }
    return Self.withRecord(of: code, provider: provider, in: storage) { record in
      guard let code = Code(record, isForDeveloper: isForDeveloper) else { return false }
      return write(code, storage.stores[locale], to: &sink)
    }
  }

  /// Whether a code is in the table of codes.
  static func knows(_ code: String, provider: String?, in storage: Localizer.Storage) -> Bool {
    code.utf8.count <= storage.limits.codeBytes
      && withRecord(of: code, provider: provider, in: storage) { _ in true }
  }

  /// Calls a closure with the record of a code that is spelled as its catalogue allows.
  @inline(__always)
  private static func withRecord(
    of code: String, provider: String?, in storage: Localizer.Storage,
    _ body: (BundleCursor) -> Bool
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CodeKey.longest) { memory in
      let folded = code.utf8.span.withUnsafeBytes { CodeKey.fold($0, into: memory) }
      guard let (count, changes) = folded else { return false }
      let key = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<count])
      guard var record = storage.bundle.codes.record(of: key), let flags = record.byte(),
        changes & ~flags == 0, let catalogue = record.short(), let spelling = record.shortText(),
        // Without folding, the code must be spelled as the key is.
        flags & CodeKey.foldsCase != 0 || ProgramText.isEqual(spelling, key)
      else { return false }
      if let provider {
        guard storage.bundle.catalogues.indices.contains(catalogue),
          storage.bundle.catalogues[catalogue].provider.utf8.elementsEqual(provider.utf8)
        else { return false }
      }
      return body(record)
    }
  }

  private var isForDeveloper: Bool { audience == .developer }

  private func write(_ code: Code, _ store: LocaleStore, to sink: inout TextSink) -> Bool {
    guard let table = store.messages.table(for: audience), var record = table.record(of: code.key),
      let flags = record.byte(), flags & 1 != 0, let fieldCount = record.short(),
      let admitted = admit(code), let defaults = store.defaults
    else { return false }
    for _ in 0..<fieldCount {
      guard let index = record.short(), let size = record.word() else { return false }
      guard storage.bundle.fieldNames.indices.contains(index),
        storage.bundle.fieldNames[index] == field
      else {
        guard record.skip(size) else { return false }
        continue
      }
      return withDefaults(code, defaults) { defaults in
        writeForm(&record, admitted, defaults, store, to: &sink)
      }
    }
    return false
  }

  /// The first form whose arguments are all there.
  private func writeForm(
    _ record: inout BundleCursor, _ admitted: UInt64,
    _ defaults: UnsafeBufferPointer<ProgramDefault>, _ store: LocaleStore,
    to sink: inout TextSink
  ) -> Bool {
    guard let count = record.short() else { return false }
    for _ in 0..<count {
      guard record.shortText() != nil, let variables = record.short() else { return false }
      var isWhole = true
      for _ in 0..<variables {
        guard let name = record.shortText() else { return false }
        isWhole = isWhole && isSupplied(name, admitted, defaults)
      }
      guard let program = record.blob() else { return false }
      guard isWhole else {
        guard record.blob() != nil else { return false }
        continue
      }
      var run = ProgramRun(
        program, arguments, store.formatters, options, admitted: admitted, defaults: defaults)
      return run.write(to: &sink)
    }
    return false
  }

  private func isSupplied(
    _ name: UnsafeRawBufferPointer, _ admitted: UInt64,
    _ defaults: UnsafeBufferPointer<ProgramDefault>
  ) -> Bool {
    let pairs = arguments.pairs
    for index in pairs.indices where admitted >> UInt64(index) & 1 != 0 {
      if ProgramText.isEqual(pairs[index].name, name) { return true }
    }
    return defaults.contains { ProgramText.isEqual($0.name, name) }
  }

  // MARK: Arguments

  /// Which arguments reach the message, a bit each; `nil` if one needs a closer look.
  private func admit(_ code: Code) -> UInt64? {
    var admitted: UInt64 = 0
    var bytes = 0
    let pairs = arguments.pairs
    for index in pairs.indices {
      guard let parameter = parameter(pairs[index].name, code) else {
        // Unknown: it reaches no message, and the long way reports it.
        continue
      }
      for earlier in 0..<index
      where pairs[earlier].name.utf8.elementsEqual(pairs[index].name.utf8) {
        return nil
      }
      guard parameter.isVisible else { continue }
      switch (parameter.kind, pairs[index].value) {
      case (.money, .money), (.date, .date): break
      case (.count, .decimal(let number)) where number.isInteger: break
      case (.text, .string(let text)):
        let utf8 = text.utf8
        bytes += utf8.count
        guard utf8.count <= storage.limits.argumentBytes, bytes <= storage.limits.argumentsBytes,
          utf8.allSatisfy({ (0x20...0x7E).contains($0) })
        else { return nil }
      default: return nil
      }
      admitted |= 1 << UInt64(index)
    }
    return admitted
  }

  private func parameter(
    _ name: String, _ code: Code
  ) -> (kind: ParameterKind, isVisible: Bool)? {
    var cursor = code.parameters
    for _ in 0..<code.parameterCount {
      guard let text = cursor.shortText(), let kind = cursor.byte().flatMap(ParameterKind.init),
        let audiences = cursor.byte()
      else { return (.other, true) }
      if ProgramText.isEqual(name, text) {
        return (kind, audiences & (isForDeveloper ? 2 : 1) != 0)
      }
    }
    for parameter in storage.parameters where parameter.name.utf8.elementsEqual(name.utf8) {
      return (
        parameter.kind, isForDeveloper ? parameter.isForDeveloper : parameter.isForCustomer
      )
    }
    return nil
  }

  /// Calls a closure with the defaults of parameters that were not supplied.
  @inline(__always)
  private func withDefaults(
    _ code: Code, _ defaults: UnsafeBufferPointer<ProgramDefault>,
    _ body: (UnsafeBufferPointer<ProgramDefault>) -> Bool
  ) -> Bool {
    let isSupplied = arguments.pairs.contains { pair in
      storage.parameters.contains { $0.name.utf8.elementsEqual(pair.name.utf8) }
    }
    // What a caller supplies of these, even to nobody's use, has no default.
    guard !isSupplied else { return false }
    guard !code.operation.isEmpty, storage.parameters.contains(where: \.isOperation) else {
      return body(defaults)
    }
    return withUnsafeTemporaryAllocation(
      of: ProgramDefault.self, capacity: defaults.count + 1
    ) { memory in
      _ = memory.update(fromContentsOf: defaults)
      let name: StaticString = "operation"
      memory[defaults.count] = ProgramDefault(
        name: UnsafeRawBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount),
        value: .text(code.operation))
      return body(UnsafeBufferPointer(memory))
    }
  }
}
