import MynaModel

/// Checks what the modules of XLIFF 2 say themselves: matches, glossaries, format styles, metadata,
/// resources, tracked changes, sizes and validation rules.
///
/// Source: XLIFF Version 2.1, section 5.
struct XLIFFModuleCheck {
  /// A module, by its namespace.
  private enum Module: String {
    case matches = "urn:oasis:names:tc:xliff:matches:2.0"
    case glossary = "urn:oasis:names:tc:xliff:glossary:2.0"
    case formatStyle = "urn:oasis:names:tc:xliff:fs:2.0"
    case metadata = "urn:oasis:names:tc:xliff:metadata:2.0"
    case resources = "urn:oasis:names:tc:xliff:resourcedata:2.0"
    case changes = "urn:oasis:names:tc:xliff:changetracking:2.0"
    case sizes = "urn:oasis:names:tc:xliff:sizerestriction:2.0"
    case validation = "urn:oasis:names:tc:xliff:validation:2.0"
  }

  private var problems: ExchangeProblems
  /// The elements around the one that is looked at, the document's first.
  private var ancestors: [Ancestor] = []

  private struct Ancestor {
    var element: XLIFFElement
    /// Ids in its own data about sizes.
    var sizes: Set<String>
    var contents: Contents?
  }

  /// Adds what is wrong with the modules of a document whose core is right.
  ///
  /// The depth is limited by the reader of XML.
  static func check(_ root: XLIFFElement, _ problems: inout ExchangeProblems) {
    var check = XLIFFModuleCheck(problems: problems)
    check.visit(root)
    problems = check.problems
  }

  private init(problems: ExchangeProblems) { self.problems = problems }

  private mutating func visit(_ element: XLIFFElement) {
    guard !problems.isFull else { return }
    checkStyle(of: element)
    checkSizes(of: element)
    checkModule(element)
    ancestors.append(Ancestor(element: element, sizes: Self.sizes(in: element)))
    for child in element.elements { visit(child) }
    ancestors.removeLast()
  }

  private mutating func checkModule(_ element: XLIFFElement) {
    switch (Module(rawValue: element.name.namespace), element.name.local) {
    case (.matches, "match"): checkMatch(element)
    case (.glossary, "glossEntry"):
      need(["term"], in: element)
      need(["translation", "definition"], in: element)
    case (.metadata, "metadata"): checkMetadata(element, holding: ["metaGroup"])
    case (.metadata, "metaGroup"):
      checkMetadata(element, holding: ["metaGroup", "meta"])
      checkValue("id", of: element) { XLIFFRules.isToken($0) }
      checkValue("appliesTo", of: element) { ["source", "target", "ignorable"].contains($0) }
    case (.metadata, "meta"): need(attribute: "type", of: element)
    case (.resources, "source"), (.resources, "target"):
      // What is not here is elsewhere, and not both.
      let isEmpty = element.elements.isEmpty && element.text.allSatisfy(\.isWhitespace)
      if isEmpty { need(attribute: "href", of: element) }
      if !isEmpty, element["href"] != nil {
        problems.add(.xliffAttribute("href", of: element.name.local, at: element.place))
      }
    case (.changes, "revisions"): checkRevisions(element)
    case (.validation, "rule"): checkRule(element)
    default: break
    }
  }

  // MARK: Modules

  private mutating func checkMatch(_ match: XLIFFElement) {
    need(attribute: "ref", of: match)
    if match["subType"] != nil { need(attribute: "type", of: match) }
    guard let reference = match["ref"], !reference.hasPrefix("#") else { return }
    problems.add(
      .xliffReference(reference, of: "ref", "'#' and an id of the unit", at: match.place))
  }

  private mutating func checkMetadata(_ element: XLIFFElement, holding names: Set<String>) {
    let strangers = element.elements.filter {
      $0.name.namespace != element.name.namespace || !names.contains($0.name.local)
    }
    for child in strangers {
      problems.add(.xliffPlace(child.name.local, in: element.name.local, at: child.place))
    }
    if strangers.isEmpty { need(names, in: element) }
  }

  private mutating func checkRule(_ rule: XLIFFElement) {
    let conditions = ["isPresent", "isNotPresent", "startsWith", "endsWith"]
    let own = conditions.count { rule[$0] != nil }
    let isCustom = rule.attributes.keys.contains {
      !$0.namespace.isEmpty && $0.namespace != XMLTree.xmlNamespace
    }
    if own + (isCustom ? 1 : 0) != 1 {
      problems.add(
        .xliffRule("has \(own + (isCustom ? 1 : 0)) conditions, expected one", at: rule.place))
    }
    for name in ["caseSensitive", "existsInSource", "disabled"] {
      checkValue(name, of: rule) { ["yes", "no"].contains($0) }
    }
    checkValue("normalization", of: rule) { ["none", "nfc", "nfd"].contains($0) }
    checkValue("occurs", of: rule) { XLIFFRules.accepts($0, as: .positive) }
  }

  // MARK: Tracked changes

  /// What revisions can be about in the element that they extend; collected once for it.
  private struct Contents {
    /// What elements of one name are, or the one of them that has an id.
    struct Group {
      var count = 0
      var hasID = false
      var attributes: Set<String> = []

      mutating func add(_ element: XLIFFElement) {
        count += 1
        hasID = hasID || element["id"] != nil
        for name in element.attributes.keys where name.namespace.isEmpty {
          attributes.insert(name.local)
        }
      }
    }

    var named: [String: Group] = [:]
    var identified: [String: [String: Group]] = [:]

    init(of element: XLIFFElement) {
      for element in XLIFFModuleCheck.below(element) where element.isXLIFF {
        named[element.name.local, default: Group()].add(element)
        if let id = element["id"] {
          identified[id, default: [:]][element.name.local, default: Group()].add(element)
        }
      }
    }
  }

