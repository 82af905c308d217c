package import MynaModel

// Unsafe: points into a bundle and its locales; their owner is a property beside it.

/// What a localizer knows, as ``TextRequest`` sees it: places in memory, and nothing that is counted.
///
/// It points into the localizer's storage, which makes it and frees it.
@safe
package struct TextStore {
  package static let developer = ShortName("developer")
  package static let operation = ShortName("operation")

  /// What is known of one locale.
  @safe
  package struct Locale {
    let tables: UnsafeBufferPointer<(audience: ShortName, table: BundleTable)>
    let writers: UnsafePointer<WriterTables>
    let published: PublishedWords
    /// Asked once a locale, where counting a reference does not matter.
    let owner: @Sendable () -> UInt

    package init(
      tables: UnsafeBufferPointer<(audience: ShortName, table: BundleTable)>,
      writers: UnsafePointer<WriterTables>, owner: DefaultsOwner
    ) {
      unsafe self.tables = unsafe tables
      unsafe self.writers = unsafe writers
      published = owner.published
      self.owner = { [unowned owner] in owner.makeDefaults() }
    }
  }

  /// Whether requests can be answered from here at all.
  let isUsable: Bool
  let codes: BundleTable
  let providers: UnsafeBufferPointer<ShortName>
  let fields: UnsafeBufferPointer<ShortName>
  let locales: UnsafeBufferPointer<Locale>
  /// Parameters that every message may use: who supplies one is answered the long way, which knows
  /// its type and its readers.
  let parameters: UnsafeBufferPointer<ShortName>
  /// Whether a code's only operation stands for a parameter that nobody supplied.
  let hasOperation: Bool
  let options: ProgramOptions
  let codeBytes: Int
  let argumentCount: Int

  /// Creates a store; the buffers live as long as the localizer's storage.
  package init(
    isUsable: Bool, codes: BundleTable, providers: UnsafeBufferPointer<ShortName>,
    fields: UnsafeBufferPointer<ShortName>, locales: UnsafeBufferPointer<Locale>,
    parameters: UnsafeBufferPointer<ShortName>, hasOperation: Bool, options: ProgramOptions,
    limits: Limits
  ) {
    // Short values are not measured one by one: limits that they could exceed are for the long way.
    self.isUsable =
      isUsable && limits.argumentBytes >= PlainArgument.longestText
      && limits.argumentNameBytes >= ShortName.longest
      && limits.argumentsBytes >= ProgramArguments.firstDefault * 128
    self.codes = codes
    unsafe self.providers = unsafe providers
    unsafe self.fields = unsafe fields
    unsafe self.locales = unsafe locales
    unsafe self.parameters = unsafe parameters
    self.hasOperation = hasOperation
    self.options = options
    codeBytes = limits.codeBytes
    argumentCount = limits.arguments
  }
}

// Members of the address: asked through the value, they would count a reference to its closure, and
// two threads that count the same reference wait for each other.
extension UnsafePointer<TextStore.Locale> {
  @inline(__always)
  func table(for audience: ShortName) -> BundleTable? {
    for index in unsafe pointee.tables.indices
    where unsafe pointee.tables[index].audience.isSame(audience) {
      return unsafe pointee.tables[index].table
    }
    return nil
  }

  /// The values of parameters that every message may use and nobody supplied, in the locale's
  /// words; `nil` if there is one that only the functions can show.
  @inline(__always)
  var defaults: UnsafeBufferPointer<ProgramDefault>? {
    guard let word = unsafe pointee.published.word(0) else { return nil }
    let address =
      unsafe word == PublishedWords.empty ? pointee.owner() : word
    guard address != PublishedWords.none else { return nil }
    return unsafe UnsafePointer<UnsafeBufferPointer<ProgramDefault>>(bitPattern: address)?.pointee
  }
}

// Members of the address rather than of the value, which is large and would be copied.
extension UnsafePointer<TextStore> {
  /// Whether a code is known in its own spelling.
  package func knows(_ code: String, provider: String?) -> Bool {
    unsafe withRecord(of: code, provider: provider) { _ in true }
  }

  /// Calls a closure with the record of a code that is spelled as its catalogue allows.
  @inline(__always)
  func withRecord(of code: String, provider: String?, _ body: (BundleCursor) -> Bool) -> Bool {
    unsafe code.utf8.span.withUnsafeBufferPointer {
      unsafe withRecord(of: $0, provider: provider, body)
    }
  }

  /// The same for the bytes of a code.
  @inline(__always)
  func withRecord(
    of code: UnsafeBufferPointer<UInt8>, provider: String?, _ body: (BundleCursor) -> Bool
  ) -> Bool {
    guard unsafe code.count <= pointee.codeBytes else { return false }
    return unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CodeKey.longest) {
      memory in
      guard let (count, changes) = unsafe CodeKey.fold(code, into: memory) else { return false }
      let key = unsafe UnsafeBufferPointer(start: memory.baseAddress, count: count)
      guard var record = unsafe pointee.codes.record(of: key), let flags = record.byte(),
        changes & ~flags == 0, let catalogue = record.short(),
        let spelling = unsafe record.shortText(),
        // Without folding, the code must be spelled as the key is.
        unsafe flags & CodeKey.foldsCase != 0 || spelling.hasBytes(of: key)
      else { return false }
      if let provider {
        let name = ShortName.reading(provider)
        guard !name.isSame(0, 0, .max), unsafe catalogue < pointee.providers.count,
          unsafe pointee.providers[catalogue].isSame(name)
        else { return false }
      }
      return body(record)
    }
  }
}

/// Who makes the values of parameters that nobody supplied, when a text first needs them.
package protocol DefaultsOwner: AnyObject, Sendable {
  /// Where their address is published.
  var published: PublishedWords { get }
  /// Makes and publishes them; returns what is published.
  func makeDefaults() -> UInt
}
