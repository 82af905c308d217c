public import MynaModel

/// A format in which messages are handed to translation systems and back.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// PO of GNU gettext: one message an entry, MessageFormat 2 as its text.
  case po
  /// XLIFF 2.1: a message with variants is a group of units, placeholders are codes.
  case xliff
  /// XLIFF 1.2, for systems that do not read version 2.
  case xliff12
  /// JSON of keys and messages of MessageFormat 2.
  case json
  /// JSON of keys and messages of MessageFormat 1, for FormatJS.
  case formatjs
  /// JSON of i18next: plurals and choices are keys of their own.
  case i18next
  /// Application resource bundle of Flutter: MessageFormat 1 with descriptions.
  case arb
  /// Android's `strings.xml`.
  case android
  /// Apple's string catalogue.
  case xcstrings
  /// A table for spreadsheets, source and translation side by side.
  case csv

  /// What reading a file gave.
  public struct Reading: Sendable {
    /// The contents; `nil` if a diagnostic is an error.
    public var file: ImportedFile?
    /// All problems of the file, in the order of their places.
    public var diagnostics: [Diagnostic]
  }

  /// Whether the format holds source text and translation side by side.
  public var isBilingual: Bool {
    switch self {
    case .po, .xliff, .xliff12, .csv: true
    case .json, .formatjs, .i18next, .arb, .android, .xcstrings: false
    }
  }

  /// Endings of its files' names, without the dot; the first is the usual one.
  public var fileEndings: [String] {
    switch self {
    case .po: ["po", "pot"]
    case .xliff, .xliff12: ["xlf", "xliff"]
    case .json, .formatjs, .i18next: ["json"]
    case .arb: ["arb"]
    case .android: ["xml"]
    case .xcstrings: ["xcstrings"]
    case .csv: ["csv"]
    }
  }

  /// Finds the format of a file by its name, or else by how it begins.
  public init?(path: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let candidates = Self.allCases.filter { $0.fileEndings.contains(ending) }
    // Three formats are JSON, and nothing in a file tells which one it is.
    guard ending != "json",
      let format = candidates.first(where: { $0.recognizes(bytes) }) ?? candidates.first
    else { return nil }
    self = format
  }

  /// Whether the beginning of a file is that of the format.
  private func recognizes(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .po: true
    case .xliff: Self.mentions(XLIFFWriter.namespace, bytes)
    case .xliff12: Self.mentions(XLIFF12Writer.namespace, bytes)
    case .json, .formatjs, .i18next, .arb, .android, .xcstrings, .csv: true
    }
  }

  /// Whether a text stands near the beginning of a file.
  private static func mentions(_ text: String, _ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(4096)
    let text = Array(text.utf8)
    return start.indices.contains { start[$0...].starts(with: text) }
  }

  /// Writes messages.
  ///
  /// - Throws: what the format cannot hold.
  public func write(_ set: TranslationSet) throws(DiagnosticError) -> [UInt8] {
    switch self {
    case .po: POPrinter.print(POFile(set))
    case .xliff: try XLIFFWriter.write(set)
    case .xliff12: try XLIFF12Writer.write(set)
    case .json, .formatjs, .i18next, .arb, .android, .xcstrings, .csv: try writeAll(set)
    }
  }

  /// Reads a file; nothing of it is trusted.
  public func read(_ source: SourceText, limits: Limits = Limits()) -> Reading {
    switch self {
    case .po: POFile.read(source, limits: limits)
    case .xliff: XLIFFReader.read(source, limits: limits)
    case .xliff12: XLIFF12Reader.read(source, limits: limits)
    case .json: FlatJSON.read(source, limits: limits)
    case .formatjs: FormatJS.read(source, limits: limits)
    case .i18next: I18next.read(source, limits: limits)
    case .arb: ARBFile.read(source, limits: limits)
    case .android: AndroidStrings.read(source, limits: limits)
    case .xcstrings: StringCatalogue.read(source, limits: limits)
    case .csv: CSVTable.read(source, limits: limits)
    }
  }
}

extension ExchangeFormat {
  /// Returns what is wrong with a file, whatever its codes stand for.
  ///
  /// A valid XLIFF file of another program has no problems, although its placeholders mean nothing
  /// to this one.
  public func problems(of source: SourceText, limits: Limits = Limits()) -> [Diagnostic] {
    switch self {
    case .po: POFile.parse(source, limits: limits).diagnostics
    case .xliff: XLIFFReader.problems(of: source, limits: limits)
    case .xliff12: XLIFF12Reader.problems(of: source, limits: limits)
    case .json, .formatjs, .i18next, .arb, .android, .xcstrings, .csv:
      read(source, limits: limits).diagnostics
    }
  }
}
