public import MynaModel
public import MynaProject

/// How all translations of a folder stand to their sources.
public struct FolderReview: Sendable {
  /// An entry and its status.
  public struct Item: Sendable {
    /// The id of the entry, as written in references.
    public var key: String
    /// Its status.
    public var status: ReviewStatus
    /// Its place in the translation; `nil` if it is missing there.
    public var span: SourceSpan?
  }

  /// A file of a translation.
  public struct File: Sendable {
    /// The locale.
    public var locale: LocaleIdentifier
    /// Name of the file, without `.mf2`.
    public var name: String
    /// Who reads it; `nil` for terms.
    public var audience: Audience?
    /// Path of the translation's file, whether it exists or not.
    public var path: String
    /// The entries of the source in their order, then those that only the translation has.
    public var items: [Item]

    /// The numbers of entries by status.
    public var counts: ReviewCounts { ReviewCounts(items.map(\.status)) }
  }

  /// The locale that the others are translated from.
  public let sourceLocale: LocaleIdentifier
  /// The files of all translations: locale by locale in the project's order, terms last.
  public let files: [File]

  /// Looks at all translations of a folder.
  ///
  /// - Complexity: linear in the size of the folder.
  public init(of folder: ProjectFolder) {
    let project = folder.project
    sourceLocale = project.sourceLocale
    var files: [File] = []
    for locale in project.locales.map(\.identifier) where locale != project.sourceLocale {
      for source in folder.files(of: project.sourceLocale) {
        let translation = folder.file(source.name, of: locale)
        files.append(
          File(
            locale: locale, name: source.name, audience: source.audience?.audience,
            path: translation?.source.name ?? "\(folder.path)/\(locale)/\(source.name).mf2",
            items: Self.items(source, translation)))
      }
    }
    self.files = files
  }

  /// The locales of translations, in the project's order.
  public var locales: [LocaleIdentifier] {
    var seen: Set<LocaleIdentifier> = []
    return files.map(\.locale).filter { seen.insert($0).inserted }
  }

  /// The numbers of a locale's entries by status.
  public func counts(of locale: LocaleIdentifier) -> ReviewCounts {
    ReviewCounts(files.filter { $0.locale == locale }.flatMap { $0.items.map(\.status) })
  }

  private static func items(_ source: LocaleFile, _ translation: LocaleFile?) -> [Item] {
    let translated = EntryIndex(translation?.entries ?? [])
    let originals = EntryIndex(source.entries)
    var items = source.entries.map { original in
      let entry = translated[original.resource.fullID]
      return Item(
        key: original.key, status: ReviewStatus(of: entry, against: original),
        span: entry?.resource.idSpan)
    }
    for entry in translation?.entries ?? [] where originals[entry.resource.fullID] == nil {
      items.append(Item(key: entry.key, status: .obsolete, span: entry.resource.idSpan))
    }
    return items
  }
}

/// The entries of a file by their ids; of duplicates the first.
struct EntryIndex {
  private var entries: [[String]: LocaleFile.Entry] = [:]

  init(_ entries: [LocaleFile.Entry]) {
    for entry in entries where self.entries[entry.resource.fullID] == nil {
      self.entries[entry.resource.fullID] = entry
    }
  }

  subscript(fullID: [String]) -> LocaleFile.Entry? { entries[fullID] }
}

/// How many entries have each status.
public struct ReviewCounts: Hashable, Sendable {
  private var counts: [ReviewStatus: Int] = [:]

  /// Counts statuses.
  public init(_ statuses: [ReviewStatus]) {
    for status in statuses { counts[status, default: 0] += 1 }
  }

  /// The number of entries of a status.
  public subscript(status: ReviewStatus) -> Int { counts[status] ?? 0 }

  /// The number of entries of the source; obsolete ones do not count.
  public var total: Int { counts.reduce(0) { $0 + ($1.key == .obsolete ? 0 : $1.value) } }

  /// The share of a status in whole percents, rounded down so that only all are 100; 100 of nothing.
  public func percent(_ status: ReviewStatus) -> Int {
    total == 0 ? 100 : self[status] * 100 / total
  }
}
