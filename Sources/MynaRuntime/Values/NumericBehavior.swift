import MynaICU
import MynaModel

/// Formats and selects a number.
struct NumericBehavior: ValueBehavior {
  /// Option `select`.
  enum Select: String, Sendable { case plural, ordinal, exact }

  let kind: NumberKind
  /// The value of the operand; percent multiplies when it formats and selects, not before.
  let number: DecimalNumber
  let settings: NumberSettings
  /// `nil` if the value does not select.
  let select: Select?

  /// One word for the whole family, as in the schema of the official suite; the fields tell more.
  var partType: String { "number" }

  private var shown: DecimalNumber {
    kind == .percent ? number.shifted(byPowerOfTen: 2) : number
  }

  private var argument: ArgumentValue {
    if kind == .currency, let currency = settings.currency {
      .money(Money(number, currency))
    } else {
      .decimal(number)
    }
  }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    let formatter = try context.formatters.number(skeleton: settings.skeleton(for: kind))
    do {
      let formatted = try formatter.format(shown.description, withFields: context.wantsFields)
      return FormattedValue(
        formatted.text,
        fields: context.wantsFields ? formatted.parts(naming: NumberFieldName.name) : [],
        direction: context.direction, argument: argument)
    } catch {
      throw .unsupportedOperation("ICU cannot format the number: \(error.name)")
    }
  }

  func selector(in context: inout FunctionContext) throws(FunctionError) -> (any KeySelector)? {
    guard let select else { return nil }
    let value = shown
    let exact = value.isInteger ? value.truncatingFraction : value.trimmed
    var category: PluralCategory?
    if select != .exact {
      let formatter = try context.formatters.number(skeleton: settings.skeleton(for: kind))
      let rules = try context.formatters.plural(select == .ordinal ? .ordinal : .cardinal)
      do {
        category = try rules.category(of: value.description, formattedBy: formatter)
      } catch {
        throw .unsupportedOperation("ICU cannot choose a plural category: \(error.name)")
      }
    }
    return Selector(exact: exact.withoutNegativeZero.description, category: category)
  }

  /// LDML 48, "Number Selection": exact keys first, then the category.
  private struct Selector: KeySelector {
    let exact: String
    let category: PluralCategory?

    func matches(_ key: String, in context: inout FunctionContext) throws(FunctionError) -> Bool {
      if Self.isNumber(key) { return key.utf8.elementsEqual(exact.utf8) }
      if let category = PluralCategory(rawValue: key) { return category == self.category }
      context.report(.badVariantKey("key '\(key)' is neither a number nor a plural category"))
      return false
    }

    func isBetter(_ key: String, than other: String) -> Bool {
      Self.isNumber(key) && !Self.isNumber(other)
    }

    private static func isNumber(_ key: String) -> Bool {
      do {
        _ = try DecimalNumber(parsing: key)
        return true
      } catch {
        return error == .range
      }
    }
  }
}

/// ECMA-402 names of ICU's number fields.
enum NumberFieldName {
  private static let names = [
    "integer", "fraction", "decimal", "exponentSeparator", "exponentSign", "exponentInteger",
    "group", "currency", "percentSign", "perMille", "sign", "unit", "compact",
  ]

  static func name(_ field: Int, _ text: Substring) -> String {
    guard names.indices.contains(field) else { return "literal" }
    guard names[field] == "sign" || names[field] == "exponentSign" else { return names[field] }
    let isPlus = text.contains("+") || text.contains("＋")
    return isPlus ? "plusSign" : names[field] == "sign" ? "minusSign" : "exponentMinusSign"
  }
}

extension FormattedText {
  /// Cuts the text into fields without overlap; the innermost field of a byte names it.
  func parts(naming name: (Int, Substring) -> String) -> [RenderedPart.Field] {
    var owners = [Int?](repeating: nil, count: text.utf8.count)
    // Longer fields first, so that a group separator overwrites the integer around it.
    let order = fields.indices.sorted { fields[$0].range.count > fields[$1].range.count }
    for index in order {
      for byte in fields[index].range where owners.indices.contains(byte) { owners[byte] = index }
    }
    var parts: [RenderedPart.Field] = []
    var start = 0
    while start < owners.count {
      var end = start + 1
      while end < owners.count, owners[end] == owners[start] { end += 1 }
      let utf8 = text.utf8
      let from = utf8.index(utf8.startIndex, offsetBy: start)
      let piece = text[from..<utf8.index(from, offsetBy: end - start)]
      let label = owners[start].map { name(fields[$0].number, piece) } ?? "literal"
      parts.append(RenderedPart.Field(label, String(piece)))
      start = end
    }
    return parts
  }
}
