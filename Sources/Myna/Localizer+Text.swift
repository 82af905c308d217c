public import MynaModel
public import MynaRuntime

// The text of one field, and nothing else: what a page, a log line or a batch needs.

extension Localizer {
  /// Renders one field of a code as text.
  ///
  /// The text is that of ``render(_:provider:for:in:with:options:)`` with the default options, byte
  /// for byte, without its parts, advice and diagnostics, in a fraction of the time.
  ///
  /// - Parameters:
  ///   - code: the code as it arrived, in any listed spelling.
  ///   - field: name of the field, such as `body`; of a field that the audience's messages do not
  ///     have, the text is empty.
  ///   - provider: whose code it is; without it all catalogues are asked.
  ///   - audience: who will read the text.
  ///   - locales: BCP 47 tags in the reader's order of preference.
  ///   - arguments: what the caller knows.
  public func text(
    of code: String, field: String, provider: String? = nil, for audience: Audience,
    in locales: [String], with arguments: Arguments = Arguments()
  ) -> String {
    let request = TextRequest(
      storage: storage, field: field, audience: audience, arguments: arguments,
      options: programOptions)
    let locale = firstLocale(for: locales)
    let text = locale.flatMap { locale in
      ProgramText.make(atMost: Self.outputBytes) { sink in
        request.write(code, provider: provider, locale: locale, to: &sink)
      }
    }
    if let text { return text }
    return render(code, provider: provider, for: audience, in: locales, with: arguments)[field]
      ?? ""
  }

  /// Appends the text of one field of a code to a buffer that is used again.
  ///
  /// - Returns: the locale that answered.
  @discardableResult
  public func write(
    _ code: String, field: String, provider: String? = nil, for audience: Audience,
    in locales: [String], with arguments: Arguments = Arguments(), to buffer: inout TextBuffer
  ) -> LocaleIdentifier {
    let request = TextRequest(
      storage: storage, field: field, audience: audience, arguments: arguments,
      options: programOptions)
    if let locale = firstLocale(for: locales) {
      let isWritten = buffer.write(atMost: Self.outputBytes) { sink in
        request.write(code, provider: provider, locale: locale, to: &sink)
      }
      if isWritten { return storage.stores[locale].locale }
    }
    let rendered = render(code, provider: provider, for: audience, in: locales, with: arguments)
    buffer.append(rendered[field] ?? "")
    return rendered.locale
  }

  /// Whether a code is known, in any listed spelling.
  ///
  /// Its own spelling is found in one look into the bundle, without decoding the catalogue.
  public func contains(_ code: String, provider: String? = nil) -> Bool {
    TextRequest.knows(code, provider: provider, in: storage)
      || resolve(code, provider: provider).entry != nil
  }

  private static let outputBytes = Limits().outputBytes

  private var programOptions: ProgramOptions {
    storage.settings.hanLatinSpace == .always ? .spacing : .standard
  }

  /// Number of the locale that is asked first.
  private func firstLocale(for tags: [String]) -> Int? {
    storage.memo.locale(for: tags) {
      let request = LocaleRequest.tags(tags)
      guard let first = chain(for: request).locales.first else { return nil }
      return storage.stores.firstIndex { $0.locale == first }
    }
  }
}
