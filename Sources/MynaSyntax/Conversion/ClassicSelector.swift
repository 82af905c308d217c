import MynaModel

/// A selector of MessageFormat 2 as an argument of MessageFormat 1.
struct ClassicSelector {
  static let categories = ["zero", "one", "two", "few", "many"]

  /// Name of the argument.
  private(set) var name: String
  /// Whether keys are numbers and categories.
  private(set) var isPlural: Bool
  /// Whether only numbers are keys.
  private(set) var isExact = false
  /// Whether the category is chosen by other digits than those of the argument.
  private(set) var hasVisibleDigits = false
  /// Whether it is a choice, whose cases stand between limits and bars.
  var isChoice: Bool { limits != nil }
  private var limits: [Substring]?
  private var isOrdinal = false
  private var offset: String?

  /// Fails for selectors that MessageFormat 1 does not have.
  init?(_ variable: String, _ declarations: [String: Message.Expression]) {
    guard let declared = declarations[variable], let function = declared.function,
      case .variable(let source)? = declared.operand
    else { return nil }
    name = source.name
    isPlural = function.name != "string" && function.name != "myna:select"
    let inner = source.name == variable ? nil : declarations[source.name]
    switch function.name {
    case "string", "myna:select":
      if inner != nil { return nil }
    case "number", "integer":
      let select = function.literal("select")
      isExact = select == "exact"
      isOrdinal = select == "ordinal"
      hasVisibleDigits =
        function.name == "integer" || function.options.contains(where: Self.isDigits)
      // `:number` on the result of `:offset`.
      if let inner, !readOffset(of: inner) { return nil }
    case "offset":
      guard inner == nil, readOffset(of: declared) else { return nil }
    case "myna:plural":
      guard inner == nil, function.literal("by") == nil else { return nil }
      offset = function.literal("offset")
      isOrdinal = function.literal("type") == "ordinal"
    case "myna:choice":
      guard inner == nil, let text = function.literal("limits") else { return nil }
      limits = text.split(separator: " ")
      isPlural = false
    default: return nil
    }
  }

  private static func isDigits(_ option: Message.Option) -> Bool {
    option.name.hasSuffix("Digits")
  }

  private mutating func readOffset(of expression: Message.Expression) -> Bool {
    guard case .variable(let source)? = expression.operand, let function = expression.function,
      function.name == "offset"
    else { return false }
    name = source.name
    offset = function.literal("subtract") ?? function.literal("add").map { "-\($0)" }
    return offset != nil
  }

  /// `{n, plural, offset:1`.
  var opening: String {
    if isChoice { return "{\(name), choice, " }
    let type = isPlural ? isOrdinal ? "selectordinal" : "plural" : "select"
    return "{\(name), \(type)," + (offset.map { " offset:\($0)" } ?? "")
  }

  /// The cases to write for the keys of the variants; `nil` is the one for everything else.
  ///
  /// A key `other` is a category, which `other` of MessageFormat 1 is only beside all the others.
  func branches(_ keys: [String]) -> [String?] {
    if let limits {
      return limits.indices.map { keys.contains(String($0)) ? String($0) : nil }
    }
    guard isPlural, keys.contains("other") else { return keys + [nil] }
    let missing = Self.categories.filter { !keys.contains($0) }
    return keys.filter { $0 != "other" } + missing + ["other"]
  }

  /// What stands before and behind the text of a branch.
  func frame(of key: String?, at index: Int) -> (before: String, after: String) {
    if let limits { return ((index > 0 ? "|" : "") + limits[index], "") }
    let isExact = isPlural && key.map(Self.isNumber) == true && key?.hasPrefix("=") == false
    return (" \(isExact ? "=" : "")\(key ?? "other") {", "}")
  }

  /// Whether MessageFormat 1 can say a key with the same meaning.
  func canSay(_ key: String) -> Bool {
    if let limits { return Int(key).map(limits.indices.contains) == true }
    guard isPlural else {
      return !key.isEmpty && key != "other" && MessageFormat1Writer.isWord(key)
    }
    if Self.isNumber(key) {
      let digits = key.hasPrefix("=") ? String(key.dropFirst()) : key
      let number = MessageFormat1Parser.number(digits, limits: Limits())
      return number?.description == digits
    }
    return !isExact && (key == "other" || Self.categories.contains(key))
  }

  /// Whether a key is a number, with `=` before it or not.
  static func isNumber(_ key: String) -> Bool {
    key.utf8.first.map { (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x3D } ?? false
  }
}
