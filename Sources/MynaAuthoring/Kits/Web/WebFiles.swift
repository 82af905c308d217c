import MynaCatalogue
import MynaICU
import MynaModel
import MynaSyntax

/// The files of a kit for browsers and Node.
struct WebFiles {
  let contents: KitContents

  init(_ contents: KitContents) {
    self.contents = contents
  }

  /// All files.
  var all: [Kit.File] {
    get throws(DiagnosticError) {
      var files = [
        Kit.File("myna.js", WebRuntime.source),
        Kit.File("myna.d.ts", WebTypes(contents).source),
        Kit.File("codes.js", Self.module(codes, depth: 4)),
        Kit.File("codes.d.ts", Self.opaqueModule),
        Kit.File("package.json", Self.package),
        Kit.File("README.md", WebReadme(contents).text),
      ]
      for locale in contents.locales {
        files.append(Kit.File("messages/\(locale.tag).js", Self.module(messages(locale), depth: 2)))
        files.append(Kit.File("messages/\(locale.tag).d.ts", WebTypes.messages))
        files.append(Kit.File("sources/\(locale.tag).json", try sources(locale)))
      }
      return files
    }
  }

  /// So that Node takes the files for ES modules wherever the folder lies.
  private static let package = """
    {
      "//": "\(Kit.mark) --platform web. Do not edit.",
      "name": "myna-messages",
      "private": true,
      "type": "module",
      "main": "./myna.js",
      "types": "./myna.d.ts",
      "sideEffects": false
    }

    """

  private static let opaqueModule = """
    // \(Kit.mark) --platform web. Do not edit.
    declare const data: unknown;
    export default data;

    """

  private static func module(_ value: JSONValue, depth: Int) -> String {
    let lines = KitJSON.lines(value, depth: depth)
    return "// \(Kit.mark) --platform web. Do not edit.\nexport default \(lines);\n"
  }

  // MARK: Codes

  private var codes: JSONValue {
    .object([
      .init("source", .string(contents.sourceLocale.description)),
      .init("generic", .string(contents.genericKey)),
      .init("fields", .array(contents.fields.map(JSONValue.string))),
      .init("seam", .string(contents.spacesHan ? Self.hanLatinSeam : "(?!)")),
      .init("shared", .object(contents.shared.map { .init($0.name, Self.type($0.type)) })),
      .init(
        "defaults",
        .object(
          contents.shared.compactMap { parameter in
            parameter.defaultValue.map { .init(parameter.name, Self.value($0, of: parameter.type)) }
          })),
      .init("catalogues", .array(contents.catalogues.map(catalogue))),
    ])
  }

  /// Between a Han character and a Latin letter or digit, as the renderer has it.
  private static let hanLatinSeam = {
    let latin = "[0-9A-Za-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f]"
    return "\\p{Ideo}(?=\(latin))|\(latin)(?=\\p{Ideo})"
  }()

  /// The name of a reader in `myna.js`, or what a text must match.
  private static func type(_ type: KitParameter.ValueType) -> JSONValue {
    switch type {
    case .money, .date, .count, .terms: .string(type.name)
    case .text: .string(plainText)
    case .values(let values):
      .string(values.isEmpty ? "(?!)" : values.map(WebPattern.escaped).joined(separator: "|"))
    case .currency: .string("[A-Z]{3}")
    case .region: .string("[A-Z]{2}")
    }
  }

  /// Up to 8 K units without hidden characters and without towers of combining marks.
  private static let plainText =
    "(?!.*\\p{M}{31})[^\\p{Cc}\\u061c\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff"
    + "\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}]{0,8192}"

  private static func value(_ items: [String], of type: KitParameter.ValueType) -> JSONValue {
    switch type {
    case .terms: .array(items.map(JSONValue.string))
    case .money:
      ["amount": .string(items.first ?? ""), "currency": .string(items.last ?? "")]
    case .count: .number(items.first ?? "0")
    case .date, .text, .values, .currency, .region: .string(items.first ?? "")
    }
  }

  private func catalogue(_ catalogue: KitCatalogue) -> JSONValue {
    let pattern = WebPattern(catalogue)
    var codes: [JSONValue.Member] = catalogue.codes.map { code in
      .init(String(decoding: catalogue.rules.normalized(code.code), as: UTF8.self), entry(code))
    }
    codes += catalogue.spellings.map {
      .init($0.text, $0.code.map { .string(normalized($0, catalogue)) } ?? .null)
    }
    return .object([
      .init("provider", .string(catalogue.provider)),
      .init("width", .boolean(catalogue.rules.foldsWidth)),
      .init("clean", .array(pattern.clean.map(JSONValue.string))),
      .init("fold", .boolean(catalogue.rules.foldsCase)),
      .init("steps", .array(pattern.steps)),
      .init("codes", .object(codes)),
    ])
  }

