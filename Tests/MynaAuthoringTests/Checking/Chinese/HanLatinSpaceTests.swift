import Testing

@testable import MynaAuthoring

/// The blank between Han and Latin under each setting.
@Suite("The blank between Han and Latin")
struct HanLatinSpaceTests {
  private func findings(_ text: String, _ setting: String) -> [String] {
    let project = CheckSample.project.replacing(
      "han-latin-space: always", with: "han-latin-space: \(setting)")
    let sample = CheckSample([
      "myna.yaml": project,
      "zh-Hans/customer.mf2": CheckSample.customer(more: "body.example = \(text)"),
    ])
    return sample.findings(of: HanLatinSpaceCheck()).compactMap {
      $0.split(separator: " ", maxSplits: 1).last.map(String.init)
    }
  }

  @Test(
    "never asks for no blank",
    arguments: [
      ("支付宝 App", [" "]), ("支付宝App", []), ("为 {$amount :currency} 的", [" ", " "]),
      ("为{$amount :currency}的", []), ("例如 {$note :string}", []), ("App Store", []),
    ])
  func never(text: String, expected: [String]) {
    #expect(findings(text, "never") == expected)
  }

  @Test("keep judges nothing", arguments: ["支付宝 App", "支付宝App", "为{$amount :currency}的"])
  func keep(text: String) {
    #expect(findings(text, "keep") == [])
  }

  @Test(
    "always asks for one, except in dates and words",
    arguments: [
      ("支付宝App", ["宝A"]), ("2025年7月1日", []), ("3个月", ["3个"]), ("7月", []), ("U盾", []),
      ("用U盘", ["用U", "U盘"]), ("{$day :date length=long}前", []),
      ("{$day :date length=short}前", ["{$day :date length=short}前"]), ("{$note :string}前", []),
    ])
  func always(text: String, expected: [String]) {
    #expect(findings(text, "always") == expected)
  }
}
