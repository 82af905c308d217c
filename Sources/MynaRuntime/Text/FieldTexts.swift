import MynaICU
package import MynaModel

// Unsafe: points into a bundle and its locale, which the caller keeps; places come from checked
// reads.

/// The texts of all fields of one code, for answers that are nothing else: written straight from the
/// bundle into memory that is used again.
///
/// It is ``TextRequest`` for several fields, and stricter: whatever the long way would report is left
/// to it, so that an answer written here has no diagnostics.
@safe
package struct FieldTexts: ~Copyable {
  /// The texts, one behind the other.
  package var buffer = TextBuffer()
  /// Where each text ends in the buffer.
  package private(set) var ends: [Int] = []
  /// Name of the form of the last field that has one; it lies in the bundle.
  package private(set) var form = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var minorUnits = MinorUnits()
  private let options: UnsafeMutablePointer<ProgramOptions>

  /// Creates memory for texts with these options.
  package init(_ options: ProgramOptions) {
    unsafe self.options = .allocate(capacity: 1)
    unsafe self.options.initialize(to: options)
  }

  deinit { unsafe options.deallocate() }

  /// Writes the fields of a code.
  ///
  /// - Parameters:
  ///   - code: the code as it arrived.
  ///   - provider: whose code it is; without it all catalogues are asked.
  ///   - fields: names of the audience's fields, in the order of the answer.
  ///   - locale: number of the locale that is asked first.
  /// - Returns: the place of the code's record, which names the code as long as the store lives;
  ///   `nil` if the long way must be taken.
  package mutating func write(
    _ code: UnsafeBufferPointer<UInt8>, provider: String?, fields: [ShortName],
    for audience: ShortName, locale: Int, with arguments: Arguments,
    from store: UnsafePointer<TextStore>
  ) -> UInt? {
    guard hasKnownMoney(arguments) else { return nil }
    ends.removeAll(keepingCapacity: true)
    unsafe form = unsafe UnsafeBufferPointer(start: nil, count: 0)
    buffer.removeAll()
    let options = unsafe UnsafePointer(options)
    var place: UInt?
    // What the closure sets is set again if it is called again with more memory.
    var ends = ends
    self.ends = []
    var form = unsafe form
    let isWritten = arguments.withProgramArguments { arguments in
      unsafe buffer.write(atMost: options.pointee.outputBytes * max(1, fields.count)) { sink in
        ends.removeAll(keepingCapacity: true)
        unsafe form = unsafe UnsafeBufferPointer(start: nil, count: 0)
        let request = unsafe TextRequest(store: store, audience: audience, arguments: arguments)
        return unsafe store.withRecord(of: code, provider: provider) { record in
          place = record.address
          return unsafe request.write(
            record, fields, locale: locale, options, to: &sink, ends: &ends, form: &form)
        }
      }
    }
    self.ends = ends
    unsafe self.form = unsafe form
    return isWritten ? place : nil
  }

  /// Whether every amount is in a known currency and has no more digits than that has minor units.
  private mutating func hasKnownMoney(_ arguments: Arguments) -> Bool {
    for item in arguments.items {
      guard case .money = item.plain.kind else { continue }
      guard Int(item.plain.count) <= minorUnits.digits(of: item.plain.currency) else {
        return false
      }
    }
    return true
  }
}

/// Minor units of the currencies that were asked for; one forgets another at most.
private struct MinorUnits {
  /// Packed codes, and their digits; -1 for what is no currency.
  private var known = [(currency: UInt32, digits: Int)](repeating: (0, -1), count: 64)

  mutating func digits(of currency: UInt32) -> Int {
    let place = Int((currency &* 0x9E37_79B1) >> 26)
    guard known.indices.contains(place) else { return -1 }
    if known[place].currency == currency { return known[place].digits }
    var digits = -1
    if let code = CurrencyCode(packed: currency)?.rawValue, CurrencyData.isKnown(code) {
      digits = CurrencyData.fractionDigits(of: code)
    }
    known[place] = (currency, digits)
    return digits
  }
}

extension TextRequest {
  init(
    store: UnsafePointer<TextStore>, audience: ShortName, arguments: ProgramArguments
  ) {
    unsafe self.store = unsafe store
    field = .none
    self.audience = audience
    self.arguments = arguments
  }

  /// Writes fields in their order; each must be there whole.
  fileprivate func write(
    _ record: BundleCursor, _ fields: [ShortName], locale: Int,
    _ options: UnsafePointer<ProgramOptions>, to sink: inout TextSink, ends: inout [Int],
    form: inout UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard unsafe store.pointee.isUsable, !audience.isSame(0, 0, .max), locale >= 0,
      unsafe locale < store.pointee.locales.count,
      unsafe arguments.items.count
        <= min(store.pointee.argumentCount, ProgramArguments.firstDefault),
      let code = Code(record, isForDeveloper: isForDeveloper), !fields.isEmpty,
      let locale = unsafe store.pointee.locales.baseAddress.map({ unsafe $0 + locale }),
      let table = unsafe locale.table(for: audience),
      var record = unsafe table.record(of: code.key, hash: code.keyHash),
      let flags = record.byte(), flags & 1 != 0, let count = record.short(),
      areKnown(code), let admitted = admit(code), let defaults = unsafe locale.defaults
    else { return false }
    return unsafe withDefaults(code, defaults) { defaults in
      let arguments = unsafe ProgramArguments(
        arguments.items, admitted: admitted, defaults: defaults)
      for name in fields {
        guard var field = find(name, among: count, in: record),
          let chosen = unsafe writeForm(
            &field, arguments, locale.pointee.writers, options, to: &sink)
        else { return false }
        if !chosen.isEmpty { unsafe form = unsafe chosen }
        ends.append(sink.count)
      }
      return true
    }
  }

  /// The long way reports an argument that no message knows.
  private func areKnown(_ code: Code) -> Bool {
    for index in unsafe 0..<arguments.items.count {
      guard let argument = unsafe arguments.argument(at: index),
        unsafe parameter(argument.pointee.name, code) != nil
      else { return false }
    }
    return true
  }

  /// Stands at the forms of a field.
  private func find(
    _ name: ShortName, among count: Int, in record: BundleCursor
  ) -> BundleCursor? {
    var record = record
    for _ in 0..<count {
      guard let index = record.short(), let size = record.word(),
        unsafe index < store.pointee.fields.count
      else { return nil }
      if unsafe store.pointee.fields[index].isSame(name) { return record }
      guard record.skip(size) else { return nil }
    }
    return nil
  }
}
