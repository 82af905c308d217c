public import MynaModel

/// The languages that a reader asks for, by preference: an `Accept-Language` header that was read.
///
/// ```swift
/// AcceptLanguage("zh-TW, en;q=0.8, *;q=0.1").ranges.map(\.description)   // zh-TW, en, *
/// ```
///
/// A bad item is left out with a diagnostic; the others count. Nothing of the header but well-formed
/// locale identifiers and weights comes out of it.
///
/// Source: RFC 9110, §12.5.4 and §12.4.2; RFC 4647, §2.1.
public struct AcceptLanguage: Hashable, Sendable {
  /// A language range with its weight.
  public struct Range: Hashable, Sendable, CustomStringConvertible {
    /// The locale asked for, or `nil` for `*`: every one that no other range names.
    public var locale: LocaleIdentifier?
    /// Thousandths, 0 to 1000; 0 excludes what the range names.
    public var weight: Int

    /// Creates a range.
    public init(_ locale: LocaleIdentifier?, weight: Int = 1000) {
      self.locale = locale
      self.weight = min(max(weight, 0), 1000)
    }

    /// The tag in canonical case, or `*`.
    public var description: String { locale?.description ?? "*" }
  }

  /// The ranges, heaviest first; equal weights keep the order of the header.
  public let ranges: [Range]
  /// What was left out; spans are byte offsets in the header.
  public let diagnostics: [Diagnostic]

  /// Reads a header.
  ///
  /// - Parameters:
  ///   - header: the field's value; several fields of one request are joined by commas. Empty is
  ///     allowed and means no preference.
  ///   - limits: `Limits.acceptLanguageBytes`, `Limits.languageRanges` and
  ///     `Limits.localeBytes`; what lies beyond is ignored.
  /// - Complexity: linear in the bytes read, which are limited.
  public init(_ header: String, limits: Limits = Limits()) {
    self.init(utf8: header.utf8, limits: limits)
  }

  /// Reads a header from bytes as they arrived, of whatever encoding.
  public init(utf8 header: some Collection<UInt8>, limits: Limits = Limits()) {
    var parser = AcceptLanguageParser(header, limits: limits.clamped())
    parser.parse()
    self.init(parser.ranges, diagnostics: parser.diagnostics)
  }

  /// Creates a preference from ranges; they are sorted by weight.
  public init(_ ranges: [Range], diagnostics: [Diagnostic] = []) {
    self.ranges = ranges.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map(\.element)
    self.diagnostics = diagnostics
  }

  /// Creates a preference from tags in the reader's order; `*` counts as a range.
  ///
  /// A tag that is no locale identifier is left out with the diagnostic `locale.syntax`.
  public init(tags: [String], limits: Limits = Limits()) {
    let limits = limits.clamped()
    var ranges: [Range] = []
    var diagnostics: [Diagnostic] = []
    for tag in tags.prefix(limits.locales) {
      if tag.utf8.elementsEqual("*".utf8) {
        ranges.append(Range(nil))
      } else if let locale = LocaleIdentifier(tag: tag, limits: limits) {
        ranges.append(Range(locale))
      } else {
        diagnostics.append(.localeSyntax(tag, limits: limits))
      }
    }
    if tags.count > limits.locales { diagnostics.append(.tooManyLocales(limits.locales)) }
    self.init(ranges, diagnostics: diagnostics)
  }
}

extension LocaleIdentifier {
  /// Reads a tag of RFC 5646; an extended language stands for itself, so that `zh-yue` is `yue`.
  ///
  /// Source: RFC 5646, §4.5, step 2.
  init?(tag: String, limits: Limits) {
    if let locale = LocaleIdentifier(tag, limits: limits) {
      self = locale
      return
    }
    // Longer texts, and those of other characters than a tag's, are no tag of the other kind.
    guard tag.utf8.count <= limits.localeBytes else { return nil }
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard subtags.count > 1, (2...3).contains(subtags[0].count), subtags[1].count == 3,
      subtags[0].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }),
      let locale = LocaleIdentifier(
        subtags.dropFirst().map { String(Substring($0)) }.joined(separator: "-"), limits: limits)
    else { return nil }
    self = locale
  }
}
