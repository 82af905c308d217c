import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

/// A project whose messages every format for apps can say.
struct AppSample {
  let folder: TemporaryFolder

  static let project = """
    source-locale: en
    locales:
      en: {}
      pl: {fallbacks: [en]}
      zh-Hans: {fallbacks: [en]}
    catalogues: [codes.yaml]
    audiences:
      customer: {file: customer, fields: [title, body]}
      developer: {file: developer, fields: [cause]}
    keys: {generic: generic, unknown-code: unknown, ambiguous-code: unknown}
    parameters:
      n: {type: count}
      limit: {type: money}
      who: {type: text}

    """

  static let english = #"""
    @locale en
    ---

    [generic]

    # A heading.
    title = Save 50% @ once, it's "now"

    # How many files.
    @param $n (count) number of files example="3"
    @param $who (text) the owner example="Anna"
    body.with-count =
      .input {$n :integer}
      .match $n
      one {{{$n} file of {$who}.}}
      *   {{{$n} files of {$who}.}}

    # By operation -- the buyer's.
    body.by-operation =
      .input {$operation :string}
      .match $operation
      pay {{Paid, thanks.}}
      *   {{Done.}}

    # An amount.
    @param $limit (money) the limit example="50 EUR"
    body.with-limit = Over { $limit  :currency }, {$limit :currency currencyDisplay=name}. <i> \{ok\}

    # Plain.
    body = =SUM(A1)

    """#

  static let chinese = #"""
    @locale zh-Hans
    ---

    [generic]

    # A heading.
    @state reviewed
    title = 立减50%，it's“now”

    # How many files.
    @param $n (count) number of files example="3"
    @param $who (text) the owner example="Anna"
    @state draft
    body.with-count =
      .input {$n :integer}
      .match $n
      *   {{{$who}有 {$n} 个文件。}}

    # By operation -- the buyer's.
    body.by-operation =
      .input {$operation :string}
      .match $operation
      pay {{已付款。}}
      *   {{完成。}}

    # An amount.
    @param $limit (money) the limit example="50 EUR"
    body.with-limit = 超出 { $limit  :currency }，{$limit :currency currencyDisplay=name}。<i> \{好\}

    # Plain.
    body = =SUM(A1)

    """#

  /// Writes the sample; `changes` replaces files by others.
  init(_ changes: [String: String] = [:]) throws {
    folder = try TemporaryFolder()
    var files = [
      "myna.yaml": Self.project, "codes.yaml": "provider: shop\nsnapshot: one\ncodes:\n  {}\n",
      "en/customer.mf2": Self.english, "zh-Hans/customer.mf2": Self.chinese,
      "pl/customer.mf2": "@locale pl\n---\n",
    ]
    for locale in ["en", "pl", "zh-Hans"] {
      files["\(locale)/developer.mf2"] =
        "@locale \(locale)\n---\n\n[unknown]\n\ncause = The code is not known.\n"
      files["\(locale)/terms.mf2"] =
        "@locale \(locale)\n---\n\n[method]\n\n# Coins.\ncash = cash\n"
    }
    for (name, text) in files.merging(changes, uniquingKeysWith: { $1 }) {
      try folder.write("Locales/\(name)", text)
    }
  }

  /// Path of the project.
  var path: String { folder.path("Locales") }

  /// What writing the customers' texts gives.
  func export(
    _ format: ExchangeFormat, _ locale: String = "zh-Hans",
    options: ExchangeFormat.ExportOptions = .init()
  ) throws -> ExchangeFormat.Export {
    try format.export(
      Self.set(path, locale, audiences: ["customer"]), options: options)
  }

  /// The text of an export.
  func text(_ format: ExchangeFormat, _ locale: String = "zh-Hans") throws -> String {
    String(decoding: try export(format, locale).bytes, as: UTF8.self)
  }

  static func set(
    _ path: String, _ locale: String, audiences: [String]
  ) throws -> TranslationSet {
    let project = try #require(ProjectLoader.load(folder: path).folder)
    return TranslationSet(
      of: project, in: try #require(LocaleIdentifier(locale)),
      selection: TranslationSelection(audiences: Set(audiences.compactMap { Audience($0) })))
  }

  /// What importing a text would do.
  func plan(
    _ text: String, as format: ExchangeFormat, _ locale: String = "zh-Hans"
  ) -> TranslationImport.Result {
    var options = TranslationImport.Options()
    options.locale = LocaleIdentifier(locale)
    options.tracking = .none
    options.check = { $0.findings }
    return TranslationImport.plan(
      SourceText(name: "file", text: text), as: format, into: path, options: options)
  }

  /// Imports a text; returns what it changed as `kind file/key`.
  func `import`(
    _ text: String, as format: ExchangeFormat, _ locale: String = "zh-Hans"
  ) throws -> [String] {
    let result = plan(text, as: format, locale)
    try result.write()
    return result.changes.map { "\($0.kind.rawValue) \($0.file)/\($0.key)" }
  }

  func read(_ name: String) throws -> String {
    String(decoding: try folder.read("Locales/\(name)"), as: UTF8.self)
  }
}

extension ExchangeFormat {
  static let forApps = allCases.filter(\.isForApps)
}
