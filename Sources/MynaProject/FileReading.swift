public import MynaModel

/// What reading one file gave: a value, or the problems that kept it from being one.
///
/// A file is never half read: with an error among the diagnostics there is no value.
public struct FileReading<Value: Sendable>: Sendable {
  /// The value; `nil` if a diagnostic is an error.
  public let value: Value?
  /// All problems of the file, in the order of their places.
  public let diagnostics: [Diagnostic]

  /// Creates a reading; the value is dropped if a diagnostic is an error.
  public init(_ value: Value?, _ diagnostics: [Diagnostic]) {
    self.value = diagnostics.contains { $0.severity == .error } ? nil : value
    self.diagnostics = diagnostics
  }

  /// Returns the value.
  ///
  /// - Throws: every problem of the file, if there is no value.
  public func get() throws(DiagnosticError) -> Value {
    guard let value else { throw DiagnosticError(diagnostics) }
    return value
  }
}
