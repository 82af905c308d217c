import MynaErrors
import MynaModel

/// Answers of providers: what is read from them, and what is told about them.
enum AnswerFuzzing {
  static func check(_ bytes: [UInt8]) throws {
    for charset in [nil, "GBK"] {
      try check(ProviderEnvelope.alipay.decode(bytes, charset: charset, locales: ["en"]))
    }
  }

  private static func check(_ answer: ProviderAnswer) throws {
    try claim("codes are counted", answer.codes.count <= 16)
    try claim(
      "a part that was not read is no success",
      answer.result != .success || !answer.diagnostics.contains { $0.severity == .error })
    for text in answer.diagnostics.map(\.message) + answer.codes.map(\.description) {
      try checkLine(text)
    }
    guard let error = answer.error else { return }
    try claim("there is a sentence", !error.body.isEmpty && error.errorDescription == error.body)
    try claim("the code is one of those received", error.code.isEmpty || !error.codes.isEmpty)
    if error.outcome == .open {
      try claim("an open result is no failure", !error.body.contains("ouldn't"), found: error.body)
    }
    try checkLine(error.description)
  }

  private static func checkLine(_ text: String) throws {
    let isSafe = text.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && ![0x7F, 0x85, 0x2028, 0x202E].contains($0.value)
    }
    try claim("a line of the log stays one", isSafe, found: text.debugDescription)
  }
}
