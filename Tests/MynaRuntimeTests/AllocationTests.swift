import CMynaAllocations
import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

/// What rendering may allocate in the steady state: nothing, and the text that is returned.
@Suite(.enabled(if: myna_allocations_are_counted()))
struct AllocationTests {
  /// A message, its syntax and the arguments that it is given.
  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var isClassic = false
    var locale = "en"
    var arguments: Arguments

    var testDescription: String { "\(locale): \(source)" }
  }

  #if DEBUG
    /// Without optimization, closures and generic values are on the heap. A message that is resolved
    /// step by step allocates several times as often.
    private static let unoptimized: UInt64 = 8
  #else
    private static let unoptimized: UInt64 = 0
  #endif

  /// The messages that `tools/bench` measures.
  private static let cases = [
    Case(source: "Insufficient balance for the current operation.", arguments: [:]),
    Case(
      source: "Order {$tradeNo} does not exist.",
      arguments: ["tradeNo": .string("2025070122001400000000381970")]),
    Case(
      source: "订单 {$tradeNo} 不存在。", locale: "zh-Hans",
      arguments: ["tradeNo": .string("2025070122001400000000381970")]),
    Case(
      source: "{count, plural, one {# attempt left} other {# attempts left}} today.",
      isClassic: true, arguments: ["count": .integer(1_234)]),
    Case(
      source: "Zostało {count, plural, one {# próba} few {# próby} other {# prób}}.",
      isClassic: true, locale: "pl", arguments: ["count": .integer(3)]),
    Case(
      source: "The payment of {$amount :currency} exceeds your daily limit of {$limit :currency}.",
      arguments: ["amount": .money("12345.67", "CNY"), "limit": .money("50000", "CNY")]),
    Case(
      source: "付款金额 {$amount :currency} 超出您的单日限额 {$limit :currency}。", locale: "zh-Hans",
      arguments: ["amount": .money("12345.67", "CNY"), "limit": .money("50000", "CNY")]),
    Case(
      source: "{method, select, card {{count, plural, one {# card} other {# cards}}} other {x}}",
      isClassic: true, arguments: ["method": .string("card"), "count": .integer(2)]),
    Case(
      source: "Refund period ended on {deadline, date, long}.", isClassic: true,
      arguments: ["deadline": .date("2025-07-01")]),
    Case(
      source: "退款期限已于 {deadline, date, long} 截止。", isClassic: true, locale: "zh-Hans",
      arguments: ["deadline": .date("2025-07-01")]),
  ]

  private func compiled(_ example: Case) throws -> CompiledMessage {
    let result =
      example.isClassic
      ? MessageFormat1Parser.parse(example.source) : MessageParser.parse(example.source)
    let locale = try #require(LocaleIdentifier(example.locale))
    return CompiledMessage(
      try #require(result.message), renderer: MessageRenderer(locale: locale))
  }

  /// Allocations of a call after a first one: what is made once, such as formatters, does not count.
  private func allocations(_ body: () -> Void) -> UInt64 {
    body()
    let start = myna_allocations()
    body()
    return myna_allocations() - start
  }

  @Test("Each allocation is counted")
  func counting() {
    var arrays: [[UInt8]] = []
    arrays.reserveCapacity(8)
    let count = allocations {
      arrays.removeAll(keepingCapacity: true)
      for size in 1...8 { arrays.append([UInt8](repeating: 0, count: size)) }
    }
    #expect(count == 8)
  }

  @Test("Rendering into a used buffer allocates nothing", arguments: cases)
  func buffer(example: Case) throws {
    let message = try compiled(example)
    var buffer = TextBuffer()
    let count = allocations {
      buffer.removeAll()
      message.write(example.arguments, to: &buffer)
    }
    #expect(count <= Self.unoptimized)
    #expect(buffer.count > 0)
  }

  @Test("Rendering into a text allocates the text", arguments: cases)
  func text(example: Case) throws {
    let message = try compiled(example)
    var text = ""
    #expect(allocations { text = message.text(example.arguments) } <= 1 + Self.unoptimized)
    #expect(!text.isEmpty)
  }
}
