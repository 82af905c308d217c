extension Limits {
  /// One limit, as project files and documents name it.
  public struct Limit: Sendable {
    /// What a limit is for.
    public enum Area: String, CaseIterable, Sendable {
      /// One message.
      case messages = "Messages"
      /// Locale, catalogue and project files, and bundles.
      case files = "Files"
      /// Files of other programs.
      case exchange = "Exchange"
      /// What a caller supplies, and what comes out.
      case rendering = "Arguments and rendering"
      /// What a service, a batch or a reader of answers is sent.
      case requests = "Requests"
    }

    /// Name in project files, such as `message-bytes`.
    public let name: String
    /// Where its value stands.
    public let path: WritableKeyPath<Limits, Int> & Sendable
    /// What it is for.
    public let area: Area
    /// What it limits, in a line.
    public let summary: String

    init(
      _ name: String, _ path: WritableKeyPath<Limits, Int> & Sendable, _ area: Area,
      _ summary: String
    ) {
      self.name = name
      self.path = path
      self.area = area
      self.summary = summary
    }
  }

  /// Every limit, for project files, `myna limits` and the documents.
  public static let all: [Limit] = [
    Limit("message-bytes", \.messageBytes, .messages, "Longest message source, in UTF-8 bytes"),
    Limit(
      "nesting-depth", \.nestingDepth, .messages,
      "Deepest nesting of all constructs together (MessageFormat 1, references, JSON excepted)"),
    Limit(
      "placeholders", \.placeholders, .messages, "Most placeholders in a message, over all variants"
    ),
    Limit("variants", \.variants, .messages, "Most variants of a message"),
    Limit("selectors", \.selectors, .messages, "Most selectors of a `.match`"),
    Limit("declarations", \.declarations, .messages, "Most declarations"),
    Limit("options", \.options, .messages, "Most options of one expression or markup"),
    Limit(
      "digit-option", \.digitOption, .messages,
      "Most digits that a digit option (fraction, integer, significant) may ask for"),
    Limit(
      "non-starters", \.nonStarters, .messages,
      "Longest run of non-starters (combining marks); UAX #15, Stream-Safe Text Process (D4)"),
    Limit("file-bytes", \.fileBytes, .files, "Largest locale, catalogue or project file, in bytes"),
    Limit("entries-per-file", \.entriesPerFile, .files, "Most entries of a file"),
    Limit("files", \.files, .files, "Most files of a folder"),
    Limit("key-bytes", \.keyBytes, .files, "Longest key, in bytes"),
    Limit("bundle-bytes", \.bundleBytes, .files, "Largest bundle, in bytes"),
    Limit(
      "diagnostics-per-file", \.diagnosticsPerFile, .files,
      "Most diagnostics kept per file; the rest is counted"),
    Limit("exchange-bytes", \.exchangeBytes, .exchange, "Largest file that is imported, in bytes"),
    Limit(
      "exchange-units", \.exchangeUnits, .exchange,
      "Most units of a file that is imported; a message with variants has several"),
    Limit("xml-depth", \.xmlDepth, .exchange, "Deepest nesting of XML that is imported"),
    Limit("arguments", \.arguments, .rendering, "Most arguments of a call"),
    Limit(
      "argument-name-bytes", \.argumentNameBytes, .rendering, "Longest argument name, in bytes"),
    Limit("argument-bytes", \.argumentBytes, .rendering, "Longest text of one argument, in bytes"),
    Limit(
      "arguments-bytes", \.argumentsBytes, .rendering,
      "All argument texts of a call together, in bytes"),
    Limit("list-items", \.listItems, .rendering, "Most items of a list argument"),
    Limit(
      "output-bytes", \.outputBytes, .rendering,
      "Longest output of a message, in bytes; checked while it is written"),
    Limit("decimal-digits", \.decimalDigits, .rendering, "Most significant digits of a decimal"),
    Limit(
      "decimal-exponent", \.decimalExponent, .rendering, "Largest absolute exponent of a decimal"),
    Limit("code-bytes", \.codeBytes, .rendering, "Longest error code, in bytes"),
    Limit(
      "locale-bytes", \.localeBytes, .requests, "Longest locale identifier in a request, in bytes"),
    Limit("locales", \.locales, .requests, "Most locales in a request"),
    Limit(
      "accept-language-bytes", \.acceptLanguageBytes, .requests,
      "Longest `Accept-Language` header that is read, in bytes; the rest is ignored"),
    Limit(
      "language-ranges", \.languageRanges, .requests,
      "Most language ranges of an `Accept-Language` header; the rest is ignored"),
    Limit("line-bytes", \.lineBytes, .requests, "Longest line of a batch, in bytes"),
    Limit(
      "json-depth", \.jsonDepth, .requests,
      "Deepest nesting of JSON, and of the XML of providers' answers"),
    Limit(
      "json-members", \.jsonMembers, .requests,
      "Most members of a JSON object and elements of a JSON array; most fields of a provider's answer"
    ),
    Limit("answer-bytes", \.answerBytes, .requests, "Largest answer of a provider, in bytes"),
  ]
}
