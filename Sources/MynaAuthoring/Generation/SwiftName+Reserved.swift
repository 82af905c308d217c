extension SwiftName {
  /// What a name that is taken gets at its end.
  static func suffix(of kind: Kind) -> String {
    switch kind {
    case .code: "Code"
    case .value: "Value"
    case .argument: "Argument"
    case .key: "Key"
    case .type: "Type"
    }
  }

  /// Names that something else has in the place where those of a kind are declared.
  static func reserved(for kind: Kind) -> Set<String> {
    switch kind {
    // With `none` and `some`, the compiler would think of `Optional`.
    case .code: ["provider", "self", "init", "none", "some"]
    case .value:
      ["allCases", "description", "hashValue", "init", "none", "rawValue", "self", "some"]
    case .argument: ["self", "inout", "var", "let"]
    case .key: ["self", "init"]
    case .type: typeNames
    }
  }

  /// Types that generated source names, and modules.
  private static let typeNames: Set<String> = [
    "Any", "AnyObject", "Argument", "Arguments", "Array", "Audience", "Bool", "CaseIterable",
    "CurrencyCode", "DateTime", "Int", "Key", "LocaleIdentifier", "Localizer", "Money", "Myna",
    "MynaCatalogue", "MynaModel", "MynaRuntime", "Optional", "Protocol", "ProviderCode",
    "RawRepresentable", "Reader", "RenderOptions", "Rendered", "Self", "Sendable", "Set", "String",
    "Swift", "TextBuffer", "Type",
  ]

  /// Words that the compiler takes for a name only between backticks.
  ///
  /// Source: The Swift Programming Language, "Lexical Structure", keywords that are reserved
  /// everywhere or in declarations, statements, expressions and types.
  static let keywords: Set<String> = [
    "Any", "Protocol", "Self", "Type", "as", "associatedtype", "await", "break", "case", "catch",
    "class", "continue", "default", "defer", "deinit", "do", "else", "enum", "extension",
    "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import", "in", "init",
    "inout", "internal", "is", "let", "nil", "open", "operator", "precedencegroup", "private",
    "protocol", "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript",
    "super", "switch", "throw", "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
