/// A fragment identifier of XLIFF 2: `#f=file/u=unit/n=note`.
///
/// Source: XLIFF Version 2.1, section 4.8, "Fragment identification".
struct XLIFFFragment {
  /// The elements on the way.
  struct Path: Hashable {
    var file: String?
    var group: String?
    var unit: String?

    /// Whether two paths lead to the same unit; groups only help to find it.
    static func == (left: Path, right: Path) -> Bool {
      left.file == right.file && left.unit == right.unit
    }
  }

  private(set) var path = Path()
  /// Prefix of what is meant at the end; empty for a code, a marker or a segment.
  private(set) var leafPrefix = ""
  /// Id of what is meant at the end; `nil` if that is the last element of the path.
  private(set) var leaf: String?

  /// Reads a reference within the document; `nil` if it is none.
  init?(_ reference: String) {
    guard reference.utf8.first == UInt8(ascii: "#") else { return nil }
    var text = reference.dropFirst()
    if text.first == "/" { text = text.dropFirst() }
    let selectors = text.split(separator: "/", omittingEmptySubsequences: false)
    var rank = 0
    for selector in selectors {
      guard leaf == nil, let found = add(selector), found > rank else { return nil }
      rank = found
    }
  }

  /// Whether a reference is well-formed; what lies outside the document is not looked at.
  static func isValid(_ reference: String) -> Bool {
    reference.utf8.first != UInt8(ascii: "#") || XLIFFFragment(reference) != nil
  }

  /// Adds a selector; returns its place in the order of selectors, or `nil` if it is none.
  private mutating func add(_ selector: Substring) -> Int? {
    let parts = selector.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let last = parts.last, XLIFFRules.isToken(String(last)) else { return nil }
    let id = String(last)
    let prefix = parts.count == 2 ? String(parts[0]) : ""
    guard parts.count == 1 || XLIFFRules.isToken(prefix) else { return nil }
    switch prefix {
    case "f":
      path.file = id
      return 1
    case "g":
      path.group = id
      return 2
    case "u":
      path.unit = id
      return 3
    default:
      (leafPrefix, leaf) = (prefix, id)
      return 4
    }
  }
}
