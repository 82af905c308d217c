/// What to do about a code: facts, apart from every sentence.
public struct Advice: Hashable, Sendable {
  /// Whether the same request may be sent again.
  public enum Retry: String, Hashable, Sendable, CaseIterable {
    /// It will fail again, whatever is done.
    case never
    /// Only after something was changed: the request, the payment code, the account, the amount.
    case afterChange = "after-change"
    /// The same request, after a while.
    case later
    /// Only after the state was queried: money may have moved.
    case queryFirst = "query-first"
  }

  /// Who can end the situation. An open set: a catalogue may also name its own provider.
  public struct Resolver: Hashable, Sendable, CustomStringConvertible {
    /// Lower-case name.
    public let name: String

    /// Who builds and runs the integration.
    public static let developer = Resolver(unchecked: "developer")
    /// The person who pays.
    public static let buyer = Resolver(unchecked: "buyer")
    /// The shop: contract, balance, registration.
    public static let merchant = Resolver(unchecked: "merchant")
    /// Alipay, in the catalogue of that provider.
    public static let alipay = Resolver(unchecked: "alipay")

    /// Creates a resolver; `nil` if the name is not 1…32 of a–z, 0–9 and `-`, a letter first.
    public init?(_ name: String) {
      guard ErrorCode.isProvider(name) else { return nil }
      self.name = name
    }

    private init(unchecked name: String) { self.name = name }

    /// The name.
    public var description: String { name }
  }

  /// The one thing that the person who pays can do next.
  public enum NextStep: String, Hashable, Sendable, CaseIterable {
    /// Talk to the shop.
    case contactMerchant = "contact-merchant"
    /// Pay in another way.
    case switchMethod = "switch-method"
    /// Wait and look at the result; do not pay again.
    case waitAndCheck = "wait-and-check"
    /// Order anew.
    case newOrder = "new-order"
    /// Pay from another account.
    case useOtherAccount = "use-other-account"
    /// Show a fresh payment code.
    case refreshCode = "refresh-code"
    /// Pay or order less.
    case lowerAmount = "lower-amount"
    /// Put money on the account.
    case topUp = "top-up"
    /// Authorize the agreement again.
    case reauthorize
    /// Turn a feature on.
    case enableFeature = "enable-feature"
    /// Ask the provider's support.
    case contactAlipay = "contact-alipay"
    /// Confirm in the wallet app.
    case confirmInApp = "confirm-in-app"
    /// Nothing.
    case none
  }

  /// How loudly a code should be reported to the people who run the shop.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Every payment is blocked: alert somebody.
    case critical
    /// One request failed for a reason that must be mended.
    case error
    /// One buyer, normal life.
    case warning
    /// No failure.
    case info
  }

  /// What is known about the money.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The request did nothing.
    case failed
    /// Not known yet: money may have moved.
    case open
    /// The order is paid.
    case succeeded
  }

  /// Whether the same request may be sent again.
  public var retry: Retry
  /// The condition of the retry, in English; empty if there is none.
  public var retryNote: String
  /// Who can end the situation.
  public var resolver: Resolver
  /// Who else can.
  public var alsoResolvers: [Resolver]
  /// The next step of the person who pays.
  public var nextStep: NextStep
  /// HTTP status of a shop's own interface towards its front end.
  public var httpStatus: Int
  /// HTTP status of a platform that hands the error on to an integrator.
  public var httpStatusPassthrough: Int
  /// How loudly to report it.
  public var severity: Severity
  /// What is known about the money.
  public var outcome: Outcome

  /// Creates an advice.
  public init(
    retry: Retry, retryNote: String = "", resolver: Resolver, alsoResolvers: [Resolver] = [],
    nextStep: NextStep, httpStatus: Int, httpStatusPassthrough: Int, severity: Severity,
    outcome: Outcome
  ) {
    self.retry = retry
    self.retryNote = retryNote
    self.resolver = resolver
    self.alsoResolvers = alsoResolvers
    self.nextStep = nextStep
    self.httpStatus = httpStatus
    self.httpStatusPassthrough = httpStatusPassthrough
    self.severity = severity
    self.outcome = outcome
  }
}
