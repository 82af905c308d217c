/// Why a request cannot be answered.
package struct RequestProblem: Error, Hashable, Sendable {
  /// Identifier, such as `json.missing`.
  package var id: String
  /// What is wrong, in words.
  package var message: String

  package init(_ id: String, _ message: String) {
    self.id = id
    self.message = message
  }
}
