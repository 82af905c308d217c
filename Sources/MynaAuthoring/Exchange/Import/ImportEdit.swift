import MynaModel
import MynaProject

/// What one unit of an import changes in an entry.
struct ImportEdit {
  /// The entry of the source locale.
  let source: LocaleFile.Entry
  /// The translation there is; `nil` if there is none.
  let old: LocaleFile.Entry?
  /// The unit.
  let unit: ImportedUnit
  /// The value that the entry gets.
  var text = ""
  /// Values that properties get; `nil` removes one.
  var properties: [(name: String, value: String?)] = []

  init(of source: LocaleFile.Entry, _ old: LocaleFile.Entry?, _ unit: ImportedUnit) {
    self.source = source
    self.old = old
    self.unit = unit
  }

  /// Whether the entry gets another text than it has.
  var changesText: Bool {
    old.map { !$0.resource.value.utf8.elementsEqual(text.utf8) } ?? true
  }

  /// The comment that the entry gets; `nil` if it keeps its own.
  var comment: String? {
    guard let comment = unit.comment, !comment.isEmpty else { return nil }
    let present = (old ?? source).resource.comment
    return comment.utf8.elementsEqual(present.utf8) ? nil : comment
  }

  /// What happens to the entry; `nil` if nothing does.
  var kind: TranslationImport.Change.Kind? {
    if old == nil { return .added }
    if changesText { return .changed }
    return properties.isEmpty && comment == nil ? nil : .marked
  }

  /// Sets a property, unless it has the value already.
  mutating func set(_ name: String, _ value: String?) {
    let present = old?.resource.property(name)?.value
    guard present != value else { return }
    properties.append((name, value))
  }
}
