/// An entry point for hostile bytes, and what must hold whatever they are.
///
/// The fuzzer (`tools/fuzz`) and the unit test that replays its findings run the same checks, so
/// a finding that is kept stays found.
package struct FuzzTarget: Sendable {
  /// Name of the target, of its seed corpus and of its folder of fail cases.
  package let name: String
  /// Feeds the bytes to the entry point.
  ///
  /// - Throws: ``FuzzFailure`` when something does not hold; a trap is the other way to fail.
  package let check: @Sendable ([UInt8]) throws -> Void

  /// All targets, in the order of the text's way through the program.
  package static let all: [FuzzTarget] = [
    FuzzTarget(name: "mf2", check: MessageFormat2Fuzzing.check),
    FuzzTarget(name: "mf1", check: MessageFormat1Fuzzing.check),
    FuzzTarget(name: "resource", check: ResourceFuzzing.check),
    FuzzTarget(name: "catalogue", check: CatalogueFuzzing.check),
    FuzzTarget(name: "project", check: CatalogueFuzzing.checkProject),
    FuzzTarget(name: "values", check: ValueFuzzing.check),
    FuzzTarget(name: "json", check: JSONFuzzing.check),
    FuzzTarget(name: "locale", check: LocaleFuzzing.check),
    FuzzTarget(name: "accept-language", check: AcceptLanguageFuzzing.check),
    FuzzTarget(name: "bundle", check: BundleFuzzing.check),
    FuzzTarget(name: "code", check: CodeFuzzing.check),
    FuzzTarget(name: "answer", check: AnswerFuzzing.check),
    FuzzTarget(name: "render", check: RenderFuzzing.check),
    FuzzTarget(name: "skeleton", check: SkeletonFuzzing.check),
    FuzzTarget(name: "money", check: MoneyFuzzing.check),
    FuzzTarget(name: "html", check: PartsFuzzing.checkHTML),
    FuzzTarget(name: "outputs", check: PartsFuzzing.check),
    FuzzTarget(name: "ndjson", check: RequestFuzzing.check),
    FuzzTarget(name: "message-json", check: MessageJSONFuzzing.check),
    FuzzTarget(name: "xliff", check: ExchangeFuzzing.checkXLIFF),
    FuzzTarget(name: "csv", check: ExchangeFuzzing.checkCSV),
    FuzzTarget(name: "po", check: ExchangeFuzzing.checkPO),
    FuzzTarget(name: "apps", check: ExchangeFuzzing.checkApps),
  ]
}

/// A property that an input has broken.
package struct FuzzFailure: Error, CustomStringConvertible {
  /// What was claimed.
  package var claim: String
  /// What was found instead.
  package var found: String

  package var description: String { found.isEmpty ? claim : "\(claim): \(found)" }
}

/// Throws if a claim does not hold.
func claim(
  _ claim: @autoclosure () -> String, _ holds: Bool, found: @autoclosure () -> String = ""
) throws {
  if !holds { throw FuzzFailure(claim: claim(), found: found()) }
}
