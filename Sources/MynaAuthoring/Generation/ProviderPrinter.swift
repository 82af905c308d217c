import MynaModel

/// Prints the Swift of one provider.
struct ProviderPrinter {
  private let source: ProviderSource
  private let access: String
  private var lines: [String] = []

  /// Longest line of a declaration; longer ones have a parameter a line.
  private static let width = 100

  init(_ source: ProviderSource, access: SwiftGenerator.Access) {
    self.source = source
    self.access = access == .internal ? "" : access.rawValue + " "
  }

  /// The source, with a line break at its end.
  func print() -> String {
    var printer = self
    printer.printHead()
    printer.printType()
    printer.printOverloads()
    return printer.lines.joined(separator: "\n") + "\n"
  }

  // MARK: Head

  private mutating func printHead() {
    let readers = source.audiences.map(\.name).joined(separator: ", ")
    lines += [
      "\(GeneratedFile.mark) for \(readers); do not edit.",
      "// swift-format-ignore-file",
      "// swiftlint:disable all",
      "",
      "\(access)import Myna",
      "\(access)import MynaModel",
      "\(access)import MynaRuntime",
      "",
    ]
  }

  // MARK: Type

  private mutating func printType() {
    let count = source.members.count
    var text = [
      "The codes of `\(source.provider)`, \(count) in number, with what may be known beside each.",
      "", "Every argument may be left out; the reader then gets the plainer wording.",
    ]
    if !source.shared.isEmpty { text.append("What every code takes is added by `with`.") }
    document(text, indent: "")
    lines.append("\(access)struct \(source.typeName): Myna.ProviderCode {")
    printAliases()
    lines += [
      "  /// Name of the provider.",
      "  \(access)static var provider: String { \(SwiftCharacters.literal(source.provider)) }",
      "  /// The code as the catalogue spells it.",
      "  \(access)let code: String",
      "  /// What is known beside the code.",
      "  \(access)private(set) var arguments = MynaModel.Arguments()",
    ]
    for enumeration in source.enumerations { printEnumeration(enumeration) }
    printKeys()
    if !source.shared.isEmpty { printShared() }
    for member in source.members { printMember(member) }
    // Inlining and constants of `String` made the optimizer take five times as long for an object
    // five times as large; functions that differ in a `StaticString` alone are merged.
    lines += [
      "",
      "  @inline(never)",
      "  private init(_ code: StaticString) { self.code = code.description }",
    ]
    printSetters()
    lines += ["}", ""]
  }

  private var usedTypes: Set<ProviderSource.ArgumentType> {
    Set((source.shared + source.members.flatMap(\.arguments)).map(\.type))
  }

  /// Names of the package, in case the app has types of the same name.
  private mutating func printAliases() {
    let used = usedTypes
    for (type, name) in [
      (ProviderSource.ArgumentType.money, "Money"), (.date, "DateTime"),
      (.currency, "CurrencyCode"),
    ] where used.contains(type) {
      lines.append("  /// `\(name)` of the package, whatever else bears the name.")
      lines.append("  \(access)typealias \(name) = MynaModel.\(name)")
    }
  }

  private mutating func printEnumeration(_ enumeration: ProviderSource.Enumeration) {
    lines.append("")
    document(["Values of \(SwiftCharacters.code(enumeration.summary))."], indent: "  ")
    lines.append(
      "  \(access)enum \(SwiftName.declared(enumeration.name)): String, CaseIterable, Sendable {")
    for (name, value) in enumeration.cases {
      let raw = name == value ? "" : " = \(SwiftCharacters.literal(value))"
      lines.append("    case \(SwiftName.declared(name))\(raw)")
    }
    lines.append("  }")
  }

  private mutating func printKeys() {
    guard !source.keys.isEmpty else { return }
    lines.append("")
    document(["Keys of the messages that customers read, as in `Rendered.key`."], indent: "  ")
    lines.append("  \(access)enum Key {")
    for key in source.keys {
      document(key.documentation, indent: "    ")
      lines.append(
        "    \(access)static var \(SwiftName.declared(key.name)): String { \(SwiftCharacters.literal(key.key)) }"
      )
    }
    lines.append("  }")
  }

