public import MynaCatalogue
public import MynaModel

/// Reads catalogue files: YAML, one file a provider.
public enum CatalogueFile {
  /// Reads a catalogue and reports every problem of the file.
  ///
  /// - Parameters:
  ///   - bytes: the file as it is; checked for size, UTF-8, control characters and nesting before
  ///     it is parsed.
  ///   - path: name of the file in diagnostics.
  ///   - limits: sizes that the file must keep.
  /// - Complexity: linear in the bytes.
  public static func read(
    _ bytes: [UInt8], path: String, limits: Limits = Limits()
  ) -> FileReading<ErrorCatalogue> {
    let limits = limits.clamped()
    var problems = ProblemList(source: path, limits: limits)
    guard let root = YAMLValue.read(bytes, limits: limits, &problems) else {
      return FileReading(nil, problems.sorted())
    }
    var reader = CatalogueReader(
      schema: SchemaReader(area: "catalogue", limits: limits, problems: problems))
    let catalogue = reader.read(root)
    return FileReading(catalogue, reader.schema.problems.sorted())
  }
}

/// Reads one catalogue; its parts stand in extensions.
struct CatalogueReader {
  var schema: SchemaReader
  var provider = ""
  /// Codes that are named somewhere, to be compared with the codes of the file.
  var references: [(what: String, code: SchemaReader.Located)] = []
  var codeSpans: [SourceSpan] = []
  var aliasSpans: [SourceSpan] = []

  init(schema: SchemaReader) { self.schema = schema }

  mutating func read(_ root: YAMLValue) -> ErrorCatalogue? {
    guard
      let fields = schema.fields(
        of: root, "the catalogue", at: SourceSpan(root.span.start, root.span.start),
        required: ["provider", "codes"], optional: ["snapshot", "aliases", "rules"])
    else { return nil }
    let name = schema.text(
      fields["provider"], "provider", expected: "a lower-case name",
      where: ErrorCode.isProvider)
    // With a wrong name the codes are still checked, under a stand-in.
    provider = name?.text ?? "unknown"
    let snapshot = schema.text(fields["snapshot"], "snapshot")?.text ?? ""
    let catalogue = ErrorCatalogue(
      provider: provider, snapshot: snapshot, entries: entries(fields["codes"]),
      aliases: aliases(fields["aliases"]), rules: rules(fields["rules"]))
    checkReferences(catalogue)
    checkClashes(catalogue)
    return catalogue
  }

  private mutating func checkReferences(_ catalogue: ErrorCatalogue) {
    let known = Set(catalogue.entries.map(\.code))
    for (what, code) in references {
      if let found = ErrorCode(provider: provider, code: code.text, limits: schema.limits),
        known.contains(found)
      {
        continue
      }
      schema.report(.unknownCode(code.text, what, at: code.span))
    }
  }

  private mutating func checkClashes(_ catalogue: ErrorCatalogue) {
    func spelling(_ index: Int) -> String { catalogue.aliases[index].spelling }
    func code(_ index: Int) -> String { catalogue.entries[index].code.code }
    for clash in catalogue.clashes() {
      switch clash {
      case .codes(let first, let second):
        schema.report(
          .duplicateCode(
            code(second), like: code(first), at: codeSpans[second], first: codeSpans[first]))
      case .alias(let alias, let entry):
        schema.report(
          .duplicateAlias(
            spelling(alias), like: code(entry), at: aliasSpans[alias], first: codeSpans[entry]))
      case .aliases(let first, let second):
        schema.report(
          .duplicateAlias(
            spelling(second), like: spelling(first), at: aliasSpans[second],
            first: aliasSpans[first]))
      }
    }
  }
}
