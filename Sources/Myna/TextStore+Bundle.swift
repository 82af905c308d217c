import MynaCatalogue
import MynaModel
import MynaRuntime

// Unsafe: points to what the bundle keeps.

extension TextStore {
  /// Creates the store of a bundle; what it allocates is freed with `owned`.
  init(
    _ bundle: OpenBundle, _ stores: [LocaleStore], limits: Limits, trustsPrograms: Bool,
    owned: OwnedMemory
  ) {
    func keep<Value>(_ values: [Value]) -> UnsafeBufferPointer<Value> {
      let memory = UnsafeMutableBufferPointer<Value>.allocate(capacity: values.count)
      _ = unsafe memory.initialize(from: values)
      owned.add {
        unsafe memory.deinitialize()
        unsafe memory.deallocate()
      }
      return UnsafeBufferPointer(memory)
    }
    let shared = bundle.settings.parameters
    unsafe self.init(
      isUsable: trustsPrograms && !shared.contains { ShortName($0.name) == .none },
      codes: bundle.codes, providers: unsafe keep(bundle.catalogues.map { ShortName($0.provider) }),
      fields: unsafe keep(bundle.fieldNames.map { ShortName($0) }),
      locales: unsafe keep(
        stores.map { store in
          unsafe Locale(
            tables: keep(store.messages.audiences.map { (ShortName($0.name), $0.table) }),
            writers: unsafe store.formatters.tables, owner: store)
        }),
      parameters: unsafe keep(shared.map { ShortName($0.name) }),
      hasOperation: shared.contains {
        $0.defaultValue == nil && ShortName($0.name) == Self.operation
      },
      options: bundle.settings.hanLatinSpace == .always ? .spacing : .standard, limits: limits)
  }
}
