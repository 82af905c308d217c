import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Compiled messages")
struct CompiledMessageTests {
  private static let limit = "The payment of {$amount} exceeds your daily limit of {$limit}."
  private static let attempts =
    ".input {$count :number} .match $count one {{{$count} attempt left}} * {{{$count} attempts left}}"
  private static let nested =
    "{method, select, card {{count, plural, =0 {no cards} one {# card} other {# cards}}}"
    + " other {{count, plural, offset:1 one {# more way} other {# more ways}}}}"
  private static let amounts: Arguments = [
    "amount": .money("12345.67", "CNY"), "limit": .money("500", "JPY"),
  ]

  private static func compiled(
    _ source: String, _ locale: String = "en", classic: Bool = false, isolated: Bool = false
  ) throws -> CompiledMessage {
    var options = RenderOptions()
    if !isolated { options.bidi = .none }
    let parsed = classic ? MessageFormat1Parser.parse(source) : MessageParser.parse(source)
    return CompiledMessage(
      try #require(parsed.message),
      renderer: MessageRenderer(locale: try #require(LocaleIdentifier(locale))), options: options)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var source: String
    var locale = "en"
    var arguments: Arguments = [:]
    var expected: String
    var isClassic = false

    var testDescription: String { "\(locale): \(source)" }
  }

  @Test(
    "usual messages are written by their program",
    arguments: [
      Case(source: "Insufficient balance.", expected: "Insufficient balance."),
      Case(
        source: "Order {$id} does not exist.", arguments: ["id": .string("A-1")],
        expected: "Order \u{2068}A-1\u{2069} does not exist."),
      Case(
        source: limit, arguments: amounts,
        expected: "The payment of CN¥12,345.67 exceeds your daily limit of ¥500."),
      Case(
        source: "本次付款{$amount :currency}超出限额{$limit :currency}。", locale: "zh-Hans",
        arguments: amounts, expected: "本次付款¥12,345.67超出限额JP¥500。"),
      Case(source: attempts, arguments: ["count": .integer(1)], expected: "1 attempt left"),
      Case(
        source: attempts, arguments: ["count": .number("1.0")], expected: "1 attempt left"),
      Case(
        source: attempts, arguments: ["count": .integer(1_234_567)],
        expected: "1,234,567 attempts left"),
      Case(
        source: nested, arguments: ["method": .string("card"), "count": .integer(0)],
        expected: "no cards", isClassic: true),
      Case(
        source: nested, arguments: ["method": .string("card"), "count": .integer(21)],
        expected: "21 cards", isClassic: true),
      Case(
        source: nested, arguments: ["method": .string("cash"), "count": .integer(2)],
        expected: "1 more way", isClassic: true),
      Case(
        source: "{deadline, date, long}", arguments: ["deadline": .date("2026-11-23")],
        expected: "November 23, 2026", isClassic: true),
      Case(
        source: "{$at :datetime timeZone=|Asia/Shanghai|}",
        arguments: ["at": .date("2026-11-23T20:30:00Z")], expected: "Nov 24, 2026, 4:30\u{202F}AM"),
      Case(
        source: "{$at :datetime timeZone=|Asia/Shanghai|}",
        arguments: ["at": .date("2026-11-23T20:30:00")], expected: "Nov 23, 2026, 8:30\u{202F}PM"),
      Case(
        source: "{$share :percent}", arguments: ["share": .number("0.25")], expected: "25%"),
      Case(
        source: "{$n :integer}", locale: "ar-EG", arguments: ["n": .integer(-1234)],
        expected: "\u{2067}\u{61C}-١٬٢٣٤\u{2069}"),
    ])
  func writes(_ test: Case) throws {
    let message = try Self.compiled(
      test.source, test.locale, classic: test.isClassic, isolated: true)
    var buffer = TextBuffer(capacity: 64)
    #expect(message.isWritten(test.arguments, to: &buffer))
    #expect(buffer.text == test.expected)
    #expect(message.render(test.arguments).text == test.expected)
  }

  @Test(
    "what a program cannot say is said by the functions",
    arguments: [
      Case(source: "{$n :integer}", arguments: ["n": .number("2.5")], expected: "3"),
      Case(
        source: "{$n}", arguments: ["n": .number("123456789012345678901")],
        expected: "123,456,789,012,345,678,901"),
      Case(source: "{$n :number}", arguments: ["n": .string("7")], expected: "7"),
      Case(source: "{$n :number}", expected: "{$n}"),
      Case(source: "{$n :number}", arguments: ["n": .string("x")], expected: "{$n}"),
      Case(source: "{$n :offset add=1}", arguments: ["n": .integer(1)], expected: "2"),
      Case(source: "{|5| :number}", expected: "5"),
      Case(
        source: "{$at :datetime timeZone=input}",
        arguments: ["at": .date("2026-11-23T20:30:00+08:00")],
        expected: "Nov 23, 2026, 8:30\u{202F}PM"),
      Case(
        source: "{$n :myna:list}", arguments: ["n": .list([.string("a"), .string("b")])],
        expected: "a and b"),
    ])
  func falls(_ test: Case) throws {
    let message = try Self.compiled(test.source)
    var buffer = TextBuffer()
    #expect(!message.isWritten(test.arguments, to: &buffer))
    message.write(test.arguments, to: &buffer)
    #expect(buffer.text == test.expected)
    #expect(message.text(test.arguments) == test.expected)
  }

  @Test("a text longer than the buffer makes it grow, and is cut nowhere")
  func grows() throws {
    let message = try Self.compiled("<{$text}>")
    let long = String(repeating: "长", count: 2000)
    var buffer = TextBuffer(capacity: 64)
    buffer.append("before")
    message.write(["text": .string(long)], to: &buffer)
    #expect(buffer.text == "before<\(long)>")
    #expect(message.text(["text": .string(long)]) == "<\(long)>")
  }

  @Test("a text beyond the limit is cut as the functions cut it", arguments: [1, 10, 11, 12, 40])
  func limited(bytes: Int) throws {
    let parsed = try #require(MessageParser.parse("{$a}{$a}{$b}").message)
    var options = RenderOptions()
    options.bidi = .none
    options.limits.outputBytes = bytes
    let message = CompiledMessage(
      parsed, renderer: MessageRenderer(locale: .english), options: options)
    let arguments: Arguments = ["a": .string("12345"), "b": .string("6")]
    var buffer = TextBuffer(capacity: 64)
    message.write(arguments, to: &buffer)
    #expect(message.text(arguments) == message.render(arguments).text)
    #expect(buffer.text == message.render(arguments).text)
  }

  @Test("a function that replaces a standard one is called")
  func replaced() throws {
    struct Shout: MessageFunction {
      func resolve(
        operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
      ) throws(FunctionError) -> ResolvedValue {
        ResolvedValue(.string("LOUD"), behavior: TextBehavior("LOUD"))
      }
    }
    var functions = FunctionRegistry.standard
    functions["number"] = Shout()
    let message = CompiledMessage(
      try #require(MessageParser.parse("{$n :number}").message),
      renderer: MessageRenderer(locale: .english, functions: functions))
    #expect(message.text(["n": .integer(1)]) == "\u{2068}LOUD\u{2069}")
  }

  @Test("bytes that no compiler made never trap", arguments: 1...4 as ClosedRange<UInt64>)
  func forged(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let whole = [Self.limit, Self.attempts].map { source in
      var compiler = ProgramCompiler()
      return MessageParser.parse(source).message.map { compiler.compile($0) } ?? []
    }
    let formatters = LocaleFormatters(
      FormatterDescriptions(), renderer: MessageRenderer(locale: .english))
    let arguments: Arguments = [
      "count": .integer(3), "amount": .money("1", "CNY"), "limit": .integer(2),
    ]
    for _ in 0..<5000 {
      var program = whole.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<program.count, using: &random)
        program[place] = UInt8.random(in: .min ... .max, using: &random)
      }
      if Bool.random(using: &random) {
        program.removeLast(Int.random(in: 0..<program.count, using: &random))
      }
      var buffer = TextBuffer()
      let isWritten = program.withUnsafeBufferPointer { bytes in
        buffer.write(atMost: 1 << 16) { sink in
          arguments.withProgramArguments { arguments in
            withUnsafePointer(to: ProgramOptions.standard) { options in
              var run = ProgramRun(bytes, arguments, formatters.tables, options)
              return run.write(to: &sink)
            }
          }
        }
      }
      #expect(isWritten || buffer.count == 0)
    }
  }
}
