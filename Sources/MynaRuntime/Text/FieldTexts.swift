import MynaICU
package import MynaModel

/// The texts of all fields of one code, for answers that are nothing else: written straight from the
/// bundle into memory that is used again.
///
/// It is ``TextRequest`` for several fields, and stricter: whatever the long way would report is left
/// to it, so that an answer written here has no diagnostics.
package struct FieldTexts: ~Copyable {
  /// The texts, one behind the other.
  package var buffer = TextBuffer()
  /// Where each text ends in the buffer.
  package private(set) var ends: [Int] = []
  /// Name of the form of the last field that has one; it lies in the bundle.
  package private(set) var form = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private var minorUnits = MinorUnits()
  private let options: UnsafeMutablePointer<ProgramOptions>

  /// Creates memory for texts with these options.
  package init(_ options: ProgramOptions) {
    self.options = .allocate(capacity: 1)
    self.options.initialize(to: options)
  }

  deinit { options.deallocate() }

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
    form = UnsafeBufferPointer(start: nil, count: 0)
    buffer.removeAll()
    let options = UnsafePointer(options)
    var place: UInt?
    // What the closure sets is set again if it is called again with more memory.
    var ends = ends
    self.ends = []
    var form = form
    let isWritten = arguments.withProgramArguments { arguments in
      buffer.write(atMost: options.pointee.outputBytes * max(1, fields.count)) { sink in
        ends.removeAll(keepingCapacity: true)
        form = UnsafeBufferPointer(start: nil, count: 0)
        let request = TextRequest(store: store, audience: audience, arguments: arguments)
        return store.withRecord(of: code, provider: provider) { record in
          place = record.address
          return request.write(
            record, fields, locale: locale, options, to: &sink, ends: &ends, form: &form)
        }
      }
    }
    self.ends = ends
    self.form = form
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
    self.store = store
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
    guard store.pointee.isUsable, !audience.isSame(0, 0, .max), locale >= 0,
      locale < store.pointee.locales.count,
      arguments.items.count <= min(store.pointee.argumentCount, ProgramArguments.firstDefault),
      let code = Code(record, isForDeveloper: isForDeveloper), !fields.isEmpty,
      let locale = store.pointee.locales.baseAddress.map({ $0 + locale }),
      let table = locale.table(for: audience),
      var record = table.record(of: code.key, hash: code.keyHash),
      let flags = record.byte(), flags & 1 != 0, let count = record.short(),
      areKnown(code), let admitted = admit(code), let defaults = locale.defaults
    else { return false }
    return withDefaults(code, defaults) { defaults in
      let arguments = ProgramArguments(arguments.items, admitted: admitted, defaults: defaults)
      for name in fields {
        guard var field = find(name, among: count, in: record),
          let chosen = writeForm(&field, arguments, locale.pointee.writers, options, to: &sink)
        else { return false }
        if !chosen.isEmpty { form = chosen }
        ends.append(sink.count)
      }
      return true
    }
  }

  /// The long way reports an argument that no message knows.
  private func areKnown(_ code: Code) -> Bool {
    for index in 0..<arguments.items.count {
      guard let argument = arguments.argument(at: index),
        parameter(argument.pointee.name, code) != nil
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
        index < store.pointee.fields.count
      else { return nil }
      if store.pointee.fields[index].isSame(name) { return record }
      guard record.skip(size) else { return nil }
    }
    return nil
  }
}
