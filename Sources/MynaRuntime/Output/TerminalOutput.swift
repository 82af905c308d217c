public import MynaModel

/// Text for a person at a terminal, which must obey nothing but what is written here.
///
/// Controls (ESC among them), bidirectional controls, U+2028, U+2029 and invisible characters become
/// `\u{…}`. Line feed and TAB stay in text of the message, but not in values: a value cannot begin
/// a line that looks like another program's. Isolating controls are left out, as most terminals do
/// not know them. A backslash stays as it is, so this is for reading, not for reading back.
public struct TerminalOutput: OutputWriter, Hashable {
  /// Whether markup may change how text looks.
  public enum Styles: Hashable, Sendable {
    /// No escape sequence at all: for files, pipes, and people who set `NO_COLOR`.
    case none
    /// Bold, underlined and colored text (ECMA-48, SGR).
    case styled
    /// The same, and links that can be clicked (OSC 8).
    case styledWithLinks
  }

  /// What markup may become.
  public var markup: AllowedMarkup
  /// Whether markup may change how text looks.
  public var styles: Styles

  /// Creates a writer for terminals.
  public init(markup: AllowedMarkup = .none, styles: Styles = .none) {
    self.markup = markup
    self.styles = styles
  }

  /// Appends parts.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    var handler = Handler(styles: styles)
    PartWalk.walk(parts, markup: markup, &handler, to: &buffer, diagnostics: &diagnostics)
  }

  /// Appends a value.
  public func write(value: String, to buffer: inout TextBuffer) {
    buffer.append(value, escapedBy: TerminalEscaper.value)
  }

  private struct Handler: PartHandler {
    let styles: Styles
    /// How many of each are open: the sequence that ends bold ends all of it.
    private var strong = 0
    private var underlined = 0
    private var code = 0

    init(styles: Styles) { self.styles = styles }

    func text(_ text: String, to buffer: inout TextBuffer) {
      buffer.append(text, escapedBy: TerminalEscaper.text)
    }

    func value(_ value: RenderedPart.Value, to buffer: inout TextBuffer) {
      buffer.append(value.text, escapedBy: TerminalEscaper.value)
    }

    func fallback(_ text: String, to buffer: inout TextBuffer) {
      buffer.append(text, escapedBy: TerminalEscaper.value)
    }

    func isolate(_ direction: TextDirection, to buffer: inout TextBuffer) {}
    func endIsolate(to buffer: inout TextBuffer) {}

    mutating func open(_ element: MarkupElement, to buffer: inout TextBuffer) {
      guard styles != .none else { return }
      switch element {
      case .strong:
        strong += 1
        if strong == 1 { buffer.append("\u{1B}[1m") }
      case .emphasis:
        underlined += 1
        if underlined == 1 { buffer.append("\u{1B}[4m") }
      case .code:
        code += 1
        if code == 1 { buffer.append("\u{1B}[36m") }
      case .link(let target), .phone(let target):
        guard styles == .styledWithLinks else { return }
        // A URL holds printable ASCII only, see `LinkTarget`.
        buffer.append("\u{1B}]8;;")
        buffer.append(target.url)
        buffer.append("\u{1B}\\")
      }
    }

    mutating func close(_ element: MarkupElement, to buffer: inout TextBuffer) {
      guard styles != .none else { return }
      switch element {
      case .strong:
        strong -= 1
        if strong == 0 { buffer.append("\u{1B}[22m") }
      case .emphasis:
        underlined -= 1
        if underlined == 0 { buffer.append("\u{1B}[24m") }
      case .code:
        code -= 1
        if code == 0 { buffer.append("\u{1B}[39m") }
      case .link, .phone:
        if styles == .styledWithLinks { buffer.append("\u{1B}]8;;\u{1B}\\") }
      }
    }

    func lineBreak(to buffer: inout TextBuffer) { buffer.append("\n") }
  }
}

/// What a terminal would obey, or show in another order or not at all.
private struct TerminalEscaper: ScalarEscaper {
  static let text = TerminalEscaper(keepsLines: true)
  static let value = TerminalEscaper(keepsLines: false)

  private static let hidden = ByteSet(ScalarClass.hiddenStops)
  let keepsLines: Bool
  var stops: ByteSet { Self.hidden }

  func needsEscape(_ scalar: UInt32) -> Bool {
    if keepsLines, scalar == 0x09 || scalar == 0x0A { return false }
    return ScalarClass.isHidden(scalar) && !ScalarClass.isJoining(scalar)
  }

  func escape(_ scalar: UInt32, before next: UInt8, to buffer: inout TextBuffer) {
    buffer.appendHexEscape(of: scalar)
  }
}
