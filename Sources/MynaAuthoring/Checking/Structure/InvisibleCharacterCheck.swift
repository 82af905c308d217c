import MynaModel

/// `check.invisible-character`: a character that nobody sees, or that has no meaning of its own.
struct InvisibleCharacterCheck: Check {
  let manual = CheckManual(
    "check.invisible-character", .structure, .error,
    "text holds a zero-width, private-use or unassigned character",
    """
    Such characters come from copying. They break words, searching and line breaks, or show as a \
    box. Joiners are left alone where spelling needs them, as in Persian, in the scripts of India \
    and between emoji.
    """,
    bad: [
      .init("en", "Pay in\u{200B} cash."), .init("zh-Hans", "请\u{FEFF}重试。"),
      .init("en", "Pay in \u{E000}cash."), .init("en", "Pay\u{200D} in cash."),
    ],
    good: [.init("en", "Pay in cash 👩\u{200D}💻."), .init("pl", "Zapłać gotówką.")],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for text in entry.texts {
      for index in text.scalars.indices where text.marks[index] != .placeholder {
        let scalar = text.scalars[index]
        guard Self.isUnwanted(scalar), !isJoining(index, text) else { continue }
        let code = String(scalar.value, radix: 16, uppercase: true)
        let name = "U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)"
        let isHidden = ScalarClass.isHidden(scalar.value)
        report.add(
          isHidden
            ? "\(name) cannot be seen, expected no such character"
            : "\(name) has no meaning in text, expected a character that has",
          at: text.span(index..<(index + 1)),
          fix: isHidden ? text.fix("remove \(name)", index..<(index + 1), with: "") : nil)
      }
    }
  }

  /// Hidden or without meaning; controls of direction and line breaks are other checks' concern.
  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII || ScalarClass.isBidiControl(scalar.value) { return false }
    if ScalarClass.isHidden(scalar.value) { return true }
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned: return true
    default: return false
    }
  }

  /// Whether a joiner or variation selector stands where spelling needs one.
  private func isJoining(_ index: Int, _ text: CheckedText) -> Bool {
    guard ScalarClass.isJoining(text.scalars[index].value), let before = text[index - 1] else {
      return false
    }
    let isSelector = (0xFE00...0xFE0F).contains(text.scalars[index].value)
    if isSelector { return before.properties.isEmoji || before.isHan || !before.isASCII }
    let joins: (Unicode.Scalar) -> Bool = { scalar in
      scalar.properties.isEmoji && !scalar.isASCII || (0xFE00...0xFE0F).contains(scalar.value)
        || Self.joiningScripts.contains { $0.contains(scalar.value) }
    }
    return joins(before) && (text[index + 1].map(joins) ?? false)
  }

  /// Arabic, Syriac, N'Ko, the scripts of India, Sri Lanka, Myanmar and Khmer, Mongolian.
  private static let joiningScripts: [ClosedRange<UInt32>] = [
    0x0600...0x08FF, 0x0900...0x0DFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB50...0xFDFF,
    0xFE70...0xFEFE,
  ]
}
