import MynaModel
import MynaProject

/// What differs between two states of message resources, by key and meaning, not by line.
///
/// Layout, escapes, order of entries and normalization form are no differences. Texts are shown as a
/// reader sees them, for arguments from `@param … example=`.
public struct MessageComparison: Sendable {
  /// What happened to an entry.
  public enum Kind: String, Hashable, Sendable {
    /// Only the new side has it.
    case added
    /// Only the old side has it.
    case removed
    /// It has another key, and means the same.
    case renamed
    /// It says something else.
    case changed
  }

  /// What an entry consists of.
  public enum Aspect: String, Hashable, Sendable, CaseIterable {
    /// What the message means.
    case text
    /// Comments.
    case comment
    /// Properties, but for those of the state.
    case properties
    /// `@source`, `@state` and `@old-source`.
    case state
  }

  /// A text of a reader, before and after.
  public struct Example: Hashable, Sendable {
    /// The text before; `nil` if there was none.
    public var old: String?
    /// The text after; `nil` if there is none.
    public var new: String?

    /// Creates an example.
    public init(old: String?, new: String?) {
      self.old = old
      self.new = new
    }
  }

  /// One entry that differs.
  public struct Change: Hashable, Sendable {
    /// Locale and name of the file, such as `zh-Hans/customer`.
    public var file: String
    /// The key; the new one of a renamed entry.
    public var key: String
    /// The old key of a renamed entry.
    public var oldKey: String?
    /// What happened.
    public var kind: Kind
    /// What differs; empty for entries of one side.
    public var aspects: [Aspect]
    /// What readers see, for each variant whose text differs; the messages themselves if no text does.
    public var examples: [Example]
    /// Comment, properties and state as they were, as lines of the file.
    public var oldNotes: [String]
    /// Comment, properties and state as they are.
    public var newNotes: [String]
  }

  /// Most examples of an entry.
  public static let exampleLimit = 12

  /// The entries that differ, file by file in the order of the new side, then what was removed.
  public private(set) var changes: [Change] = []
  private let old: ComparedFiles
  private let new: ComparedFiles

  /// Compares two sides; two single files are compared whatever their names.
  ///
  /// - Complexity: linear in the number of entries, but for rendering those that differ.
  public init(from old: ComparedFiles, to new: ComparedFiles) {
    self.old = old
    self.new = new
    if let before = old.files.first, let after = new.files.first,
      old.files.count == 1, new.files.count == 1, before.file == nil || after.file == nil
    {
      compare(before, after)
      return
    }
    for file in new.files {
      compare(old.files.first { $0.name == file.name }, file)
    }
    for file in old.files where !new.files.contains(where: { $0.name == file.name }) {
      compare(file, nil)
    }
  }

  private mutating func compare(_ before: ComparedFiles.File?, _ after: ComparedFiles.File?) {
    let oldEntries = EntryIndex(before?.entries ?? [])
    let newEntries = EntryIndex(after?.entries ?? [])
    var removed = (before?.entries ?? []).filter { newEntries[$0.resource.fullID] == nil }
    for entry in after?.entries ?? [] {
      guard let after else { continue }
      if let before, let earlier = oldEntries[entry.resource.fullID] {
        compare(earlier, before, entry, after)
      } else if let before, let number = Self.match(entry, among: removed) {
        let earlier = removed.remove(at: number)
        var change = change(.renamed, earlier, before, entry, after)
        change.oldKey = earlier.key
        changes.append(change)
      } else {
        changes.append(change(.added, nil, nil, entry, after))
      }
    }
    for entry in removed { changes.append(change(.removed, entry, before, nil, nil)) }
  }

  /// The removed entry of the same meaning, if exactly one has it.
  private static func match(
    _ entry: LocaleFile.Entry, among removed: [LocaleFile.Entry]
  ) -> Int? {
    guard let message = entry.message, !removed.isEmpty else { return nil }
    let fingerprint = SourceFingerprint(of: message)
    let found = removed.indices.filter { index in
      removed[index].message.map { SourceFingerprint(of: $0) } == fingerprint
    }
    return found.count == 1 ? found.first : nil
  }

