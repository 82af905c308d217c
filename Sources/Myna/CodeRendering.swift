import MynaCatalogue
import MynaModel
import MynaRuntime

/// One rendering of a code: key, locale, arguments, form, text.
struct CodeRendering {
  let storage: Localizer.Storage
  let resolution: CodeResolution
  private(set) var audience: Audience
  let options: RenderOptions
  var diagnostics: [Diagnostic] = []
  private var chain: [LocaleIdentifier] = []
  private var attempts: [RenderingAttempt] = []
  private var uses: [ArgumentUse] = []

  init(
    storage: Localizer.Storage, resolution: CodeResolution, audience: Audience,
    options: RenderOptions
  ) {
    self.storage = storage
    self.resolution = resolution
    self.audience = audience
    self.options = options
  }

  mutating func render(
    _ code: String, chain: FallbackChain, arguments: Arguments
  ) -> Rendered<Audience> {
    reportResolution()
    diagnostics += chain.diagnostics
    let chain = chain.locales
    self.chain = chain
    var admitted = ArgumentAdmission(
      entry: resolution.entry, settings: storage.settings, audience: audience,
      limits: storage.limits
    ).admit(arguments, diagnostics: &diagnostics, uses: &uses)
    if audience != .customer, resolution.entry == nil {
      // The only argument that is not the caller's: the code, made harmless.
      admitted["code"] = .string(Self.visible(code))
    }
    for key in keys {
      for locale in chain {
        let fields = render(key, in: locale, with: admitted)
        note(key, locale, fields)
        guard let fields else { continue }
        if key != keys[0] || locale != chain[0] { reportFallback(key, locale) }
        return rendered(code, key: key, fields: fields, locale: locale)
      }
    }
    if let rendered = customerText(code, chain) { return rendered }
    // In a statement of its own: `rendered` must see the diagnostic that this adds.
    let fields = lastResort()
    return rendered(code, key: "", fields: fields, locale: storage.settings.sourceLocale)
  }

  /// The generic customer message, which anybody may read, for an audience without any message.
  private mutating func customerText(_ code: String, _ chain: [LocaleIdentifier]) -> Rendered<
    Audience
  >? {
    guard audience != .customer else { return nil }
    var customer = self
    customer.audience = .customer
    let key = storage.settings.genericKey
    for locale in chain {
      let fields = customer.render(key, in: locale, with: Arguments())
      note(key, locale, fields)
      guard let fields else { continue }
      diagnostics = customer.diagnostics
      reportFallback(key, locale)
      return rendered(code, key: key, fields: fields, locale: locale)
    }
    return nil
  }

  // MARK: Key

  /// Keys to try, best first. A customer key only ever falls back to the generic customer key.
  private var keys: [String] {
    let settings = storage.settings
    if audience == .developer {
      if let entry = resolution.entry { return [entry.developerKey, settings.unknownCodeKey] }
      if case .unknown = resolution.answer { return [settings.unknownCodeKey] }
      if case .carrier = resolution.answer { return [settings.unknownCodeKey] }
      return [settings.ambiguousCodeKey, settings.unknownCodeKey]
    }
    // Every other audience shares the customer's keys and has its own sentences for them.
    return [resolution.entry?.customerKey, settings.genericKey].compactMap(\.self)
  }

  /// What is shown when not even the generic message exists: a broken installation must not leave
  /// the reader without a sentence.
  private mutating func lastResort() -> [RenderedField] {
    diagnostics.append(
      Diagnostic("message.missing", .error, "no message for the code and no generic message"))
    let text = "We couldn't complete your request. Contact the merchant."
    let name = storage.settings.fields(of: audience).last ?? "body"
    return [RenderedField(name: name, text: text, parts: [.text(text)], form: "")]
  }

  private func rendered(
    _ code: String, key: String, fields: [RenderedField], locale: LocaleIdentifier
  ) -> Rendered<Audience> {
    Rendered(
      requestedCode: Self.visible(code), code: resolution.entry?.code, reader: audience,
      key: key, fields: fields, locale: locale,
      direction: storage.store(of: locale)?.renderer.direction ?? .leftToRight,
      advice: resolution.entry?.advice, resolution: resolution, diagnostics: diagnostics,
      chain: chain, attempts: attempts, arguments: uses)
  }

  private mutating func note(
    _ key: String, _ locale: LocaleIdentifier, _ fields: [RenderedField]?
  ) {
    attempts.append(
      RenderingAttempt(key: key, locale: locale, hasAnswered: fields != nil))
  }

