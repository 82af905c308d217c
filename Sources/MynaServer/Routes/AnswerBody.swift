import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime

/// What an answer says of a rendered code, for its audience.
struct AnswerBody {
  private let rendered: Rendered<Audience>
  private let problemTypeBase: String

  init(_ rendered: Rendered<Audience>, problemTypeBase: String) {
    self.rendered = rendered
    self.problemTypeBase = problemTypeBase
  }

  /// What only developers may read: it names spellings, parameters and what went wrong.
  private static let forDevelopers = ["resolution", "diagnostics", "candidates"]

  /// The answer in JSON.
  ///
  /// A customer's holds no text of the request: what is not a code of the catalogue is not repeated.
  var json: JSONValue { Self.json(rendered) }

  /// The answer in JSON, see ``json``.
  static func json(_ rendered: Rendered<Audience>) -> JSONValue {
    guard rendered.audience == .customer else { return rendered.json }
    var members = rendered.json.members ?? []
    members.removeAll { forDevelopers.contains($0.key) }
    for index in members.indices where members[index].key == "code" && rendered.code == nil {
      members[index].value = .null
    }
    return .object(members)
  }

  func bytes(as type: AnswerType) -> [UInt8] {
    switch type {
    case .json: return Self.bytes(json)
    // Its status is the one that the catalogue advises for the caller's own answer.
    case .problem: return Self.bytes(rendered.problem(typeBase: problemTypeBase).json)
    case .plain:
      return Array(rendered.fields.map(\.text).joined(separator: "\n").utf8) + [UInt8(ascii: "\n")]
    case .html: return Array(rendered.html().utf8) + [UInt8(ascii: "\n")]
    }
  }

  private static func bytes(_ value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONWriter.write(value, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}
