import Myna
import MynaCatalogue
import MynaModel

/// The texts of codes as lines of documentation comments.
struct CodeTexts {
  private let settings: LocalizationSettings
  private let tables: [MessageTable]

  init(_ contents: LocalizerContents) {
    settings = contents.settings
    tables = contents.tables
  }

  /// What is said of a code: the customer's headline, the code, and all texts in all locales.
  func lines(for entry: ErrorCatalogue.Entry) -> [String] {
    let code = SwiftCharacters.code(entry.code.code)
    var lines: [String] = []
    if let title = headline(of: entry) {
      lines += [title, "", "Code \(code), key \(SwiftCharacters.code(entry.customerKey))."]
    } else {
      lines.append("Code \(code).")
    }
    for audience in settings.audiences.map(\.audience) {
      let key = audience == .developer ? entry.developerKey : entry.customerKey
      for table in tables { lines += text(of: key, for: audience, in: table) }
    }
    return lines
  }

  /// What is said of a key: its headline in all locales.
  func lines(forKey key: String) -> [String] {
    guard let first = firstReader else { return ["Key \(SwiftCharacters.code(key))."] }
    let titles = tables.compactMap { table -> String? in
      guard let field = settings.fields(of: first).first,
        let forms = table.fields(of: key, for: first).first(where: { $0.name == field })?.forms,
        let text = forms.last.flatMap({ $0.message.map(MessageText.plainest) })
      else { return nil }
      return "\(table.locale): \(SwiftCharacters.comment(text))"
    }
    return titles.isEmpty
      ? ["Key \(SwiftCharacters.code(key))."] : [titles.joined(separator: "; ")]
  }

  /// The first audience that is not the developer.
  private var firstReader: Audience? {
    settings.audiences.map(\.audience).first { $0 != .developer }
  }

  private func headline(of entry: ErrorCatalogue.Entry) -> String? {
    guard let first = firstReader, let field = settings.fields(of: first).first else { return nil }
    for table in tables where table.locale == settings.sourceLocale {
      let forms = table.fields(of: entry.customerKey, for: first).first { $0.name == field }?.forms
      if let text = forms?.last.flatMap({ $0.message.map(MessageText.plainest) }), !text.isEmpty {
        return SwiftCharacters.comment(text)
      }
    }
    return nil
  }

  private func text(of key: String, for audience: Audience, in table: MessageTable) -> [String] {
    let fields = table.fields(of: key, for: audience)
    guard !fields.isEmpty else { return [] }
    var lines = ["", "\(audience.name), \(table.locale):"]
    for name in settings.fields(of: audience) {
      for form in fields.first(where: { $0.name == name })?.forms ?? [] {
        let label = SwiftCharacters.code(form.name.isEmpty ? name : "\(name).\(form.name)")
        let texts = form.message.map(MessageText.variants) ?? []
        if texts.count == 1, let only = texts.first, only.keys.isEmpty {
          lines.append("- \(label): \(SwiftCharacters.comment(only.text))")
        } else {
          lines.append("- \(label):")
          for variant in texts {
            lines.append(
              "  - \(SwiftCharacters.code(variant.keys)): \(SwiftCharacters.comment(variant.text))")
          }
        }
      }
    }
    return lines
  }
}

/// The texts of a message, with placeholders as their names.
enum MessageText {
  /// The pattern of the catch-all variant, or the only one.
  static func plainest(_ message: Message) -> String { variants(message).last?.text ?? "" }

  /// Each pattern with its keys; without keys if there is one.
  static func variants(_ message: Message) -> [(keys: String, text: String)] {
    switch message.body {
    case .pattern(let pattern): [("", text(of: pattern))]
    case .match(_, let variants):
      variants.map { variant in
        let keys = variant.keys.map { key in
          switch key {
          case .literal(let literal): literal
          case .catchAll: "*"
          }
        }
        return (keys.joined(separator: " "), text(of: variant.pattern))
      }
    }
  }

  private static func text(of pattern: Message.Pattern) -> String {
    pattern.elements.map { element in
      switch element {
      case .text(let text): text
      case .expression(let expression): text(of: expression)
      case .markup(let markup): (markup.kind == .close ? "{/" : "{#") + markup.name + "}"
      case .message: "{…}"
      }
    }.joined()
  }

  private static func text(of expression: Message.Expression) -> String {
    switch expression.operand {
    case .variable(let reference): "{$\(reference.name)}"
    case .literal(let literal): literal
    case nil: "{:\(expression.function?.name ?? "")}"
    }
  }
}
