import Foundation
import Myna
import MynaModel
import MynaServer
import MynaTestSupport
import Testing

@Suite("Live reload")
struct ReloadTests {
  private func shows(_ text: String) -> (RunningService.Answer) -> Bool {
    { $0.json?["fields"]?["body"]?.text == text }
  }

  private func shown(_ service: RunningService) async throws -> String? {
    try await service.get(SampleBundle.target).json?["fields"]?["body"]?.text
  }

  @Test(
    "a bundle that is replaced in any way answers soon (hostile cases 71, 76, 81)",
    arguments: Replacement.allCases)
  func replaced(way: Replacement) async throws {
    let folder = try TemporaryFolder()
    let path = try way.prepare(folder, try SampleBundle.bytes("One."))
    try await RunningService.with(.bundle(path: path)) { service in
      #expect(try await shown(service) == "One.")
      for text in ["Two.", "Three."] {
        try way.replace(folder, try SampleBundle.bytes(text))
        #expect(try await service.wait(for: SampleBundle.target, until: shows(text)))
      }
      let ready = try await service.get("/readyz")
      #expect(ready.json?["generation"] == .integer(3))
      #expect(ready.json?["status"]?.text == "ready")
    }
  }

  @Test("a folder whose file changes answers soon")
  func folder() async throws {
    let sample = try SampleProject()
    try await RunningService.with(.folder(path: sample.folder.path)) { service in
      try sample.folder.write("en/customer.mf2", SampleBundle.customer("New."))
      #expect(try await service.wait(for: SampleBundle.target, until: shows("New.")))
    }
  }

  @Test(
    "a bad file is refused with its place, what answered goes on, and mending it is enough (hostile case 72)"
  )
  func refused() async throws {
    let sample = try SampleProject()
    try await RunningService.with(.folder(path: sample.folder.path)) { service in
      try sample.folder.write("en/customer.mf2", SampleBundle.customer("{$amount"))
      #expect(
        try await service.wait(for: "/readyz", isAdmin: true) {
          $0.json?["status"]?.text == "degraded"
        })
      let ready = try await service.get("/readyz", isAdmin: true)
      let found = try #require(ready.json?["diagnostics"]?.elements?.first)
      #expect(found["file"]?.text?.hasSuffix("en/customer.mf2") == true)
      #expect(try await service.get("/readyz").json?["diagnostics"] == nil)
      #expect(try await shown(service) == "Your purse is empty.")
      try sample.folder.write("en/customer.mf2", SampleBundle.customer("Mended."))
      #expect(try await service.wait(for: SampleBundle.target, until: shows("Mended.")))
      #expect(try await service.get("/readyz").json?["status"]?.text == "ready")
    }
  }

  @Test("a source that goes away is missed, and welcome when it comes back (hostile case 75)")
  func missing() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.myna", try SampleBundle.bytes("One."))
    try await RunningService.with(.bundle(path: path)) { service in
      try FileManager.default.removeItem(atPath: path)
      #expect(
        try await service.wait(for: "/readyz") { $0.json?["status"]?.text == "degraded" })
      #expect(try await shown(service) == "One.")
      try folder.write("a.myna", try SampleBundle.bytes("Two."))
      #expect(try await service.wait(for: SampleBundle.target, until: shows("Two.")))
    }
  }

  @Test("operators reload at once and read why it was refused (hostile cases 72, 82)")
  func request() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.myna", try SampleBundle.bytes("One."))
    try await RunningService.with(
      .bundle(path: path), configure: { $0.watchInterval = .seconds(3600) }
    ) { service in
      try folder.write("a.myna", [1, 2, 3])
      let refused = try await service.ask("POST", "/admin/reload", isAdmin: true)
      #expect(refused.status == 409 && refused.problem == "reload.refused")
      #expect(refused.json?["diagnostics"]?.elements?.first?["id"]?.text == "bundle.magic")
      try folder.write("a.myna", try SampleBundle.bytes("Two."))
      let accepted = try await service.ask("POST", "/admin/reload", isAdmin: true)
      #expect(accepted.json?["generation"] == .integer(2))
      #expect(try await shown(service) == "Two.")
    }
  }

  @Test("the tag of a text changes with the bundle, and not with the process")
  func tags() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.myna", try SampleBundle.bytes("One."))
    var tags: [String?] = []
    for _ in 0..<2 {
      try await RunningService.with(.bundle(path: path)) { service in
        tags.append(try await service.get(SampleBundle.target).headers["etag"])
      }
    }
    try folder.write("a.myna", try SampleBundle.bytes("Two."))
    try await RunningService.with(.bundle(path: path)) { service in
      tags.append(try await service.get(SampleBundle.target).headers["etag"])
    }
    #expect(tags[0] != nil && tags[0] == tags[1] && tags[1] != tags[2])
  }

  @Test("a bundle of which any byte is flipped is refused")
  func flipped() async throws {
    let folder = try TemporaryFolder()
    let whole = try SampleBundle.bytes("One.")
    var refused = 0
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0x01 << UInt8(index % 8)
      do throws(DiagnosticError) {
        _ = try Localizer(bundle: bytes)
      } catch {
        refused += 1
      }
    }
    #expect(refused == whole.count)
    let path = try folder.write("a.myna", whole.dropLast())
    #expect(throws: DiagnosticError.self) {
      try MessageService(
        ServiceConfiguration(source: .bundle(path: path)), logger: .init(label: "test"))
    }
  }
}

/// A way to replace a file.
enum Replacement: CaseIterable {
  /// Written over.
  case inPlace
  /// Written beside and renamed.
  case renamed
  /// Deleted and created.
  case recreated
  /// A link, through a folder that is itself a link, is pointed elsewhere.
  case relinked
  /// The same size, and an older date.
  case older

  func prepare(_ folder: TemporaryFolder, _ bytes: [UInt8]) throws -> String {
    guard self == .relinked else { return try folder.write("a.myna", bytes) }
    try replace(folder, bytes)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.myna"), withDestinationPath: "current/a.myna")
    return folder.path("a.myna")
  }

  func replace(_ folder: TemporaryFolder, _ bytes: [UInt8]) throws {
    let path = folder.path("a.myna")
    switch self {
    case .inPlace:
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      try file.truncate(atOffset: 0)
      try file.write(contentsOf: Data(bytes))
      try file.close()
    case .renamed:
      try folder.write("b", bytes)
      #expect(rename(folder.path("b"), path) == 0)
    case .recreated:
      try FileManager.default.removeItem(atPath: path)
      try folder.write("a.myna", bytes)
    case .relinked:
      let name = UUID().uuidString
      try folder.write("\(name)/a.myna", bytes)
      try FileManager.default.createSymbolicLink(
        atPath: folder.path("next"), withDestinationPath: name)
      #expect(rename(folder.path("next"), folder.path("current")) == 0)
    case .older:
      try folder.write("b", bytes)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: folder.path("b"))
      #expect(rename(folder.path("b"), path) == 0)
    }
  }
}
