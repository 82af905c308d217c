public import MynaModel
import MynaSyntax

/// Merges two changed versions of a message resource by entry, not by line.
///
/// - Entries that only one side added, changed or removed come out as that side has them, wherever they
///   stand. The lines that nobody changed stay as they are in the first version.
/// - Within an entry, the comment, each property and the value are merged each for itself. `@source`,
///   `@state` and `@old-source` belong to the value: they come from the side that changed it, because a
///   review of one text says nothing about another.
/// - A value is changed if it means something else; where both sides mean the same, the first is taken.
/// - There is a conflict where both sides changed the same part differently, or where one side
///   removed what the other changed. Then both versions of the entry stand in the file between the
///   marks that git uses, with all that could be merged already merged in both. `myna compile` and
///   `myna fmt` refuse such a file.
public enum ResourceMerge {
  /// What a merge gave.
  public struct Result: Sendable {
    /// The merged file.
    public var bytes: [UInt8]
    /// Keys of entries in conflict, and heads as `[path]`, in the order of the file.
    public var conflicts: [String]
  }

  /// How conflicts are marked.
  public struct Marks: Sendable {
    /// Number of signs of a mark; git's own is 7.
    public var size = 7
    /// Name of the first version.
    public var ours = "ours"
    /// Name of the second version.
    public var theirs = "theirs"
    /// Name of what both come from.
    public var base = "base"

    /// Creates git's own marks.
    public init() {}
  }

  /// Merges; `nil` if one of the three has errors, or if entries would get lost. Then only a merge
  /// by lines is possible.
  ///
  /// - Complexity: linear in the sizes of the files, but for looking for where new entries belong.
  public static func merge(
    base: SourceText, ours: SourceText, theirs: SourceText, marks: Marks = Marks(),
    limits: Limits = Limits()
  ) -> Result? {
    let versions = [base, ours, theirs].map { MergeVersion($0, limits: limits) }
    guard versions.allSatisfy(\.isWhole) else { return nil }
    var merge = MergeRun(base: versions[0], ours: versions[1], theirs: versions[2], marks: marks)
    merge.run()
    return merge.result(limits: limits)
  }
}

/// What is merged as one: what stands before `---`, a head, an entry, a comment that stands alone.
enum MergeKey: Hashable {
  case frontmatter
  case head([String], Int)
  case entry([String])
  case comment(String, Int)

  /// How a conflict is named.
  var name: String {
    switch self {
    case .frontmatter: "---"
    case .head(let path, _): "[\(MessageResource.key(of: path))]"
    case .entry(let id): MessageResource.key(of: id)
    case .comment(let text, _): "# \(text)"
    }
  }
}

/// A piece of a file, with the empty lines before it.
struct MergeItem {
  var key: MergeKey
  /// Empty lines before it, as they are.
  var blank: [UInt8] = []
  /// Its lines, each ended.
  var lines: [UInt8]
  /// The section that it stands in.
  var section: [String]
  /// The entry, if it is one.
  var entry: ParsedResource.Entry?
  /// The lines of the entry, apart.
  var parts: EntryLines?
}

/// One of the three files.
struct MergeVersion {
  private(set) var items: [MergeItem] = []
  private(set) var numbers: [MergeKey: Int] = [:]
  /// Empty lines at the end.
  private(set) var end: [UInt8] = []
  /// Whether the file has no errors and no key twice.
  private(set) var isWhole = true
  let resource: MessageResource

  init(_ source: SourceText, limits: Limits) {
    let (resource, diagnostics) = ResourceParser.parse(source, limits: limits)
    self.resource = resource
    isWhole = !diagnostics.contains { $0.severity == .error }
    guard isWhole else { return }
    let parsed = ParsedResource(source, limits: limits)
    let lineBreak: [UInt8] = Array((Self.usesReturns(source.bytes) ? "\r\n" : "\n").utf8)
    var section: [String] = []
    var counts: [MergeKey: Int] = [:]
    var number = 0
    for piece in resource.pieces {
      var lines = Array(piece.bytes)
      if lines.last != UInt8(ascii: "\n"), !lines.isEmpty { lines += lineBreak }
      var item = MergeItem(key: .frontmatter, blank: end, lines: lines, section: section)
      switch piece.content {
      case .byteOrderMark: continue
      case .blank:
        end += lines
        continue
      case .unknown:
        isWhole = false
        return
      case .comments(let comments):
        let text = comments.map(\.text).joined(separator: "\n")
        item.key = .comment(text, Self.next(.comment(text, 0), &counts))
      case .frontmatter: item.key = .frontmatter
      case .head(let head):
        section = head.path
        item.section = section
        item.key = .head(section, Self.next(.head(section, 0), &counts))
      case .entry(let entry):
        item.key = .entry(entry.fullID)
        item.entry = number < parsed.entries.count ? parsed.entries[number] : nil
        item.parts = EntryLines(of: entry, in: source.bytes + lineBreak, piece.span)
        Self.end(&item.parts, with: lineBreak)
        number += 1
      }
      end = []
      numbers[item.key] = items.count
      items.append(item)
    }
  }

  subscript(key: MergeKey) -> MergeItem? { numbers[key].map { items[$0] } }

  private static func next(_ key: MergeKey, _ counts: inout [MergeKey: Int]) -> Int {
    counts[key, default: 0] += 1
    return counts[key] ?? 0
  }

  private static func usesReturns(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), first > 0 else { return false }
    return bytes[first - 1] == UInt8(ascii: "\r")
  }

  private static func end(_ parts: inout EntryLines?, with lineBreak: [UInt8]) {
    guard let last = parts?.value.last, last != UInt8(ascii: "\n") else { return }
    parts?.value += lineBreak
  }
}
