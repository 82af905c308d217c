public import MynaCatalogue
public import MynaModel

/// A `Locales` folder as its editors see it: settings, catalogues and every file with its places.
///
/// It is what could be read. Files that are missing or are no text are left out, and entries whose
/// message is wrong have none; the findings of ``ProjectLoader`` say so.
public struct ProjectFolder: Sendable {
  /// A catalogue and the file that it stands in.
  public struct Catalogue: Sendable {
    /// The codes.
    public var catalogue: ErrorCatalogue
    /// The file; its name is its path.
    public var source: SourceText
  }

  /// Path of the folder, without a slash at its end.
  public var path: String
  /// What `myna.yaml` says.
  public var project: Project
  /// The project file; its name is its path.
  public var projectSource: SourceText
  /// The catalogues, in the order of the project file.
  public var catalogues: [Catalogue] = []
  /// The files of all locales: locale by locale in the project's order, terms last.
  public var files: [LocaleFile] = []
  /// `glossary.tsv`, the words that are preferred and forbidden; `nil` without such a file.
  public var glossarySource: SourceText?
  /// The limits that hold for the folder.
  public var limits: Limits

  /// The files of a locale.
  public func files(of locale: LocaleIdentifier) -> [LocaleFile] {
    files.filter { $0.locale == locale }
  }

  /// The file of a locale with a name such as `customer`.
  public func file(_ name: String, of locale: LocaleIdentifier) -> LocaleFile? {
    files.first { $0.locale == locale && $0.name == name }
  }
}
