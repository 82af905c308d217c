import MynaModel

/// What stands behind the name of an argument in MessageFormat 1.
enum ClassicStyle {
  /// Why a function cannot be said.
  struct Problem: Error {
    var id: String
    var message: String
  }

  /// Types of MessageFormat 1 that a function of ours stands for.
  private static let types: [String: String] = [
    "myna:number": "number", "myna:date": "date", "myna:time": "time",
    "myna:spellout": "spellout", "myna:ordinal": "ordinal", "myna:duration": "duration",
  ]

  /// The text after the name: `, number, ::percent`.
  static func text(of function: Message.FunctionReference?) throws(Problem) -> String {
    guard let function, function.name != "myna:argument" else { return "" }
    if let type = types[function.name] {
      let style = function.literal("style") ?? ""
      return style.isEmpty ? ", \(type)" : ", \(type),\(style)"
    }
    switch function.name {
    case "string": return ""
    case "number", "integer", "percent", "currency", "unit":
      return ", number, ::" + (try skeleton(of: function))
    case "date", "time", "datetime":
      return ", date, ::" + (try dateSkeleton(of: function))
    default:
      throw Problem(
        id: "function", message: "':\(function.name)' cannot be said in MessageFormat 1")
    }
  }

  /// Stems for options with literal values; what is not here cannot be said.
  private static let stems: [String: [String: String]] = [
    "signDisplay": [
      "auto": "", "always": "sign-always", "exceptZero": "sign-except-zero",
      "negative": "sign-negative", "never": "sign-never",
    ],
    "useGrouping": [
      "auto": "group-auto", "always": "group-on-aligned", "never": "group-off",
      "min2": "group-min2",
    ],
    "currencyDisplay": [
      "symbol": "unit-width-short", "narrowSymbol": "unit-width-narrow",
      "name": "unit-width-full-name", "code": "unit-width-iso-code", "never": "unit-width-hidden",
    ],
    "unitDisplay": [
      "short": "unit-width-short", "narrow": "unit-width-narrow", "long": "unit-width-full-name",
    ],
    "currencySign": ["standard": "", "accounting": "sign-accounting"],
    "select": ["plural": "", "ordinal": "", "exact": ""],
    "roundingMode": [
      "ceil": "rounding-mode-ceiling", "floor": "rounding-mode-floor",
      "expand": "rounding-mode-up", "trunc": "rounding-mode-down",
      "halfCeil": "rounding-mode-half-ceiling", "halfFloor": "rounding-mode-half-floor",
      "halfExpand": "rounding-mode-half-up", "halfTrunc": "rounding-mode-half-down",
      "halfEven": "rounding-mode-half-even",
    ],
  ]

  private static func skeleton(of function: Message.FunctionReference) throws(Problem) -> String {
    var parts: [String] = []
    var digits: [String: Int] = [:]
    var rounding = "rounding-mode-half-up"
    for option in function.options {
      guard case .literal(let value) = option.value else {
        throw Problem(
          id: "option", message: "option '\(option.name)' with a variable cannot be said")
      }
      if let stem = stems[option.name]?[value] {
        if option.name == "roundingMode" { rounding = stem } else { parts.append(stem) }
      } else if digitOptions.contains(option.name), let size = Int(value), (0...20).contains(size) {
        digits[option.name] = size
      } else if option.name == "currency", value.utf8.count == 3 {
        parts.append("currency/\(value.uppercased())")
      } else if option.name == "unit" {
        parts.append("unit/\(value)")
      } else if option.name == "fractionDigits", value == "auto" {
        continue
      } else {
        throw Problem(
          id: "option", message: "option '\(option.name)=\(value)' cannot be said")
      }
    }
    if function.name == "currency", !parts.contains(where: { $0.hasPrefix("currency/") }) {
      throw Problem(id: "currency", message: "money as an argument cannot be said")
    }
    if function.name == "percent" { parts = ["percent", "scale/100"] + parts }
    parts += try precision(digits, for: function.name)
    return (parts + [rounding]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let digitOptions: Set = [
    "minimumIntegerDigits", "minimumFractionDigits", "maximumFractionDigits",
    "minimumSignificantDigits", "maximumSignificantDigits", "fractionDigits",
  ]

  private static func precision(
    _ digits: [String: Int], for function: String
  ) throws(Problem) -> [String] {
    var stems: [String] = []
    if let integer = digits["minimumIntegerDigits"], integer > 1 {
      stems.append("integer-width/+" + String(repeating: "0", count: integer))
    }
    let minimum = digits["minimumSignificantDigits"]
    let maximum = digits["maximumSignificantDigits"]
    if minimum != nil || maximum != nil {
      let least = max(1, minimum ?? 1)
      let most = max(least, maximum ?? 20)
      stems.append(
        String(repeating: "@", count: least) + String(repeating: "#", count: most - least))
      return stems
    }
    let standard = function == "number" || function == "unit" ? 3 : 0
    let fixed = digits["fractionDigits"]
    let least = fixed ?? digits["minimumFractionDigits"] ?? 0
    if function == "currency", fixed == nil { return stems + ["precision-currency-standard"] }
    let most = fixed ?? digits["maximumFractionDigits"] ?? max(least, standard)
    guard least <= most else { throw Problem(id: "option", message: "digit options disagree") }
    let fraction =
      String(repeating: "0", count: least) + String(repeating: "#", count: most - least)
    return stems + ["." + fraction]
  }

  private static func dateSkeleton(
    of function: Message.FunctionReference
  ) throws(Problem) -> String {
    var values: [String: String] = [:]
    for option in function.options {
      guard case .literal(let value) = option.value else {
        throw Problem(
          id: "option", message: "option '\(option.name)' with a variable cannot be said")
      }
      values[option.name] = value
    }
    let fields = values["dateFields"] ?? values["fields"] ?? "year-month-day"
    let length = values["dateLength"] ?? values["length"] ?? "medium"
    let precision = values["timePrecision"] ?? values["precision"] ?? "minute"
    let known: Set = [
      "dateFields", "fields", "dateLength", "length", "timePrecision", "precision", "hour12",
    ]
    if let other = values.keys.sorted().first(where: { !known.contains($0) }) {
      throw Problem(id: "option", message: "option '\(other)' cannot be said")
    }
    var skeleton = ""
    if function.name != "time" {
      let parts = Set(fields.split(separator: "-"))
      if parts.contains("year") { skeleton += "y" }
      if parts.contains("month") { skeleton += ["long": "MMMM", "medium": "MMM"][length] ?? "M" }
      if parts.contains("weekday") { skeleton += length == "long" ? "EEEE" : "EEE" }
      if parts.contains("day") { skeleton += "d" }
    }
    if function.name != "date" {
      skeleton += ["true": "h", "false": "H"][values["hour12"] ?? ""] ?? "j"
      if precision != "hour" { skeleton += "m" }
      if precision == "second" { skeleton += "s" }
    }
    return skeleton
  }
}
