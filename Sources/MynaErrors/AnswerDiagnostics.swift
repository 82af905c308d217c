import MynaModel

/// The wording of everything that can be wrong with an answer.
enum AnswerDiagnostics {
  /// As many as a log should hold of one answer; the rest is counted.
  static func kept(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let most = 20
    guard diagnostics.count > most else { return diagnostics }
    return diagnostics.prefix(most) + [.truncated(diagnostics.count - most)]
  }

  static func tooLarge(_ limit: Int) -> Diagnostic {
    Diagnostic("answer.too-large", .error, "answer is larger than \(limit) bytes")
  }

  static let empty = Diagnostic(
    "answer.empty", .error, "answer is empty, expected JSON, XML or a form")

  static func charset(_ name: String) -> Diagnostic {
    Diagnostic(
      "answer.charset", .error,
      "character set '\(LogText.line(name, atMost: 64))' is not read, expected UTF-8 or GB 18030")
  }

  static let notText = Diagnostic(
    "answer.charset", .error, "answer holds bytes of UTF-16 or U+0000, expected UTF-8 or GB 18030")

  static let notUTF8 = Diagnostic("encoding.utf8", .error, "answer is not valid UTF-8")

  static func otherCharset(_ name: String) -> Diagnostic {
    Diagnostic(
      "encoding.utf8", .warning, "answer is not valid UTF-8 and was read as \(name)")
  }

  static func combiningMarks(_ limit: Int) -> Diagnostic {
    Diagnostic("text.stream-safe", .error, "more than \(limit) combining marks in a row")
  }

  static let noStructure = Diagnostic(
    "answer.syntax", .error, "answer is neither JSON nor XML, nor a form, nor a code")

  static func fields(_ limit: Int) -> Diagnostic {
    Diagnostic(
      "answer.too-many-fields", .warning, "more than \(limit) fields; the rest was not read")
  }

  static let tooNested = Diagnostic(
    "answer.too-nested", .error, "an answer inside an answer inside an answer was not read")

  // MARK: Codes

  static let noCode = Diagnostic("answer.no-code", .warning, "answer holds no code")

  static func codeTooLong(_ path: [String], _ limit: Int) -> Diagnostic {
    Diagnostic(
      "answer.code-too-long", .warning,
      "code in '\(name(path))' is longer than \(limit) bytes and was left out")
  }

  static func tooManyCodes(_ limit: Int) -> Diagnostic {
    Diagnostic("answer.too-many-codes", .warning, "more than \(limit) codes; the rest was left out")
  }

  /// A code that was passed over, or that decides although it is not certain.
  static func uncertain(_ code: ReceivedCode, _ why: String, note: String) -> Diagnostic {
    Diagnostic(
      "answer.code-uncertain", .note, "code \(code) is \(why)",
      notes: note.isEmpty ? [] : [Diagnostic.Note(note)])
  }

  static func unknown(_ code: ReceivedCode) -> Diagnostic {
    Diagnostic("answer.code-unknown", .warning, "code \(code) is not in the catalogue")
  }

  static func contradiction(_ stated: String, _ code: ReceivedCode, _ known: String) -> Diagnostic {
    Diagnostic(
      "answer.contradiction", .warning,
      "answer says \(stated), code \(code) says \(known); taken as open")
  }

  private static func name(_ path: [String]) -> String {
    LogText.line(path.joined(separator: "."), atMost: 128)
  }
}
