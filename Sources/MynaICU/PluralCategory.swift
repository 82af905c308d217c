/// CLDR plural category of a formatted number.
///
/// Polish uses one, few, many and other; Arabic uses all six; Japanese only other.
public enum PluralCategory: String, Hashable, Sendable, CaseIterable {
  /// Arabic 0.
  case zero
  /// English 1.
  case one
  /// Arabic 2.
  case two
  /// Polish 2, 3, 4.
  case few
  /// Polish 5 and up.
  case many
  /// The category that every language has.
  case other
}

/// Which plural rules apply.
public enum PluralType: String, Hashable, Sendable {
  /// Counting: 1 day, 2 days.
  case cardinal
  /// Ranking: 1st, 2nd.
  case ordinal
}
