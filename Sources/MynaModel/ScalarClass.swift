/// Kinds of scalars that contexts treat apart.
///
/// Tables of our own rather than `Unicode.Scalar.Properties`: they do not change with the Swift
/// library, so that a text has the same bytes everywhere. The tests compare them with it.
package enum ScalarClass {
  /// C0 and C1 controls and DEL.
  package static func isControl(_ scalar: UInt32) -> Bool {
    scalar < 0x20 || (0x7F...0x9F).contains(scalar)
  }

  /// The 66 scalars that are never characters.
  package static func isNoncharacter(_ scalar: UInt32) -> Bool {
    (0xFDD0...0xFDEF).contains(scalar) || scalar & 0xFFFE == 0xFFFE
  }

  /// Controls that change the order of what is shown.
  package static func isBidiControl(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// What ends a line for some reader.
  package static func isLineBreak(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0A...0x0D, 0x85, 0x2028...0x2029: true
    default: false
    }
  }

  /// Controls, line breaks, and what a reader cannot see or what moves what he sees: the property
  /// Default_Ignorable_Code_Point, interlinear annotation, noncharacters.
  package static func isHidden(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x20, 0x7F...0x9F, 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5,
      0x180B...0x180F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFE00...0xFE0F,
      0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      true
    default: isNoncharacter(scalar)
    }
  }

  /// Hidden scalars that spelling needs and no terminal obeys: joiners, variation selectors.
  package static func isJoining(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x034F, 0x180B...0x180D, 0x180F, 0x200C...0x200D, 0xFE00...0xFE0F: true
    default: false
    }
  }

  /// First bytes of controls, with TAB and LF.
  package static let controlStops: [ClosedRange<UInt8>] = [0x00...0x1F, 0x7F...0x7F, 0xC2...0xC2]

  /// First bytes of noncharacters.
  package static let noncharacterStops: [ClosedRange<UInt8>] = [0xEF...0xF4]

  /// First bytes of hidden scalars.
  package static let hiddenStops: [ClosedRange<UInt8>] =
    controlStops + noncharacterStops + [0xCD...0xCD, 0xD8...0xD8, 0xE1...0xE3]
}