  private mutating func checkRevisions(_ revisions: XLIFFElement) {
    need(attribute: "appliesTo", of: revisions)
    guard let place = ancestors.lastIndex(where: { $0.element.isXLIFF }),
      let name = revisions["appliesTo"]
    else { return }
    let enclosing = ancestors[place].element
    let contents = ancestors[place].contents ?? Contents(of: enclosing)
    ancestors[place].contents = contents
    var changed = contents.named[name]
    if let reference = revisions["ref"] {
      guard let found = contents.identified[reference] else {
        return problems.add(
          .xliffReference(
            reference, of: "ref", "an id in '\(enclosing.name.local)'", at: revisions.place))
      }
      changed = found[name]
    } else if let changed, changed.count > 1, changed.hasID {
      return need(attribute: "ref", of: revisions)
    }
    for revision in revisions.elements where revision.name.local == "revision" {
      checkItems(of: revision, changed)
    }
  }

  private mutating func checkItems(of revision: XLIFFElement, _ changed: Contents.Group?) {
    var seen: Set<String> = []
    for item in revision.elements where item.name.local == "item" {
      need(attribute: "property", of: item)
      guard let property = item["property"] else { continue }
      if !seen.insert(property).inserted {
        problems.add(.xliffRepeated(property, in: "revision", at: item.place))
      }
      if property != "content", let changed, !changed.attributes.contains(property) {
        problems.add(
          .xliffReference(
            property, of: "property", "'content' or an attribute of what was changed",
            at: item.place))
      }
    }
  }

  // MARK: Attributes of other elements

  private static let styles: Set<String> = [
    "a", "b", "bdo", "big", "blockquote", "body", "br", "button", "caption", "center", "cite",
    "code", "col", "colgroup", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "hr", "html", "i", "img", "label", "legend", "li", "ol", "p", "pre", "q", "s",
    "samp", "select", "small", "span", "strike", "strong", "sub", "sup", "table", "tbody", "td",
    "tfoot", "th", "thead", "title", "tr", "tt", "u", "ul",
  ]

  private mutating func checkStyle(of element: XLIFFElement) {
    let style = attribute("fs", .formatStyle, of: element)
    if let style, !Self.styles.contains(style) {
      problems.add(.xliffValue(style, of: "fs", at: element.place))
    }
    if style == nil, attribute("subFs", .formatStyle, of: element) != nil {
      problems.add(.xliffMissingAttribute("fs", of: element.name.local, at: element.place))
    }
  }

  private mutating func checkSizes(of element: XLIFFElement) {
    // Profiles of others have values of their own.
    if profile == "xliff:codepoints",
      let restriction = attribute("sizeRestriction", .sizes, of: element),
      !Self.isRestriction(restriction)
    {
      problems.add(.xliffValue(restriction, of: "sizeRestriction", at: element.place))
    }
    guard let reference = attribute("sizeInfoRef", .sizes, of: element) else { return }
    if attribute("sizeInfo", .sizes, of: element) != nil {
      problems.add(.xliffAttribute("sizeInfo", of: element.name.local, at: element.place))
    }
    guard !ancestors.contains(where: { $0.sizes.contains(reference) }) else { return }
    problems.add(
      .xliffReference(
        reference, of: "sizeInfoRef", "an id in 'data' beside it or around it",
        at: element.place))
  }

  /// What sizes of the file are counted in.
  private var profile: String? {
    let file = ancestors.first { $0.element.isXLIFF && $0.element.name.local == "file" }
    let profiles = file?.element.elements.first {
      $0.name == XMLTree.Name(namespace: Module.sizes.rawValue, local: "profiles")
    }
    return profiles?["generalProfile"]
  }

  /// `*`, `90`, `25,100` or `25,*`.
  private static func isRestriction(_ text: String) -> Bool {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isNumber: (Substring) -> Bool = { part in
      !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard let last = parts.last, parts.count <= 2 else { return false }
    return parts.dropLast().allSatisfy(isNumber) && (last == "*" || isNumber(last))
  }

  // MARK: Parts

  private func attribute(_ name: String, _ module: Module, of element: XLIFFElement) -> String? {
    element.attributes[XMLTree.Name(namespace: module.rawValue, local: name)]
  }

  private mutating func need(attribute: String, of element: XLIFFElement) {
    guard element[attribute] == nil else { return }
    problems.add(.xliffMissingAttribute(attribute, of: element.name.local, at: element.place))
  }

  /// One element of the same module at least.
  private mutating func need(_ names: Set<String>, in element: XLIFFElement) {
    let isThere = element.elements.contains {
      $0.name.namespace == element.name.namespace && names.contains($0.name.local)
    }
    guard !isThere else { return }
    let expected = names.sorted().joined(separator: " or ")
    problems.add(.xliffMissing(expected, in: element.name.local, at: element.place))
  }

  private mutating func checkValue(
    _ name: String, of element: XLIFFElement, _ isValid: (String) -> Bool
  ) {
    guard let value = element[name], !isValid(value) else { return }
    problems.add(.xliffValue(value, of: name, at: element.place))
  }

  /// Ids in the data about sizes that an element holds.
  private static func sizes(in element: XLIFFElement) -> Set<String> {
    let name = XMLTree.Name(namespace: Module.sizes.rawValue, local: "data")
    let data = element.elements.filter { $0.name == name }
    return Set(data.flatMap { below($0) }.compactMap { $0["id"] })
  }

  /// All elements in an element.
  private static func below(_ element: XLIFFElement) -> [XLIFFElement] {
    element.elements.flatMap { [$0] + below($0) }
  }
}
