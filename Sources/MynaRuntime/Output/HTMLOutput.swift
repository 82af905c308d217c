public import MynaModel

/// Text of an HTML document: element content, not an attribute and not the inside of `<script>` or
/// `<style>`.
///
/// `&`, `<`, `>`, `"` and `'` become references. What HTML forbids (controls, noncharacters, U+0000)
/// becomes U+FFFD, and a carriage return a line feed, as a parser would have it anyway. Isolating
/// controls become `<bdi>`. Nothing else is added unless asked for; every start tag has its end tag.
///
/// Source: HTML, "Text", "Preprocessing the input stream"; UAX #9 and HTML, "The bdi element".
public struct HTMLOutput: OutputWriter, Hashable {
  /// An element around the text, which tells browsers language and direction.
  public struct Wrapper: Hashable, Sendable {
    /// The elements that may hold phrasing content and nothing but text is expected in.
    public enum Element: String, Hashable, Sendable, CaseIterable {
      case p, span, div, li, td, th, dt, dd, h1, h2, h3, h4, h5, h6, strong, em, small, label,
        legend
      case figcaption, caption, summary, button
    }

    /// The element.
    public var element: Element
    /// Its `lang`.
    public var language: LocaleIdentifier?
    /// Its `dir`; `unknown` is `auto`.
    public var direction: TextDirection?

    /// Creates a description of an element.
    public init(
      _ element: Element, language: LocaleIdentifier? = nil, direction: TextDirection? = nil
    ) {
      self.element = element
      self.language = language
      self.direction = direction
    }
  }

  /// What becomes of line feeds in the text of messages.
  public enum LineBreaks: Hashable, Sendable {
    /// They stay; browsers show a blank, unless styles say otherwise.
    case asWritten
    /// `<br>`.
    case elements
  }

  /// Where links open.
  public enum Links: Hashable, Sendable {
    /// Wherever the browser opens them.
    case sameTab
    /// In a new tab, which learns nothing about this page: `rel="noopener noreferrer"`.
    case newTab
  }

  /// What markup may become.
  public var markup: AllowedMarkup
  /// An element around the text, or none.
  public var wrapper: Wrapper?
  /// What becomes of line feeds.
  public var lineBreaks = LineBreaks.asWritten
  /// Where links open.
  public var links = Links.sameTab

  /// Creates a writer of HTML.
  public init(markup: AllowedMarkup = .none, wrapper: Wrapper? = nil) {
    self.markup = markup
    self.wrapper = wrapper
  }

  /// Appends parts as HTML.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    if let wrapper { Self.open(wrapper, &buffer) }
    var handler = Handler(lineBreaks: lineBreaks, links: links)
    PartWalk.walk(parts, markup: markup, &handler, to: &buffer, diagnostics: &diagnostics)
    if let wrapper {
      buffer.append("</")
      buffer.append(wrapper.element.rawValue)
      buffer.append(">")
    }
  }

  /// Appends a value as HTML text.
  public func write(value: String, to buffer: inout TextBuffer) {
    Self.write(value: value, to: &buffer)
  }

  private static func write(value: String, to buffer: inout TextBuffer) {
    buffer.append(BidiBalance.balanced(value), escapedBy: HTMLEscaper.text)
  }

  private static func open(_ wrapper: Wrapper, _ buffer: inout TextBuffer) {
    buffer.append("<")
    buffer.append(wrapper.element.rawValue)
    if let language = wrapper.language {
      // A locale identifier holds letters, digits and `-` only.
      buffer.append(" lang=\"")
      buffer.append(language.description)
      buffer.append("\"")
    }
    switch wrapper.direction {
    case .leftToRight?: buffer.append(" dir=\"ltr\"")
    case .rightToLeft?: buffer.append(" dir=\"rtl\"")
    case .unknown?: buffer.append(" dir=\"auto\"")
    case nil: break
    }
    buffer.append(">")
  }

  private struct Handler: PartHandler {
    let lineBreaks: LineBreaks
    let links: Links

    func text(_ text: String, to buffer: inout TextBuffer) {
      switch lineBreaks {
      case .asWritten: buffer.append(text, escapedBy: HTMLEscaper.text)
      case .elements: buffer.append(text, escapedBy: HTMLEscaper.textWithBreaks)
      }
    }

    func value(_ value: RenderedPart.Value, to buffer: inout TextBuffer) {
      HTMLOutput.write(value: value.text, to: &buffer)
    }

    func fallback(_ text: String, to buffer: inout TextBuffer) {
      HTMLOutput.write(value: text, to: &buffer)
    }

    func isolate(_ direction: TextDirection, to buffer: inout TextBuffer) {
      switch direction {
      case .unknown: buffer.append("<bdi>")
      case .leftToRight: buffer.append("<bdi dir=\"ltr\">")
      case .rightToLeft: buffer.append("<bdi dir=\"rtl\">")
      }
    }

    func endIsolate(to buffer: inout TextBuffer) { buffer.append("</bdi>") }

    func open(_ element: MarkupElement, to buffer: inout TextBuffer) {
      switch element {
      case .strong: buffer.append("<strong>")
      case .emphasis: buffer.append("<em>")
      case .code: buffer.append("<code>")
      case .link(let target), .phone(let target):
        buffer.append("<a href=\"")
        buffer.append(target.url, escapedBy: HTMLEscaper.attribute)
        buffer.append("\"")
        if links == .newTab, target.scheme == .https {
          buffer.append(" target=\"_blank\" rel=\"noopener noreferrer\"")
        }
        buffer.append(">")
      }
    }

    func close(_ element: MarkupElement, to buffer: inout TextBuffer) {
      switch element {
      case .strong: buffer.append("</strong>")
      case .emphasis: buffer.append("</em>")
      case .code: buffer.append("</code>")
      case .link, .phone: buffer.append("</a>")
      }
    }

    func lineBreak(to buffer: inout TextBuffer) { buffer.append("<br>") }
  }
}

/// The value of an HTML attribute, to be put between quotes of either kind.
///
/// Beside what text needs, backticks, `=`, TAB and LF become references: some tools drop quotes or
/// fold white space. Isolating controls stay, as an attribute holds no element; markup is nothing.
/// Not for URLs, event handlers and styles: there a value that is well escaped still does things.
public struct HTMLAttributeOutput: OutputWriter, Hashable {
  /// Creates a writer of attribute values.
  public init() {}

  /// Appends parts as the inside of a quoted attribute value.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    for part in parts {
      switch part {
      case .text(let text): buffer.append(text, escapedBy: HTMLEscaper.attribute)
      case .value(let value): write(value: value.text, to: &buffer)
      case .fallback: write(value: part.plainText, to: &buffer)
      case .isolation(let scalar):
        if ("\u{2066}"..."\u{2069}").contains(scalar) { buffer.append(scalar) }
      case .markup: break
      }
    }
  }

  /// Appends a value as the inside of a quoted attribute value.
  public func write(value: String, to buffer: inout TextBuffer) {
    buffer.append(BidiBalance.balanced(value), escapedBy: HTMLEscaper.attribute)
  }
}
