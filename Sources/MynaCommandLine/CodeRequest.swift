package import Myna
import MynaCatalogue
package import MynaModel
package import MynaRuntime

/// What `myna render CODE` asks for.
package struct CodeRequest: Equatable {
  package var code: String
  package var audience = "customer"
  /// Locales in order of preference, separated by commas.
  package var locale = "en"
  /// Arguments, `name=value`.
  package var arguments: [String] = []
  package var provider: String?

  package init(_ code: String) { self.code = code }

  /// Reads a command line in its plain form: `render CODE`, and options each in a word of its own
  /// before its value. `nil` for all else, wrong usage too, which the argument parser reads.
  package init?(plain words: some Sequence<String>) {
    guard let words = PlainCommandLine(words, verb: "render", options: Self.options) else {
      return nil
    }
    self.init(words.operand)
    arguments = words.arguments
    audience = words["audience"] ?? audience
    locale = words["locale"] ?? locale
    provider = words["provider"]
    guard Audience(audience) != nil else { return nil }
  }

  private static let options = [
    "--audience": "audience", "-a": "audience", "--locale": "locale", "-l": "locale",
    "--provider": "provider",
  ]

  package func render(
    by localizer: Localizer, options: RenderOptions = Self.renderOptions
  ) throws -> Rendered<Audience> {
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
      options: options)
  }

  /// Without isolates: they are for mixing with other text, which a line of output is not.
  package static var renderOptions: RenderOptions {
    var options = RenderOptions()
    options.bidi = .none
    return options
  }
}
