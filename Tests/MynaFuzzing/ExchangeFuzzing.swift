import MynaAuthoring
import MynaModel

/// Files that come back from translators and their programs.
enum ExchangeFuzzing {
  /// The formats of apps, one of which the first byte of an input picks.
  private static let appFormats: [ExchangeFormat] = [
    .json, .formatjs, .i18next, .arb, .android, .xcstrings,
  ]

  static func checkXLIFF(_ bytes: [UInt8]) throws {
    let format = ExchangeFormat(path: "x.xlf", bytes: bytes) ?? .xliff
    try read(bytes, format)
    try DiagnosticClaims.check(format.problems(of: source(bytes)), in: bytes, name: "x")
  }

  static func checkCSV(_ bytes: [UInt8]) throws {
    try read(bytes, .csv)
  }

  static func checkApps(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let index = Int(first) % appFormats.count
    guard appFormats.indices.contains(index) else { return }
    try read(Array(bytes.dropFirst()), appFormats[index])
  }

  static func checkPO(_ bytes: [UInt8]) throws {
    try read(bytes, .po)
    guard let file = POFile.parse(source(bytes)).file else { return }
    let printed = file.printed()
    let again = POFile.parse(source(printed))
    guard let second = again.file else {
      throw FuzzFailure(
        claim: "what is printed is valid", found: String(decoding: printed, as: UTF8.self))
    }
    try claim(
      "all messages are printed", second.entries.count == file.entries.count,
      found: "\(second.entries.count) of \(file.entries.count)")
    for (left, right) in zip(file.entries, second.entries) {
      try claim(
        "a message is read as it is printed",
        left.id.text == right.id.text && left.context?.text == right.context?.text
          && left.translations.map(\.text) == right.translations.map(\.text)
          && left.flags == right.flags && left.isObsolete == right.isObsolete,
        found: "\(left.id.text.debugDescription), then \(right.id.text.debugDescription)")
    }
    try claim("printing twice is printing once", second.printed() == printed)
  }

  private static func source(_ bytes: [UInt8]) -> SourceText { SourceText(name: "x", bytes: bytes) }

  private static func read(_ bytes: [UInt8], _ format: ExchangeFormat) throws {
    let reading = format.read(source(bytes))
    try DiagnosticClaims.check(reading.diagnostics, in: bytes, name: "x")
    let hasErrors = reading.diagnostics.contains { $0.severity == .error }
    try claim("there is a file or an error", (reading.file == nil) == hasErrors)
    for unit in reading.file?.units ?? [] {
      try claim(
        "a unit's place lies inside the file",
        0 <= unit.place.start && unit.place.start <= unit.place.end
          && unit.place.end <= bytes.count, found: "\(unit.place)")
    }
  }
}
