import Foundation
package import MynaModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program that is started and whose standard output is read, with nothing on its other streams.
///
/// Foundation's `Process` is not used: where a descriptor or a thread cannot be had, it ends this
/// process or waits for ever.
package enum ChildProgram {
  /// How a program ended.
  package enum Ending: Sendable {
    /// With a status; what it had written.
    case status(Int32, output: [UInt8])
    /// By a signal.
    case signal(Int32)
    /// There is no such program.
    case missing
  }

  /// Most bytes of an output.
  static let outputLimit = 64 * 1024 * 1024

  /// Runs a program that is found in `PATH`, and waits for its end.
  ///
  /// - Throws: `program.failed` if it cannot be started or its output not be read whole.
  package static func run(_ words: [String]) throws(DiagnosticError) -> Ending {
    let name = words.first ?? ""
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw failed(name, errno) }
    let (reader, writer) = (ends[0], ends[1])
    defer { close(reader) }
    // The reader's end is not for the program; its own becomes standard output.
    _ = fcntl(reader, F_SETFD, FD_CLOEXEC)
    _ = fcntl(writer, F_SETFD, FD_CLOEXEC)
    let (process, code) = start(words, output: writer)
    close(writer)
    guard code == 0 else {
      if code == ENOENT { return .missing }
      throw failed(name, code)
    }
    let output: [UInt8]
    do throws(DiagnosticError) {
      output = try readAll(reader, of: name)
    } catch {
      kill(process, SIGKILL)
      _ = wait(for: process)
      throw error
    }
    guard let status = wait(for: process) else { throw failed(name, errno) }
    // As WIFEXITED and WEXITSTATUS say, which are macros.
    return status & 0x7f == 0
      ? .status(status >> 8 & 0xff, output: output) : .signal(status & 0x7f)
  }

  private static func start(_ words: [String], output: Int32) -> (process: pid_t, code: Int32) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    var code = posix_spawn_file_actions_init(&actions)
    guard code == 0 else { return (0, code) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    code = posix_spawnattr_init(&attributes)
    guard code == 0 else { return (0, code) }
    defer { posix_spawnattr_destroy(&attributes) }
    // A thread of Dispatch blocks nearly all signals; its child could not be ended by them.
    var none = sigset_t()
    sigemptyset(&none)
    for step in [
      posix_spawnattr_setsigmask(&attributes, &none),
      posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK)),
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0),
      posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO),
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0),
    ] where step != 0 { return (0, step) }
    var arguments = words.map { strdup($0) }
    var environment = ProcessInfo.processInfo.environment.map { strdup("\($0)=\($1)") }
    defer { for text in arguments + environment { free(text) } }
    arguments.append(nil)
    environment.append(nil)
    var process = pid_t()
    code = posix_spawnp(&process, words.first ?? "", &actions, &attributes, arguments, environment)
    return (process, code)
  }

  private static func readAll(
    _ file: Int32, of name: String
  ) throws(DiagnosticError) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = chunk.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failed(name, errno) }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= outputLimit else { throw failed(name, EFBIG) }
    }
  }

  /// The status as `waitpid(2)` gives it; `nil` if it cannot be had.
  private static func wait(for process: pid_t) -> Int32? {
    var status: Int32 = 0
    while true {
      let result = waitpid(process, &status, 0)
      if result == process { return status }
      guard result < 0, errno == EINTR else { return nil }
    }
  }

  private static func failed(_ name: String, _ code: Int32) -> DiagnosticError {
    DiagnosticError(
      Diagnostic(
        "program.failed", .error, "'\(name)' cannot be run: \(String(cString: strerror(code)))"))
  }
}
