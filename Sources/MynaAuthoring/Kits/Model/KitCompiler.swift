import Myna
import MynaCatalogue
import MynaICU
import MynaModel
import MynaRuntime

/// Makes the parts of a kit's contents, and collects what apps could not do.
struct KitCompiler {
  let contents: LocalizerContents
  private(set) var problems: [Diagnostic] = []
  /// Arguments that forms show, by key, over all locales.
  private(set) var usedArguments: [String: Set<String>] = [:]
  private let entries: [String: [ErrorCatalogue.Entry]]

  init(_ contents: LocalizerContents) {
    self.contents = contents
    entries = Dictionary(grouping: contents.catalogues.flatMap(\.entries), by: \.customerKey)
  }

  private var settings: LocalizationSettings { contents.settings }

  // MARK: Locales

  /// The texts of a locale; `nil` if it has none.
  mutating func locale(_ known: LocalizationSettings.LocaleSettings) -> KitContents.Locale? {
    guard let table = contents.tables.first(where: { $0.locale == known.identifier }) else {
      return nil
    }
    let keys = table.keys(for: .customer).compactMap { key($0, table) }
    if !keys.contains(where: { $0.name == settings.genericKey }) {
      problems.append(.kitGenericMissing(settings.genericKey, in: table.locale))
    }
    let renderer = MessageRenderer(locale: table.locale)
    return KitContents.Locale(
      identifier: table.locale, fallbacks: known.fallbacks, direction: renderer.direction,
      keys: keys, terms: terms(table, renderer), lists: lists(keys, in: table.locale))
  }

  /// A key with all its fields; `nil` if one is missing, as the next locale then answers.
  private mutating func key(_ name: String, _ table: MessageTable) -> KitContents.Key? {
    let available = table.fields(of: name, for: .customer)
    let types = types(of: name)
    var fields: [KitContents.Field] = []
    for wanted in settings.fields(of: .customer) {
      guard let field = available.first(where: { $0.name == wanted }) else { return nil }
      fields.append(self.field(field, of: name, types))
    }
    return KitContents.Key(name: name, fields: fields)
  }

  private mutating func field(
    _ field: MessageTable.Field, of key: String, _ types: [String: KitParameter.ValueType]
  ) -> KitContents.Field {
    var forms: [KitForm] = []
    for form in field.forms {
      // A form whose arguments never come is never chosen.
      guard form.variables.allSatisfy({ types[$0] != nil }), let message = form.message else {
        continue
      }
      let name = ([key, field.name] + (form.name.isEmpty ? [] : [form.name]))
        .joined(separator: ".")
      var compiler = KitMessageCompiler(name: name, types: types)
      let compiled = compiler.compile(message)
      problems += compiler.problems
      guard let compiled else { continue }
      usedArguments[key, default: []].formUnion(form.variables)
      forms.append(
        KitForm(name: form.name, variables: form.variables, message: compiled, original: message))
    }
    return KitContents.Field(name: field.name, forms: forms)
  }

  /// Types of the arguments that customers may see in the texts of a key.
  private mutating func types(of key: String) -> [String: KitParameter.ValueType] {
    var types: [String: KitParameter.ValueType] = [:]
    // The generic text answers for every code, and shows only what all have.
    let own = key == settings.genericKey ? [] : (entries[key] ?? []).flatMap(\.parameters)
    for parameter in settings.parameters + own where parameter.isVisible(to: .customer) {
      let type = KitParameter.ValueType(parameter.type)
      if let known = types[parameter.name], known != type, !isRefinement(type, of: known) {
        problems.append(.kitParameterType(parameter.name, in: key))
      }
      types[parameter.name] = types[parameter.name] ?? type
      if parameter.isSensitive { problems.append(.kitSensitive(parameter.name, in: key)) }
    }
    return types
  }

  /// Whether both are chosen by in the same way, only by other values.
  private func isRefinement(
    _ type: KitParameter.ValueType, of other: KitParameter.ValueType
  ) -> Bool {
    if case .values = type, case .values = other { true } else { false }
  }

