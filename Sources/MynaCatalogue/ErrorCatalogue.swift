/// All codes of one provider with their facts, parameters and message keys, and the spellings
/// under which they arrive.
public struct ErrorCatalogue: Hashable, Sendable {
  /// Who defines the codes, such as `alipay`.
  public var provider: String
  /// Which state of the provider's list was read: a date or a version, as text.
  public var snapshot: String
  /// The codes, in the order of the file.
  public var entries: [Entry]
  /// Other spellings, in the order of the file.
  public var aliases: [Alias]
  /// Ways in which spellings are allowed to vary, in the order of the file.
  public var rules: [Rule]

  /// Creates a catalogue.
  public init(
    provider: String, snapshot: String = "", entries: [Entry], aliases: [Alias] = [],
    rules: [Rule] = []
  ) {
    self.provider = provider
    self.snapshot = snapshot
    self.entries = entries
    self.aliases = aliases
    self.rules = rules
  }
}