  // MARK: Entries

  private mutating func compare(
    _ earlier: LocaleFile.Entry, _ before: ComparedFiles.File, _ entry: LocaleFile.Entry,
    _ after: ComparedFiles.File
  ) {
    let change = change(.changed, earlier, before, entry, after)
    if !change.aspects.isEmpty { changes.append(change) }
  }

  private func change(
    _ kind: Kind, _ earlier: LocaleFile.Entry?, _ before: ComparedFiles.File?,
    _ entry: LocaleFile.Entry?, _ after: ComparedFiles.File?
  ) -> Change {
    var aspects: [Aspect] = []
    if let earlier, let entry { aspects = Self.aspects(earlier, entry) }
    let isOneSided = earlier == nil || entry == nil
    let notes = { (entry: LocaleFile.Entry?) in
      entry.map { Self.notes($0, isOneSided ? [] : aspects) } ?? []
    }
    return Change(
      file: (after ?? before)?.name ?? "", key: (entry ?? earlier)?.key ?? "", kind: kind,
      aspects: aspects,
      examples: isOneSided || aspects.contains(.text)
        ? examples(earlier, before, entry, after) : [],
      oldNotes: notes(earlier), newNotes: notes(entry))
  }

  private static func aspects(
    _ earlier: LocaleFile.Entry, _ entry: LocaleFile.Entry
  ) -> [Aspect] {
    Aspect.allCases.filter { aspect in
      aspect == .text
        ? meaning(earlier) != meaning(entry)
        : notes(earlier, [aspect]) != notes(entry, [aspect])
    }
  }

  private static func meaning(_ entry: LocaleFile.Entry) -> String {
    entry.message.map { SourceFingerprint.canonicalText(of: $0) } ?? entry.resource.value
  }

  /// The lines of those aspects.
  private static func notes(_ entry: LocaleFile.Entry, _ aspects: [Aspect]) -> [String] {
    var lines: [String] = []
    if aspects.contains(.comment) { lines += entry.resource.comments.map { "# \($0.text)" } }
    for property in entry.resource.properties {
      let aspect = ReviewMark.isReview(property.name) ? Aspect.state : .properties
      if aspects.contains(aspect) { lines.append("@\(property.name) \(property.value)") }
    }
    return lines
  }

  // MARK: Examples

  private func examples(
    _ earlier: LocaleFile.Entry?, _ before: ComparedFiles.File?, _ entry: LocaleFile.Entry?,
    _ after: ComparedFiles.File?
  ) -> [Example] {
    var cases: [Arguments] = []
    if let entry, let after { cases += new.arguments(for: entry, in: after) }
    if let earlier, let before { cases += old.arguments(for: earlier, in: before) }
    var examples: [Example] = []
    for arguments in cases {
      var arguments = arguments
      // What only the other side's message needs has a value from there.
      for (name, value) in cases.flatMap(Array.init) where arguments[name] == nil {
        arguments[name] = value
      }
      let example = Example(
        old: text(earlier, before, old, arguments), new: text(entry, after, new, arguments))
      guard example.old != example.new, !examples.contains(example) else { continue }
      examples.append(example)
      if examples.count == Self.exampleLimit { break }
    }
    guard examples.isEmpty else { return examples }
    return [Example(old: earlier?.resource.value, new: entry?.resource.value)]
  }

  private func text(
    _ entry: LocaleFile.Entry?, _ file: ComparedFiles.File?, _ side: ComparedFiles,
    _ arguments: Arguments
  ) -> String? {
    guard let entry, let file else { return nil }
    let needed = Set(entry.message?.externalVariables ?? [])
    let own = Arguments(arguments.map { ($0.name, $0.value) }.filter { needed.contains($0.0) })
    return side.text(of: entry, in: file, own) ?? entry.resource.value
  }
}
