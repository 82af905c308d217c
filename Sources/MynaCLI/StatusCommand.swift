import ArgumentParser
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna status`: how far translations have come.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows how far the translations of a Locales folder have come.",
    discussion: """
      An entry is reviewed or translated, as its @state says; stale if its source means something else
      than when it was translated (@source); a draft; of unknown origin without @source; missing; or
      obsolete, if the source has no such entry. --format svg draws a badge of one locale.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, html, svg }

  @Argument(help: "The Locales folder.")
  var folder: String

  @Option(help: "text, json, html or svg.")
  var format = Format.text

  @Option(help: "The locale of the badge; the project's first translation if absent.")
  var locale: String?

  func run() throws {
    let review = FolderReview(of: try ProjectSource.load(folder))
    switch format {
    case .text: Output.standard.write(ReviewTable.text(review, style: style))
    case .json: Output.standard.write(JSONWriter.write(ReviewTable.json(review)) + "\n")
    case .html: Output.standard.write(ReviewPage.html(review))
    case .svg: Output.standard.write(try badge(of: review))
    }
  }

  private var style: ReviewTable.Style {
    Terminal.usesColor ? .coloredBars : Output.standard.isTerminal ? .bars : .plain
  }

  private func badge(of review: FolderReview) throws -> String {
    let wanted = try locale.map { try NameList.locale($0) } ?? review.locales.first
    guard let wanted, review.locales.contains(wanted) else {
      throw CommandFailure("\(folder): there is no translation \(wanted.map { "'\($0)'" } ?? "")")
    }
    return ReviewBadge.svg(wanted, review.counts(of: wanted))
  }
}
