public import MynaModel

/// One pattern of a message as a line of characters: what a reader sees, each with its place.
///
/// A placeholder is one character, U+FFFC; markup has none. Text that no check of language may
/// judge, such as a URL, a code or the digits of a number, is marked as quoted.
public struct CheckedText: Sendable {
  /// What a character is part of.
  public enum Mark: UInt8, Hashable, Sendable {
    /// Words.
    case text
    /// A URL, an address, a code, an identifier, or the inside of a number.
    case quoted
    /// A placeholder.
    case placeholder
  }

  /// What stands in for an argument.
  public struct Placeholder: Hashable, Sendable {
    /// What the reader sees there.
    public enum Kind: String, Hashable, Sendable {
      /// Digits, perhaps with a sign.
      case number
      /// An amount with its currency.
      case money
      /// A date or time.
      case date
      /// Terms joined to a list.
      case list
      /// An identifier or a code: Latin letters and digits.
      case identifier
      /// Anything else.
      case text
    }

    /// Where it is among the characters.
    public var index: Int
    /// Name of the variable; `nil` for a literal.
    public var name: String?
    /// What the reader sees there.
    public var kind: Kind
    /// Name of the function that formats it; `nil` without one.
    public var function: String?
    /// Literal options of the function, by name.
    public var options: [String: String] = [:]
  }

  /// The characters.
  public internal(set) var scalars: [Unicode.Scalar] = []
  /// What each character is part of.
  public internal(set) var marks: [Mark] = []
  /// The placeholders, in order.
  public internal(set) var placeholders: [Placeholder] = []
  /// Keys of the variant, as written; empty for a message without variants.
  public internal(set) var keys: [String] = []
  /// Byte offsets in the file where each character starts and ends; empty if they are not known.
  var starts: [Int] = []
  var ends: [Int] = []
  /// Place of the whole message in the file.
  let whole: SourceSpan

  init(whole: SourceSpan) { self.whole = whole }

  /// Whether places of single characters are known; only then may a fix be offered.
  public var hasPlaces: Bool { starts.count == scalars.count && !scalars.isEmpty }

  /// The characters as text, with U+FFFC for each placeholder.
  public var string: String {
    var result = String.UnicodeScalarView()
    result.append(contentsOf: scalars)
    return String(result)
  }

  /// Place of a range of characters in the file; that of the message if it is not known.
  public func span(_ range: Range<Int>) -> SourceSpan {
    guard hasPlaces else { return whole }
    guard range.lowerBound < scalars.count, range.upperBound > 0 else {
      let end = ends.last ?? whole.end
      return SourceSpan(end, end)
    }
    if range.isEmpty {
      return SourceSpan(starts[range.lowerBound], starts[range.lowerBound])
    }
    return SourceSpan(starts[range.lowerBound], ends[min(range.upperBound, scalars.count) - 1])
  }

  /// A fix that replaces characters; `nil` if their places are not known, or if something that is
  /// no text stands among them.
  public func fix(_ message: String, _ range: Range<Int>, with text: String) -> Diagnostic.FixIt? {
    guard hasPlaces, range.upperBound <= scalars.count,
      range.allSatisfy({ marks[$0] != .placeholder })
    else { return nil }
    // Markup has no character: a replacement across it would drop it.
    for index in range.dropFirst() where starts[index] != ends[index - 1] { return nil }
    return Diagnostic.FixIt(message, replace: span(range), with: text)
  }

  /// A fix that adds text right behind a character; `nil` if places are not known.
  public func insertion(
    _ message: String, after index: Int, _ text: String
  ) -> Diagnostic.FixIt? {
    guard hasPlaces, ends.indices.contains(index) else { return nil }
    return Diagnostic.FixIt(message, replace: SourceSpan(ends[index], ends[index]), with: text)
  }

  /// A fix that adds text right before a character; `nil` if places are not known.
  public func insertion(
    _ message: String, before index: Int, _ text: String
  ) -> Diagnostic.FixIt? {
    guard hasPlaces, starts.indices.contains(index) else { return nil }
    return Diagnostic.FixIt(message, replace: SourceSpan(starts[index], starts[index]), with: text)
  }

  /// The character at an index; `nil` outside.
  public subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// The mark at an index; `nil` outside.
  public func mark(_ index: Int) -> Mark? { marks.indices.contains(index) ? marks[index] : nil }

  /// The placeholder at an index, if there is one.
  public func placeholder(at index: Int) -> Placeholder? {
    mark(index) == .placeholder ? placeholders.first { $0.index == index } : nil
  }
}
