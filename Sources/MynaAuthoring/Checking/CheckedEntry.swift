public import MynaCatalogue
public import MynaModel
public import MynaProject
import MynaSyntax

/// One message of a locale, with what a check wants to know about it.
public struct CheckedEntry: Sendable {
  /// The project it belongs to.
  public let project: CheckedProject
  /// The file it stands in.
  public let file: CheckedFile
  /// The entry with its comments, properties and places.
  public let entry: LocaleFile.Entry
  /// Its message.
  public let message: Message
  /// Its patterns as lines of characters; one a variant.
  public let texts: [CheckedText]
  /// The entry of the source locale with the same id; `nil` in the source locale itself, and if
  /// there is none.
  public let source: LocaleFile.Entry?
  /// The patterns of that entry; empty without one.
  public let sourceTexts: [CheckedText]
  /// Words of the glossary in each of the texts; empty without a glossary.
  let words: [[GlossaryIndex.Match]]
  /// Words of the glossary in each text of the source.
  let sourceWords: [[GlossaryIndex.Match]]

  /// Whether the message is one from which others are translated.
  public var isSource: Bool { file.isSource }
  /// Who reads it; `nil` for a term.
  public var audience: Audience? { file.file.audience?.audience }
  /// Language subtag of the locale.
  public var language: String { file.language }
  /// Key, field and form; `nil` for a term.
  public var place: LocaleFile.Place? { entry.place }
  /// The whole message in the file.
  public var span: SourceSpan { entry.resource.span }

  /// The codes that are shown with the message's key.
  public var codes: [ErrorCatalogue.Entry] {
    guard let place, let audience else { return [] }
    return project.codes(with: place.key, for: audience)
  }

  /// What a variable of the message stands for; `nil` if no code and no setting promises it.
  public func parameter(_ name: String) -> ErrorCatalogue.Parameter? {
    guard let place, let audience else { return project.parameters[name] }
    return project.parameter(name, key: place.key, for: audience)
  }

  /// Place of a part of the message in the file, or that of the whole message.
  public func span(_ provenance: Provenance) -> SourceSpan {
    provenance.span.map(entry.resource.sourceSpan(ofValueSpan:)) ?? span
  }
}

/// One file of a locale.
public struct CheckedFile: Sendable {
  /// The file.
  public let file: LocaleFile
  /// The file of the source locale with the same name; `nil` in the source locale itself.
  public let source: LocaleFile?
  /// Whether it is one from which others are translated.
  public let isSource: Bool
  /// Language subtag of the locale.
  public let language: String
  /// Path of the file in diagnostics.
  public var path: String { file.source.name }
  /// Whether the locale is Chinese in simplified characters.
  public let isSimplifiedChinese: Bool
  /// Arguments with a default value, which are there whether they are supplied or not.
  let suppliedArguments: Set<String>
  /// Plural categories for counting; `nil` for a locale that ICU does not know.
  let cardinals: PluralCategories?
  /// Plural categories for ranking.
  let ordinals: PluralCategories?
}
