public import MynaCatalogue
public import MynaModel
import MynaRuntime

/// One wording of a field, and the arguments that it needs.
public struct MessageForm: Sendable {
  /// Name of the form; empty for the plainest.
  public let name: String
  /// Arguments that must be supplied.
  public let variables: [String]
  /// The message in its binary form; the same bytes in memory and in a bundle.
  let encoded: ArraySlice<UInt8>

  /// Creates a form from a valid message.
  public init(name: String, message: Message) {
    self.name = name
    variables = message.externalVariables
    var writer = ByteWriter()
    writer.write(message)
    encoded = writer.bytes[...]
  }

  init(name: String, variables: [String], encoded: ArraySlice<UInt8>) {
    self.name = name
    self.variables = variables
    self.encoded = encoded
  }

  /// Decodes the message; `nil` if the bytes are none that a writer made.
  public var message: Message? {
    var reader = ByteReader(encoded)
    return try? reader.read(Message.self)
  }
}

/// The messages of one locale: per audience, key and field, from the most specific form to the
/// plainest; and the terms that are inserted into them.
public struct MessageTable: Sendable {
  /// The forms of one field.
  public struct Field: Sendable {
    /// Name of the field, such as `body`.
    public let name: String
    /// The forms, in the order of the file, the plainest last.
    public internal(set) var forms: [MessageForm]
  }

  /// The locale.
  public let locale: LocaleIdentifier
  private(set) var messages: [String: [String: [Field]]] = [:]
  private(set) var terms: [String: MessageForm] = [:]

  /// Creates an empty table.
  public init(locale: LocaleIdentifier) {
    self.locale = locale
  }

  /// Adds the next form of a field.
  public mutating func add(
    _ form: MessageForm, key: String, field: String, for audience: Audience
  ) {
    var fields = messages[audience.name]?[key] ?? []
    if let index = fields.firstIndex(where: { $0.name == field }) {
      fields[index].forms.append(form)
    } else {
      fields.append(Field(name: field, forms: [form]))
    }
    messages[audience.name, default: [:]][key] = fields
  }

  /// Adds a term, such as `method.cash`.
  public mutating func addTerm(message: Message, id: String) {
    terms[id] = MessageForm(name: "", message: message)
  }

  mutating func addTerm(form: MessageForm, id: String) {
    terms[id] = form
  }

  /// The fields of a key; empty if the locale does not have it for the audience.
  public func fields(of key: String, for audience: Audience) -> [Field] {
    messages[audience.name]?[key] ?? []
  }

  /// All keys of an audience, sorted.
  public func keys(for audience: Audience) -> [String] {
    (messages[audience.name] ?? [:]).keys.sorted()
  }

  /// Identifiers of all terms, sorted.
  public var termIdentifiers: [String] { terms.keys.sorted() }

  /// The message of a term.
  public func term(_ id: String) -> Message? { terms[id]?.message }
}

/// Everything that a localizer answers from.
public struct LocalizerContents: Sendable {
  /// The project's choices.
  public var settings: LocalizationSettings
  /// The catalogues, one a provider.
  public var catalogues: [ErrorCatalogue]
  /// The messages, one table a locale.
  public var tables: [MessageTable]

  /// Creates contents.
  public init(
    settings: LocalizationSettings, catalogues: [ErrorCatalogue], tables: [MessageTable]
  ) {
    self.settings = settings
    self.catalogues = catalogues
    self.tables = tables
  }

  /// Decodes what a localizer answers from, for tools.
  public init(_ localizer: Localizer) {
    self.init(
      settings: localizer.settings, catalogues: localizer.catalogues,
      tables: localizer.locales.compactMap { localizer.table(for: $0) })
  }
}
