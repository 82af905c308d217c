package import MynaCatalogue
import MynaModel
import MynaRuntime

/// Replaces identifiers of terms by the words of a locale: `cash` by 现金.
package struct TermInsertion {
  let store: LocaleStore
  let settings: LocalizationSettings
  let limits: Limits

  /// Returns the arguments with the words of the locale; a list without any known term is left out,
  /// so that a plainer form serves.
  func insert(
    into arguments: Arguments, entry: ErrorCatalogue.Entry?, _ diagnostics: inout [Diagnostic]
  ) -> Arguments {
    var result = arguments
    for parameter in settings.parameters + (entry?.parameters ?? []) {
      guard case .terms = parameter.type, case .list(let items)? = arguments[parameter.name] else {
        continue
      }
      let words = items.compactMap { word($0, parameter, &diagnostics) }
      result[parameter.name] = words.isEmpty ? nil : .list(words)
    }
    return result
  }

  private func word(
    _ item: ArgumentValue, _ parameter: ErrorCatalogue.Parameter,
    _ diagnostics: inout [Diagnostic]
  ) -> ArgumentValue? {
    // Hashing normalizes: a text that cannot be an identifier must not get as far as the table.
    guard case .string(let identifier) = item, identifier.utf8.count <= limits.keyBytes,
      let message = store.term("\(parameter.termGroup).\(identifier)")
    else {
      // An identifier is no word: it is never shown.
      diagnostics.append(
        Diagnostic("term.unknown", .warning, "argument '\(parameter.name)' names an unknown term"))
      return nil
    }
    return .string(store.renderer.render(message).text)
  }
}

extension ErrorCatalogue.Parameter {
  /// The group of terms bears the parameter's name in the singular: `methods`, `method.cash`.
  package var termGroup: String {
    name.hasSuffix("s") ? String(name.dropLast()) : name
  }
}
