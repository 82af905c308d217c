internal import MynaModel

extension ProjectReader {
  /// Reads `checks`: a mapping from ids of checks to levels.
  mutating func checks(_ value: YAMLValue?) -> [String: Project.CheckLevel] {
    guard let value, let pairs = schema.pairs(of: value, "checks", at: value.span)
    else { return [:] }
    var result: [String: Project.CheckLevel] = [:]
    for (name, span, value) in pairs {
      guard Self.isCheckID(name) else {
        schema.report(
          .badValue(
            "project", "checks", found: name,
            expected: "the id of a check, such as 'check.double-blank'", at: span))
        continue
      }
      result[name] = schema.choice(value, name)
    }
    return result
  }

  /// Reads `release`: a mapping from audiences to the state that a translation needs.
  mutating func release(
    _ value: YAMLValue?, among audiences: [Project.AudienceSettings]
  ) -> [Audience: Project.ReviewState] {
    guard let value, let pairs = schema.pairs(of: value, "release", at: value.span)
    else { return [:] }
    var result: [Audience: Project.ReviewState] = [:]
    for (name, span, value) in pairs {
      guard let known = audiences.first(where: { $0.audience.name == name }) else {
        let names = audiences.map { "'\($0.audience.name)'" }.joined(separator: ", ")
        schema.report(
          .badValue("project", "release", found: name, expected: "one of \(names)", at: span))
        continue
      }
      result[known.audience] = schema.choice(value, name)
    }
    return result
  }

  /// Whether a text has the form of an id: an area, a dot, and lower-case words.
  private static func isCheckID(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { SchemaReader.isWord(String($0)) }
  }
}
