import MynaModel
import MynaProject
import MynaTestSupport

/// A small project in a folder of its own.
struct SampleProject {
  let folder: TemporaryFolder

  static let project = """
    source-locale: en
    locales:
      en: {}
      pl: {fallbacks: [en]}
    catalogues: [catalogue/shop.yaml]
    audiences:
      customer: {file: customer, fields: [title, body]}
      developer: {file: developer, fields: [cause]}
    keys: {generic: generic, unknown-code: unknown, ambiguous-code: ambiguous}

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

    """

  static let customer = """
    @locale en
    ---
    [generic]
    title = Not done
    body = It did not work.
    [purse]
    title = Empty purse
    body.with-amount = Your purse lacks {$amount :currency}.
    body = Your purse is empty.

    """

  static let developer = """
    @locale en
    ---
    [NO_MONEY]
    cause = No money.
    [unknown]
    cause = Unknown code.
    [ambiguous]
    cause = Ambiguous code.

    """

  /// Writes the sample; `changes` replaces files by others.
  init(_ changes: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    var files = [
      "myna.yaml": Self.project, "catalogue/shop.yaml": Self.catalogue,
      "en/customer.mf2": Self.customer, "en/developer.mf2": Self.developer, "en/terms.mf2": "",
      "pl/customer.mf2": Self.customer.replacing("@locale en", with: "@locale pl"),
      "pl/developer.mf2": Self.developer.replacing("@locale en", with: "@locale pl"),
      "pl/terms.mf2": "",
    ]
    files.merge(changes) { _, new in new }
    for (name, text) in files { try folder.write(name, text) }
  }

  func load() -> ProjectLoader.Loaded { ProjectLoader.load(folder: folder.path) }

  /// The findings as `path:line:column id`, with paths inside the folder.
  func findings() -> [String] {
    load().findings.map { finding in
      let path = finding.diagnostic.source?.replacing(folder.path + "/", with: "") ?? "?"
      guard let source = finding.source, let span = finding.diagnostic.span else {
        return "\(path) \(finding.diagnostic.id)"
      }
      let position = source.position(at: span.start)
      return "\(path):\(position.line):\(position.column) \(finding.diagnostic.id)"
    }
  }
}
