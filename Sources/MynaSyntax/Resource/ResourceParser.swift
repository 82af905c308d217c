public import MynaModel

/// Parses message resources, the `.mf2` files.
public enum ResourceParser {
  /// Parses a file and reports all its problems.
  ///
  /// The resource always prints the bytes of the source, whatever they are. A file that is too
  /// large, or not in UTF-8, has no entries and one diagnostic. At most
  /// `Limits.diagnosticsPerFile` problems are listed, in the order of their places.
  /// - Complexity: linear in the size of the file.
  public static func parse(
    _ source: SourceText, limits: Limits = Limits()
  ) -> (resource: MessageResource, diagnostics: [Diagnostic]) {
    let limits = limits.clamped()
    let bytes = source.bytes
    var checked = ResourceDiagnosticList(limit: limits.diagnosticsPerFile)
    let refusal =
      bytes.count > limits.fileBytes
      ? ResourceDiagnostics.fileTooLarge(bytes: bytes.count, limit: limits.fileBytes)
      : ResourceTextCheck.check(file: bytes, into: &checked)
    if let refusal {
      let block = ResourceBlock(start: 0, bytes: bytes[...], content: .unknown)
      let resource = MessageResource(
        name: source.name, blocks: [block], lineBreak: [0x0A], refusal: refusal)
      return (resource, [refusal])
    }
    var parser = ResourceBlockParser(bytes: bytes, limits: limits)
    parser.parse()
    let resource = MessageResource(
      name: source.name, blocks: parser.blocks, lineBreak: parser.lineBreak, index: parser.index)
    return (resource, ResourceDiagnosticList.merged(checked, parser.diagnostics))
  }

  /// Parses a few lines of one section, as an edit writes them.
  static func parseLines(
    _ bytes: [UInt8], section: [String]
  ) -> (blocks: [ResourceBlock], diagnostics: [Diagnostic]) {
    let limits = Limits()
    var checked = ResourceDiagnosticList(limit: limits.diagnosticsPerFile)
    if let refusal = ResourceTextCheck.check(file: bytes, into: &checked) {
      return ([], [refusal])
    }
    var parser = ResourceBlockParser(bytes: bytes, limits: limits, section: section)
    parser.parse()
    return (parser.blocks, ResourceDiagnosticList.merged(checked, parser.diagnostics))
  }
}
