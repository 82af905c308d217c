public import MynaModel

/// Reads the project file `myna.yaml`.
public enum ProjectFile {
  /// Reads a project and reports every problem of the file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is; checked for size, UTF-8, control characters and nesting before
  ///     it is parsed.
  ///   - path: name of the file in diagnostics.
  ///   - limits: limits for this file; those that the file sets count for the project.
  /// - Complexity: linear in the bytes.
  public static func read(
    _ bytes: [UInt8], path: String, limits: Limits = Limits()
  ) -> FileReading<Project> {
    let limits = limits.clamped()
    var problems = ProblemList(source: path, limits: limits)
    guard let root = YAMLValue.read(bytes, limits: limits, &problems) else {
      return FileReading(nil, problems.sorted())
    }
    var reader = ProjectReader(
      schema: SchemaReader(area: "project", limits: limits, problems: problems))
    let project = reader.read(root)
    return FileReading(project, reader.schema.problems.sorted())
  }
}

/// Reads one project file; locales stand in an extension.
struct ProjectReader {
  var schema: SchemaReader

  mutating func read(_ root: YAMLValue) -> Project? {
    guard
      let fields = schema.fields(
        of: root, "the project", at: SourceSpan(root.span.start, root.span.start),
        required: ["source-locale", "locales", "catalogues", "audiences", "keys"],
        optional: ["parameters", "typography", "checks", "release", "limits"])
    else { return nil }
    let locales = locales(fields["locales"])
    let source = sourceLocale(fields["source-locale"], among: locales)
    let catalogues = schema.texts(fields["catalogues"], "catalogues")
    for file in catalogues where !Self.isCataloguePath(file.text) {
      schema.report(
        .badValue(
          "project", "catalogues", found: file.text,
          expected: "a path below this folder that ends in '.yaml'", at: file.span))
    }
    let audiences = audiences(fields["audiences"])
    let keys = keys(fields["keys"])
    let parameters = schema.parameters(fields["parameters"])
    let space = typography(fields["typography"])
    let checks = checks(fields["checks"])
    let release = release(fields["release"], among: audiences)
    let limits = limits(fields["limits"])
    guard let source, let keys else { return nil }
    return Project(
      sourceLocale: source, locales: locales, catalogues: catalogues.map(\.text),
      audiences: audiences, genericKey: keys.generic, unknownCodeKey: keys.unknownCode,
      ambiguousCodeKey: keys.ambiguousCode, parameters: parameters, hanLatinSpace: space,
      checks: checks, release: release, limits: limits)
  }

  // MARK: Audiences

  private mutating func audiences(_ value: YAMLValue?) -> [Project.AudienceSettings] {
    guard let value, let pairs = schema.pairs(of: value, "audiences", at: value.span)
    else { return [] }
    let result = pairs.compactMap { name, span, value in audience(name, value, at: span) }
    for needed in [Audience.customer, .developer]
    where !pairs.contains(where: { $0.name == needed.name }) {
      schema.report(.missingField("project", needed.name, "audiences", at: value.span))
    }
    return result
  }

  private mutating func audience(
    _ name: String, _ value: YAMLValue, at span: SourceSpan
  ) -> Project.AudienceSettings? {
    guard let audience = Audience(name) else {
      schema.report(
        .badValue("project", "an audience", found: name, expected: "a lower-case name", at: span))
      return nil
    }
    guard
      let fields = schema.fields(
        of: value, "audience '\(name)'", at: span, required: ["file", "fields"])
    else { return nil }
    let file = schema.text(
      fields["file"], "file", expected: "a lower-case name without '.mf2'",
      where: SchemaReader.isWord)
    let names = schema.texts(fields["fields"], "fields")
    if let list = fields["fields"], names.isEmpty, case .list = list.content {
      schema.report(.badValue("project", "fields", expected: "at least one", at: list.span))
    }
    for field in names where !SchemaReader.isWord(field.text) {
      schema.report(
        .badValue(
          "project", "fields", found: field.text, expected: "a lower-case name", at: field.span))
    }
    return Project.AudienceSettings(
      audience, file: file?.text ?? name, fields: names.map(\.text))
  }

  // MARK: Keys, typography, limits

  private mutating func keys(
    _ value: YAMLValue?
  ) -> (generic: String, unknownCode: String, ambiguousCode: String)? {
    guard let value,
      let fields = schema.fields(
        of: value, "keys", at: value.span,
        required: ["generic", "unknown-code", "ambiguous-code"])
    else { return nil }
    let generic = schema.messageKey(fields["generic"], "generic")
    let unknown = schema.messageKey(fields["unknown-code"], "unknown-code")
    let ambiguous = schema.messageKey(fields["ambiguous-code"], "ambiguous-code")
    guard let generic, let unknown, let ambiguous else { return nil }
    return (generic.text, unknown.text, ambiguous.text)
  }

  private mutating func typography(_ value: YAMLValue?) -> Project.HanLatinSpace {
    guard let value,
      let fields = schema.fields(
        of: value, "typography", at: value.span, required: [], optional: ["han-latin-space"])
    else { return .keep }
    return schema.choice(fields["han-latin-space"], "han-latin-space") ?? .keep
  }

  private mutating func limits(_ value: YAMLValue?) -> Limits {
    var result = Limits()
    guard let value,
      let fields = schema.fields(
        of: value, "limits", at: value.span, required: [], optional: Limits.all.map(\.name))
    else { return result }
    for limit in Limits.all {
      let range = 1...Limits.hard[keyPath: limit.path]
      if let number = schema.integer(fields[limit.name], limit.name, in: range) {
        result[keyPath: limit.path] = number
      }
    }
    return result
  }

  /// Whether a path stays below the project's folder on every system.
  private static func isCataloguePath(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return path.utf8.count <= 255 && path.utf8.reversed().starts(with: ".yaml".utf8.reversed())
      && parts.allSatisfy { part in
        part.first != UInt8(ascii: ".") && !part.isEmpty
          && part.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: "\\") && $0 != UInt8(ascii: ":") }
      }
  }
}
