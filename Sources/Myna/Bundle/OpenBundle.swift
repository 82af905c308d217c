import MynaCatalogue
import MynaModel
import MynaRuntime

// Unsafe: asks for bytes of a bundle, which checks every place, and keeps its memory.

/// A bundle whose head was read; everything else is read where it lies, when it is asked for.
///
/// Opening costs the same for ten messages as for a million.
final class OpenBundle: Sendable {
  /// The messages of one locale.
  struct LocaleMessages: Sendable {
    let locale: LocaleIdentifier
    /// By name of the audience.
    let audiences: [(name: String, table: BundleTable)]
    let terms: BundleTable

    func table(for audience: Audience) -> BundleTable? {
      audiences.first { $0.name == audience.name }?.table
    }
  }

  /// A catalogue that is not decoded yet.
  struct EncodedCatalogue: Sendable {
    let provider: String
    let bytes: BundleBytes
  }

  /// Keeps the bytes that everything here points into.
  let memory: BundleMemory
  /// Whether the bytes are the program's own, and so what a compiler wrote for certain.
  let isTrusted: Bool
  /// Version of ICU and of CLDR that the messages were compiled with.
  let icuVersion: String
  let cldrVersion: String
  let settings: LocalizationSettings
  let formatters: FormatterDescriptions
  let fieldNames: [String]
  let catalogues: [EncodedCatalogue]
  let codes: BundleTable
  let locales: [LocaleMessages]
  private let payload: BundleBytes
  /// Size of the head.
  let headCount: Int
  /// The checksums.
  let headHash: UInt64
  let payloadHash: UInt64

