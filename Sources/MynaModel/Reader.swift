/// Who reads a text, as a type: what is rendered for one reader cannot be handed to a view for
/// another.
///
/// ``Customer`` and ``Developer`` are types of their own; any audience, such as one that data names,
/// is an ``Audience``.
public protocol Reader: Hashable, Sendable {
  /// The audience that the reader belongs to.
  var audience: Audience { get }
}

/// The person who pays.
public struct Customer: Reader {
  /// ``Audience/customer``.
  public var audience: Audience { .customer }

  /// Creates the reader; `.customer` is shorter.
  public init() {}
}

/// Who builds and runs the integration.
public struct Developer: Reader {
  /// ``Audience/developer``.
  public var audience: Audience { .developer }

  /// Creates the reader; `.developer` is shorter.
  public init() {}
}

extension Audience: Reader {
  /// The audience itself.
  public var audience: Audience { self }
}

extension Reader where Self == Customer {
  /// The person who pays.
  public static var customer: Customer { Customer() }
}

extension Reader where Self == Developer {
  /// Who builds and runs the integration.
  public static var developer: Developer { Developer() }
}
