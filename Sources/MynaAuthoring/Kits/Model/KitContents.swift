import Myna
import MynaCatalogue
import MynaModel

/// What every kit is written from: the customer's texts as a tree that the formatters of apps can
/// follow, the codes that lead to them, and the spellings of codes.
struct KitContents: Sendable {
  /// A locale and its texts.
  struct Locale: Sendable {
    let identifier: LocaleIdentifier
    let fallbacks: [LocaleIdentifier]
    let direction: TextDirection
    /// Keys that have all fields, sorted by name.
    let keys: [Key]
    /// Words of parameters that hold terms, sorted by parameter.
    let terms: [Terms]
    /// How lists are joined, for the styles that messages use.
    let lists: [KitListPattern]

    var tag: String { identifier.description }
  }

  /// The texts of a key.
  struct Key: Sendable {
    let name: String
    /// In the order in which they are shown.
    let fields: [Field]
  }

  /// The wordings of one text, from the most specific to the plainest.
  struct Field: Sendable {
    let name: String
    let forms: [KitForm]
  }

  /// The words that identifiers of a parameter stand for.
  struct Terms: Sendable {
    let parameter: String
    /// Sorted by identifier.
    let words: [(id: String, text: String)]
  }

  let sourceLocale: LocaleIdentifier
  let fields: [String]
  let genericKey: String
  let spacesHan: Bool
  let locales: [Locale]
  /// Parameters of all messages, those that a text shows.
  let shared: [KitParameter]
  let catalogues: [KitCatalogue]

  /// Compiles the contents that customers are left with.
  ///
  /// - Throws: everything that apps cannot do, as `kit.…`.
  init(_ contents: LocalizerContents) throws(DiagnosticError) {
    let settings = contents.settings
    sourceLocale = settings.sourceLocale
    fields = settings.fields(of: .customer)
    genericKey = settings.genericKey
    spacesHan = settings.hanLatinSpace == .always
    var compiler = KitCompiler(contents)
    locales = settings.locales.compactMap { compiler.locale($0) }
    let used = compiler.usedArguments
    shared = compiler.sharedParameters(used)
    catalogues = contents.catalogues.map { compiler.catalogue($0, used) }
    guard compiler.problems.isEmpty else { throw DiagnosticError(compiler.problems) }
  }

  /// The locale that texts are translated from.
  var source: Locale? { locales.first { $0.identifier == sourceLocale } }

  /// The types of all arguments that texts show, by name.
  var argumentTypes: [(name: String, type: KitParameter.ValueType)] {
    var types: [String: KitParameter.ValueType] = [:]
    for parameter in shared + catalogues.flatMap(\.codes).flatMap(\.parameters) {
      types[parameter.name] = types[parameter.name] ?? parameter.type
    }
    return types.sorted { $0.key < $1.key }.map { (name: $0.key, type: $0.value) }
  }
}
