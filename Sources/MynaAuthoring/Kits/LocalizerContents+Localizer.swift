public import Myna

extension LocalizerContents {
  /// Everything that a localizer answers from, decoded for tools.
  public init(_ localizer: Localizer) {
    self.init(
      settings: localizer.settings, catalogues: localizer.catalogues,
      tables: localizer.locales.compactMap { localizer.table(for: $0) })
  }
}
