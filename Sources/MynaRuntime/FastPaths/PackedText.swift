// Unsafe: digits are written backwards from an address; the sink has reserved as many.

/// Up to eight bytes of UTF-8 in a word, such as a grouping separator or a digit.
///
/// No `String`, because copying one counts references, and no pointer, because nobody would own it.
package struct PackedText: Hashable, Sendable {
  /// The bytes, the first lowest; 0 behind the last.
  let word: UInt64
  /// Number of bytes, 0…8.
  let count: UInt8

  /// No bytes.
  static let none = PackedText(word: 0, count: 0)

  private init(word: UInt64, count: UInt8) {
    self.word = word
    self.count = count
  }

  /// Packs a text; `nil` if it has more than eight bytes.
  init?(_ text: some Sequence<UInt8>) {
    var word: UInt64 = 0
    var count: UInt8 = 0
    for byte in text {
      guard count < 8 else { return nil }
      word |= UInt64(byte) << (UInt64(count) * 8)
      count += 1
    }
    self.init(word: word, count: count)
  }

  /// Writes the bytes before an address and moves it to the first.
  @inline(__always)
  func write(before address: inout UnsafeMutablePointer<UInt8>) {
    unsafe address -= Int(count)
    var rest = word
    for index in 0..<Int(count) {
      unsafe address[index] = UInt8(truncatingIfNeeded: rest)
      rest >>= 8
    }
  }
}

/// Where a text of a writer lies in its table of words: each text begins with a word of its own.
package struct TextPlace: Sendable, BitwiseCopyable {
  /// Index of the first word.
  var start: UInt8 = 0
  /// Number of bytes.
  var count: UInt8 = 0
}

extension TextSink {
  /// Appends a text of a writer's table, whose words a closure reads.
  @inline(__always)
  mutating func append(_ place: TextPlace, word: (Int) -> UInt64) {
    var index = Int(place.start)
    var rest = Int(place.count)
    while rest > 0 {
      append(word: word(index), count: min(rest, 8))
      index += 1
      rest -= 8
    }
  }
}

/// Collects the texts of a writer, each once.
struct TextCollector {
  /// The bytes, the first of a word lowest.
  private(set) var words: [UInt64] = []
  private var places: [[UInt8]: TextPlace] = [:]

  /// The place of a text; `nil` for one of more than 255 bytes, or too far behind.
  mutating func place(_ text: [UInt8]) -> TextPlace? {
    if let place = places[text] { return place }
    guard let start = UInt8(exactly: words.count), let count = UInt8(exactly: text.count) else {
      return nil
    }
    var word: UInt64 = 0
    for (index, byte) in text.enumerated() {
      word |= UInt64(byte) << (UInt64(index % 8) * 8)
      if index % 8 == 7 || index + 1 == text.count {
        words.append(word)
        word = 0
      }
    }
    let place = TextPlace(start: start, count: count)
    places[text] = place
    return place
  }
}
