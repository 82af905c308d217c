import HTTPTypes
public import Hummingbird
public import Logging
import Myna
import MynaCatalogue
public import MynaErrors
import MynaModel
import NIOCore

/// Answers a thrown `PaymentError` with `application/problem+json` in the reader's language.
///
/// ```swift
/// router.post("pay") { request, context in
///   throw PaymentError(
///     code: "BUYER_BALANCE_NOT_ENOUGH", provider: "alipay", localizer: context.localization.localizer)
/// }
/// ```
///
/// The answer holds what the customer may read, and the advice as data. It names the code, as the
/// caller's program needs it, but neither cause nor argument. Its status is the one that the catalogue
/// advises; 502 if the catalogue does not know the code.
///
/// Source: RFC 9457.
public struct PaymentErrorMiddleware<Context: LocalizedRequestContext>: RouterMiddleware {
  private let typeBase: String
  private let log: @Sendable (PaymentError, Context) -> Void

  /// Creates a middleware.
  ///
  /// - Parameters:
  ///   - typeBase: what `type` of a problem begins with; provider and code follow.
  ///   - log: called with each error; by default it is logged as a warning, one line, sensitive
  ///     arguments redacted.
  public init(
    typeBase: String = "urn:myna:code:",
    log: @escaping @Sendable (PaymentError, Context) -> Void = { error, context in
      context.logger.warning("\(error)")
    }
  ) {
    self.typeBase = typeBase
    self.log = log
  }

  /// Turns what is thrown into a response.
  public func handle(
    _ request: Request, context: Context,
    next: (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as PaymentError {
      log(error, context)
      return response(error, context)
    }
  }

  private func response(_ error: PaymentError, _ context: Context) -> Response {
    let localization = context.localization
    let told = error.localized(
      in: localization.locales.map(\.description), by: localization.localizer)
    let shown = told.rendered(for: .customer)
    let body = shown.problem(
      typeBase: typeBase, status: told.advice?.httpStatus ?? (told.outcome == .open ? 202 : 502))
    var bytes: [UInt8] = []
    JSONWriter.write(body.json, to: &bytes)
    return Response(
      status: .init(code: body.status),
      headers: [
        .contentType: "application/problem+json", .contentLanguage: shown.locale.description,
        .cacheControl: "no-store",
      ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}
