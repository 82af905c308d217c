import MynaModel
import MynaProject

/// Reads `glossary.tsv`: a table in UTF-8 with one term a line and tabs between the cells.
///
/// The first line names the columns: `concept`, `audience`, `name`, `note`, and for each locale of
/// the project `zh-Hans` (the preferred word), `zh-Hans.also`, `.forbidden`, `.doubtful`,
/// `.except` and `.expected`. Several words of a cell are parted by `;`. Nothing is quoted.
struct GlossaryFile {
  /// What a column holds.
  enum Column: Hashable {
    case concept, audience, name, note
    case words(LocaleIdentifier, Part)
  }

  /// Which words of a locale a column holds.
  enum Part: String, CaseIterable {
    case preferred = ""
    case also, forbidden, doubtful, except, expected
  }

  /// A cell and its place in the file.
  struct Cell {
    var text: String
    var span: SourceSpan
  }

  let locales: [LocaleIdentifier]
  let limits: Limits
  private(set) var terms: [Glossary.Term] = []
  private(set) var problems: [Diagnostic] = []
  private var seen: [String: SourceSpan] = [:]

  /// Reads the glossary of a folder; a folder without one has an empty one.
  static func load(of folder: ProjectFolder) -> (Glossary, [Diagnostic]) {
    guard let source = folder.glossarySource else { return (Glossary(), []) }
    return read(
      source, locales: folder.project.locales.map(\.identifier), limits: folder.limits)
  }

  /// Reads a table; every line that is right is kept, and every problem is located.
  static func read(
    _ source: SourceText, locales: [LocaleIdentifier], limits: Limits
  ) -> (Glossary, [Diagnostic]) {
    var file = GlossaryFile(locales: locales, limits: limits)
    file.read(source.bytes)
    let problems = file.problems.map { problem in
      var problem = problem
      problem.source = source.name
      return problem
    }
    return (Glossary(terms: file.terms), problems)
  }

  private init(locales: [LocaleIdentifier], limits: Limits) {
    self.locales = locales
    self.limits = limits
  }

  // MARK: Lines

  private mutating func read(_ bytes: [UInt8]) {
    var columns: [Column?]?
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var number = 0
    while start < bytes.count {
      number += 1
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isWindows = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      let cells = Self.cells(bytes, start..<(isWindows ? end - 1 : end))
      start = end + 1
      guard let known = columns else {
        columns = readColumns(cells)
        continue
      }
      guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
      guard terms.count < limits.entriesPerFile else {
        add(.tooManyTerms(limits.entriesPerFile, at: Self.span(of: cells)))
        return
      }
      readTerm(cells, known, line: number)
    }
    if columns == nil { add(.noHeader(at: SourceSpan(0, 0))) }
  }

