package import MynaModel

/// A failure as HTTP tells it.
///
/// Source: RFC 9457.
package struct ProblemDetails: Sendable {
  /// Status that the problem names.
  package var status: Int
  /// The members, in their order.
  package var json: JSONValue
}

extension Rendered {
  /// The failure in the reader's words, with code and advice for the caller's program; nothing in it
  /// comes from the request.
  ///
  /// - Parameters:
  ///   - typeBase: what `type` begins with; provider and code follow. A code that is not known is
  ///     `about:blank`.
  ///   - status: the status; by default what the catalogue advises, or 500.
  package func problem(typeBase: String, status: Int? = nil) -> ProblemDetails {
    let status = status ?? advice?.httpStatus ?? 500
    let type = code.map { "\(typeBase)\($0.provider):\($0.code)" } ?? "about:blank"
    return ProblemDetails(
      status: status,
      json: .object([
        .init("type", .string(type)), .init("title", .string(fields.first?.text ?? "")),
        .init("status", .integer(status)), .init("detail", .string(fields.last?.text ?? "")),
        .init("code", code.map { .string($0.code) } ?? .null),
        .init("provider", code.map { .string($0.provider) } ?? .null),
        .init("locale", .string(locale.description)),
        .init("direction", .string(direction.rawValue)),
        .init("advice", advice.map { $0.json(for: audience) } ?? .null),
      ]))
  }
}