  private func normalized(_ code: String, _ catalogue: KitCatalogue) -> String {
    String(decoding: catalogue.rules.normalized(code), as: UTF8.self)
  }

  /// `[key, types of its own arguments, only operation]`, without what is empty at the end.
  private func entry(_ code: KitCatalogue.Code) -> JSONValue {
    var types: [JSONValue.Member] = code.parameters.map { .init($0.name, Self.type($0.type)) }
    types += code.hidden.map { .init($0, .string("(?!)")) }
    if let operation = code.operation {
      return [.string(code.key), .object(types), .string(operation)]
    }
    return types.isEmpty ? [.string(code.key)] : [.string(code.key), .object(types)]
  }

  // MARK: Messages

  private func messages(_ locale: KitContents.Locale) -> JSONValue {
    .object([
      .init("locale", .string(locale.tag)),
      .init("likely", .string(WebPattern.likelyTag(of: locale.identifier))),
      .init("direction", .string(locale.direction.rawValue)),
      .init("fallbacks", .array(locale.fallbacks.map { .string($0.description) })),
      .init(
        "terms",
        .object(
          locale.terms.map { terms in
            .init(terms.parameter, .object(terms.words.map { .init($0.id, .string($0.text)) }))
          })),
      .init(
        "keys",
        .object(
          locale.keys.map { key in
            .init(
              key.name,
              .array(
                key.fields.map { field in
                  .array(field.forms.map { form($0, locale) })
                }))
          })),
    ])
  }

  /// `[name, needed arguments, pieces]`, or `[name, needed arguments, variants, selectors]`.
  private func form(_ form: KitForm, _ locale: KitContents.Locale) -> JSONValue {
    let head: [JSONValue] = [.string(form.name), .array(form.variables.map(JSONValue.string))]
    let message = form.message
    if message.selectors.isEmpty {
      return .array(head + [pieces(message.variants.first?.pattern ?? [], locale)])
    }
    let variants = message.variants.map { variant -> JSONValue in
      [
        .array(variant.keys.map { $0.map(JSONValue.string) ?? .null }),
        pieces(variant.pattern, locale),
      ]
    }
    let selectors = message.selectors.map { selector -> JSONValue in
      switch selector.kind {
      case .text, .exact: [.string(selector.argument)]
      case .plural: [.string(selector.argument), "cardinal"]
      case .ordinal: [.string(selector.argument), "ordinal"]
      }
    }
    return .array(head + [.array(variants), .array(selectors)])
  }

  private func pieces(_ pieces: [KitMessage.Piece], _ locale: KitContents.Locale) -> JSONValue {
    .array(
      pieces.map { piece in
        switch piece {
        case .text(let text): .string(text)
        case .value(let name, let format): value(name, format, locale)
        }
      })
  }

  /// `[argument, writer, isolate before it, options of the formatter]`.
  private func value(
    _ name: String, _ format: KitFormat, _ locale: KitContents.Locale
  ) -> JSONValue {
    let own = locale.direction == .rightToLeft ? "\u{2067}" : ""
    switch format {
    case .text: return [.string(name), "text", "\u{2068}"]
    case .number: return [.string(name), "number", .string(own)]
    case .money: return [.string(name), "money", .string(own)]
    case .date(let date):
      return [.string(name), "date", .string(own), WebPattern.options(of: date)]
    case .list(let style):
      return [.string(name), "list", "\u{2068}", WebPattern.options(of: style)]
    }
  }

  // MARK: Sources

  /// Each form as MessageFormat 2 and as MessageFormat 1, for runtimes and tools that read these.
  private func sources(_ locale: KitContents.Locale) throws(DiagnosticError) -> String {
    var members: [JSONValue.Member] = [
      .init("about", .string("\(Kit.mark) --platform web. Do not edit.")),
      .init("locale", .string(locale.tag)),
    ]
    var problems: [Diagnostic] = []
    for key in locale.keys {
      for field in key.fields {
        for form in field.forms {
          let id = [key.name, field.name, form.name].filter { !$0.isEmpty }.joined(separator: ".")
          let classic = form.classicText()
          problems += classic.problems
          members.append(
            .init(
              id,
              [
                "mf1": .string(classic.text ?? ""),
                "mf2": .string(MessagePrinter.print(form.original)),
              ]))
        }
      }
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return KitJSON.lines(.object(members), depth: 1) + "\n"
  }
}
