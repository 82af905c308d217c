import MynaRuntime
import Testing

@Suite("Localizer: codes without their catalogue")
struct LocalizerCodeKeyTests {
  /// What a text is folded to; `nil` if only the catalogue's rules can read it.
  private func fold(_ text: [UInt8]) -> (key: [UInt8], changes: UInt8)? {
    text.withUnsafeBufferPointer { text in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CodeKey.longest) { memory in
        CodeKey.fold(text, into: memory).map { (Array(memory.prefix($0.count)), $0.changes) }
      }
    }
  }

  private static let blank = UInt8(ascii: " ")

  /// Texts of every length up to a few times the eight bytes that are read at once.
  private static let texts: [[UInt8]] = (1...40).map { count in
    (0..<count).map { UInt8(0x41 + $0 % 26) }
  }

  @Test("blanks alone are no code", arguments: 0...20)
  func blanks(count: Int) {
    #expect(fold(Array(repeating: Self.blank, count: count)) == nil)
  }

  @Test("blanks around a code are left out, and told", arguments: [(0, 0), (1, 0), (0, 1), (9, 9)])
  func blanksAround(before: Int, after: Int) throws {
    for text in Self.texts {
      let blanks = [before, after].map { [UInt8](repeating: Self.blank, count: $0) }
      let folded = try #require(fold(blanks[0] + text + blanks[1]))
      #expect(folded.key == text)
      #expect(folded.changes == (before + after == 0 ? 0 : CodeKey.stripsBlanks))
    }
  }

  @Test("every visible ASCII sign but the colon is read in every place, and no other byte")
  func everyByte() {
    for text in Self.texts {
      for place in text.indices {
        for byte in UInt8.min ... .max {
          var changed = text
          changed[place] = byte
          let isEnd = place == 0 || place == text.count - 1
          // A blank at an end leaves a shorter text, or none.
          if byte == Self.blank, isEnd { continue }
          let isLower = (0x61...0x7A).contains(byte)
          let isRead = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: ":")
          var expected = changed
          if isLower { expected[place] -= 0x20 }
          let found = fold(changed)
          guard found?.key == (isRead ? expected : nil),
            found.map(\.changes) ?? 0 == (isLower ? CodeKey.foldsCase : 0)
          else {
            Issue.record("byte \(byte) at \(place) of \(text.count)")
            return
          }
        }
      }
    }
  }

  @Test("a code fills the memory at most, its blanks not counted")
  func longest() {
    let text = [UInt8](repeating: UInt8(ascii: "A"), count: CodeKey.longest)
    #expect(fold(text)?.key == text)
    #expect(fold([Self.blank] + text)?.key == text)
    #expect(fold(text + text.prefix(1)) == nil)
  }
}
