public import MynaModel

/// How placeholders are kept apart from text of another direction.
public enum BidiIsolation: String, Hashable, Sendable {
  /// The Default Bidi Strategy of LDML 48: isolating controls around placeholders.
  case standard = "default"
  /// No controls.
  case none
}

/// What a caller can choose about a rendering.
public struct RenderOptions: Hashable, Sendable {
  /// Isolation of placeholders.
  public var bidi = BidiIsolation.standard
  /// IANA time zone for dates that bring none, and for instants.
  public var timeZone = "UTC"
  /// Whether parts carry fields (digits, separators, currency sign); costs time.
  public var wantsFields = false
  /// Sizes that arguments and output must keep.
  public var limits = Limits()

  /// The defaults.
  public init() {}

  /// Whether ``timeZone`` can be set to a name: an IANA name, `UTC`, or an offset such as `+08:00`.
  public static func isKnownTimeZone(_ name: String) -> Bool {
    DateTimeSettings.zone(name) != nil
  }
}

/// A rendered message: its parts, and what went wrong on the way.
public struct RenderedMessage: Hashable, Sendable {
  /// The parts, in order.
  public var parts: [RenderedPart]
  /// Problems; the output is complete and usable all the same.
  public var diagnostics: [Diagnostic]
  /// Direction of the text as a whole.
  public var direction: TextDirection

  /// The text: all parts in order, markup as nothing.
  public var text: String {
    parts.reduce(into: "") { $0 += $1.plainText }
  }
}
