import Foundation
import MynaModel
import Testing

@testable import MynaAuthoring

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Programs that are started")
struct ChildProgramTests {
  private func output(_ words: [String]) throws -> [UInt8]? {
    guard case .status(0, let output) = try ChildProgram.run(words) else { return nil }
    return output
  }

  @Test("the output comes whole, also where it is more than a pipe holds")
  func whole() throws {
    #expect(try output(["printf", "%s", "a b"]) == Array("a b".utf8))
    #expect(try output(["head", "-c", "1000000", "/dev/zero"])?.count == 1_000_000)
  }

  @Test("the status is the program's", arguments: [0, 1, 127, 255])
  func status(_ expected: Int32) throws {
    guard case .status(let status, _) = try ChildProgram.run(["sh", "-c", "exit \(expected)"])
    else {
      Issue.record("no status")
      return
    }
    #expect(status == expected)
  }

  @Test("a signal is no status", arguments: [SIGKILL, SIGTERM])
  func signal(_ expected: Int32) throws {
    guard case .signal(let signal) = try ChildProgram.run(["sh", "-c", "kill -\(expected) $$"])
    else {
      Issue.record("no signal")
      return
    }
    #expect(signal == expected)
  }

  @Test("a signal that this thread blocks ends the program all the same")
  func blockedSignal() throws {
    var blocked = sigset_t()
    var before = sigset_t()
    sigemptyset(&blocked)
    sigaddset(&blocked, SIGTERM)
    pthread_sigmask(SIG_BLOCK, &blocked, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    guard case .signal = try ChildProgram.run(["sh", "-c", "kill -TERM $$"]) else {
      Issue.record("no signal")
      return
    }
  }

  @Test("a program that is not there is told from one that fails")
  func missing() throws {
    guard case .missing = try ChildProgram.run(["no-program-has-this-name"]) else {
      Issue.record("found")
      return
    }
  }

  @Test("a program that may not be run is an error")
  func notRunnable() throws {
    let error = #expect(throws: DiagnosticError.self) { try ChildProgram.run(["/dev/null"]) }
    #expect(error?.id == "program.failed")
  }

  @Test("an output without end is given up, and the program ended")
  func endless() throws {
    let error = #expect(throws: DiagnosticError.self) { try ChildProgram.run(["yes"]) }
    #expect(error?.id == "program.failed")
  }

  @Test("a program reads nothing, says nothing, and gets the environment")
  func streams() throws {
    #expect(
      try output(["sh", "-c", "cat; echo error >&2; echo \"$PATH\""])
        == Array("\(ProcessInfo.processInfo.environment["PATH"] ?? "")\n".utf8))
  }
}
