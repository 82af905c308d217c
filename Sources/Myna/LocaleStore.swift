import MynaCatalogue
import MynaModel
import MynaRuntime

// Unsafe: defaults lie in memory of this object, written before their address is published.

/// What a localizer keeps for one locale.
final class LocaleStore: DefaultsOwner, @unchecked Sendable {
  // Safe to share: the defaults lie in memory that is only written before its address is published.

  let messages: OpenBundle.LocaleMessages
  let formatters: LocaleFormatters
  private let bundle: OpenBundle
  private let functions: FunctionRegistry
  private let limits: Limits
  /// Address of the defaults.
  let published = PublishedWords(1)
  private let owned = OwnedMemory()

  init(
    _ messages: OpenBundle.LocaleMessages, of bundle: OpenBundle, functions: FunctionRegistry,
    limits: Limits
  ) {
    self.messages = messages
    self.bundle = bundle
    self.functions = functions
    self.limits = limits
    formatters = LocaleFormatters(
      bundle.formatters, renderer: MessageRenderer(locale: messages.locale, functions: functions))
  }

  deinit {
    owned.free()
    published.free()
  }

  var locale: LocaleIdentifier { messages.locale }
  var renderer: MessageRenderer { formatters.renderer }

  /// The fields of a key; empty if the locale does not have it for the audience.
  func fields(of key: String, for audience: Audience) -> [MessageTable.Field] {
    guard let table = messages.table(for: audience) else { return [] }
    return bundle.fields(of: key, in: table)
  }

  /// The message of a term.
  func term(_ id: String) -> Message? { bundle.term(id, in: messages) }

  // MARK: Defaults

  /// Makes the values of parameters that every message may use and nobody supplied, and publishes
  /// their address.
  func makeDefaults() -> UInt {
    var list: [ProgramDefault] = []
    let words = TermInsertion(store: self, settings: bundle.settings, limits: limits)
    for parameter in bundle.settings.parameters {
      guard let text = parameter.defaultValue else { continue }
      guard case .terms = parameter.type else { return published.publish(PublishedWords.none, 0) }
      let value = ArgumentReader.value(text, as: parameter.type)
      var ignored: [Diagnostic] = []
      let localized = words.insert(into: [parameter.name: value], entry: nil, &ignored)
      // Without a known term the parameter counts as absent, and a plainer form serves.
      guard case .list(let items)? = localized[parameter.name] else { continue }
      let texts = items.compactMap { item in
        if case .string(let text) = item { text } else { nil }
      }
      unsafe list.append(
        ProgramDefault(
          name: ShortName(parameter.name),
          value: .list(
            formatters.makeDefaultList(
              texts, spacesHan: bundle.settings.hanLatinSpace == .always))))
    }
    let values = UnsafeMutableBufferPointer<ProgramDefault>.allocate(capacity: list.count)
    _ = unsafe values.initialize(from: list)
    let box = UnsafeMutablePointer<UnsafeBufferPointer<ProgramDefault>>.allocate(capacity: 1)
    unsafe box.initialize(to: UnsafeBufferPointer(values))
    owned.add {
      unsafe values.deallocate()
      unsafe box.deallocate()
    }
    return published.publish(UInt(bitPattern: box), 0)
  }
}
