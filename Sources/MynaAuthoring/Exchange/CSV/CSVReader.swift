import MynaModel

/// Reads CSV strictly (RFC 4180), with the place of each cell.
///
/// SwiftCSV is not used: it drops blanks at the beginning of a cell, an empty last cell and an open
/// quotation, takes a quotation mark with a combining mark behind it for text, and tells no places.
struct CSVReader {
  /// A row.
  struct Row {
    var cells: [LocatedText]
    /// From its first cell to its last.
    var place: SourceSpan
  }

  private let bytes: [UInt8]
  private var position: Int
  private var start: Int

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    start = position
  }

  /// Reads the rows; `nil` after a problem. Lines may end with CR LF or LF; empty ones are passed over.
  ///
  /// - Complexity: linear in the size of the file.
  static func read(
    _ source: SourceText, limits: Limits, _ problems: inout ExchangeProblems
  ) -> [Row]? {
    guard problems.screen(source, limits: limits) else { return nil }
    var reader = CSVReader(source.bytes)
    var rows: [Row] = []
    while reader.position < reader.bytes.count {
      guard let row = reader.row(&problems) else { return nil }
      if row.cells.count == 1, row.place.start == row.place.end { continue }
      guard rows.count <= limits.exchangeUnits else {
        problems.add(.exchangeTooManyUnits(limits.exchangeUnits, at: row.place))
        return nil
      }
      if let first = rows.first, first.cells.count != row.cells.count {
        problems.add(.csvRagged(row.cells.count, first.cells.count, at: row.place))
        return nil
      }
      rows.append(row)
    }
    return rows
  }

  private mutating func row(_ problems: inout ExchangeProblems) -> Row? {
    let start = position
    var cells: [LocatedText] = []
    while true {
      guard let cell = cell(&problems) else { return nil }
      cells.append(cell)
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
    }
    let end = position
    if position < bytes.count, bytes[position] == 0x0D { position += 1 }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return Row(cells: cells, place: SourceSpan(start, end))
  }

  private mutating func cell(_ problems: inout ExchangeProblems) -> LocatedText? {
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return quoted(&problems) }
    while position < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[position]) {
      if bytes[position] == UInt8(ascii: "\"") {
        problems.add(.csvQuote(at: SourceSpan(position, position + 1)))
        return nil
      }
      position += 1
    }
    var text = LocatedText(at: SourceSpan(start, position))
    text.append(String(decoding: bytes[start..<position], as: UTF8.self), from: start)
    return text
  }

  private mutating func quoted(_ problems: inout ExchangeProblems) -> LocatedText? {
    let open = position
    position += 1
    var text = LocatedText(at: SourceSpan(open, open))
    var start = position
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "\"") else {
        position += 1
        continue
      }
      text.append(String(decoding: bytes[start..<position], as: UTF8.self), from: start)
      let isDouble = position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "\"")
      guard isDouble else {
        position += 1
        text.place = SourceSpan(open, position)
        guard position == bytes.count || [0x2C, 0x0A, 0x0D].contains(bytes[position]) else {
          problems.add(.csvBehindQuote(at: SourceSpan(position, position)))
          return nil
        }
        return text
      }
      text.append("\"", for: SourceSpan(position, position + 2))
      position += 2
      start = position
    }
    problems.add(.csvOpenQuote(at: SourceSpan(open, open + 1)))
    return nil
  }
}
