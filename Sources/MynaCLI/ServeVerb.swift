import ArgumentParser
import MynaCommandLine

/// `myna serve`, for the list of verbs: the program beside this one does it.
struct ServeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves messages over HTTP, and loads them anew when they change.")

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() throws { try CompanionProgram.server.start() }
}
