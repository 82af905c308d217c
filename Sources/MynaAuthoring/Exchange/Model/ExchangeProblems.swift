import MynaModel

/// Collects the problems of one imported file, up to the limit; the rest is counted.
struct ExchangeProblems {
  private let source: String
  private let limit: Int
  private var kept: [Diagnostic] = []
  private var dropped = 0

  init(source: String, limits: Limits) {
    self.source = source
    limit = limits.diagnosticsPerFile
  }

  /// Whether a problem is an error.
  private(set) var hasErrors = false

  /// Whether further problems are only counted.
  var isFull: Bool { kept.count >= limit }

  /// The problems, and how many were left out.
  var diagnostics: [Diagnostic] { dropped > 0 ? kept + [.truncated(dropped)] : kept }

  mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    guard !isFull else {
      dropped += 1
      return
    }
    var diagnostic = diagnostic
    if diagnostic.source == nil { diagnostic.source = source }
    kept.append(diagnostic)
  }

  /// Checks the bytes before anything decodes them; returns whether they can be read.
  mutating func screen(_ text: SourceText, limits: Limits) -> Bool {
    guard text.bytes.count <= limits.exchangeBytes else {
      add(.exchangeTooLarge(limits.exchangeBytes))
      return false
    }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: text.bytes.span)
    } catch {
      let offsets = error.byteOffsets
      add(.exchangeNotUTF8(at: SourceSpan(offsets.lowerBound, offsets.upperBound)))
      return false
    }
    if let zero = text.bytes.firstIndex(of: 0) {
      add(.exchangeControl(at: SourceSpan(zero, zero + 1)))
      return false
    }
    return true
  }
}
