import ArgumentParser
import MynaCommandLine
import MynaModel

/// `myna limits`: every limit with its default and its hard value.
struct LimitsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "limits",
    abstract: "Prints the limits for everything that comes from outside.")

  func run() throws {
    let header = ["limit", "default", "hard"]
    let rows = Limits.all.map { name, path in
      [name, String(Limits()[keyPath: path]), String(Limits.hard[keyPath: path])]
    }
    for (index, row) in ([header] + rows).enumerated() {
      let line =
        DisplayWidth.padded(row[0], to: 24) + DisplayWidth.padded(row[1], to: 12) + row[2]
      Output.standard.write((index == 0 ? Terminal.bold(line) : line) + "\n")
    }
  }
}
