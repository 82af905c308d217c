import MynaModel
import MynaSigning
import Testing

@Suite struct TrustedKeysTests {
  private let bundle = Array("one".utf8)
  private let other = Array("other".utf8)

  private func signature(
    _ bundle: [UInt8], _ generation: UInt64, _ key: SigningKey? = nil
  ) throws -> BundleSignature {
    try BundleSignature.sign(bundle, generation: generation, with: key ?? firstKey())
  }

  @Test("a bundle without a signature is refused")
  func unsigned() throws {
    let trusted = TrustedKeys([try firstKey().publicKey])
    #expect(problem { _ = try trusted.accept(bundle, signature: nil) } == "signature.missing")
    #expect(problem { _ = try trusted.accept(bundle, signature: []) } == "signature.syntax")
  }

  @Test("a bundle signed with a key that nobody trusts is refused")
  func wrongKey() throws {
    let contents = try signature(bundle, 1, secondKey()).contents
    for keys in [[], [try firstKey().publicKey]] {
      #expect(
        problem { _ = try TrustedKeys(keys).accept(bundle, signature: contents) }
          == "signature.unknown-key")
    }
  }

  @Test("a signature under the name of a trusted key is refused")
  func claimedKey() throws {
    let foreign = try String(
      decoding: signature(bundle, 1, secondKey()).contents, as: UTF8.self)
    let claimed = try foreign.split(separator: "\n").map {
      $0.hasPrefix("key ") ? "key \(try firstKey().publicKey.id)\n" : "\($0)\n"
    }.joined()
    let trusted = TrustedKeys([try firstKey().publicKey, try secondKey().publicKey])
    #expect(
      problem { _ = try trusted.accept(bundle, signature: Array(claimed.utf8)) }
        == "signature.invalid")
  }

  @Test("the signature of one bundle does not serve for another")
  func exchanged() throws {
    let trusted = TrustedKeys([try firstKey().publicKey])
    let contents = try signature(bundle, 1).contents
    #expect(
      problem { _ = try trusted.accept(other, signature: contents) } == "signature.digest")
  }

  @Test("the generation of a signature cannot be raised")
  func raised() throws {
    let trusted = TrustedKeys([try firstKey().publicKey])
    let text = try String(decoding: signature(bundle, 1).contents, as: UTF8.self)
    let raised = text.split(separator: "\n").map {
      $0.hasPrefix("generation ") ? "generation 2\n" : "\($0)\n"
    }.joined()
    #expect(
      problem { _ = try trusted.accept(bundle, signature: Array(raised.utf8)) }
        == "signature.invalid")
  }

  @Test("keys change over: old key, both, new key")
  func rotation() throws {
    let old = try firstKey().publicKey
    let new = try secondKey().publicKey
    let signedByOld = try signature(bundle, 1, firstKey()).contents
    let signedByNew = try signature(other, 2, secondKey()).contents
    let both = TrustedKeys([old, new])
    let first = try both.accept(bundle, signature: signedByOld)
    let second = try both.accept(other, signature: signedByNew, after: first)
    #expect([first.generation, second.generation] == [1, 2])
    #expect(
      problem { _ = try TrustedKeys([new]).accept(bundle, signature: signedByOld) }
        == "signature.unknown-key")
  }

  @Test(
    "an older bundle is refused unless a rollback is allowed",
    arguments: [
      (UInt64(5), false, String?.none), (4, false, "signature.rollback"), (4, true, nil),
      (1, true, nil), (6, false, nil), (6, true, nil),
    ])
  func rollback(_ generation: UInt64, _ isAllowed: Bool, _ expected: String?) throws {
    let trusted = TrustedKeys([try firstKey().publicKey], allowsRollback: isAllowed)
    let previous = try signature(bundle, 5)
    let next = try signature(generation == 5 ? bundle : other, generation)
    let contents = next.contents
    var accepted: BundleSignature?
    let refusal = problem {
      accepted = try trusted.accept(
        generation == 5 ? bundle : other, signature: contents, after: previous)
    }
    #expect(refusal == expected)
    #expect(accepted == (expected == nil ? next : nil))
  }

  @Test("another bundle of the same generation is refused in any case", arguments: [false, true])
  func reused(_ isAllowed: Bool) throws {
    let trusted = TrustedKeys([try firstKey().publicKey], allowsRollback: isAllowed)
    let previous = try signature(bundle, 5)
    let contents = try signature(other, 5).contents
    #expect(
      problem { _ = try trusted.accept(other, signature: contents, after: previous) }
        == "signature.generation-reused")
  }

  @Test("the same bundle signed by the next key is accepted again")
  func resigned() throws {
    let trusted = TrustedKeys([try firstKey().publicKey, try secondKey().publicKey])
    let previous = try signature(bundle, 5, firstKey())
    let contents = try signature(bundle, 5, secondKey()).contents
    #expect(
      problem { _ = try trusted.accept(bundle, signature: contents, after: previous) } == nil)
  }
}
