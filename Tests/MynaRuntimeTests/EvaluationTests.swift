import MynaModel
import MynaRuntime
import Synchronization
import Testing

/// Counts its calls.
private final class Counter: MessageFunction {
  let calls = Mutex(0)

  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    let count = calls.withLock { calls in
      calls += 1
      return calls
    }
    return ResolvedValue(.string("\(count)"), behavior: TextBehavior("\(count)"))
  }
}

/// The example of the documentation of `MessageFunction`.
private struct Shout: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard case .string(let text)? = operand?.argument else { throw .badOperand("no text") }
    return ResolvedValue(.string(text), behavior: TextBehavior(text.uppercased()))
  }
}

@Suite("Evaluation")
struct EvaluationTests {
  @Test(
    "a declaration is evaluated at most once",
    arguments: [
      (".local $x = {:shop:count} {{{$x} {$x} {$x}}}", "1 1 1", 1),
      (".local $x = {:shop:count} {{unused}}", "unused", 0),
      (
        ".local $x = {:shop:count} .local $y = {$x} .match $x 1 {{{$x} {$y}}} * {{other}}", "1 1", 1
      ),
      (".input {$a :shop:count} .match $a $a 1 1 {{{$a}}} * * {{other}}", "1", 1),
      ("{:shop:count} {:shop:count}", "1 2", 2),
    ])
  func once(source: String, text: String, calls: Int) throws {
    let counter = Counter()
    let result = try render(
      source, "en", ["a": .integer(0)], functions: .adding("shop:count", counter))
    #expect(result.text == text)
    #expect(counter.calls.withLock { $0 } == calls)
  }

  @Test("a declaration that fails is evaluated once, and reported once")
  func failsOnce() throws {
    let result = try render(".local $x = {$missing :number} {{{$x} {$x}}}")
    #expect(result.text == "{$x} {$x}")
    #expect(result.problems == ["unresolved-variable"])
  }

  @Test("the function of the documentation works")
  func example() throws {
    let result = try render(
      "{$word :shop:shout}!", "en", ["word": .string("stop")],
      functions: .adding("shop:shout", Shout()))
    #expect(result.text == "STOP!")
    #expect(result.diagnostics.isEmpty)
  }

  @Test("a function that throws leaves its fallback")
  func functionThrows() throws {
    let result = try render(
      "{1 :shop:shout} {:shop:shout} {$list :shop:shout}", "en", ["list": .list([])],
      functions: .adding("shop:shout", Shout()))
    #expect(result.problems == ["bad-operand", "bad-operand"])
    #expect(result.text == "1 {:shop:shout} {$list}")
  }

  @Test("a custom function selects with its behavior")
  func selects() throws {
    let text = ".input {$word :shop:shout} .match $word STOP {{halt}} * {{go on}}"
    let result = try render(
      text, "en", ["word": .string("stop")], functions: .adding("shop:shout", Shout()))
    #expect(result.text == "halt")
  }

  @Test("a registry can be extended and read")
  func registry() {
    var functions = FunctionRegistry.standard
    functions["shop:shout"] = Shout()
    #expect(functions.names.contains("shop:shout"))
    #expect(functions.names.count == FunctionRegistry.standard.names.count + 1)
  }

  @Test(
    "options that a number takes over from its operand are those of the specification",
    arguments: [
      (
        ".local $a = {1.5 :number minimumFractionDigits=2} .local $b = {$a :number} {{{$b}}}",
        "1.50"
      ),
      (".local $a = {1.5 :number minimumFractionDigits=2} .local $b = {$a :integer} {{{$b}}}", "2"),
      (
        ".local $a = {1 :number signDisplay=always} .local $b = {$a :number minimumFractionDigits=1} "
          + "{{{$b}}}", "+1.0"
      ),
      (
        ".local $a = {1 :number minimumFractionDigits=2} "
          + ".local $b = {$a :number minimumFractionDigits=1} {{{$b}}}", "1.0"
      ),
      (".local $a = {4 :number signDisplay=always} .local $b = {$a :offset add=1} {{{$b}}}", "+5"),
    ])
  func inheritance(text: String, expected: String) throws {
    #expect(try render(text).text == expected)
  }

  @Test("a declaration sees only those before it")
  func scope() throws {
    let result = try render(
      ".local $a = {$b} .local $c = {$a} {{{$c}}}", "en", ["b": .string("x")])
    #expect(result.text == "x")
  }

  @Test("an input declaration changes how its variable is shown")
  func input() throws {
    let text = ".input {$n :number minimumFractionDigits=1} {{{$n}}}"
    #expect(try render(text, "en", ["n": .integer(3)]).text == "3.0")
  }
}

extension FunctionRegistry {
  /// The standard functions and one more.
  static func adding(_ name: String, _ function: any MessageFunction) -> FunctionRegistry {
    var functions = standard
    functions[name] = function
    return functions
  }
}
