public import Foundation

// What code that knows nothing of Myna sees of an error.

extension PaymentError: LocalizedError {
  /// The customer's sentences, ``body``: what happened and what to do.
  ///
  /// The headline, ``title``, is not part of it: dialogs and lists have a place of their own for one.
  public var errorDescription: String? { body }
  /// Always `nil`: why a payment failed is the developer's text, or already part of the sentence.
  public var failureReason: String? { nil }
  /// Always `nil`: the next step is part of ``body``, and a dialog that shows both would say it twice.
  public var recoverySuggestion: String? { nil }
}

extension PaymentError: CustomNSError {
  /// `myna.payment`, for all providers: Foundation asks the type and not the value.
  public static var errorDomain: String { "myna.payment" }

  /// A number for tools that group errors by domain and number; 0 if there is no code.
  ///
  /// Codes are texts and have no number. This one is the FNV-1a hash, 32 bits, of provider and code as
  /// `alipay:TRADE_HAS_SUCCESS` in UTF-8, without the highest bit: the same in every version and on
  /// every machine. The code is the catalogue's where it is known, so that all spellings of one
  /// failure are one group. Two codes may share a number; never decide by it.
  public var errorCode: Int {
    guard !code.isEmpty else { return 0 }
    let name = catalogueCode?.description ?? "\(provider):\(code)"
    var hash: UInt32 = 0x811C_9DC5
    for byte in name.utf8 {
      hash ^= UInt32(byte)
      hash &*= 0x0100_0193
    }
    return Int(hash & 0x7FFF_FFFF)
  }

  /// The customer's sentence, and what a report of a crash may hold: codes, but no arguments.
  public var errorUserInfo: [String: Any] {
    var info: [String: Any] = [
      NSLocalizedDescriptionKey: body,
      UserInfoKey.provider: provider,
      UserInfoKey.code: LogText.word(catalogueCode?.code ?? code),
      UserInfoKey.receivedCodes: codes.map(\.description),
    ]
    if let outcome { info[UserInfoKey.outcome] = outcome.rawValue }
    if let underlying { info[NSUnderlyingErrorKey] = underlying }
    return info
  }

  /// Keys of ``errorUserInfo`` that are for developers; no framework shows them.
  public enum UserInfoKey {
    /// Name of the provider.
    public static let provider = "MynaProvider"
    /// The catalogue's code, or the received one if it is not known.
    public static let code = "MynaCode"
    /// Every received code, the most specific first.
    public static let receivedCodes = "MynaReceivedCodes"
    /// What is known about the money: `failed`, `open` or `succeeded`.
    public static let outcome = "MynaOutcome"
  }
}
