public import Myna
import MynaModel

extension LocalizerContents {
  /// Returns the contents with pseudo-locales, to be used at run time like any locale.
  ///
  /// ```swift
  /// let localizer = try Localizer(LocalizerContents(.embedded).adding([.accented]))
  /// localizer.render("PAYMENT_FAIL", for: .customer, in: ["en-XA"]).title
  /// ```
  ///
  /// All messages and terms are made from the source locale's, for the audiences that are there. A
  /// pseudo-locale answers nobody but who asks for it by its very name. A locale of that name which
  /// the project has itself is kept; without messages in the source locale there is nothing to add.
  public func adding(_ pseudoLocales: some Sequence<PseudoLocale>) -> LocalizerContents {
    guard let source = tables.first(where: { $0.locale == settings.sourceLocale }) else {
      return self
    }
    var result = self
    for pseudo in pseudoLocales {
      let locale = pseudo.identifier
      guard !result.tables.contains(where: { $0.locale == locale }) else { continue }
      result.settings.locales.removeAll { $0.identifier == locale }
      result.settings.locales.append(.init(locale, fallbacks: [source.locale]))
      result.tables.append(
        pseudo.table(from: source, audiences: settings.audiences.map(\.audience)))
    }
    return result
  }
}

extension PseudoLocale {
  /// The messages of another locale, made over.
  func table(from source: MessageTable, audiences: [Audience]) -> MessageTable {
    var table = MessageTable(locale: identifier)
    for audience in audiences {
      for key in source.keys(for: audience) {
        for field in source.fields(of: key, for: audience) {
          for form in field.forms {
            guard let original = form.message else { continue }
            table.add(
              MessageForm(name: form.name, message: message(from: original)), key: key,
              field: field.name, for: audience)
          }
        }
      }
    }
    for id in source.termIdentifiers {
      if let original = source.term(id) {
        table.addTerm(message: message(from: original), id: id)
      }
    }
    return table
  }
}
