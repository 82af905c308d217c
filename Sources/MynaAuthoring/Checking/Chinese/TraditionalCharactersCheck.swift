import MynaICU

/// `check.traditional-characters`: characters of Traditional Chinese.
struct TraditionalCharactersCheck: Check {
  let manual = CheckManual(
    "check.traditional-characters", .chinese, .error, "a character is traditional",
    """
    Text from another market, or a name pasted from there, leaves characters such as 帳 or 餘 in a \
    simplified text. ICU's Hant-Hans table says which characters are traditional; those that \
    Simplified Chinese has as well (著名, 乾坤, 瞭望) are let through.

    A fix is offered where the simplified character is certain; the words of the other market \
    (二維條碼 for 二维码) are the glossary's task.
    """,
    bad: [.init("zh-Hans", "帳戶餘額不足，請儲值。"), .init("zh-Hans", "请更换付款方式，例如現金。")],
    good: [.init("zh-Hans", "账户余额不足，请充值。"), .init("zh-Hans", "该著名商家支持其他付款方式，请查看。")],
    isFixable: true)

  /// Characters that are in use in Simplified Chinese although the table replaces them.
  private static let allowed = Set<Unicode.Scalar>("乾俱吒夥姊徵摺箝苎著藉跤阪瞭覆祗甯".unicodeScalars)

  /// The traditional characters of the main block and what they become.
  private static let simplified: [Unicode.Scalar: Unicode.Scalar] = {
    var han = String.UnicodeScalarView()
    for value in UInt32(0x4E00)...0x9FFF {
      if let scalar = Unicode.Scalar(value) { han.append(scalar) }
    }
    // Without the rules in ICU's data nothing is traditional.
    guard let result = try? SimplifiedCharacters.simplify(String(han)),
      result.unicodeScalars.count == han.count
    else { return [:] }
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (before, after) in zip(han, result.unicodeScalars)
    where before != after && !allowed.contains(before) {
      table[before] = after
    }
    return table
  }()

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.file.isSimplifiedChinese else { return }
    let table = Self.simplified
    for text in entry.texts {
      for run in text.runs(of: { $0.value >= 0x4E00 && table[$0] != nil }) {
        var plain = String.UnicodeScalarView()
        for scalar in text.scalars[run] { plain.append(table[scalar] ?? scalar) }
        report.add(
          "characters are traditional, expected '\(String(plain))'", at: text.span(run),
          fix: text.fix("write \(String(plain))", run, with: String(plain)))
      }
    }
  }
}
