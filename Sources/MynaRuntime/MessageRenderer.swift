public import MynaModel

/// Formats messages in one locale.
///
/// Rendering never throws and never returns nothing: what cannot be formatted is shown as its
/// fallback, and the reason is among the diagnostics. A renderer can be shared between threads.
public struct MessageRenderer: Sendable {
  /// Locale of the messages.
  public let locale: LocaleIdentifier
  /// Direction of the messages.
  public let direction: TextDirection
  /// Functions that messages can call.
  public let functions: FunctionRegistry
  let formatters: FormatterCache

  /// Creates a renderer.
  public init(locale: LocaleIdentifier, functions: FunctionRegistry = .standard) {
    self.locale = locale
    self.functions = functions
    formatters = FormatterCache(locale: locale)
    direction = formatters.locale.isRightToLeft ? .rightToLeft : .leftToRight
  }

  /// Renders a valid message.
  public func render(
    _ message: Message, _ arguments: Arguments = Arguments(),
    options: RenderOptions = RenderOptions()
  ) -> RenderedMessage {
    var resolution = Resolution(
      message: message, arguments: arguments, renderer: self, options: options)
    resolution.checkRequest()
    resolution.format(message)
    return RenderedMessage(
      parts: resolution.parts, diagnostics: resolution.diagnostics, direction: direction)
  }
}
