import MynaICU
import MynaModel

extension MessageFormat1Writer {
  mutating func write(_ expression: Message.Expression) {
    switch expression.operand {
    case .literal(let literal)? where expression.function == nil:
      write(Message.Pattern([.text(literal)]))
    case .variable(let reference)?:
      if case .plural(let shown) = context, shown == reference.name, isShown(by: expression) {
        write(syntax: "#")
      } else if let declared = declarations[reference.name] {
        write(reference, declared, expression.function)
      } else {
        writeArgument(reference.name, expression.function, expression.provenance)
      }
    default:
      report(
        "literal-operand", "a function on a literal cannot be said in MessageFormat 1",
        expression.provenance)
    }
  }

  /// Whether `#` shows what the placeholder of the plural's own variable does: the number in the
  /// locale's default format.
  private func isShown(by expression: Message.Expression) -> Bool {
    guard case .variable(let reference)? = expression.operand else { return false }
    if expression.function?.name == "myna:argument" { return true }
    let functions = [declarations[reference.name]?.function, expression.function]
    return functions.compactMap(\.self).allSatisfy { function in
      switch function.name {
      case "number", "offset", "myna:plural": function.options.allSatisfy(Self.isPlain)
      default: false
      }
    }
  }

  /// Options that do not change how a number looks to MessageFormat 1's default format.
  private static func isPlain(_ option: Message.Option) -> Bool {
    PatternTranslation.classicOptions.contains {
      $0.name == option.name && $0.value == option.value
    }
      || ["select", "add", "subtract", "offset", "type"].contains(option.name)
  }

  /// Writes a variable that a declaration binds: the declaration's own argument and function.
  private mutating func write(
    _ reference: Message.VariableReference, _ declared: Message.Expression,
    _ function: Message.FunctionReference?
  ) {
    guard case .variable(let source)? = declared.operand else {
      if case .literal(let literal)? = declared.operand, declared.function == nil, function == nil {
        return write(Message.Pattern([.text(literal)]))
      }
      return report(
        "local", "local variable '\(reference.name)' has no argument", reference.provenance)
    }
    if source.name != reference.name, declarations[source.name] != nil {
      return report(
        "local", "local variable '\(reference.name)' is computed from another one",
        reference.provenance)
    }
    guard let own = declared.function else {
      return writeArgument(source.name, function, reference.provenance)
    }
    guard let function else { return writeArgument(source.name, own, reference.provenance) }
    guard own.name == function.name else {
      return report(
        "chained-function", "':\(function.name)' on the result of ':\(own.name)'",
        reference.provenance)
    }
    // Options of the declaration hold unless the placeholder has its own.
    var call = function
    call.options += own.options.filter { option in
      !function.options.contains { $0.name == option.name }
    }
    writeArgument(source.name, call, reference.provenance)
  }

  private mutating func writeArgument(
    _ name: String, _ function: Message.FunctionReference?, _ provenance: Provenance
  ) {
    guard isName(name, provenance) else { return }
    do {
      write(syntax: "{\(name)\(try ClassicStyle.text(of: function))}")
    } catch {
      report(error.id, error.message, provenance)
    }
  }

  /// Whether MessageFormat 1 can say a name; reports it if not.
  mutating func isName(_ name: String, _ provenance: Provenance = Provenance()) -> Bool {
    let isWord = !name.isEmpty && Self.isWord(name)
    if !isWord { report("argument-name", "'\(name)' is no name in MessageFormat 1", provenance) }
    return isWord
  }

  /// Whether a text has no syntax and no white space of MessageFormat 1.
  static func isWord(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      !PatternCharacters.isSyntax($0) && !PatternCharacters.isWhitespace($0)
    }
  }
}
