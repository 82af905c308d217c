import MynaModel
import MynaProject

/// The strings that a format for apps holds for the messages of a locale, and what is left out.
struct AppStrings {
  /// One string of a wording.
  struct Item {
    let name: String
    let unit: OutlinedUnit
    let layout: StringLayout
    let choice: StringLayout.Choice
  }

  private(set) var items: [Item] = []
  private(set) var leftOut: [ProjectLoader.Finding] = []
  private var names: [String: String] = [:]

  /// Lays out the translations of a set.
  ///
  /// - Parameters:
  ///   - wording: Which wording of a unit; a unit without is not exported.
  ///   - check: Fails if the format cannot say a string.
  init(
    _ set: TranslationSet, named naming: StringNaming, of format: String,
    exactWords: [String: String] = [:],
    wording: (TranslationUnit) -> TranslationUnit.Wording? = { $0.translation },
    check: (Item) throws(OutlineProblem) -> Void
  ) {
    let shared = TranslationSet.sharedKeys(set.keysByFile, name: naming.name(of:))
    for file in set.files {
      for unit in file.units {
        guard let text = wording(unit) else { continue }
        do throws(OutlineProblem) {
          let outlined = try OutlinedUnit(unit, text)
          let layout = try StringLayout(
            outlined.outlined.outline, ordinals: naming == .i18next, exactWords: exactWords)
          let base = naming.base(unit.key, in: file.name, isShared: shared.contains(unit.key))
          let items = layout.choices.map { choice in
            Item(
              name: choice.key.map { naming.name(base, choice: $0) } ?? base, unit: outlined,
              layout: layout, choice: choice)
          }
          for item in items { try check(item) }
          add(items, of: unit, in: file)
        } catch {
          leftOut.append(
            file.finding(.exchangeLeftOut(unit.key, error.what, format), of: unit))
        }
      }
    }
  }

  /// Adds the strings of a message, if all of their names are free.
  private mutating func add(
    _ items: [Item], of unit: TranslationUnit, in file: TranslationSet.File
  ) {
    for item in items {
      guard let other = names[item.name], other != unit.key else { continue }
      leftOut.append(
        file.finding(.exchangeSameName(unit.key, item.name, other), of: unit))
      return
    }
    for item in items { names[item.name] = unit.key }
    self.items += items
  }
}

extension TranslationSet.File {
  /// A problem at the place of a unit's source.
  func finding(_ problem: Diagnostic, of unit: TranslationUnit) -> ProjectLoader.Finding {
    var problem = problem
    problem.source = source?.name
    problem.span = source == nil ? nil : unit.place
    return .init(diagnostic: problem, source: source)
  }
}
