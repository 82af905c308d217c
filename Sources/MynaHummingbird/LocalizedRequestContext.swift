public import Hummingbird
public import Myna
public import MynaModel

/// A request context that knows the reader's languages.
///
/// ```swift
/// struct ShopContext: LocalizedRequestContext {
///   var coreContext: CoreRequestContextStorage
///   var localization = RequestLocalization()
///   init(source: Source) { coreContext = .init(source: source) }
/// }
/// ```
public protocol LocalizedRequestContext: RequestContext {
  /// Set by ``LocalizationMiddleware``, once a request.
  var localization: RequestLocalization { get set }
}

/// The messages, and the languages of one request's reader.
public struct RequestLocalization: Sendable {
  /// The messages.
  public var localizer: Localizer
  /// The locales that are asked in turn, best first; never empty with messages.
  public var locales: [LocaleIdentifier]

  /// Creates what holds until the middleware has looked at the request.
  public init(localizer: Localizer = .embedded, locales: [LocaleIdentifier] = []) {
    self.localizer = localizer
    self.locales = locales
  }

  /// Renders a code for an audience in the reader's language.
  public func render<For: Reader>(
    _ code: String, provider: String? = nil, for reader: For, with arguments: Arguments = [:]
  ) -> Rendered<For> {
    localizer.render(
      code, provider: provider, for: reader, in: locales.map(\.description), with: arguments)
  }
}