  private mutating func printShared() {
    lines.append("")
    document(
      ["Adds what every code takes; what is left out stays as it is."] + parameters(source.shared),
      indent: "  ")
    printFunction("func with", source.shared, ["self"] + source.shared.map(setter))
  }

  // MARK: Members

  private mutating func printMember(_ member: ProviderSource.Member) {
    lines.append("")
    document(member.documentation + parameters(member.arguments), indent: "  ")
    let name = SwiftName.declared(member.name)
    let made = "\(source.typeName)(\(SwiftCharacters.literal(member.code)))"
    if member.arguments.isEmpty {
      lines.append("  \(access)static var \(name): \(source.typeName) { \(made) }")
    } else {
      printFunction("static func \(name)", member.arguments, [made] + member.arguments.map(setter))
    }
  }

  /// A function that returns a chain of calls, each on a line of its own.
  private mutating func printFunction(
    _ name: String, _ arguments: [ProviderSource.Argument], _ chain: [String]
  ) {
    let parameters = arguments.map {
      "\(SwiftName.declared($0.label)): \(Self.name(of: $0.type))? = nil"
    }
    let line =
      "  \(access)\(name)(\(parameters.joined(separator: ", "))) -> \(source.typeName) {"
    if line.utf8.count <= Self.width {
      lines.append(line)
    } else {
      lines.append("  \(access)\(name)(")
      for (index, parameter) in parameters.enumerated() {
        lines.append("    \(parameter)\(index + 1 < parameters.count ? "," : "")")
      }
      lines.append("  ) -> \(source.typeName) {")
    }
    for (index, call) in chain.enumerated() {
      lines.append(index == 0 ? "    \(call)" : "      \(call)")
    }
    lines.append("  }")
  }

  private func parameters(_ arguments: [ProviderSource.Argument]) -> [String] {
    guard !arguments.isEmpty else { return [] }
    return ["", "- Parameters:"]
      + arguments.map { "  - \($0.label): \(Self.summary(of: $0))" }
  }

  private static func summary(of argument: ProviderSource.Argument) -> String {
    let parameter = argument.parameter
    var words = [SwiftCharacters.code(parameter.name)]
    switch argument.type {
    case .money: words.append("an amount of money")
    case .date: words.append("a date, or an instant")
    case .count: words.append("a whole number")
    case .currency: words.append("a currency")
    case .choice: words.append("one of a set of values")
    case .terms: words.append("words that the locales have")
    case .text:
      words.append(
        parameter.type == .text
          ? "free text"
          : parameter.type == .enumeration(.iso3166) ? "a region of ISO 3166" : "an identifier")
    }
    if !parameter.isVisible(to: .customer) { words.append("never shown to customers") }
    if parameter.isSensitive { words.append("sensitive, never shown or logged") }
    if let value = parameter.defaultValue {
      words.append("by default \(SwiftCharacters.comment(value))")
    }
    return words.joined(separator: ", ") + "."
  }

  private static func name(of type: ProviderSource.ArgumentType) -> String {
    switch type {
    case .money: "Money"
    case .date: "DateTime"
    case .count: "Int"
    case .text: "String"
    case .currency: "CurrencyCode"
    case .choice(let name): name
    case .terms(let name): "[\(name ?? "String")]"
    }
  }

  // MARK: Setters

  /// The call that sets an argument.
  private func setter(_ argument: ProviderSource.Argument) -> String {
    let name = SwiftCharacters.literal(argument.parameter.name)
    // A label may be the name of a setter; behind the dot that is no matter.
    let value = SwiftName.declared(argument.label)
    let call =
      switch argument.type {
      case .money: ".money(\(name), \(value))"
      case .date: ".date(\(name), \(value))"
      case .count: ".count(\(name), \(value))"
      case .text: ".text(\(name), \(value))"
      case .currency: ".text(\(name), \(value)?.rawValue)"
      case .choice: ".text(\(name), \(value)?.rawValue)"
      case .terms(nil): ".words(\(name), \(value))"
      case .terms: ".terms(\(name), \(value))"
      }
    return argument.parameter.isSensitive ? ".sensitive(\(name))\(call)" : call
  }

