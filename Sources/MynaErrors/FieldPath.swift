/// Which fields of an answer are meant: the last names on the way to them.
///
/// Names are separated by dots; `result.resultCode` is a field `resultCode` in a `result`, wherever
/// that stands; with a dot in front, the names are the whole way. A name may hold one `*` for any text: `*_response.sub_code`. Names are compared byte by
/// byte. In XML, an element `<param name="service">` has the name `service`.
public struct FieldPath: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The names as written.
  public let description: String
  private let names: [WildcardText]
  private let isWhole: Bool

  /// Creates a path from names and dots.
  public init(_ text: String) {
    description = text
    isWhole = text.utf8.first == UInt8(ascii: ".")
    names = text.split(separator: ".").map { WildcardText(String($0)) }
  }

  /// Creates a path from a literal.
  public init(stringLiteral value: String) { self.init(value) }

  /// Returns whether the last names of a field are these.
  func matches(_ path: [String]) -> Bool {
    guard !names.isEmpty, path.count >= names.count, !isWhole || path.count == names.count
    else { return false }
    return zip(names.reversed(), path.reversed()).allSatisfy { $0.matches($1) }
  }

  /// Returns whether the names of a group of fields, from the outside in, hold these somewhere.
  func isPart(of path: [String]) -> Bool {
    path.indices.contains { matches(Array(path[...$0])) }
  }
}

/// A text with at most one `*`, which stands for any text.
struct WildcardText: Hashable, Sendable {
  private let start: [UInt8]
  /// What follows the `*`; `nil` if there is none.
  private let end: [UInt8]?

  init(_ text: String) {
    let bytes = Array(text.utf8)
    if let star = bytes.firstIndex(of: UInt8(ascii: "*")) {
      start = Array(bytes[..<star])
      end = Array(bytes[(star + 1)...])
    } else {
      start = bytes
      end = nil
    }
  }

  func matches(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let end else { return bytes.elementsEqual(start) }
    return bytes.count >= start.count + end.count && bytes.starts(with: start)
      && bytes.suffix(end.count).elementsEqual(end)
  }
}
