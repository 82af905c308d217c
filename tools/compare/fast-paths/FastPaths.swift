import Glibc
import MynaICU
import MynaTestSupport

/// Compares fast paths with ICU in all its locales and prints a line for each set of options.
@main
struct FastPaths {
  static func main() async {
    let options = Options(CommandLine.arguments.dropFirst())
    if options.isTimed {
      do { try Timing.report() } catch { fail("\(error)") }
      return
    }
    let rows = Row.all.filter { row in
      options.filter.isEmpty || options.filter.contains { row.name.contains($0) }
    }
    print(
      padded("option set", -46), padded("locales fast", 14), padded("on ICU", 8),
      padded("compared", 12), padded("left to ICU", 12), padded("different", 10))
    var total = FastPathTally()
    var waiting = [Int: FastPathTally]()
    var printed = 0
    await withTaskGroup(of: (Int, FastPathTally).self) { group in
      var next = 0
      func add() {
        guard next < rows.count else { return }
        let (index, row) = (next, rows[next])
        next += 1
        group.addTask { (index, row.run(options)) }
      }
      for _ in 0..<options.jobs { add() }
      for await (index, tally) in group {
        add()
        total.add(tally)
        waiting[index] = tally
        while let ready = waiting.removeValue(forKey: printed) {
          report(rows[printed].name, ready)
          printed += 1
        }
      }
    }
    report("together", total)
    if total.different > 0 || total.compared == 0 { exit(1) }
  }

  private static func report(_ name: String, _ tally: FastPathTally) {
    print(
      padded(name, -46), padded("\(tally.fast)", 14), padded("\(tally.slow)", 8),
      padded("\(tally.compared)", 12), padded("\(tally.declined)", 12),
      padded("\(tally.different)", 10))
    for example in tally.examples { print("    " + example) }
    fflush(nil)
  }

  /// Fills a text up with blanks: behind it where the width is negative.
  private static func padded(_ text: String, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(0, abs(width) - text.count))
    return width < 0 ? text + blanks : blanks + text
  }
}

/// The command line.
struct Options {
  var seed: UInt64 = 1
  /// Values compared in each locale with each set of options.
  var values = 10_000
  var jobs = 1
  /// Whether times are taken instead.
  var isTimed = false
  /// Parts of names; only option sets that have one of them are compared.
  var filter: [String] = []

  init(_ arguments: some Sequence<String>) {
    var arguments = Array(arguments)[...]
    while let argument = arguments.popFirst() {
      switch argument {
      case "--values": values = number(arguments.popFirst())
      case "--jobs": jobs = number(arguments.popFirst())
      case "--time": isTimed = true
      case "--only": filter.append(arguments.popFirst() ?? "")
      default: seed = UInt64(number(argument))
      }
    }
  }

  private func number(_ text: String?) -> Int {
    if let number = text.flatMap({ Int($0) }), number > 0 { return number }
    fail("'\(text ?? "")' is not what is expected, a number")
  }
}

/// Ends the program for wrong usage.
func fail(_ problem: String) -> Never {
  let line = Array("compare-icu: \(problem)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(64)
}

/// A line of the table.
struct Row {
  enum Subject {
    case number(NumberOptionSet)
    case plural(PluralType, NumberOptionSet)
    case date(DateOptionSet)
    case zones(DateOptionSet)
  }

  var name: String
  var subject: Subject

  static let all: [Row] =
    NumberOptionSet.all.map { Row(name: $0.name, subject: .number($0)) }
    + NumberOptionSet.all.filter(\.selects).flatMap { set in
      [PluralType.cardinal, .ordinal].map { type in
        Row(name: "\(type) of \(set.name)", subject: .plural(type, set))
      }
    } + DateOptionSet.all.map { Row(name: "date \($0.name)", subject: .date($0)) }
    + DateOptionSet.all.filter { ["yMdjms", "MF1 {d}"].contains($0.name) }
    .map { Row(name: "\(DateComparison.zones.count) zones, en, \($0.name)", subject: .zones($0)) }

  /// Compares in all locales; what ICU refuses to open counts as on ICU.
  func run(_ options: Options) -> FastPathTally {
    var tally = FastPathTally()
    if case .zones(let set) = subject {
      guard let english = ICULocale(available: "en") else { return tally }
      for (index, zone) in DateComparison.zones.enumerated() {
        let samples = DateSamples(count: options.values, seed: options.seed &+ UInt64(index))
        add(to: &tally) { try DateComparison.run(set, english, zone: zone, samples) }
      }
      return tally
    }
    // The same numbers for some locales: making them takes as long as formatting them.
    let groups = 16
    let numbers = (0..<groups).map {
      NumberSamples(count: options.values, seed: options.seed &* 1000 &+ UInt64($0))
    }
    let dates = (0..<groups).map {
      DateSamples(count: options.values, seed: options.seed &* 1000 &+ UInt64($0))
    }
    let locales = [ICULocale.root] + ICULocale.allNames.compactMap { ICULocale(available: $0) }
    for (index, locale) in locales.enumerated() {
      let group = index % groups
      add(to: &tally) {
        switch subject {
        case .number(let set): try NumberComparison.run(set, locale, numbers[group])
        case .plural(let type, let set):
          try NumberComparison.run(type, of: set, locale, numbers[group])
        case .date(let set): try DateComparison.run(set, locale, dates[group])
        case .zones: FastPathTally()
        }
      }
    }
    return tally
  }

  private func add(to tally: inout FastPathTally, _ compare: () throws -> FastPathTally) {
    do {
      tally.add(try compare())
    } catch {
      tally.slow += 1
    }
  }
}