  /// The setters that are used. Each has a name of its own: choosing between overloads takes the
  /// compiler longer than all the rest.
  private mutating func printSetters() {
    let used = usedTypes
    let isUsed = { (types: [ProviderSource.ArgumentType]) in !used.isDisjoint(with: types) }
    if isUsed([.money]) { printSetter("money", "Money", ".money(value)") }
    if isUsed([.date]) { printSetter("date", "DateTime", ".date(value)") }
    if isUsed([.count]) { printSetter("count", "Int", ".integer(value)") }
    let takesText = used.contains { type in
      switch type {
      case .text, .currency, .choice: true
      case .money, .date, .count, .terms: false
      }
    }
    if takesText { printSetter("text", "String", ".string(value)") }
    if isUsed([.terms(nil)]) { printSetter("words", "[String]", ".terms(value)") }
    if used.contains(where: { if case .terms(.some) = $0 { true } else { false } }) {
      printSetter(
        "terms<Term: RawRepresentable<String>>", "[Term]", ".terms(value.map { $0.rawValue })")
    }
    if (source.shared + source.members.flatMap(\.arguments)).contains(
      where: \.parameter.isSensitive)
    {
      lines += [
        "",
        "  @inline(never)",
        "  private func sensitive(_ name: StaticString) -> \(source.typeName) {",
        "    var result = self",
        "    result.arguments.markSensitive(name.description)",
        "    return result",
        "  }",
      ]
    }
  }

  private mutating func printSetter(_ name: String, _ type: String, _ value: String) {
    lines += [
      "",
      "  @inline(never)",
      "  private func \(name)(_ name: StaticString, _ value: \(type)?) -> \(source.typeName) {",
      "    guard let value else { return self }",
      "    var result = self",
      "    result.arguments[name.description] = \(value)",
      "    return result",
      "  }",
    ]
  }

  // MARK: Overloads

  /// What takes `.code` without the name of the type: the generic functions of the package cannot
  /// know whose code is meant.
  private mutating func printOverloads() {
    let options = "options: MynaRuntime.RenderOptions = MynaRuntime.RenderOptions()"
    let pass = "provider: \(source.typeName).provider"
    lines.append("extension Myna.Localizer {")
    for (label, type) in [
      ("in locales", "[String]"), ("in locale", "MynaModel.LocaleIdentifier"),
      ("acceptLanguage", "String"),
    ] {
      let value =
        switch label {
        case "in locales": "in: locales"
        case "in locale": "in: [locale.description]"
        default: "acceptLanguage: acceptLanguage"
        }
      lines += [
        "  /// Renders a code of `\(source.provider)` for a reader.",
        "  \(access)func render<For: MynaModel.Reader>(",
        "    _ code: \(source.typeName), for reader: For, \(label): \(type),",
        "    \(options)",
        "  ) -> Myna.Rendered<For> {",
        "    render(",
        "      code.code, \(pass), for: reader, \(value),",
        "      with: code.arguments, options: options)",
        "  }",
        "",
      ]
    }
    lines += [
      "  /// Renders one field of a code of `\(source.provider)` as text.",
      "  \(access)func text(",
      "    of code: \(source.typeName), field: String, for audience: MynaModel.Audience, in locales: [String]",
      "  ) -> String {",
      "    text(",
      "      of: code.code, field: field, \(pass), for: audience, in: locales,",
      "      with: code.arguments)",
      "  }",
      "}",
    ]
  }

  // MARK: Comments

  private mutating func document(_ text: [String], indent: String) {
    for line in text { lines.append(line.isEmpty ? "\(indent)///" : "\(indent)/// \(line)") }
  }
}
