import Foundation
import MynaModel

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Reads an answer in XML into fields: one for each element without children.
///
/// The text is UTF-8 by the time it comes here, has no document type, and the parser loads nothing:
/// neither entities nor any file or address can be named. What was read before a mistake is kept.
struct XMLAnswer {
  private(set) var fields: AnswerFields
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: String, limits: Limits) {
    fields = AnswerFields(limit: limits.jsonMembers)
    let bytes = Array(text.utf8)
    guard !Self.hasDocumentType(bytes) else {
      diagnostics = [AnswerDiagnostics.doctype]
      return
    }
    // The declaration may name another character set than the text has by now.
    let document = bytes.dropFirst(Self.declaration(of: bytes)?.count ?? 0)
    #if canImport(FoundationXML) || canImport(Darwin)
      let reader = XMLFieldReader(limits: limits)
      reader.read(Data(document))
      fields = reader.fields
      diagnostics = reader.diagnostics
    #else
      diagnostics = [AnswerDiagnostics.noXML]
    #endif
  }

  /// The bytes of `<?xml … ?>` at the start; `nil` if there is none.
  static func declaration(of bytes: [UInt8]) -> ArraySlice<UInt8>? {
    guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
    // A declaration is short: a name may not hide behind megabytes of it.
    let start = bytes.prefix(256)
    guard let end = start.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    return bytes[...end]
  }

  /// Whether `<!DOCTYPE` or `<!ENTITY` stands anywhere, in letters of any case.
  ///
  /// libxml2 stops entities that grow exponentially, but expands 50,000 references to 50,000 bytes in
  /// 1.3 seconds; so nothing with a document type comes near it.
  private static func hasDocumentType(_ bytes: [UInt8]) -> Bool {
    let words = [Array("doctype".utf8), Array("entity".utf8)]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "!") {
      guard index > 0, bytes[index - 1] == UInt8(ascii: "<") else { continue }
      let rest = bytes[(index + 1)...].prefix(7).map { $0 | 0x20 }
      if words.contains(where: rest.starts(with:)) { return true }
    }
    return false
  }
}

#if canImport(FoundationXML) || canImport(Darwin)
  /// Collects the fields while Foundation's parser reads.
  private final class XMLFieldReader: NSObject, XMLParserDelegate {
    var fields: AnswerFields
    var diagnostics: [Diagnostic] = []
    private let limits: Limits
    private var path: [String] = []
    /// Text of the innermost element, as far as it has no children.
    private var text = ""
    private var hasChildren = false

    init(limits: Limits) {
      self.limits = limits
      fields = AnswerFields(limit: limits.jsonMembers)
    }

    func read(_ data: Data) {
      let parser = XMLParser(data: data)
      parser.delegate = self
      parser.shouldResolveExternalEntities = false
      parser.externalEntityResolvingPolicy = .never
      // `parse` calls a document whole that has something behind its end, and an empty one.
      let isWhole = parser.parse() && !fields.all.isEmpty
      if !isWhole, diagnostics.isEmpty, !fields.isCut {
        diagnostics.append(AnswerDiagnostics.xmlSyntax(line: parser.lineNumber))
      }
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      guard diagnostics.isEmpty, !fields.isCut else { return parser.abortParsing() }
      guard path.count < limits.jsonDepth else {
        diagnostics.append(AnswerDiagnostics.xmlTooDeep(limits.jsonDepth))
        return parser.abortParsing()
      }
      // The old gateway repeats the request as `<param name="service">`.
      path.append(name == "param" ? attributes["name"] ?? name : name)
      text = ""
      hasChildren = false
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      text += string
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      text += String(decoding: block, as: UTF8.self)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard diagnostics.isEmpty else { return }
      // Character references can spell what the check of the whole text does not see.
      if !hasChildren, StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) == nil
      {
        fields.add(path, text)
      }
      _ = path.popLast()
      text = ""
      hasChildren = true
    }

    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
      // Stopping it is an error to the parser as well.
      guard diagnostics.isEmpty, !fields.isCut else { return }
      diagnostics.append(AnswerDiagnostics.xmlSyntax(line: parser.lineNumber))
    }
  }
#endif
