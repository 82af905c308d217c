import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 1: printing")
struct MessageFormat1PrinterTests {
  @Test("a canonical message is printed as it is", arguments: ClassicFixtures.canonical)
  func canonical(text: String) throws {
    let message = try #require(MessageFormat1Parser.parse(text).message)
    #expect(MessageFormat1Printer.print(message).text == text)
  }

  @Test("a printed message is read as the same message", arguments: ClassicFixtures.all)
  func roundTrip(text: String) throws { try expectRoundTrip(text) }

  @Test("random messages are printed and read as the same message", arguments: 1...4)
  func random(seed: UInt64) throws {
    var generator = ClassicMessageGenerator(seed: seed)
    for _ in 0..<500 { try expectRoundTrip(generator.next()) }
  }

  private func expectRoundTrip(_ text: String) throws {
    let message = try #require(MessageFormat1Parser.parse(text).message, "'\(text)'")
    let printed = try #require(MessageFormat1Printer.print(message).text, "'\(text)'")
    let again = try #require(MessageFormat1Parser.parse(printed).message, "'\(printed)'")
    #expect(again.shape == message.shape, "'\(text)' is printed as '\(printed)'")
    #expect(MessageFormat1Printer.print(again).text == printed)
  }
}
