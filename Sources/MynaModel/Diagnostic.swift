/// One problem: what it is, where it is, and the way out.
///
/// The `id` is stable and is what programs compare; the wording may improve between versions.
public struct Diagnostic: Hashable, Sendable {
  /// How much a problem matters.
  public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Something is wrong and was not done.
    case error
    /// Something works but is probably not meant.
    case warning
    /// Something worth knowing.
    case note
  }

  /// A second place that explains the first, such as an opening brace or an earlier duplicate.
  public struct Note: Hashable, Sendable {
    /// What the place has to do with the problem.
    public var message: String
    /// The place, if it is in the same source.
    public var span: SourceSpan?

    /// Creates a note.
    public init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// A change that makes the text valid.
  public struct FixIt: Hashable, Sendable {
    /// What the change does, in the imperative.
    public var message: String
    /// The bytes to replace.
    public var span: SourceSpan
    /// The replacement.
    public var replacement: String

    /// Creates a fix.
    public init(_ message: String, replace span: SourceSpan, with replacement: String) {
      self.message = message
      self.span = span
      self.replacement = replacement
    }
  }

  /// Stable identifier, `area.kebab-case`.
  public var id: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong and what was expected; lower case start, no final full stop.
  public var message: String
  /// Name of the source that the span belongs to; `nil` for the text at hand.
  public var source: String?
  /// The smallest place that is wrong, if there is one.
  public var span: SourceSpan?
  /// Other places that explain this one.
  public var notes: [Note]
  /// Changes that would mend it.
  public var fixIts: [FixIt]

  /// Creates a diagnostic.
  public init(
    _ id: String, _ severity: Severity = .error, _ message: String, source: String? = nil,
    at span: SourceSpan? = nil, notes: [Note] = [], fixIts: [FixIt] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.source = source
    self.span = span
    self.notes = notes
    self.fixIts = fixIts
  }
}

extension Diagnostic {
  /// The note at the end of a list that holds no more than a limit allows.
  package static func truncated(_ count: Int) -> Diagnostic {
    Diagnostic(
      "diagnostics.truncated", .note,
      count == 1 ? "1 more problem is not listed" : "\(count) more problems are not listed")
  }
}

/// Thrown by loading and strict parsing: every problem that was found.
public struct DiagnosticError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The problems, in the order of their places; never empty.
  public let diagnostics: [Diagnostic]

  /// Creates an error from its problems.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// Creates an error from one problem.
  public init(_ diagnostic: Diagnostic) {
    self.init([diagnostic])
  }

  /// Identifier of the first error.
  public var id: String {
    (diagnostics.first { $0.severity == .error } ?? diagnostics.first)?.id
      ?? "internal.no-diagnostic"
  }

  /// The problems, one a line, without excerpts.
  public var description: String {
    diagnostics.map {
      "\($0.source.map { "\($0): " } ?? "")\($0.severity): \($0.message) [\($0.id)]"
    }
    .joined(separator: "\n")
  }
}
