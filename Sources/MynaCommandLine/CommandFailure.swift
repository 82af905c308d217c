/// A problem that ends the command with status 1.
package struct CommandFailure: Error {
  /// What is said on standard error; nothing if it was said already.
  package var message: String

  package init(_ message: String) { self.message = message }
}

/// Wrong usage, which ends the command with status 2.
package struct UsageFailure: Error {
  /// What is wrong.
  package var message: String

  package init(_ message: String) { self.message = message }
}
