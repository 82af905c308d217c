public import Myna
public import MynaModel
public import MynaRuntime

extension PaymentError {
  /// The customer's headline.
  public var title: String { text("title") }

  /// What happened, and what the customer can do: the sentences of `localizedDescription`.
  public var body: String {
    let body = text("body")
    // A project may name its customers' fields otherwise; the last one is the text.
    return body.isEmpty ? rendered(for: .customer).fields.last?.text ?? "" : body
  }

  /// Renders the failure for a reader, with locale, advice and diagnostics.
  ///
  /// - Parameters:
  ///   - reader: who will read the text; only a developer gets a developer's text.
  ///   - options: isolation, time zone, limits.
  public func rendered<For: Reader>(
    for reader: For, options: RenderOptions = RenderOptions()
  ) -> Rendered<For> {
    localizer.render(
      reader.audience == .developer ? code : customerCode, provider: provider, for: reader,
      in: locales, with: arguments, options: options)
  }

  /// The same failure, told in other languages or by other messages.
  public func localized(in locales: [String], by localizer: Localizer? = nil) -> PaymentError {
    var error = self
    error.locales = locales
    if let localizer { error.localizer = localizer }
    return error
  }

  /// The same failure, told in the languages that an `Accept-Language` header asks for.
  public func localized(acceptLanguage header: String) -> PaymentError {
    localized(in: localizer.fallbackChain(forAcceptLanguage: header).map(\.description))
  }

  private func text(_ field: String) -> String {
    localizer.text(
      of: customerCode, field: field, provider: provider, for: .customer, in: locales,
      with: arguments)
  }

  /// The code whose sentence a customer may read.
  ///
  /// As long as the outcome is open, no sentence may say that the payment failed or invite another
  /// one; the generic message, which answers for unknown codes, would.
  private var customerCode: String {
    guard statedOutcome == .open, advice == nil, let openCode else { return code }
    return openCode
  }
}
