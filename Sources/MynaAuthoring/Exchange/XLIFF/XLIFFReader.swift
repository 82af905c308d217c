import MynaModel

/// Reads XLIFF 2.0 and 2.1: the core is checked whole, modules and extensions are passed over.
struct XLIFFReader {
  private var problems: ExchangeProblems
  private var units: [ImportedUnit] = []

  /// Reads a file; without contents there is an error among the diagnostics.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    guard let root = XMLReader.read(source, limits: limits, &problems),
      check(root, &problems)
    else { return .init(file: nil, diagnostics: problems.diagnostics) }
    var reader = XLIFFReader(problems: problems)
    for file in root.children("file") { reader.add(file, of: file["id"]) }
    guard reader.units.count <= limits.exchangeUnits else {
      reader.problems.add(.exchangeTooManyUnits(limits.exchangeUnits, at: root.place))
      return .init(file: nil, diagnostics: reader.problems.diagnostics)
    }
    var file = ImportedFile(
      locale: root["trgLang"].flatMap { LocaleIdentifier($0) },
      sourceLocale: root["srcLang"].flatMap { LocaleIdentifier($0) }, units: reader.units)
    file.localePlace = root.place
    return .init(
      file: reader.problems.hasErrors ? nil : file, diagnostics: reader.problems.diagnostics)
  }

  /// What is wrong with a file as a file of XLIFF 2.
  static func problems(of source: SourceText, limits: Limits) -> [Diagnostic] {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    if let root = XMLReader.read(source, limits: limits, &problems) { _ = check(root, &problems) }
    return problems.diagnostics
  }

  /// Whether a document is valid XLIFF 2; the reasons why not are added.
  static func check(_ root: XLIFFElement, _ problems: inout ExchangeProblems) -> Bool {
    guard root.isXLIFF, root.name.local == "xliff" else {
      problems.add(.xliffRoot(at: root.place))
      return false
    }
    if let version = root["version"], version != "2.0", version != "2.1" {
      problems.add(.xliffVersion(version, "2.0 or 2.1", at: root.place))
      return false
    }
    XLIFFStructureCheck.check(root, &problems)
    guard !problems.hasErrors else { return false }
    XLIFFDocumentCheck.check(root, &problems)
    XLIFFModuleCheck.check(root, &problems)
    return !problems.hasErrors
  }

  private init(problems: ExchangeProblems) { self.problems = problems }

  // MARK: Units

  private mutating func add(_ parent: XLIFFElement, of file: String?) {
    for child in parent.children("unit", "group") {
      let kind = child["type"].flatMap { XLIFFWriter.Kind(rawValue: $0) }
      if child.name.local == "unit" {
        if let unit = imported(child, of: file, isText: kind == .text) { units.append(unit) }
      } else if kind == .variants {
        if let unit = variants(of: child, in: file) { units.append(unit) }
      } else {
        add(child, of: file)
      }
    }
  }

  private mutating func imported(
    _ element: XLIFFElement, of file: String?, isText: Bool
  ) -> ImportedUnit? {
    let unit = XLIFFUnit(element)
    guard let key = element["name"] ?? element["id"] else { return nil }
    var result = ImportedUnit(key: key, file: file, place: element.place)
    result.state = state(of: [unit])
    result.comment = comment(of: element)
    func wording(_ text: LocatedText) -> ImportedUnit.Wording {
      isText ? .text(text) : .variants([.init(keys: "", pattern: text)])
    }
    result.source = text(of: unit, .source, isText: isText).map(wording)
    if unit.hasTranslation {
      result.translation = text(of: unit, .target, isText: isText).map(wording)
    }
    return problems.hasErrors ? nil : result
  }

  private mutating func variants(of group: XLIFFElement, in file: String?) -> ImportedUnit? {
    guard let key = group["name"] ?? group["id"] else { return nil }
    var result = ImportedUnit(key: key, file: file, place: group.place)
    let units = group.children("unit").map(XLIFFUnit.init)
    result.state = state(of: units)
    result.comment = comment(of: group)
    result.source = .variants(variants(of: units, .source))
    // A message is translated when all of its variants are.
    if !units.isEmpty, units.allSatisfy(\.hasTranslation) {
      result.translation = .variants(variants(of: units, .target))
    }
    return problems.hasErrors ? nil : result
  }

  private mutating func variants(
    of units: [XLIFFUnit], _ side: Side
  ) -> [ImportedUnit.Variant] {
    var variants: [ImportedUnit.Variant] = []
    for unit in units {
      guard let text = text(of: unit, side, isText: false) else { continue }
      variants.append(.init(keys: unit.element["name"] ?? "", pattern: text))
    }
    return variants
  }

  /// The least that is said of any segment.
  private func state(of units: [XLIFFUnit]) -> ImportedUnit.State {
    let order = ["initial", "translated", "reviewed", "final"]
    let ranks = units.flatMap(\.parts).filter { $0.name.local == "segment" }
      .map { order.firstIndex(of: $0["state"] ?? "initial") ?? 0 }
    return switch ranks.min() ?? 0 {
    case 0: .needsWork
    case 1: .translated
    default: .reviewed
    }
  }

  private func comment(of element: XLIFFElement) -> String? {
    let notes = element.children("notes").flatMap { $0.children("note") }
      .filter { $0["category"] == XLIFFWriter.Note.translator.rawValue }
    return notes.isEmpty ? nil : notes.map(\.text).joined(separator: "\n")
  }

  // MARK: Texts

  /// Which of the two texts of a unit.
  private enum Side { case source, target }

  /// A text of a unit, all segments joined; an ignorable without a target is as its source.
  private mutating func text(
    of unit: XLIFFUnit, _ side: Side, isText: Bool
  ) -> LocatedText? {
    let texts =
      side == .source
      ? unit.sources
      : unit.orderedParts.compactMap { part in
        part.children("target").first ?? part.children("source").first
      }
    var text = LocatedText(at: texts.first?.place ?? unit.element.place)
    var reader = XLIFFTextReader(unit, isText: isText)
    for element in texts { reader.read(element, to: &text) }
    guard let problem = reader.problem else { return text }
    // What a source lacks is nobody's loss.
    if side == .target { problems.add(problem) }
    return nil
  }
}

