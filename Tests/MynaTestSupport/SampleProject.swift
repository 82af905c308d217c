import MynaModel
package import MynaProject

/// A small project of one code, in a folder of its own.
package struct SampleProject {
  /// Where it is.
  package let folder: TemporaryFolder

  /// `myna.yaml`.
  package static let project = """
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

  /// `catalogue/shop.yaml`.
  package static let catalogue = """
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

  /// `customer.mf2` of English.
  package static let customer = """
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

  /// `developer.mf2` of English.
  package static let developer = """
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
  package init(_ changes: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    for (name, text) in Self.files(changes) { try folder.write(name, text) }
  }

  /// The files of the sample by their paths; `changes` replaces some by others.
  package static func files(_ changes: [String: String] = [:]) -> [String: String] {
    var files = [
      "myna.yaml": project, "catalogue/shop.yaml": catalogue,
      "en/customer.mf2": customer, "en/developer.mf2": developer, "en/terms.mf2": "",
      "pl/customer.mf2": customer.replacing("@locale en", with: "@locale pl"),
      "pl/developer.mf2": developer.replacing("@locale en", with: "@locale pl"),
      "pl/terms.mf2": "",
    ]
    files.merge(changes) { _, new in new }
    return files
  }

  /// Loads it.
  package func load() -> ProjectLoader.Loaded { ProjectLoader.load(folder: folder.path) }

  /// The findings as `path:line:column id`, with paths inside the folder.
  package func findings() -> [String] {
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
