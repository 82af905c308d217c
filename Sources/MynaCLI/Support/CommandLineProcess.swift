import ArgumentParser
import MynaICU
import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Version of the package and of what it runs on.
enum Version {
  static var text: String {
    "myna 0.1.0 (ICU \(ICU.version), CLDR \(ICU.cldrVersion), Unicode \(ICU.unicodeVersion))"
  }
}

/// A problem that ends the command with status 1.
struct CommandFailure: Error {
  var message: String

  init(_ message: String) { self.message = message }
}

/// Start and end of the process.
enum CommandLineProcess {
  static func prepare() {
    // Files that the command writes are readable, and writable by their owner alone.
    umask(0o022)
  }

  /// Says what went wrong and ends the process: 0 for help, 1 for problems, 2 for wrong usage.
  static func exit(with error: any Error) -> Never {
    var status: Int32
    switch error {
    case let failure as CommandFailure:
      if !failure.message.isEmpty { Output.error.write("myna: \(failure.message)\n") }
      status = 1
    case let failure as DiagnosticError:
      for diagnostic in failure.diagnostics { Terminal.report(diagnostic, in: nil) }
      status = 1
    case let failure as Output.Failure:
      Output.error.write("myna: cannot write the output: \(failure.reason)\n")
      // What could not be written must not be tried again.
      _exit(1)
    default:
      let code = MynaCommand.exitCode(for: error)
      let message = MynaCommand.fullMessage(for: error)
      if code.isSuccess {
        Output.standard.write(message + "\n")
      } else if !message.isEmpty {
        Output.error.write(message + "\n")
      }
      status = code.isSuccess ? 0 : code == .validationFailure ? 2 : 1
    }
    do {
      try Output.standard.flush()
    } catch {
      status = 1
    }
    terminate(status)
  }
}

/// `exit(3)`; inside `CommandLineProcess` the name belongs to another function.
private func terminate(_ status: Int32) -> Never { exit(status) }
