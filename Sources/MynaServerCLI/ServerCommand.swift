import ArgumentParser
import MynaCommandLine

/// The verbs of the command `myna` that serve; the command starts this program for them.
@main
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "myna", abstract: "Serves messages, and signs bundles.",
    subcommands: [ServeCommand.self, SignCommand.self])

  static func main() async {
    CommandLineProcess.prepare()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(reporting: error)
    }
    CommandLineProcess.exit(0)
  }

  private static func exit(reporting error: any Error) -> Never {
    if let status = CommandLineProcess.report(error) { CommandLineProcess.exit(status) }
    let code = exitCode(for: error)
    CommandLineProcess.exit(
      saying: fullMessage(for: error), isHelp: code.isSuccess, isUsage: code == .validationFailure)
  }
}
