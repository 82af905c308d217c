import MynaModel

/// The names of things that are declared side by side.
struct SwiftNameTable {
  /// The names by spelling. Spellings are compared on bytes: `String` would normalize them.
  private var names: [[UInt8]: String] = [:]
  /// Spellings that no name tells apart.
  private(set) var clashes: [Diagnostic] = []

  /// Gives each spelling a name that no other has.
  ///
  /// - Parameters:
  ///   - spellings: what is named; one that is there twice counts once.
  ///   - kind: what the names name.
  ///   - owner: where the names are declared, for diagnostics.
  init(_ spellings: some Sequence<String>, as kind: SwiftName.Kind, in owner: String) {
    var groups: [[UInt8]: [String]] = [:]
    var order: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    for spelling in spellings where seen.insert(Array(spelling.utf8)).inserted {
      let name = Array(SwiftName.make(spelling, as: kind).utf8)
      if groups[name] == nil { order.append(name) }
      groups[name, default: []].append(spelling)
    }
    var taken: [[UInt8]: String] = [:]
    for bytes in order {
      let group = groups[bytes] ?? []
      let name = String(decoding: bytes, as: UTF8.self)
      for spelling in group {
        let name = group.count == 1 ? name : SwiftName.distinct(name, for: spelling)
        if let other = taken.updateValue(spelling, forKey: Array(name.utf8)) {
          clashes.append(.nameClash(name, other, spelling, in: owner))
        }
        names[Array(spelling.utf8)] = name
      }
    }
  }

  /// The name of a spelling, without backticks.
  subscript(spelling: String) -> String { names[Array(spelling.utf8)] ?? "" }
}
