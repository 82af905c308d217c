import MynaModel
import MynaProject
import MynaTestSupport

@testable import MynaAuthoring

/// A small project in memory: English is the source, and Simplified Chinese and Polish are
/// translated from it.
struct CheckSample {
  /// Files by their paths.
  var files: [String: String]

  static let project = """
    source-locale: en
    locales:
      en: {}
      zh-Hans: {fallbacks: [en]}
      pl: {fallbacks: [en]}
    catalogues: [catalogue/shop.yaml]
    audiences:
      customer: {file: customer, fields: [title, body]}
      developer: {file: developer, fields: [cause, remedy]}
    keys: {generic: generic, unknown-code: unknown-code, ambiguous-code: ambiguous-code}
    parameters:
      operation: {type: enum, values: [pay, refund], for: [customer, developer]}
      methods: {type: terms, default: [cash, credit-card]}
    typography: {han-latin-space: always}

    """

  static let catalogue = """
    provider: shop
    codes:
      NO_MONEY:
        meaning: the purse is empty
        areas: [balance]
        operations: [pay]
        disclosure: specific
        customer: purse
        retry: after-change
        resolver: buyer
        next-step: top-up
        outcome: failed
        severity: warning
        http-status: 402
        http-passthrough: 402
        parameters:
          amount: {type: money}
          count: {type: count}
          day: {type: date}
          order: {type: identifier}
          note: {type: text, for: [customer, developer]}

    """

  static let developer = """
    ---
    [NO_MONEY]
    cause = The purse is empty.
    remedy = Ask for another purse.
    [unknown-code]
    cause = The code is in no list.
    remedy = Compare the spelling.
    [ambiguous-code]
    cause = The code has two meanings.
    remedy = Say which interface was called.

    """

  /// The words that the pages of the manual speak of.
  static let glossary = """
    concept\taudience\tname\ten.forbidden\tzh-Hans\tzh-Hans.also\tzh-Hans.forbidden\tzh-Hans.doubtful\tzh-Hans.except\tzh-Hans.expected\tnote
    log in\t\t\t\t登录\t\t登陆;登入\t\t\t\t登陆 means to land
    other\t\t\t\t其他\t\t其它\t\t\t\t
    you (to the customer)\tcustomer\t\t\t您\t\t你\t\t迷你\t\t
    top up\t\t\trecharge;refill\t充值\t\t冲值\t增值\t\t\t
    bank card\t\t\t\t银行卡\t\t\t\t\tyes\t
    public key\t\t\t\t公钥\t\t\t\t\tyes\t
    settlement\t\t\t\t结算\t\t\t清算;解决\t解决方案\t\t
    foreign exchange quota\t\t\t\t购汇额度\t\t\t配额\t\t\t
    Alipay\t\tyes\t\t支付宝\t\tAlipay\t\t\t\t
    Alipay+\t\tyes\t\tAlipay+\t\t\t\t\t\t
    PayPal\t\tyes\t\tPayPal\t\t\t\t\t\t
    Apple Pay\t\tyes\t\tApple Pay\t\t\t\t\t\t

    """

  /// Creates the sample; `changes` replaces files.
  init(_ changes: [String: String] = [:]) {
    files = ["myna.yaml": Self.project, "catalogue/shop.yaml": Self.catalogue]
    for locale in ["en", "zh-Hans", "pl"] {
      files["\(locale)/customer.mf2"] = Self.customer()
      files["\(locale)/developer.mf2"] = Self.developer
      files["\(locale)/terms.mf2"] = ""
    }
    files["glossary.tsv"] = Self.glossary
    files.merge(changes) { _, new in new }
  }

  /// A file for customers with texts of its own for the empty purse.
  static func customer(
    title: String = "Empty purse", body: String = "Your purse is empty. Top it up.",
    before: String = "", more: String = ""
  ) -> String {
    """
    ---
    [generic]
    title = Not completed
    body = We couldn't complete this. Contact the shop.
    [purse]
    title = \(title)
    \(before)
    \(more)
    body = \(body)

    """
  }

  func load() -> ProjectLoader.Loaded {
    ProjectLoader.load(folder: "sample", replacing: files.mapValues { Array($0.utf8) })
  }

  /// What one check finds, as `path:line:column text`, with the marked text.
  func findings(of check: any Check) -> [String] {
    Checker([check]).check(load()).findings
      .filter { $0.diagnostic.id == check.manual.id }.map(Self.describe)
  }

  /// A finding as `path:line:column text`.
  static func describe(_ finding: ProjectLoader.Finding) -> String {
    let path = (finding.diagnostic.source ?? "?").replacing("sample/", with: "")
    guard let source = finding.source, let span = finding.diagnostic.span else { return path }
    let position = source.position(at: span.start)
    let marked = String(decoding: source.bytes[span.start..<span.end], as: UTF8.self)
    return "\(path):\(position.line):\(position.column) \(marked)"
  }
}
