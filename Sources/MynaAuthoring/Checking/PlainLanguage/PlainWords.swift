import MynaModel

/// Words that customers should not have to read, with what to write instead.
struct PlainWords: Sendable {
  /// The words and how they are found.
  let glossary: Glossary
  private let index: GlossaryIndex

  private init(
    _ locale: LocaleIdentifier, _ rows: [(words: [String], but: [String], advice: String)]
  ) {
    glossary = Glossary(
      terms: rows.map { row in
        Glossary.Term(
          "", words: [locale: Glossary.Words(forbidden: row.words, exceptions: row.but)],
          note: row.advice)
      })
    index = GlossaryIndex(glossary, locale: locale, isSource: false)
  }

  /// A word that was found.
  struct Finding {
    var range: Range<Int>
    var word: String
    var advice: String
  }

  /// The words in a text; of two that overlap, the first and longer one.
  func findings(in text: CheckedText) -> [Finding] {
    let matches = index.matches(in: text)
    var end = 0
    return matches.compactMap { match in
      guard match.role == .forbidden, match.range.lowerBound >= end else { return nil }
      let isException = matches.contains { other in
        other.role == .exception && other.range.lowerBound <= match.range.lowerBound
          && other.range.upperBound >= match.range.upperBound
      }
      guard !isException else { return nil }
      end = match.range.upperBound
      return Finding(
        range: match.range, word: index.words[match.word].text,
        advice: glossary.terms[match.term].note)
    }
  }

  private static let chineseLocale = LocaleIdentifier("zh-Hans") ?? .root

  /// GOV.UK's guidance for error messages and its words to avoid, and what payment pages add.
  static let english = PlainWords(
    .english,
    [
      (["please", "kindly"], ["pleased"], "the next step alone; it is no favour"),
      (
        [
          "sorry", "apologies", "apologize", "apologise", "apologizing", "unfortunately", "regret",
          "we regret", "inconvenience",
        ], [], "what happened and what to do next"
      ),
      (["oops", "whoops", "uh-oh", "oh no", "yikes", "hooray", "yay"], [], "what happened"),
      (["invalid", "not valid", "incorrectly"], [], "what is accepted, or what does not fit"),
      (
        ["illegal", "forbidden", "prohibited", "unauthorized", "unauthorised", "not permitted"], [],
        "what the reader can do instead"
      ),
      (["denied", "rejected", "refused"], [], "that it could not be completed"),
      (["failed", "failure", "fails"], [], "'couldn't' and what could not be done"),
      (
        [
          "an error", "error occurred", "unknown error", "unexpected error", "system error",
          "internal error", "fatal", "abort", "aborted", "something went wrong",
        ], [], "what could not be done"
      ),
      (
        [
          "server", "database", "backend", "back end", "api", "parameter", "timeout", "timed out",
          "time-out", "exception", "null", "http", "payload", "endpoint", "stack trace", "gateway",
          "client-side", "runtime",
        ], [], "what it means for the reader"
      ),
      (
        [
          "utilize", "utilise", "utilizing", "in order to", "prior to", "in the event that",
          "due to the fact that", "at this point in time", "commence", "facilitate",
          "aforementioned", "hereby", "herein",
        ], [], "the short word: use, to, before, if, because, now, start"
      ),
      (["dear customer", "valued customer", "dear user"], [], "the message without an address"),
      (["click here"], [], "where the link leads"),
    ])

  /// The same for Simplified Chinese; 请 before an action is what the language expects.
  static let chinese = PlainWords(
    chineseLocale,
    [
      (
        ["抱歉", "对不起", "不好意思", "很遗憾", "带来不便", "给您带来的不便", "敬请谅解", "敬请见谅", "请您谅解"],
        [], "what happened and what to do next"
      ),
      (["哎呀", "糟糕", "哦豁", "呜呜", "出错啦", "出错了", "开小差"], [], "what happened"),
      (
        ["非法", "违法", "违规", "禁止", "严禁", "未授权", "未经授权", "不合法"], [],
        "what the reader can do instead"
      ),
      (["被拒绝", "拒绝了", "已拒绝", "遭拒", "被拒"], [], "暂时无法完成 and what"),
      (
        [
          "系统异常", "系统错误", "内部错误", "未知错误", "未知异常", "发生错误", "出现错误", "程序异常",
          "运行异常", "服务异常",
        ], [], "what could not be done"
      ),
      (
        [
          "服务器", "数据库", "接口", "参数", "网关", "后台", "报错", "字段", "空指针", "线程", "响应超时",
          "请求超时", "连接超时", "回调", "报文",
        ], [], "what it means for the reader"
      ),
      (["尊敬的用户", "尊敬的客户", "亲爱的用户", "亲爱的顾客"], [], "the message without an address"),
      (["亲，", "亲爱哒", "亲亲", "么么哒", "哦~", "呢~"], [], "the same in a neutral tone"),
      (["点击此处", "点这里", "点击这里"], [], "where the link leads"),
    ])
}
