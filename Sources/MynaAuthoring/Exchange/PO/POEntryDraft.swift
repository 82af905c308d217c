import MynaModel

/// A message of a PO file while its lines are read.
struct POEntryDraft {
  /// What a string is.
  enum Keyword: Hashable {
    case context, id, pluralID
    case translation
    case pluralTranslation(Int)
    case previousContext, previousID, previousPluralID

    /// The keyword of a word; `nil` if it is none.
    init?(_ word: String, isPrevious: Bool) {
      switch (word, isPrevious) {
      case ("msgctxt", false): self = .context
      case ("msgid", false): self = .id
      case ("msgid_plural", false): self = .pluralID
      case ("msgstr", false): self = .translation
      case ("msgctxt", true): self = .previousContext
      case ("msgid", true): self = .previousID
      case ("msgid_plural", true): self = .previousPluralID
      case (_, false):
        guard word.hasPrefix("msgstr["), word.hasSuffix("]"),
          let number = Int(word.dropFirst(7).dropLast()), (0..<10).contains(number)
        else { return nil }
        self = .pluralTranslation(number)
      default: return nil
      }
    }

    var isPrevious: Bool {
      switch self {
      case .previousContext, .previousID, .previousPluralID: true
      default: false
      }
    }
  }

  var comments: [String] = []
  var extractedComments: [String] = []
  var references: [String] = []
  var flags: [String] = []
  private(set) var place = SourceSpan(0, 0)
  private var strings: [Keyword: LocatedText] = [:]
  /// Keywords that still have no string.
  private var begun: Set<Keyword> = []
  private var isObsolete = false
  private var plurals = 0

  /// Whether a keyword of the message itself was read.
  var isBegun: Bool { strings.keys.contains { !$0.isPrevious } }

  /// Whether a keyword can only belong to the next message.
  func isComplete(before keyword: Keyword) -> Bool {
    guard strings[.translation] != nil || plurals > 0 else { return false }
    return switch keyword {
    case .context, .id, .previousContext, .previousID, .previousPluralID: true
    case .pluralID, .translation, .pluralTranslation: false
    }
  }

  /// Begins a string; returns whether it may stand here.
  mutating func begin(_ keyword: Keyword, isObsolete: Bool, at span: SourceSpan) -> Bool {
    guard strings[keyword] == nil else { return false }
    let hasID = strings[.id] != nil
    let isAllowed =
      switch keyword {
      case .context: !hasID
      case .id: true
      case .pluralID: hasID && strings[.translation] == nil && plurals == 0
      case .translation: hasID && strings[.pluralID] == nil
      case .pluralTranslation(let number): strings[.pluralID] != nil && number == plurals
      case .previousContext, .previousID, .previousPluralID: !isBegun
      }
    guard isAllowed else { return false }
    if !isBegun, !keyword.isPrevious {
      place = span
      self.isObsolete = isObsolete
    } else if !keyword.isPrevious, self.isObsolete != isObsolete {
      return false
    }
    if case .pluralTranslation = keyword { plurals += 1 }
    strings[keyword] = LocatedText(at: span)
    begun.insert(keyword)
    return true
  }

  /// Adds a line to a string.
  mutating func append(_ text: LocatedText, to keyword: Keyword) {
    guard let place = strings[keyword]?.place else { return }
    let isFirst = begun.remove(keyword) != nil
    strings[keyword]?.append(text)
    // From the first line of the string to the last.
    strings[keyword]?.place = isFirst ? text.place : SourceSpan(place.start, text.place.end)
  }

  /// The message; `nil` if a part is missing.
  var entry: POFile.Entry? {
    guard let id = strings[.id] else { return nil }
    var entry = POFile.Entry(id: "")
    entry.id = id
    entry.pluralID = strings[.pluralID]
    entry.context = strings[.context]
    if entry.pluralID == nil {
      guard let translation = strings[.translation] else { return nil }
      entry.translations = [translation]
    } else {
      entry.translations = (0..<plurals).compactMap { strings[.pluralTranslation($0)] }
      guard !entry.translations.isEmpty else { return nil }
    }
    entry.comments = comments
    entry.extractedComments = extractedComments
    entry.references = references
    entry.flags = flags
    entry.previousContext = strings[.previousContext]?.text
    entry.previousID = strings[.previousID]?.text
    entry.previousPluralID = strings[.previousPluralID]?.text
    entry.isObsolete = isObsolete
    entry.place = place
    return entry
  }
}
