import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

/// A project in a folder of its own, with everything that a format of exchange must not lose.
struct ExchangeSample {
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
      who: {type: text, for: [customer]}

    """

  static let english = """
    # Read by buyers.
    # Two lines.
    @locale en
    ---

    [generic]

    # A heading.
    title = Not done

    # How many files. Read by the buyer.
    @param $n (count) number of files example="3"
    @param $who (text) the owner
      of the files example="Anna"
    body.with-count =
      .input {$n :integer}
      .match $n
      0   {{No files of {$who}.}}
      one {{{$n} file of {$who}.}}
      *   {{{$n} files of {$who}.}}

    # The "limit" \\ is known.
    @param $limit (money) the limit example="50 EUR"
    body.with-limit = Over {#b}your{/b} limit of {$limit :currency}.{#br /}Pay “less” \\{ok\\}.

    # Plain.
    body = It did not work. \\ 

    [words]

    # Nothing at all.
    title =

    # MessageFormat 1.
    @syntax mf1
    body.old = You have {n, plural, one {# file} other {# files}}.

    body =
      First line	tab.
      "Second" line & <tag>.

    """

  static let chinese = """
    # 买家所读。
    @locale zh-Hans
    ---

    [generic]

    # A heading.
    @state reviewed
    title = 未完成

    # 有多少文件。
    @param $n (count) 文件数 example="3"
    @param $who (text) the owner
      of the files example="Anna"
    @state draft
    body.with-count =
      .input {$n :integer}
      .match $n
      0   {{{$who}没有文件。}}
      *   {{{$who}有 {$n} 个文件。}}

    # The "limit" \\ is known.
    @param $limit (money) the limit example="50 EUR"
    body.with-limit = 超出{#b}您的{/b}限额 {$limit :currency}。{#br /}请付“少些”\\{好\\}。

    # Plain.
    body = 操作未完成。\\ 

    [words]

    # Nothing at all.
    title =

    # MessageFormat 1.
    @syntax mf1
    body.old = 您有 {n, plural, other {# 个文件}}。

    body =
      第一行	制表。
      “第二”行 & <标签>。

    """

  static let developer = """
    @locale en
    ---

    [unknown]

    cause = The code is not known.

    """

  static let terms = """
    @locale en
    ---

    # A way to pay.
    [method]

    # Banknotes and coins.
    cash = cash

    """

  /// Writes the sample; `changes` replaces files by others, and removes those that are `nil`.
  init(_ changes: [String: String?] = [:]) throws {
    folder = try TemporaryFolder()
    var files: [String: String?] = [
      "myna.yaml": Self.project, "codes.yaml": "provider: shop\nsnapshot: one\ncodes:\n  {}\n",
      "en/customer.mf2": Self.english, "en/developer.mf2": Self.developer,
      "en/terms.mf2": Self.terms,
      "zh-Hans/customer.mf2": Self.chinese,
      "zh-Hans/developer.mf2": Self.developer.replacing("@locale en", with: "@locale zh-Hans"),
      "zh-Hans/terms.mf2": Self.terms.replacing("@locale en", with: "@locale zh-Hans")
        .replacing("= cash", with: "= 现金"),
      "pl/customer.mf2": "@locale pl\n---\n", "pl/developer.mf2": "@locale pl\n---\n",
      "pl/terms.mf2": "@locale pl\n---\n",
    ]
    for (name, text) in changes { files.updateValue(text, forKey: name) }
    for (name, text) in files { if let text { try folder.write("Locales/\(name)", text) } }
  }

  /// Path of the project.
  var path: String { folder.path("Locales") }

  static let locale = LocaleIdentifier("zh-Hans")

  /// The messages with their translations.
  func set(
    _ locale: String = "zh-Hans", tracking: SourceTracking = .none,
    selection: TranslationSelection = TranslationSelection()
  ) throws -> TranslationSet {
    let project = try #require(ProjectLoader.load(folder: path).folder)
    return TranslationSet(
      of: project, in: try #require(LocaleIdentifier(locale)), selection: selection,
      tracking: tracking)
  }

  /// The bytes of an export.
  func export(
    _ format: ExchangeFormat, _ locale: String = "zh-Hans", tracking: SourceTracking = .none
  ) throws -> String {
    String(decoding: try format.write(set(locale, tracking: tracking)), as: UTF8.self)
  }

  /// What importing a text would do, checks of language left out.
  func plan(
    _ text: String, as format: ExchangeFormat, tracking: SourceTracking = .none
  ) -> TranslationImport.Result {
    var options = TranslationImport.Options()
    options.tracking = tracking
    // The sample is made to be hard to carry, not to read well.
    options.check = { $0.findings }
    return TranslationImport.plan(
      SourceText(name: "file", text: text), as: format, into: path, options: options)
  }

  /// Imports a text; returns what it changed as `kind file/key`.
  func `import`(
    _ text: String, as format: ExchangeFormat, tracking: SourceTracking = .none
  ) throws -> [String] {
    let result = plan(text, as: format, tracking: tracking)
    try result.write()
    return result.changes.map { "\($0.kind.rawValue) \($0.file)/\($0.key)" }
  }

  /// The problems of an import, as `line:column id`.
  func problems(_ text: String, as format: ExchangeFormat) -> [String] {
    plan(text, as: format).findings.map(Self.summary)
  }

  static func summary(_ finding: ProjectLoader.Finding) -> String {
    guard let source = finding.source, let span = finding.diagnostic.span else {
      return finding.diagnostic.id
    }
    let position = source.position(at: span.start)
    return "\(position.line):\(position.column) \(finding.diagnostic.id)"
  }

  func read(_ name: String) throws -> String {
    String(decoding: try folder.read("Locales/\(name)"), as: UTF8.self)
  }

  /// All files of the folder, by path.
  func files() throws -> [String: String] {
    var result: [String: String] = [:]
    for locale in ["en", "pl", "zh-Hans"] {
      for name in ["customer", "developer", "terms"] {
        result["\(locale)/\(name)"] = try? read("\(locale)/\(name).mf2")
      }
    }
    return result
  }

  /// Fingerprints that tests can read: the source text itself.
  static let tracking = SourceTracking { message in
    guard case .pattern(let pattern) = message.body, case .text(let text) = pattern.elements.first
    else { return "other" }
    return text
  }
}
