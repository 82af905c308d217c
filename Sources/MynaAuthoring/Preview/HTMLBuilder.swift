import MynaModel
import MynaRuntime

/// Writes a page; every text and every attribute value is escaped by the writers of the runtime.
struct HTMLBuilder {
  typealias Attributes = KeyValuePairs<StaticString, String?>

  /// The page so far.
  private(set) var text = ""
  private let writer = HTMLOutput(markup: .formatting)

  /// Opens an element; attributes without a value are left out.
  mutating func open(_ element: StaticString, _ attributes: Attributes = [:]) {
    text += "<\(element)"
    for (name, value) in attributes {
      guard let value else { continue }
      text += " \(name)=\"\(HTMLAttributeOutput().escape(value))\""
    }
    text += ">"
  }

  /// Closes an element.
  mutating func close(_ element: StaticString) { text += "</\(element)>\n" }

  /// An element with text.
  mutating func element(_ element: StaticString, _ content: String) {
    self.element(element, [:], content)
  }

  /// An element with attributes and text.
  mutating func element(
    _ element: StaticString, _ attributes: Attributes, _ content: String
  ) {
    open(element, attributes)
    write(content)
    close(element)
  }

  /// Text.
  mutating func write(_ content: String) { text += writer.escape(content) }

  /// Markup that is written in this program.
  mutating func raw(_ markup: StaticString) { text += "\(markup)" }

  /// Markup that is written in this program.
  mutating func raw(constant markup: String) { text += markup }

  /// A text of a message in an element with its language and direction.
  mutating func rendered(
    _ field: PreviewedMessage.Field, in element: HTMLOutput.Wrapper.Element
  ) {
    let wrapper = HTMLOutput.Wrapper(
      element, language: field.locale, direction: field.direction)
    var writer = HTMLOutput(markup: .formatting, wrapper: wrapper)
    writer.lineBreaks = .elements
    text += writer.text(of: field.parts) + "\n"
  }
}
