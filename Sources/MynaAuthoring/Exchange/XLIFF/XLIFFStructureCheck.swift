import MynaModel

/// Checks that a document is built of what the core of XLIFF 2 knows: elements, order, attributes.
struct XLIFFStructureCheck {
  static let modules: Set<String> = [
    "urn:oasis:names:tc:xliff:fs:2.0", "urn:oasis:names:tc:xliff:sizerestriction:2.0",
    "http://www.w3.org/2005/11/its", "urn:oasis:names:tc:xliff:itsm:2.1",
  ]
  private static let formatStyle = "urn:oasis:names:tc:xliff:fs:2.0"
  private static let sizes = "urn:oasis:names:tc:xliff:sizerestriction:2.0"

  private var problems: ExchangeProblems

  /// Adds what is wrong below an element, itself included.
  ///
  /// The depth is limited by the reader of XML.
  static func check(_ root: XLIFFElement, _ problems: inout ExchangeProblems) {
    var check = XLIFFStructureCheck(problems: problems)
    check.visit(root)
    problems = check.problems
  }

  private init(problems: ExchangeProblems) { self.problems = problems }

  private mutating func visit(_ element: XLIFFElement) {
    guard !problems.isFull else { return }
    guard let rule = XLIFFRules.elements[element.name.local] else {
      return problems.add(.xliffElement(element.name.local, at: element.place))
    }
    checkAttributes(of: element, rule)
    checkContent(of: element, rule)
    for child in element.elements where child.isXLIFF { visit(child) }
  }

  // MARK: Attributes

  private mutating func checkAttributes(of element: XLIFFElement, _ rule: XLIFFRules.Element) {
    for (name, value) in element.attributes.sorted(by: { $0.key.local < $1.key.local }) {
      switch name.namespace {
      case "":
        guard let kind = rule.attributes[name.local] else {
          problems.add(.xliffAttribute(name.local, of: element.name.local, at: element.place))
          continue
        }
        if !XLIFFRules.accepts(value, as: kind) {
          problems.add(.xliffValue(value, of: name.local, at: element.place))
        }
      case XMLTree.xmlNamespace:
        checkXML(name.local, value, of: element, rule)
      default: checkForeign(name, of: element, rule)
      }
    }
    for name in rule.required.sorted() where element[name] == nil {
      problems.add(.xliffMissingAttribute(name, of: element.name.local, at: element.place))
    }
    if element["subType"] != nil, element["type"] == nil, rule.attributes["subType"] != nil {
      problems.add(.xliffMissingAttribute("type", of: element.name.local, at: element.place))
    }
    checkSubType(of: element)
  }

  /// Subtypes of XLIFF itself belong to one type each.
  private mutating func checkSubType(of element: XLIFFElement) {
    guard let subType = element["subType"], subType.hasPrefix("xlf:") else { return }
    let type = subType == "xlf:var" ? "ui" : "fmt"
    let known = ["xlf:var", "xlf:lb", "xlf:pb", "xlf:b", "xlf:i", "xlf:u"]
    if !known.contains(subType) || element["type"] != type {
      problems.add(.xliffValue(subType, of: "subType", at: element.place))
    }
  }

  private mutating func checkXML(
    _ name: String, _ value: String, of element: XLIFFElement, _ rule: XLIFFRules.Element
  ) {
    let isValid =
      switch name {
      case "lang": XLIFFRules.accepts(value, as: .language)
      case "space":
        XLIFFRules.accepts(value, as: .space)
          && (element.name.local != "data" || value == "preserve")
      default: true
      }
    if !rule.xml.contains(name) {
      problems.add(.xliffAttribute("xml:\(name)", of: element.name.local, at: element.place))
    } else if !isValid {
      problems.add(.xliffValue(value, of: "xml:\(name)", at: element.place))
    }
  }

  private mutating func checkForeign(
    _ name: XMLTree.Name, of element: XLIFFElement, _ rule: XLIFFRules.Element
  ) {
    let isAllowed =
      switch rule.foreign {
      case .any: true
      case .none: false
      case .modules: Self.modules.contains(name.namespace)
      }
    // The end of a code that begins in the unit has what its beginning has.
    let isSecondHalf =
      element.name.local == "ec" && element["isolated"] != "yes"
      && [Self.formatStyle, Self.sizes].contains(name.namespace)
    if !isAllowed || isSecondHalf {
      problems.add(.xliffAttribute(name.local, of: element.name.local, at: element.place))
    }
  }

  // MARK: Content

  private mutating func checkContent(of element: XLIFFElement, _ rule: XLIFFRules.Element) {
    if !rule.isMixed {
      for case .text(let text) in element.children where !text.text.isBlank {
        problems.add(.xliffText(in: element.name.local, at: text.place))
      }
    }
    var step = 0
    var counts = [Int](repeating: 0, count: rule.content.count)
    for child in element.elements {
      let found = rule.content.indices.first { index in
        child.isXLIFF
          ? rule.content[index].names.contains(child.name.local) : rule.content[index].isForeign
      }
      guard let found, found >= step else {
        problems.add(.xliffPlace(child.name.local, in: element.name.local, at: child.place))
        continue
      }
      step = found
      counts[found] += 1
      if rule.content[found].isSingle, counts[found] == 2 {
        problems.add(.xliffRepeated(child.name.local, in: element.name.local, at: child.place))
      }
    }
    for (step, count) in zip(rule.content, counts) where step.isRequired && count == 0 {
      problems.add(
        .xliffMissing(
          step.names.sorted().joined(separator: " or "), in: element.name.local, at: element.place))
    }
  }
}

/// An element of a document that may be XLIFF.
typealias XLIFFElement = XMLTree.Element

extension XMLTree.Element {
  /// Whether it belongs to the core of XLIFF 2.
  var isXLIFF: Bool { name.namespace == XLIFFWriter.namespace }

  /// The elements of the core with one of some names, in order.
  func children(_ names: String...) -> [XMLTree.Element] {
    elements.filter { $0.isXLIFF && names.contains($0.name.local) }
  }

  /// An attribute of the namespace `xml`.
  func xml(_ attribute: String) -> String? {
    attributes[XMLTree.Name(namespace: XMLTree.xmlNamespace, local: attribute)]
  }
}

extension String {
  /// Whether it is empty but for the white space of XML.
  fileprivate var isBlank: Bool { utf8.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) } }
}
