public import MynaModel
public import MynaRuntime

// Unsafe: passes arguments on by address, for the time of a call.

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
    if let locale = firstLocale(for: locales),
      let text = unsafe storage.text.text(
        of: code, field: field, provider: provider, for: audience, locale: locale,
        with: arguments, isTrusted: storage.bundle.isTrusted)
    {
      return text
    }
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
    if let locale = firstLocale(for: locales),
      unsafe storage.text.write(
        code, field: field, provider: provider, for: audience, locale: locale, with: arguments,
        to: &buffer)
    {
      return storage.stores[locale].locale
    }
    let rendered = render(code, provider: provider, for: audience, in: locales, with: arguments)
    buffer.append(rendered[field] ?? "")
    return rendered.locale
  }

  /// Whether a code is known, in any listed spelling.
  ///
  /// Its own spelling is found in one look into the bundle, without decoding the catalogue.
  public func contains(_ code: String, provider: String? = nil) -> Bool {
    unsafe storage.text.knows(code, provider: provider)
      || resolve(code, provider: provider).entry != nil
  }

  /// Whether a text is written the short way; tests see to it that the usual ones are.
  package func isWrittenDirectly(
    _ code: String, field: String, for audience: Audience, in locales: [String],
    with arguments: Arguments = Arguments()
  ) -> Bool {
    guard let locale = firstLocale(for: locales) else { return false }
    var buffer = TextBuffer()
    return unsafe storage.text.write(
      code, field: field, provider: nil, for: audience, locale: locale, with: arguments,
      to: &buffer)
  }

  /// Number of the locale that is asked first.
  private func firstLocale(for tags: [String]) -> Int? {
    unsafe storage.memo._withUnsafeGuaranteedRef { memo in
      memo.locale(for: tags) {
        let request = LocaleRequest.tags(tags)
        guard let first = chain(for: request).locales.first else { return nil }
        return storage.stores.firstIndex { $0.locale == first }
      }
    }
  }
}