  private func terms(_ table: MessageTable, _ renderer: MessageRenderer) -> [KitContents.Terms] {
    let parameters =
      settings.parameters + contents.catalogues.flatMap(\.entries).flatMap(\.parameters)
    let groups = Dictionary(
      parameters.filter { $0.type == .terms && $0.isVisible(to: .customer) }
        .map { ($0.name, $0.termGroup) }, uniquingKeysWith: { first, _ in first })
    return groups.sorted { $0.key < $1.key }.map { name, group in
      let prefix = group + "."
      let words = table.termIdentifiers.filter { $0.hasPrefix(prefix) }
        .compactMap { id -> (id: String, text: String)? in
          table.term(id).map {
            (id: String(id.dropFirst(prefix.count)), text: renderer.render($0).text)
          }
        }
      return KitContents.Terms(parameter: name, words: words)
    }
  }

  // MARK: Lists

  private mutating func lists(
    _ keys: [KitContents.Key], in locale: LocaleIdentifier
  ) -> [KitListPattern] {
    let pieces = keys.flatMap(\.fields).flatMap(\.forms).flatMap(\.message.pieces)
    let styles = Set(
      pieces.compactMap { piece -> KitListStyle? in
        if case .value(_, .list(let style)) = piece { style } else { nil }
      })
    return styles.sorted().compactMap { style in
      guard let pattern = KitListPattern(style, in: locale) else {
        problems.append(.kitExpression("a list that \(locale) cannot join", in: style.name))
        return nil
      }
      return pattern
    }
  }

  // MARK: Codes

  /// The parameters of all messages that some text shows.
  func sharedParameters(_ used: [String: Set<String>]) -> [KitParameter] {
    let names = used.values.reduce(into: Set<String>()) { $0.formUnion($1) }
    return settings.parameters
      .filter { $0.isVisible(to: .customer) && names.contains($0.name) }
      .map { parameter in
        KitParameter(
          name: parameter.name, type: KitParameter.ValueType(parameter.type),
          defaultValue: Self.defaultValue(of: parameter))
      }
  }

  private static func defaultValue(of parameter: ErrorCatalogue.Parameter) -> [String]? {
    guard let text = parameter.defaultValue else { return nil }
    switch ArgumentReader.value(text, as: parameter.type) {
    case .money(let money): return [money.amount.description, money.currency.rawValue]
    case .decimal(let number): return [number.description]
    case .list(let items):
      return items.compactMap { if case .string(let id) = $0 { id } else { nil } }
    case .string, .date, .boolean: return [text]
    case .invalid: return nil
    }
  }

  func catalogue(_ catalogue: ErrorCatalogue, _ used: [String: Set<String>]) -> KitCatalogue {
    let codes = catalogue.entries.map { entry in
      let names = (used[entry.customerKey] ?? []).union(used[settings.genericKey] ?? [])
      let shared = Set(settings.parameters.filter { $0.isVisible(to: .customer) }.map(\.name))
      let own = entry.parameters.filter { names.contains($0.name) }
      return KitCatalogue.Code(
        code: entry.code.code, key: entry.customerKey,
        parameters: own.filter { $0.isVisible(to: .customer) }.map {
          KitParameter(name: $0.name, type: KitParameter.ValueType($0.type))
        },
        hidden: own.filter { !$0.isVisible(to: .customer) && shared.contains($0.name) }
          .map(\.name).sorted(),
        operation: names.contains("operation") ? onlyOperation(of: entry) : nil)
    }
    return KitCatalogue(
      provider: catalogue.provider, codes: codes,
      spellings: KitSpellings(catalogue, limits: settings.limits).listed,
      rules: CodeSpelling(catalogue.rules))
  }

  /// A code that belongs to one operation need not be told which.
  private func onlyOperation(of entry: ErrorCatalogue.Entry) -> String? {
    guard entry.operations.count == 1,
      settings.parameters.contains(where: { $0.name == "operation" })
    else { return nil }
    return entry.operations.first?.rawValue
  }
}
