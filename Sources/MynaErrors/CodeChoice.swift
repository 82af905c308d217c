import Myna
import MynaCatalogue
import MynaModel

/// Collects the codes of an answer and chooses the one that decides.
struct CodeChoice {
  /// Every code, the most specific first.
  private(set) var codes: [ReceivedCode] = []
  /// The code that decides; `nil` if there is none.
  private(set) var chosen: ReceivedCode?
  /// What the catalogue knows about it; `nil` if it is not known or not certain.
  private(set) var entry: ErrorCatalogue.Entry?
  private(set) var diagnostics: [Diagnostic] = []

  private let envelope: ProviderEnvelope
  private let localizer: Localizer
  private let limits: Limits
  /// No provider sends more; the numbers of a hostile answer must not fill a log line.
  private static let most = 16
  /// How many of ``codes`` came out of sentences, and how many are reasons or came out of sentences.
  private var innerCount = 0
  private var reasonCount = 0

  init(_ fields: AnswerFields, envelope: ProviderEnvelope, localizer: Localizer, limits: Limits) {
    self.envelope = envelope
    self.localizer = localizer
    self.limits = limits
    collect(fields)
    choose()
    // A code that is prose may be all that the buyer's sentence says.
    if entry == nil, reasonCount == 0 { chooseProse(fields) }
  }

  // MARK: Collecting

  private mutating func collect(_ fields: AnswerFields) {
    for field in envelope.messages.flatMap(fields.matching) {
      guard let code = localizer.innerCode(of: field.text, provider: envelope.provider) else {
        continue
      }
      add(code, field.path)
    }
    innerCount = codes.count
    for group in envelope.reasons {
      for field in group.flatMap(fields.matching) where !isVerdict(field) {
        add(field.text, field.path)
      }
    }
    // A text that stood alone is a reason as well.
    for field in fields.all where field.path.isEmpty { add(field.text, []) }
    reasonCount = codes.count
    for field in envelope.classes.flatMap(fields.matching) { add(field.text, field.path) }
  }

  /// Whether a field only says `SUCCESS` or `FAIL`, which is no code.
  private func isVerdict(_ field: AnswerFields.Field) -> Bool {
    envelope.statements.contains { statement in
      guard statement.field.matches(field.path) else { return false }
      let outcome = statement.outcome(of: field.text)
      return outcome == .succeeded || outcome == .failed
    }
  }

  private mutating func add(_ text: String, _ path: [String]) {
    guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
    guard text.utf8.count <= limits.codeBytes else {
      diagnostics.append(AnswerDiagnostics.codeTooLong(path, limits.codeBytes))
      return
    }
    guard !codes.contains(where: { $0.text.utf8.elementsEqual(text.utf8) }) else { return }
    guard codes.count < Self.most else {
      let diagnostic = AnswerDiagnostics.tooManyCodes(Self.most)
      if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
      return
    }
    codes.append(ReceivedCode(text, path: path))
  }

  // MARK: Choosing

  /// The first code that the catalogue knows. If it knows none: the first that it has something to say
  /// about, the first reason of a field, the first out of a sentence, the class.
  private mutating func choose() {
    var doubtful: ReceivedCode?
    for (index, code) in codes.enumerated() {
      let resolution = localizer.resolve(code.text, provider: envelope.provider)
      if let entry = resolution.entry {
        chosen = code
        self.entry = entry
        return
      }
      if let why = Self.word(for: resolution.answer) {
        if index < reasonCount { doubtful = doubtful ?? code }
        diagnostics.append(
          AnswerDiagnostics.uncertain(code, why, note: resolution.alias?.note ?? ""))
      }
    }
    let reasons = codes.prefix(reasonCount)
    chosen = doubtful ?? reasons.dropFirst(innerCount).first ?? reasons.first ?? codes.first
    if let chosen, doubtful == nil, reasonCount > 0 {
      diagnostics.append(AnswerDiagnostics.unknown(chosen))
    }
  }

  /// Why a code does not decide; `nil` if the catalogue has nothing to say about it.
  private static func word(for answer: CodeResolution.Answer) -> String? {
    switch answer {
    case .ambiguous: "ambiguous: it has several causes"
    case .conflict: "listed with another meaning"
    case .hint(_, let candidate): "akin to \(candidate.code), not the same"
    case .carrier, .known, .unknown: nil
    }
  }

  /// Takes a sentence for the code if it is one, letter for letter: `购汇金额或币种错误`.
  private mutating func chooseProse(_ fields: AnswerFields) {
    for field in envelope.messages.flatMap(fields.matching) {
      let resolution = localizer.resolve(field.text, provider: envelope.provider)
      let isMended = resolution.path.contains {
        if case .separatorsMended = $0 { true } else { false }
      }
      // "Buyer not exist" is an English sentence and no spelling of a code.
      guard let entry = resolution.entry, !isMended else { continue }
      let code = ReceivedCode(field.text, path: field.path)
      codes.insert(code, at: 0)
      chosen = code
      self.entry = entry
      reasonCount += 1
      return
    }
  }
}

extension ProviderEnvelope.Statement {
  /// What a value says, compared byte by byte.
  func outcome(of text: String) -> Advice.Outcome? {
    outcomes.first { $0.key.utf8.elementsEqual(text.utf8) }?.value
  }
}
