import MynaCatalogue
package import MynaModel
package import MynaRuntime

extension Localizer {
  /// Renders one message as the text of a code is rendered, whichever form it is of.
  ///
  /// The words of terms are the locale's, and blanks stand between Han and Latin as the project says.
  /// Which arguments an audience may see is not asked: this is for tools that show all forms.
  ///
  /// - Returns: the text; `nil` if the localizer does not have the locale.
  package func tryOut(
    _ message: Message, in locale: LocaleIdentifier, with arguments: Arguments,
    options: RenderOptions = RenderOptions()
  ) -> RenderedMessage? {
    guard let store = storage.store(of: locale) else { return nil }
    var diagnostics: [Diagnostic] = []
    let words = TermInsertion(store: store, settings: settings, limits: storage.limits)
    let localized = words.insert(into: arguments, entry: nil, &diagnostics)
    var result = store.renderer.render(message, localized, options: options)
    if settings.hanLatinSpace == .always {
      result.parts = HanLatinSpacing.apply(to: result.parts)
    }
    result.diagnostics = diagnostics + result.diagnostics
    return result
  }
}
