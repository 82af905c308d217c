public import MynaModel
import MynaProject

/// The messages of a project in two locales: what every format of exchange is written from.
///
/// It holds what the source locale has, in its order. Entries that only the translation has are not
/// exchanged, and an import leaves them alone.
public struct TranslationSet: Sendable {
  /// The units of one file of the source locale.
  public struct File: Sendable {
    /// Name of the file in each locale folder, without `.mf2`.
    public var name: String
    /// Who reads it; `nil` for terms.
    public var audience: Audience?
    /// Comment of the source file.
    public var comment: String
    /// The units, in the order of the source file.
    public var units: [TranslationUnit]
    /// The file of the source locale, in which the units have their places.
    public var source: SourceText?
  }

  /// Name of the project: that of its folder.
  public var name: String
  /// The locale that is translated.
  public var sourceLocale: LocaleIdentifier
  /// The locale of the translations.
  public var locale: LocaleIdentifier
  /// The files, in the project's order.
  public var files: [File]

  /// Number of units in all files.
  public var count: Int { files.reduce(0) { $0 + $1.units.count } }

  /// The keys of each file of the source locale, exported or not.
  var keysByFile: [Set<String>]

  /// Keys that stand in several files of the source locale, exported or not, which alone do not tell
  /// the entry.
  public var sharedKeys: Set<String> { Self.sharedKeys(keysByFile) { $0 } }

  /// Keys whose names stand in several files.
  static func sharedKeys(
    _ keysByFile: [Set<String>], name: (String) -> String
  ) -> Set<String> {
    var files: [String: Int] = [:]
    for keys in keysByFile {
      for name in Set(keys.map(name)) { files[name, default: 0] += 1 }
    }
    return Set(keysByFile.joined().filter { files[name($0), default: 0] > 1 })
  }
}

/// What of a project is exchanged.
public struct TranslationSelection: Sendable {
  /// Only what these audiences read; everything if `nil`.
  public var audiences: Set<Audience>?
  /// Whether the terms that are inserted into messages are exchanged too.
  public var includesTerms: Bool

  /// Creates a selection.
  public init(audiences: Set<Audience>? = nil, includesTerms: Bool = true) {
    self.audiences = audiences
    self.includesTerms = includesTerms
  }

  func contains(_ file: LocaleFile) -> Bool {
    guard let audience = file.audience?.audience else { return includesTerms }
    return audiences?.contains(audience) ?? true
  }
}
