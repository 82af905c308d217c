import ArgumentParser
import Myna
import MynaCatalogue
import MynaCommandLine
import MynaModel
import MynaSyntax

/// `myna list`: the codes with their keys and coverage.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists the codes with area, keys and coverage per locale.",
    discussion: "Coverage: ● every audience has the message, ◐ some have, ○ none has.")

  @Option(help: "Only codes of this area, such as limit.")
  var area: String?

  @Option(help: "Output: text or json.")
  var format = RenderOutput.Format.text

  @OptionGroup var source: LocalizerSource

  func run() throws {
    let localizer = try source.open()
    let entries = localizer.catalogues.flatMap(\.entries)
      .filter { area == nil || $0.areas.contains(area ?? "") }
    if format == .json {
      for entry in entries {
        Output.standard.write(JSONWriter.write(json(entry, localizer)) + "\n")
      }
    } else {
      writeTable(entries, localizer)
    }
    if entries.isEmpty { throw CommandFailure("no code has the area '\(area ?? "")'") }
  }

  private func writeTable(_ entries: [ErrorCatalogue.Entry], _ localizer: Localizer) {
    let locales = localizer.locales
    let header = ["code", "area", "retry", "customer key"] + locales.map(\.description)
    let rows = entries.map { entry in
      [
        entry.code.code, entry.areas.first ?? "", entry.advice.retry.rawValue, entry.customerKey,
      ] + locales.map { symbol(entry, $0, localizer) }
    }
    let widths = header.indices.map { column in
      ([header] + rows).map { DisplayWidth.cells($0[column]) }.max() ?? 0
    }
    for (index, row) in ([header] + rows).enumerated() {
      let line = zip(row, widths).map { DisplayWidth.padded($0, to: $1) }.joined(separator: "  ")
      Output.standard.write((index == 0 ? Terminal.bold(line) : line) + "\n")
    }
    Output.standard.write(Terminal.dim("\(entries.count) codes") + "\n")
  }

  private func symbol(
    _ entry: ErrorCatalogue.Entry, _ locale: LocaleIdentifier, _ localizer: Localizer
  ) -> String {
    let covered = coverage(entry, locale, localizer).count { $0.isCovered }
    return covered == localizer.settings.audiences.count ? "●" : covered == 0 ? "○" : "◐"
  }

  private func coverage(
    _ entry: ErrorCatalogue.Entry, _ locale: LocaleIdentifier, _ localizer: Localizer
  ) -> [(audience: Audience, isCovered: Bool)] {
    localizer.settings.audiences.map { settings in
      let key = settings.audience == .developer ? entry.developerKey : entry.customerKey
      let fields = localizer.table(for: locale)?.fields(of: key, for: settings.audience) ?? []
      return (settings.audience, Set(settings.fields).isSubset(of: fields.map(\.name)))
    }
  }

  private func json(_ entry: ErrorCatalogue.Entry, _ localizer: Localizer) -> JSONValue {
    let coverage = localizer.locales.map { locale in
      let audiences = self.coverage(entry, locale, localizer)
        .map { JSONValue.Member($0.audience.name, .boolean($0.isCovered)) }
      return JSONValue.Member(locale.description, .object(audiences))
    }
    return [
      "code": .string(entry.code.code), "provider": .string(entry.code.provider),
      "areas": .array(entry.areas.map { .string($0) }),
      "customerKey": .string(entry.customerKey), "developerKey": .string(entry.developerKey),
      "coverage": .object(coverage),
    ]
  }
}
