public import Foundation
public import Myna
import MynaCatalogue
public import MynaModel

extension ProviderEnvelope {
  /// Reads an answer: JSON, XML, a form, or a code that stands alone.
  ///
  /// The most specific code that the catalogue knows decides; all codes are kept. Whatever the bytes
  /// are, the result is a value with a sentence for the customer: an answer that cannot be read leaves
  /// the result open, for money may have moved, and an answer of which a part is missing is never a
  /// success. Signatures are not checked; check them first.
  ///
  /// - Parameters:
  ///   - bytes: the answer as it arrived, at most `Limits.answerBytes`.
  ///   - charset: the character set, if the transport named it (`Content-Type`); otherwise an XML
  ///     declaration, UTF-8 or ``otherCharset``.
  ///   - locales: BCP 47 tags of the reader; on Linux the default is always English.
  ///   - localizer: the catalogue and the messages.
  ///   - limits: sizes that the answer must keep.
  public func decode(
    _ bytes: some Collection<UInt8>, charset: String? = nil,
    locales: [String] = Locale.preferredLanguages, localizer: Localizer = .embedded,
    limits: Limits = Limits()
  ) -> ProviderAnswer {
    let limits = limits.clamped()
    let answer = AnswerReader(bytes, charset: charset, envelope: self, limits: limits)
    let choice = CodeChoice(answer.fields, envelope: self, localizer: localizer, limits: limits)
    var verdict = AnswerVerdict(
      stated: statedOutcome(answer.fields), isWhole: answer.isWhole, choice: choice)
    verdict.diagnostics = AnswerDiagnostics.kept(
      answer.diagnostics + choice.diagnostics + verdict.diagnostics)
    guard let outcome = verdict.outcome else {
      return ProviderAnswer(
        result: .success, codes: choice.codes, diagnostics: verdict.diagnostics)
    }
    let found = AnswerArguments(
      fields: answer.fields, envelope: self, localizer: localizer, limits: limits)
    let error = PaymentError(
      provider: provider, codes: choice.codes, code: choice.chosen?.text ?? "",
      arguments: found.arguments(of: choice.entry), diagnostics: verdict.diagnostics,
      locales: locales, localizer: localizer, statedOutcome: outcome, openCode: openCode)
    return ProviderAnswer(
      result: outcome == .open ? .open(error) : .failure(error), codes: choice.codes,
      diagnostics: verdict.diagnostics)
  }

  /// What the fields say together: open if one does, failed if one does, otherwise succeeded.
  private func statedOutcome(_ fields: AnswerFields) -> Advice.Outcome? {
    let said = statements.flatMap { statement in
      fields.matching(statement.field).compactMap { statement.outcome(of: $0.text) }
    }
    if said.contains(.open) { return .open }
    if said.contains(.failed) { return .failed }
    return said.isEmpty ? nil : .succeeded
  }
}