  /// The code with hidden characters escaped, and cut.
  private static func visible(_ code: String) -> String {
    let shown = code.unicodeScalars.prefix(128)
    let text = DiagnosticRenderer.visible(String(shown))
    return shown.count < code.unicodeScalars.count ? text + "…" : text
  }

  // MARK: Fields

  /// Renders all fields of a key, or returns `nil` if the locale does not have it whole.
  private mutating func render(
    _ key: String, in locale: LocaleIdentifier, with arguments: Arguments
  ) -> [RenderedField]? {
    guard let store = storage.store(of: locale) else { return nil }
    let before = diagnostics.count
    let available = store.fields(of: key, for: audience)
    let wanted = storage.settings.fields(of: audience)
    guard !available.isEmpty, !wanted.isEmpty else { return nil }
    let words = TermInsertion(
      store: store, settings: storage.settings, limits: storage.limits)
    let localized = words.insert(into: arguments, entry: resolution.entry, &diagnostics)
    var fields: [RenderedField] = []
    for name in wanted {
      guard let field = available.first(where: { $0.name == name }),
        let rendered = render(field, with: localized, by: store.renderer)
      else {
        // The next locale answers, and what this one lacked is told by the fallback.
        diagnostics.removeSubrange(before...)
        return nil
      }
      fields.append(rendered)
    }
    return fields
  }

  /// Graceful specificity: the first form whose arguments are all there, and that renders whole.
  private mutating func render(
    _ field: MessageTable.Field, with arguments: Arguments, by renderer: MessageRenderer
  ) -> RenderedField? {
    var passedOver: [PassedForm] = []
    for form in field.forms {
      let missing = form.variables.filter { arguments[$0] == nil }
      passedOver.append(PassedForm(name: form.name, missing: missing))
      guard missing.isEmpty else { continue }
      guard let message = form.message else {
        diagnostics.append(
          Diagnostic("bundle.structure", .error, "message '\(field.name)' cannot be decoded"))
        continue
      }
      let result = renderer.render(message, arguments, options: options)
      // A reader never sees a hole such as `{$limit}`: a plainer form serves instead.
      let isWhole = !result.diagnostics.contains { $0.severity == .error }
      diagnostics += result.diagnostics
      guard isWhole else { continue }
      let isSpaced = storage.settings.hanLatinSpace == .always
      let parts = isSpaced ? HanLatinSpacing.apply(to: result.parts) : result.parts
      return RenderedField(
        name: field.name, text: parts.map(\.plainText).joined(), parts: parts, form: form.name,
        passedOver: passedOver.dropLast())
    }
    return nil
  }

  // MARK: Reports

  private mutating func reportResolution() {
    switch resolution.answer {
    case .known(let entry, let path):
      for case .alias(let alias) in path
      where alias.equivalence == .narrower || alias.equivalence == .broader {
        report(
          "code.alias", .note,
          "'\(alias.spelling)' is \(alias.equivalence.rawValue) than \(entry.code)\(Self.reason(alias))"
        )
      }
    case .ambiguous: report("code.ambiguous", .warning, "the code has several meanings")
    case .conflict(let alias, _):
      report(
        "code.conflict", .warning,
        "'\(alias.spelling)' has another meaning than the code of that spelling\(Self.reason(alias))"
      )
    case .hint(let alias, let candidate):
      report(
        "code.related", .warning,
        "'\(alias.spelling)' is akin to \(candidate.code) but not the same\(Self.reason(alias))")
    case .carrier(let alias):
      report(
        "code.carrier", .warning,
        "'\(alias.spelling)' is the class of an answer, the reason is in another field")
    case .unknown:
      let text = resolution.isTooLong ? "the code is too long" : "the code is in no catalogue"
      report("code.unknown", .warning, text)
    }
  }

  private static func reason(_ alias: ErrorCatalogue.Alias) -> String {
    alias.note.isEmpty ? "" : ": \(alias.note)"
  }

  private mutating func reportFallback(_ key: String, _ locale: LocaleIdentifier) {
    report("message.fallback", .warning, "answered by '\(key)' in \(locale)")
  }

  private mutating func report(_ id: String, _ severity: Diagnostic.Severity, _ message: String) {
    diagnostics.append(Diagnostic(id, severity, message))
  }
}

extension Localizer {
  init(storage: Storage) { self.storage = storage }
}
