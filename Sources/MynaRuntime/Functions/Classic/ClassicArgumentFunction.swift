import MynaICU
import MynaModel

/// `:myna:argument`: `{name}` of MessageFormat 1, formatted by the type of its value.
///
/// Numbers take the locale's default format of ICU's MessageFormat: at most three fraction digits,
/// half to even. Dates are shown short, with the time.
struct ClassicArgumentFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand(":myna:argument has no operand") }
    return ResolvedValue(
      operand.argument, behavior: operand.argument.defaultBehavior ?? operand.behavior)
  }
}

/// `:myna:number style=…`: `{n, number, style}` of MessageFormat 1.
struct ClassicNumberFunction: MessageFunction {
  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    let number = try Self.number(of: operand, ":myna:number")
    let style = try ClassicNumberStyle(options.classicStyle())
    return ResolvedValue(
      .decimal(number), behavior: ClassicNumberBehavior(number: number, style: style))
  }

  /// The number that an operand is; texts are none in MessageFormat 1.
  static func number(
    of operand: ResolvedValue?, _ name: String
  ) throws(FunctionError) -> DecimalNumber {
    switch operand?.argument {
    case .decimal(let number)?: return number
    case .money(let money)?: return money.amount
    case nil: throw .badOperand("\(name) has no operand")
    default: throw .badOperand("operand of \(name) is not a number")
    }
  }
}

/// A number style of MessageFormat 1.
enum ClassicNumberStyle: Hashable, Sendable {
  /// A named style or a number pattern.
  case classic(ICUClassicNumberFormatter.Style)
  /// `::` and a number skeleton.
  case skeleton(String)

  init(_ text: String) {
    let scalars = text.unicodeScalars
    let start = scalars.drop(while: PatternCharacters.isWhitespace)
    if start.starts(with: "::".unicodeScalars) {
      self = .skeleton(String(String.UnicodeScalarView(start.dropFirst(2))))
      return
    }
    switch ClassicStyleName.keyword(text) {
    case "": self = .classic(.standard)
    case "integer": self = .classic(.integer)
    case "percent": self = .classic(.percent)
    case "currency": self = .classic(.currency)
    default: self = .classic(.pattern(text))
    }
  }
}

extension ResolvedOptions {
  /// The option `style`, or the empty text. Parsed messages never hold U+0000 in it, which would end
  /// the style in ICU's C interface.
  func classicStyle() throws(FunctionError) -> String {
    let style = self["style"]?.text ?? ""
    guard !style.utf8.contains(0) else { throw .badOption("option 'style' holds U+0000") }
    return style
  }
}

/// Named styles are compared without the white space around them and without case.
enum ClassicStyleName {
  static func keyword(_ style: String) -> String {
    let scalars = style.unicodeScalars.drop(while: PatternCharacters.isWhitespace).reversed()
      .drop(while: PatternCharacters.isWhitespace).reversed()
    return String(String.UnicodeScalarView(scalars)).lowercased()
  }
}

/// Formats a number as MessageFormat 1 does.
struct ClassicNumberBehavior: ValueBehavior {
  let number: DecimalNumber
  let style: ClassicNumberStyle

  var partType: String { "number" }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    let digits = number.description
    do {
      let formatted: FormattedText
      switch style {
      case .classic(let style):
        formatted = try context.formatters.classic(style)
          .format(digits, withFields: context.wantsFields)
      case .skeleton(let skeleton):
        formatted = try context.formatters.number(skeleton: skeleton)
          .format(digits, withFields: context.wantsFields)
      }
      return FormattedValue(
        formatted.text,
        fields: context.wantsFields ? formatted.parts(naming: NumberFieldName.name) : [],
        direction: context.direction, argument: .decimal(number))
    } catch let error as FunctionError {
      throw error
    } catch {
      throw .unsupportedOperation("ICU cannot format the number")
    }
  }
}
