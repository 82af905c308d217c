import MynaModel

/// One wording of a text.
struct KitForm: Sendable {
  /// Name of the form; empty for the plainest.
  let name: String
  /// Arguments that must be known, in order of first use.
  let variables: [String]
  let message: KitMessage
  /// The message as it was written.
  let original: Message
}

/// A message that every platform's formatters can follow.
struct KitMessage: Hashable, Sendable {
  /// What variants are chosen by.
  struct Selector: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
      /// The text itself.
      case text
      /// Plural category, or the number itself.
      case plural
      /// Ordinal category, or the number itself.
      case ordinal
      /// The number itself.
      case exact
    }

    let argument: String
    let kind: Kind
  }

  /// A pattern, and one key for each selector; `nil` for the catch-all.
  struct Variant: Hashable, Sendable {
    let keys: [String?]
    let pattern: [Piece]
  }

  /// Text, or the value of an argument.
  enum Piece: Hashable, Sendable {
    case text(String)
    case value(String, KitFormat)
  }

  let selectors: [Selector]
  /// One without keys if there are no selectors.
  let variants: [Variant]

  /// The pieces of all variants.
  var pieces: [Piece] { variants.flatMap(\.pattern) }
}

/// How a value is shown.
enum KitFormat: Hashable, Sendable {
  /// As it is.
  case text
  /// A whole number, grouped as the locale does it.
  case number
  /// An amount with the sign of its currency.
  case money
  /// A date or time.
  case date(KitDateFormat)
  /// Words, joined.
  case list(KitListStyle)
}

/// What of a date or time is shown.
struct KitDateFormat: Hashable, Sendable {
  /// ICU's skeleton, such as `yMMMMd`.
  var skeleton: String
  /// IANA name of the time zone; `nil` for the reader's choice.
  var zone: String?
}

/// How words are joined to a list.
struct KitListStyle: Hashable, Sendable, Comparable {
  enum Kind: String, Hashable, Sendable { case and, or, unit }
  enum Width: String, Hashable, Sendable { case wide, short, narrow }

  var kind = Kind.and
  var width = Width.wide

  /// A name that can stand in identifiers of all platforms: `or`, `or_short`.
  var name: String { width == .wide ? kind.rawValue : "\(kind.rawValue)_\(width.rawValue)" }

  static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}

/// The words and signs between the items of a list, for platforms without a list formatter for it.
///
/// They are what ICU puts there. The few locales in which the next word changes them (Spanish `y`
/// before `i`) come out in their usual form.
struct KitListPattern: Hashable, Sendable {
  let style: KitListStyle
  /// Between two items that are all.
  let two: String
  /// Between the first and the second of several.
  let start: String
  /// Between others.
  let middle: String
  /// Between the last two of several.
  let end: String
}
