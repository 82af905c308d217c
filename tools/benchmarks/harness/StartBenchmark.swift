import CMynaOpponents

/// From the start of a process to its first text.
enum StartBenchmark {
  /// Measures command lines in turn, given as `name`, program, arguments, `--`, and so on. The first
  /// one is the baseline.
  static func run(_ words: [String], _ effort: Effort) throws {
    let commands = words.split(separator: "--").map { Array($0) }.filter { $0.count > 1 }
    let lines = commands.map { command -> [UnsafeMutablePointer<CChar>?] in
      CTexts(Array(command.dropFirst())).pointers.map { UnsafeMutablePointer(mutating: $0) } + [nil]
    }
    var samples = commands.map { _ in Samples() }
    for _ in 0..<effort.rounds * 2 {
      for index in lines.indices {
        let time = myna_time_to_first_byte(lines[index])
        guard time > 0 else {
          throw BenchmarkError(description: "\(commands[index].joined(separator: " ")) is silent")
        }
        samples[index].add(Double(time))
      }
    }
    for (command, times) in zip(commands, samples) {
      Measurement(
        "start", command[0], command[0], unit: "ns", times,
        ratios: samples.prefix(1).map { times.timesFaster(than: $0) }
      ).report()
    }
  }
}
