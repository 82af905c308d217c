/// Direction of a text.
public enum TextDirection: String, Hashable, Sendable {
  /// Left to right.
  case leftToRight = "ltr"
  /// Right to left.
  case rightToLeft = "rtl"
  /// Not known.
  case unknown
}

/// Who reads a text. Never a default: a caller always says it.
///
/// An open set: `customer` and `developer` ship; a third such as `cashier` is data alone.
public struct Audience: Hashable, Sendable, CustomStringConvertible {
  /// Lower-case name, also the file name of its messages.
  public let name: String

  /// The person who pays.
  public static let customer = Audience(unchecked: "customer")
  /// Who builds and runs the integration.
  public static let developer = Audience(unchecked: "developer")

  /// Creates an audience; `nil` if the name is not 1…32 of a–z, 0–9 and `-`, a letter first.
  public init?(_ name: String) {
    guard (1...32).contains(name.utf8.count), let first = name.utf8.first,
      (0x61...0x7A).contains(first),
      name.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    self.name = name
  }

  private init(unchecked name: String) { self.name = name }

  /// The name.
  public var description: String { name }
}
