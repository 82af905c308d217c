import MynaModel
import MynaProject

/// JSON of i18next, version 4: `{{name}}` for values, `key_one` for plurals, `key_pay` for choices by a
/// text, which i18next calls the context.
///
/// Keys are flat; i18next finds `a.b` as a key of its own before it looks for `b` inside of `a`.
enum I18next {
  /// i18next prefers `_zero` for the number 0 in every locale.
  private static let exactWords = ["0": "zero"]

  /// Writes the translations that can be said.
  static func write(_ set: TranslationSet) -> ExchangeFormat.Export {
    let strings = AppStrings(set, named: .i18next, of: "i18next", exactWords: exactWords) {
      item throws(OutlineProblem) in
      for pattern in item.choice.patterns { _ = try text(pattern.pieces, item) }
    }
    var members: [JSONValue.Member] = []
    for item in strings.items {
      for pattern in item.choice.patterns {
        guard let text = try? text(pattern.pieces, item) else { continue }
        members.append(.init(name(item, pattern.category), .string(text)))
      }
    }
    return .init(
      .object(members), count: Set(strings.items.map(\.unit.unit.key)).count,
      leftOut: strings.leftOut)
  }

  private static func name(_ item: AppStrings.Item, _ category: String?) -> String {
    guard item.layout.isPlural else { return item.name }
    return "\(item.name)_\(item.layout.isOrdinal ? "ordinal_" : "")\(category ?? "other")"
  }

  private static func text(
    _ pieces: [MessageOutline.Piece], _ item: AppStrings.Item
  ) throws(OutlineProblem) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .placeholder(.named(let name)):
        let counted = item.layout.isPlural && name == item.unit.outlined.countName
        result += counted ? "{{count}}" : "{{\(name)}}"
      case .placeholder: break
      case .markup(let markup): throw OutlineProblem("the markup '\(markup.name)'")
      }
    }
    let texts = pieces.map { if case .text(let text) = $0 { text } else { "\u{FFFC}" } }
    let plain = texts.joined()
    // Neither has an escape.
    for sign in ["{{", "}}", "$t("] where plain.contains(sign) {
      throw OutlineProblem("'\(sign)' in a text")
    }
    // A brace beside a value would be taken for one of its own.
    for sign in ["{\u{FFFC}", "\u{FFFC}}"] where plain.contains(sign) {
      throw OutlineProblem("a brace beside a value")
    }
    return result
  }

  // MARK: Reading

  /// Reads a file; objects inside of it are parts of keys.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    var file = ImportedFile()
    file.naming = .i18next
    if let root = LocatedJSON.read(source, limits: limits, &problems) {
      var reader = I18nextReader()
      reader.read(root, "", &problems)
      file.strings = reader.strings
    }
    return .init(file: problems.hasErrors ? nil : file, diagnostics: problems.diagnostics)
  }
}

/// Collects strings, those of one plural together.
private struct I18nextReader {
  private(set) var strings: [ImportedString] = []
  private var plurals: [String: Int] = [:]

  private static let endings = ["zero", "one", "two", "few", "many", "other"]

  mutating func read(_ value: LocatedJSON, _ path: String, _ problems: inout ExchangeProblems) {
    for member in value.members(&problems) ?? [] {
      let name = path.isEmpty ? member.key : "\(path).\(member.key)"
      if case .object = member.value.value {
        read(member.value, name, &problems)
        continue
      }
      guard let text = member.value.text(&problems),
        let pieces = Self.pieces(of: text, &problems)
      else { continue }
      add(name, pieces, member.place, text.place)
    }
  }

  private mutating func add(
    _ name: String, _ pieces: [MessageOutline.Piece], _ place: SourceSpan,
    _ contentPlace: SourceSpan
  ) {
    guard let (base, category) = Self.plural(name) else {
      strings.append(
        ImportedString(
          name: name, place: place, contentPlace: contentPlace, content: .single(pieces)))
      return
    }
    let variant = MessageOutline.Variant(
      keys: [category == "other" ? nil : category], pieces: pieces, place: contentPlace)
    if let index = plurals[base], case .plural(let variants) = strings[index].content {
      strings[index].content = .plural(variants + [variant])
      return
    }
    plurals[base] = strings.count
    strings.append(
      ImportedString(
        name: base, place: place, contentPlace: contentPlace, content: .plural([variant])))
  }

  /// Base and category of `key_one` and `key_ordinal_one`.
  private static func plural(_ name: String) -> (base: String, category: String)? {
    guard let ending = endings.first(where: { name.hasSuffix("_\($0)") }) else { return nil }
    var base = String(name.dropLast(ending.count + 1))
    if base.hasSuffix("_ordinal") { base = String(base.dropLast("_ordinal".count)) }
    return base.isEmpty ? nil : (base, ending)
  }

  /// Text and `{{name}}`; `nil` after a problem.
  private static func pieces(
    of text: LocatedText, _ problems: inout ExchangeProblems
  ) -> [MessageOutline.Piece]? {
    if text.text.contains("$t(") {
      problems.add(.exchangeUnreadable("text has '$t(', which inserts another one", at: text.place))
      return nil
    }
    var pieces: [MessageOutline.Piece] = []
    var rest = text.text[...]
    while let open = rest.firstRange(of: "{{") {
      pieces.append(.text(String(rest[..<open.lowerBound])))
      let inner = rest[open.upperBound...]
      guard let close = inner.firstRange(of: "}}") else {
        problems.add(.exchangeUnreadable("value is not closed by '}}'", at: text.place))
        return nil
      }
      var name = inner[..<close.lowerBound].drop { $0 == " " }
      // `{{- name}}` is not escaped for HTML.
      if name.hasPrefix("-") { name = name.dropFirst().drop { $0 == " " } }
      while name.last == " " { name = name.dropLast() }
      guard !name.isEmpty, !name.contains(","), !name.contains("{") else {
        problems.add(
          .exchangeUnreadable("value '\(name)' has a format, expected a name", at: text.place))
        return nil
      }
      pieces.append(.placeholder(name == "count" ? .count : .named(String(name))))
      rest = inner[close.upperBound...]
    }
    pieces.append(.text(String(rest)))
    return pieces.joined()
  }
}
