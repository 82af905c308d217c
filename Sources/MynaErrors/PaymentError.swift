public import Foundation
public import Myna
public import MynaCatalogue
public import MynaModel

/// A failure of a payment, thrown and passed on as a value, that speaks the customer's language.
///
/// `localizedDescription` is the sentence for the customer, so that code which knows nothing of Myna
/// shows the right text; `description` is one line for the log.
///
/// ```swift
/// throw PaymentError(
///   code: "ACQ.TRADE_HAS_SUCCESS", provider: "alipay", locales: ["zh-CN"], localizer: .embedded)
/// ```
///
/// The error carries the languages of its reader: there is no global one. In an app they are those of
/// the device at the moment the error is made; a server calls ``localized(in:by:)`` or
/// ``localized(acceptLanguage:)`` where it answers.
///
/// Two errors are equal if provider, codes, outcome and arguments are. The underlying error, the
/// languages, the messages and the diagnostics do not count: they say how the failure came here and
/// how it is told, not what failed.
public struct PaymentError: Error, Sendable {
  /// Who defines the codes, such as `alipay`.
  public let provider: String
  /// Every code that was received, the most specific first.
  public let codes: [ReceivedCode]
  /// The received code that decides, as it arrived: the most specific one that the catalogue knows,
  /// or else the most specific reason. Empty if there is none.
  public let code: String
  /// What is known beside the code. Sensitive arguments never appear in a description.
  public var arguments: Arguments
  /// The error that led here, such as one of the network.
  public let underlying: (any Error)?
  /// What was wrong with the answer that the error was read from. Meant for developers.
  public let diagnostics: [Diagnostic]
  /// BCP 47 tags of the reader, in order of preference.
  public var locales: [String]
  /// The messages.
  public var localizer: Localizer

  /// What the answer said about the money; `nil` if it said nothing.
  let statedOutcome: Advice.Outcome?
  /// The code whose sentence serves a customer as long as the outcome is open and no code says more.
  let openCode: String?

  /// Creates an error for a code of a provider.
  ///
  /// - Parameters:
  ///   - code: the code with its arguments.
  ///   - underlying: the error that led here.
  ///   - locales: BCP 47 tags of the reader; on Linux the default is always English.
  ///   - localizer: the messages.
  public init<Code: ProviderCode>(
    _ code: Code, underlying: (any Error)? = nil, locales: [String] = Locale.preferredLanguages,
    localizer: Localizer = .embedded
  ) {
    self.init(
      code: code.code, provider: Code.provider, arguments: code.arguments, underlying: underlying,
      locales: locales, localizer: localizer)
  }

  /// Creates an error for a code as it arrived.
  ///
  /// - Parameters:
  ///   - code: the code, in any listed spelling.
  ///   - provider: whose code it is, such as `alipay`.
  ///   - arguments: what is known beside the code.
  ///   - underlying: the error that led here.
  ///   - locales: BCP 47 tags of the reader; on Linux the default is always English.
  ///   - localizer: the messages.
  public init(
    code: String, provider: String, arguments: Arguments = Arguments(),
    underlying: (any Error)? = nil, locales: [String] = Locale.preferredLanguages,
    localizer: Localizer = .embedded
  ) {
    self.init(
      provider: provider, codes: [ReceivedCode(code)], code: code, arguments: arguments,
      underlying: underlying, locales: locales, localizer: localizer)
  }

  init(
    provider: String, codes: [ReceivedCode], code: String, arguments: Arguments,
    underlying: (any Error)? = nil, diagnostics: [Diagnostic] = [], locales: [String],
    localizer: Localizer, statedOutcome: Advice.Outcome? = nil, openCode: String? = nil
  ) {
    self.provider = provider
    self.codes = codes
    self.code = code
    self.arguments = arguments
    self.underlying = underlying
    self.diagnostics = diagnostics
    self.locales = locales
    self.localizer = localizer
    self.statedOutcome = statedOutcome
    self.openCode = openCode
  }

  /// How the code was found in the catalogue, or why not. Meant for developers.
  public var resolution: CodeResolution { localizer.resolve(code, provider: provider) }

  /// The catalogue's code; `nil` if it is not known or not certain.
  public var catalogueCode: ErrorCode? { resolution.entry?.code }

  /// What to do; `nil` if the code is not known or not certain, or if the answer leaves open what the
  /// catalogue takes for settled.
  public var advice: Advice? {
    guard let advice = resolution.entry?.advice, statedOutcome != .open || advice.outcome == .open
    else { return nil }
    return advice
  }

  /// What is known about the money; `nil` if neither the catalogue nor the answer says.
  ///
  /// An answer that leaves it open outweighs the catalogue: money may have moved.
  public var outcome: Advice.Outcome? {
    statedOutcome == .open ? .open : resolution.entry?.advice.outcome ?? statedOutcome
  }
}

extension PaymentError: Hashable {
  /// Returns whether both say the same failure.
  public static func == (left: PaymentError, right: PaymentError) -> Bool {
    left.provider.utf8.elementsEqual(right.provider.utf8) && left.codes == right.codes
      && left.code.utf8.elementsEqual(right.code.utf8)
      && left.statedOutcome == right.statedOutcome && left.arguments == right.arguments
  }

  /// Hashes the codes.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(codes)
    hasher.combine(statedOutcome)
  }
}
