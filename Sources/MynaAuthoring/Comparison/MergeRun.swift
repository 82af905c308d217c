import MynaModel
import MynaProject
import MynaSyntax

/// Merges the items of three versions.
struct MergeRun {
  private let base: MergeVersion
  private let ours: MergeVersion
  private let theirs: MergeVersion
  private let marks: ResourceMerge.Marks
  /// The merged items, in order.
  private var merged: [Merged] = []

  private struct Merged {
    var item: MergeItem
    var isConflict = false
  }

  init(base: MergeVersion, ours: MergeVersion, theirs: MergeVersion, marks: ResourceMerge.Marks) {
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.marks = marks
  }

  mutating func run() {
    for item in ours.items { addOurs(item) }
    for (number, item) in theirs.items.enumerated() { addTheirs(item, number) }
    dropEmptyHeads()
  }

  // MARK: Items

  private mutating func addOurs(_ item: MergeItem) {
    let old = base[item.key]
    guard let other = theirs[item.key] else {
      // They removed it, or we added it.
      if let old, Self.isSame(old, item) {
        guard case .head = item.key else { return }
      } else if old != nil {
        return merged.append(conflict(item, ours: item.lines, base: old?.lines, theirs: []))
      }
      return merged.append(Merged(item: item))
    }
    if Self.isSame(item, other) { return merged.append(Merged(item: item)) }
    if let old, Self.isSame(old, other) { return merged.append(Merged(item: item)) }
    if let old, Self.isSame(old, item) {
      var item = other
      item.blank = ours[item.key]?.blank ?? item.blank
      return merged.append(Merged(item: item))
    }
    merged.append(mergeParts(item, other, old))
  }

  private mutating func addTheirs(_ item: MergeItem, _ number: Int) {
    guard ours[item.key] == nil else { return }
    let old = base[item.key]
    if let old, Self.isSame(old, item) {
      // We removed it. A head comes back only for entries that they added below it.
      return
    }
    let new =
      old == nil
      ? Merged(item: item)
      : conflict(item, ours: [], base: old?.lines, theirs: item.lines)
    guard item.key != .frontmatter else { return merged.insert(new, at: 0) }
    insert(new, number)
  }

  /// Puts one of their items behind what stands before it there.
  private mutating func insert(_ new: Merged, _ number: Int) {
    var place: Int?
    for index in stride(from: number - 1, through: 0, by: -1) {
      let before = theirs.items[index]
      guard before.section == new.item.section else { break }
      if let found = merged.lastIndex(where: { $0.item.key == before.key }),
        merged[found].item.section == before.section
      {
        place = found + 1
        break
      }
    }
    if place == nil, case .head = new.item.key {
      place = merged.count
      if let before = theirs.items[..<number].last,
        let found = merged.lastIndex(where: { $0.item.section == before.section })
      {
        place = found + 1
      }
    }
    guard let place else { return insertWithHead(new, number) }
    var new = new
    if new.item.blank.isEmpty, place > 0, needsBlank(new.item) {
      new.item.blank = [UInt8(ascii: "\n")]
    }
    merged.insert(new, at: place)
  }

  /// Puts an entry at the end of its section, whose head is written again if we removed it.
  private mutating func insertWithHead(_ new: Merged, _ number: Int) {
    let section = new.item.section
    if let found = merged.lastIndex(where: { $0.item.section == section }) {
      return merged.insert(new, at: found + 1)
    }
    guard !section.isEmpty,
      let head = theirs.items[..<number].last(where: {
        if case .head = $0.key { true } else { false }
      })
    else {
      let first = merged.firstIndex { $0.item.section != section } ?? merged.count
      return merged.insert(new, at: first)
    }
    var item = head
    if item.blank.isEmpty { item.blank = [UInt8(ascii: "\n")] }
    merged.append(Merged(item: item))
    merged.append(new)
  }

  private func needsBlank(_ item: MergeItem) -> Bool {
    guard let parts = item.parts else { return true }
    return !parts.comments.isEmpty || !parts.properties.isEmpty
  }

  /// A head that they removed stays only if entries are below it.
  private mutating func dropEmptyHeads() {
    var kept: [Merged] = []
    for (number, one) in merged.enumerated() {
      if case .head = one.item.key, theirs[one.item.key] == nil, base[one.item.key] != nil {
        let next = number + 1 < merged.count ? merged[number + 1].item.key : nil
        guard case .entry? = next else { continue }
      }
      kept.append(one)
    }
    merged = kept
  }

  private static func isSame(_ left: MergeItem, _ right: MergeItem) -> Bool {
    left.lines == right.lines
  }

  // MARK: Conflicts

  private func conflict(
    _ item: MergeItem, ours: [UInt8], base: [UInt8]?, theirs: [UInt8]
  ) -> Merged {
    var item = item
    item.lines = mark("<", marks.ours) + ours
    if let base { item.lines += mark("|", marks.base) + base }
    item.lines += mark("=", "") + theirs + mark(">", marks.theirs)
    return Merged(item: item, isConflict: true)
  }

  private func mark(_ sign: String, _ name: String) -> [UInt8] {
    let label = String(name.unicodeScalars.filter { $0.value >= 0x20 }.map(Character.init))
    let text = String(repeating: sign, count: max(1, marks.size)) + (label.isEmpty ? "" : " ")
    return Array((text + label + "\n").utf8)
  }

  // MARK: Parts

  /// Merges an item that both sides changed, or both added.
  private func mergeParts(_ item: MergeItem, _ other: MergeItem, _ old: MergeItem?) -> Merged {
    guard let left = item.parts, let right = other.parts, let leftEntry = item.entry,
      let rightEntry = other.entry, old == nil || old?.parts != nil
    else { return conflict(item, ours: item.lines, base: old?.lines, theirs: other.lines) }
    var entry = EntryMerge(
      ours: .init(left, leftEntry), theirs: .init(right, rightEntry),
      base: old.flatMap { old in
        guard let parts = old.parts, let entry = old.entry else { return nil }
        return .init(parts, entry)
      })
    entry.run()
    guard entry.hasConflict else {
      var result = item
      result.lines = entry.ours.bytes
      return Merged(item: result)
    }
    return conflict(item, ours: entry.ours.bytes, base: old?.lines, theirs: entry.theirs.bytes)
  }

  // MARK: Result

  /// The file, if it says what it should say.
  func result(limits: Limits) -> ResourceMerge.Result? {
    var bytes: [UInt8] = []
    for (number, one) in merged.enumerated() {
      bytes += number == 0 && ours.items.first?.key != one.item.key ? [] : one.item.blank
      bytes += one.item.lines
    }
    bytes += ours.end
    guard isComplete(bytes, limits: limits) else { return nil }
    let order = merged.filter(\.isConflict).map(\.item.key.name)
    return ResourceMerge.Result(bytes: bytes, conflicts: order)
  }

  /// Reads the file without its conflicts and finds every merged entry in it, with its lines.
  private func isComplete(_ bytes: [UInt8], limits: Limits) -> Bool {
    let clean = merged.filter { !$0.isConflict }
    func ids(_ keys: [MergeKey]) -> [[String]] {
      keys.compactMap { if case .entry(let id) = $0 { id } else { nil } }
    }
    let expected = ids(clean.map(\.item.key))
    var text: [UInt8] = []
    for one in clean { text += one.item.blank + one.item.lines }
    let version = MergeVersion(SourceText(name: "", bytes: text), limits: limits)
    guard version.isWhole else { return false }
    return ids(version.items.map(\.key)) == expected
  }
}
