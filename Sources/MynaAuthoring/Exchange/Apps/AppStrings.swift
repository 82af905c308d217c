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
        let base = naming.base(unit.key, in: file.name, isShared: shared.contains(unit.key))
        let finding = reserve(base, of: unit, in: file, naming)
        guard let text = wording(unit) else { continue }
        if let finding {
          leftOut.append(finding)
          continue
        }
        do throws(OutlineProblem) {
          let outlined = try OutlinedUnit(unit, text)
          let layout = try StringLayout(
            outlined.outlined.outline, ordinals: naming == .i18next, exactWords: exactWords)
          let items = layout.choices.map { choice in
            Item(
              name: choice.key.map { naming.name(base, choice: $0) } ?? base, unit: outlined,
              layout: layout, choice: choice)
          }
          for item in items { try check(item) }
          self.items += items
        } catch {
          leftOut.append(
            file.finding(.exchangeLeftOut(unit.key, error.what, format), of: unit))
        }
      }
    }
  }

  /// Takes the names of a message, also of one that is left out: an import takes a name for the first
  /// entry that has it. Returns the problem if another message has one.
  private mutating func reserve(
    _ base: String, of unit: TranslationUnit, in file: TranslationSet.File, _ naming: StringNaming
  ) -> ProjectLoader.Finding? {
    let outlines = [unit.translation, unit.source].compactMap { wording in
      (wording?.message).flatMap { try? OutlinedMessage($0) }?.outline
    }
    let own = naming.names(base, outlines).map(\.name)
    for name in own {
      guard let other = names[name] else { continue }
      return file.finding(.exchangeSameName(unit.key, name, other), of: unit)
    }
    for name in own { names[name] = unit.key }
    return nil
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
