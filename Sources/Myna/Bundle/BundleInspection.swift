import MynaCatalogue
public import MynaModel
import MynaRuntime

// Unsafe: asks for bytes of a bundle, which checks every place.

/// What is in a bundle, for people and tools that look at files.
public struct BundleInspection: Sendable {
  /// A part of the file and how much it takes.
  public struct Part: Hashable, Sendable {
    /// Name of the part, such as `messages zh-Hans customer`.
    public let name: String
    /// Its size.
    public let bytes: Int
  }

  /// The messages of an audience in a locale.
  public struct Messages: Sendable {
    /// The locale.
    public let locale: LocaleIdentifier
    /// Name of the audience; `nil` for the terms.
    public let audience: String?
    /// Number of keys, or of terms.
    public let keys: Int
    /// Number of wordings of all fields of all keys.
    public let forms: Int
    /// Wordings without a program, which are resolved step by step: `key.field`, and the form's name.
    public let steps: [String]
  }

  /// Version of the layout.
  public let formatVersion: UInt64
  /// Version of ICU with which the messages were compiled.
  public let icuVersion: String
  /// Version of CLDR with which the messages were compiled.
  public let cldrVersion: String
  /// The checksums of head and payload, 32 hexadecimal digits: the same contents have the same.
  public let contentHash: String
  /// The parts, in the order of the file; together they are the file.
  public let parts: [Part]
  /// The project's choices: locales, audiences, parameters.
  public let settings: LocalizationSettings
  /// Number of codes of each provider.
  public let codes: [(provider: String, count: Int)]
  /// Number of codes that are found without decoding their catalogue.
  public let directCodes: Int
  /// What the messages hold.
  public let messages: [Messages]
  /// What formatters the programs call, in the order of their numbers.
  public let formatters: [String]
  private let bundle: OpenBundle
  private let source: String

  /// Maps a bundle file and reads its tables; checksums of messages are not compared.
  ///
  /// - Throws: why the file cannot be read, or `bundle.…` for one whose tables are damaged.
  public init(bundleAt path: String, limits: Limits = Limits()) throws(DiagnosticError) {
    try self.init(try Localizer.map(path, limit: limits.bundleBytes), named: path)
  }

  /// Reads the tables of a bundle in memory.
  ///
  /// - Throws: `bundle.…` if they are damaged.
  public init(bundle bytes: [UInt8], named name: String = "bundle") throws(DiagnosticError) {
    try self.init(BundleMemory(copying: bytes), named: name)
  }

  private init(_ memory: BundleMemory, named name: String) throws(DiagnosticError) {
    do {
      try self.init(try OpenBundle(memory), named: name)
    } catch {
      throw error.diagnosticError(in: name)
    }
  }

  private init(_ bundle: OpenBundle, named name: String) throws(BundleError) {
    self.bundle = bundle
    source = name
    formatVersion = BundleFile.version
    icuVersion = bundle.icuVersion
    cldrVersion = bundle.cldrVersion
    contentHash = bundle.contentHash
    settings = bundle.settings
    codes = try bundle.decodedCatalogues().map { ($0.provider, $0.entries.count) }
    directCodes = bundle.codes.count
    formatters = bundle.formatters.all.map(Self.text)
    var parts = [
      Part(name: "header", bytes: BundleFile.headerSize),
      Part(name: "head", bytes: bundle.headCount),
    ]
    parts += bundle.catalogues.map { Part(name: "catalogue \($0.provider)", bytes: $0.bytes.count) }
    parts.append(Part(name: "codes", bytes: bundle.codes.byteCount))
    var messages: [Messages] = []
    for locale in bundle.locales {
      for (audience, table) in locale.audiences {
        messages.append(try Self.messages(locale.locale, audience, table, of: bundle))
        parts.append(Part(name: "messages \(locale.locale) \(audience)", bytes: table.byteCount))
      }
      messages.append(try Self.messages(locale.locale, nil, locale.terms, of: bundle))
      parts.append(Part(name: "terms \(locale.locale)", bytes: locale.terms.byteCount))
    }
    self.messages = messages
    self.parts = parts
  }

  /// Size of the file.
  public var byteCount: Int { parts.reduce(0) { $0 + $1.bytes } }

  /// Compares the checksums, and decodes every catalogue and message.
  ///
  /// - Throws: `bundle.checksum`, or `bundle.structure` with the place that cannot be decoded.
  /// - Complexity: linear in the size of the bundle.
  public func verify() throws(DiagnosticError) {
    do {
      try bundle.verify()
      try bundle.decodeEverything()
    } catch {
      throw error.diagnosticError(in: source)
    }
  }

