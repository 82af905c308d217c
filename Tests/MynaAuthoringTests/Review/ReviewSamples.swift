import Foundation
import MynaAuthoring
import MynaModel
import MynaProject
import MynaTestSupport
import Testing

/// A small Locales folder in English and Chinese.
struct ReviewSamples {
  let folder: TemporaryFolder

  static let english = """
    @locale en
    ---

    [limit]

    # The limit is known.
    @param $limit (money) the limit example="500 CNY"
    body.with-limit = Over {$limit :currency}.

    # Plain.
    body = Over the limit.

    [paid]

    # Heading.
    title = Paid

    """
  static let chinese = """
    @locale zh-Hans
    ---

    [limit]

    # Plain.
    body = 超出限额。

    [paid]

    # Heading.
    title = 已支付

    """

  /// Writes the folder.
  init(english: String = english, chinese: String? = chinese, release: String = "") throws {
    folder = try TemporaryFolder()
    try folder.write(
      "myna.yaml",
      """
      source-locale: en
      locales:
        en: {}
        zh-Hans: {fallbacks: [en]}
      catalogues: []
      audiences:
        customer: {file: customer, fields: [title, body]}
        developer: {file: developer, fields: [cause, remedy]}
      keys: {generic: paid, unknown-code: paid, ambiguous-code: paid}
      \(release)
      """)
    try folder.write("en/customer.mf2", english)
    try folder.write("en/terms.mf2", "@locale en\n---\n\n[method]\n\ncash = cash\n")
    try folder.write("en/developer.mf2", "@locale en\n---\n")
    try folder.write("zh-Hans/developer.mf2", "@locale zh-Hans\n---\n")
    if let chinese { try folder.write("zh-Hans/customer.mf2", chinese) }
    try folder.write("zh-Hans/terms.mf2", "@locale zh-Hans\n---\n\n[method]\n\ncash = 现金\n")
  }

  /// The locale of a tag.
  static func locale(_ tag: String) throws -> LocaleIdentifier {
    try #require(LocaleIdentifier(tag))
  }

  /// The folder as it is now.
  func load() throws -> ProjectFolder {
    let loaded = ProjectLoader.load(folder: folder.path).folder
    return try #require(loaded)
  }

  /// The text of a file.
  func text(_ name: String) throws -> String {
    String(decoding: try folder.read(name), as: UTF8.self)
  }

  /// Brings the folder up to date and returns what was done to the Chinese customer file.
  @discardableResult
  func update(_ history: SourceHistory = .unknown) throws -> TranslationUpdate.Report {
    let update = try TranslationUpdate(of: try load(), history: history)
    for change in update.changes { try change.write() }
    return try #require(update.reports.first { $0.path.hasSuffix("zh-Hans/customer.mf2") })
  }

  /// Stamps entries.
  func stamp(_ state: Project.ReviewState, _ keys: [String] = []) throws {
    var selection = ReviewStamp.Selection()
    selection.keys = keys
    for change in try ReviewStamp(state, on: selection, in: try load()).changes {
      try change.write()
    }
  }

  /// The status of an entry of the Chinese customer file.
  func status(_ key: String) throws -> ReviewStatus? {
    FolderReview(of: try load()).files.first { $0.name == "customer" }?
      .items.first { $0.key == key }?.status
  }
}
