public import MynaModel

/// Which values are identifiers, to be read character by character.
public enum SpokenIdentifiers: Hashable, Sendable {
  /// Texts of at least four digits with ASCII letters, digits and `-_./:#` only.
  case detected
  /// The values of these placeholders, such as `$out_trade_no`, and no others.
  case named([String])
  /// None.
  case none
}

/// Text for a voice that takes plain text: nothing in it is there for the eye only.
///
/// An amount is read with the name of its currency and without group separators or zero minor units,
/// an identifier character by character, a telephone number digit by digit:
///
/// | shown | spoken |
/// |---|---|
/// | CN¥50,000.00 | 50000 Chinese yuan |
/// | 2025070122 | 2 0 2 5 0 7 0 1 2 2 |
///
/// Amounts need parts with fields: set `RenderOptions.wantsFields`. Without them, and for values of
/// functions that have none, a value is read as it is shown. Controls and line breaks are blanks,
/// bidirectional controls and invisible characters are left out, markup is nothing.
public struct SpeechOutput: OutputWriter, Hashable {
  /// Locale of the text.
  public var locale: LocaleIdentifier
  /// What markup means; only ``AllowedMarkup/Rule/phone`` and line breaks are heard.
  public var markup: AllowedMarkup
  /// Which values are read character by character.
  public var identifiers = SpokenIdentifiers.detected

  /// Creates a writer of speech text.
  public init(locale: LocaleIdentifier, markup: AllowedMarkup = .none) {
    self.locale = locale
    self.markup = markup
  }

  /// Appends parts.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    var handler = Handler(reader: SpokenValueReader(locale: locale, identifiers: identifiers))
    PartWalk.walk(parts, markup: markup, &handler, to: &buffer, diagnostics: &diagnostics)
  }

  /// Appends a value; one that looks like an identifier is read character by character, if they are
  /// detected.
  public func write(value: String, to buffer: inout TextBuffer) {
    let isSpelled = identifiers == .detected && SpokenValueReader.looksLikeIdentifier(value)
    buffer.append(
      isSpelled ? SpokenValueReader.spelled(value) : value, escapedBy: SpeechEscaper.plain)
  }

  private struct Handler: PartHandler {
    var reader: SpokenValueReader
    private var openPhones = 0

    init(reader: SpokenValueReader) { self.reader = reader }

    func text(_ text: String, to buffer: inout TextBuffer) {
      let spoken = openPhones > 0 ? SpokenValueReader.spelled(text) : text
      buffer.append(spoken, escapedBy: SpeechEscaper.plain)
    }

    mutating func value(_ value: RenderedPart.Value, to buffer: inout TextBuffer) {
      guard openPhones == 0 else { return text(value.text, to: &buffer) }
      switch reader.read(value) {
      case .identifier(let text): self.text(SpokenValueReader.spelled(text), to: &buffer)
      case .amount(let text), .date(let text, _), .text(let text): self.text(text, to: &buffer)
      }
    }

    func fallback(_ text: String, to buffer: inout TextBuffer) { self.text(text, to: &buffer) }
    func isolate(_ direction: TextDirection, to buffer: inout TextBuffer) {}
    func endIsolate(to buffer: inout TextBuffer) {}

    mutating func open(_ element: MarkupElement, to buffer: inout TextBuffer) {
      if case .phone = element { openPhones += 1 }
    }

    mutating func close(_ element: MarkupElement, to buffer: inout TextBuffer) {
      if case .phone = element { openPhones -= 1 }
    }

    func lineBreak(to buffer: inout TextBuffer) { buffer.append(" ") }
  }
}

/// What a voice needs escaped.
struct SpeechEscaper: ScalarEscaper {
  /// Text without markup.
  static let plain = SpeechEscaper(isXML: false)
  /// XML, in text and in attributes.
  static let xml = SpeechEscaper(isXML: true)

  let stops: ByteSet
  private let isXML: Bool

  private init(isXML: Bool) {
    self.isXML = isXML
    stops = ByteSet(ScalarClass.hiddenStops).union(ByteSet([], isXML ? "&<>\"'" : ""))
  }

  func needsEscape(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E: isXML
    default: ScalarClass.isHidden(scalar) && !ScalarClass.isJoining(scalar)
    }
  }

  func escape(_ scalar: UInt32, before next: UInt8, to buffer: inout TextBuffer) {
    if let reference = MarkupCharacters.reference(for: scalar) { return buffer.append(reference) }
    // What XML forbids is among them; to a voice all of them are a pause or nothing.
    if ScalarClass.isControl(scalar) || ScalarClass.isLineBreak(scalar) { buffer.append(" ") }
  }
}
