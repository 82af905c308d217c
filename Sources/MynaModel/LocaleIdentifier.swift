/// A locale: language, script, region and variants of a BCP 47 tag, in canonical case.
///
/// Only well-formed tags can be held. Extensions (`-u-nu-arab`, `-x-…`) are dropped: they would
/// let a request change digits and calendars behind a translator's back. Aliases are not resolved
/// here; matching does that with ICU's data.
///
/// Source: UTS #35, "Unicode Language and Locale Identifiers".
public struct LocaleIdentifier: Hashable, Sendable, CustomStringConvertible {
  /// Language subtag in lower case, `und` if unknown.
  public let language: String
  /// Script subtag in title case, such as `Hans`.
  public let script: String?
  /// Region subtag in upper case or three digits, such as `CN` or `419`.
  public let region: String?
  /// Variant subtags in lower case.
  public let variants: [String]

  /// Parses a tag; `_` counts as `-`. Returns `nil` if it is longer than the limit or not
  /// well-formed.
  public init?(_ text: String, limits: Limits = Limits()) {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count <= limits.localeBytes else { return nil }
    let subtags = bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard subtags.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(Self.isAlphanumeric) })
    else { return nil }
    var rest = subtags[...]
    guard let first = rest.popFirst(), [2, 3, 5, 6, 7, 8].contains(first.count),
      first.allSatisfy(Self.isLetter)
    else { return nil }
    language = Self.lowercased(first)
    script = Self.take(&rest) { $0.count == 4 && $0.allSatisfy(Self.isLetter) }
      .map(Self.titlecased)
    region = Self.take(&rest) {
      $0.count == 2 && $0.allSatisfy(Self.isLetter)
        || $0.count == 3 && $0.allSatisfy(Self.isDigit)
    }.map(Self.uppercased)
    var variants: [String] = []
    while let variant = Self.take(
      &rest,
      if: {
        $0.count >= 5 || $0.count == 4 && $0.first.map(Self.isDigit) == true
      })
    {
      variants.append(Self.lowercased(variant))
    }
    guard Set(variants).count == variants.count else { return nil }
    self.variants = variants
    // What is left must be extensions: a singleton and what follows it.
    if let singleton = rest.first, singleton.count != 1 || rest.count < 2 { return nil }
  }

  /// Creates an identifier from parts that are known to be well-formed.
  private init(language: String, script: String?, region: String?, variants: [String]) {
    self.language = language
    self.script = script
    self.region = region
    self.variants = variants
  }

  /// The tag in canonical case: `zh-Hans-CN`.
  public var description: String {
    ([language] + [script, region].compactMap(\.self) + variants).joined(separator: "-")
  }

  /// The root locale, `und`.
  public static let root = LocaleIdentifier(
    language: "und", script: nil, region: nil, variants: [])

  /// English.
  public static let english = LocaleIdentifier(
    language: "en", script: nil, region: nil, variants: [])

  private static func take(
    _ rest: inout ArraySlice<ArraySlice<UInt8>>, if isWanted: (ArraySlice<UInt8>) -> Bool
  ) -> ArraySlice<UInt8>? {
    guard let next = rest.first, isWanted(next) else { return nil }
    rest.removeFirst()
    return next
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte)
  }
  private static func lowercased(_ subtag: ArraySlice<UInt8>) -> String {
    String(decoding: subtag.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
  private static func uppercased(_ subtag: ArraySlice<UInt8>) -> String {
    String(decoding: subtag.map { isLetter($0) ? $0 & ~0x20 : $0 }, as: UTF8.self)
  }
  private static func titlecased(_ subtag: ArraySlice<UInt8>) -> String {
    uppercased(subtag.prefix(1)) + lowercased(subtag.dropFirst())
  }
}
