import Myna
import MynaCatalogue
import MynaModel
import Testing

/// Rules for what a customer reads, checked over every pattern that ships.
@Suite("The customer's words")
struct CustomerWordingTests {
  @Test("there are texts to check")
  func notEmpty() {
    #expect(CustomerText.all.count > 200)
    #expect(Set(CustomerText.all.map(\.locale)) == Set(shippedLocales))
  }

  @Test("no text holds a code, nor a listed spelling of one")
  func codes() {
    let spellings =
      shippedEntries.map(\.code.code)
      + Localizer.embedded.catalogues.flatMap(\.aliases).map(\.spelling)
      .filter { $0.utf8.count > 5 }
    for text in CustomerText.all {
      for code in spellings where text.text.contains(code) {
        Issue.record("'\(code)' in \(text)")
      }
    }
  }

  @Test("no text holds an identifier or the name of a parameter")
  func identifiers() {
    let names = Set(shippedEntries.flatMap(\.parameters).map(\.name))
    for text in CustomerText.all {
      if text.text.utf8.contains(UInt8(ascii: "_")) { Issue.record("an identifier in \(text)") }
      // In English a parameter such as `limit` is a word of the language, too.
      guard text.locale != "en" else { continue }
      let words = text.text.unicodeScalars.split { !("a"..."z").contains($0) }.map(String.init)
      for word in words where names.contains(word) { Issue.record("'\(word)' in \(text)") }
    }
  }

  /// English words that a buyer must not read; whole words, whatever their case.
  private static let forbiddenEnglish = [
    "risk", "fraud", "suspicious", "security", "stolen", "blacklist", "blacklisted", "blocked",
    "banned", "frozen", "illegal", "invalid", "denied", "rejected", "forbidden", "recharge",
    "unfortunately", "oops", "error", "system", "server", "parameter", "interface", "partner",
    "cashier", "please",
  ]

  /// Chinese words that a buyer must not read.
  private static let forbiddenChinese = [
    "你", "商户", "帐户", "帐号", "登陆", "登入", "其它", "非法", "违规", "风险", "风控", "可疑", "欺诈",
    "盗用", "黑名单", "冻结", "封号", "异常交易", "安全原因", "支付手段", "付款方法", "支付工具", "定单",
    "扫瞄", "请稍候再试", "请稍候重试", "兑换率", "越过限额", "超越限额", "管理员", "开发者", "支付失败",
    "系统", "接口", "参数", "错误", "！", "!",
  ]

  @Test("no English text holds a forbidden word")
  func english() {
    for text in CustomerText.all where text.locale == "en" {
      let words = text.text.lowercased().unicodeScalars.split { !("a"..."z").contains($0) }
      for word in words.map(String.init) where Self.forbiddenEnglish.contains(word) {
        Issue.record("'\(word)' in \(text)")
      }
      if text.text.contains("!") { Issue.record("an exclamation mark in \(text)") }
    }
  }

  @Test("no Chinese text holds a forbidden word")
  func chinese() {
    for text in CustomerText.all where text.locale == "zh-Hans" {
      for word in Self.forbiddenChinese where text.text.contains(word) {
        Issue.record("'\(word)' in \(text)")
      }
    }
  }

  @Test("no Chinese text for developers holds a miswritten word")
  func chineseForDevelopers() {
    for entry in shippedEntries {
      let rendered = render(entry.code.code, for: .developer, in: ["zh-Hans"])
      for word in ["帐户", "帐号", "登陆", "其它", "阀值", "撤消", "非法", "定单", "扫瞄"] {
        #expect(!rendered.fields.contains { $0.text.contains(word) }, "\(word)")
      }
    }
  }

  @Test("a text for a code that will never work does not invite another try")
  func never() {
    let texts = CustomerText.texts { $0.advice.retry == .never }
    #expect(!texts.isEmpty)
    for text in texts {
      let lower = text.text.lowercased()
      for words in ["try again", "retry", "try later", "再试", "重试", "再次尝试"]
      where lower.contains(words) {
        Issue.record("'\(words)' in \(text)")
      }
    }
  }

  @Test("a text for an open outcome does not say how it ended")
  func open() {
    let ended = [
      "failed", "couldn't complete", "couldn't cancel", "not completed", "not charged", "declined",
      "失败", "未成功", "未扣款", "未完成", "无法完成",
    ]
    let texts = CustomerText.texts { $0.advice.outcome == .open }
    #expect(!texts.isEmpty)
    for text in texts {
      let lower = text.text.lowercased()
      for words in ended where lower.contains(words) { Issue.record("'\(words)' in \(text)") }
    }
  }

  @Test("a text for an open payment never says that no money moved")
  func charged() {
    for text in CustomerText.texts(where: { $0.advice.outcome == .open }) {
      let lower = text.text.lowercased()
      for words in ["not charged", "no charge", "wasn't charged", "未扣款", "没有扣款", "没有付款"]
      where lower.contains(words) {
        Issue.record("'\(words)' in \(text)")
      }
    }
  }

  @Test("a title is short and has no full stop")
  func titles() {
    for text in CustomerText.all where text.field == "title" {
      if text.text.hasSuffix(".") || text.text.hasSuffix("。") { Issue.record("full stop: \(text)") }
      if text.text.count > 40 { Issue.record("long: \(text)") }
    }
  }

  @Test("a body ends with the full stop of its language, and is two or three sentences at most")
  func bodies() {
    for text in CustomerText.all where text.field == "body" {
      let stop: Character = text.locale == "en" ? "." : "。"
      if text.text.last != stop { Issue.record("no full stop: \(text)") }
      if text.text.count(where: { $0 == stop }) > 2 { Issue.record("too many sentences: \(text)") }
    }
  }
}
