import MynaModel
import MynaSyntax

/// The smallest piece of a value that is laid out: a character as it is, one written as an escape, or
/// the end of a line.
enum LayoutAtom: Hashable {
  /// A character that is written as it is.
  case scalar(Unicode.Scalar)
  /// An escape of the file, as it was written; a character that nobody sees stays visible.
  case escape(String)
  /// A line break that is only layout in the file, and the indentation of the line behind it.
  case lineBreak(indentation: Int)

  /// Whether it is a space or tab that a file would drop at the edge of a line.
  var isBlank: Bool { self == .scalar(" ") || self == .scalar("\t") }

  var isLineBreak: Bool {
    if case .lineBreak = self { true } else { false }
  }

  /// The atoms of a text that was printed.
  static func atoms(_ text: String) -> [LayoutAtom] {
    text.unicodeScalars.map { $0 == "\n" ? .lineBreak(indentation: 0) : .scalar($0) }
  }
}

/// A value as it is written in a file, character by character.
struct WrittenValue {
  /// The pieces, in order.
  let atoms: [LayoutAtom]
  /// Number of the atom that begins at a byte of the value, or at the next one behind it.
  private let numbers: [Int]
  /// Indentation of the first line; `nil` if the value begins on the line of its key.
  let firstIndentation: Int?

  /// Reads how a value is written.
  ///
  /// - Parameters:
  ///   - value: The value.
  ///   - bytes: The file.
  ///   - keyStart: Where the line of the key begins.
  ///   - offset: The byte of the file for a byte of the value.
  /// - Complexity: linear in the size of the value, times the logarithm of its number of lines.
  init(_ value: String, in bytes: [UInt8], keyStart: Int, offset: (Int) -> Int) {
    var atoms: [LayoutAtom] = []
    var numbers: [Int] = []
    let scalars = Array(value.unicodeScalars)
    var place = 0
    var position = 0
    while position < scalars.count {
      let scalar = scalars[position]
      let start = offset(place)
      numbers.append(contentsOf: repeatElement(atoms.count, count: UTF8.width(scalar)))
      place += UTF8.width(scalar)
      position += 1
      if start < bytes.count, bytes[start] == UInt8(ascii: "\\") {
        let escape = Self.escape(bytes, at: start)
        guard scalar == "\\", position < scalars.count, Self.isPair(escape, scalars[position])
        else {
          atoms.append(.escape(escape))
          continue
        }
        // An escape of MessageFormat 2 is two characters of the value.
        atoms += [.scalar(scalar), .scalar(scalars[position])]
        numbers.append(atoms.count - 1)
        place += 1
        position += 1
      } else if scalar == "\n" {
        atoms.append(.lineBreak(indentation: Self.indentation(bytes, at: offset(place))))
      } else {
        atoms.append(.scalar(scalar))
      }
    }
    numbers.append(atoms.count)
    self.atoms = atoms
    self.numbers = numbers
    let first = offset(0)
    let isBelow =
      keyStart < first && first <= bytes.count
      && bytes[keyStart..<first].contains(UInt8(ascii: "\n"))
    firstIndentation = isBelow ? Self.indentation(bytes, at: first) : nil
  }

  /// The atoms of a span of the value.
  func atoms(in span: SourceSpan) -> ArraySlice<LayoutAtom> {
    let start = numbers[min(max(0, span.start), numbers.count - 1)]
    let end = numbers[min(max(0, span.end), numbers.count - 1)]
    return atoms[start..<max(start, end)]
  }

  /// Returns whether nothing in a span is written as an escape, or steers the direction of syntax.
  func isPlain(_ span: SourceSpan) -> Bool {
    atoms(in: span).allSatisfy { atom in
      switch atom {
      case .escape: false
      case .lineBreak: true
      case .scalar(let scalar): !Self.isDirectional(scalar)
      }
    }
  }

  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x061C, 0x200E, 0x200F, 0x2066...0x2069: true
    default: false
    }
  }

  private static func isPair(_ escape: String, _ next: Unicode.Scalar) -> Bool {
    ["\\\\", "\\{", "\\|", "\\}"].contains(escape) && escape.unicodeScalars.last == next
  }

  /// The escape whose backslash is at a byte of a file that has no errors.
  private static func escape(_ bytes: [UInt8], at start: Int) -> String {
    let letter = start + 1 < bytes.count ? bytes[start + 1] : 0
    let length =
      switch letter {
      case UInt8(ascii: "x"): 4
      case UInt8(ascii: "u"): 6
      case UInt8(ascii: "U"): 8
      default: 2
      }
    return String(decoding: bytes[start..<min(bytes.count, start + length)], as: UTF8.self)
  }

  /// Number of columns before a byte of a line; a tab counts as two.
  private static func indentation(_ bytes: [UInt8], at place: Int) -> Int {
    var columns = 0
    var index = min(place, bytes.count) - 1
    while index >= 0, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") {
      columns += bytes[index] == UInt8(ascii: "\t") ? 2 : 1
      index -= 1
    }
    return columns
  }
}
