package import MynaModel
package import MynaRuntime

// Unsafe: reads arguments of the caller and texts of the store, for the time of a call.

/// Writes what `Rendered.json` says of a code, many times a second.
///
/// An answer without surprises differs from another one for the same code, audience and locale in its
/// texts and the form that was chosen, and in nothing else. So the first one is rendered and written
/// as every answer is, and what stands around its texts is kept; the others are put together from that
/// and from texts that ``FieldTexts`` writes. Whatever is not plain is left to ``Localizer``.
///
/// Not to be shared: each thread has its own.
package struct AnswerWriter: ~Copyable {
  private let localizer: Localizer
  private let options: RenderOptions
  private let json: (Rendered<Audience>) -> JSONValue
  private let audiences: [(audience: Audience, name: ShortName, fields: [ShortName])]
  private var texts: FieldTexts
  /// In rows by a hash of code, audience and locale; in a full row one makes room for a newcomer.
  private var templates: [Entry?]
  private var newcomers = 0
  private static let rows = 1024
  private static let rowLength = 4

  private struct Key: Equatable {
    var record: UInt
    var audience: Int
    var locale: Int

    /// First place of the row.
    var row: Int {
      let mixed =
        (UInt64(record) ^ UInt64(truncatingIfNeeded: audience) << 56
          ^ UInt64(truncatingIfNeeded: locale) << 48) &* 0x9E37_79B9_7F4A_7C15
      return Int(mixed >> 54) * AnswerWriter.rowLength
    }
  }

  private struct Entry {
    var key: Key
    /// `nil` for what is always left to the localizer.
    var template: AnswerTemplate?
  }

  /// Creates a writer.
  ///
  /// - Parameters:
  ///   - localizer: what renders.
  ///   - options: for every answer.
  ///   - json: what is said of a rendered code; an object that holds its texts and its form.
  package init(
    _ localizer: Localizer, options: RenderOptions,
    json: @escaping (Rendered<Audience>) -> JSONValue = { $0.json }
  ) {
    self.localizer = localizer
    self.options = options
    self.json = json
    let settings = localizer.settings
    audiences = settings.audiences.map { audience in
      (audience.audience, ShortName(audience.audience.name), audience.fields.map { ShortName($0) })
    }
    texts = FieldTexts(
      ProgramOptions(options, spacesHan: settings.hanLatinSpace == .always))
    templates = Array(repeating: nil, count: Self.rows * Self.rowLength)
  }

  /// The place of an audience of the project.
  package func audience(named name: UnsafeBufferPointer<UInt8>) -> Int? {
    let name = unsafe ShortName(UnsafeRawBufferPointer(name))
    guard name != .none else { return nil }
    return audiences.firstIndex { $0.name == name }
  }

  /// The number of the locale that answers a list of tags first; `nil` if there is something to
  /// report about them.
  package func locale(for tags: [String]) -> Int? { first(localizer.chain(for: .tags(tags))) }

  /// The number of the locale that answers an `Accept-Language` header first; `nil` if there is
  /// something to report about it.
  package func locale(forHeader text: String) -> Int? {
    first(localizer.chain(for: .header(text)))
  }

  private func first(_ chain: FallbackChain) -> Int? {
    guard chain.diagnostics.isEmpty, let first = chain.locales.first else { return nil }
    return localizer.storage.stores.firstIndex { $0.locale == first }
  }

  /// Appends the members of the answer and the closing brace, without the opening one.
  ///
  /// - Parameters:
  ///   - code: the code as it arrived.
  ///   - provider: whose code it is.
  ///   - audience: the place of an audience.
  ///   - locale: the number of a locale.
  ///   - arguments: what the caller knows.
  /// - Returns: whether it is written; if not, the localizer must be asked.
  package mutating func write(
    _ code: UnsafeBufferPointer<UInt8>, provider: String?, audience: Int, locale: Int,
    with arguments: Arguments, to output: inout [UInt8]
  ) -> Bool {
    guard audiences.indices.contains(audience),
      localizer.storage.stores.indices.contains(locale)
    else { return false }
    let record = unsafe texts.write(
      code, provider: provider, fields: audiences[audience].fields,
      for: audiences[audience].name, locale: locale, with: arguments,
      from: localizer.storage.text)
    guard let record else { return false }
    let key = Key(record: record, audience: audience, locale: locale)
    let place =
      unsafe place(of: key) ?? insert(Entry(key: key, template: makeTemplate(code, provider, key)))
    // Texts of a bundle that nobody has verified may be damaged.
    guard localizer.storage.bundle.isTrusted || isUTF8,
      let template = templates[place]?.template
    else { return false }
    template.write(texts, to: &output)
    return true
  }

  private func place(of key: Key) -> Int? {
    let row = key.row
    for place in row..<(row + Self.rowLength) where templates[place]?.key == key { return place }
    return nil
  }

  /// Puts an entry into its row, if need be for another one; returns its place.
  private mutating func insert(_ entry: Entry) -> Int {
    let row = entry.key.row
    newcomers &+= 1
    let place =
      (row..<(row + Self.rowLength)).first { templates[$0] == nil }
      ?? row + newcomers & (Self.rowLength - 1)
    templates[place] = entry
    return place
  }

  private var isUTF8: Bool {
    unsafe texts.buffer.withUTF8 { unsafe String(validating: $0, as: UTF8.self) != nil }
  }

  private func makeTemplate(
    _ code: UnsafeBufferPointer<UInt8>, _ provider: String?, _ key: Key
  ) -> AnswerTemplate? {
    let store = localizer.storage.stores[key.locale]
    let audience = audiences[key.audience]
    let text = unsafe String(decoding: code, as: UTF8.self)
    let rendered = localizer.render(
      text, provider: provider, for: audience.audience,
      in: [store.locale.description], options: options)
    guard rendered.locale == store.locale, rendered.diagnostics.isEmpty,
      rendered.fields.map({ ShortName($0.name) }) == audience.fields
    else { return nil }
    return AnswerTemplate(rendered, json)
  }
}

