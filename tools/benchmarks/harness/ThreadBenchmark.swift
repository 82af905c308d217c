import CMynaOpponents

/// One thread against two that do the same work each, on the same message or store.
///
/// Throughput says nothing while other programs use the machine. The processor time of an operation
/// holds all the same: it grows where threads wait for each other's memory.
enum ThreadBenchmark {
  /// Measures W4 into a buffer and into a text, and the whole way.
  static func run(_ path: String, _ effort: Effort) throws {
    guard let workload = Workload.all.first(where: { $0.name == "W4" }) else { return }
    let message = try workload.prepared()
    let arguments = (0..<Workload.sets).map(workload.mynaArguments)
    let ways = try WholeWayBenchmark.cases(path).filter { $0.title.hasSuffix("two amounts, en") }
    let contenders =
      [
        ("W4 into a buffer", workload.intoBuffer(message, arguments)),
        ("W4 into String", workload.intoString(message, arguments)),
      ]
      + (try ways.flatMap { way in
        try WholeWayBenchmark.contenders(way).prefix(2).map { ("whole way, \($0.name)", $0) }
      })
    for (title, contender) in contenders { measure(title, contender, effort) }
  }

  private static func measure(_ title: String, _ contender: Contender, _ effort: Effort) {
    var count = Workload.sets
    while run(contender, count, threads: 1).wall < UInt64(effort.nanoseconds) * 2 { count *= 2 }
    var times = [Samples(), Samples()]
    var throughput = Samples()
    var work = Samples()
    for _ in 0..<effort.rounds {
      let one = run(contender, count, threads: 1)
      let two = run(contender, count, threads: 2)
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
  private static func run(_ contender: Contender, _ count: Int, threads: Int32) -> myna_times {
    let work = Work(run: contender.run, count: count)
    return withExtendedLifetime(work) {
      myna_parallel(
        threads,
        { context in
          guard let context else { return }
          let work = Unmanaged<Work>.fromOpaque(context).takeUnretainedValue()
          work.run(work.count)
        }, Unmanaged.passUnretained(work).toOpaque())
    }
  }

  /// What every thread does.
  private final class Work {
    let run: (Int) -> Void
    let count: Int

    init(run: @escaping (Int) -> Void, count: Int) {
      self.run = run
      self.count = count
    }
  }
}
