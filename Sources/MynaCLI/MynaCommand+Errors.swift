import ArgumentParser
import MynaCommandLine
import MynaICU

/// Version of the package and of what it runs on.
enum Version {
  static let number = "0.1.0"
  static var text: String {
    "myna \(number) (ICU \(ICU.version), CLDR \(ICU.cldrVersion), Unicode \(ICU.unicodeVersion))"
  }
}

extension MynaCommand {
  /// Says what went wrong and ends the process: 0 for help, 1 for problems, 2 for wrong usage.
  static func exit(reporting error: any Error) -> Never {
    if let status = CommandLineProcess.report(error) { CommandLineProcess.exit(status) }
    var error = error
    if let usage = error as? UsageFailure { error = ValidationError(usage.message) }
    let code = exitCode(for: error)
    CommandLineProcess.exit(
      saying: fullMessage(for: error), isHelp: code.isSuccess, isUsage: code == .validationFailure)
  }
}
