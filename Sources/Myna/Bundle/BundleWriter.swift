import MynaCatalogue
import MynaICU
import MynaModel
import MynaRuntime

// Unsafe: hashes arrays in place.

/// Writes a bundle.
struct BundleWriter {
  private let contents: LocalizerContents
  private var compiler = ProgramCompiler()
  /// Names of fields; records say which by number.
  private var fieldNames: [String] = []
  /// Where the entries of each catalogue are in its bytes.
  private var entryPlaces: [[Range<Int>]] = []
  /// Everything behind the head.
  private var payload: [UInt8] = []

  init(_ contents: LocalizerContents) { self.contents = contents }

  mutating func write() throws(BundleError) -> [UInt8] {
    var directory = ByteWriter()
    try writeCatalogues(to: &directory)
    try writeCodes(to: &directory)
    directory.write(contents.tables.count)
    for table in contents.tables { try write(table, to: &directory) }

    var head = ByteWriter()
    head.write(ICU.version)
    head.write(ICU.cldrVersion)
    head.write(contents.settings)
    head.write(compiler.formatters.all)
    head.write(fieldNames)
    head.append(raw: directory.bytes)

    var bundle = ByteWriter()
    bundle.append(raw: BundleFile.magic)
    bundle.write(fixed: BundleFile.version)
    bundle.write(fixed: UInt64(BundleFile.headerSize + head.bytes.count + payload.count))
    bundle.write(fixed: UInt64(head.bytes.count))
    unsafe bundle.write(fixed: head.bytes.withUnsafeBytes { unsafe KeyHash.of($0) })
    unsafe bundle.write(fixed: payload.withUnsafeBytes { unsafe KeyHash.of($0) })
    bundle.write(fixed: 0)
    bundle.write(fixed: 0)
    bundle.append(raw: head.bytes)
    bundle.append(raw: payload)
    return bundle.bytes
  }

  /// Appends bytes to the payload and their place to the directory.
  private mutating func append(_ bytes: [UInt8], to directory: inout ByteWriter) {
    directory.write(payload.count)
    directory.write(bytes.count)
    payload += bytes
  }

  private mutating func append(_ table: BundleTableWriter, to directory: inout ByteWriter) {
    let (slots, records) = table.finished()
    directory.write(table.count)
    append(slots, to: &directory)
    append(records, to: &directory)
  }

  // MARK: Codes

  private mutating func writeCatalogues(to directory: inout ByteWriter) throws(BundleError) {
    directory.write(contents.catalogues.count)
    for catalogue in contents.catalogues {
      directory.write(catalogue.provider)
      var bytes = ByteWriter()
      var places: [Range<Int>] = []
      catalogue.encode(to: &bytes, places: &places)
      entryPlaces.append(places)
      append(bytes.bytes, to: &directory)
    }
  }

  /// The codes that are looked up without their catalogue: those whose spelling, but for the case of
  /// letters, is nothing else's.
  private mutating func writeCodes(to directory: inout ByteWriter) throws(BundleError) {
    var meanings: [[UInt8]: Int] = [:]
    for catalogue in contents.catalogues {
      for entry in catalogue.entries { meanings[CodeKey.folded(entry.code.code), default: 0] += 1 }
      let codes = Set(catalogue.entries.map { Array($0.code.code.utf8) })
      // An alias spelled like a code is another meaning of that code, never another way to it.
      for alias in catalogue.aliases where !codes.contains(Array(alias.spelling.utf8)) {
        meanings[CodeKey.folded(alias.spelling), default: 0] += 1
      }
    }
    let lookup = CatalogueLookup(contents.catalogues, limits: .hard)
    var table = BundleTableWriter()
    for (index, catalogue) in contents.catalogues.enumerated() {
      let flags = CodeKey.flags(of: catalogue)
      for (entry, place) in zip(catalogue.entries, entryPlaces[index]) {
        let key = CodeKey.folded(entry.code.code)
        let resolution = lookup.resolve(entry.code.code)
        guard meanings[key] == 1, CodeKey.isPlain(key), resolution.entry?.code == entry.code
        else { continue }
        var record = try Self.record(of: entry, catalogue: index, flags: flags)
        // Other meanings of the spelling are only known to the whole catalogue.
        let isAlone = resolution.notes.isEmpty && resolution.path == [.exact]
        try record.appendWord(isAlone ? place.lowerBound : 0)
        try record.appendWord(isAlone ? place.count : 0)
        try table.add(key, record)
      }
    }
    append(table, to: &directory)
  }

