public import MynaModel

/// SSML, the XML that tells a voice how to read.
///
/// Amounts, dates in digits, telephone numbers and identifiers become `<say-as>`; the text in it is
/// that of ``SpeechOutput``, so that a voice that does not know a kind still reads it well. Always
/// well-formed: what XML forbids is left out, markup becomes `<emphasis>` and `<break/>` by the
/// allow-list, links are their text. Amounts and dates need parts with fields: set
/// `RenderOptions.wantsFields`.
///
/// Source: SSML 1.1; W3C note "SSML 1.0 say-as attribute values" for `date` and `telephone`.
/// `currency` and `characters` are what Azure, Google and Alexa read.
public struct SSMLOutput: OutputWriter, Hashable {
  /// How much is written.
  public enum Scope: Hashable, Sendable {
    /// `<speak>` with namespace and language, and all in it.
    case document
    /// The inside alone, for a caller who adds `<speak>`, `<voice>` or sentences.
    case fragment
  }

  /// Locale of the text.
  public var locale: LocaleIdentifier
  /// What markup may become.
  public var markup: AllowedMarkup
  /// How much is written.
  public var scope = Scope.document
  /// Which values are read character by character.
  public var identifiers = SpokenIdentifiers.detected

  /// Creates a writer of SSML.
  public init(locale: LocaleIdentifier, markup: AllowedMarkup = .none) {
    self.locale = locale
    self.markup = markup
  }

  /// Appends parts.
  public func write(
    _ parts: [RenderedPart], to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    if scope == .document {
      buffer.append(
        "<speak version=\"1.1\" xmlns=\"http://www.w3.org/2001/10/synthesis\" xml:lang=\"")
      // A locale identifier holds letters, digits and `-` only.
      buffer.append(locale.description)
      buffer.append("\">")
    }
    var handler = Handler(reader: SpokenValueReader(locale: locale, identifiers: identifiers))
    PartWalk.walk(parts, markup: markup, &handler, to: &buffer, diagnostics: &diagnostics)
    if scope == .document { buffer.append("</speak>") }
  }

  /// Appends a value as XML text; one that looks like an identifier is read character by character,
  /// if they are detected.
  public func write(value: String, to buffer: inout TextBuffer) {
    let isSpelled = identifiers == .detected && SpokenValueReader.looksLikeIdentifier(value)
    Self.append(value, as: isSpelled ? .characters : nil, to: &buffer)
  }

  private enum SayAs {
    case currency, characters
    case date(format: String)
  }

  private static func append(_ text: String, as kind: SayAs?, to buffer: inout TextBuffer) {
    switch kind {
    case .currency?: buffer.append("<say-as interpret-as=\"currency\">")
    case .characters?: buffer.append("<say-as interpret-as=\"characters\">")
    case .date(let format)?:
      buffer.append("<say-as interpret-as=\"date\" format=\"")
      buffer.append(format)
      buffer.append("\">")
    case nil: break
    }
    buffer.append(text, escapedBy: SpeechEscaper.xml)
    if kind != nil { buffer.append("</say-as>") }
  }

  private struct Handler: PartHandler {
    let reader: SpokenValueReader
    /// Within `<say-as>` there is text only.
    private var openPhones = 0
    /// What is not written within it.
    private var silenced = 0

    init(reader: SpokenValueReader) { self.reader = reader }

    func text(_ text: String, to buffer: inout TextBuffer) {
      buffer.append(text, escapedBy: SpeechEscaper.xml)
    }

    func value(_ value: RenderedPart.Value, to buffer: inout TextBuffer) {
      guard openPhones == 0 else { return text(value.text, to: &buffer) }
      switch reader.read(value) {
      case .amount(let text): SSMLOutput.append(text, as: .currency, to: &buffer)
      case .identifier(let text): SSMLOutput.append(text, as: .characters, to: &buffer)
      case .date(let text, let format):
        SSMLOutput.append(text, as: .date(format: format), to: &buffer)
      case .text(let text): self.text(text, to: &buffer)
      }
    }

    func fallback(_ text: String, to buffer: inout TextBuffer) { self.text(text, to: &buffer) }
    func isolate(_ direction: TextDirection, to buffer: inout TextBuffer) {}
    func endIsolate(to buffer: inout TextBuffer) {}

    mutating func open(_ element: MarkupElement, to buffer: inout TextBuffer) {
      guard openPhones == 0 else { return silenced += 1 }
      switch element {
      case .strong: buffer.append("<emphasis level=\"strong\">")
      case .emphasis: buffer.append("<emphasis>")
      case .phone:
        openPhones += 1
        buffer.append("<say-as interpret-as=\"telephone\">")
      case .code, .link: break
      }
    }

    mutating func close(_ element: MarkupElement, to buffer: inout TextBuffer) {
      // What is opened last is closed first, so those that were not written come first.
      if silenced > 0 { return silenced -= 1 }
      switch element {
      case .strong, .emphasis: buffer.append("</emphasis>")
      case .phone:
        openPhones -= 1
        buffer.append("</say-as>")
      case .code, .link: break
      }
    }

    func lineBreak(to buffer: inout TextBuffer) {
      if openPhones == 0 { buffer.append("<break/>") }
    }
  }
}