  private static func cells(_ bytes: [UInt8], _ line: Range<Int>) -> [Cell] {
    bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
      let blank = UInt8(ascii: " ")
      let head = $0.drop { $0 == blank }
      let tail = head.reversed().drop { $0 == blank }.count
      let cell = head.prefix(tail)
      return Cell(
        text: String(decoding: cell, as: UTF8.self),
        span: SourceSpan(cell.startIndex, cell.endIndex))
    }
  }

  private static func span(of cells: [Cell]) -> SourceSpan {
    SourceSpan(cells.first?.span.start ?? 0, cells.last?.span.end ?? 0)
  }

  private mutating func add(_ problem: Diagnostic) {
    if problems.count < limits.diagnosticsPerFile { problems.append(problem) }
  }

  // MARK: Columns

  private mutating func readColumns(_ cells: [Cell]) -> [Column?] {
    var found: [Column: SourceSpan] = [:]
    let columns = cells.map { cell -> Column? in
      guard let column = column(cell.text) else {
        add(.unknownColumn(cell, locales))
        return nil
      }
      if let first = found[column] {
        add(.duplicateColumn(cell, first: first))
        return nil
      }
      found[column] = cell.span
      return column
    }
    if found[.concept] == nil { add(.noHeader(at: Self.span(of: cells))) }
    return columns
  }

  private func column(_ name: String) -> Column? {
    switch name {
    case "concept": return .concept
    case "audience": return .audience
    case "name": return .name
    case "note": return .note
    default: break
    }
    let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let tag = parts.first, let locale = locales.first(where: { $0.description == tag })
    else { return nil }
    guard parts.count > 1 else { return .words(locale, .preferred) }
    guard let part = Part(rawValue: String(parts[1])), part != .preferred else { return nil }
    return .words(locale, part)
  }

  // MARK: Terms

  private mutating func readTerm(_ cells: [Cell], _ columns: [Column?], line: Int) {
    guard cells.count == columns.count else {
      add(.wrongCells(cells.count, columns.count, at: Self.span(of: cells)))
      return
    }
    var term = Glossary.Term("", line: line)
    var conceptCell: Cell?
    for (cell, column) in zip(cells, columns) {
      switch column {
      case .concept:
        term.concept = cell.text
        conceptCell = cell
      case .note: term.note = cell.text
      case .name: term.isName = readFlag(cell)
      case .audience: term.audiences = readAudiences(cell)
      case .words(let locale, let part):
        guard !cell.text.isEmpty else { break }
        readWords(cell, part, of: &term.words[locale, default: Glossary.Words()])
      case nil: break
      }
    }
    guard let conceptCell, !term.concept.isEmpty else {
      add(.noConcept(at: Self.span(of: cells)))
      return
    }
    let readers = term.audiences.map(\.name).sorted().joined(separator: ";")
    let key = "\(term.concept)\t\(readers)"
    if let first = seen[key] {
      add(.duplicateConcept(conceptCell, first: first))
      return
    }
    seen[key] = conceptCell.span
    checkWords(of: term, at: conceptCell.span)
    terms.append(term)
  }

  /// A word that is right and wrong at once would never be found, or always.
  private mutating func checkWords(of term: Glossary.Term, at span: SourceSpan) {
    for words in term.words.values {
      let wrong = Set(words.forbidden + words.doubtful)
      for word in words.right where wrong.contains(word) {
        add(.contradiction(word, at: span))
      }
    }
  }

  private mutating func readFlag(_ cell: Cell) -> Bool {
    if !["", "yes"].contains(cell.text) { add(.badValue(cell, expected: "'yes' or nothing")) }
    return cell.text == "yes"
  }

  private mutating func readAudiences(_ cell: Cell) -> Set<Audience> {
    var result: Set<Audience> = []
    for part in Self.parts(of: cell) {
      guard let audience = Audience(part.text) else {
        add(.badValue(part, expected: "names of audiences, parted by ';'"))
        continue
      }
      result.insert(audience)
    }
    return result
  }

  private mutating func readWords(_ cell: Cell, _ part: Part, of words: inout Glossary.Words) {
    if part == .expected {
      words.isExpected = readFlag(cell)
      return
    }
    var list: [String] = []
    for word in Self.parts(of: cell) {
      if word.text.utf8.count > limits.keyBytes || list.count >= limits.listItems {
        add(.tooManyWords(word, limits))
      } else if list.contains(word.text) {
        add(.duplicateWord(word))
      } else {
        list.append(word.text)
      }
    }
    switch part {
    case .preferred:
      if list.count > 1 { add(.badValue(cell, expected: "one word; others belong to '.also'")) }
      words.preferred = list.first
    case .also: words.also = list
    case .forbidden: words.forbidden = list
    case .doubtful: words.doubtful = list
    case .except: words.exceptions = list
    case .expected: break
    }
  }

  /// The parts of a cell between semicolons, without blanks around them.
  private static func parts(of cell: Cell) -> [Cell] {
    let bytes = Array(cell.text.utf8)
    let blank = UInt8(ascii: " ")
    return bytes.split(separator: UInt8(ascii: ";")).compactMap { slice in
      let head = slice.drop { $0 == blank }
      let part = head.prefix(head.reversed().drop { $0 == blank }.count)
      guard !part.isEmpty else { return nil }
      return Cell(
        text: String(decoding: part, as: UTF8.self),
        span: SourceSpan(part.startIndex, part.endIndex).shifted(by: cell.span.start))
    }
  }
}
