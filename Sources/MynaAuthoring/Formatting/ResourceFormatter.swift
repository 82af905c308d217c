public import MynaModel
import MynaSyntax

/// Gives message resources their one canonical layout, and changes no message, comment or property.
///
/// - Lines end with LF; the file ends with one. A byte order mark is dropped.
/// - One empty line stands around heads, the `---` line, comments that belong to nothing, and entries
///   with comments, properties or several lines. Short entries without any may stand close together.
/// - Comments stand before properties. Properties keep their order, but for `@source`, `@state` and
///   `@old-source`, which are last.
/// - One blank stands around `=` and behind `#` and a property's name. A value of several lines begins
///   below its key, and each line is indented by two blanks; lines of MessageFormat 1 stay indented
///   against each other. A line that ends with `\` is joined with the next one.
/// - In MessageFormat 2 a line holds one declaration, `.match` or variant; keys stand in columns; a
///   placeholder has single blanks. The text of patterns stays as it is, and so do escapes.
///
/// Formatting a formatted file changes nothing.
public enum ResourceFormatter {
  /// What formatting gave.
  public struct Result: Sendable {
    /// The file; `nil` if a diagnostic is an error.
    public var bytes: [UInt8]?
    /// Errors of the file or its messages, with their places.
    public var diagnostics: [Diagnostic]
  }

  /// Formats a file.
  ///
  /// A file with an error in its structure, or in a message, is not formatted.
  /// - Complexity: linear in the size of the file, but for looking up places in long values.
  public static func format(_ source: SourceText, limits: Limits = Limits()) -> Result {
    let before = ParsedResource(source, limits: limits)
    let errors = before.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty else { return Result(bytes: nil, diagnostics: errors) }
    var printer = ResourceLayout(bytes: source.bytes)
    for piece in before.resource.pieces { printer.add(piece, before) }
    let bytes = Array(printer.text.utf8)
    let after = ParsedResource(SourceText(name: source.name, bytes: bytes), limits: limits)
    // The layout is not to be trusted with a meaning: what came out is read again.
    guard after.diagnostics.allSatisfy({ $0.severity != .error }), after.means(before) else {
      let problem = Diagnostic(
        "fmt.not-formatted", .error,
        "formatting would change what the file says, and was not done", source: source.name)
      return Result(bytes: nil, diagnostics: [problem])
    }
    return Result(bytes: bytes, diagnostics: [])
  }
}

/// A file with the messages of its entries.
struct ParsedResource {
  /// The file.
  let resource: MessageResource
  /// The entries, in file order.
  private(set) var entries: [Entry] = []
  /// The problems of the file and its messages; their source is the file.
  private(set) var diagnostics: [Diagnostic]

  /// An entry and its message.
  struct Entry {
    /// The entry.
    var entry: MessageResource.Entry
    /// Whether it is MessageFormat 1.
    var isClassic: Bool
    /// The message; `nil` if it has errors.
    var message: Message?
  }

  init(_ source: SourceText, limits: Limits) {
    (resource, diagnostics) = ResourceParser.parse(source, limits: limits)
    let fileSyntax = resource.property("syntax")
    for entry in resource.entries {
      let isClassic = (entry.property("syntax") ?? fileSyntax)?.value == "mf1"
      let parsed =
        isClassic
        ? MessageFormat1Parser.parse(entry.value, limits: limits)
        : MessageParser.parse(entry.value, limits: limits)
      diagnostics += parsed.diagnostics.map { $0.moved(into: entry) }
      let isWrong = parsed.diagnostics.contains { $0.severity == .error }
      entries.append(
        Entry(entry: entry, isClassic: isClassic, message: isWrong ? nil : parsed.message))
    }
    diagnostics = diagnostics.map {
      var diagnostic = $0
      diagnostic.source = source.name
      return diagnostic
    }
  }

  /// Returns whether two files say the same: pieces in the same order, with equal comments,
  /// properties and messages.
  func means(_ other: ParsedResource) -> Bool {
    guard entries.count == other.entries.count else { return false }
    for (left, right) in zip(entries, other.entries) where left.message != right.message {
      return false
    }
    return resource.pieces.compactMap(Self.meaning)
      == other.resource.pieces.compactMap(Self.meaning)
  }

  /// What a piece says, without its layout and messages.
  private static func meaning(_ piece: MessageResource.Piece) -> [String]? {
    func lines(
      _ kind: String, _ path: [String], _ comments: [MessageResource.Comment],
      _ properties: [MessageResource.Property]
    ) -> [String] {
      [kind] + path + comments.map(\.text)
        + ResourceLayout.ordered(properties).flatMap { [$0.name, $0.value] }
    }
    switch piece.content {
    case .byteOrderMark, .blank: return nil
    case .unknown: return ["unknown"]
    case .comments(let comments): return lines("comments", [], comments, [])
    case .frontmatter(let comments, let properties):
      return lines("frontmatter", [], comments, properties)
    case .head(let section):
      return lines("head", section.path, section.comments, section.properties)
    case .entry(let entry): return lines("entry", entry.fullID, entry.comments, entry.properties)
    }
  }
}
