import MynaModel

/// How one plural, select or choice of MessageFormat 1 selects in MessageFormat 2.
struct ColumnTranslation {
  /// Declarations that the selectors need, in order.
  private(set) var declarations: [Message.Declaration] = []
  /// Variables of `.match`; a plural with an offset has two.
  private(set) var selectors: [String] = []
  /// What `#` shows.
  private(set) var shown = ""
  private let kind: Kind

  private enum Kind {
    /// Keys go through as they are.
    case plain
    /// `:number`: exact keys without `=`; categories.
    case number
    /// `:number` for exact keys, and another variable after `:offset` for categories.
    case offset
  }

  init(_ column: MessageFlattener.Column, _ names: inout NameTable) {
    let function = column.source.function?.name ?? ""
    let argument = Self.argument(of: column)
    let operand = Message.Operand.variable(Message.VariableReference(names.name(of: argument)))
    let options = column.source.function?.options ?? []
    func option(_ name: String) -> String? {
      guard case .literal(let text)? = options.first(where: { $0.name == name })?.value else {
        return nil
      }
      return text
    }
    let base = names.name(of: argument)
    guard function == "myna:plural", option("by") == nil else {
      kind = .plain
      let isSelect = function == "myna:select"
      let name = names.fresh("\(base)_\(isSelect ? "case" : "form")")
      selectors = [name]
      shown = name
      let call = Message.FunctionReference(
        isSelect ? "string" : function, options: isSelect ? [] : options)
      declarations = [Self.local(name, operand, call)]
      return
    }
    var numberOptions = PatternTranslation.classicOptions
    if option("type") == "ordinal" {
      numberOptions.insert(Message.Option("select", .literal("ordinal")), at: 0)
    }
    let number = Message.FunctionReference("number", options: numberOptions)
    guard let offset = option("offset") else {
      kind = .number
      let name = names.fresh("\(base)_count")
      selectors = [name]
      shown = name
      declarations = [Self.local(name, operand, number)]
      return
    }
    guard let size = Int(offset), abs(size) < 100 else {
      kind = .plain
      let name = names.fresh("\(base)_form")
      selectors = [name]
      shown = name
      let call = Message.FunctionReference(function, options: options)
      declarations = [Self.local(name, operand, call)]
      return
    }
    kind = .offset
    let exact = names.fresh("\(base)_exact")
    let rest = names.fresh("\(base)_rest")
    let shifted = names.fresh("\(base)_shifted")
    let offsetCall = Message.FunctionReference(
      "offset",
      options: [Message.Option(size < 0 ? "add" : "subtract", .literal(String(abs(size))))])
    declarations = [
      Self.local(
        exact, operand,
        Message.FunctionReference(
          "number", options: [Message.Option("select", .literal("exact"))])),
      Self.local(shifted, operand, offsetCall),
      Self.local(rest, .variable(Message.VariableReference(shifted)), number),
    ]
    selectors = [exact, rest]
    shown = rest
  }

  private static func argument(of column: MessageFlattener.Column) -> String {
    if case .variable(let reference)? = column.source.operand { reference.name } else { "" }
  }

  private static func local(
    _ name: String, _ operand: Message.Operand, _ function: Message.FunctionReference
  ) -> Message.Declaration {
    Message.Declaration(
      .local, name: name, value: Message.Expression(operand: operand, function: function))
  }

  /// The keys of a case, one per selector; `nil` for a case that can never be chosen.
  func keys(for key: Message.Variant.Key) -> [Message.Variant.Key]? {
    guard case .literal(let text) = key else { return selectors.map { _ in .catchAll } }
    switch kind {
    case .plain: return [key]
    case .number:
      if text.hasPrefix("=") { return [.literal(String(text.dropFirst()))] }
      return Self.isCategory(text) ? [key] : nil
    case .offset:
      if text.hasPrefix("=") { return [.literal(String(text.dropFirst())), .catchAll] }
      return Self.isCategory(text) ? [.catchAll, key] : nil
    }
  }

  private static func isCategory(_ text: String) -> Bool {
    ["zero", "one", "two", "few", "many"].contains(text)
  }
}

/// Translates arguments within a pattern.
struct PatternTranslation {
  let columns: [ColumnTranslation]
  let names: NameTable

  /// What DecimalFormat does and the number functions of MessageFormat 2 do not by themselves: it
  /// rounds half to even, and groups four digits in Polish and Spanish too.
  static let classicOptions = [
    Message.Option("roundingMode", .literal("halfEven")),
    Message.Option("useGrouping", .literal("always")),
  ]

  func pattern(_ elements: [Message.Pattern.Element]) -> Message.Pattern {
    var result: [Message.Pattern.Element] = []
    for element in elements {
      // Texts that stood on both sides of a nested message meet here.
      if case .text(let text) = element, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else if case .expression(let expression) = element {
        result.append(.expression(translate(expression)))
      } else {
        result.append(element)
      }
    }
    return Message.Pattern(result)
  }

  private func translate(_ expression: Message.Expression) -> Message.Expression {
    guard case .variable(let reference)? = expression.operand else { return expression }
    if reference.name.hasPrefix("#"), let index = Int(reference.name.dropFirst()),
      columns.indices.contains(index)
    {
      return Message.Expression(
        operand: .variable(Message.VariableReference(columns[index].shown)))
    }
    let operand = Message.Operand.variable(
      Message.VariableReference(names.name(of: reference.name)))
    return Message.Expression(
      operand: operand, function: function(expression.function))
  }

  private func function(
    _ function: Message.FunctionReference?
  ) -> Message.FunctionReference? {
    guard let function, function.name != "myna:argument" else { return nil }
    guard function.name == "myna:number" else { return function }
    let style = function.literal("style") ?? ""
    let classic = Self.classicOptions
    switch NumberStyle.keyword(style) {
    case "": return Message.FunctionReference("number", options: classic)
    case "integer":
      let digits = Message.Option("maximumFractionDigits", .literal("0"))
      return Message.FunctionReference("number", options: [digits] + classic)
    case "percent": return Message.FunctionReference("percent", options: classic)
    default: return function
    }
  }
}
