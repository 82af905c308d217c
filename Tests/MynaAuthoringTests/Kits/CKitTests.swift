import Foundation
import Myna
import MynaModel
import MynaTestSupport
import Testing

@testable import MynaAuthoring

/// The kit for C, and libmyna, called from C and from Python.
@Suite("The kit for C")
struct CKitTests {
  /// The library stands beside the test bundle; `MYNA_LIBRARY` names another.
  private static let library: String? = {
    if let path = ProcessInfo.processInfo.environment["MYNA_LIBRARY"] { return path }
    let beside =
      [Bundle.main.executableURL, URL(filePath: CommandLine.arguments[0])]
      + CommandLine.arguments.filter { $0.contains(".xctest") }.map { URL(filePath: $0) }
    return beside.compactMap(\.self).map { $0.deletingLastPathComponent() }
      .flatMap { [$0, $0.appending(path: "..")] }
      .map { $0.appending(path: "libMynaC.so").standardizedFileURL.path(percentEncoded: false) }
      .first { FileManager.default.fileExists(atPath: $0) }
  }()

  private static let scripts = Folders.repository.appending(
    path: "Tests/MynaAuthoringTests/Scripts")

  /// A folder with the kit and cases.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Kit(.c, of: LocalizerContents(.embedded)).write(to: folder.path("kit"))
    return folder
  }

  @Test(
    "a program in C reads the texts of the localizer",
    .enabled(if: Tool.compiler != nil, "no C compiler"))
  func sameTextsInC() throws {
    let folder = try folder()
    try folder.write("compare.c", Data(contentsOf: Self.scripts.appending(path: "compare.c")))
    try folder.write("cases", KitCase.all.map { $0.line + "\n" }.joined())
    let library = try #require(Self.library, "libMynaC.so was not built")
    let built = try #require(Tool.compiler).run(
      [
        "-std=gnu11", "-Wall", "-Wextra", "-Werror", "-Ikit", "compare.c", "-o", "compare", library,
        "-Wl,-rpath,\(URL(filePath: library).deletingLastPathComponent().path(percentEncoded: false))",
        "-pthread",
      ], in: folder)
    try #require(built.status == 0, "\(built.error)")
    let program = try #require(Tool("compare", in: folder))
    let run = try program.run(["kit/messages.myna", "cases"], in: folder)
    #expect(run.output == "\(KitCase.all.count) 0\n", "\(run.error.prefix(2_000))")
    try report("C", folder)
  }

  @Test(
    "a program in Python reads the texts of the localizer",
    .enabled(if: Tool.python != nil, "python3 is not installed"))
  func sameTextsInPython() throws {
    let folder = try folder()
    try folder.write("compare.py", Data(contentsOf: Self.scripts.appending(path: "compare.py")))
    try folder.write("cases.json", JSONWriter.write(.array(KitCase.all.map(\.json))))
    let library = try #require(Self.library, "libMynaC.so was not built")
    let run = try #require(Tool.python).run(
      ["compare.py", library, folder.path("kit"), "cases.json"], in: folder)
    #expect(run.output == "\(KitCase.all.count) 0\n", "\(run.error.prefix(2_000))")
    try report("Python", folder)
  }

  private func report(_ platform: String, _ folder: TemporaryFolder) throws {
    let bytes = try folder.read("kit/messages.myna").count
    KitReport.write("c, \(platform)", cases: KitCase.all.count, differences: 0, bytes: bytes)
  }

  @Test("the kit's header is that of the library")
  func header() throws {
    let file = Folders.repository.appending(path: "Sources/MynaC/include/myna.h")
    #expect(try String(contentsOf: file, encoding: .utf8) == CHeader.source)
  }

  @Test("the header names no type of Swift, and every function that the library shows")
  func names() throws {
    let file = Folders.repository.appending(path: "Sources/MynaC/exports.map")
    let exports = try String(contentsOf: file, encoding: .utf8)
    for name in [
      "myna_api_version", "myna_open", "myna_open_bytes", "myna_open_embedded", "myna_close",
      "myna_render", "myna_resolve",
    ] {
      #expect(exports.contains("\(name);"))
      #expect(CHeader.source.contains("\(name)("))
    }
    #expect(!CHeader.source.contains("#import") && !CHeader.source.contains("swift"))
  }
}

extension KitCase {
  /// The case as a line of fields separated by tabs.
  fileprivate var line: String {
    var fields = [code, locale, String(arguments.count)]
    for argument in arguments { fields += [argument.name, argument.value.text] }
    fields += ["@form", expected.form]
    for (name, text) in expected.fields.sorted(by: { $0.key < $1.key }) { fields += [name, text] }
    return fields.joined(separator: "\t")
  }
}

extension KitCase.Argument.Value {
  /// The value as C takes it.
  fileprivate var text: String {
    switch self {
    case .money(let amount, let currency): "\(amount) \(currency)"
    case .date(let text), .text(let text): text
    case .count(let count): String(count)
    case .terms(let ids): ids.joined(separator: ",")
    }
  }
}
