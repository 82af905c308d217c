import MynaModel
import MynaSyntax

/// Merges the parts of an entry that both sides changed.
struct EntryMerge {
  /// An entry of one side.
  struct Side {
    var comments: [UInt8]
    var properties: [(name: String, lines: [UInt8])]
    var value: [UInt8]
    private let comment: String
    private let meaning: Meaning

    /// What the value says: a message if it is one, its text otherwise.
    private enum Meaning: Hashable {
      case message(Message)
      case text(String)
    }

    init(_ lines: EntryLines, _ parsed: ParsedResource.Entry) {
      comments = lines.comments
      value = lines.value
      comment = parsed.entry.comment
      meaning = parsed.message.map(Meaning.message) ?? .text(parsed.entry.value)
      properties = []
      // Several of a name are told apart by their first word, as in '@param $limit …'.
      let names = parsed.entry.properties.map(\.name)
      for (property, lines) in zip(parsed.entry.properties, lines.properties) {
        let isRepeated = names.count { $0 == property.name } > 1 || property.name == "param"
        let word = isRepeated ? property.value.split(separator: " ").first.map(String.init) : nil
        properties.append((property.name + (word.map { " \($0)" } ?? ""), lines))
      }
    }

    var bytes: [UInt8] { comments + properties.flatMap(\.lines) + value }

    func hasSameComment(_ other: Side) -> Bool { comment == other.comment }
    func hasSameValue(_ other: Side) -> Bool { meaning == other.meaning }

    /// All lines of the properties of a name.
    func lines(_ name: String) -> [UInt8]? {
      let found = properties.filter { $0.name == name }
      return found.isEmpty ? nil : found.flatMap(\.lines)
    }

    /// Gives the properties of a name other lines; new ones come behind the others.
    mutating func set(_ name: String, _ lines: [UInt8]?) {
      let first = properties.firstIndex { $0.name == name }
      properties.removeAll { $0.name == name }
      guard let lines else { return }
      properties.insert((name, lines), at: min(first ?? properties.count, properties.count))
    }
  }

  /// Our entry; the merged one, if there is no conflict.
  private(set) var ours: Side
  /// Their entry, with everything merged that could be.
  private(set) var theirs: Side
  /// Whether both sides changed a part differently.
  private(set) var hasConflict = false
  private let base: Side?

  init(ours: Side, theirs: Side, base: Side?) {
    self.ours = ours
    self.theirs = theirs
    self.base = base
  }

  mutating func run() {
    mergeComments()
    mergeValues()
    for name in names where !Self.isReview(name) {
      merge(name, ours.lines(name), theirs.lines(name), base?.lines(name))
    }
  }

  private var names: [String] {
    var seen: Set<String> = []
    return (ours.properties + theirs.properties).map(\.name).filter { seen.insert($0).inserted }
  }

  private mutating func mergeComments() {
    if ours.hasSameComment(theirs) || base?.hasSameComment(theirs) == true {
      theirs.comments = ours.comments
    } else if base?.hasSameComment(ours) == true {
      ours.comments = theirs.comments
    } else {
      hasConflict = true
    }
  }

  /// Merges the values, and with them what is said about their review.
  private mutating func mergeValues() {
    let review = names.filter(Self.isReview)
    if ours.hasSameValue(theirs) {
      theirs.value = ours.value
      for name in review { merge(name, ours.lines(name), theirs.lines(name), base?.lines(name)) }
    } else if base?.hasSameValue(theirs) == true {
      theirs.value = ours.value
      for name in review { theirs.set(name, ours.lines(name)) }
    } else if base?.hasSameValue(ours) == true {
      ours.value = theirs.value
      for name in review { ours.set(name, theirs.lines(name)) }
    } else {
      hasConflict = true
    }
  }

  private mutating func merge(
    _ name: String, _ left: [UInt8]?, _ right: [UInt8]?, _ old: [UInt8]?
  ) {
    if left == right { return }
    if right == old {
      theirs.set(name, left)
    } else if left == old {
      ours.set(name, right)
    } else {
      hasConflict = true
    }
  }

  private static func isReview(_ name: String) -> Bool {
    name.split(separator: " ").first.map { ReviewMark.isReview(String($0)) } ?? false
  }
}
