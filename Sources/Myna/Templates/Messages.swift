public import MynaCatalogue
public import MynaModel
public import MynaRuntime

/// A localizer and the languages of one reader, chosen once a request.
///
/// Templates get their messages from it: see the modules `MynaStencil` and `MynaMustache`.
///
/// ```swift
/// let messages = Messages(.embedded, acceptLanguage: "zh-CN,en;q=0.8")
/// messages.locale     // zh-Hans
/// messages.render("PAYMENT_FAIL", for: .customer).title  // 付款未完成
/// ```
public struct Messages: Sendable {
  /// What renders.
  public let localizer: Localizer
  /// The locales that are asked in turn; never empty.
  public let locales: [LocaleIdentifier]
  /// Whose codes they are; `nil` asks all catalogues.
  public var provider: String?
  /// Isolation, time zone, limits.
  public var options: RenderOptions
  /// Is told of each message that was rendered, with its diagnostics: for logs and metrics.
  ///
  /// A page that is rendered by several threads calls it from all of them.
  public var whenRendered: (@Sendable (Rendered<Audience>) -> Void)?

  private let tags: [String]

  /// Chooses the languages by BCP 47 tags in the reader's order of preference.
  public init(
    _ localizer: Localizer, in tags: [String], provider: String? = nil,
    options: RenderOptions = RenderOptions(),
    whenRendered: (@Sendable (Rendered<Audience>) -> Void)? = nil
  ) {
    self.init(
      localizer, localizer.fallbackChain(for: tags), provider, options, whenRendered)
  }

  /// Chooses the languages by an `Accept-Language` header, whatever its value holds.
  public init(
    _ localizer: Localizer, acceptLanguage: String, provider: String? = nil,
    options: RenderOptions = RenderOptions(),
    whenRendered: (@Sendable (Rendered<Audience>) -> Void)? = nil
  ) {
    self.init(
      localizer, localizer.fallbackChain(forAcceptLanguage: acceptLanguage), provider, options,
      whenRendered)
  }

  private init(
    _ localizer: Localizer, _ locales: [LocaleIdentifier], _ provider: String?,
    _ options: RenderOptions, _ whenRendered: (@Sendable (Rendered<Audience>) -> Void)?
  ) {
    self.localizer = localizer
    self.locales = locales
    self.provider = provider
    self.options = options
    self.whenRendered = whenRendered
    tags = locales.map(\.description)
  }

  /// The locale that is asked first: the language of a page that holds these messages.
  public var locale: LocaleIdentifier { locales.first ?? localizer.settings.sourceLocale }

  /// The direction of that locale's text.
  public var direction: TextDirection {
    localizer.storage.store(of: locale)?.renderer.direction ?? .leftToRight
  }

  /// Renders a code for a reader.
  public func render<For: Reader>(
    _ code: String, for reader: For, with arguments: Arguments = Arguments()
  ) -> Rendered<For> {
    let rendered = localizer.render(
      code, provider: provider, for: reader.audience, in: tags, with: arguments, options: options)
    whenRendered?(rendered)
    return Rendered(rendered, for: reader)
  }

  /// Returns the label of a step, such as "Change payment method", in the language of a message.
  ///
  /// It is the term `next-step.…` of the first locale that has it; empty if none does.
  public func label(
    of step: Advice.NextStep, in locale: LocaleIdentifier? = nil
  ) -> String {
    parts(of: step, in: locale).reduce(into: "") { $0 += $1.plainText }
  }

  func parts(of step: Advice.NextStep, in locale: LocaleIdentifier?) -> [RenderedPart] {
    for locale in [locale].compactMap(\.self) + locales {
      guard let store = localizer.storage.store(of: locale),
        let term = store.term("next-step.\(step.rawValue)")
      else { continue }
      return store.renderer.render(term).parts
    }
    return []
  }
}
