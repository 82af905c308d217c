public import MynaModel
import MynaProject

/// How it is known which source text a translation was made from, and how far it has come.
///
/// The properties of a translation say it: `@source`, a fingerprint of the source message;
/// `@old-source`, its text while the translation is stale; `@state`, a state of review.
public struct SourceTracking: Sendable {
  /// Returns the fingerprint of a message's meaning.
  public var fingerprint: @Sendable (Message) -> String?

  /// Creates a way of tracking.
  public init(fingerprint: @escaping @Sendable (Message) -> String?) {
    self.fingerprint = fingerprint
  }

  /// By ``SourceFingerprint``, as `myna status` and `myna update` do.
  public static let fingerprints = SourceTracking { SourceFingerprint(of: $0).description }

  /// No fingerprints: nothing is ever stale, and `@source` is not written.
  public static let none = SourceTracking { _ in nil }

  /// Returns how far a translation has come.
  func state(
    of translation: LocaleFile.Entry, from source: LocaleFile.Entry
  ) -> TranslationUnit.State {
    if isStale(translation, from: source) { return .stale }
    guard let property = translation.resource.property(ReviewMark.stateProperty) else {
      return .translated
    }
    return switch Project.ReviewState(rawValue: property.value) {
    case .translated: .translated
    case .reviewed: .reviewed
    case .draft, nil: .draft
    }
  }

  private func isStale(_ translation: LocaleFile.Entry, from source: LocaleFile.Entry) -> Bool {
    guard let recorded = translation.resource.property(ReviewMark.sourceProperty)?.value,
      let message = source.message, let current = fingerprint(message)
    else { return false }
    return recorded != current
  }
}
