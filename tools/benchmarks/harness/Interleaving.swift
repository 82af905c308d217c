import CMynaAllocations
import Glibc

/// How long to measure.
struct Effort: Sendable {
  /// Rounds; each contender runs once in each of them.
  var rounds: Int
  /// Time that a contender should take in a round, in nanoseconds.
  var nanoseconds: Int

  /// For figures that are published.
  static let full = Effort(rounds: 41, nanoseconds: 4_000_000)
  /// For a look.
  static let quick = Effort(rounds: 9, nanoseconds: 1_000_000)
}

/// Clocks of the system, in nanoseconds.
enum Clock {
  /// What the calling thread has computed; other programs of the machine do not count.
  static var thread: Int { read(CLOCK_THREAD_CPUTIME_ID) }
  /// Time as it passes.
  static var wall: Int { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}

/// What one contender needed in each round.
struct Samples {
  /// Time of an operation, one value a round, in nanoseconds unless a benchmark says otherwise.
  private(set) var values: [Double] = []

  /// Adds a round.
  mutating func add(_ value: Double) { values.append(value) }

  /// The value below which a part of the rounds lies; 0.5 is the median.
  func quantile(_ part: Double) -> Double {
    let sorted = values.sorted()
    guard let last = sorted.last else { return 0 }
    let place = part * Double(sorted.count - 1)
    let lower = sorted[Int(place)]
    let upper = Int(place) + 1 < sorted.count ? sorted[Int(place) + 1] : last
    return lower + (upper - lower) * (place - place.rounded(.down))
  }

  /// How many times faster these are than others: the median over the rounds, so that a slow moment
  /// of the machine, which slows both, does not count.
  func timesFaster(than others: Samples) -> Double {
    var ratios = Samples()
    for (own, other) in zip(values, others.values) where own > 0 { ratios.add(other / own) }
    return ratios.quantile(0.5)
  }
}

/// Runs contenders in turn, round by round.
struct Interleaving {
  /// One contender's result.
  struct Result {
    /// The contender's name.
    var name: String
    /// Nanoseconds an operation.
    var samples: Samples
    /// Allocations an operation; `nil` if nothing counts them here.
    var allocations: Double?
  }

  /// Measures all contenders.
  static func measure(_ contenders: [Contender], _ effort: Effort) -> [Result] {
    let counts = contenders.map { calibrated($0, effort) }
    var results = contenders.map {
      Result(name: $0.name, samples: Samples(), allocations: allocations(of: $0))
    }
    for round in 0..<effort.rounds {
      // Forwards and backwards: none always runs in the wake of the same other.
      let order = Array(contenders.indices)
      for index in round.isMultiple(of: 2) ? order : order.reversed() {
        let start = Clock.thread
        contenders[index].run(counts[index])
        results[index].samples.add(Double(Clock.thread - start) / Double(counts[index]))
      }
    }
    return results
  }

  /// Warms a contender up and returns how many operations fill its part of a round.
  private static func calibrated(_ contender: Contender, _ effort: Effort) -> Int {
    var count = Workload.sets
    while true {
      let start = Clock.thread
      contender.run(count)
      let time = Clock.thread - start
      if time >= effort.nanoseconds / 2 {
        return max(Workload.sets, count * effort.nanoseconds / max(time, 1))
      }
      count *= 2
    }
  }

  /// Allocations in the steady state: those of the first calls, and of one run, do not count.
  private static func allocations(of contender: Contender) -> Double? {
    guard myna_allocations_are_counted() else { return nil }
    let few = countedAllocations { contender.run(Workload.sets) }
    let many = countedAllocations { contender.run(3 * Workload.sets) }
    return Double(many - few) / Double(2 * Workload.sets)
  }

  private static func countedAllocations(_ body: () -> Void) -> Int {
    let start = myna_allocations()
    body()
    return Int(myna_allocations() - start)
  }
}
