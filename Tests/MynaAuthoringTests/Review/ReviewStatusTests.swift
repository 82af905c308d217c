import MynaAuthoring
import MynaModel
import MynaProject
import MynaSyntax
import Testing

@Suite("Status of a translation")
struct ReviewStatusTests {
  private static let current = "af63dc4c8601ec8c"  // of the source 'a'
  private static let old = "cbf29ce484222325"

  private func entry(_ properties: String, value: String) throws -> LocaleFile.Entry {
    let resource = try MessageResource(
      parsing: SourceText(name: "x.mf2", text: "\(properties)\nk = \(value)\n"))
    return LocaleFile.Entry(
      resource: try #require(resource.entries.first), syntax: .messageFormat2,
      message: MessageParser.parse(value).message)
  }

  @Test(
    "properties and source give the status",
    arguments: [
      ("", ReviewStatus.unknownOrigin), ("@state reviewed", .unknownOrigin),
      ("@source \(current)", .translated), ("@source \(current)\n@state translated", .translated),
      ("@source \(current)\n@state reviewed", .reviewed), ("@state draft", .draft),
      ("@source \(old)\n@state reviewed", .stale), ("@source \(old)", .stale),
      ("@source \(old)\n@state draft", .draft), ("@source \(current)\n@state done", .draft),
      ("@source somewhere", .unknownOrigin),
    ])
  func status(properties: String, expected: ReviewStatus) throws {
    let translation = try entry(properties, value: "甲")
    #expect(ReviewStatus(of: translation, against: try entry("", value: "a")) == expected)
  }

  @Test("an entry of one side only is missing or obsolete")
  func oneSide() throws {
    let entry = try entry("@source \(Self.current)", value: "a")
    #expect(ReviewStatus(of: nil, against: entry) == .missing)
    #expect(ReviewStatus(of: entry, against: nil) == .obsolete)
  }

  @Test("a source whose message is wrong makes nothing stale")
  func wrongSource() throws {
    let translation = try entry("@source \(Self.old)\n@state reviewed", value: "甲")
    #expect(ReviewStatus(of: translation, against: try entry("", value: "{$a")) == .reviewed)
  }

  @Test("a draft can be stale too")
  func staleDraft() throws {
    let translation = try entry("@source \(Self.old)\n@state draft", value: "甲")
    #expect(ReviewStatus.isStale(translation, against: try entry("", value: "a")))
  }
}
