import MynaModel
import MynaProject

/// An object of keys and messages in MessageFormat 1, as FormatJS reads them.
enum FormatJS {
  /// Writes the translations that can be said.
  static func write(_ set: TranslationSet) -> ExchangeFormat.Export {
    let shared = set.sharedKeys
    var members: [JSONValue.Member] = []
    var leftOut: [ProjectLoader.Finding] = []
    for file in set.files {
      for unit in file.units {
        guard let translation = unit.translation else { continue }
        do throws(OutlineProblem) {
          let text = try ClassicText.write(translation, .formatJS)
          members.append(.init(FlatJSON.key(unit, file, shared), .string(text)))
        } catch {
          leftOut.append(
            file.finding(.exchangeLeftOut(unit.key, error.what, "FormatJS"), of: unit))
        }
      }
    }
    return .init(.object(members), count: members.count, leftOut: leftOut)
  }

  /// Reads a file.
  static func read(_ source: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    FlatJSON.read(source, limits: limits) { text, problems in
      ClassicText.read(text, .formatJS, of: source, limits: limits, &problems)
        .map { .outline($0, text) }
    }
  }
}
