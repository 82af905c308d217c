import Glibc

/// Measures one thing and prints its figures, a JSON object a line; `tools/bench` puts them together.
@main
struct MynaBench {
  static func main() {
    var words = Array(CommandLine.arguments.dropFirst())
    let effort: Effort = words.first == "--quick" ? .quick : .full
    if words.first == "--quick" { words.removeFirst() }
    do {
      try run(words, effort)
    } catch {
      let text = "bench: \(error)\n"
      write(STDERR_FILENO, text, text.utf8.count)
      exit(1)
    }
  }

  private static func run(_ words: [String], _ effort: Effort) throws {
    let path = words.count > 1 ? words[1] : ""
    let codes = words.count > 2 ? Int(words[2]) ?? 0 : 0
    switch words.first {
    case "messages": try messages(effort)
    case "whole-way": try WholeWayBenchmark.run(path, effort)
    case "make": try StoreBenchmark.make(codes: codes, at: path)
    case "open": try StoreBenchmark.open(path, codes: codes, effort)
    case "compile": try CompileBenchmark.run(effort)
    case "threads": try ThreadBenchmark.run(path, effort)
    case "start": try StartBenchmark.run(Array(words.dropFirst()), effort)
    case "message-loop": try MessageLoopBenchmark.run(Int(path) ?? 0)
    case "instructions": try Instructions.run(path)
    case "profile": try Instructions.run(only: path, words.count > 2 ? words[2] : "")
    default: throw BenchmarkError(description: "to be started by tools/bench")
    }
  }

  private static func messages(_ effort: Effort) throws {
    for workload in Workload.all {
      let results = Interleaving.measure(try workload.contenders(), effort)
      Measurement.report("messages", "\(workload.name) \(workload.locale)", results)
    }
  }
}
