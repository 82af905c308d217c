import CMynaOpponents

/// Runs every contender once for a profiler that counts inside `myna_measured`, and says in which
/// order.
enum Instructions {
  private static let count = 4 * Workload.sets

  /// Runs one message, or one way from a code, into a buffer; the path is that of the benchmark.
  static func run(only subject: String, _ path: String) throws {
    for workload in Workload.all where "\(workload.name) \(workload.locale)" == subject {
      run("messages", subject, Array(try workload.contenders().prefix(1)))
      return
    }
    for way in try WholeWayBenchmark.cases(path) where way.title == subject {
      try run("whole way", subject, Array(WholeWayBenchmark.contenders(way).prefix(1)))
    }
  }

  /// Runs the messages, then the whole way.
  static func run(_ path: String) throws {
    for workload in Workload.all {
      try run("messages", "\(workload.name) \(workload.locale)", workload.contenders())
    }
    for way in try WholeWayBenchmark.cases(path) {
      try run("whole way", way.title, WholeWayBenchmark.contenders(way))
    }
  }

  private static func run(_ group: String, _ subject: String, _ contenders: [Contender]) {
    for contender in contenders {
      contender.run(Workload.sets)
      let work = Work { contender.run(count) }
      withExtendedLifetime(work) {
        myna_measured(
          { context in
            guard let context else { return }
            Unmanaged<Work>.fromOpaque(context).takeUnretainedValue().body()
          }, Unmanaged.passUnretained(work).toOpaque())
      }
      print(
        #"{"group":"\#(group)","subject":"\#(subject)","contender":"\#(contender.name)","#
          + #""operations":\#(count)}"#)
    }
  }

  private final class Work {
    let body: () -> Void

    init(body: @escaping () -> Void) { self.body = body }
  }
}
