import MynaCommandLine

/// The command `myna`.
///
/// It renders a code and formats a message itself, within a few milliseconds, and starts
/// `myna-workbench` or `myna-server` for every other command line. Those programs read arguments and files
/// with packages that bring Foundation, which takes longer to load than a code to render.
@main
struct Starter {
  static func main() {
    CommandLineProcess.prepare()
    let words = CommandLine.arguments.dropFirst()
    do {
      if let request = CodeRequest(plain: words) {
        try RenderOutput().write([request], by: .embedded)
      } else if let request = MessageRequest(plain: words) {
        try request.write()
      } else if let verb = words.first, CompanionProgram.serverVerbs.contains(verb) {
        try CompanionProgram.server.start()
      } else {
        try CompanionProgram.workbench.start()
      }
    } catch is UsageFailure {
      // Nothing was written yet; the workbench says what is wrong, and how the verb is used.
      end { () throws in try CompanionProgram.workbench.start() }
    } catch {
      end { () throws in throw error }
    }
    end {}
  }

  /// Ends the process after a last step.
  private static func end(_ step: () throws -> Void) -> Never {
    do {
      try step()
    } catch {
      CommandLineProcess.exit(CommandLineProcess.report(error) ?? 1)
    }
    CommandLineProcess.exit(0)
  }
}
