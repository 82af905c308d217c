import MynaProject
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// A project with one code in English and Chinese, in a folder of its own.
struct PreviewSample {
  let files: TemporaryFolder
  let folder: ProjectFolder
  let loaded: ProjectLoader.Loaded

  init(
    customer: String = "[generic]\ntitle = T\nbody = B\n", chinese: String? = nil,
    developer: String = "", terms: String = "", parameters: String = "x: {type: text}"
  ) throws {
    files = try TemporaryFolder()
    let texts = [
      "myna.yaml": """
      source-locale: en
      locales: {en: {}, zh-Hans: {fallbacks: [en]}}
      catalogues: [catalogue/shop.yaml]
      audiences:
        customer: {file: customer, fields: [title, body]}
        developer: {file: developer, fields: [cause]}
      keys: {generic: generic, unknown-code: unknown, ambiguous-code: unknown}

      """,
      "catalogue/shop.yaml": """
      provider: shop
      codes:
        NO_MONEY:
          meaning: the purse is empty
          areas: [balance]
          operations: [pay]
          disclosure: specific
          customer: generic
          retry: after-change
          resolver: buyer
          next-step: top-up
          outcome: failed
          severity: warning
          http-status: 402
          http-passthrough: 402
      \(parameters.isEmpty ? "" : "    parameters:\n      \(parameters)\n")
      """,
      "en/customer.mf2": customer, "zh-Hans/customer.mf2": chinese ?? customer,
      "en/developer.mf2": "[NO_MONEY]\ncause = C\n[unknown]\ncause = U\n" + developer,
      "zh-Hans/developer.mf2": "[NO_MONEY]\ncause = 原\n[unknown]\ncause = 未知\n" + developer,
      "en/terms.mf2": terms, "zh-Hans/terms.mf2": terms,
    ]
    for (name, text) in texts { try files.write(name, text) }
    loaded = ProjectLoader.load(folder: files.path)
    folder = try #require(loaded.folder)
  }
}
