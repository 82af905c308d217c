public import MynaModel
public import MynaProject
import MynaSyntax

extension TranslationSet {
  /// Pairs the entries of a project's source locale with their translations.
  ///
  /// - Parameters:
  ///   - folder: The project.
  ///   - locale: A locale of the project; the source locale itself pairs each entry with itself.
  ///   - selection: What of it.
  ///   - tracking: How it is known what is stale.
  /// - Complexity: linear in the number of entries.
  public init(
    of folder: ProjectFolder, in locale: LocaleIdentifier,
    selection: TranslationSelection = TranslationSelection(),
    tracking: SourceTracking = .fingerprints
  ) {
    name = folder.path.split(separator: "/").last.map(String.init) ?? folder.path
    sourceLocale = folder.project.sourceLocale
    self.locale = locale
    let sources = folder.files(of: sourceLocale)
    keysByFile = sources.map { Set($0.entries.map(\.key)) }
    files = sources.filter(selection.contains).map { source in
      File(
        source, translation: folder.file(source.name, of: locale), tracking: tracking)
    }
  }
}

extension TranslationSet.File {
  init(_ source: LocaleFile, translation: LocaleFile?, tracking: SourceTracking) {
    name = source.name
    self.source = source.source
    audience = source.audience?.audience
    comment = source.resource.comments.map(\.text).joined(separator: "\n")
    var translations: [[String]: LocaleFile.Entry] = [:]
    for entry in translation?.entries ?? [] where translations[entry.resource.fullID] == nil {
      translations[entry.resource.fullID] = entry
    }
    var seen: Set<[String]> = []
    units = source.entries.compactMap { entry in
      let id = entry.resource.fullID
      guard seen.insert(id).inserted else { return nil }
      return TranslationUnit(entry, in: source, translations[id], tracking)
    }
  }
}

extension TranslationUnit {
  init(
    _ entry: LocaleFile.Entry, in file: LocaleFile, _ translation: LocaleFile.Entry?,
    _ tracking: SourceTracking
  ) {
    let resource = entry.resource
    self.init(
      id: resource.fullID, key: resource.key, source: Wording(entry),
      line: file.source.position(at: resource.idSpan.start).line)
    place = resource.idSpan
    comment = resource.comment
    parameters = resource.properties.filter { $0.name == "param" }.map {
      $0.value.split(separator: "\n").joined(separator: " ")
    }
    guard let translation else { return }
    self.translation = Wording(translation)
    state = tracking.state(of: translation, from: entry)
    if state == .stale {
      oldSource = translation.resource.property(ReviewMark.oldSourceProperty)?.value
    }
    let comment = translation.resource.comment
    if !comment.utf8.elementsEqual(self.comment.utf8) { translatorComment = comment }
  }
}

extension TranslationUnit.Wording {
  init(_ entry: LocaleFile.Entry) {
    self.init(text: entry.resource.value, syntax: entry.syntax, message: entry.message)
  }
}
