public import MynaModel

extension MessageResource {
  /// Where a new entry is put.
  public enum Placement: Hashable, Sendable {
    /// On the lines behind an existing entry, in its section.
    case after([String])
    /// On the lines before an existing entry and what is attached to it, in its section.
    case before([String])
    /// Behind the last entry of a section; a section that does not exist is made at the end of the
    /// file. The empty path is the part before the first head.
    case endOfSection([String])
  }

  /// Adds an entry; all lines that exist stay as they are.
  ///
  /// - Parameters:
  ///   - fullID: Its key; begins with the path of the section.
  ///   - value: The message, written as ``setValue(_:for:)`` does.
  ///   - comment: Comment lines, separated by LF, without `#`.
  ///   - properties: Properties, in order; names without `@`.
  ///   - placement: The place.
  /// - Throws: `key.duplicate`, `resource.no-entry`, `resource.wrong-section`, every error that the
  ///   new lines would be, and why the file was not read. The resource is then unchanged.
  /// - Complexity: linear in the number of entries.
  public mutating func insertEntry(
    _ fullID: [String], value: String, comment: String? = nil,
    properties: [(name: String, value: String)] = [], at placement: Placement
  ) throws(DiagnosticError) {
    if let refusal { throw DiagnosticError(refusal) }
    let key = Self.key(of: fullID)
    try Self.check(key: key)
    guard index[fullID] == nil else {
      throw DiagnosticError(ResourceDiagnostics.keyExists(key))
    }
    let spot = try spot(for: placement)
    guard fullID.count > spot.section.count, fullID.starts(with: spot.section) else {
      let section = Self.key(of: spot.section)
      throw DiagnosticError(ResourceDiagnostics.wrongSection(key, section: section))
    }
    var text = try text(ofComment: comment)
    for (name, value) in properties {
      try Self.check(propertyName: name)
      text += Array("@\(name)".utf8) + self.text(of: value) + lineBreak
    }
    let id = Array(fullID.dropFirst(spot.section.count))
    text += Array("\(Self.key(of: id)) =".utf8) + self.text(of: value) + lineBreak
    let (parsed, diagnostics) = ResourceParser.parseLines(text, section: spot.section)
    try Self.check(diagnostics) { _ in true }
    guard parsed.count == 1, case .entry(let entry) = parsed[0].content, entry.id == id else {
      throw DiagnosticError(ResourceDiagnostics.notWritable())
    }
    insert(try lines(around: parsed[0], at: spot), at: spot.block)
  }

  /// Throws if a text is not a key.
  private static func check(key: String) throws(DiagnosticError) {
    var parser = ResourceBlockParser(bytes: Array(key.utf8), limits: Limits())
    _ = parser.scanIdentifier(0..<key.utf8.count)
    try check(parser.diagnostics.kept) { _ in true }
  }

  /// A place between two blocks.
  private struct Spot {
    /// Number of the block behind it.
    var block: Int
    /// Path of the section it is in.
    var section: [String]
    /// Whether the section's head has to be written.
    var needsHead = false
    /// Whether an empty line is wanted before, and behind if something follows.
    var needsBlankBefore = false
    var needsBlankAfter = false
  }

  private func spot(for placement: Placement) throws(DiagnosticError) -> Spot {
    switch placement {
    case .after(let neighbor), .before(let neighbor):
      guard let number = index[neighbor], let entry = blocks[number].entry else {
        throw DiagnosticError(ResourceDiagnostics.noEntry(Self.key(of: neighbor)))
      }
      let isBehind = placement == .after(neighbor)
      return Spot(block: number + (isBehind ? 1 : 0), section: entry.section)
    case .endOfSection(let path):
      return path.isEmpty ? spotBeforeHeads() : spotAtEnd(of: path)
    }
  }

  private func spotAtEnd(of path: [String]) -> Spot {
    guard let head = blocks.lastIndex(where: { $0.sectionPath == path }) else {
      let needsBlank = blocks.last.map { !$0.separates } ?? false
      return Spot(
        block: blocks.count, section: path, needsHead: true, needsBlankBefore: needsBlank)
    }
    let end = blocks[(head + 1)...].firstIndex(where: \.isHead) ?? blocks.count
    let last = blocks[head..<end].lastIndex { $0.entry != nil } ?? head
    return Spot(block: last + 1, section: path)
  }

  private func spotBeforeHeads() -> Spot {
    let end = blocks.firstIndex(where: \.isHead) ?? blocks.count
    if let last = blocks[..<end].lastIndex(where: { $0.entry != nil }) {
      return Spot(block: last + 1, section: [])
    }
    let block = blocks.firstIndex(where: \.isFrontmatter).map { $0 + 1 } ?? end
    return Spot(
      block: block, section: [], needsBlankBefore: block > 0 && !blocks[block - 1].separates,
      needsBlankAfter: block < blocks.count && !blocks[block].isBlank)
  }

  /// Returns the blocks to insert: the entry, and the head and empty lines that it needs.
  private func lines(
    around entry: ResourceBlock, at spot: Spot
  ) throws(DiagnosticError) -> [ResourceBlock] {
    let blank = ResourceBlock(start: 0, bytes: lineBreak[...], content: .blank)
    var result = spot.needsBlankBefore ? [blank] : []
    if spot.needsHead {
      let head = Array("[\(Self.key(of: spot.section))]".utf8) + lineBreak
      let (parsed, diagnostics) = ResourceParser.parseLines(head, section: [])
      try Self.check(diagnostics) { _ in true }
      result += parsed + [blank]
    }
    return result + [entry] + (spot.needsBlankAfter ? [blank] : [])
  }

  /// Puts blocks before a block; a file without a line break at its end stays so.
  private mutating func insert(_ new: [ResourceBlock], at number: Int) {
    var new = new
    if number > 0, !blocks[number - 1].endsLine {
      // A stray CR at the end must not become part of the line break.
      if blocks[number - 1].bytes.last == UInt8(ascii: "\r"), lineBreak.count == 1 {
        blocks[number - 1].bytes.append(UInt8(ascii: " "))
      }
      blocks[number - 1].bytes += lineBreak
      new[new.count - 1].bytes.removeLast(lineBreak.count)
    }
    blocks.insert(contentsOf: new, at: number)
    index = index.mapValues { $0 >= number ? $0 + new.count : $0 }
    for (offset, block) in new.enumerated() {
      if let entry = block.entry { index[entry.fullID] = number + offset }
    }
    var start = number > 0 ? blocks[number - 1].start + blocks[number - 1].bytes.count : 0
    for later in number..<blocks.count {
      blocks[later].start = start
      start += blocks[later].bytes.count
    }
  }
}
