import Testing

@testable import MynaRuntime

@Suite("Digits of short numbers")
struct ShortNumberTests {
  private func text(_ number: UInt32) -> String {
    withUnsafeBytes(of: ShortNumber.digits(number).littleEndian) {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test("every value of each half gives its digits, whatever the other half is")
  func halves() {
    for half in UInt32(0)..<10_000 {
      let digits = String(half)
      let padded = String(repeating: "0", count: 4 - digits.count) + digits
      for (other, shown) in [(UInt32(0), "0000"), (9999, "9999"), (1234, "1234")] {
        #expect(text(half * 10_000 + other) == padded + shown)
        #expect(text(other * 10_000 + half) == shown + padded)
      }
    }
  }
}
