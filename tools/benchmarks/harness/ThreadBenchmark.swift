import CMynaOpponents

/// One thread against two that do the same work each, on the same message or store.
///
/// Each thread has arguments of its own, as requests have, and a processor of its own: threads that
/// were made a moment ago often share one for some milliseconds. The processor time of an operation
/// grows where threads wait for each other's memory.
enum ThreadBenchmark {
  /// Nanoseconds that a round lasts, long against the slices of the scheduler.
  private static let round = 50_000_000

  /// Measures W4 into a buffer and into a text, and the whole way.
  static func run(_ path: String, _ effort: Effort) throws {
    guard let workload = Workload.all.first(where: { $0.name == "W4" }) else { return }
    let message = try workload.prepared()
    let arguments = { (0..<Workload.sets).map(workload.mynaArguments) }
    measure("W4 into a buffer", effort) { workload.intoBuffer(message, arguments()) }
    measure("W4 into String", effort) { workload.intoString(message, arguments()) }
    let ways = try WholeWayBenchmark.cases(path).filter { $0.title.hasSuffix("two amounts, en") }
    guard var way = ways.last else { return }
    for (title, index) in [("a buffer", 0), ("String", 1)] {
      try measure("the whole way into \(title)", effort) {
        way.arguments = arguments()
        return try WholeWayBenchmark.contenders(way)[index]
      }
    }
  }

  private static func measure(
    _ title: String, _ effort: Effort, _ contender: () throws -> Contender
  ) rethrows {
    let contenders = [try contender(), try contender()]
    var count = Workload.sets
    while run(contenders.prefix(1), count).wall < UInt64(round) { count *= 2 }
    var times = [Samples(), Samples()]
    var throughput = Samples()
    var work = Samples()
    for _ in 0..<effort.rounds {
      let one = run(contenders.prefix(1), count)
      let two = run(contenders[...], count)
      times[0].add(Double(one.wall) / Double(count))
      times[1].add(Double(two.wall) / Double(count))
      throughput.add(2 * Double(one.wall) / Double(two.wall))
      work.add(Double(two.processor) / Double(2 * one.processor))
    }
    Measurement("threads", title, "1", unit: "ns", times[0]).report()
    Measurement("threads", title, "2", unit: "ns", times[1]).report()
    Measurement("threads", title, "throughput", unit: "times", throughput).report()
    Measurement("threads", title, "work", unit: "times", work).report()
  }

  /// Lets all threads do the same number of operations.
  private static func run(_ contenders: ArraySlice<Contender>, _ count: Int) -> myna_times {
    let work = contenders.map { Work(run: $0.run, count: count) }
    return withExtendedLifetime(work) {
      myna_parallel(
        Int32(work.count),
        { context in
          guard let context else { return }
          let work = Unmanaged<Work>.fromOpaque(context).takeUnretainedValue()
          work.run(work.count)
        }, work.map { Unmanaged.passUnretained($0).toOpaque() })
    }
  }

  /// What a thread does.
  private final class Work {
    let run: (Int) -> Void
    let count: Int

    init(run: @escaping (Int) -> Void, count: Int) {
      self.run = run
      self.count = count
    }
  }
}
