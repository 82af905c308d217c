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

  /// Creates the sample; `changes` replaces files.
  init(_ changes: [String: String] = [:]) {
    files = ["myna.yaml": Self.project, "catalogue/shop.yaml": Self.catalogue]
    for locale in ["en", "zh-Hans", "pl"] {
      files["\(locale)/customer.mf2"] = Self.customer()
      files["\(locale)/developer.mf2"] = Self.developer
      files["\(locale)/terms.mf2"] = ""
    }
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
