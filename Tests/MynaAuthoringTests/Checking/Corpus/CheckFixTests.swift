import MynaModel
import MynaProject
import MynaSyntax
import Testing

@testable import MynaAuthoring

/// Fixes of the checks of language, over all texts of the corpus.
@Suite("Fixes of the checks of language")
struct CheckFixTests {
  /// The files with the fixes of one round, and how many there were.
  private func fixed(_ files: [String: String]) -> (files: [String: String], count: Int) {
    let findings = Checker(CheckCorpus.checks).check(load(files)).findings
    var result = files
    var count = 0
    for file in CheckFixer().fixes(for: findings) {
      result[file.path.replacing("corpus/", with: "")] = String(decoding: file.bytes, as: UTF8.self)
      count += file.count
    }
    return (result, count)
  }

  private func load(_ files: [String: String]) -> ProjectLoader.Loaded {
    ProjectLoader.load(folder: "corpus", replacing: files.mapValues { Array($0.utf8) })
  }

  private func placeholders(_ files: [String: String]) -> [String: [[String]]] {
    let folder = load(files).folder
    var result: [String: [[String]]] = [:]
    for file in folder?.files ?? [] {
      for entry in file.entries {
        let lines = CheckedText.lines(of: entry) { _, _ in .text }
        result["\(file.source.name) \(entry.key)"] = lines.map {
          $0.placeholders.compactMap(\.name)
        }
      }
    }
    return result
  }

  @Test("applied again and again they come to an end, and leave every placeholder")
  func converge() throws {
    let first = try CheckCorpus().files()
    var files = first
    var rounds = 0
    var counts: [Int] = []
    while rounds < 5 {
      let next = fixed(files)
      counts.append(next.count)
      if next.count == 0 { break }
      files = next.files
      rounds += 1
    }
    #expect(counts.first ?? 0 > 100)
    #expect(counts.last == 0, "\(counts)")
    #expect(placeholders(files) == placeholders(first))
  }

  @Test(
    "a fix writes what a copy editor would",
    arguments: [
      ("余额不足, 请充值。", "余额不足，请充值。"), ("请联系商家.", "请联系商家。"),
      ("限额 ({$amount :currency}) 已用完，请充值。", "限额（{$amount :currency}）已用完，请充值。"),
      ("还差 {$amount :currency} ，请充值。", "还差 {$amount :currency}，请充值。"),
      ("请打开支付宝App付款。", "请打开支付宝 App 付款。"),
      ("请检查{#code}sign{/code}参数。", "请检查 {#code}sign{/code} 参数。"),
      ("请支付{$amount :currency}的余款。", "请支付 {$amount :currency} 的余款。"),
      ("请点击\"确认\"按钮。", "请点击“确认”按钮。"), ("请点击「确认」按钮。", "请点击“确认”按钮。"),
      ("正在处理...请稍候。", "正在处理……请稍候。"), ("请更换付款方式--例如现金。", "请更换付款方式——例如现金。"),
      ("请在 ３ 天内付款。", "请在 3 天内付款。"), ("訂單已關閉，请重新下单。", "订单已关闭，请重新下单。"),
      ("付款码已失效！请刷新付款码。", "付款码已失效。请刷新付款码。"), ("余额不足，请充值", "余额不足，请充值。"),
      ("该订单已于 {$day :date length=long} 付款，请查看。", "该订单已于 {$day :date length=long}付款，请查看。"),
    ])
  func write(before: String, after: String) throws {
    var files = try CheckCorpus().files()
    files["zh-Hans/customer.mf2"] = "---\n[purse]\nbody = \(before)\n"
    for _ in 0..<3 { files = fixed(files).files }
    #expect(files["zh-Hans/customer.mf2"] == "---\n[purse]\nbody = \(after)\n")
  }
}
