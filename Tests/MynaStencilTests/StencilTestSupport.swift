import Myna
import MynaModel
import MynaRuntime
import MynaStencil
import MynaTestSupport
import Stencil

/// Renders templates with the messages that ship, or with a sample's.
struct TestPage {
  var localizer = Localizer.embedded
  var locale = "en"

  static func sample(_ locale: String = "en") throws -> TestPage {
    TestPage(localizer: try TemplateSample.localizer(), locale: locale)
  }

  var messages: Messages {
    var options = RenderOptions()
    options.bidi = .none
    return Messages(localizer, in: [locale], options: options)
  }

  /// Renders a template; texts keep their isolation only if asked for.
  func render(
    _ template: String, _ values: [String: Any] = [:], name: String? = nil, isolated: Bool = false
  ) throws -> String {
    let environment = Environment(extensions: [MessageExtension()])
    let messages = isolated ? Messages(localizer, in: [locale]) : messages
    return try Template(templateString: template, environment: environment, name: name)
      .render(messages.context(values))
  }

  /// The error that a template ends in.
  func problem(_ template: String, _ values: [String: Any] = [:]) throws -> TemplateSyntaxError? {
    do {
      let text = try render(template, values)
      return TemplateSyntaxError("no error, but '\(text)'")
    } catch {
      return error as? TemplateSyntaxError
    }
  }
}
