import MynaICU
import MynaModel

/// A selector that chooses by plural category, with the keys that its variants give it.
struct PluralVariants {
  /// Name of the selector's variable.
  var name: String
  /// Cardinal or ordinal.
  var type: PluralType
  /// Key of each variant in this selector's column; `nil` for the catch-all.
  var keys: [(key: String?, provenance: Provenance)]

  /// The selectors of a message, and of the messages nested in it, that choose by a number.
  static func all(in message: Message) -> [PluralVariants] {
    var result: [PluralVariants] = []
    visit(message, &result)
    return result
  }

  private static func visit(_ message: Message, _ result: inout [PluralVariants]) {
    if case .match(let selectors, let variants) = message.body {
      for (column, selector) in selectors.enumerated() {
        guard let type = type(of: selector.name, in: message) else { continue }
        let keys = variants.compactMap { variant -> (String?, Provenance)? in
          guard variant.keys.indices.contains(column) else { return nil }
          switch variant.keys[column] {
          case .literal(let key): return (key, variant.provenance)
          case .catchAll: return (nil, variant.provenance)
          }
        }
        result.append(
          PluralVariants(name: argument(selector.name, in: message), type: type, keys: keys))
      }
    }
    for pattern in message.patterns {
      for case .message(let nested) in pattern.elements { visit(nested, &result) }
    }
  }

  /// The name that a reader knows: a plural of MessageFormat 1 declares a variable of its own.
  private static func argument(_ name: String, in message: Message) -> String {
    let declared = message.declarations.last { $0.name == name }?.value
    guard declared?.function?.name == "myna:plural",
      case .variable(let variable)? = declared?.operand
    else { return name }
    return variable.name
  }

  /// How a declared variable selects; `nil` if not by plural category.
  private static func type(of name: String, in message: Message) -> PluralType? {
    guard let function = message.declarations.last(where: { $0.name == name })?.value.function,
      ["number", "integer", "offset", "percent", "myna:plural"].contains(function.name)
    else { return nil }
    if function.name == "myna:plural" {
      return function.options.contains { $0.name == "type" } ? .ordinal : .cardinal
    }
    for option in function.options where option.name == "select" {
      guard case .literal(let value) = option.value else { return nil }
      if value == "exact" { return nil }
      if value == "ordinal" { return .ordinal }
    }
    return .cardinal
  }
}
