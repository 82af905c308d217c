public import MynaModel

/// What a provider's answer says: success, a failure, or that the result is still open.
public struct ProviderAnswer: Hashable, Sendable {
  /// The three ways in which a call can end.
  public enum Result: Hashable, Sendable {
    /// The call succeeded.
    case success
    /// The result is not known yet: money may have moved. Ask the provider before anything else.
    case open(PaymentError)
    /// The call failed, or was not needed: see ``PaymentError/outcome``.
    case failure(PaymentError)
  }

  /// How the call ended.
  public let result: Result
  /// Every code of the answer, the most specific first.
  public let codes: [ReceivedCode]
  /// What was wrong with the answer, or doubtful about it. Meant for developers.
  public let diagnostics: [Diagnostic]

  /// The error; `nil` for a success.
  public var error: PaymentError? {
    switch result {
    case .success: nil
    case .open(let error), .failure(let error): error
    }
  }

  /// Returns if the call succeeded.
  ///
  /// - Throws: the error, of an open result too.
  public func get() throws(PaymentError) {
    if let error { throw error }
  }
}
