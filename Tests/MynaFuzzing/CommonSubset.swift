import MynaModel

/// Which messages of MessageFormat 1 mean the same to ICU, down to the byte.
///
/// What is left out has differences that are meant: dates beyond the years 1 to 9999, exact numbers
/// where ICU computes with doubles, rule-based formats of large numbers, refused skeletons.
enum CommonSubset {
  /// Digits that a double holds.
  private static let digits = 15
  private static let functions: Set<String> = [
    "myna:argument", "myna:number", "myna:plural", "myna:select",
  ]
  private static let styles: Set<String> = ["", "integer", "percent"]

  static func holds(_ message: Message, number: DecimalNumber) -> Bool {
    number.description.utf8.count <= digits && holds(message, isWhole: number.isInteger)
  }

  private static func holds(_ message: Message, isWhole: Bool) -> Bool {
    guard message.declarations.allSatisfy({ holds($0.value, isWhole: isWhole) }) else {
      return false
    }
    return switch message.body {
    case .pattern(let pattern): holds(pattern, isWhole: isWhole)
    case .match(_, let variants):
      variants.allSatisfy { holds($0.pattern, isWhole: isWhole) }
    }
  }

  private static func holds(_ pattern: Message.Pattern, isWhole: Bool) -> Bool {
    pattern.elements.allSatisfy { element in
      switch element {
      case .text, .markup: true
      case .expression(let expression): holds(expression, isWhole: isWhole)
      case .message(let message): holds(message, isWhole: isWhole)
      }
    }
  }

  private static func holds(_ expression: Message.Expression, isWhole: Bool) -> Bool {
    guard let function = expression.function else { return true }
    guard functions.contains(function.name) else { return false }
    return function.options.allSatisfy { option in
      guard case .literal(let value) = option.value else { return false }
      return switch option.name {
      case "style": styles.contains(value)
      // ICU subtracts doubles.
      case "offset":
        isWhole && value.utf8.count <= digits && !value.contains(".") && !value.contains("E")
      default: true
      }
    }
  }
}
