public import Myna
public import MynaModel
public import MynaProject
import MynaRuntime

/// All messages of a project with sample values, for people to look at: every form and variant in
/// every locale, side by side.
///
/// ```swift
/// let preview = try MessagePreview(folder, contents)
/// let page = PreviewPage(preview).html
/// ```
public struct MessagePreview: Sendable {
  /// What is shown.
  public struct Options: Sendable {
    /// Who reads; everybody if `nil`, and the terms are shown too.
    public var audiences: Set<Audience>?
    /// The locales; all if `nil`.
    public var locales: Set<LocaleIdentifier>?
    /// Locales for testing that are shown too.
    public var pseudoLocales: [PseudoLocale] = []
    /// A key, the beginning of one up to a dot, a code in any spelling, or a group of terms;
    /// everything if `nil`.
    public var selection: String?

    /// Everything.
    public init() {}
  }

  /// A column: a locale and the direction of its texts.
  public struct Column: Hashable, Sendable {
    /// The locale.
    public var locale: LocaleIdentifier
    /// Whether it is the one that others are translated from.
    public var isSource: Bool
    /// Whether it is made by machine.
    public var isPseudo: Bool
  }

  /// The locales, the source first, then in the project's order.
  public let columns: [Column]
  /// The audiences, in the project's order, with the fields of their messages.
  public let audiences: [Project.AudienceSettings]
  /// The messages: audience by audience, in the order of the source locale's files, terms last.
  public let messages: [PreviewedMessage]
  /// The providers of the codes.
  public let providers: [String]

  /// Renders the messages of a folder.
  ///
  /// - Parameters:
  ///   - folder: the files, for examples, comments and states.
  ///   - contents: what was loaded from them; drafts are shown all the same.
  ///   - options: what is shown.
  /// - Throws: `audience.unknown`, `locale.unknown` and `preview.nothing-selected`.
  public init(
    _ folder: ProjectFolder, _ contents: LocalizerContents, options: Options = Options()
  ) throws(DiagnosticError) {
    _ = try contents.limited(toAudiences: options.audiences, locales: options.locales)
    var contents = contents
    // Loading leaves drafts out; whoever looks at a preview is to see them.
    contents.tables = contents.tables.map { folder.tableWithDrafts(of: $0.locale) }
    contents = contents.adding(options.pseudoLocales)
    let localizer = try Localizer(contents)
    let source = contents.settings.sourceLocale
    let pseudo = Set(options.pseudoLocales.map(\.identifier))
    columns = contents.settings.locales.map(\.identifier)
      .filter { options.locales?.contains($0) != false || pseudo.contains($0) }
      .map { Column(locale: $0, isSource: $0 == source, isPseudo: pseudo.contains($0)) }
      .sorted { $0.isSource && !$1.isSource }
    audiences = folder.project.audiences.filter {
      options.audiences?.contains($0.audience) != false
    }
    providers = contents.catalogues.map(\.provider)
    let maker = PreviewMaker(folder: folder, localizer: localizer, columns: columns)
    var messages: [PreviewedMessage] = []
    for audience in audiences {
      for key in maker.keys(of: audience) {
        guard maker.isSelected(key, audience.audience, by: options.selection) else { continue }
        messages.append(maker.message(key, audience))
      }
    }
    if options.audiences == nil {
      messages += maker.terms.filter { options.selection == nil || $0.key == options.selection }
    }
    self.messages = messages
    if let selection = options.selection, messages.isEmpty {
      throw DiagnosticError(.previewNothingSelected(selection))
    }
  }
}

extension ProjectFolder {
  /// All messages and terms of a locale, in the order of its files.
  fileprivate func tableWithDrafts(of locale: LocaleIdentifier) -> MessageTable {
    var table = MessageTable(locale: locale)
    for file in files(of: locale) {
      for entry in file.entries {
        guard let message = entry.message else { continue }
        if let audience = file.audience?.audience, let place = entry.place {
          table.add(
            MessageForm(name: place.form, message: message), key: place.key, field: place.field,
            for: audience)
        } else if file.audience == nil {
          table.addTerm(message: message, id: entry.resource.fullID.joined(separator: "."))
        }
      }
    }
    return table
  }
}

extension Diagnostic {
  fileprivate static func previewNothingSelected(_ selection: String) -> Diagnostic {
    Diagnostic(
      "preview.nothing-selected", .error,
      "'\(DiagnosticRenderer.visible(selection))' is no key and no code, expected one that has messages"
    )
  }
}
