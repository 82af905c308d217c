import ArgumentParser
import MynaCommandLine
import MynaModel

/// `myna limits`: every limit with its default and its hard value.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Prints the limits for everything that comes from outside.",
    discussion: """
      A project lowers a limit, or raises it up to the hard value, under 'limits:' of its myna.yaml;
      with --locales FOLDER the values of that project are shown too.
      """)

  /// How limits are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: "Output: text or json.")
  var format = Format.text

  @Flag(help: "Print the article of the documents.")
  var manual = false

  @OptionGroup var source: LocalizerSource

  func run() throws {
    if manual { return Output.standard.write(LimitsArticle.text) }
    let values = try source.open().settings.limits.clamped()
    switch format {
    case .text: writeTable(values)
    case .json: writeJSON(values)
    }
  }

  private func writeTable(_ values: Limits) {
    for area in Limits.Limit.Area.allCases {
      let heading =
        DisplayWidth.padded(area.rawValue, to: 26) + DisplayWidth.padded("value", to: 12)
        + DisplayWidth.padded("default", to: 12) + DisplayWidth.padded("hard", to: 12)
      Output.standard.write(Terminal.bold(heading) + "\n")
      for limit in Limits.all where limit.area == area {
        let numbers = [values, Limits(), Limits.hard].map {
          DisplayWidth.padded(String($0[keyPath: limit.path]), to: 12)
        }
        Output.standard.write(
          "  " + DisplayWidth.padded(limit.name, to: 24) + numbers.joined() + limit.summary + "\n")
      }
    }
  }

  private func writeJSON(_ values: Limits) {
    let members = Limits.all.map { limit in
      JSONValue.Member(
        limit.name,
        .object([
          .init("value", .integer(values[keyPath: limit.path])),
          .init("default", .integer(Limits()[keyPath: limit.path])),
          .init("hard", .integer(Limits.hard[keyPath: limit.path])),
          .init("area", .string(limit.area.rawValue)), .init("summary", .string(limit.summary)),
        ]))
    }
    var bytes: [UInt8] = []
    JSONWriter.write(.object(members), to: &bytes)
    Output.standard.write(String(decoding: bytes, as: UTF8.self) + "\n")
  }
}