  private static func messages(
    _ locale: LocaleIdentifier, _ audience: String?, _ table: BundleTable, of bundle: OpenBundle
  ) throws(BundleError) -> Messages {
    var forms = 0
    var steps: [String] = []
    let hasFields = audience != nil
    try bundle.forEachForm(in: table, hasFields: hasFields) { name, hasProgram in
      forms += 1
      if !hasProgram { steps.append(name) }
    }
    return Messages(
      locale: locale, audience: audience, keys: table.count, forms: forms, steps: steps)
  }

  private static func text(of formatter: FormatterDescription) -> String {
    func length(_ style: Int?) -> String {
      let names = ["full", "long", "medium", "short"]
      return style.map { names.indices.contains($0) ? names[$0] : "\($0)" } ?? "none"
    }
    return switch formatter {
    case .number(let skeleton, let power):
      "number, skeleton '\(skeleton)'" + (power == 0 ? "" : ", times 10^\(power)")
    case .currency(let prefix, let suffix): "currency, skeleton '\(prefix)…\(suffix)'"
    case .classic(.pattern(let pattern)): "number of MessageFormat 1, pattern '\(pattern)'"
    case .classic(let style): "number of MessageFormat 1, \(style)"
    case .date(let skeleton, let zone):
      "date, skeleton '\(skeleton)'" + (zone.map { ", zone \($0)" } ?? "")
    case .classicDate(let date, let time):
      "date of MessageFormat 1, date \(length(date)), time \(length(time))"
    }
  }
}

extension BundleError {
  fileprivate func diagnosticError(in source: String) -> DiagnosticError {
    var diagnostic = diagnostic
    diagnostic.source = source
    return DiagnosticError(diagnostic)
  }
}

extension OpenBundle {
  /// Calls a closure with the name of each form of a table, and whether it has a program.
  fileprivate func forEachForm(
    in table: BundleTable, hasFields: Bool, _ body: (String, Bool) -> Void
  ) throws(BundleError) {
    try table.forEach { key, cursor in
      guard hasFields else { return Self.form(&cursor, named: key, body) }
      guard cursor.byte() != nil, let fields = cursor.short() else { return false }
      for _ in 0..<fields {
        guard let index = cursor.short(), fieldNames.indices.contains(index),
          cursor.word() != nil, let forms = cursor.short()
        else { return false }
        for _ in 0..<forms {
          guard Self.form(&cursor, named: "\(key).\(fieldNames[index])", body) else { return false }
        }
      }
      return true
    }
  }

  private static func form(
    _ cursor: inout BundleCursor, named path: String, _ body: (String, Bool) -> Void
  ) -> Bool {
    guard let name = unsafe cursor.shortText(), let variables = cursor.short() else { return false }
    for _ in 0..<variables where unsafe cursor.shortText() == nil { return false }
    guard let program = unsafe cursor.blob(), unsafe cursor.blob() != nil else { return false }
    body(
      name.isEmpty ? path : unsafe "\(path).\(String(decoding: name, as: UTF8.self))",
      !program.isEmpty)
    return true
  }

  /// Decodes catalogues and messages, and finds every record by its key.
  fileprivate func decodeEverything() throws(BundleError) {
    let contents = try contents()
    for table in contents.tables {
      for audience in contents.settings.audiences.map(\.audience) {
        for key in table.keys(for: audience) {
          for form in table.fields(of: key, for: audience).flatMap(\.forms) {
            try Self.decode(form, key)
          }
        }
      }
      for (id, form) in table.terms { try Self.decode(form, id) }
    }
    try findCodes()
    for table in locales.flatMap({ $0.audiences.map(\.table) }) {
      try find(recordsOf: table, hasFields: true)
    }
    for table in locales.map(\.terms) { try find(recordsOf: table, hasFields: false) }
  }

  /// Checks that each record is found by its key.
  private func find(recordsOf table: BundleTable, hasFields: Bool) throws(BundleError) {
    try table.forEach { key, cursor in
      guard unsafe key.utf8.span.withUnsafeBufferPointer({ unsafe table.record(of: $0) }) != nil
      else {
        return false
      }
      return hasFields ? fields(&cursor) != nil : Self.form(&cursor) != nil
    }
  }

  /// Checks that each code is found, and that its record can be read.
  private func findCodes() throws(BundleError) {
    try codes.forEach { key, cursor in
      guard unsafe key.utf8.span.withUnsafeBufferPointer({ unsafe codes.record(of: $0) }) != nil,
        cursor.byte() != nil, let catalogue = cursor.short(), catalogue < catalogues.count,
        let spelling = unsafe cursor.shortText(), let place = Self.entryPlace(&cursor)
      else { return false }
      let code = unsafe String(decoding: spelling, as: UTF8.self)
      return place.count == 0 || entry(spelled: code, provider: nil) != nil
    }
  }

  private static func decode(_ form: MessageForm, _ key: String) throws(BundleError) {
    guard form.message != nil else {
      throw BundleError("bundle.structure", "a message of '\(key)' cannot be decoded")
    }
  }
}
