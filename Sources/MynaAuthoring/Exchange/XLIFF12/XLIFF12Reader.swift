import MynaModel

/// Reads XLIFF 1.2: files, groups, units, and codes whose content tells what they stand for.
///
/// What only other programs use is passed over: phases, tools, counts, alternatives, binary units.
struct XLIFF12Reader {
  private var problems: ExchangeProblems
  private var units: [ImportedUnit] = []

  /// Reads a file; without contents there is an error among the diagnostics.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    guard let root = XMLReader.read(source, limits: limits, &problems), check(root, &problems)
    else { return .init(file: nil, diagnostics: problems.diagnostics) }
    var reader = XLIFF12Reader(problems: problems)
    var result = ImportedFile()
    result.localePlace = root.place
    for file in root.named("file") {
      reader.add(file, to: &result)
      for body in file.named("body") { reader.add(body, of: fileName(of: file)) }
    }
    if reader.units.count > limits.exchangeUnits {
      reader.problems.add(.exchangeTooManyUnits(limits.exchangeUnits, at: root.place))
    }
    result.units = reader.units
    return .init(
      file: reader.problems.hasErrors ? nil : result, diagnostics: reader.problems.diagnostics)
  }

  /// What is wrong with a file as a file of XLIFF 1.2.
  static func problems(of source: SourceText, limits: Limits) -> [Diagnostic] {
    var problems = ExchangeProblems(source: source.name, limits: limits)
    if let root = XMLReader.read(source, limits: limits, &problems) { _ = check(root, &problems) }
    return problems.diagnostics
  }

  private init(problems: ExchangeProblems) { self.problems = problems }

  // MARK: Structure

  private static func check(_ root: XLIFFElement, _ problems: inout ExchangeProblems) -> Bool {
    guard root.name == XMLTree.Name(namespace: XLIFF12Writer.namespace, local: "xliff") else {
      problems.add(.xliffRoot(at: root.place))
      return false
    }
    if root["version"] != "1.2" {
      problems.add(.xliffVersion(root["version"] ?? "", "1.2", at: root.place))
    }
    if root.named("file").isEmpty {
      problems.add(.xliffMissing("file", in: "xliff", at: root.place))
    }
    for file in root.named("file") {
      for name in ["original", "source-language", "datatype"] where file[name] == nil {
        problems.add(.xliffMissingAttribute(name, of: "file", at: file.place))
      }
      if file.named("body").count != 1 {
        problems.add(.xliffMissing("one body", in: "file", at: file.place))
      }
      for body in file.named("body") { checkUnits(in: body, &problems) }
    }
    return !problems.hasErrors
  }

  // The depth is limited by the reader of XML.
  private static func checkUnits(in parent: XLIFFElement, _ problems: inout ExchangeProblems) {
    for child in parent.elements where child.name.namespace == XLIFF12Writer.namespace {
      switch child.name.local {
      case "group": checkUnits(in: child, &problems)
      case "trans-unit":
        if child["id"] == nil {
          problems.add(.xliffMissingAttribute("id", of: "trans-unit", at: child.place))
        }
        if child.named("source").count != 1 || child.named("target").count > 1 {
          problems.add(
            .xliffMissing("one source, and one target at most", in: "trans-unit", at: child.place))
        }
      default: break
      }
    }
  }

  /// Takes the locales of a file, which must be those of the others.
  private mutating func add(_ file: XLIFFElement, to result: inout ImportedFile) {
    for (name, path) in [
      ("source-language", \ImportedFile.sourceLocale), ("target-language", \ImportedFile.locale),
    ] as [(String, WritableKeyPath<ImportedFile, LocaleIdentifier?>)] {
      guard let text = file[name] else { continue }
      guard let locale = LocaleIdentifier(text) else {
        problems.add(.xliffValue(text, of: name, at: file.place))
        continue
      }
      if let other = result[keyPath: path], other != locale {
        problems.add(.xliffLanguage("\(locale)", "\(other)", at: file.place))
      }
      result[keyPath: path] = locale
    }
  }

  /// The name of a locale file: the last part of the path, without its ending.
  private static func fileName(of file: XLIFFElement) -> String? {
    let name = file["original"]?.split { $0 == "/" || $0 == "\\" }.last
    return name.map { $0.hasSuffix(".mf2") ? String($0.dropLast(4)) : String($0) }
  }

  // MARK: Units

  private mutating func add(_ parent: XLIFFElement, of file: String?) {
    for child in parent.elements where child.name.namespace == XLIFF12Writer.namespace {
      let kind = child["restype"].flatMap { XLIFF12Writer.Kind(rawValue: $0) }
      switch (child.name.local, kind) {
      case ("trans-unit", _): addUnit(child, kind, of: file)
      case ("group", .variants): addVariants(child, of: file)
      case ("group", _): add(child, of: file)
      default: break
      }
    }
  }

  private mutating func addUnit(
    _ element: XLIFFElement, _ kind: XLIFF12Writer.Kind?, of file: String?
  ) {
    guard let key = element["resname"] ?? element["id"] else { return }
    var unit = ImportedUnit(key: key, file: file, place: element.place)
    unit.state = Self.state(of: [element])
    unit.comment = Self.comment(of: element)
    func wording(_ text: LocatedText) -> ImportedUnit.Wording {
      kind == .text ? .text(text) : .variants([.init(keys: "", pattern: text)])
    }
    unit.source = element.named("source").first.flatMap { text(of: $0, kind) }.map(wording)
    if let target = Self.target(of: element) {
      guard let text = text(of: target, kind) else { return }
      unit.translation = wording(text)
    }
    units.append(unit)
  }

  private mutating func addVariants(_ group: XLIFFElement, of file: String?) {
    guard let key = group["resname"] ?? group["id"] else { return }
    let members = group.named("trans-unit")
    var unit = ImportedUnit(key: key, file: file, place: group.place)
    unit.state = Self.state(of: members)
    unit.comment = Self.comment(of: group)
    unit.source = .variants(
      members.compactMap { member in
        member.named("source").first.flatMap { text(of: $0, .variant) }
          .map { .init(keys: member["resname"] ?? "", pattern: $0) }
      })
    let targets = members.map(Self.target)
    // A message is translated when all of its variants are.
    if !members.isEmpty, targets.allSatisfy({ $0 != nil }) {
      var variants: [ImportedUnit.Variant] = []
      for case (let member, let target?) in zip(members, targets) {
        guard let text = text(of: target, .variant) else { return }
        variants.append(.init(keys: member["resname"] ?? "", pattern: text))
      }
      unit.translation = .variants(variants)
    }
    units.append(unit)
  }

  /// The target of a unit; an empty one that nobody finished is none.
  private static func target(of unit: XLIFFElement) -> XLIFFElement? {
    guard let target = unit.named("target").first else { return nil }
    let isEmpty = target.children.isEmpty && unit.named("source").first?.children.isEmpty == false
    return isEmpty && state(of: unit) == .needsWork ? nil : target
  }

  /// The least that is said of any unit.
  private static func state(of units: [XLIFFElement]) -> ImportedUnit.State {
    let order: [ImportedUnit.State] = [.needsWork, .finished, .translated, .reviewed]
    let states = Set(units.map { state(of: $0) })
    return order.first(where: states.contains) ?? .needsWork
  }

  private static func state(of unit: XLIFFElement) -> ImportedUnit.State {
    let target = unit.named("target").first
    switch target?["state"] {
    case "final", "signed-off": return .reviewed
    case "translated": return unit["approved"] == "yes" ? .reviewed : .translated
    case nil: return target == nil ? .needsWork : unit["approved"] == "yes" ? .reviewed : .finished
    default: return .needsWork
    }
  }

  private static func comment(of element: XLIFFElement) -> String? {
    let own = [XLIFF12Writer.Note.source, .parameter, .oldSource].map(\.rawValue)
    let notes = element.named("note").filter { note in
      note["from"].map { !own.contains($0) } ?? false
    }
    return notes.isEmpty ? nil : notes.map(\.text).joined(separator: "\n")
  }

  // MARK: Texts

  private mutating func text(
    of element: XLIFFElement, _ kind: XLIFF12Writer.Kind?
  ) -> LocatedText? {
    var text = LocatedText(at: element.place)
    return read(element, isText: kind == .text, to: &text) ? text : nil
  }

  /// Adds content; returns whether all codes tell what they stand for.
  private mutating func read(
    _ element: XLIFFElement, isText: Bool, to text: inout LocatedText
  ) -> Bool {
    for child in element.children {
      switch child {
      case .text(let plain):
        if isText { text.append(plain) } else { text.appendPatternText(plain) }
      case .element(let element):
        switch element.name.local {
        case "ph", "bpt", "ept", "it": text.append(element.text, for: element.place)
        case "mrk": guard read(element, isText: isText, to: &text) else { return false }
        default:
          problems.add(.xliffNoData(element.name.local, at: element.place))
          return false
        }
      }
    }
    return true
  }
}

extension XMLTree.Element {
  /// The elements in it that are XLIFF 1.2 and have a name.
  fileprivate func named(_ local: String) -> [XMLTree.Element] {
    elements.filter {
      $0.name == XMLTree.Name(namespace: XLIFF12Writer.namespace, local: local)
    }
  }
}
