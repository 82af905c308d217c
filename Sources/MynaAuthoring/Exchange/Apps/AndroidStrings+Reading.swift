import MynaModel

extension AndroidStrings {
  /// Reads a file; elements that hold no text for people are passed over.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    var file = ImportedFile()
    file.naming = .android
    if let root = XMLReader.read(source, limits: limits, &problems) {
      if root.name.local != "resources" {
        problems.add(.exchangeUnreadable("file begins with '\(root.name.local)'", at: root.place))
      }
      var seen: [String: SourceSpan] = [:]
      for element in root.elements {
        guard let string = string(element, &problems) else { continue }
        // A string and a plural may have one name.
        let id = "\(element.name.local)/\(string.name)"
        if let first = seen.updateValue(string.place, forKey: id) {
          problems.add(.exchangeRepeatedEntry(string.name, at: string.place, first: first))
        }
        file.strings.append(string)
      }
    }
    return .init(file: problems.hasErrors ? nil : file, diagnostics: problems.diagnostics)
  }

  private static func string(
    _ element: XMLTree.Element, _ problems: inout ExchangeProblems
  ) -> ImportedString? {
    let kind = element.name.local
    guard ["string", "plurals", "string-array", "array"].contains(kind) else { return nil }
    guard let name = element["name"], !name.isEmpty else {
      problems.add(.exchangeUnreadable("'\(kind)' has no name", at: element.place))
      return nil
    }
    if element["translatable"] == "false" { return nil }
    if kind.hasSuffix("array") {
      problems.add(.androidArray(name, at: element.place))
      return nil
    }
    var string = ImportedString(
      name: name, place: element.place, contentPlace: element.place, content: .single([]))
    guard kind == "plurals" else {
      guard let pieces = pieces(of: element, &problems) else { return nil }
      string.content = .single(pieces)
      return string
    }
    var variants: [MessageOutline.Variant] = []
    for item in element.elements where item.name.local == "item" {
      guard let quantity = item["quantity"],
        quantity == "other" || OutlinedMessage.categories.contains(quantity)
      else {
        problems.add(
          .exchangeUnreadable("quantity '\(item["quantity"] ?? "")' is none", at: item.place))
        continue
      }
      guard let pieces = pieces(of: item, &problems) else { return nil }
      let key = quantity == "other" ? nil : quantity
      guard !variants.contains(where: { $0.keys == [key] }) else {
        problems.add(.exchangeVariant(quantity, "it once", at: item.place))
        continue
      }
      variants.append(.init(keys: [key], pieces: pieces, place: item.place))
    }
    string.content = .plural(variants)
    return string
  }

  // MARK: Content

  private static func pieces(
    of element: XMLTree.Element, _ problems: inout ExchangeProblems
  ) -> [MessageOutline.Piece]? {
    var reader = AndroidTextReader()
    collect(element, &reader)
    let isFormatted = element["formatted"] != "false"
    // A conversion may not be split by markup, so each text stands for itself; numbers go on.
    var pieces: [MessageOutline.Piece] = []
    var values = 0
    for piece in reader.finished().joined() {
      guard case .text(let text) = piece, isFormatted else {
        pieces.append(piece)
        continue
      }
      pieces += PercentText.pieces(of: text, after: &values)
    }
    if let escape = reader.badEscape {
      problems.add(.androidEscape(escape, at: element.place))
      return nil
    }
    return pieces.joined()
  }

  /// The depth is limited by the reader.
  private static func collect(_ element: XMLTree.Element, _ reader: inout AndroidTextReader) {
    for child in element.children {
      switch child {
      case .text(let text): reader.append(text.text)
      case .element(let inner) where inner.name.namespace == placeholderNamespace:
        collect(inner, &reader)
      case .element(let inner):
        let options = inner.attributes.sorted { $0.key.local < $1.key.local }.map {
          Message.Option($0.key.local, .literal($0.value))
        }
        if inner.children.isEmpty {
          reader.append(Message.Markup(.standalone, inner.name.local, options: options))
        } else {
          reader.append(Message.Markup(.open, inner.name.local, options: options))
          collect(inner, &reader)
          reader.append(Message.Markup(.close, inner.name.local))
        }
      }
    }
  }
}

/// Resolves the escapes and the white space of Android's resources, across the elements of a text.
struct AndroidTextReader {
  private var pieces: [MessageOutline.Piece] = []
  private var isQuoted = false
  /// Whether a blank is to be written once something follows it.
  private var hasBlank = false
  private var isEmpty = true
  /// An escape that means nothing.
  private(set) var badEscape: String?

  /// Adds text of the file.
  mutating func append(_ text: String) {
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      switch scalar {
      case "\"": isQuoted.toggle()
      case " ", "\n", "\t", "\r":
        if isQuoted { put(scalar, &result) } else { hasBlank = true }
      case "\\":
        guard index < scalars.count else { continue }
        index += escape(scalars, at: index, &result)
      default: put(scalar, &result)
      }
    }
    if !result.isEmpty { pieces.append(.text(String(result))) }
  }

  /// Adds markup.
  mutating func append(_ markup: Message.Markup) {
    flushBlank()
    pieces.append(.markup(markup))
  }

  /// All pieces; blanks at the end are dropped.
  func finished() -> [MessageOutline.Piece] { pieces }

  private mutating func put(_ scalar: Unicode.Scalar, _ result: inout String.UnicodeScalarView) {
    if hasBlank, !isEmpty { result.append(" ") }
    hasBlank = false
    isEmpty = false
    result.append(scalar)
  }

  private mutating func flushBlank() {
    if hasBlank, !isEmpty { pieces.append(.text(" ")) }
    hasBlank = false
  }

  /// Reads what follows a backslash; returns the number of scalars.
  private mutating func escape(
    _ scalars: [Unicode.Scalar], at index: Int, _ result: inout String.UnicodeScalarView
  ) -> Int {
    switch scalars[index] {
    case "n": put("\n", &result)
    case "t": put("\t", &result)
    case "u":
      let digits = scalars[(index + 1)...].prefix(4)
      let text = String(String.UnicodeScalarView(digits))
      guard digits.count == 4, digits.allSatisfy(\.properties.isASCIIHexDigit),
        let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value), value > 0
      else {
        badEscape = badEscape ?? "\\u\(text)"
        return 1
      }
      put(scalar, &result)
      return 5
    // Whatever else is escaped is itself.
    default: put(scalars[index], &result)
    }
    return 1
  }
}
