import MynaModel

/// Keeps the fixes that help: one is offered only where applying it gives a valid message, or one
/// problem less where there are several.
///
/// What makes a diagnostic may propose several fixes, the likeliest first; at most one is kept.
struct FixItCheck {
  /// Most messages that are parsed in each step of an answer.
  private static let tries = 8
  /// Fixes of longer messages are not looked for: each try reads the whole text.
  private static let longestSource = 64 * 1024

  let source: [UInt8]
  /// How far a text is from being a message.
  let distance: ([UInt8]) -> Distance
  /// Whether a fix is kept that leaves other problems.
  var keepsPartialFixes = true
  /// Fixes for the whole message that the diagnostics themselves do not know; the likeliest first.
  var wholeFixes: [Diagnostic.FixIt] = []

  /// How far a text is from being a message; 0 and 0 for one.
  struct Distance: Comparable {
    var syntaxErrors: Int
    var modelErrors: Int

    static let none = Distance(syntaxErrors: 0, modelErrors: 0)

    static func < (left: Self, right: Self) -> Bool {
      (left.syntaxErrors, left.modelErrors) < (right.syntaxErrors, right.modelErrors)
    }
  }

  /// Returns the diagnostics of a broken message, with the fixes that help.
  func keepingFixesThatHelp(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    let proposals = diagnostics.map(\.fixIts)
    var result = diagnostics
    for index in result.indices { result[index].fixIts = [] }
    guard !diagnostics.isEmpty, source.count <= Self.longestSource else { return result }
    // One that mends the whole message.
    if let fix = wholeFixes.first(where: { distance(applying: [$0]) == .none }) {
      result[indexOfDiagnostic(near: fix, diagnostics)].fixIts = [fix]
      return result
    }
    var tries = Self.tries
    for (index, fixes) in proposals.enumerated() {
      for fix in fixes where tries > 0 {
        tries -= 1
        if distance(applying: [fix]) == .none {
          result[index].fixIts = [fix]
          return result
        }
      }
    }
    // All together.
    let firsts = proposals.compactMap(\.first)
    if firsts.count > 1, distance(applying: firsts) == .none {
      for (index, fixes) in proposals.enumerated() { result[index].fixIts = Array(fixes.prefix(1)) }
      return result
    }
    guard keepsPartialFixes else { return result }
    let before = distance(applying: [])
    // One after which only the data model is wrong.
    if before.syntaxErrors > 0,
      let fix = wholeFixes.first(where: { distance(applying: [$0]).syntaxErrors == 0 })
    {
      result[indexOfDiagnostic(near: fix, diagnostics)].fixIts = [fix]
      return result
    }
    // Each that mends its own problem.
    tries = Self.tries
    for (index, fixes) in proposals.enumerated() {
      for fix in fixes where tries > 0 && result[index].fixIts.isEmpty {
        tries -= 1
        if distance(applying: [fix]) < before { result[index].fixIts = [fix] }
      }
    }
    return result
  }

  /// Returns warnings about a valid message without the fixes that would break it.
  func keepingFixesThatHelp(warnings: [Diagnostic]) -> [Diagnostic] {
    guard source.count <= Self.longestSource else { return warnings.map(Self.withoutFixes) }
    var result = warnings
    for index in result.indices {
      let helps = index < Self.tries && distance(applying: result[index].fixIts) == .none
      if !helps { result[index].fixIts = [] }
    }
    return result
  }

  private static func withoutFixes(_ diagnostic: Diagnostic) -> Diagnostic {
    var result = diagnostic
    result.fixIts = []
    return result
  }

  /// The last diagnostic that begins before the end of a fix, or the first one.
  private func indexOfDiagnostic(near fix: Diagnostic.FixIt, _ diagnostics: [Diagnostic]) -> Int {
    diagnostics.firstIndex { diagnostic in
      guard let span = diagnostic.span else { return false }
      return span.start <= fix.span.end && fix.span.start <= span.end
    } ?? 0
  }

  // MARK: Trying

  private func distance(applying fixes: [Diagnostic.FixIt]) -> Distance {
    distance(Self.applying(fixes, to: source))
  }

  /// The text after all of some fixes; of two that overlap, the later one is left out.
  static func applying(_ fixes: [Diagnostic.FixIt], to source: [UInt8]) -> [UInt8] {
    let ordered = fixes.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + 64)
    var position = 0
    for (_, fix) in ordered where fix.span.start >= position && fix.span.end <= source.count {
      result += source[position..<fix.span.start]
      result += Array(fix.replacement.utf8)
      position = fix.span.end
    }
    return result + source[position...]
  }
}
