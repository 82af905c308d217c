import MynaCatalogue
import MynaModel

/// Weighs what an answer says against what the catalogue knows about its code.
struct AnswerVerdict {
  /// What became of the payment; `nil` for a call that succeeded.
  private(set) var outcome: Advice.Outcome?
  var diagnostics: [Diagnostic] = []

  init(stated: Advice.Outcome?, isWhole: Bool, choice: CodeChoice) {
    let known = choice.entry?.advice.outcome
    switch (stated, known) {
    case (.succeeded?, nil), (.succeeded?, .succeeded?):
      // What was not read might have said otherwise.
      outcome = isWhole ? nil : .open
    case (.succeeded?, .failed?):
      outcome = .open
      if let code = choice.chosen {
        diagnostics.append(AnswerDiagnostics.contradiction("succeeded", code, "failed"))
      }
    case (.open?, .failed?):
      outcome = .open
      if let code = choice.chosen {
        diagnostics.append(AnswerDiagnostics.contradiction("open", code, "failed"))
      }
    case (.open?, _), (_, .open?): outcome = .open
    case (_, let known?): outcome = known
    // The code that was not read might have been one that leaves it open.
    case (.failed?, nil): outcome = isWhole ? .failed : .open
    // Nobody says what became of the payment.
    case (nil, nil): outcome = .open
    }
    // "In process" needs no code; a failure does, and so does an answer that says nothing at all.
    if choice.codes.isEmpty, stated != .succeeded, stated != .open {
      diagnostics.append(AnswerDiagnostics.noCode)
    }
  }
}
