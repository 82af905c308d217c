import MynaModel
import MynaSyntax

extension Message {
  /// The message in a short form, so that a test can state it in one line.
  var shape: String {
    switch body {
    case .pattern(let pattern): return pattern.shape
    case .match(_, let variants):
      let function = declarations.first?.value.shape ?? ""
      let cases = variants.map { variant in
        let key = if case .literal(let text)? = variant.keys.first { text } else { "*" }
        return "\(key)(\(variant.pattern.shape))"
      }
      return "<\(function) \(cases.joined(separator: " "))>"
    }
  }
}

extension Message.Pattern {
  fileprivate var shape: String {
    elements.map { element in
      switch element {
      case .text(let text): text
      case .expression(let expression): "[\(expression.shape)]"
      case .message(let message): message.shape
      case .markup(let markup): "[#\(markup.name)]"
      }
    }.joined()
  }
}

extension Message.Expression {
  fileprivate var shape: String {
    let operand = if case .variable(let reference)? = operand { reference.name } else { "?" }
    let options = (function?.options ?? []).map { option in
      if case .literal(let text) = option.value { " \(option.name)=\(text)" } else { "" }
    }
    let name = function?.name.replacing("myna:", with: "") ?? ""
    return "\(operand)\(name == "argument" ? "" : " \(name)")\(options.joined())"
  }
}

/// Applies the fixes of all diagnostics to a text.
func applyingFixes(_ diagnostics: [Diagnostic], to text: String) -> String {
  var bytes = Array(text.utf8)
  let fixes = diagnostics.flatMap(\.fixIts).sorted { $0.span.start > $1.span.start }
  for fix in fixes {
    bytes.replaceSubrange(fix.span.start..<fix.span.end, with: Array(fix.replacement.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}
