public import MynaModel
public import MynaProject

extension ExchangeFormat {
  /// What writing gave.
  public struct Export: Sendable {
    /// The file.
    public var bytes: [UInt8]
    /// Number of messages in it.
    public var count: Int
    /// Why messages are not in it, at the places of their sources.
    public var leftOut: [ProjectLoader.Finding]

    init(bytes: [UInt8], count: Int, leftOut: [ProjectLoader.Finding] = []) {
      self.bytes = bytes
      self.count = count
      self.leftOut = leftOut
    }

    init(_ value: JSONValue, count: Int, leftOut: [ProjectLoader.Finding] = [], depth: Int = 1) {
      self.init(
        bytes: Array((KitJSON.lines(value, depth: depth) + "\n").utf8), count: count,
        leftOut: leftOut)
    }
  }

  /// How a file is written.
  public struct ExportOptions: Sendable {
    /// Whether CSV begins with a byte order mark, by which spreadsheets know UTF-8.
    public var byteOrderMark = false

    /// Creates the usual options.
    public init() {}
  }

  /// Whether apps read the format, so that only customers' texts belong into it.
  public var isForApps: Bool {
    switch self {
    case .json, .formatjs, .i18next, .arb, .android, .xcstrings, .csv: true
    case .po, .xliff, .xliff12: false
    }
  }

  /// Writes messages, and tells which ones the format cannot hold; these are left out.
  ///
  /// - Throws: what the format cannot hold at all.
  public func export(
    _ set: TranslationSet, options: ExportOptions = ExportOptions()
  ) throws(DiagnosticError) -> Export {
    switch self {
    case .po, .xliff, .xliff12: Export(bytes: try write(set), count: set.count)
    case .json: FlatJSON.write(set)
    case .formatjs: FormatJS.write(set)
    case .i18next: I18next.write(set)
    case .arb: ARBFile.write(set)
    case .android: AndroidStrings.write(set)
    case .xcstrings: StringCatalogue.write(set)
    case .csv: CSVTable.write(set, options)
    }
  }

  /// Writes messages all of which the format can hold.
  func writeAll(_ set: TranslationSet) throws(DiagnosticError) -> [UInt8] {
    let export = try export(set)
    guard export.leftOut.isEmpty else {
      throw DiagnosticError(
        export.leftOut.map { finding in
          var diagnostic = finding.diagnostic
          diagnostic.severity = .error
          return diagnostic
        })
    }
    return export.bytes
  }
}
