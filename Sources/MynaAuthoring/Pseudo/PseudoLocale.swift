public import MynaModel

/// A locale for testing that is made by machine from the texts of the source locale.
///
/// It shows what a translation would break before there is one: a text that nobody marked for
/// translation stays plain, a box that is too small cuts the closing bracket off, a layout that
/// knows one direction only falls apart. Texts are made from the model of a message: placeholders,
/// functions, options, markup, keys and declarations stay as they are, and so does text inside of
/// `{#code}` and `{#phone}`, inside of markup with `@translate=no`, and web and mail addresses.
///
/// Source: UTS #35, "Unicode Region Subtag": XA is for pseudo-accents, XB for pseudo-bidi. XC is for
/// private use; ICU sets it apart like the other two when it matches locales.
public enum PseudoLocale: String, Hashable, Sendable, CaseIterable {
  /// English with accents, a third longer, in brackets: `[Þåýýɱéñţ ñööţ çööɱþļééţééđ~]`.
  ///
  /// Latin letters become accented ones. For every three letters of a pattern one character is
  /// added: a vowel is repeated, and what is left over is `~` at the end. The brackets stand around
  /// the whole text, so that one that was cut is seen.
  case accented = "en-XA"
  /// English from right to left.
  ///
  /// Each word stands between U+202E and U+202C, which lets its letters run from right to left, and
  /// those between U+200F, so that the paragraph is taken for one from right to left. Numbers and
  /// plural rules are those of Arabic.
  case bidirectional = "ar-XB"
  /// English as short and wide as Chinese: `Ｐａｙｎｏｃｏｍｐ。`.
  ///
  /// Of each run of Latin letters the first third stays, rounded up; letters, digits and punctuation
  /// become full-width, and blanks go. Numbers are those of Chinese, which has one plural category.
  case compact = "zh-XC"

  /// The locale.
  public var identifier: LocaleIdentifier {
    // None of the tags above fails to parse; a test says so.
    LocaleIdentifier(rawValue) ?? .root
  }

  /// Returns a message with its texts made over, those of all variants; everything else is the same.
  ///
  /// The variants stay those of the source language. A category that this locale's rules know beside
  /// them finds `*`.
  public func message(from source: Message) -> Message {
    PseudoMessage(locale: self).message(from: source, depth: 0)
  }
}

extension PseudoLocale {
  /// Returns a text without the invisible characters that ``bidirectional`` puts around words, for
  /// places that would show them as escapes.
  public static func withoutControls(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { $0 != "\u{200F}" && $0 != "\u{202E}" && $0 != "\u{202C}" }))
  }
}
