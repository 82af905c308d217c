import MynaModel
import MynaSyntax

/// MessageFormat 1 as the formats of apps write it: values come as text, but numbers and choices.
enum ClassicText {
  /// Whose MessageFormat 1 it is.
  enum Flavor {
    /// FormatJS: `<b>…</b>` is markup, `#` the number of a plural.
    case formatJS
    /// Flutter's ARB: no markup, and the number of a plural by its name.
    case arb
  }

  /// Returns the text of a wording.
  static func write(
    _ wording: TranslationUnit.Wording, _ flavor: Flavor
  ) throws(OutlineProblem) -> String {
    guard let message = wording.message else { throw OutlineProblem("a text that is no message") }
    let plain: Message
    switch wording.syntax {
    case .messageFormat1: plain = message
    case .messageFormat2: plain = try ClassicOutline(try OutlinedMessage(message), flavor).message
    }
    let printed = MessageFormat1Printer.print(plain)
    let errors = printed.diagnostics.filter { $0.severity == .error }
    guard let text = printed.text, errors.isEmpty else {
      throw OutlineProblem(errors.first.map { "this (\($0.message))" } ?? "this")
    }
    return ClassicQuoting.written(text, flavor)
  }

  /// Reads a text; `nil` after a problem.
  static func read(
    _ text: LocatedText, _ flavor: Flavor, of source: SourceText, limits: Limits,
    _ problems: inout ExchangeProblems
  ) -> MessageOutline? {
    guard text.text.utf8.count <= limits.messageBytes * 2,
      StreamSafeText.firstUnsafeOffset(in: text.text, limit: limits.nonStarters) == nil
    else {
      problems.add(
        .exchangeUnreadable("message is too long, or has too many marks", at: text.place))
      return nil
    }
    let classic = flavor == .formatJS ? ClassicQuoting.read(text.text) : text.text
    let parsed = MessageFormat1Parser.parse(classic, limits: limits)
    for problem in parsed.diagnostics {
      // Offsets count in the file's text only if nothing was rewritten.
      let isSame = classic.utf8.count == text.text.utf8.count
      problems.add(
        isSame
          ? problem.moved(into: text, of: source)
          : Diagnostic(problem.id, problem.severity, problem.message, at: text.place))
    }
    guard let message = parsed.message,
      !parsed.diagnostics.contains(where: { $0.severity == .error })
    else { return nil }
    let converted = MessageConverter.messageFormat2(from: message, limits: limits)
    guard let modern = converted.message else {
      for problem in converted.diagnostics { problems.add(.jsonClassic(problem, at: text.place)) }
      return nil
    }
    do throws(OutlineProblem) {
      var outline = try OutlinedMessage(modern).outline.withArguments(of: converted.renamed)
      outline.classic = message
      return outline
    } catch {
      problems.add(.exchangeUnreadable("message has \(error.what)", at: text.place))
      return nil
    }
  }
}

extension MessageOutline {
  /// The outline with tags that stand for markup as markup, and the names that arguments had.
  fileprivate func withArguments(of renamed: [String: String]) -> MessageOutline {
    let old = Dictionary(
      renamed.map { ($0.value, $0.key) }, uniquingKeysWith: { first, _ in first })
    var result = self
    result.variants = variants.map { variant in
      var variant = variant
      variant.pieces = variant.pieces.map { piece in
        guard case .placeholder(.named(let name)) = piece else { return piece }
        let own = old[name] ?? name
        if let number = Int(own), number >= 0, number < 1_000 {
          return .placeholder(.numbered(number + 1))
        }
        return ClassicQuoting.markup(ofArgument: own).map(Piece.markup) ?? piece
      }
      return variant
    }
    return result
  }
}
