package import Myna
package import MynaModel
package import MynaRuntime

/// One code to render, as batches and the service are asked for it:
/// `{"code", "audience", "locale": "zh-CN" or […], "args"?: {name: value}, "provider"?}`.
package struct RenderRequest: Sendable {
  /// The code, in any listed spelling.
  package var code: String
  /// Whose code it is; `nil` asks all catalogues.
  package var provider: String?
  /// Who will read the text.
  package var audience: Audience
  /// BCP 47 tags in the reader's order of preference.
  package var locales: [String]
  /// What the caller knows.
  package var arguments: Arguments

  package init(
    code: String, provider: String? = nil, audience: Audience, locales: [String] = [],
    arguments: Arguments = Arguments()
  ) {
    self.code = code
    self.provider = provider
    self.audience = audience
    self.locales = locales
    self.arguments = arguments
  }

  /// Reads a request; members that it does not know are ignored.
  ///
  /// - Throws: `json.missing`, `json.type`, `audience.unknown`, `argument.type` or
  ///   `argument.too-large`.
  package init(
    json: JSONValue, settings: LocalizationSettings, limits: Limits
  ) throws(RequestProblem) {
    code = try RequestReader.text("code", of: json)
    provider = try RequestReader.optionalText("provider", of: json)
    audience = try Self.audience(RequestReader.text("audience", of: json), settings: settings)
    locales = try RequestReader.locales(json["locale"])
    arguments = try RequestReader.arguments(json["args"], limits: limits)
  }

  /// The audience of that name, if the project has it.
  package static func audience(
    _ name: String, settings: LocalizationSettings
  ) throws(RequestProblem) -> Audience {
    guard let audience = Audience(name),
      settings.audiences.contains(where: { $0.audience == audience })
    else {
      throw RequestProblem("audience.unknown", "'audience' is none of the project's audiences")
    }
    return audience
  }

  package func render(
    by localizer: Localizer, options: RenderOptions = RenderOptions()
  ) -> Rendered<Audience> {
    localizer.render(
      code, provider: provider, for: audience, in: locales, with: arguments, options: options)
  }
}
