public import MynaModel

/// Converts messages from MessageFormat 1 to MessageFormat 2.
///
/// The result shows the same text for the same arguments. Where MessageFormat 2 has a function that
/// formats alike it is used (`:number`, `:percent`, `:string`, `:offset`), else one of the namespace
/// `myna:` that does what ICU's MessageFormat does.
public enum MessageConverter {
  /// A converted message and what is worth knowing about it.
  public struct Result: Sendable {
    /// The message; `nil` if a diagnostic is an error.
    public var message: Message?
    /// Errors, and notes such as renamed arguments.
    public var diagnostics: [Diagnostic]
    /// New names of arguments whose old names are none in MessageFormat 2: `0` becomes `arg0`.
    public var renamed: [String: String]

    /// Creates a result.
    public init(message: Message?, diagnostics: [Diagnostic], renamed: [String: String] = [:]) {
      self.message = message
      self.diagnostics = diagnostics
      self.renamed = renamed
    }
  }

  /// Converts a message to MessageFormat 2; one that is already is returned as it is.
  public static func messageFormat2(
    from message: Message, limits: Limits = Limits()
  ) -> Result {
    guard message.dialect == .messageFormat1, case .pattern(let pattern) = message.body else {
      return Result(message: message, diagnostics: [], renamed: [:])
    }
    var flattener = MessageFlattener(limits: limits)
    let rows = flattener.rows(of: pattern, bound: [:])
    if let problem = flattener.problem {
      return Result(message: nil, diagnostics: [problem], renamed: [:])
    }
    var names = NameTable(message.externalVariables)
    let columns = flattener.columns.map { ColumnTranslation($0, &names) }
    let body = body(rows, columns, names)
    if case .match(let selectors, _) = body, selectors.count > limits.selectors {
      let problem = Diagnostic(
        "convert.too-many-selectors", .error,
        "message needs \(selectors.count) selectors, the limit selectors is \(limits.selectors)")
      return Result(message: nil, diagnostics: [problem])
    }
    let declarations = Self.needed(columns.flatMap(\.declarations), by: body)
    let notes = names.renamed.sorted { $0.key < $1.key }.map {
      Diagnostic(
        "convert.renamed-argument", .note,
        "argument '\($0.key)' is called '\($0.value)' now, as its name is none in MessageFormat 2")
    }
    let converted = Message(declarations: declarations, body: body)
    guard MessagePrinter.print(converted).utf8.count <= limits.messageBytes else {
      let problem = Diagnostic(
        "convert.too-long", .error,
        "message is longer than the limit message-bytes, \(limits.messageBytes)")
      return Result(message: nil, diagnostics: [problem])
    }
    return Result(message: converted, diagnostics: notes, renamed: names.renamed)
  }

  private static func body(
    _ rows: [MessageFlattener.Row], _ columns: [ColumnTranslation], _ names: NameTable
  ) -> Message.Body {
    var variants: [Message.Variant] = []
    for row in rows {
      let keyLists = columns.enumerated().map { index, column in
        column.keys(for: row.keys[index] ?? .catchAll)
      }
      // A case that no number can ever choose is left out.
      guard keyLists.allSatisfy({ $0 != nil }) else { continue }
      let keys = keyLists.flatMap { $0 ?? [] }
      guard !variants.contains(where: { $0.keys == keys }) else { continue }
      let pattern = PatternTranslation(columns: columns, names: names).pattern(row.elements)
      variants.append(Message.Variant(keys: keys, pattern: pattern))
    }
    let selectors = columns.flatMap(\.selectors).map { Message.VariableReference($0) }
    guard !selectors.isEmpty else { return .pattern(variants.first?.pattern ?? []) }
    return dropUnused(selectors, variants)
  }

  /// Leaves out columns in which every key is the catch-all: nothing depends on them.
  private static func dropUnused(
    _ selectors: [Message.VariableReference], _ variants: [Message.Variant]
  ) -> Message.Body {
    let used = selectors.indices.filter { index in
      variants.contains { $0.keys[index] != .catchAll }
    }
    guard !used.isEmpty else { return .pattern(variants.first?.pattern ?? []) }
    let narrowed = variants.map { variant in
      Message.Variant(keys: used.map { variant.keys[$0] }, pattern: variant.pattern)
    }
    return .match(selectors: used.map { selectors[$0] }, variants: narrowed)
  }

  /// The declarations that the body uses, directly or through another one.
  private static func needed(
    _ declarations: [Message.Declaration], by body: Message.Body
  ) -> [Message.Declaration] {
    var used = Set(Message(body: body).externalVariables)
    var result: [Message.Declaration] = []
    for declaration in declarations.reversed() where used.contains(declaration.name) {
      result.append(declaration)
      if case .variable(let reference)? = declaration.value.operand { used.insert(reference.name) }
    }
    return result.reversed()
  }
}

/// Names of arguments in the converted message, and names for its own variables.
struct NameTable {
  private(set) var renamed: [String: String] = [:]
  private var taken: Set<String> = []

  init(_ arguments: [String]) {
    taken = Set(arguments)
    for argument in arguments where !Self.isName(argument) {
      let scalars = argument.unicodeScalars.map { $0.isNameCharacter ? $0 : "_" }
      renamed[argument] = fresh("arg" + String(String.UnicodeScalarView(scalars)))
    }
  }

  /// The name of an argument.
  func name(of argument: String) -> String { renamed[argument] ?? argument }

  /// A name that nothing has yet.
  mutating func fresh(_ wish: String) -> String {
    var name = wish
    var number = 2
    while !taken.insert(name).inserted {
      name = "\(wish)\(number)"
      number += 1
    }
    return name
  }

  private static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.isNameStart else { return false }
    return text.unicodeScalars.allSatisfy(\.isNameCharacter)
  }
}
