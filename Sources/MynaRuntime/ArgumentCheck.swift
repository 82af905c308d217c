import MynaModel

/// Checks arguments against the limits before anything normalizes, hashes or formats them.
enum ArgumentCheck {
  /// What makes an argument unusable; `expected` says what would be right.
  static func problem(with argument: ArgumentValue, limits: Limits) -> InvalidArgument? {
    switch argument {
    case .string(let text):
      if text.utf8.count > limits.argumentBytes {
        return InvalidArgument(
          id: "argument.too-large", text: "",
          expected: "text is longer than \(limits.argumentBytes) bytes")
      }
      if StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) != nil {
        return InvalidArgument(
          id: "text.stream-safe", text: "",
          expected: "text has more than \(limits.nonStarters) combining marks in a row")
      }
      return nil
    case .list(let items):
      if items.count > limits.listItems {
        return InvalidArgument(
          id: "argument.too-large", text: "",
          expected: "list has more than \(limits.listItems) items")
      }
      return items.lazy.compactMap { problem(with: $0, limits: limits) }.first
    case .invalid(let invalid):
      return InvalidArgument(
        id: invalid.id, text: "", expected: "value is not valid, expected \(invalid.expected)")
    case .decimal, .money, .date, .boolean:
      return nil
    }
  }
}
