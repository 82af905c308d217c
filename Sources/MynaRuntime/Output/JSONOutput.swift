public import MynaModel

/// A JSON string literal, with its quotes: data for a program.
///
/// The text is that of the parts, isolating controls and all; escapes give it back unchanged. With
/// ``Place/script``, which is the default, the literal can stand within `<script>`: `<`, `>` and `&`
/// are escaped. U+2028 and U+2029, which end lines in JavaScript and in logs, always are.
///
/// Source: RFC 8259, section 7; HTML, "Restrictions for contents of script elements".
public struct JSONOutput: OutputWriter, Hashable {
  /// Where the JSON will stand.
  public enum Place: Hashable, Sendable {
    /// On a line of its own, or in the body of a response of type `application/json`.
    case line
    /// Also within `<script>` of an HTML page.
    case script
  }

  /// Where the JSON will stand.
  public var place: Place

  /// Creates a writer of JSON.
  public init(place: Place = .script) { self.place = place }

  private var escaping: JSONWriter.Escaping {
    switch place {
    case .line: .line
    case .script: .script
    }
  }

  /// Appends the text of parts as one string literal.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    write(value: parts.reduce(into: "") { $0 += $1.plainText }, to: &buffer)
  }

  /// Appends a value as a string literal.
  public func write(value: String, to buffer: inout TextBuffer) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(value.utf8.count + 16)
    JSONWriter.write(value, escaping: escaping, to: &bytes)
    buffer.append(bytes.span)
  }

  /// Returns the parts themselves as a JSON array, in the shape of the MessageFormat 2 test schema.
  public func array(of parts: [RenderedPart]) -> String {
    JSONWriter.write(.array(parts.map(\.json)), escaping: escaping)
  }
}
