/// `check.full-width-letters`: full-width letters and digits.
struct FullWidthLettersCheck: Check {
  let manual = CheckManual(
    "check.full-width-letters", .chinese, .error, "letters or digits are full-width",
    """
    Full-width letters and digits (ＡＢＣ, １２３) are left over from old typesetting; they are as \
    wide as a Han character, are not found by a search, and cannot be copied into a form. Write \
    ASCII.
    """,
    bad: [.init("zh-Hans", "请在 ３ 天内付款。"), .init("zh-Hans", "请打开支付宝 Ａｐｐ。")],
    good: [.init("zh-Hans", "请在 3 天内付款。"), .init("zh-Hans", "请打开支付宝 App（付款码）。")],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    for text in entry.texts {
      for run in text.runs(of: Self.isFullWidth) {
        var ascii = String.UnicodeScalarView()
        for scalar in text.scalars[run] {
          // Full-width forms are ASCII, moved by U+FEE0.
          if let plain = Unicode.Scalar(scalar.value - 0xFEE0) { ascii.append(plain) }
        }
        report.add(
          "characters are full-width, expected '\(String(ascii))'", at: text.span(run),
          fix: text.fix("write ASCII", run, with: String(ascii)))
      }
    }
  }

  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E, 0xFF20: true
    default: false
    }
  }
}
