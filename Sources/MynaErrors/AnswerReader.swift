import MynaModel
import MynaSyntax

/// Finds out what an answer is written in, and reads it into fields.
///
/// Nothing is thrown: what could be read is there, and what could not is among the diagnostics.
struct AnswerReader {
  private(set) var fields: AnswerFields
  private(set) var diagnostics: [Diagnostic] = []
  private let envelope: ProviderEnvelope
  private let limits: Limits
  /// An app library's string holds an answer, and that one none.
  private static let deepest = 2

  /// Reads the bytes of an answer.
  init(
    _ bytes: some Collection<UInt8>, charset: String?, envelope: ProviderEnvelope, limits: Limits
  ) {
    self.envelope = envelope
    self.limits = limits
    fields = AnswerFields(limit: limits.jsonMembers)
    guard bytes.count <= limits.answerBytes else {
      diagnostics.append(AnswerDiagnostics.tooLarge(limits.answerBytes))
      return
    }
    read(Array(bytes), charset: charset, at: [], level: 0)
    if fields.isCut { diagnostics.append(AnswerDiagnostics.fields(limits.jsonMembers)) }
  }

  /// Whether the whole answer was read; one of which a part is missing can be no success.
  var isWhole: Bool { !fields.isCut && !diagnostics.contains { $0.severity == .error } }

  private mutating func read(_ bytes: [UInt8], charset: String?, at path: [String], level: Int) {
    guard level <= Self.deepest else {
      diagnostics.append(AnswerDiagnostics.tooNested)
      return
    }
    let decoded = AnswerText(
      bytes, charset: charset, otherCharset: envelope.otherCharset, limits: limits)
    diagnostics += decoded.diagnostics
    guard let text = decoded.text.map(Self.trimmed) else { return }
    switch text.utf8.first {
    case nil: if level == 0 { diagnostics.append(AnswerDiagnostics.empty) }
    case UInt8(ascii: "{"), UInt8(ascii: "["): readJSON(text, at: path, level: level)
    case UInt8(ascii: "<"): readXML(text, at: path, level: level)
    case _ where FormAnswer.isForm(text): readForm(text, at: path, level: level)
    case _ where level == 0: readAlone(text)
    default: fields.add(path, text)
    }
  }

  // MARK: Syntaxes

  private mutating func readJSON(_ text: String, at path: [String], level: Int) {
    do throws(JSONReader.Problem) {
      add(try JSONReader.read(Array(text.utf8), limits: limits), at: path, level: level)
    } catch {
      diagnostics.append(error.diagnostic)
    }
  }

  /// Adds the members of a value; lists hold nothing that an envelope names. As deep as JSON may be.
  private mutating func add(_ value: JSONValue, at path: [String], level: Int) {
    switch value {
    case .object(let members):
      for member in members { add(member.value, at: path + [member.key], level: level) }
    case .string(let text): add(path, text, level: level)
    case .number(let text): add(path, text, level: level)
    case .boolean(let flag): add(path, flag ? "true" : "false", level: level)
    case .array, .null: break
    }
  }

  private mutating func readXML(_ text: String, at path: [String], level: Int) {
    let answer = XMLAnswer(text, limits: limits)
    diagnostics += answer.diagnostics
    for field in answer.fields.all { add(path + field.path, field.text, level: level) }
    // What was left out there is left out here.
    if answer.fields.isCut { fields.add(answer.fields) }
  }

  private mutating func readForm(_ text: String, at path: [String], level: Int) {
    for (name, value) in FormAnswer(text, limit: limits.jsonMembers).pairs {
      let path = path + [name]
      if isDocument(path, value) {
        read(value, charset: nil, at: path, level: level + 1)
      } else if let decoded = decodedValue(value) {
        fields.add(path, decoded)
      }
    }
  }

  /// A text that is all there is: a code, or a sentence that may hold one.
  private mutating func readAlone(_ text: String) {
    let isOneLine = !text.utf8.contains { $0 < 0x20 || $0 == 0x7F }
    guard isOneLine, text.utf8.count <= limits.codeBytes else {
      diagnostics.append(AnswerDiagnostics.noStructure)
      return
    }
    fields.add([], text)
  }

  // MARK: Fields

  private mutating func add(_ path: [String], _ text: String, level: Int) {
    guard isDocument(path, Array(text.utf8.prefix(1))) else { return fields.add(path, text) }
    read(Array(text.utf8), charset: "utf-8", at: path, level: level + 1)
  }

  private func isDocument(_ path: [String], _ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, first == UInt8(ascii: "{") || first == UInt8(ascii: "<") else {
      return false
    }
    return envelope.documents.contains { $0.matches(path) }
  }

  private mutating func decodedValue(_ bytes: [UInt8]) -> String? {
    let decoded = AnswerText(
      bytes, charset: nil, otherCharset: envelope.otherCharset, limits: limits)
    diagnostics += decoded.diagnostics
    return decoded.text
  }

  /// The text without the blanks of ASCII around it.
  private static func trimmed(_ text: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
