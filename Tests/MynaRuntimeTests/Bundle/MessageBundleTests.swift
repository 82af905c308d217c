import MynaModel
import MynaRuntime
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Messages in bundles")
struct MessageBundleTests {
  private func encode(_ text: String) throws -> (message: Message, bytes: [UInt8]) {
    let message = try #require(MessageParser.parse(text).message)
    var writer = ByteWriter()
    writer.write(message)
    return (message, writer.bytes)
  }

  @Test("a message that was encoded is decoded as the same message", arguments: MessageFixtures.all)
  func roundTrip(text: String) throws {
    let (message, bytes) = try encode(text)
    var reader = ByteReader(bytes[...])
    #expect(try reader.read(Message.self) == message)
    #expect(reader.remaining == 0)
  }

  @Test("a message that is cut anywhere is refused", arguments: MessageFixtures.all)
  func truncation(text: String) throws {
    let bytes = try encode(text).bytes
    for end in bytes.indices {
      #expect(throws: BundleError.self) {
        var reader = ByteReader(bytes[..<end])
        _ = try reader.read(Message.self)
      }
    }
  }

  @Test("any bit may flip: a message, or a reason", arguments: MessageFixtures.all)
  func flips(text: String) throws {
    var bytes = try encode(text).bytes
    let renderer = MessageRenderer(locale: .english)
    for index in bytes.indices {
      for bit in 0..<8 {
        bytes[index] ^= 1 << bit
        var reader = ByteReader(bytes[...])
        if let message = try? reader.read(Message.self) {
          // A message from elsewhere is rendered whatever it says.
          _ = renderer.render(message, ["n": .integer(1)])
        }
        bytes[index] ^= 1 << bit
      }
    }
  }

  @Test(
    "a count that is larger than what follows is refused before memory is taken (hostile case 79)")
  func hugeCount() {
    let bytes: [UInt8] = [0xFF, 0xFF, 0xFF, 0xFF, 0x7F, 0, 0]
    #expect(throws: BundleError.self) {
      var reader = ByteReader(bytes[...])
      _ = try reader.read(Message.self)
    }
  }

  @Test(
    "integers are read as they were written",
    arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 32, Int.max])
  func integers(value: Int) throws {
    var writer = ByteWriter()
    writer.write(value)
    var reader = ByteReader(writer.bytes[...])
    #expect(try reader.readInt() == value)
  }

  @Test("an integer of too many bytes is refused")
  func longInteger() {
    let bytes = [UInt8](repeating: 0xFF, count: 12)
    #expect(throws: BundleError.self) {
      var reader = ByteReader(bytes[...])
      _ = try reader.readInt()
    }
  }

  @Test("text that is no UTF-8 is refused")
  func invalidText() {
    let bytes: [UInt8] = [2, 0xC0, 0xAF]
    #expect(throws: BundleError.self) {
      var reader = ByteReader(bytes[...])
      _ = try reader.readString()
    }
  }
}
