/// Writes the atoms of a value behind `=` or a property's name.
enum ValueLayout {
  /// Indentation of every line of a value of several lines.
  static let indentation = 2

  /// Returns what stands behind the key: one blank and the value, or its lines below.
  ///
  /// - Parameters:
  ///   - atoms: The value.
  ///   - firstIndentation: Columns before the first line as it was; `nil` if it was on the line of
  ///     the key. Only asked if `keepsNesting`.
  ///   - keepsNesting: Whether lines stay indented against each other.
  static func text(
    _ atoms: [LayoutAtom], firstIndentation: Int? = nil, keepsNesting: Bool = false
  ) -> String {
    let lines = lines(atoms)
    guard lines.count > 1 else {
      let text = lines.first.map { written($0.atoms) } ?? ""
      return text.isEmpty ? "" : " \(text)"
    }
    let others = lines.dropFirst().map(\.indentation)
    let least = ([firstIndentation].compactMap(\.self) + others).min() ?? 0
    var text = ""
    for (number, line) in lines.enumerated() {
      var columns = indentation
      if keepsNesting {
        // Lines below one that began behind the key belong into it.
        columns +=
          number == 0
          ? (firstIndentation ?? least) - least
          : line.indentation - least + (firstIndentation == nil ? indentation : 0)
      }
      text += "\n" + String(repeating: " ", count: columns) + written(line.atoms)
    }
    return text
  }

  private struct Line {
    var atoms: [LayoutAtom] = []
    var indentation = 0
  }

  /// Splits atoms into lines; a break that would leave a line empty becomes an escape, as lines of
  /// white space alone do not survive editors.
  private static func lines(_ atoms: [LayoutAtom]) -> [Line] {
    var lines = [Line()]
    for (number, atom) in atoms.enumerated() {
      guard case .lineBreak(let indentation) = atom else {
        lines[lines.count - 1].atoms.append(atom)
        continue
      }
      let isLast = number + 1 == atoms.count || atoms[number + 1].isLineBreak
      if lines[lines.count - 1].atoms.isEmpty || isLast {
        lines[lines.count - 1].atoms.append(.escape("\\n"))
      } else {
        lines.append(Line(indentation: indentation))
      }
    }
    return lines
  }

  private static func written(_ atoms: [LayoutAtom]) -> String {
    var text = ""
    for (number, atom) in atoms.enumerated() {
      let isEdge = number == 0 || number == atoms.count - 1
      switch atom {
      case .scalar("\t") where isEdge: text += "\\t"
      case .scalar(" ") where isEdge: text += "\\ "
      case .scalar(let scalar): text.unicodeScalars.append(scalar)
      case .escape(let escape): text += escape
      case .lineBreak: break
      }
    }
    return text
  }
}