  /// The checksums, 32 hexadecimal digits.
  var contentHash: String {
    [headHash, payloadHash].map {
      let digits = String($0, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// Reads the head.
  ///
  /// - Throws: what is wrong with header or head; the payload is not looked at.
  init(_ memory: BundleMemory, isTrusted: Bool = false) throws(BundleError) {
    self.memory = memory
    self.isTrusted = isTrusted
    let all = unsafe BundleBytes(memory.bytes)
    guard all.count >= BundleFile.magic.count, unsafe memory.bytes.starts(with: BundleFile.magic)
    else {
      throw BundleError("bundle.magic", "this is no bundle")
    }
    guard let version: UInt64 = all.load(8) else { throw Self.truncated(all.count) }
    guard version == BundleFile.version else {
      throw BundleError(
        "bundle.version",
        "bundle has version \(version), this library reads \(BundleFile.version)", offset: 8)
    }
    guard let length: UInt64 = all.load(16), let headCount: UInt64 = all.load(24),
      let headHash: UInt64 = all.load(32), let payloadHash: UInt64 = all.load(40),
      let firstReserved: UInt64 = all.load(48), let secondReserved: UInt64 = all.load(56)
    else { throw Self.truncated(all.count) }
    guard length == UInt64(all.count) else {
      throw BundleError(
        "bundle.truncated", "bundle holds \(all.count) bytes, expected \(length)", offset: 16)
    }
    guard firstReserved == 0, secondReserved == 0 else {
      throw BundleError("bundle.structure", "reserved bytes are not zero", offset: 48)
    }
    guard let headCount = Int(exactly: headCount),
      let head = all.part(BundleFile.headerSize, headCount),
      let payload = all.part(
        BundleFile.headerSize + headCount, all.count - BundleFile.headerSize - headCount)
    else { throw Self.truncated(all.count) }
    guard unsafe KeyHash.of(head.bytes) == headHash else {
      throw BundleError("bundle.checksum", "bundle is damaged", offset: 32)
    }
    self.payload = payload
    self.headCount = headCount
    self.headHash = headHash
    self.payloadHash = payloadHash

    var reader = unsafe ByteReader(Array(head.bytes)[...])
    icuVersion = try reader.readString()
    cldrVersion = try reader.readString()
    settings = try reader.read()
    formatters = try FormatterDescriptions(reading: &reader)
    fieldNames = try reader.readArray()
    var catalogues: [EncodedCatalogue] = []
    for _ in 0..<(try reader.readCount()) {
      let provider = try reader.readString()
      catalogues.append(
        EncodedCatalogue(provider: provider, bytes: try Self.part(of: payload, &reader)))
    }
    self.catalogues = catalogues
    codes = try Self.table(in: payload, &reader)
    var locales: [LocaleMessages] = []
    for _ in 0..<(try reader.readCount()) {
      let locale: LocaleIdentifier = try reader.read()
      var audiences: [(name: String, table: BundleTable)] = []
      for _ in 0..<(try reader.readCount()) {
        audiences.append((try reader.readString(), try Self.table(in: payload, &reader)))
      }
      locales.append(
        LocaleMessages(
          locale: locale, audiences: audiences, terms: try Self.table(in: payload, &reader)))
    }
    self.locales = locales
    guard reader.remaining == 0 else { throw reader.error("more bytes than a head") }
  }

  /// Creates a bundle without messages.
  init(settings: LocalizationSettings) {
    memory = BundleMemory(copying: [])
    isTrusted = true
    icuVersion = ""
    cldrVersion = ""
    self.settings = settings
    formatters = FormatterDescriptions()
    fieldNames = []
    catalogues = []
    codes = .empty
    locales = []
    payload = unsafe BundleBytes(UnsafeRawBufferPointer(start: nil, count: 0))
    headCount = 0
    headHash = 0
    payloadHash = 0
  }

  private static func truncated(_ count: Int) -> BundleError {
    BundleError("bundle.truncated", "bundle ends after \(count) bytes", offset: count)
  }

  private static func part(
    of payload: BundleBytes, _ reader: inout ByteReader
  ) throws(BundleError) -> BundleBytes {
    let (start, count) = (try reader.readInt(), try reader.readInt())
    guard let part = payload.part(start, count) else {
      throw reader.error("a part lies outside the bundle")
    }
    return part
  }

  private static func table(
    in payload: BundleBytes, _ reader: inout ByteReader
  ) throws(BundleError) -> BundleTable {
    let count = try reader.readInt()
    let slots = try part(of: payload, &reader)
    let records = try part(of: payload, &reader)
    guard let table = BundleTable(slots: slots, records: records, count: count) else {
      throw reader.error("a table has wrong measures")
    }
    return table
  }

  /// Compares the payload with its checksum.
  ///
  /// - Complexity: linear in the size of the bundle.
  func verify() throws(BundleError) {
    guard unsafe KeyHash.of(payload.bytes) == payloadHash else {
      throw BundleError("bundle.checksum", "bundle is damaged", offset: 40)
    }
  }

  // MARK: Messages

  /// The fields of a key, with their forms; empty if the table does not have it.
  func fields(of key: String, in table: BundleTable) -> [MessageTable.Field] {
    guard var cursor = unsafe key.utf8.span.withUnsafeBufferPointer({ unsafe table.record(of: $0) })
    else {
      return []
    }
    return fields(&cursor) ?? []
  }

  /// The message of a term.
  func term(_ id: String, in messages: LocaleMessages) -> Message? {
    guard
      var cursor = unsafe id.utf8.span.withUnsafeBufferPointer({
        unsafe messages.terms.record(of: $0)
      })
    else {
      return nil
    }
    return Self.form(&cursor)?.message
  }

  func fields(_ cursor: inout BundleCursor) -> [MessageTable.Field]? {
    guard cursor.byte() != nil, let count = cursor.short() else { return nil }
    var fields: [MessageTable.Field] = []
    for _ in 0..<count {
      guard let index = cursor.short(), fieldNames.indices.contains(index), cursor.word() != nil,
        let formCount = cursor.short()
      else { return nil }
      var forms: [MessageForm] = []
      for _ in 0..<formCount {
        guard let form = Self.form(&cursor) else { return nil }
        forms.append(form)
      }
      fields.append(MessageTable.Field(name: fieldNames[index], forms: forms))
    }
    return fields
  }

  static func form(_ cursor: inout BundleCursor) -> MessageForm? {
    guard let name = unsafe cursor.shortText(), let count = cursor.short() else { return nil }
    var variables: [String] = []
    for _ in 0..<count {
      guard let variable = unsafe cursor.shortText() else { return nil }
      unsafe variables.append(String(decoding: variable, as: UTF8.self))
    }
    guard unsafe cursor.blob() != nil, let message = unsafe cursor.blob() else { return nil }
    return unsafe MessageForm(
      name: String(decoding: name, as: UTF8.self), variables: variables,
      encoded: Array(message)[...])
  }

  // MARK: Codes

  /// The entry of a code that is spelled exactly as in its catalogue, without decoding the others;
  /// `nil` if only the whole catalogue can tell.
  func entry(spelled code: String, provider: String?) -> ErrorCatalogue.Entry? {
    let key = CodeKey.folded(code)
    guard var cursor = unsafe key.withUnsafeBufferPointer({ unsafe codes.record(of: $0) }),
      cursor.byte() != nil,
      let index = cursor.short(), catalogues.indices.contains(index),
      provider == nil || provider == catalogues[index].provider,
      let spelling = unsafe cursor.shortText(), unsafe spelling.elementsEqual(code.utf8),
      let place = Self.entryPlace(&cursor), place.count > 0,
      let bytes = catalogues[index].bytes.part(place.start, place.count)
    else { return nil }
    var reader = unsafe ByteReader(Array(bytes.bytes)[...])
    guard let entry = try? reader.read(ErrorCatalogue.Entry.self), reader.remaining == 0,
      entry.code.provider == catalogues[index].provider, entry.code.code == code
    else { return nil }
    return entry
  }

  /// Reads the rest of a code's record, from its keys on.
  static func entryPlace(_ cursor: inout BundleCursor) -> (start: Int, count: Int)? {
    // Customer key, developer key, each with its hash; operation.
    for _ in 0..<2 {
      guard let key = unsafe cursor.shortText(), unsafe cursor.long() == KeyHash.of(key) else {
        return nil
      }
    }
    guard unsafe cursor.shortText() != nil else { return nil }
    guard let parameters = cursor.short() else { return nil }
    for _ in 0..<parameters {
      guard unsafe cursor.shortText() != nil, cursor.short() != nil else { return nil }
    }
    guard let start = cursor.word(), let count = cursor.word() else { return nil }
    return (start, count)
  }

  // MARK: Whole

  /// Everything, decoded.
  func contents() throws(BundleError) -> LocalizerContents {
    var tables: [MessageTable] = []
    for messages in locales { tables.append(try table(of: messages)) }
    return LocalizerContents(
      settings: settings, catalogues: try decodedCatalogues(), tables: tables)
  }

  /// The catalogues, decoded.
  func decodedCatalogues() throws(BundleError) -> [ErrorCatalogue] {
    var result: [ErrorCatalogue] = []
    for catalogue in catalogues {
      var reader = unsafe ByteReader(Array(catalogue.bytes.bytes)[...])
      result.append(try reader.read())
      guard reader.remaining == 0 else { throw reader.error("more bytes than a catalogue") }
    }
    return result
  }

  /// The messages of a locale, decoded.
  func table(of messages: LocaleMessages) throws(BundleError) -> MessageTable {
    var table = MessageTable(locale: messages.locale)
    for (name, records) in messages.audiences {
      guard let audience = Audience(name) else {
        throw BundleError("bundle.structure", "'\(name)' is no audience")
      }
      try records.forEach { key, cursor in
        guard let fields = fields(&cursor) else { return false }
        for field in fields {
          for form in field.forms { table.add(form, key: key, field: field.name, for: audience) }
        }
        return true
      }
    }
    try messages.terms.forEach { id, cursor in
      guard let form = Self.form(&cursor) else { return false }
      table.addTerm(form: form, id: id)
      return true
    }
    return table
  }
}

extension BundleTable {
  /// Calls a closure with each record, in order; it reads the record or returns `false`.
  func forEach(
    _ body: (String, inout BundleCursor) -> Bool
  ) throws(BundleError) {
    var cursor = BundleCursor(records)
    for _ in 0..<count {
      guard let key = unsafe cursor.shortText(),
        unsafe body(String(decoding: key, as: UTF8.self), &cursor)
      else {
        throw BundleError("bundle.structure", "a record is cut", offset: cursor.position)
      }
    }
    guard cursor.position == records.count else {
      throw BundleError(
        "bundle.structure", "more bytes than records", offset: cursor.position)
    }
  }
}
