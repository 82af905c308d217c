import Foundation
import MynaModel
import MynaSigning
import MynaTestSupport
import Testing

@Suite struct SignedBundleTests {
  private let folder: TemporaryFolder
  private let path: String
  private let key: SigningKey
  private let trusted: TrustedKeys

  init() throws {
    folder = try TemporaryFolder()
    path = try folder.write("messages.myna", "one")
    key = try firstKey()
    trusted = TrustedKeys([key.publicKey])
  }

  private func mode(_ name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.path(name))[.posixPermissions] as? Int
  }

  @Test("a new pair is two files, and the private one is its owner's alone")
  func pair() throws {
    let key = SigningKey.generate()
    let paths = try key.writeFiles(named: folder.path("release"))
    #expect(try folder.names() == ["messages.myna", "release.key", "release.pub"])
    #expect(try mode("release.key") == 0o600)
    #expect(try mode("release.pub") == 0o644)
    #expect(try SigningKey(file: paths.private).publicKey == key.publicKey)
    #expect(try VerificationKey(file: paths.public) == key.publicKey)
  }

  @Test("no key is overwritten, and none is left alone", arguments: ["a.key", "a.pub"])
  func noOverwriting(_ name: String) throws {
    try folder.write(name, "precious")
    #expect(
      problem { try SigningKey.generate().writeFiles(named: folder.path("a")) } == "file.exists")
    #expect(try folder.read(name) == Array("precious".utf8))
    #expect(try folder.names() == [name, "messages.myna"])
  }

  @Test("a signature stands beside the bundle and is accepted with it")
  func signed() throws {
    let signature = try BundleSignature.signFile(at: path, with: key)
    #expect(try folder.names() == ["messages.myna", "messages.myna.sig"])
    let bundle = try trusted.readBundle(at: path)
    #expect(bundle.bytes == Array("one".utf8))
    #expect(bundle.signature == signature)
    #expect(signature.generation == 1)
  }

  @Test("generations grow by one, and a bundle that is signed keeps its own")
  func generations() throws {
    #expect(try BundleSignature.signFile(at: path, with: key).generation == 1)
    #expect(try BundleSignature.signFile(at: path, with: key).generation == 1)
    try folder.write("messages.myna", "two")
    #expect(try BundleSignature.signFile(at: path, with: key).generation == 2)
    try folder.write("messages.myna", "three")
    #expect(try BundleSignature.signFile(at: path, with: key, generation: 40).generation == 40)
    #expect(try BundleSignature.signFile(at: path, with: secondKey()).generation == 41)
  }

  @Test(
    "a generation that servers would refuse is not signed",
    arguments: [
      (UInt64(4), "signature.rollback"), (5, "signature.generation-reused"),
      (0, "signature.generation"),
    ])
  func badGeneration(_ generation: UInt64, _ id: String) throws {
    let first = try BundleSignature.signFile(at: path, with: key, generation: 5)
    try folder.write("messages.myna", "two")
    #expect(
      problem { try BundleSignature.signFile(at: path, with: key, generation: generation) } == id)
    #expect(try folder.read("messages.myna.sig") == first.contents)
  }

  @Test("after the greatest generation there is no next one")
  func lastGeneration() throws {
    try BundleSignature.signFile(at: path, with: key, generation: .max)
    try folder.write("messages.myna", "two")
    #expect(problem { try BundleSignature.signFile(at: path, with: key) } == "signature.generation")
  }

  @Test("a damaged signature is not overwritten unseen")
  func damaged() throws {
    try folder.write("messages.myna.sig", "damaged")
    #expect(problem { try BundleSignature.signFile(at: path, with: key) } == "signature.syntax")
    #expect(try folder.read("messages.myna.sig") == Array("damaged".utf8))
  }

  @Test("files that are not as expected are refused by name")
  func refusals() throws {
    #expect(problem { _ = try trusted.readBundle(at: path) } == "signature.missing")
    #expect(problem { _ = try trusted.readBundle(at: folder.path("none")) } == "file.not-found")
    #expect(problem { _ = try trusted.readBundle(at: folder.path) } == "file.kind")
    #expect(problem { _ = try trusted.readBundle(at: "a\0b") } == "file.name")
    var limits = Limits()
    limits.bundleBytes = 2
    #expect(problem { _ = try trusted.readBundle(at: path, limits: limits) } == "file.too-large")
    try folder.write("messages.myna.sig", String(repeating: "x", count: 1_000_000))
    #expect(problem { _ = try trusted.readBundle(at: path) } == "file.too-large")
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(problem { _ = try VerificationKey(file: folder.path("pipe")) } == "file.kind")
  }

  @Test("a refusal names the file")
  func named() throws {
    do {
      _ = try trusted.readBundle(at: path)
      Issue.record("a bundle without signature was accepted")
    } catch {
      #expect(error.diagnostics.first?.source == path)
    }
  }

  @Test("keys are found through symbolic links, as mounted secrets have them")
  func links() throws {
    try folder.write("real.pub", key.publicKey.contents)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link.pub"), withDestinationPath: "real.pub")
    #expect(try TrustedKeys(files: [folder.path("link.pub")]) == trusted)
  }

  @Test("an older pair of files is refused, and accepted where a rollback is allowed")
  func rollback() throws {
    try BundleSignature.signFile(at: path, with: key)
    let old = try folder.read("messages.myna.sig")
    let first = try trusted.readBundle(at: path)
    try folder.write("messages.myna", "two")
    try BundleSignature.signFile(at: path, with: key)
    let second = try trusted.readBundle(at: path, after: first.signature)
    try folder.write("messages.myna", "one")
    try folder.write("messages.myna.sig", old)
    #expect(
      problem { _ = try trusted.readBundle(at: path, after: second.signature) }
        == "signature.rollback")
    var lenient = trusted
    lenient.allowsRollback = true
    #expect(
      try lenient.readBundle(at: path, after: second.signature).signature == first.signature)
  }
}
