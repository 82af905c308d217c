extension Diagnostic {
  /// The diagnostic for programs.
  package var json: JSONValue {
    ["id": .string(id), "severity": .string(severity.rawValue), "message": .string(message)]
  }
}
