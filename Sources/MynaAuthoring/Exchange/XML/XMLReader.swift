import Foundation
import MynaModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads XML with the parser of Foundation into a tree; entities and DTDs are refused before it.
enum XMLReader {
  /// Reads a file; `nil` after a problem.
  ///
  /// - Complexity: linear in the size of the file.
  static func read(
    _ source: SourceText, limits: Limits, _ problems: inout ExchangeProblems
  ) -> XMLTree.Element? {
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      problems.add(.xmlEncoding(at: SourceSpan(0, 2)))
      return nil
    }
    guard problems.screen(source, limits: limits) else { return nil }
    let screen = XMLScreen(source)
    if let problem = screen.problem {
      problems.add(problem)
      return nil
    }
    let builder = XMLTreeBuilder(source, screen, limits: limits)
    let parser = XMLParser(data: Data(source.bytes))
    parser.shouldResolveExternalEntities = false
    // Prefixes of attributes are not resolved by the parser, so the builder resolves them all.
    parser.shouldProcessNamespaces = false
    parser.delegate = builder
    let isWellFormed = parser.parse()
    if let problem = builder.problem {
      problems.add(problem)
      return nil
    }
    // The parser of Foundation does not tell what stands behind the document element.
    guard isWellFormed, builder.isAtEnd, screen.textBehindTags == nil, let root = builder.root
    else {
      let place = screen.textBehindTags.map { SourceSpan($0, $0 + 1) }
      problems.add(.xmlSyntax(at: builder.failurePlace ?? place))
      return nil
    }
    return root
  }
}

/// Builds a tree from what the parser reports.
private final class XMLTreeBuilder: NSObject, XMLParserDelegate {
  private let source: SourceText
  private let tags: [SourceSpan]
  private let limits: Limits
  private var open: [(element: XMLTree.Element, prefixes: [String: String])] = []
  /// Number of the next tag in the file.
  private var nextTag = 0
  private var text = ""
  private var elements = 0
  private var roots = 0
  private(set) var root: XMLTree.Element?
  private(set) var problem: Diagnostic?
  private(set) var failurePlace: SourceSpan?

  /// Whether all tags of the file belong to its one document element.
  var isAtEnd: Bool { nextTag == tags.count && roots == 1 }

  init(_ source: SourceText, _ screen: XMLScreen, limits: Limits) {
    self.source = source
    self.limits = limits
    tags = screen.tags
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    flushText()
    guard problem == nil else { return }
    let place = takeTag()
    elements += 1
    guard open.count < limits.xmlDepth else {
      problem = .xmlTooDeep(limits.xmlDepth, at: place)
      return parser.abortParsing()
    }
    // A unit has several elements; a file of nothing but elements must not grow without limit.
    guard elements <= limits.exchangeUnits * 16 else {
      problem = .exchangeTooManyUnits(limits.exchangeUnits, at: place)
      return parser.abortParsing()
    }
    var prefixes = open.last?.prefixes ?? ["xml": XMLTree.xmlNamespace, "": ""]
    for (key, value) in attributes {
      if key == "xmlns" { prefixes[""] = value }
      if key.hasPrefix("xmlns:") { prefixes[String(key.dropFirst(6))] = value }
    }
    guard let element = resolve(name, prefixes, isAttribute: false) else {
      problem = .xmlPrefix(name, at: place)
      return parser.abortParsing()
    }
    var resolved: [XMLTree.Name: String] = [:]
    for (key, value) in attributes where key != "xmlns" && !key.hasPrefix("xmlns:") {
      guard let name = resolve(key, prefixes, isAttribute: true), resolved[name] == nil else {
        problem = .xmlPrefix(key, at: place)
        return parser.abortParsing()
      }
      resolved[name] = value
    }
    open.append((XMLTree.Element(name: element, attributes: resolved, place: place), prefixes))
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    flushText()
    guard problem == nil, let (element, _) = open.popLast() else { return }
    // An empty element has one tag for both ends.
    if !isEmptyTag(element.place) { nextTag += 1 }
    if open.isEmpty {
      root = element
      roots += 1
    } else {
      open[open.count - 1].element.children.append(.element(element))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    text += String(decoding: block, as: UTF8.self)
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    guard failurePlace == nil else { return }
    let line = parser.lineNumber
    let start = source.offset(ofLine: line)
    failurePlace = SourceSpan(start, start)
  }

  // MARK: Parts

  private func takeTag() -> SourceSpan {
    guard tags.indices.contains(nextTag) else {
      return SourceSpan(source.bytes.count, source.bytes.count)
    }
    nextTag += 1
    return tags[nextTag - 1]
  }

  private func isEmptyTag(_ place: SourceSpan) -> Bool {
    place.end >= 2 && place.end <= source.bytes.count
      && source.bytes[place.end - 2] == UInt8(ascii: "/")
  }

  /// Adds the text since the last tag, with its place between the tags.
  private func flushText() {
    guard !text.isEmpty, !open.isEmpty else {
      text = ""
      return
    }
    let start = tags.indices.contains(nextTag - 1) ? tags[nextTag - 1].end : 0
    let end = tags.indices.contains(nextTag) ? tags[nextTag].start : source.bytes.count
    let place = SourceSpan(start, end)
    var located = LocatedText(at: place)
    if place.end <= source.bytes.count,
      source.bytes[place.start..<place.end].elementsEqual(text.utf8)
    {
      located.append(text, from: start)
    } else {
      located.append(text, for: place)
    }
    open[open.count - 1].element.children.append(.text(located))
    text = ""
  }

  private func resolve(
    _ name: String, _ prefixes: [String: String], isAttribute: Bool
  ) -> XMLTree.Name? {
    guard let colon = name.firstIndex(of: ":") else {
      return XMLTree.Name(namespace: isAttribute ? "" : prefixes[""] ?? "", local: name)
    }
    guard let namespace = prefixes[String(name[..<colon])], !namespace.isEmpty else { return nil }
    return XMLTree.Name(namespace: namespace, local: String(name[name.index(after: colon)...]))
  }
}

extension SourceText {
  /// The offset at which a line begins, counted from 1; the end of the text for lines behind it.
  fileprivate func offset(ofLine line: Int) -> Int {
    var current = 1
    for (offset, byte) in bytes.enumerated() {
      if current >= line { return offset }
      if byte == UInt8(ascii: "\n") { current += 1 }
    }
    return current >= line ? bytes.count : max(0, bytes.count - 1)
  }
}
