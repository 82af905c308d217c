import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// Parsing takes time in proportion to the text; `tools/linearity` measures more shapes and sizes.
@Suite struct ParsingTimeTests {
  /// Eight times the text may take three times as long for each byte: caches, larger tables. A
  /// parser that looks back over what it has read takes sixty-four times as long in all.
  private static let growth = 24.0

  /// Many small things in one place, which tempt a parser to compare each with all before.
  enum Shape: String, CaseIterable {
    case attributes, options, declarations, variants, cases, entries

    var start: String {
      switch self {
      case .attributes: "{$n "
      case .declarations, .entries: ""
      case .options: "{$n :f "
      case .variants: ".input {$n :number} .match $n "
      case .cases: "{n, select, "
      }
    }

    func piece(_ number: Int) -> String {
      switch self {
      case .attributes: "@a\(number) "
      case .options: "o\(number)=1 "
      case .declarations: ".local $v\(number) = {1} "
      case .variants: "k\(number) {{}} "
      case .cases: "k\(number) {} "
      case .entries: "k\(number) = v\n"
      }
    }

    var end: String {
      switch self {
      case .attributes, .options: "}"
      case .declarations: "{{}}"
      case .variants: "* {{}}"
      case .cases: "other {}}"
      case .entries: ""
      }
    }

    func text(pieces: Int) -> String { start + (0..<pieces).map(piece).joined() + end }

    func parse(_ text: String) -> Bool {
      var limits = TestLimits.generous
      (limits.variants, limits.options, limits.declarations) = (.max, .max, .max)
      switch self {
      case .attributes, .options, .declarations, .variants:
        return MessageParser.parse(text, limits: limits).message != nil
      case .cases: return MessageFormat1Parser.parse(text, limits: limits).message != nil
      case .entries:
        let source = SourceText(name: "x.mf2", text: text)
        return ResourceParser.parse(source).diagnostics.isEmpty
      }
    }
  }

  @Test("eight times as many take less than twenty-four times as long", arguments: Shape.allCases)
  func isLinear(_ shape: Shape) {
    let short = time(shape, pieces: 2_000)
    let long = time(shape, pieces: 16_000)
    #expect(long < short * Self.growth)
  }

  /// Processor seconds of this thread, the better of two runs.
  private func time(_ shape: Shape, pieces: Int) -> Double {
    let text = shape.text(pieces: pieces)
    let runs = (0..<2).map { _ in
      let start = processorTime()
      #expect(shape.parse(text))
      return processorTime() - start
    }
    return runs.min() ?? .infinity
  }

  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("of attributes with one name the last one counts, in its own place")
  func attributes() throws {
    let message = try #require(MessageParser.parse("{$n @a=1 @b @a=2 @c @b=3}").message)
    #expect(MessagePrinter.print(message) == "{$n @a=2 @c @b=3}")
  }
}
