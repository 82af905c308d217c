public import MynaModel

/// A format in which messages are handed to translation systems and back.
public enum ExchangeFormat: String, Hashable, Sendable, CaseIterable {
  /// PO of GNU gettext: one message an entry, MessageFormat 2 as its text.
  case po

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
    case .po: true
    }
  }

  /// Endings of its files' names, without the dot; the first is the usual one.
  public var fileEndings: [String] {
    switch self {
    case .po: ["po", "pot"]
    }
  }

  /// Finds the format of a file by its name, or else by how it begins.
  public init?(path: String, bytes: [UInt8]) {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    let candidates = Self.allCases.filter { $0.fileEndings.contains(ending) }
    guard let format = candidates.first(where: { $0.recognizes(bytes) }) ?? candidates.first else {
      return nil
    }
    self = format
  }

  /// Whether the beginning of a file is that of the format.
  private func recognizes(_ bytes: [UInt8]) -> Bool {
    switch self {
    case .po: true
    }
  }

  /// Writes messages.
  ///
  /// - Throws: what the format cannot hold.
  public func write(_ set: TranslationSet) throws(DiagnosticError) -> [UInt8] {
    switch self {
    case .po: POPrinter.print(POFile(set))
    }
  }

  /// Reads a file; nothing of it is trusted.
  public func read(_ source: SourceText, limits: Limits = Limits()) -> Reading {
    switch self {
    case .po: POFile.read(source, limits: limits)
    }
  }
}
