import MynaICU
import MynaModel

extension NumberSettings {
  /// Number of minor-unit digits of the currency.
  var currencyDigits: Int {
    currency.map { CurrencyData.fractionDigits(of: $0.rawValue) } ?? 2
  }

  /// Options that each function knows; others are ignored without a word, as LDML 48 asks.
  private static let known: [NumberKind: Set<String>] = {
    let digits: Set = [
      "minimumIntegerDigits", "minimumSignificantDigits", "maximumSignificantDigits",
      "useGrouping", "trailingZeroDisplay", "roundingPriority", "roundingIncrement",
      "roundingMode",
    ]
    let fraction: Set = ["minimumFractionDigits", "maximumFractionDigits", "signDisplay"]
    return [
      .number: digits.union(fraction),
      .integer: ["signDisplay", "useGrouping", "minimumIntegerDigits", "maximumSignificantDigits"],
      .percent: digits.union(fraction).subtracting(["minimumIntegerDigits", "roundingIncrement"]),
      .currency: digits.union(["currencySign", "currencyDisplay", "fractionDigits"]),
      .unit: digits.union(fraction).union(["unitDisplay", "usage"])
        .subtracting(["trailingZeroDisplay"]),
    ]
  }()

  /// Reads the options of a function; a bad one is reported, ignored and removed.
  mutating func read(
    _ options: inout ResolvedOptions, for kind: NumberKind, in context: inout FunctionContext
  ) {
    for name in options.names where Self.known[kind]?.contains(name) == true {
      guard let value = options[name] else { continue }
      if !apply(name, value, limit: context.limits.digitOption) {
        options[name] = nil
        context.report(
          .badOption("option '\(name)' of :\(kind.rawValue) has a value it cannot take"))
      }
    }
    if let minimum = minimumFractionDigits, let maximum = maximumFractionDigits, maximum < minimum {
      maximumFractionDigits = nil
      options["maximumFractionDigits"] = nil
      context.report(.badOption("maximumFractionDigits is less than minimumFractionDigits"))
    }
    if let minimum = minimumSignificantDigits, let maximum = maximumSignificantDigits,
      maximum < minimum
    {
      maximumSignificantDigits = nil
      options["maximumSignificantDigits"] = nil
      context.report(.badOption("maximumSignificantDigits is less than minimumSignificantDigits"))
    }
  }

  /// Sets one option; returns whether its value is one that the option can take.
  private mutating func apply(
    _ name: String, _ value: ResolvedOptions.Value, limit: Int
  ) -> Bool {
    guard let text = value.text else { return false }
    switch name {
    case "minimumIntegerDigits": return Self.set(&minimumIntegerDigits, text, limit)
    case "minimumFractionDigits": return Self.set(&minimumFractionDigits, text, limit)
    case "maximumFractionDigits": return Self.set(&maximumFractionDigits, text, limit)
    case "minimumSignificantDigits":
      return Self.set(&minimumSignificantDigits, text, limit, from: 1)
    case "maximumSignificantDigits":
      return Self.set(&maximumSignificantDigits, text, limit, from: 1)
    case "fractionDigits": return setFractionDigits(text, limit)
    case "roundingIncrement": return setIncrement(text)
    case "roundingPriority": return Self.set(&priority, Priority(rawValue: text))
    case "trailingZeroDisplay":
      return Self.set(&stripsZeros, ["auto": false, "stripIfInteger": true][text])
    case "currencySign":
      return Self.set(&isAccounting, ["standard": false, "accounting": true][text])
    case "signDisplay": return Self.set(&sign, Self.signs[text])
    case "useGrouping": return Self.set(&grouping, Self.groupings[text])
    case "roundingMode": return Self.set(&roundingMode, Self.roundingModes[text])
    case "currencyDisplay": return Self.set(&width, Self.currencyWidths[text])
    case "unitDisplay": return Self.set(&width, Self.unitWidths[text])
    case "usage": return Self.set(&usage, Self.identifier(text))
    default: return true
    }
  }

  private static func set<Value>(_ target: inout Value, _ value: Value?) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }

  /// The same for a setting that may be absent: `nil` is no value, not the value `nil`.
  private static func set<Value>(_ target: inout Value?, _ value: Value?) -> Bool {
    guard let value else { return false }
    target = value
    return true
  }

  /// Sets a digit size option: `0`, or one or two digits without leading zero.
  private static func set(
    _ target: inout Int?, _ text: String, _ limit: Int, from minimum: Int = 0
  ) -> Bool {
    guard let value = digitSize(text), (minimum...max(minimum, limit)).contains(value) else {
      return false
    }
    target = value
    return true
  }

  /// The value of `digit-size-option` of LDML 48, or `nil`.
  static func digitSize(_ text: String) -> Int? {
    let digits = Array(text.utf8)
    guard (1...2).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.count == 1 || digits[0] != 0x30
    else { return nil }
    return Int(text)
  }

  private mutating func setFractionDigits(_ text: String, _ limit: Int) -> Bool {
    if text == "auto" { return true }
    return Self.set(&minimumFractionDigits, text, limit)
      && Self.set(&maximumFractionDigits, text, limit)
  }

  private mutating func setIncrement(_ text: String) -> Bool {
    let allowed = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000]
    return Self.set(&increment, allowed.first { String($0) == text })
  }

  /// An identifier of UTS #35 units and usages: letters, digits and `-`, at most 64 bytes.
  static func identifier(_ text: String) -> String? {
    let isPlain = text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    return isPlain && (1...64).contains(text.utf8.count) ? text : nil
  }

  private static let signs = [
    "auto": "auto", "always": "always", "exceptZero": "except-zero", "negative": "negative",
    "never": "never",
  ]
  private static let groupings = [
    "auto": "auto", "always": "on-aligned", "never": "off", "min2": "min2",
  ]
  private static let roundingModes = [
    "ceil": "ceiling", "floor": "floor", "expand": "up", "trunc": "down",
    "halfCeil": "half-ceiling", "halfFloor": "half-floor", "halfExpand": "half-up",
    "halfTrunc": "half-down", "halfEven": "half-even",
  ]
  private static let currencyWidths = [
    "symbol": "short", "narrowSymbol": "narrow", "name": "full-name", "code": "iso-code",
    "never": "hidden",
  ]
  private static let unitWidths = ["short": "short", "narrow": "narrow", "long": "full-name"]
}
