import MynaModel

/// What HTML needs escaped, in text and in quoted attribute values.
struct HTMLEscaper: ScalarEscaper {
  static let text = HTMLEscaper(also: "")
  /// Text whose line feeds are `<br>`.
  static let textWithBreaks = HTMLEscaper(also: "\n")
  static let attribute = HTMLEscaper(also: "`=\t\n")

  let stops: ByteSet
  /// ASCII characters that need an escape in this place.
  private let special: ByteSet
  private let isAttribute: Bool

  private init(also characters: StaticString) {
    special = ByteSet([], "&<>\"'").union(ByteSet([], characters))
    stops = ByteSet(ScalarClass.controlStops + ScalarClass.noncharacterStops).union(special)
    isAttribute = characters.utf8CodeUnitCount > 1
  }

  func needsEscape(_ scalar: UInt32) -> Bool {
    if scalar < 0x80, special.contains(UInt8(scalar)) { return true }
    if scalar == 0x09 || scalar == 0x0A { return false }
    return ScalarClass.isControl(scalar) || ScalarClass.isNoncharacter(scalar)
  }

  func escape(_ scalar: UInt32, before next: UInt8, to buffer: inout TextBuffer) {
    if let reference = MarkupCharacters.reference(for: scalar) { return buffer.append(reference) }
    switch scalar {
    case 0x60: buffer.append("&#96;")
    case 0x3D: buffer.append("&#61;")
    case 0x09: buffer.append("&#9;")
    case 0x0A: buffer.append(isAttribute ? "&#10;" : "<br>")
    case 0x0D:
      // A carriage return and a line feed are one line break; alone it is one as well.
      guard next != 0x0A else { return }
      if special.contains(0x0A) {
        escape(0x0A, before: next, to: &buffer)
      } else {
        buffer.append("\n")
      }
    default: buffer.append("\u{FFFD}")
    }
  }
}
