import MynaCatalogue
import MynaModel

/// `check.next-step`: a body that leaves the reader without a next step.
struct NextStepCheck: Check {
  let manual = CheckManual(
    "check.next-step", .plainLanguage, .warning, "a body does not say what to do next",
    """
    A message that says only what happened leaves the customer at the till with a question. Each \
    body has one next step: something to do, or that nothing needs to be done. Found by the forms \
    in which instructions stand: an English sentence or clause that begins with a verb of action, \
    or you can, you need to; Chinese 请, 无需, 可以 and the like; a question to the reader.

    Messages whose codes have no next step (`next-step: none`) or report a success are left alone.
    """,
    bad: [
      .init("en", "Your purse is empty."), .init("zh-Hans", "您的余额不足。"),
      .init("en", "The payment was not completed because the limit is used up."),
    ],
    good: [
      .init("en", "Your purse is empty. Top it up."), .init("zh-Hans", "您的余额不足，请充值。"),
      .init("en", "This order is paid. You don't need to pay again."),
      .init("en", "If you have questions, contact the merchant."),
    ])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    guard entry.isForCustomers, entry.isBody, let language = entry.plainLanguage,
      !entry.codes.contains(where: {
        $0.advice.nextStep == Advice.NextStep.none || $0.advice.outcome == .succeeded
      })
    else { return }
    for text in entry.texts {
      let hasStep = language == .english ? hasEnglishStep(text) : hasChineseStep(text)
      guard !hasStep, !asks(text), !text.scalars.isEmpty else { continue }
      report.add(
        "text does not say what to do next, expected one step",
        at: text.span(0..<text.scalars.count))
    }
  }

  /// Whether the reader is asked for a decision.
  private func asks(_ text: CheckedText) -> Bool {
    text.scalars.indices.contains {
      text.marks[$0] == .text && "?？".unicodeScalars.contains(text.scalars[$0])
    }
  }

  // MARK: Chinese

  private static let chineseSteps = [
    "请", "无需", "无须", "不必", "不用", "您可", "可以", "建议", "稍后", "稍候", "如需", "即可", "需要您",
    "先", "联系", "可在", "可前往", "可通过", "可使用", "勿", "請", "無需",
  ]

  /// Words with 请 that ask the reader for nothing.
  private static let chineseRequests = ["申请", "请求", "邀请", "宴请", "请款", "请客", "提请", "聘请"]

  private func hasChineseStep(_ text: CheckedText) -> Bool {
    let scalars = text.scalars
    // English that was left in is another check.
    guard text.hasHan else { return true }
    let requests = Self.chineseRequests.flatMap { text.ranges(of: $0) }
    for step in Self.chineseSteps {
      for range in text.ranges(of: step) where !requests.contains(where: { $0.overlaps(range) }) {
        // 首先, 优先, 预先, 之前 are no instructions, nor is 不可以.
        let before = range.lowerBound > 0 ? scalars[range.lowerBound - 1] : " "
        if step == "先", !"，。；请 ".unicodeScalars.contains(before), range.lowerBound > 0 { continue }
        if step == "可以" || step == "您可" || step == "联系",
          "不才已被".unicodeScalars.contains(before)
        {
          continue
        }
        return true
      }
    }
    return false
  }

  // MARK: English

  private static let verbs: Set<String> = [
    "accept", "activate", "add", "allow", "apply", "approve", "ask", "authorize", "authorise",
    "avoid", "bring", "call", "cancel", "change", "charge", "check", "choose", "clear", "click",
    "close",
    "collect", "compare", "complete", "confirm", "connect", "consider", "contact", "continue",
    "correct", "create", "deposit", "do", "don't", "download", "enable", "ensure", "enter", "fill",
    "find", "finish", "follow", "get", "give", "go", "have", "hold", "install", "keep", "learn",
    "leave", "let", "link", "log", "look", "lower", "make", "move", "open", "order", "pay", "pick",
    "place", "present", "press", "provide", "raise", "recharge", "refill", "read", "reauthorize",
    "reconnect", "reduce",
    "refresh", "register", "reload", "remove", "repeat", "replace", "reset", "restart", "retry",
    "return", "review", "save", "scan", "see", "select", "send", "set", "settle", "share", "show",
    "sign", "speak", "start", "stay", "stop", "submit", "switch", "take", "talk", "tap", "tell",
    "top", "transfer", "try", "turn", "type", "unlock", "update", "upgrade", "upload", "use",
    "utilise", "utilize",
    "amend", "arrange", "attach", "begin", "block", "book", "buy", "come", "copy", "delete", "edit",
    "email", "exchange", "feel", "fetch", "inform", "insert", "message", "notify", "obtain",
    "phone",
    "proceed", "redeem", "remember", "renew", "reply", "report", "request", "resend", "resubmit",
    "run", "search", "skip", "spend", "split", "swap", "swipe", "text", "touch", "unblock",
    "unlink",
    "withdraw", "verify", "view", "visit", "wait", "write",
  ]

  private static let phrases = [
    "you can", "you may", "you could", "you need to", "you'll need to", "you will need to",
    "you don't need", "you do not need", "you don't have to", "you do not have to",
    "you'll have to",
    "you have to", "you must", "you should", "no action", "nothing to do", "nothing more to do",
    "no need to", "we'll let you know", "we will let you know", "we'll tell you",
    "we'll notify you",
    "we'll email you", "we will email you", "we'll text you",
  ]

  private func hasEnglishStep(_ text: CheckedText) -> Bool {
    for phrase in Self.phrases
    where !text.ranges(of: phrase, asWord: true, ignoringCase: true).isEmpty {
      return true
    }
    // The first word of each clause: after the start, a stop, comma, semicolon, colon, dash, and or
    // to be after "to"; "so", "or", "then", "and" and "instead" may come first.
    var word = ""
    var isClauseStart = true
    for index in text.scalars.indices {
      let scalar = text.scalars[index]
      if text.marks[index] == .text,
        scalar.properties.isAlphabetic || "'’".unicodeScalars.contains(scalar)
      {
        word.unicodeScalars.append(scalar == "’" ? "'" : GlossaryIndex.lowercase(scalar))
        continue
      }
      if !word.isEmpty {
        if isClauseStart, Self.verbs.contains(word), !isSubject(after: index, of: text) {
          return true
        }
        isClauseStart =
          ["and", "or", "then", "so", "instead", "to", "first", "just", "now", "please", "kindly"]
          .contains(word)
          && (isClauseStart || word == "and" || word == "or" || word == "then")
        word = ""
      }
      if text.marks[index] != .text {
        isClauseStart = text.marks[index] == .placeholder ? false : isClauseStart
      }
      if ".,;:!?—–".unicodeScalars.contains(scalar), text.marks[index] == .text {
        isClauseStart = true
      }
    }
    return isClauseStart && Self.verbs.contains(word)
  }

  /// Whether the word before an index is a noun with its verb: "Change is …", "Order closed".
  private func isSubject(after index: Int, of text: CheckedText) -> Bool {
    var next = ""
    for scalar in text.scalars[index...].drop(while: { $0 == " " }) {
      guard scalar.properties.isAlphabetic || scalar == "'" else { break }
      next.unicodeScalars.append(GlossaryIndex.lowercase(scalar))
    }
    return [
      "is", "was", "are", "were", "has", "have", "can't", "cannot", "can", "couldn't", "didn't",
      "isn't", "wasn't", "will", "won't", "of", "closed", "failed", "failure", "expired",
      "completed", "declined", "not", "number", "numbers", "code", "method",
    ].contains(next)
  }
}
