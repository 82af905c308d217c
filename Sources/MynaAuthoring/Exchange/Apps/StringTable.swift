import MynaModel
import MynaProject

/// Finds the entries of a project by the names that a format gives their strings.
struct StringTable {
  /// What a name stands for.
  struct Target {
    let file: String
    let entry: LocaleFile.Entry
    /// The text that is chosen by; `nil` for all others.
    let choice: String?
    /// The selectors of the entry that is translated, or else of the source.
    let selectors: [MessageOutline.Selector]
  }

  private var targets: [String: Target] = [:]

  init(_ project: ProjectFolder, in locale: LocaleIdentifier, named naming: StringNaming) {
    let sources = project.files(of: project.project.sourceLocale)
    let shared = TranslationSet.sharedKeys(
      sources.map { Set($0.entries.map(\.key)) }, name: naming.name(of:))
    for file in sources {
      let translations = Dictionary(
        (project.file(file.name, of: locale)?.entries ?? []).map { ($0.key, $0) },
        uniquingKeysWith: { first, _ in first })
      var seen: Set<String> = []
      for entry in file.entries where seen.insert(entry.key).inserted {
        let base = naming.base(entry.key, in: file.name, isShared: shared.contains(entry.key))
        add(entry, translations[entry.key], in: file.name, base, naming)
      }
    }
  }

  private mutating func add(
    _ entry: LocaleFile.Entry, _ translation: LocaleFile.Entry?, in file: String, _ base: String,
    _ naming: StringNaming
  ) {
    let outlines = [translation, entry].compactMap { entry in
      (entry?.message).flatMap { try? OutlinedMessage($0) }?.outline
    }
    let selectors = outlines.first?.selectors ?? []
    func target(_ choice: String?) -> Target {
      Target(file: file, entry: entry, choice: choice, selectors: selectors)
    }
    for (name, choice) in naming.names(base, outlines) { add(target(choice), name) }
  }

  private mutating func add(_ target: Target, _ name: String) {
    if targets[name] == nil { targets[name] = target }
  }

  /// What a name stands for; of several entries the first, which is the one that is exported.
  func target(of name: String) -> Target? { targets[name] }
}

extension ImportPlan {
  /// Adds the strings of a format for apps: those of one entry together.
  mutating func add(_ strings: [ImportedString], named naming: StringNaming?) {
    guard let naming, !strings.isEmpty else { return }
    let table = StringTable(project, in: locale, named: naming)
    var order: [String] = []
    var found: [String: [(string: ImportedString, target: StringTable.Target)]] = [:]
    for string in strings where string.locale.map({ $0 == locale }) ?? true {
      guard let target = table.target(of: string.name) else {
        problems.add(.exchangeUnknownEntry(string.name, at: string.place))
        continue
      }
      let id = Self.name(of: target.entry.key, in: target.file)
      if found[id] == nil { order.append(id) }
      found[id, default: []].append((string, target))
    }
    for id in order {
      if let parts = found[id], let unit = Self.unit(of: parts) { add(unit) }
    }
  }

  /// The unit of an entry's strings.
  private static func unit(
    of parts: [(string: ImportedString, target: StringTable.Target)]
  ) -> ImportedUnit? {
    guard let (first, target) = parts.first else { return nil }
    var unit = ImportedUnit(key: target.entry.key, file: target.file, place: first.place)
    let states = parts.map(\.string.state)
    unit.state = states.contains(.needsWork) ? .needsWork : first.state
    let whole = LocatedText(at: first.contentPlace)
    if case .message(let outline) = first.content {
      unit.translation = .outline(outline, whole)
      return unit
    }
    let text = target.selectors.first { $0.kind == .text }
    let number = target.selectors.first { $0.kind != .text }
    let hasPlural = parts.contains { part in
      if case .plural = part.string.content { true } else { false }
    }
    var outline = MessageOutline(variants: [])
    // What is not chosen by is left out: an entry that chooses by it says so.
    if let text, parts.contains(where: { $0.target.choice != nil }) { outline.selectors = [text] }
    if hasPlural { outline.selectors.append(number ?? .init(argument: "", kind: .plural)) }
    for (string, target) in parts {
      let choice = outline.selectors.first?.kind == .text ? [target.choice] : []
      switch string.content {
      case .single(let pieces):
        outline.variants.append(
          .init(
            keys: choice + (hasPlural ? [nil] : []), pieces: pieces, place: string.contentPlace))
      case .plural(let variants):
        outline.variants += variants.map {
          .init(keys: choice + $0.keys, pieces: $0.pieces, place: $0.place)
        }
      case .message: break
      }
    }
    unit.translation = .outline(outline, whole)
    return unit
  }
}
