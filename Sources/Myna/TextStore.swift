import MynaCatalogue
import MynaModel
import MynaRuntime

/// What a localizer knows, as ``TextRequest`` sees it: places in memory, and nothing that is counted.
///
/// It points into the localizer's storage, which makes it and frees it.
struct TextStore {
  static let developer = ShortName("developer")
  static let operation = ShortName("operation")

  /// What is known of one locale.
  struct Locale {
    let tables: UnsafeBufferPointer<(audience: ShortName, table: BundleTable)>
    let writers: UnsafePointer<WriterTables>
    let published: PublishedWords
    let owner: Unmanaged<LocaleStore>

    @inline(__always)
    func table(for audience: ShortName) -> BundleTable? {
      for index in tables.indices where tables[index].audience == audience {
        return tables[index].table
      }
      return nil
    }

    /// The values of parameters that every message may use and nobody supplied, in the locale's
    /// words; `nil` if there is one that only the functions can show.
    @inline(__always)
    var defaults: UnsafeBufferPointer<ProgramDefault>? {
      guard let word = published.word(0) else { return nil }
      let address =
        word == PublishedWords.empty ? owner._withUnsafeGuaranteedRef { $0.makeDefaults() } : word
      guard address != PublishedWords.none else { return nil }
      return UnsafePointer<UnsafeBufferPointer<ProgramDefault>>(bitPattern: address)?.pointee
    }
  }

  /// A parameter that every message may use.
  struct Parameter {
    let name: ShortName
    let kind: ParameterKind
    /// Who sees it: 1 the customer, 2 the developer.
    let audiences: UInt8
  }

  /// Whether requests can be answered from here at all.
  let isUsable: Bool
  let codes: BundleTable
  let providers: UnsafeBufferPointer<ShortName>
  let fields: UnsafeBufferPointer<ShortName>
  let locales: UnsafeBufferPointer<Locale>
  let parameters: UnsafeBufferPointer<Parameter>
  /// Whether a code's only operation stands for a parameter that nobody supplied.
  let hasOperation: Bool
  let options: ProgramOptions
  let codeBytes: Int
  let argumentCount: Int

  /// Creates a store; what it allocates is freed with `owned`.
  init(
    _ bundle: OpenBundle, _ stores: [LocaleStore], limits: Limits, trustsPrograms: Bool,
    owned: OwnedMemory
  ) {
    func keep<Value>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
      let memory = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
      _ = memory.initialize(from: values)
      owned.add { memory.deallocate() }
      return UnsafeBufferPointer(memory)
    }
    codes = bundle.codes
    providers = keep(bundle.catalogues.map { ShortName($0.provider) })
    fields = keep(bundle.fieldNames.map { ShortName($0) })
    locales = keep(
      stores.map { store in
        Locale(
          tables: keep(store.messages.audiences.map { (ShortName($0.name), $0.table) }),
          writers: store.formatters.tables, published: store.published,
          owner: .passUnretained(store))
      })
    let shared = bundle.settings.parameters.map { parameter in
      Parameter(
        name: ShortName(parameter.name), kind: ParameterKind(parameter),
        audiences: (parameter.isVisible(to: .customer) ? 1 : 0)
          | (parameter.isVisible(to: .developer) ? 2 : 0))
    }
    parameters = keep(shared)
    hasOperation = bundle.settings.parameters.contains {
      $0.defaultValue == nil && ShortName($0.name) == Self.operation
    }
    options = bundle.settings.hanLatinSpace == .always ? .spacing : .standard
    codeBytes = limits.codeBytes
    argumentCount = limits.arguments
    // Short values are not measured one by one: limits that they could exceed are for the long way.
    isUsable =
      trustsPrograms && !shared.contains { $0.name == .none }
      && limits.argumentBytes >= PlainArgument.longestText
      && limits.argumentNameBytes >= ShortName.longest
      && limits.argumentsBytes >= ProgramArguments.firstDefault * 128
  }

  /// Calls a closure with the record of a code that is spelled as its catalogue allows.
  @inline(__always)
  func withRecord(
    of code: String, provider: ShortName?, _ body: (BundleCursor) -> Bool
  ) -> Bool {
    guard code.utf8.count <= codeBytes else { return false }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CodeKey.longest) { memory in
      let folded = code.utf8.span.withUnsafeBytes { CodeKey.fold($0, into: memory) }
      guard let (count, changes) = folded else { return false }
      let key = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(memory)[..<count])
      guard var record = codes.record(of: key), let flags = record.byte(),
        changes & ~flags == 0, let catalogue = record.short(), let spelling = record.shortText(),
        // Without folding, the code must be spelled as the key is.
        flags & CodeKey.foldsCase != 0 || ProgramText.isEqual(spelling, key)
      else { return false }
      if let provider {
        guard provider != .none, catalogue < providers.count, providers[catalogue] == provider
        else { return false }
      }
      return body(record)
    }
  }
}
