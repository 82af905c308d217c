public import MynaProject

/// The page of a check: what it finds, why that matters, and texts that show it.
public struct CheckManual: Hashable, Sendable {
  /// Which shelf of the manual a check stands on.
  public enum Area: String, Hashable, Sendable, CaseIterable {
    /// Messages, arguments, variants and characters.
    case structure
    /// Codes and facts against the sentences about them.
    case catalogue
    /// Terms that are preferred and forbidden.
    case glossary
    /// What customers read, in any language that has rules here.
    case plainLanguage = "plain-language"
    /// The typography and words of Simplified Chinese.
    case chinese
  }

  /// A message that shows what a check finds, or what it leaves alone.
  public struct Example: Hashable, Sendable {
    /// Locale of the message.
    public var locale: String
    /// The message as it stands in a file.
    public var text: String
    /// The message of the source locale, if the check compares with it.
    public var source: String?
    /// The field that it is, such as `title`.
    public var field: String
    /// What the message is written in.
    public var syntax: LocaleFile.Syntax

    /// Creates an example.
    public init(
      _ locale: String, _ text: String, source: String? = nil, field: String = "body",
      syntax: LocaleFile.Syntax = .messageFormat2
    ) {
      self.locale = locale
      self.text = text
      self.source = source
      self.field = field
      self.syntax = syntax
    }
  }

  /// Identifier, `check.kebab-case`; never renamed or reused.
  public var id: String
  /// Which shelf it stands on.
  public var area: Area
  /// How much its findings matter unless the project says otherwise.
  public var level: Project.CheckLevel
  /// What it finds, in one line, lower-case start, no full stop.
  public var summary: String
  /// Why that matters and what to write instead; paragraphs of plain text.
  public var explanation: String
  /// Messages with a finding.
  public var bad: [Example]
  /// Messages without one.
  public var good: [Example]
  /// Whether `--fix` mends its findings.
  public var isFixable: Bool

  /// Creates a page.
  public init(
    _ id: String, _ area: Area, _ level: Project.CheckLevel, _ summary: String,
    _ explanation: String, bad: [Example] = [], good: [Example] = [], isFixable: Bool = false
  ) {
    self.id = id
    self.area = area
    self.level = level
    self.summary = summary
    self.explanation = explanation
    self.bad = bad
    self.good = good
    self.isFixable = isFixable
  }
}
