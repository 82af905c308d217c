import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// The messages of the conformance suites as lines for `myna format --batch`.
///
/// What they should give is for the suites themselves; here they are only many messages.
enum ConformanceRequests {
  /// All of them; none without the data.
  static var lines: [String] {
    get throws {
      guard let folder = Folders.conformance, let official = Folders.messageFormat2Suite else {
        return []
      }
      var requests = try Folders.files(
        below: official.appending(path: "tests"), withExtension: "json"
      ).flatMap { try messageFormat2($0) }
      requests += try messageFormat2(folder.appending(path: "mf2/functions-icu72.json"))
      for name in ["mf1/cases.json", "skeleton/number-skeletons.json", "datetime/icu72.json"] {
        let cases = try read(folder.appending(path: name)).elements ?? []
        requests += cases.map(messageFormat1)
      }
      return requests.map { request in
        var bytes: [UInt8] = []
        JSONWriter.write(.object(request), to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }

  private static func read(_ file: URL) throws -> JSONValue {
    try JSONReader.read(Array(try Data(contentsOf: file)), limits: TestLimits.generous)
  }

  // MARK: MessageFormat 2

  private static func messageFormat2(_ file: URL) throws -> [[JSONValue.Member]] {
    let json = try read(file)
    let defaults = json["defaultTestProperties"]
    return (json["tests"]?.elements ?? []).map { test in
      let parameters = test["params"]?.elements ?? defaults?["params"]?.elements ?? []
      let values = parameters.compactMap { parameter in
        parameter["name"]?.text.map { JSONValue.Member($0, value(parameter["value"])) }
      }
      return [
        .init("source", test["src"] ?? defaults?["src"] ?? .string("")),
        .init("locale", test["locale"] ?? defaults?["locale"] ?? .string("en-US")),
        .init("args", .object(values)),
      ]
    }
  }

  /// A value of a test as a batch takes it.
  private static func value(_ json: JSONValue?) -> JSONValue {
    switch json {
    case .string?, .number?, .boolean?: json ?? .null
    default: .string("")
    }
  }

  // MARK: MessageFormat 1

  private static func messageFormat1(_ test: JSONValue) -> [JSONValue.Member] {
    var arguments = test["args"]?.members ?? []
    if let value = test["value"] { arguments.append(.init("v", value)) }
    var request: [JSONValue.Member] = [
      .init("syntax", .string("mf1")), .init("source", .string(pattern(of: test))),
      .init("locale", test["locale"] ?? .string("en")),
      .init("args", .object(arguments.map { .init($0.key, typedValue($0.value)) })),
    ]
    if let zone = test["timeZone"] { request.append(.init("timeZone", zone)) }
    return request
  }

  /// The pattern of a case, or one that has its skeleton or styles.
  private static func pattern(of test: JSONValue) -> String {
    if let pattern = test["pattern"]?.text { return pattern }
    let isDate = test["op"]?.text == "date"
    if let skeleton = test["skeleton"]?.text {
      return "{v, \(isDate ? "date" : "number"), ::\(skeleton)}"
    }
    return ["date", "time"].compactMap { type in
      guard let style = test[type]?.text, style != "none" else { return nil }
      return "{v, \(type), \(style)}"
    }.joined(separator: " ")
  }

  private static func typedValue(_ json: JSONValue) -> JSONValue {
    guard let type = json["type"]?.text, let value = json["value"] else {
      // The values of the skeletons are numbers as text.
      if let text = json.text, Double(text)?.isFinite == true { return .number(text) }
      return json
    }
    guard type == "date", case .number(let digits) = value, let time = Double(digits) else {
      return value
    }
    let date = Date(timeIntervalSince1970: time / 1000)
    return .object([
      .init("type", .string("datetime")),
      .init("value", .string(date.formatted(.iso8601))),
    ])
  }
}
