import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime

/// What `myna render CODE` asks for.
struct CodeRequest: Equatable {
  var code: String
  var audience = "customer"
  /// Locales in order of preference, separated by commas.
  var locale = "en"
  /// Arguments, `name=value`.
  var arguments: [String] = []
  var provider: String?

  init(_ code: String) { self.code = code }

  /// Reads a command line in its plain form: `render CODE`, and options each in a word of its own
  /// before its value. `nil` for all else, wrong usage too, which the argument parser reads.
  ///
  /// The parser describes all commands to itself before it looks at the first word, and takes as
  /// much time for that as the rest of the process.
  init?(plain words: some Sequence<String>) {
    var words = words.makeIterator()
    guard words.next() == "render" else { return nil }
    var code: String?
    var values: [String: String] = [:]
    var arguments: [String] = []
    while let word = words.next() {
      if !word.utf8.starts(with: "-".utf8) {
        guard code == nil, !word.isEmpty else { return nil }
        code = word
        continue
      }
      guard let value = words.next(), !value.isEmpty, !value.utf8.starts(with: "-".utf8) else {
        return nil
      }
      switch word {
      case "--arg": arguments.append(value)
      case "--audience", "-a": guard values.insert(value, for: "audience") else { return nil }
      case "--locale", "-l": guard values.insert(value, for: "locale") else { return nil }
      case "--provider": guard values.insert(value, for: "provider") else { return nil }
      default: return nil
      }
    }
    guard let code else { return nil }
    self.init(code)
    self.arguments = arguments
    audience = values["audience"] ?? audience
    locale = values["locale"] ?? locale
    provider = values["provider"]
    guard Audience(audience) != nil else { return nil }
  }

  func render(by localizer: Localizer) throws -> Rendered<Audience> {
    guard let audience = Audience(audience),
      localizer.settings.audiences.contains(where: { $0.audience == audience })
    else {
      throw CommandFailure("the project has no audience '\(audience)' [audience.unknown]")
    }
    let entry = arguments.isEmpty ? nil : localizer.resolve(code, provider: provider).entry
    let typed = try CommandArguments.typed(arguments, entry: entry, settings: localizer.settings)
    return localizer.render(
      code, provider: provider, for: audience,
      in: locale.split(separator: ",").map(String.init), with: typed,
      options: Self.options)
  }

  /// Without isolates: they are for mixing with other text, which a line of output is not.
  static var options: RenderOptions {
    var options = RenderOptions()
    options.bidi = .none
    return options
  }
}

extension [String: String] {
  /// Adds a value; `false` if there is one.
  fileprivate mutating func insert(_ value: String, for name: String) -> Bool {
    updateValue(value, forKey: name) == nil
  }
}
