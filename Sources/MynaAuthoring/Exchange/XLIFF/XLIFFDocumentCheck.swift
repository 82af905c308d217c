import MynaModel

/// Checks what holds for a document of XLIFF 2 as a whole, and for its files and groups.
struct XLIFFDocumentCheck {
  private let sourceLanguage: String
  private let targetLanguage: String?
  private var problems: ExchangeProblems

  /// Adds what is wrong with a document whose structure is right.
  static func check(_ root: XLIFFElement, _ problems: inout ExchangeProblems) {
    var check = XLIFFDocumentCheck(
      sourceLanguage: root["srcLang"] ?? "", targetLanguage: root["trgLang"], problems: problems)
    check.checkUnique(root.children("file"))
    for file in root.children("file") { check.checkFile(file, in: root) }
    problems = check.problems
  }

  private init(sourceLanguage: String, targetLanguage: String?, problems: ExchangeProblems) {
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.problems = problems
  }

  private mutating func checkFile(_ file: XLIFFElement, in root: XLIFFElement) {
    for skeleton in file.children("skeleton")
    where skeleton.children.isEmpty == (skeleton["href"] == nil) {
      problems.add(.xliffSkeleton(at: skeleton.place))
    }
    var found = Found()
    let path = XLIFFFragment.Path(file: file["id"])
    visit(file, path, language: file.xml("lang") ?? root.xml("lang"), &found)
    checkUnique(found.units)
    checkUnique(found.groups)
  }

  /// Units and groups of a file, at any depth.
  private struct Found {
    var units: [XLIFFElement] = []
    var groups: [XLIFFElement] = []
  }

  private mutating func visit(
    _ parent: XLIFFElement, _ path: XLIFFFragment.Path, language: String?, _ found: inout Found
  ) {
    checkUnique(parent.children("notes").flatMap { $0.children("note") })
    checkForeign(parent)
    for child in parent.children("unit", "group") {
      let language = child.xml("lang") ?? language
      if child.name.local == "group" {
        found.groups.append(child)
        visit(child, path, language: language, &found)
        continue
      }
      found.units.append(child)
      checkUnique(child.children("notes").flatMap { $0.children("note") })
      checkForeign(child)
      let unit = XLIFFUnit(child)
      checkLanguages(of: unit, language)
      var path = path
      path.unit = child["id"]
      XLIFFUnitCheck.check(unit, at: path, &problems)
    }
  }

  private mutating func checkLanguages(of unit: XLIFFUnit, _ inherited: String?) {
    for source in unit.sources {
      check(source.xml("lang") ?? inherited, sourceLanguage, at: source.place)
    }
    for target in unit.targets {
      guard let targetLanguage else {
        problems.add(.xliffMissingAttribute("trgLang", of: "xliff", at: target.place))
        continue
      }
      check(target.xml("lang") ?? inherited, targetLanguage, at: target.place, isTarget: true)
    }
  }

  private mutating func check(
    _ found: String?, _ expected: String, at place: SourceSpan, isTarget: Bool = false
  ) {
    guard let found, found.lowercased() != expected.lowercased() else { return }
    problems.add(.xliffLanguage(found, expected, at: place))
  }

  private mutating func checkUnique(_ elements: [XLIFFElement]) {
    var seen: Set<String> = []
    for element in elements {
      guard let id = element["id"], !seen.insert(id).inserted else { continue }
      problems.add(.xliffDuplicate(id, at: element.place))
    }
  }

  // MARK: Extensions and modules

  /// Ids of extensions are unique in the element that they extend.
  private mutating func checkForeign(_ parent: XLIFFElement) {
    var seen: Set<XMLTree.Name> = []
    for child in parent.elements where !child.isXLIFF { checkForeignIDs(child, &seen) }
  }

  private mutating func checkForeignIDs(_ element: XLIFFElement, _ seen: inout Set<XMLTree.Name>) {
    if let id = element["id"] ?? element.xml("id"),
      !seen.insert(XMLTree.Name(namespace: element.name.namespace, local: id)).inserted
    {
      problems.add(.xliffDuplicate(id, at: element.place))
    }
    // Modules hold texts of the core, whose ids are their own.
    for child in element.elements where !child.isXLIFF { checkForeignIDs(child, &seen) }
  }
}
