public import MynaCatalogue
public import MynaModel
public import MynaRuntime
import Synchronization

// Unsafe: points to what its own bundle keeps.

/// Renders error codes for an audience in the reader's language.
///
/// ```swift
/// let shown = Localizer.embedded.render(
///   "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR", for: .customer, in: ["zh-CN", "en"],
///   with: ["limit": .money("50000", "CNY")])
/// print(shown.body)
/// ```
///
/// Rendering never throws, never traps and never returns nothing. A localizer is immutable and can
/// be shared between threads.
public struct Localizer: Sendable {
  let storage: Storage

  @safe final class Storage: @unchecked Sendable {
    // Safe to share: `text` points to memory that is never written after `init`.

    let bundle: OpenBundle
    /// The locales, in the project's order.
    let stores: [LocaleStore]
    let negotiator: LocaleNegotiator
    let limits: Limits
    /// The same for requests of text.
    let text: UnsafePointer<TextStore>
    private let owned = OwnedMemory()
    /// Chains by what was asked for.
    let chains = Mutex(BoundedCache<LocaleRequest, FallbackChain>(256))
    /// First locales by what was asked for; not counted, as all threads would count the
    /// same reference for each text and wait for each other: two gave 1.5 times the texts of one.
    let memo = unsafe Unmanaged.passRetained(LocaleMemo())
    private let decoded = Mutex(DecodedCodes())

    /// What is decoded of the catalogues.
    private struct DecodedCodes {
      var lookup: CatalogueLookup?
      /// Number of entries that were decoded one by one.
      var single = 0
      /// A command asks for one code, and a server for many: then all are decoded and kept.
      static let mostSingle = 8
    }

    init(_ bundle: OpenBundle, functions: FunctionRegistry, limits: Limits?) {
      self.bundle = bundle
      let limits = (limits ?? bundle.settings.limits).clamped()
      self.limits = limits
      var seen: Set<LocaleIdentifier> = []
      stores = bundle.locales.filter { seen.insert($0.locale).inserted }.map {
        LocaleStore($0, of: bundle, functions: functions, limits: limits)
      }
      negotiator = LocaleNegotiator(
        supported: stores.map(\.locale), default: bundle.settings.sourceLocale)
      let memory = UnsafeMutablePointer<TextStore>.allocate(capacity: 1)
      unsafe memory.initialize(
        to: TextStore(
          bundle, stores, limits: limits, trustsPrograms: functions.isStandard, owned: owned))
      unsafe text = unsafe UnsafePointer(memory)
    }

    deinit {
      unsafe memo.release()
      unsafe text.deallocate()
      owned.free()
    }

    var settings: LocalizationSettings { bundle.settings }

    /// What is kept for a locale; there are a handful.
    func store(of locale: LocaleIdentifier) -> LocaleStore? {
      stores.first { $0.locale == locale }
    }

    /// The catalogues, decoded when first needed and kept.
    var lookup: CatalogueLookup {
      decoded.withLock { decoded in
        if let known = decoded.lookup { return known }
        // A damaged catalogue knows no code; its bytes are checked where bundles are read.
        let catalogues = (try? bundle.decodedCatalogues()) ?? []
        let lookup = CatalogueLookup(catalogues, limits: limits)
        decoded.lookup = lookup
        return lookup
      }
    }

    /// Finds out which code a text means.
    func resolve(_ code: String, provider: String?) -> CodeResolution {
      let isSingle = decoded.withLock { decoded in
        guard decoded.lookup == nil, decoded.single < DecodedCodes.mostSingle else { return false }
        decoded.single += 1
        return true
      }
      guard isSingle, code.utf8.count <= limits.codeBytes,
        let entry = bundle.entry(spelled: code, provider: provider)
      else { return lookup.resolve(code, provider: provider) }
      return CodeResolution(
        original: code, provider: entry.code.provider, answer: .known(entry, via: [.exact]))
    }
  }

  /// Creates a localizer; its limits are those of the contents unless others are given.
  ///
  /// - Throws: `bundle.too-large` if the contents do not fit a bundle.
  public init(
    _ contents: LocalizerContents, functions: FunctionRegistry = .standard,
    limits: Limits? = nil
  ) throws(DiagnosticError) {
    do {
      let bytes = try BundleFile.write(contents)
      storage = Storage(
        try OpenBundle(BundleMemory(copying: bytes), isTrusted: true), functions: functions,
        limits: limits)
    } catch {
      throw DiagnosticError(error.diagnostic)
    }
  }

  init(_ bundle: OpenBundle, functions: FunctionRegistry, limits: Limits?) {
    storage = Storage(bundle, functions: functions, limits: limits)
  }

  /// The project's choices.
  public var settings: LocalizationSettings { storage.settings }
  /// The catalogues.
  public var catalogues: [ErrorCatalogue] { storage.lookup.catalogues }
  /// The locales that have messages, in the project's order.
  public var locales: [LocaleIdentifier] { storage.negotiator.supported }

  /// Names the contents: the same for the same bytes, in every process.
  package var contentHash: String { storage.bundle.contentHash }

  /// The messages of a locale, decoded for tools; `nil` if it has none.
  public func table(for locale: LocaleIdentifier) -> MessageTable? {
    storage.store(of: locale).flatMap { try? storage.bundle.table(of: $0.messages) }
  }

  /// Finds out which code a text means.
  public func resolve(_ code: String, provider: String? = nil) -> CodeResolution {
    storage.resolve(code, provider: provider)
  }

  /// Returns the code that stands inside a longer text, such as `… [CODE]`, known or not; `nil` if
  /// there is none.
  ///
  /// - Parameters:
  ///   - text: a sentence, such as the message beside a code.
  ///   - provider: whose rules say how a code may be wrapped.
  public func innerCode(of text: String, provider: String) -> String? {
    storage.lookup.innerCode(of: text, provider: provider)
  }

  /// Renders a code for an audience.
  ///
  /// - Parameters:
  ///   - code: the code as it arrived, in any listed spelling.
  ///   - provider: whose code it is; without it all catalogues are asked.
  ///   - reader: who will read the text; the type of the result says it too.
  ///   - locales: BCP 47 tags in the reader's order of preference.
  ///   - arguments: what the caller knows; unknown ones cost nothing.
  ///   - options: isolation, time zone, limits.
  public func render<For: Reader>(
    _ code: String, provider: String? = nil, for reader: For, in locales: [String],
    with arguments: Arguments = Arguments(), options: RenderOptions = RenderOptions()
  ) -> Rendered<For> {
    render(code, provider, reader, chain(for: .tags(locales)), arguments, options)
  }

  /// Renders a code for an audience, in the languages that an `Accept-Language` header asks for.
  ///
  /// Whatever the header's value holds, as it arrived, the reader gets a text; what is wrong with it
  /// is among the diagnostics.
  public func render<For: Reader>(
    _ code: String, provider: String? = nil, for reader: For, acceptLanguage: String,
    with arguments: Arguments = Arguments(), options: RenderOptions = RenderOptions()
  ) -> Rendered<For> {
    render(code, provider, reader, chain(for: .header(acceptLanguage)), arguments, options)
  }

  private func render<For: Reader>(
    _ code: String, _ provider: String?, _ reader: For, _ chain: FallbackChain,
    _ arguments: Arguments, _ options: RenderOptions
  ) -> Rendered<For> {
    var rendering = CodeRendering(
      storage: storage, resolution: resolve(code, provider: provider), audience: reader.audience,
      options: options)
    return Rendered(rendering.render(code, chain: chain, arguments: arguments), for: reader)
  }
}
