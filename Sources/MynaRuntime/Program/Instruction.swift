/// The instructions of a program, one byte each; operands follow, least significant byte first.
///
/// A program is its names (a count of one byte, then 24 bytes each: up to 23 of UTF-8, and
/// their number) and instructions up to `end`. Jumps count bytes behind their own operand and only go forward, so that every program ends.
///
/// | instruction | operands |
/// |---|---|
/// | `text` | length (2), UTF-8 |
/// | `argument` | slot (1): a value by its type, as `{$x}` |
/// | `string` | slot (1) |
/// | `number` | slot (1), formatter (2), offset (4, signed; what is subtracted) |
/// | `money` | slot (1), formatter (2) |
/// | `date` | slot (1), formatter (2) |
/// | `list` | slot (1), type (1), width (1): ICU's numbers |
/// | `markup` | none: a boundary between texts |
/// | `jump` | distance (4) |
/// | `match` | selectors (1), each ``SelectorKind`` (1) slot (1) formatter (2) offset (4); variants (2), each its keys and a distance (4) |
/// | `plural` | ``SelectorKind`` (1) slot (1) formatter (2) offset (4); a distance (4) for each of the six categories, counted from behind the last |
///
/// A key is a ``KeyKind`` (1) with a category (1), with sign, scale and digits (1, 1, 8), or with
/// length (2) and UTF-8. Variants stand in the order of preference: the first that fits is the best.
enum Instruction: UInt8 {
  case end = 0
  case text, argument, string, number, money, date, markup, jump, match, list, plural
}

/// What a selector compares.
enum SelectorKind: UInt8 {
  /// Exact values and plural categories.
  case cardinal = 0
  /// Exact values and categories of ordinals.
  case ordinal
  /// Exact values alone.
  case exact
  /// Text.
  case string
  /// Like `cardinal`, of a number whose fraction would be rounded away first.
  case integerCardinal
  /// Like `ordinal`, of such a number.
  case integerOrdinal
  /// Like `exact`, of such a number.
  case integerExact

  /// Whether plural categories are among what it compares.
  var choosesCategory: Bool {
    switch self {
    case .cardinal, .ordinal, .integerCardinal, .integerOrdinal: true
    case .exact, .string, .integerExact: false
    }
  }
}

/// What a key of a variant is.
enum KeyKind: UInt8 {
  case any = 0
  case category, exact, string
}
