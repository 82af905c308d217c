import CMynaOpponents

/// ICU's own loop of `umsg_format` over the sentences that a batch renders; `batch.py` compares both.
enum MessageLoopBenchmark {
  /// Formats so many messages, and prints how long it took and what a message is.
  static func run(_ count: Int) throws {
    let amounts = (0..<1024).map { Double($0 * 7919 % 10_000_000 + 100) / 100 }
    let seconds = myna_umsg_run(count, amounts, amounts.count)
    guard seconds > 0 else { throw BenchmarkError(description: "umsg_format failed") }
    let texts = try (0..<2).map { locale in
      try (0..<2).map { try text(locale, $0, amounts[1]) }
    }
    let listed = texts.map { "[\($0.map { "\"\($0)\"" }.joined(separator: ", "))]" }
    print(
      "{\"seconds\": \(seconds), \"amount\": \(amounts[1]), \"texts\": [\(listed.joined(separator: ", "))]}"
    )
  }

  private static func text(_ locale: Int, _ pattern: Int, _ amount: Double) throws -> String {
    var bytes = [CChar](repeating: 0, count: 2048)
    guard myna_umsg_write(Int32(locale), Int32(pattern), amount, &bytes, bytes.count) == 1 else {
      throw BenchmarkError(description: "umsg_format failed")
    }
    let end = bytes.firstIndex(of: 0) ?? bytes.endIndex
    return String(decoding: bytes[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
