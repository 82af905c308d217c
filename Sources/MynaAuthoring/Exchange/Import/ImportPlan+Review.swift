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
    let hasState = edit.old?.resource.property(SourceTracking.stateProperty) != nil
    // Without the property an entry is translated.
    if hasState || after != .translated {
      edit.set(SourceTracking.stateProperty, after.rawValue)
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
    var translated = current
    if let text = edit.unit.source, !text.utf8.elementsEqual(edit.source.resource.value.utf8),
      text.utf8.count <= project.limits.messageBytes,
      StreamSafeText.firstUnsafeOffset(in: text, limit: project.limits.nonStarters) == nil
    {
      let parsed =
        edit.source.syntax == .messageFormat1
        ? MessageFormat1Parser.parse(text, limits: project.limits)
        : MessageParser.parse(text, limits: project.limits)
      if let message = parsed.message, message != current {
        translated = message
        problems.add(.exchangeChangedSource(edit.unit.key, at: edit.unit.place))
      }
    }
    guard let fingerprint = options.tracking.fingerprint(translated) else { return }
    edit.set(SourceTracking.sourceProperty, fingerprint)
    edit.set(
      SourceTracking.oldSourceProperty, translated == current ? nil : edit.unit.source)
  }
}
