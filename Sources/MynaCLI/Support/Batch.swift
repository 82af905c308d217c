import ArgumentParser
import Dispatch
import Foundation
import MynaCommandLine
import MynaModel
import MynaRequests
import MynaSyntax
import Synchronization

/// Answers NDJSON line by line, in order and in constant memory, on several processors.
///
/// Each thread reads a block of lines, answers it, waits for its turn and writes: at most one block a
/// thread is in memory, whatever the input's length.
enum Batch {
  /// Writes one line for each line of the input.
  ///
  /// - Parameters:
  ///   - limits: the limits of lines and of their JSON.
  ///   - threads: at most how many work.
  ///   - makeAnswerer: makes what answers the lines of one thread.
  /// - Returns: how many lines were bad.
  static func run<Answerer: BatchAnswerer & SendableMetatype & ~Copyable>(
    limits: Limits, threads: Int, _ makeAnswerer: @Sendable () -> Answerer
  ) throws -> Int {
    let work = BatchWork(limits: limits)
    if threads == 1 {
      work.run(makeAnswerer())
    } else {
      // A thread that waits for its turn waits for one that has begun: it is no matter how many run.
      DispatchQueue.concurrentPerform(iterations: threads) { _ in work.run(makeAnswerer()) }
    }
    return try work.finish()
  }

  /// The same for requests that are answered by a function alone.
  static func run(
    limits: Limits, threads: Int,
    _ answer: @escaping @Sendable (JSONValue) throws(RequestProblem) -> [JSONValue.Member]
  ) throws -> Int {
    try run(limits: limits, threads: threads) { FunctionAnswerer(function: answer) }
  }
}

/// The options of verbs that answer batches.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many processors a batch may use; all of them unless given.", valueName: "number"))
  var jobs: Int?

  @Flag(
    help: """
      A batch ends with status 0 even if lines are no requests: their answers say so, and whoever \
      started it tells a line that is wrong from a run that failed.
      """)
  var keepGoing = false

  /// Most threads, each with a block of lines in memory.
  private static let most = 64

  func validate() throws {
    if let jobs, !(1...Self.most).contains(jobs) {
      throw ValidationError("--jobs is a number from 1 to \(Self.most).")
    }
  }

  /// At most how many threads work.
  var threads: Int {
    jobs ?? min(Self.most, max(1, ProcessInfo.processInfo.activeProcessorCount))
  }
}

extension BatchOptions {
  /// Ends a run: with an error if lines were bad, unless that is wanted.
  func finish(bad: Int) throws(CommandFailure) {
    guard bad > 0, !keepGoing else { return }
    throw CommandFailure(bad == 1 ? "1 line is no request" : "\(bad) lines are no requests")
  }
}

/// Answers the lines that one thread has read.
protocol BatchAnswerer: ~Copyable {
  /// The members of the answer to a request, without the identifier.
  mutating func answer(_ request: JSONValue) throws(RequestProblem) -> [JSONValue.Member]

  /// Appends the answer to a line without reading it as JSON, where that is possible; it must be the
  /// answer that the other way gives. Returns whether it was.
  mutating func answer(_ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool
}

extension BatchAnswerer where Self: ~Copyable {
  mutating func answer(_ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    false
  }
}

extension RenderAnswerer: BatchAnswerer {}

/// Answers by calling a function.
private struct FunctionAnswerer: BatchAnswerer {
  let function: @Sendable (JSONValue) throws(RequestProblem) -> [JSONValue.Member]

  func answer(_ request: JSONValue) throws(RequestProblem) -> [JSONValue.Member] {
    try function(request)
  }
}
