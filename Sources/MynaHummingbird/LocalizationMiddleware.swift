import HTTPTypes
public import Hummingbird
public import Myna

/// Finds out the reader's languages from `Accept-Language`, once a request.
///
/// ```swift
/// let router = Router(context: ShopContext.self)
/// router.add(middleware: LocalizationMiddleware { messages.current })
/// router.add(middleware: PaymentErrorMiddleware())
/// ```
///
/// The closure is asked once a request, so that a request sees one state of the messages even if they
/// are exchanged meanwhile. Responses say `Vary: Accept-Language`.
public struct LocalizationMiddleware<Context: LocalizedRequestContext>: RouterMiddleware {
  private let localizer: @Sendable () -> Localizer

  /// Creates a middleware over messages that may be exchanged.
  public init(_ localizer: @escaping @Sendable () -> Localizer) {
    self.localizer = localizer
  }

  /// Creates a middleware over messages that stay.
  public init(_ localizer: Localizer = .embedded) {
    self.localizer = { localizer }
  }

  /// Puts the languages into the context.
  public func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    var context = context
    let localizer = localizer()
    context.localization = RequestLocalization(
      localizer: localizer,
      locales: localizer.fallbackChain(
        forAcceptLanguage: request.headers[.acceptLanguage] ?? ""))
    var response = try await next(request, context)
    response.headers.addVary("Accept-Language")
    return response
  }
}

extension HTTPFields {
  /// Adds a header to those that the response varies by, unless it is there.
  mutating func addVary(_ name: String) {
    let named = self[values: .vary].flatMap { $0.split(separator: ",") }
      .map { String($0.filter { $0 != " " }).lowercased() }
    if !named.contains(name.lowercased()), !named.contains("*") {
      append(HTTPField(name: .vary, value: name))
    }
  }
}
