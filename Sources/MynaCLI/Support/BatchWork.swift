import Foundation
import MynaCommandLine
import MynaModel
import Synchronization

/// What the threads of a batch share: the input, whose turn it is to write, and how it went.
final class BatchWork: Sendable {
  private struct Input {
    var source: LineSource
    /// Number of blocks that were read.
    var blocks = 0
    /// Number of lines that were read.
    var lines = 0
    var isDone = false
    var failure: CommandFailure?
  }

  private struct Turn {
    /// The block that is written next.
    var block = 0
    var bad = 0
  }

  private let limits: Limits
  private let input: Mutex<Input>
  private let turn = Mutex(Turn())
  /// Wakes those who wait for their turn.
  private let change = NSCondition()

  init(limits: Limits) {
    self.limits = limits
    input = Mutex(Input(source: LineSource(limit: limits.lineBytes)))
  }

  /// Answers blocks until there are no more; to be called once a thread.
  func run<Answerer: BatchAnswerer & ~Copyable>(_ answerer: consuming Answerer) {
    var responder = LineResponder(answerer: answerer, limits: limits)
    var block: [UInt8] = []
    var output: [UInt8] = []
    while let next = read(into: &block) {
      output.removeAll(keepingCapacity: true)
      let bad = responder.respond(to: block, next.kind, first: next.firstLine, to: &output)
      write(output, as: next.number, bad: bad)
    }
  }

  /// How many lines were bad.
  ///
  /// - Throws: why the input could not be read or the output not be written.
  func finish() throws -> Int {
    let failure = input.withLock { $0.failure }
    try Output.standard.flush()
    if let failure { throw failure }
    return turn.withLock { $0.bad }
  }

  /// A block that was read.
  private struct Block {
    /// Place among all blocks.
    var number: Int
    var kind: LineSource.Block
    var firstLine: Int
  }

  private func read(into block: inout [UInt8]) -> Block? {
    input.withLock { (input) -> Block? in
      // Nobody reads any more: there is nothing left to do.
      guard !input.isDone, !Output.standard.hasFailed else { return nil }
      let kind: LineSource.Block?
      do throws(CommandFailure) {
        kind = try input.source.next(into: &block)
      } catch {
        input.failure = error
        kind = nil
      }
      guard let kind else {
        input.isDone = true
        return nil
      }
      defer {
        input.blocks += 1
        input.lines += kind == .tooLong ? 1 : LineSource.lines(in: block)
      }
      return Block(number: input.blocks, kind: kind, firstLine: input.lines + 1)
    }
  }

  /// Writes when all blocks before have been written.
  private func write(_ bytes: [UInt8], as number: Int, bad: Int) {
    change.lock()
    while turn.withLock({ $0.block }) != number { change.wait() }
    change.unlock()
    // It is this thread's turn until it says otherwise, so nothing is held while it writes.
    Output.standard.write(bytes)
    // A failure is kept, and ends the run at the next read.
    try? Output.standard.flush()
    change.lock()
    turn.withLock { turn in
      turn.block += 1
      turn.bad += bad
    }
    change.broadcast()
    change.unlock()
  }
}
