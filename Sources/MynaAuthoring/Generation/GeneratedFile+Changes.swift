extension GeneratedFile {
  /// How a declaration of a file differs from what would be generated.
  public struct Change: Hashable, Sendable, CustomStringConvertible {
    /// What happened to it.
    public enum Kind: Hashable, Sendable {
      /// It would be new.
      case added
      /// It would be gone.
      case removed
      /// It would take other arguments, or do something else.
      case changed
      /// Only its comment would differ: texts were edited.
      case documented
    }

    /// What happened to it.
    public var kind: Kind
    /// The declaration: `.tradeHasClose`, `Method.cash`, `enum Method`.
    public var declaration: String

    /// A sign, the declaration, and what differs.
    public var description: String {
      switch kind {
      case .added: "+ \(declaration)"
      case .removed: "- \(declaration)"
      case .changed: "~ \(declaration)"
      case .documented: "~ \(declaration) (texts only)"
      }
    }
  }

  /// Finds out how an older text of the file differs from this one, declaration by declaration.
  ///
  /// - Parameter old: what the file holds; a text that was edited by hand may give no change, though
  ///   it differs.
  /// - Returns: the changes, in the order of this file, what is removed last.
  /// - Complexity: linear in the size of both texts.
  public func changes(since old: String) -> [Change] {
    let (before, after) = (Self.declarations(of: old), Self.declarations(of: text))
    let known = Dictionary(before, uniquingKeysWith: { first, _ in first })
    let current = Set(after.map(\.name))
    var changes: [Change] = []
    for (name, block) in after {
      guard let earlier = known[name] else {
        changes.append(Change(kind: .added, declaration: name))
        continue
      }
      guard earlier != block else { continue }
      let isSame = earlier.code == block.code
      changes.append(Change(kind: isSame ? .documented : .changed, declaration: name))
    }
    return changes
      + before.filter { !current.contains($0.name) }
      .map { Change(kind: .removed, declaration: $0.name) }
  }

  /// The lines of a declaration.
  private struct Block: Hashable {
    var comments: [String] = []
    var code: [String] = []
  }

  /// The declarations in their order; overloads of one name count as one.
  private static func declarations(of text: String) -> [(name: String, block: Block)] {
    var result: [(name: String, block: Block)] = []
    var places: [String: Int] = [:]
    var current: Int?
    var comments: [String] = []
    var scope = ""
    for line in text.split(separator: "\n").map(String.init) {
      let trimmed = line.drop { $0 == " " }
      let depth = line.utf8.count - trimmed.utf8.count
      guard !trimmed.utf8.starts(with: "///".utf8) else {
        comments.append(line)
        continue
      }
      guard let (word, name) = declaration(in: trimmed) else {
        if let current { result[current].block.code.append(line) }
        continue
      }
      if depth <= 2 { scope = word == "enum" ? name : "" }
      let full = depth > 2 ? "\(scope).\(name)" : word == "static" ? ".\(name)" : "\(word) \(name)"
      let place = places[full] ?? result.count
      if place == result.count { result.append((full, Block())) }
      places[full] = place
      current = place
      result[place].block.comments += comments
      result[place].block.code.append(line)
      comments = []
    }
    return result
  }

  /// The declaration that a line begins: its first word, without access, and its name.
  private static func declaration(in line: Substring) -> (word: String, name: String)? {
    var words = line.split(separator: " ")[...]
    if let first = words.first, ["public", "package"].contains(first) { words.removeFirst() }
    guard let first = words.popFirst(),
      ["static", "func", "enum", "case", "struct", "extension", "typealias"].contains(first)
    else { return nil }
    if first == "static" { words.removeFirst(min(1, words.count)) }
    guard let name = words.first else { return nil }
    return (String(first), String(name.prefix { $0 != "(" && $0 != ":" && $0 != "<" }))
  }
}
