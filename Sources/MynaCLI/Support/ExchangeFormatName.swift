import ArgumentParser
import MynaAuthoring

/// A format of exchange, as a word of the command line.
struct ExchangeFormatName: ExpressibleByArgument {
  let format: ExchangeFormat

  init?(argument: String) {
    guard let format = ExchangeFormat(rawValue: argument) else { return nil }
    self.format = format
  }

  static var allValueStrings: [String] { ExchangeFormat.allCases.map(\.rawValue) }
}