/// Turns the content of a target into a pattern, or into plain text.
private struct XLIFFTextReader {
  private let unit: XLIFFUnit
  private let isText: Bool
  private let codes: [String: XLIFFElement]
  private(set) var problem: Diagnostic?

  init(_ unit: XLIFFUnit, isText: Bool) {
    self.unit = unit
    self.isText = isText
    codes = Dictionary(
      XLIFFInlines(unit.sources).codes.compactMap { code in code["id"].map { ($0, code) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func read(_ element: XLIFFElement, to text: inout LocatedText) {
    for child in element.children {
      switch child {
      case .text(let plain):
        if isText { text.append(plain) } else { text.appendPatternText(plain) }
      case .element(let element): readInline(element, to: &text)
      }
    }
  }

  private mutating func readInline(_ element: XLIFFElement, to text: inout LocatedText) {
    switch element.name.local {
    case "cp": text.append(Self.codePoint(element), for: element.place)
    case "ph", "sc", "ec":
      if let data = data(of: element, "dataRef") { text.append(data, for: element.place) }
    case "pc":
      if let data = data(of: element, "dataRefStart") { text.append(data, for: element.place) }
      read(element, to: &text)
      if let data = data(of: element, "dataRefEnd") { text.append(data, for: element.place) }
    case "mrk": read(element, to: &text)
    default: break
    }
  }

  /// What a code stands for: its data, or those of the code that it is a copy of.
  private mutating func data(of code: XLIFFElement, _ name: String) -> String? {
    let original = code["copyOf"].flatMap { codes[$0] } ?? code
    // The end of a code may leave it to the beginning to say what both are.
    guard let id = original[name], let data = unit.data[id] else {
      if problem == nil { problem = .xliffNoData(code.name.local, at: code.place) }
      return nil
    }
    return data.children.map { child in
      switch child {
      case .text(let text): text.text
      case .element(let element): Self.codePoint(element)
      }
    }.joined()
  }

  private static func codePoint(_ element: XLIFFElement) -> String {
    let value = element["hex"].flatMap { UInt32($0, radix: 16) }
    return value.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }
}
