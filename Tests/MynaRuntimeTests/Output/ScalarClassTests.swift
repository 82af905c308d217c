import MynaModel
import Testing

/// Our tables, scalar by scalar, against the properties of the Swift library.
@Suite("Scalar classes")
struct ScalarClassTests {
  private let classes: [(name: String, (UInt32) -> Bool, (Unicode.Scalar) -> Bool)] = [
    ("control", ScalarClass.isControl, { $0.properties.generalCategory == .control }),
    (
      "noncharacter", ScalarClass.isNoncharacter, { $0.properties.isNoncharacterCodePoint }
    ),
    ("bidi control", ScalarClass.isBidiControl, { $0.properties.isBidiControl }),
    (
      "line break", ScalarClass.isLineBreak,
      { (0x0A...0x0D).contains($0.value) || [0x85, 0x2028, 0x2029].contains($0.value) }
    ),
    ("hidden", ScalarClass.isHidden, Self.isHidden),
    (
      "joining", { ScalarClass.isJoining($0) && ScalarClass.isHidden($0) },
      {
        $0.value == 0x034F || $0.properties.isJoinControl
          || $0.properties.isVariationSelector && $0.value < 0xE0000
      }
    ),
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    return properties.generalCategory == .control || properties.isDefaultIgnorableCodePoint
      || properties.isNoncharacterCodePoint || properties.generalCategory == .lineSeparator
      || properties.generalCategory == .paragraphSeparator
      || (0xFFF9...0xFFFB).contains(scalar.value)
  }

  private static var scalars: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
  }

  @Test("hold the scalars that Unicode says")
  func tables() {
    for scalar in Self.scalars {
      for (name, isOurs, isTheirs) in classes where isOurs(scalar.value) != isTheirs(scalar) {
        Issue.record("\(name): U+\(String(scalar.value, radix: 16))")
      }
    }
  }

  @Test("begin with the first bytes at which a writer stops")
  func stops() {
    let stops: [(name: String, (UInt32) -> Bool, [ClosedRange<UInt8>])] = [
      ("control", ScalarClass.isControl, ScalarClass.controlStops),
      ("noncharacter", ScalarClass.isNoncharacter, ScalarClass.noncharacterStops),
      ("hidden", ScalarClass.isHidden, ScalarClass.hiddenStops),
    ]
    for scalar in Self.scalars {
      guard let first = UTF8.encode(scalar)?.first else { continue }
      for (name, isMember, ranges) in stops
      where isMember(scalar.value) && !ranges.contains(where: { $0.contains(first) }) {
        Issue.record("\(name): U+\(String(scalar.value, radix: 16))")
      }
    }
  }
}
