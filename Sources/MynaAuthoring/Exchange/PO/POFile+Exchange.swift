import MynaModel

extension POFile {
  /// Lays out messages as a PO file: `msgctxt` is the key, `msgid` and `msgstr` are the values of the
  /// entries in MessageFormat 2.
  ///
  /// A key that stands in several files is preceded by the file's name and `/`. Comments of the source
  /// and `@param` are `#.` lines, the translator's comment is `#` lines, what needs work is `fuzzy`,
  /// and the text that a stale translation was made from is `#| msgid`.
  public init(_ set: TranslationSet) {
    let shared = set.sharedKeys
    entries = [Self.header(of: set)]
    for file in set.files {
      for unit in file.units {
        let context = shared.contains(unit.key) ? "\(file.name)/\(unit.key)" : unit.key
        entries.append(
          Entry(unit, context: context, reference: "\(set.sourceLocale)/\(file.name).mf2"))
      }
    }
  }

  /// The fields that `msgfmt --check` asks for. None tells the time: the same messages give the same
  /// bytes.
  private static func header(of set: TranslationSet) -> Entry {
    let language = "\(set.locale)".split(separator: "-").joined(separator: "_")
    var header = Entry(
      id: "",
      translation: """
        Project-Id-Version: \(set.name)
        PO-Revision-Date: 1970-01-01 00:00+0000
        Last-Translator: none
        Language-Team: none
        Language: \(language)
        MIME-Version: 1.0
        Content-Type: text/plain; charset=UTF-8
        Content-Transfer-Encoding: 8bit
        X-Source-Language: \(set.sourceLocale)
        X-Generator: myna

        """)
    header.comments = set.files.flatMap { file in
      ["\(file.name):"] + file.comment.split(separator: "\n").map(String.init)
    }
    return header
  }

  /// Reads the messages of a PO file; what is obsolete is left out.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    let (file, diagnostics) = POParser.parse(source, limits: limits)
    guard let file else { return .init(file: nil, diagnostics: diagnostics) }
    var problems = ExchangeProblems(source: source.name, limits: limits)
    for diagnostic in diagnostics { problems.add(diagnostic) }
    var result = ImportedFile(
      locale: file.locale("Language"), sourceLocale: file.locale("X-Source-Language"))
    result.localePlace = file.header?.place
    let header = file.header?.place
    for entry in file.entries where !entry.isObsolete && entry.place != header {
      if let unit = ImportedUnit(entry, &problems) { result.units.append(unit) }
    }
    return .init(
      file: problems.hasErrors ? nil : result, diagnostics: problems.diagnostics)
  }

  /// The locale of a header field, in which gettext writes `_` for `-`.
  private func locale(_ field: String) -> LocaleIdentifier? {
    headerField(field).flatMap {
      LocaleIdentifier(String($0.map { $0 == "_" ? "-" : $0 }))
    }
  }
}

extension POFile.Entry {
  init(_ unit: TranslationUnit, context: String, reference: String) {
    // An empty string means that there is no translation; this is an empty one.
    let isEmpty = unit.translation?.text.isEmpty == true && unit.source.syntax == .messageFormat2
    self.init(
      id: unit.source.text, translation: isEmpty ? "{{}}" : unit.translation?.text ?? "",
      context: context)
    comments = unit.translatorComment.split(separator: "\n").map(String.init)
    extractedComments = unit.notes
    references = ["\(reference):\(unit.line)"]
    if unit.translation != nil, unit.state.needsWork {
      flags = ["fuzzy"]
      previousID = unit.oldSource
    }
  }
}

extension ImportedUnit {
  /// Takes the translation of a message; `nil` after a problem.
  init?(_ entry: POFile.Entry, _ problems: inout ExchangeProblems) {
    guard let context = entry.context else {
      problems.add(.poNoContext(at: entry.id.place))
      return nil
    }
    if let plural = entry.pluralID {
      problems.add(.poPlural(at: plural.place))
      return nil
    }
    let (file, key) = Self.place(context.text)
    self.init(key: key, file: file, place: context.place)
    source = .text(entry.id)
    state = entry.isFuzzy ? .needsWork : .finished
    if let text = entry.translations.first, !text.text.isEmpty { translation = .text(text) }
    let lines = entry.comments.filter { !$0.isEmpty }
    if !lines.isEmpty { comment = lines.joined(separator: "\n") }
  }

  /// File and key of `file/key`; a slash in a key is written `\/`.
  static func place(_ context: String) -> (file: String?, key: String) {
    let bytes = Array(context.utf8)
    let slash = bytes.indices.first {
      bytes[$0] == UInt8(ascii: "/") && ($0 == 0 || bytes[$0 - 1] != UInt8(ascii: "\\"))
    }
    guard let slash else { return (nil, context) }
    return (
      String(decoding: bytes[..<slash], as: UTF8.self),
      String(decoding: bytes[(slash + 1)...], as: UTF8.self)
    )
  }
}
