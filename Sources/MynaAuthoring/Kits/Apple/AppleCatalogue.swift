import MynaModel

/// The strings of a kit for Apple's systems, and what the look-up must know to choose among them.
///
/// A wording that is chosen by text is a string for each choice, one that is chosen by a number a string
/// with plural variations. Values come as finished text, `%1$@`.
struct AppleCatalogue {
  /// A string of one locale.
  enum Entry: Hashable, Sendable {
    case plain(String)
    /// Variations by plural category of the argument at a position, sorted by category.
    case plural(position: Int, variations: [Variation])

    struct Variation: Hashable, Sendable {
      let category: String
      let text: String
    }
  }

  /// Strings by key and then locale.
  private(set) var strings: [String: [String: Entry]] = [:]
  /// What the look-up must know of each locale.
  private(set) var locales: [JSONValue.Member] = []
  private let contents: KitContents
  private let values: KitValues
  private var problems: [Diagnostic] = []

  init(_ contents: KitContents) throws(DiagnosticError) {
    self.contents = contents
    values = contents.values
    for locale in contents.locales { add(locale) }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
  }

  private mutating func add(_ locale: KitContents.Locale) {
    var keys: [JSONValue.Member] = []
    for key in locale.keys {
      let fields = key.fields.map { field -> JSONValue in
        .array(field.forms.map { add($0, of: "\(key.name).\(field.name)", locale) })
      }
      keys.append(.init(key.name, .array(fields)))
    }
    for terms in locale.terms {
      for word in terms.words {
        add(.plain(Self.escaped(word.text)), "\(terms.parameter).\(word.id)", locale)
      }
    }
    let lists = locale.lists.map { list in
      JSONValue.Member(
        list.style.name,
        .array([list.two, list.start, list.middle, list.end].map(JSONValue.string)))
    }
    locales.append(
      .init(
        locale.tag,
        .object([
          .init("fallbacks", .array(locale.fallbacks.map { .string($0.description) })),
          .init("lists", .object(lists)), .init("keys", .object(keys)),
        ])))
  }

  private mutating func add(_ entry: Entry, _ key: String, _ locale: KitContents.Locale) {
    if strings[key]?[locale.tag] != nil { problems.append(.kitName(key, like: key)) }
    strings[key, default: [:]][locale.tag] = entry
  }

  // MARK: Forms

  /// Adds the strings of a form, and returns what the look-up must know of it.
  private mutating func add(
    _ form: KitForm, of field: String, _ locale: KitContents.Locale
  ) -> JSONValue {
    let key = form.name.isEmpty ? field : "\(field).\(form.name)"
    let plan = ApplePlan(form, values)
    problems += plan.problems(in: key)
    for choice in plan.choices {
      add(plan.entry(for: choice), ([key] + choice).joined(separator: "."), locale)
    }
    for (number, entry) in plan.exactEntries { add(entry, "\(key).=\(number)", locale) }
    return .object([
      .init("form", .string(form.name)), .init("key", .string(key)),
      .init("needs", .array(values.names(in: form).map(JSONValue.string))),
      .init("arguments", .array(plan.arguments.map(JSONValue.string))),
      .init(
        "selectors",
        .array(
          form.message.selectors.map { selector in
            [
              .string(selector.argument), .string(selector.kind.rawValue),
              .array(plan.listed(selector).map(JSONValue.string)),
            ]
          })),
    ])
  }

  /// A format string that shows the text as it is.
  static func escaped(_ text: String) -> String {
    text.split(separator: "%", omittingEmptySubsequences: false).joined(separator: "%%")
  }

  // MARK: Catalogue

  /// The text of `Myna.xcstrings`.
  var json: String {
    let members = strings.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map {
      JSONValue.Member($0.key, entry($0.key, $0.value))
    }
    return KitJSON.lines(
      [
        "sourceLanguage": .string(contents.sourceLocale.description), "strings": .object(members),
        "version": "1.0",
      ], depth: 4) + "\n"
  }

  private func entry(_ key: String, _ locales: [String: Entry]) -> JSONValue {
    [
      "comment": .string("\(Kit.mark) --platform apple. Do not edit."),
      "extractionState": "manual",
      "localizations": .object(
        locales.sorted { $0.key < $1.key }.map { .init($0.key, Self.localization($0.value)) }),
    ]
  }

  /// The localization of a string catalogue.
  static func localization(_ entry: Entry, state: String = "translated") -> JSONValue {
    func unit(_ text: String) -> JSONValue { ["state": .string(state), "value": .string(text)] }
    return switch entry {
    case .plain(let text): ["stringUnit": unit(text)]
    case .plural(let position, let variations):
      [
        "stringUnit": unit("%#@count@"),
        "substitutions": [
          "count": [
            "argNum": .integer(position), "formatSpecifier": "lld",
            "variations": [
              "plural": .object(
                variations.map { .init($0.category, ["stringUnit": unit($0.text)]) })
            ],
          ]
        ],
      ]
    }
  }
}
