import MynaModel

/// `:test:function`, `:test:select` and `:test:format` of the official test suite.
///
/// Source: unicode-org/message-format-wg, `test/README.md`.
package struct TestFunction: MessageFunction {
  let canSelect: Bool
  let canFormat: Bool

  /// The three functions, to be added to a registry for testing.
  package static let all: [(name: String, function: TestFunction)] = [
    ("test:function", TestFunction(canSelect: true, canFormat: true)),
    ("test:select", TestFunction(canSelect: true, canFormat: false)),
    ("test:format", TestFunction(canSelect: false, canFormat: true)),
  ]

  package func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand("test function has no operand") }
    var behavior = Behavior(
      input: DecimalNumber(0), canSelect: canSelect, canFormat: canFormat)
    if let inherited = operand.behavior as? Behavior {
      behavior.input = inherited.input
      behavior.decimalPlaces = inherited.decimalPlaces
      behavior.failsFormat = inherited.failsFormat
      behavior.failsSelect = inherited.failsSelect
    } else {
      behavior.input = try NumberFunction.number(
        of: operand.argument, for: .number, limits: context.limits)
    }
    if let places = options["decimalPlaces"] {
      guard let text = places.text, let digits = ["0": 0, "1": 1][text] else {
        throw .badOption("decimalPlaces is neither 0 nor 1")
      }
      behavior.decimalPlaces = digits
    }
    switch options["fails"]?.text {
    case nil, "never"?: break
    case "always"?: (behavior.failsFormat, behavior.failsSelect) = (true, true)
    case "format"?: behavior.failsFormat = true
    case "select"?: behavior.failsSelect = true
    default: context.report(.badOption("fails is none of never, select, format, always"))
    }
    return ResolvedValue(.decimal(behavior.input), behavior: behavior)
  }

  struct Behavior: ValueBehavior {
    var input: DecimalNumber
    var decimalPlaces = 0
    var failsFormat = false
    var failsSelect = false
    var canSelect: Bool
    var canFormat: Bool

    init(input: DecimalNumber, canSelect: Bool, canFormat: Bool) {
      self.input = input
      self.canSelect = canSelect
      self.canFormat = canFormat
    }

    var partType: String { "test" }

    func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
      guard canFormat else {
        throw FunctionError(type: "not-formattable", ":test:select does not format")
      }
      if failsFormat { throw .badOption("the test asked for a failure") }
      var fields: [RenderedPart.Field] = []
      let whole = input.truncatingFraction
      var digits = whole.description
      if input.isNegative {
        fields.append(.init("minusSign", "-"))
        digits.removeFirst()
      }
      fields.append(.init("integer", digits))
      if decimalPlaces == 1 {
        let tenths = input.shifted(byPowerOfTen: 1).truncatingFraction.description
        fields.append(.init("decimal", "."))
        fields.append(.init("fraction", String(tenths.suffix(1))))
      }
      return FormattedValue(fields.map(\.text).joined(), fields: fields)
    }

    func selector(in context: inout FunctionContext) throws(FunctionError) -> (any KeySelector)? {
      canSelect ? Selector(behavior: self) : nil
    }
  }

  private struct Selector: KeySelector {
    let behavior: Behavior

    func matches(_ key: String, in context: inout FunctionContext) throws(FunctionError) -> Bool {
      if behavior.failsSelect { throw .badOption("the test asked for a failure") }
      guard behavior.input.intValue == 1 else { return false }
      return key == "1" || key == "1.0" && behavior.decimalPlaces == 1
    }

    func isBetter(_ key: String, than other: String) -> Bool { key == "1.0" }
  }
}
