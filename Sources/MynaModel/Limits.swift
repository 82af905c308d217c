/// Every size that comes from outside has a limit, and all of them are here.
///
/// The defaults can be lowered freely and raised up to the ``hard`` values; ``clamped()`` keeps a
/// set within them. Real messages and requests stay far below the defaults.
public struct Limits: Hashable, Sendable {
  // MARK: Messages

  /// Longest message source, in UTF-8 bytes.
  public var messageBytes = 16 * 1024
  /// Deepest nesting of all constructs together (MessageFormat 1, references, JSON excepted).
  public var nestingDepth = 16
  /// Most placeholders in a message, over all variants.
  public var placeholders = 1_000
  /// Most variants of a message.
  public var variants = 256
  /// Most selectors of a `.match`.
  public var selectors = 6
  /// Most declarations.
  public var declarations = 64
  /// Most options of one expression or markup.
  public var options = 16
  /// Most digits that a digit option (fraction, integer, significant) may ask for.
  public var digitOption = 20
  /// Longest run of non-starters (combining marks); UAX #15, Stream-Safe Text Process (D4).
  public var nonStarters = 30

  // MARK: Files

  /// Largest locale, catalogue or project file, in bytes.
  public var fileBytes = 4 * 1024 * 1024
  /// Most entries of a file.
  public var entriesPerFile = 20_000
  /// Most files of a folder.
  public var files = 1_000
  /// Longest key, in bytes.
  public var keyBytes = 128
  /// Largest bundle, in bytes.
  public var bundleBytes = 64 * 1024 * 1024
  /// Most diagnostics kept per file; the rest is counted.
  public var diagnosticsPerFile = 100

  // MARK: Exchange

  /// Largest file that is imported, in bytes.
  public var exchangeBytes = 16 * 1024 * 1024
  /// Most units of a file that is imported; a message with variants has several.
  public var exchangeUnits = 100_000
  /// Deepest nesting of XML that is imported.
  public var xmlDepth = 64

  // MARK: Arguments and rendering

  /// Most arguments of a call.
  public var arguments = 64
  /// Longest argument name, in bytes.
  public var argumentNameBytes = 64
  /// Longest text of one argument, in bytes.
  public var argumentBytes = 8 * 1024
  /// All argument texts of a call together, in bytes.
  public var argumentsBytes = 64 * 1024
  /// Most items of a list argument.
  public var listItems = 64
  /// Longest output of a message, in bytes; checked while it is written.
  public var outputBytes = 64 * 1024
  /// Most significant digits of a decimal.
  public var decimalDigits = 40
  /// Largest absolute exponent of a decimal.
  public var decimalExponent = 40
  /// Longest error code, in bytes.
  public var codeBytes = 256

  // MARK: Requests

  /// Longest locale identifier in a request, in bytes.
  public var localeBytes = 35
  /// Most locales in a request.
  public var locales = 16
  /// Longest `Accept-Language` header that is read, in bytes; the rest is ignored.
  public var acceptLanguageBytes = 1024
  /// Most language ranges of an `Accept-Language` header; the rest is ignored.
  public var languageRanges = 16
  /// Longest line of a batch, in bytes.
  public var lineBytes = 1024 * 1024
  /// Deepest nesting of JSON, and of the XML of providers' answers.
  public var jsonDepth = 32
  /// Most members of a JSON object and elements of a JSON array; most fields of a provider's answer.
  public var jsonMembers = 1_000
  /// Largest answer of a provider, in bytes.
  public var answerBytes = 256 * 1024

  /// The default limits.
  public init() {}

  /// The values above which no limit can be raised.
  public static let hard: Limits = {
    var limits = Limits()
    limits.messageBytes = 64 * 1024
    limits.nestingDepth = 32
    limits.variants = 1_024
    limits.selectors = 16
    limits.declarations = 256
    limits.options = 64
    limits.fileBytes = 64 * 1024 * 1024
    limits.keyBytes = 256
    limits.bundleBytes = 256 * 1024 * 1024
    limits.exchangeBytes = 64 * 1024 * 1024
    limits.exchangeUnits = 1_000_000
    limits.xmlDepth = 256
    limits.arguments = 256
    limits.argumentNameBytes = 128
    limits.argumentBytes = 1024 * 1024
    limits.argumentsBytes = 1024 * 1024
    limits.outputBytes = 1024 * 1024
    limits.decimalDigits = 100
    limits.decimalExponent = 100
    limits.localeBytes = 64
    limits.acceptLanguageBytes = 4 * 1024
    limits.languageRanges = 64
    limits.lineBytes = 16 * 1024 * 1024
    limits.jsonDepth = 64
    limits.answerBytes = 4 * 1024 * 1024
    return limits
  }()

  /// The same limits, none above its hard value and none below 1.
  public func clamped() -> Limits {
    var result = self
    for limit in Self.all {
      let path = limit.path
      result[keyPath: path] = max(1, min(result[keyPath: path], Self.hard[keyPath: path]))
    }
    return result
  }
}