  private static func record(
    of entry: ErrorCatalogue.Entry, catalogue: Int, flags: UInt8
  ) throws(BundleError) -> [UInt8] {
    var record: [UInt8] = [flags]
    try record.appendShort(catalogue)
    try record.append(text: entry.code.code)
    for key in [entry.customerKey, entry.developerKey] {
      try record.append(text: key)
      unsafe record.append(hash: key.utf8.span.withUnsafeBufferPointer { unsafe KeyHash.of($0) })
    }
    let only = entry.operations.count == 1 ? entry.operations.first?.rawValue : nil
    try record.append(text: only ?? "")
    try record.appendShort(entry.parameters.count)
    for parameter in entry.parameters { try record.append(parameter) }
    return record
  }

  // MARK: Messages

  private mutating func write(
    _ table: MessageTable, to directory: inout ByteWriter
  ) throws(BundleError) {
    directory.write(table.locale)
    // Sorted, so that the same contents always give the same bytes.
    let audiences = table.messages.sorted { $0.key < $1.key }
    directory.write(audiences.count)
    for (name, keys) in audiences {
      directory.write(name)
      let wanted = Audience(name).map { contents.settings.fields(of: $0) } ?? []
      var records = BundleTableWriter()
      for (key, fields) in keys.sorted(by: { $0.key < $1.key }) {
        try records.add(Array(key.utf8), try record(of: fields, wanted: wanted))
      }
      append(records, to: &directory)
    }
    var terms = BundleTableWriter()
    for (id, form) in table.terms.sorted(by: { $0.key < $1.key }) {
      var record: [UInt8] = []
      try append(form, program: try program(of: form), to: &record)
      try terms.add(Array(id.utf8), record)
    }
    append(terms, to: &directory)
  }

  private mutating func record(
    of fields: [MessageTable.Field], wanted: [String]
  ) throws(BundleError) -> [UInt8] {
    var bytes: [UInt8] = []
    var settled: Set<String> = []
    for field in fields {
      var body: [UInt8] = []
      try body.appendShort(field.forms.count)
      for form in field.forms {
        let program = try program(of: form)
        if form.variables.isEmpty, StaticText.isWhole(program) { settled.insert(field.name) }
        try append(form, program: program, to: &body)
      }
      try bytes.appendShort(index(ofField: field.name))
      try bytes.appendWord(body.count)
      bytes += body
    }
    var record: [UInt8] = [!wanted.isEmpty && settled.isSuperset(of: wanted) ? 1 : 0]
    try record.appendShort(fields.count)
    return record + bytes
  }

  private mutating func index(ofField name: String) throws(BundleError) -> Int {
    if let index = fieldNames.firstIndex(of: name) { return index }
    guard fieldNames.count < Int(UInt16.max) else {
      throw BundleError("bundle.too-large", "more than 65,535 names of fields")
    }
    fieldNames.append(name)
    return fieldNames.count - 1
  }

  private mutating func program(of form: MessageForm) throws(BundleError) -> [UInt8] {
    form.message.map { compiler.compile($0) } ?? []
  }

  private func append(
    _ form: MessageForm, program: [UInt8], to record: inout [UInt8]
  ) throws(BundleError) {
    try record.append(text: form.name)
    try record.appendShort(form.variables.count)
    for name in form.variables { try record.append(text: name) }
    try record.appendWord(program.count)
    record += program
    try record.appendWord(form.encoded.count)
    record += form.encoded
  }
}

/// Programs that write the same text whatever the arguments are.
enum StaticText {
  /// Whether a program has no argument and is not empty.
  static func isWhole(_ program: [UInt8]) -> Bool {
    // Without names there is no slot, and nothing but text and markup needs none.
    program.first == 0
  }
}

extension [UInt8] {
  fileprivate mutating func appendShort(_ value: Int) throws(BundleError) {
    guard let value = UInt16(exactly: value) else {
      throw BundleError("bundle.too-large", "more than 65,535 of a kind in one place")
    }
    append(UInt8(truncatingIfNeeded: value))
    append(UInt8(truncatingIfNeeded: value >> 8))
  }

  fileprivate mutating func append(hash: UInt64) {
    for shift in stride(from: UInt64(0), to: 64, by: 8) {
      append(UInt8(truncatingIfNeeded: hash >> shift))
    }
  }

  fileprivate mutating func appendWord(_ value: Int) throws(BundleError) {
    guard let value = UInt32(exactly: value) else {
      throw BundleError("bundle.too-large", "more than four gigabytes in one place")
    }
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// A text of up to 65,535 bytes.
  fileprivate mutating func append(text: String) throws(BundleError) {
    guard text.utf8.count <= Int(UInt16.max) else {
      throw BundleError("bundle.too-large", "'\(text.prefix(20))…' is longer than 65,535 bytes")
    }
    try appendShort(text.utf8.count)
    append(contentsOf: text.utf8)
  }

  fileprivate mutating func append(_ parameter: ErrorCatalogue.Parameter) throws(BundleError) {
    try append(text: parameter.name)
    append(ParameterKind(parameter).rawValue)
    append(
      (parameter.isVisible(to: .customer) ? 1 : 0) | (parameter.isVisible(to: .developer) ? 2 : 0))
  }
}
