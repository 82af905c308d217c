/// One figure of the report: a line of JSON.
struct Measurement {
  /// Which benchmark, such as `messages`.
  var group: String
  /// What was measured, such as `W4 zh-Hans`.
  var subject: String
  /// Who, such as `icu`.
  var contender: String
  /// Of the values, such as `ns`.
  var unit: String
  /// Median, first and third quartile.
  var quartiles: (low: Double, median: Double, high: Double)
  /// How many times faster than each of the baselines; empty if there is none.
  var ratios: [Double]
  /// Allocations an operation.
  var allocations: Double?

  /// Creates a figure from rounds.
  init(
    _ group: String, _ subject: String, _ contender: String, unit: String, _ samples: Samples,
    ratios: [Double] = [], allocations: Double? = nil
  ) {
    (self.group, self.subject, self.contender, self.unit) = (group, subject, contender, unit)
    quartiles = (samples.quantile(0.25), samples.quantile(0.5), samples.quantile(0.75))
    self.ratios = ratios
    self.allocations = allocations
  }

  /// Creates a figure from one value.
  init(_ group: String, _ subject: String, _ contender: String, unit: String, _ value: Double) {
    var samples = Samples()
    samples.add(value)
    self.init(group, subject, contender, unit: unit, samples)
  }

  /// Prints the line.
  func report() {
    var members = [
      #""group":"\#(group)""#, #""subject":"\#(subject)""#, #""contender":"\#(contender)""#,
      #""unit":"\#(unit)""#, #""low":\#(quartiles.low)"#, #""median":\#(quartiles.median)"#,
      #""high":\#(quartiles.high)"#,
    ]
    if !ratios.isEmpty { members.append(#""ratios":\#(ratios)"#) }
    if let allocations { members.append(#""allocations":\#(allocations)"#) }
    print("{" + members.joined(separator: ",") + "}")
  }

  /// Prints the lines of contenders that ran against each other.
  static func report(
    _ group: String, _ subject: String, _ results: [Interleaving.Result]
  ) {
    let bases = Contender.baselines.compactMap { name in results.first { $0.name == name } }
    for result in results {
      Measurement(
        group, subject, result.name, unit: "ns", result.samples,
        ratios: bases.map { result.samples.timesFaster(than: $0.samples) },
        allocations: result.allocations
      ).report()
    }
  }
}
