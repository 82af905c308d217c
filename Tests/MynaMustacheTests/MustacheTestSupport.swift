import Mustache
import Myna
import MynaModel
import MynaMustache
import MynaRuntime
import MynaTestSupport

/// Renders templates with the messages that ship, or with a sample's.
struct TestPage {
  var localizer = Localizer.embedded
  var locale = "en"

  static func sample(_ locale: String = "en") throws -> TestPage {
    TestPage(localizer: try TemplateSample.localizer(), locale: locale)
  }

  /// Messages without isolation, for comparing words.
  var messages: Messages {
    var options = RenderOptions()
    options.bidi = .none
    return Messages(localizer, in: [locale], options: options)
  }

  /// Renders a template for a reader.
  func render(
    _ template: String, _ values: [String: Any] = [:], for reader: Audience = .customer
  ) throws -> String {
    try MustacheTemplate(string: template).render(messages.page(for: reader, values))
  }
}
