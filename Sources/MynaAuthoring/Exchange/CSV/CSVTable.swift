import MynaModel

/// A table for spreadsheets: key, source, translation, state, comment, notes and the former source.
///
/// Messages are those of the files, in MessageFormat 2. The heads of source and translation name their
/// locales: `source en`, `translation zh-Hans`.
enum CSVTable {
  private enum Column {
    static let key = "key"
    static let source = "source"
    static let translation = "translation"
    static let state = "state"
    static let comment = "comment"
  }

  /// Writes all units.
  static func write(
    _ set: TranslationSet, _ options: ExchangeFormat.ExportOptions
  ) -> ExchangeFormat.Export {
    let shared = set.sharedKeys
    var rows = [
      [
        Column.key, "\(Column.source) \(set.sourceLocale)", "\(Column.translation) \(set.locale)",
        Column.state, Column.comment, "notes", "old source",
      ]
    ]
    for file in set.files {
      for unit in file.units {
        // An empty cell means that there is no translation; this is an empty one.
        let isEmpty =
          unit.translation?.text.isEmpty == true && unit.translation?.syntax == .messageFormat2
        rows.append([
          FlatJSON.key(unit, file, shared), unit.source.text,
          isEmpty ? "{{}}" : unit.translation?.text ?? "", unit.state.rawValue,
          unit.translatorComment, unit.notes.joined(separator: "\n"), unit.oldSource ?? "",
        ])
      }
    }
    let text = rows.map { $0.map(CSVCell.written).joined(separator: ",") + "\r\n" }.joined()
    let mark: [UInt8] = options.byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
    return .init(bytes: mark + text.utf8, count: set.count)
  }

  // MARK: Reading

  /// Reads a file; columns may come in any order, and unknown ones are passed over.
  static func read(_ text: SourceText, limits: Limits) -> ExchangeFormat.Reading {
    var problems = ExchangeProblems(source: text.name, limits: limits)
    var file = ImportedFile()
    if let rows = CSVReader.read(text, limits: limits, &problems),
      let columns = Columns(rows.first, &file, &problems)
    {
      for row in rows.dropFirst() {
        if let unit = unit(row, columns, &problems) { file.units.append(unit) }
      }
    }
    return .init(file: problems.hasErrors ? nil : file, diagnostics: problems.diagnostics)
  }

  /// Where the columns are.
  private struct Columns {
    var numbers: [String: Int] = [:]

    private static let known: Set = [
      Column.key, Column.source, Column.translation, Column.state, Column.comment,
    ]

    init?(
      _ head: CSVReader.Row?, _ file: inout ImportedFile, _ problems: inout ExchangeProblems
    ) {
      for (number, cell) in (head?.cells ?? []).enumerated() {
        let words = cell.text.split(separator: " ", maxSplits: 1).map(String.init)
        let name = words.first ?? ""
        guard Self.known.contains(name) else { continue }
        if numbers.updateValue(number, forKey: name) != nil {
          problems.add(.csvRepeatedColumn(name, at: cell.place))
        }
        guard words.count == 2, name == Column.source || name == Column.translation else {
          continue
        }
        guard let locale = LocaleIdentifier(words[1]) else {
          problems.add(.jsonLocale(words[1], at: cell.place))
          continue
        }
        if name == Column.source { file.sourceLocale = locale } else { file.locale = locale }
        file.localePlace = cell.place
      }
      for name in [Column.key, Column.translation] where numbers[name] == nil {
        problems.add(.csvColumn(name, at: head?.place ?? SourceSpan(0, 0)))
      }
      if problems.hasErrors { return nil }
    }

    func cell(_ name: String, _ row: CSVReader.Row) -> LocatedText? {
      guard let number = numbers[name], row.cells.indices.contains(number) else { return nil }
      let cell = row.cells[number]
      return CSVCell.isProtected(cell.text) ? cell.dropping(bytes: 1) : cell
    }
  }

  private static func unit(
    _ row: CSVReader.Row, _ columns: Columns, _ problems: inout ExchangeProblems
  ) -> ImportedUnit? {
    guard let cell = columns.cell(Column.key, row) else { return nil }
    let (file, key) = ImportedUnit.place(cell.text)
    var unit = ImportedUnit(key: key, file: file, place: cell.place)
    unit.source = columns.cell(Column.source, row).map(ImportedUnit.Wording.text)
    if let text = columns.cell(Column.translation, row), !text.text.isEmpty {
      unit.translation = .text(text)
    }
    if let text = columns.cell(Column.comment, row)?.text, !text.isEmpty { unit.comment = text }
    guard let state = columns.cell(Column.state, row), !state.text.isEmpty else { return unit }
    switch TranslationUnit.State(rawValue: state.text) {
    case .missing: break
    case .draft, .stale: unit.state = .needsWork
    case .translated: unit.state = .translated
    case .reviewed: unit.state = .reviewed
    case nil: problems.add(.csvState(state.text, at: state.place))
    }
    return unit
  }
}
