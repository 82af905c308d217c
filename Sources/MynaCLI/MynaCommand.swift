import ArgumentParser
import MynaCommandLine

/// All verbs of the command `myna`, which starts this program for what it does not do itself; each
/// verb has a file of its own.
@main
struct MynaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "myna",
    abstract: "Turns payment error codes into the sentence that the reader needs.",
    discussion: """
      Without --locales the catalogue and messages that are built into the command answer.

      EXAMPLES
        myna render BUYER_BALANCE_NOT_ENOUGH --audience customer --locale zh-CN
        myna render UNKNOW --audience developer
        myna format --locale pl '.input {$n :number} .match $n one {{{$n} plik}} * {{{$n} pliki}}' --arg n=3
        myna explain ALIN43911

      EXIT STATUS
        0  everything is fine
        1  a problem was found; it is described on standard error
        2  the command was used wrongly
      """,
    version: Version.text,
    subcommands: [
      RenderCommand.self, FormatCommand.self, ListCommand.self, ExplainCommand.self,
      ConvertCommand.self, NegotiateCommand.self, CompileCommand.self, InspectCommand.self,
      CheckCommand.self, FmtCommand.self, StatusCommand.self, UpdateCommand.self,
      ReviewCommand.self, PreviewCommand.self, DiffCommand.self, MergeDriverCommand.self,
      GenerateCommand.self, ExportCommand.self, ImportCommand.self, LimitsCommand.self,
      ServeVerb.self, SignVerb.self,
    ])

  static func main() {
    CommandLineProcess.prepare()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      exit(reporting: error)
    }
    CommandLineProcess.exit(0)
  }
}
