import MynaModel

/// Sources of messages to the bytes of a bundle.
enum CompileBenchmark {
  /// Measures 10,000 and 100,000 messages.
  static func run(_ effort: Effort) throws {
    for messages in [10_000, 100_000] {
      let sources = SampleStore.sources(messages: messages)
      var samples = Samples()
      for _ in 0..<max(3, effort.rounds / 8) {
        let start = Clock.thread
        let bytes = try Compiler.compile(sources, locale: .english)
        samples.add(Double(Clock.thread - start) / Double(messages))
        precondition(bytes > messages, "the messages were not compiled")
      }
      Measurement("compile", "\(messages)", "myna", unit: "ns", samples).report()
    }
  }
}
