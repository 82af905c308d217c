import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Start and end of the process.
package enum CommandLineProcess {
  /// Prepares the process, or ends it with status 1 if its arguments cannot be read.
  package static func prepare() {
    // Files that the command writes are readable, and writable by their owner alone.
    umask(0o022)
    // Swift finds the arguments by way of /proc/self/maps, and says that there are none, not even the
    // name of the program, if that cannot be read: the help would be shown, with status 0.
    guard CommandLine.arguments.isEmpty else { return }
    Output.error.write("myna: the arguments cannot be read\n")
    exit(1)
  }

  /// Says what went wrong; `nil` for an error that is not the command's own.
  ///
  /// - Returns: the status of the process.
  package static func report(_ error: any Error) -> Int32? {
    switch error {
    case let failure as CommandFailure:
      if !failure.message.isEmpty { Output.error.write("myna: \(failure.message)\n") }
      return 1
    case let failure as DiagnosticError:
      for diagnostic in failure.diagnostics { Terminal.report(diagnostic, in: nil) }
      return 1
    case let failure as Output.Failure:
      Output.error.write("myna: cannot write the output: \(failure.reason)\n")
      // What could not be written must not be tried again.
      _exit(1)
    default: return nil
    }
  }

  /// Shows what the argument parser has to say, help or wrong usage, and ends the process.
  package static func exit(saying message: String, isHelp: Bool, isUsage: Bool) -> Never {
    if isHelp {
      Output.standard.write(message + "\n")
    } else if !message.isEmpty {
      Output.error.write(message + "\n")
    }
    exit(isHelp ? 0 : isUsage ? 2 : 1)
  }

  /// Writes what is left and ends the process; output that is lost is never status 0.
  package static func exit(_ status: Int32) -> Never {
    var status = status
    do {
      try Output.standard.flush()
    } catch {
      // Nobody has heard of it yet: a failure that was reported ends the process before it comes here.
      status = report(error) ?? 1
    }
    terminate(status)
  }
}

/// `exit(3)`; inside `CommandLineProcess` the name belongs to another function.
private func terminate(_ status: Int32) -> Never { exit(status) }
