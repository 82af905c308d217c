import ArgumentParser
import MynaCommandLine

/// `myna serve`, for the list of verbs: another program does it.
struct ServeVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serves messages over HTTP, and loads them anew when they change.")

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() throws { try CompanionProgram.server.start() }
}

/// `myna sign`, for the list of verbs: another program does it.
struct SignVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Signs a bundle, for servers that take no other.")

  @Argument(parsing: .captureForPassthrough)
  var words: [String] = []

  func run() throws { try CompanionProgram.server.start() }
}
