public import MynaProject

/// How a translation stands to its source: whether it is there, read, and of the same meaning still.
public enum ReviewStatus: String, Hashable, Sendable, CaseIterable {
  /// The source has the entry, the translation does not.
  case missing
  /// `@state draft`, or a state that is none: not to be shown yet.
  case draft
  /// Nothing says of which source it is a translation: there is no `@source`, or it is none.
  case unknownOrigin = "unknown-origin"
  /// The source means something else now than `@source` says.
  case stale
  /// Translated from the source as it is.
  case translated
  /// Translated from the source as it is, and approved by a second person.
  case reviewed
  /// The translation has an entry that the source does not have.
  case obsolete

  /// Finds the status of an entry.
  ///
  /// A draft is a draft, whatever its source; ``isStale(_:against:)`` tells whether that changed. A
  /// source whose message is wrong has no meaning to compare with, and makes nothing stale. Without
  /// `@state`, an entry with `@source` is translated.
  ///
  /// - Parameters:
  ///   - translation: The entry of the translation; `nil` if there is none.
  ///   - source: The entry of the source locale with the same key; `nil` if there is none.
  public init(of translation: LocaleFile.Entry?, against source: LocaleFile.Entry?) {
    guard let translation else {
      self = .missing
      return
    }
    let mark = ReviewMark(of: translation)
    if source == nil {
      self = .obsolete
    } else if mark.state == .draft {
      self = .draft
    } else if mark.source == nil {
      self = .unknownOrigin
    } else if Self.isStale(translation, against: source) {
      self = .stale
    } else {
      self = mark.state == .reviewed ? .reviewed : .translated
    }
  }

  /// Returns whether an entry was translated from a source that meant something else.
  public static func isStale(
    _ translation: LocaleFile.Entry, against source: LocaleFile.Entry?
  ) -> Bool {
    guard let recorded = ReviewMark(of: translation).source, let message = source?.message else {
      return false
    }
    return recorded != SourceFingerprint(of: message)
  }
}

/// What the properties of a translation say about its review: `@source`, `@state`, `@old-source`.
public struct ReviewMark: Hashable, Sendable {
  /// Property with the fingerprint of the source that was translated.
  public static let sourceProperty = "source"
  /// Property with the state.
  public static let stateProperty = "state"
  /// Property with the text of the source that was translated, while the translation is stale.
  public static let oldSourceProperty = "old-source"

  /// Returns whether a property says something about the review of a translation.
  static func isReview(_ name: String) -> Bool {
    name == sourceProperty || name == stateProperty || name == oldSourceProperty
  }

  /// The fingerprint; `nil` if there is none, or what is there is no fingerprint.
  public var source: SourceFingerprint?
  /// The state; `translated` if there is none, `draft` if what is there is no state.
  public var state: Project.ReviewState
  /// The text of the old source, as written in its file's value.
  public var oldSource: String?

  /// Reads the properties of an entry.
  public init(of entry: LocaleFile.Entry) {
    source = entry.resource.property(Self.sourceProperty).flatMap { SourceFingerprint($0.value) }
    state =
      entry.resource.property(Self.stateProperty)
      .map { Project.ReviewState(rawValue: $0.value) ?? .draft } ?? .translated
    oldSource = entry.resource.property(Self.oldSourceProperty)?.value
  }
}
