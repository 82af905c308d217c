import MynaModel
import MynaServer
import MynaSigning
import MynaTestSupport
import Testing

@Suite("Signed bundles")
struct SignedReloadTests {
  private let key = SigningKey.generate()

  private func write(
    _ text: String, _ generation: UInt64?, to folder: TemporaryFolder, with key: SigningKey
  ) throws -> String {
    let bytes = try SampleBundle.bytes(text)
    let path = try folder.write("a.myna", bytes)
    let signature =
      try generation.map { try BundleSignature.sign(bytes, generation: $0, with: key).contents }
    try folder.write("a.myna.sig", signature ?? [])
    return path
  }

  /// What a reload of this generation comes to, after generation 5.
  private func outcome(
    of generation: UInt64?, with key: SigningKey, allowsRollback: Bool = false
  ) async throws -> String? {
    let folder = try TemporaryFolder()
    let path = try write("One.", 5, to: folder, with: self.key)
    let keys = TrustedKeys([self.key.publicKey], allowsRollback: allowsRollback)
    var outcome: String?
    try await RunningService.with(
      .bundle(path: path, trusting: keys), configure: { $0.watchInterval = .seconds(3600) }
    ) { service in
      _ = try write("Two.", generation, to: folder, with: key)
      let answer = try await service.ask("POST", "/admin/reload", isAdmin: true)
      outcome =
        answer.json?["outcome"]?.text
        ?? answer.json?["diagnostics"]?.elements?.first?["id"]?.text
      let shown = try await service.get(SampleBundle.target).json?["fields"]?["body"]?.text
      #expect(shown == (answer.status == 200 ? "Two." : "One."))
    }
    return outcome
  }

  @Test(
    "a bundle answers if it is signed and not older",
    arguments: [
      (6, "accepted"), (4, "signature.rollback"), (5, "signature.generation-reused"),
      (nil, "signature.syntax"),
    ] as [(UInt64?, String)])
  func generations(generation: UInt64?, expected: String) async throws {
    #expect(try await outcome(of: generation, with: key) == expected)
  }

  @Test("a bundle of another key is refused")
  func otherKey() async throws {
    #expect(try await outcome(of: 6, with: .generate()) == "signature.unknown-key")
  }

  @Test("an older bundle answers where that is allowed")
  func rollback() async throws {
    #expect(try await outcome(of: 4, with: key, allowsRollback: true) == "accepted")
  }

  @Test("a service does not start with an unsigned bundle")
  func start() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.myna", try SampleBundle.bytes("One."))
    let keys = TrustedKeys([key.publicKey])
    #expect(throws: DiagnosticError.self) {
      try MessageService(
        ServiceConfiguration(source: .bundle(path: path, trusting: keys)),
        logger: .init(label: "test"))
    }
  }
}
