import Foundation
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// The interchange data model, over every valid message of the official suite.
@Suite("Interchange JSON")
struct InterchangeTests {
  static let messages: [Message] = MessageFormat2SuiteTests.cases.compactMap {
    MessageParser.parse($0.source).message
  }

  @Test(
    "reading what was written gives the message",
    .enabled(if: Folders.messageFormat2Suite != nil, Folders.howToGetConformance))
  func roundTrip() throws {
    var passed = 0
    defer {
      ConformanceReport.print("Interchange JSON", cases: Self.messages.count, passed: passed)
    }
    #expect(Self.messages.count > 200)
    for message in Self.messages {
      let json = try #require(message.json)
      let text = JSONWriter.write(json)
      let read = try MessageJSONReader.message(JSONReader.read(Array(text.utf8)))
      #expect(read == message)
      if read == message { passed += 1 }
    }
  }

  @Test(
    "parsing what was printed gives the message",
    .enabled(if: Folders.messageFormat2Suite != nil, Folders.howToGetConformance))
  func printed() {
    for message in Self.messages {
      #expect(MessageParser.parse(MessagePrinter.print(message)).message == message)
    }
  }
}
