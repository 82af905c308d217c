import MynaModel

/// Rewrites a message of MessageFormat 1 as MessageFormat 2: nested plurals, selects and choices
/// become columns of one `.match`, so that every variant is a whole sentence.
///
/// Each nested message gets a column of its own; equal ones (same argument, function and cases)
/// share it. The rows are the product of the cases that can occur together.
struct MessageFlattener {
  /// One selector of the result.
  struct Column {
    /// What makes two nested messages the same selector.
    var source: Message.Expression
    var keys: [Message.Variant.Key]
    /// Name of the variable in the nested message, which `#` refers to.
    var inner: String
  }

  /// One variant of the result: a key per column (`nil` where the column plays no part).
  struct Row {
    var keys: [Int: Message.Variant.Key] = [:]
    var elements: [Message.Pattern.Element] = []
  }

  let limits: Limits
  private(set) var columns: [Column] = []
  private(set) var problem: Diagnostic?

  init(limits: Limits) { self.limits = limits }

  /// The rows of a pattern; `bound` names the column that `#` of each enclosing plural shows.
  mutating func rows(of pattern: Message.Pattern, bound: [String: Int]) -> [Row] {
    var rows = [Row()]
    for element in pattern.elements {
      guard case .message(let message) = element else {
        let element = Self.bind(element, bound)
        for index in rows.indices { rows[index].elements.append(element) }
        continue
      }
      let cases = self.rows(of: message, bound: bound)
      rows = rows.flatMap { row in cases.compactMap { Self.merge(row, $0) } }
      guard rows.count <= limits.variants else {
        problem = Diagnostic(
          "convert.too-many-variants", .error,
          "message needs more than \(limits.variants) variants, the limit variants",
          at: message.provenance.span)
        return []
      }
    }
    return rows
  }

  private mutating func rows(of message: Message, bound: [String: Int]) -> [Row] {
    guard let declaration = message.declarations.first,
      case .match(_, let variants) = message.body
    else { return [Row()] }
    // Of two cases with the same selector, ICU takes the first.
    var cases: [Message.Variant] = []
    for variant in variants where !cases.contains(where: { $0.keys == variant.keys }) {
      cases.append(variant)
    }
    if case .literal? = cases.last?.keys.first, !cases.contains(where: { $0.keys == [.catchAll] }) {
      // A choice has no `other`: its last case is what is left.
      cases[cases.count - 1].keys = [.catchAll]
    }
    let keys = cases.compactMap(\.keys.first)
    let column = columnIndex(declaration.value, keys, declaration.name)
    var inner = bound
    inner[declaration.name] = column
    var result: [Row] = []
    for branch in cases {
      guard let key = branch.keys.first else { continue }
      for var row in rows(of: branch.pattern, bound: inner) {
        // Within its own case a shared column can have no other key.
        if let other = row.keys[column], other != key { continue }
        row.keys[column] = key
        result.append(row)
      }
    }
    return result
  }

  private mutating func columnIndex(
    _ source: Message.Expression, _ keys: [Message.Variant.Key], _ inner: String
  ) -> Int {
    if let known = columns.firstIndex(where: { $0.source == source && $0.keys == keys }) {
      return known
    }
    columns.append(Column(source: source, keys: keys, inner: inner))
    return columns.count - 1
  }

  /// Joins two rows, unless they want different keys of one column.
  private static func merge(_ left: Row, _ right: Row) -> Row? {
    var result = left
    for (column, key) in right.keys {
      if let other = result.keys[column], other != key { return nil }
      result.keys[column] = key
    }
    result.elements += right.elements
    return result
  }

  /// Replaces the variable of `#` by a name that says which column it shows.
  private static func bind(
    _ element: Message.Pattern.Element, _ bound: [String: Int]
  ) -> Message.Pattern.Element {
    guard case .expression(var expression) = element,
      case .variable(let reference)? = expression.operand, let column = bound[reference.name]
    else { return element }
    expression.operand = .variable(Message.VariableReference("#\(column)"))
    expression.function = nil
    return .expression(expression)
  }
}
