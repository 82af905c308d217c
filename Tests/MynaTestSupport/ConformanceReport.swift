/// One line for each conformance suite, which `tools/conformance` lays out as a table.
package enum ConformanceReport {
  /// Prints how many cases a suite has and how many of them pass.
  package static func print(_ suite: String, cases: Int, passed: Int, explained: Int = 0) {
    Swift.print("CONFORMANCE\t\(suite)\t\(cases)\t\(passed)\t\(explained)")
  }

  /// Prints that a suite was not found, and where it is looked for.
  package static func printMissing(_ suite: String, _ hint: String = conformanceHint) {
    Swift.print("CONFORMANCE\t\(suite)\tmissing\t\(hint)")
  }

  package static let conformanceHint =
    "set MYNA_CONFORMANCE to the folder with the conformance data"
  package static let suiteHint =
    "get the folder test of unicode-org/message-format-wg at tag LDML48.2 and set MYNA_MF2_SUITE"
}