/// What stands around the form and the texts of an answer.
private struct AnswerTemplate {
  /// Before the form, before each text, behind the last.
  private let pieces: [[UInt8]]

  /// Writes an answer with marks instead of its texts, and cuts it there.
  init?(_ rendered: Rendered<Audience>, _ json: (Rendered<Audience>) -> JSONValue) {
    var marked = rendered
    var marks = ["\u{1}form\u{1}"]
    for index in marked.fields.indices {
      marks.append("\u{1}\(index)\u{1}")
      marked.fields[index].text = marks[index + 1]
      marked.fields[index].form = marks[0]
    }
    var rest: [UInt8] = []
    JSONWriter.write(json(marked), to: &rest)
    var pieces: [[UInt8]] = []
    for mark in marks {
      var written: [UInt8] = []
      JSONWriter.write(mark, to: &written)
      // The quotes stay: what is put in is a text without them.
      let inner = Array(written.dropFirst().dropLast())
      guard let place = Self.place(of: inner, in: rest) else { return nil }
      pieces.append(Array(rest[..<place]))
      rest = Array(rest[(place + inner.count)...])
    }
    pieces.append(rest)
    pieces[0] = Array(pieces[0].dropFirst())
    self.pieces = pieces
  }

  /// The only place of some bytes.
  private static func place(of part: [UInt8], in text: [UInt8]) -> Int? {
    guard part.count <= text.count else { return nil }
    let places = (0...(text.count - part.count)).filter { text[$0...].starts(with: part) }
    return places.count == 1 ? places[0] : nil
  }

  func write(_ texts: borrowing FieldTexts, to output: inout [UInt8]) {
    guard pieces.count == texts.ends.count + 2 else { return }
    output.append(contentsOf: pieces[0])
    unsafe JSONWriter.writeContents(of: texts.form, to: &output)
    unsafe texts.buffer.withUTF8 { bytes in
      var start = 0
      for (index, end) in texts.ends.enumerated() {
        output.append(contentsOf: pieces[index + 1])
        unsafe JSONWriter.writeContents(
          of: UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &output)
        start = end
      }
    }
    output.append(contentsOf: pieces[pieces.count - 1])
  }
}
