import MynaModel
import MynaProject
import MynaSyntax

extension ImportPlan {
  /// Decides what becomes of the state of an entry, and of what it was translated from.
  ///
  /// A text that did not change keeps its state, unless the file says something else than an export
  /// of that state would.
  mutating func mark(_ edit: inout ImportEdit) {
    let tracking = options.tracking
    let before = edit.old.map { tracking.state(of: $0, from: edit.source) } ?? .missing
    let isNew = edit.changesText
    guard let after = Self.state(edit.unit.state, before: before, isNew: isNew) else { return }
    let hasState = edit.old?.resource.property(ReviewMark.stateProperty) != nil
    // Without the property an entry is translated.
    if hasState || after != .translated {
      edit.set(ReviewMark.stateProperty, after.rawValue)
    }
    guard isNew || after != .draft else { return }
    recordSource(&edit)
  }

  /// The state after an import; `nil` if it stays.
  private static func state(
    _ imported: ImportedUnit.State?, before: TranslationUnit.State, isNew: Bool
  ) -> Project.ReviewState? {
    if isNew {
      return switch imported {
      case .needsWork: .draft
      case .finished, .translated, nil: .translated
      case .reviewed: .reviewed
      }
    }
    return switch (imported, before) {
    case (nil, _), (.needsWork, .draft), (.needsWork, .stale), (.needsWork, .missing): nil
    case (.needsWork, .translated), (.needsWork, .reviewed): .draft
    case (.finished, .translated), (.finished, .reviewed), (.translated, .translated): nil
    case (.finished, _), (.translated, _): .translated
    case (.reviewed, .reviewed): nil
    case (.reviewed, _): .reviewed
    }
  }

  /// Records the source that was translated: that of the file, or that of the project.
  private mutating func recordSource(_ edit: inout ImportEdit) {
    guard let current = edit.source.message else { return }
    let older = olderSource(of: edit.unit, than: edit.source)
    if older != nil { problems.add(.exchangeChangedSource(edit.unit.key, at: edit.unit.place)) }
    guard let fingerprint = options.tracking.fingerprint(older?.message ?? current) else { return }
    edit.set(ReviewMark.sourceProperty, fingerprint)
    edit.set(ReviewMark.oldSourceProperty, older?.text)
  }

  /// The source that a file says was translated, if it means something else than the project's.
  ///
  /// What is no message does not count: nobody can tell what it means.
  private func olderSource(
    of unit: ImportedUnit, than source: LocaleFile.Entry
  ) -> (text: String, message: Message)? {
    let text: String
    switch unit.source {
    case .text(let located): text = located.text
    case .message(let message, let located):
      return message == source.message ? nil : (located.text, message)
    case .variants(let variants):
      guard let filled = MessageTemplate.source(source, with: variants) else { return nil }
      text = filled
    case .outline, nil: return nil
    }
    guard !text.utf8.elementsEqual(source.resource.value.utf8),
      text.utf8.count <= project.limits.messageBytes,
      StreamSafeText.firstUnsafeOffset(in: text, limit: project.limits.nonStarters) == nil
    else { return nil }
    let parsed =
      source.syntax == .messageFormat1
      ? MessageFormat1Parser.parse(text, limits: project.limits)
      : MessageParser.parse(text, limits: project.limits)
    guard let message = parsed.message, message != source.message else { return nil }
    return (text, message)
  }
}
