public import MynaModel

/// Inline text of a Markdown document (CommonMark), for a paragraph, a list item or a quotation.
///
/// Whatever could begin a construct is escaped: at any place backticks and `\*_{}[]<>&|~$^@`, a colon
/// before anything but a blank, `!` before a link, and `#`, `-`, `+`, `=`, `1.`, `1)` and indentation
/// at the beginning of a line. So it holds no HTML, no link but those of the allow-list,
/// and no heading. Line feeds are hard line breaks.
///
/// Isolating controls stay. Addresses such as `a@b.example` are made links by GitHub's dialect even
/// if they are escaped; nothing prevents that.
///
/// Source: CommonMark 0.31.2.
public struct MarkdownOutput: OutputWriter, Hashable {
  /// What becomes of line feeds.
  public enum LineBreaks: Hashable, Sendable {
    /// A hard line break: a backslash at the end of the line.
    case hard
    /// A blank: for headings and cells of tables.
    case blanks
  }

  /// What markup may become.
  public var markup: AllowedMarkup
  /// What becomes of line feeds.
  public var lineBreaks = LineBreaks.hard

  /// Creates a writer of Markdown.
  public init(markup: AllowedMarkup = .none) { self.markup = markup }

  /// Appends parts.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    var handler = Handler()
    PartWalk.walk(parts, markup: markup, &handler, to: &buffer, diagnostics: &diagnostics)
    var writer = MarkdownWriter(lineBreaks: lineBreaks)
    writer.write(MarkdownEmphasis.settled(handler.tokens), to: &buffer)
  }

  /// Appends a value.
  public func write(value: String, to buffer: inout TextBuffer) {
    var writer = MarkdownWriter(lineBreaks: lineBreaks)
    writer.write([.text(BidiBalance.balanced(value))], to: &buffer)
  }

  private struct Handler: PartHandler {
    var tokens: [MarkdownToken] = []
    /// Text of a code span, which holds nothing else, while one is open.
    private var code: String?
    private var openStrong = 0
    private var openEmphasis = 0
    private var openCode = 0

    mutating func text(_ text: String, to buffer: inout TextBuffer) { add(text) }

    mutating func value(_ value: RenderedPart.Value, to buffer: inout TextBuffer) {
      add(BidiBalance.balanced(value.text))
    }

    mutating func fallback(_ text: String, to buffer: inout TextBuffer) {
      add(BidiBalance.balanced(text))
    }

    mutating func isolate(_ direction: TextDirection, to buffer: inout TextBuffer) {
      switch direction {
      case .leftToRight: add("\u{2066}")
      case .rightToLeft: add("\u{2067}")
      case .unknown: add("\u{2068}")
      }
    }

    mutating func endIsolate(to buffer: inout TextBuffer) { add("\u{2069}") }

    mutating func open(_ element: MarkupElement, to buffer: inout TextBuffer) {
      if element == .code {
        openCode += 1
        if openCode == 1 { code = "" }
      }
      guard openCode == 0 else { return }
      switch element {
      // Two of a kind in each other would end each other.
      case .strong:
        openStrong += 1
        if openStrong == 1 { tokens.append(.delimiter(.strong, isOpening: true)) }
      case .emphasis:
        openEmphasis += 1
        if openEmphasis == 1 { tokens.append(.delimiter(.emphasis, isOpening: true)) }
      case .code: break
      case .link, .phone: tokens.append(.verbatim("["))
      }
    }

    mutating func close(_ element: MarkupElement, to buffer: inout TextBuffer) {
      if element == .code {
        openCode -= 1
        guard openCode == 0, let text = code else { return }
        if !text.isEmpty { tokens.append(.code(text)) }
        code = nil
      }
      guard openCode == 0 else { return }
      switch element {
      case .strong:
        openStrong -= 1
        if openStrong == 0 { tokens.append(.delimiter(.strong, isOpening: false)) }
      case .emphasis:
        openEmphasis -= 1
        if openEmphasis == 0 { tokens.append(.delimiter(.emphasis, isOpening: false)) }
      case .code: break
      case .link(let target), .phone(let target):
        // Between angle brackets, which no URL holds, only references would be read.
        let url = target.url.utf8.split(
          separator: UInt8(ascii: "&"), omittingEmptySubsequences: false
        ).map { String(Substring($0)) }.joined(separator: "&amp;")
        tokens.append(.verbatim("](<\(url)>)"))
      }
    }

    mutating func lineBreak(to buffer: inout TextBuffer) { add("\n") }

    private mutating func add(_ text: String) {
      guard !text.isEmpty else { return }
      if let before = code {
        code = before + text
      } else if case .text(let before, _, _)? = tokens.last {
        // One token: what stands at the end of a text depends on what follows.
        tokens[tokens.count - 1] = .text(before + text)
      } else {
        tokens.append(.text(text))
      }
    }
  }
}

/// A piece of Markdown before it is written.
enum MarkdownToken: Equatable {
  enum Emphasis { case strong, emphasis }

  /// Text to be escaped; the scalars at its ends can be asked to be written as references.
  case text(String, encodesFirst: Bool = false, encodesLast: Bool = false)
  /// Asterisks.
  case delimiter(Emphasis, isOpening: Bool)
  /// Text of a code span.
  case code(String)
  /// Markdown.
  case verbatim(String)
}

/// Code spans.
enum MarkdownCode {
  /// A code span around a text: nothing in it can be escaped, so the backticks around it are one
  /// more than any run in it.
  static func span(_ text: String) -> String {
    var content = String.UnicodeScalarView()
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: content.append(" ")
      case let value where ScalarClass.isControl(value) || ScalarClass.isNoncharacter(value):
        content.append("\u{FFFD}")
      default: content.append(scalar)
      }
    }
    let ticks = String(repeating: "`", count: longest + 1)
    let isEdgy =
      content.first == "`" || content.last == "`" || content.first == " " || content.last == " "
    return ticks + (isEdgy ? " \(String(content)) " : String(content)) + ticks
  }
}
