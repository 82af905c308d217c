// Unsafe: writes to an address; no byte is written before its place was compared with the capacity.

/// Memory of a fixed size that text is written into as UTF-8.
///
/// Raw memory, because the hot path appends a few bytes at a time: an array checks for uniqueness
/// and growth at every append, which costs more than the digits of an amount. Writing beyond the end
/// is impossible: it is noted in ``isFull`` and nothing is written from then on.
@safe
package struct TextSink {
  private let base: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  /// Bytes written.
  package private(set) var count = 0
  /// Whether something did not fit; the contents are then of no use.
  package private(set) var isFull = false
  /// All bytes of texts whose origin is not known, laid over one another, eight at a time.
  private var suspects: UInt64 = 0

  /// Creates a sink over memory that outlives it.
  @inline(__always)
  package init(_ memory: UnsafeMutableBufferPointer<UInt8>) {
    // A buffer of no bytes may have no address; the sink is then full from the start.
    if let base = memory.baseAddress {
      unsafe self.base = unsafe base
      capacity = memory.count
    } else {
      unsafe self.base = unsafe UnsafeMutablePointer(bitPattern: 1).unsafelyUnwrapped
      capacity = 0
    }
  }

  /// Appends one byte.
  @inline(__always)
  package mutating func append(_ byte: UInt8) {
    guard count < capacity else {
      isFull = true
      return
    }
    unsafe base[count] = byte
    count += 1
  }

  /// Appends bytes.
  @inline(__always)
  package mutating func append(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count <= capacity - count else {
      isFull = true
      return
    }
    guard let source = bytes.baseAddress else { return }
    unsafe Self.copy(source, to: UnsafeMutableRawPointer(base + count), bytes.count)
    count += bytes.count
  }

  /// Appends text of a bundle, which may be damaged.
  @inline(__always)
  package mutating func append(stored bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count <= capacity - count else {
      isFull = true
      return
    }
    guard let source = bytes.baseAddress else { return }
    unsafe suspects |= Self.copy(
      UnsafeRawPointer(source), to: UnsafeMutableRawPointer(base + count), bytes.count)
    count += bytes.count
  }

  /// Copies bytes in words that may overlap: calling `memcpy` takes longer than most texts.
  ///
  /// - Returns: all bytes, laid over one another.
  @inline(__always)
  @discardableResult
  private static func copy(
    _ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ count: Int
  ) -> UInt64 {
    var bits: UInt64 = 0
    if count >= 8 {
      var place = 0
      while place + 8 < count {
        let word = unsafe source.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        unsafe target.storeBytes(of: word, toByteOffset: place, as: UInt64.self)
        bits |= word
        place += 8
      }
      let word = unsafe source.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
      unsafe target.storeBytes(of: word, toByteOffset: count - 8, as: UInt64.self)
      return bits | word
    }
    if count >= 4 {
      let first = unsafe source.loadUnaligned(as: UInt32.self)
      let last = unsafe source.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      unsafe target.storeBytes(of: first, as: UInt32.self)
      unsafe target.storeBytes(of: last, toByteOffset: count - 4, as: UInt32.self)
      return UInt64(first | last)
    }
    for place in 0..<count {
      let byte = unsafe source.load(fromByteOffset: place, as: UInt8.self)
      unsafe target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
      bits |= UInt64(byte)
    }
    return bits
  }

  /// Appends the first bytes of four words, the lowest first; at most 32.
  @inline(__always)
  package mutating func append(
    words: (UInt64, UInt64, UInt64, UInt64), count added: Int
  ) {
    guard added >= 0, added <= min(32, capacity - count) else {
      isFull = true
      return
    }
    let target = unsafe UnsafeMutableRawPointer(base + count)
    if capacity - count >= 32 {
      // What is written behind the text is not counted, and is overwritten by what follows.
      unsafe target.storeBytes(of: words.0.littleEndian, as: UInt64.self)
      unsafe target.storeBytes(of: words.1.littleEndian, toByteOffset: 8, as: UInt64.self)
      unsafe target.storeBytes(of: words.2.littleEndian, toByteOffset: 16, as: UInt64.self)
      unsafe target.storeBytes(of: words.3.littleEndian, toByteOffset: 24, as: UInt64.self)
    } else {
      unsafe withUnsafeBytes(of: words) { bytes in
        for index in 0..<min(added, bytes.count) {
          unsafe base[count + index] = unsafe bytes[index]
        }
      }
    }
    count += added
  }

  /// Appends the first bytes of a word, the lowest first; at most 8.
  ///
  /// One store of eight bytes where there is room for it, whatever the count: affixes and literals
  /// are a few bytes long, and `memcpy` of a length that is not known costs more than they do.
  @inline(__always)
  package mutating func append(word: UInt64, count added: Int) {
    guard added <= capacity - count else {
      isFull = true
      return
    }
    if capacity - count >= 8 {
      unsafe UnsafeMutableRawPointer(base + count).storeBytes(
        of: word.littleEndian, as: UInt64.self)
    } else {
      for index in 0..<added {
        unsafe base[count + index] = UInt8(truncatingIfNeeded: word >> (index * 8))
      }
    }
    count += added
  }

  /// Takes memory for bytes that the caller writes at once, from any end: digits come last first.
  ///
  /// `nil` if they do not fit.
  @inline(__always)
  package mutating func claim(_ claimed: Int) -> UnsafeMutablePointer<UInt8>? {
    guard claimed >= 0, claimed <= capacity - count else {
      isFull = true
      return nil
    }
    let start = unsafe base + count
    count += claimed
    return unsafe start
  }

  /// Appends a text.
  @inline(__always)
  package mutating func append(_ text: String) {
    let utf8 = text.utf8.span
    unsafe utf8.withUnsafeBytes { unsafe append($0) }
  }

  /// Forgets everything behind a place.
  package mutating func truncate(to count: Int) {
    self.count = min(max(count, 0), self.count)
    isFull = false
  }

  /// The byte at a place that was written.
  package subscript(index: Int) -> UInt8 {
    unsafe index >= 0 && index < count ? base[index] : 0
  }

  /// What was written, as text.
  ///
  /// - Parameter isTrusted: whether the texts of the bundle are UTF-8 for certain, as all else is that
  ///   comes from texts and from ICU: checking it again takes longer than copying it. ASCII always is.
  @inline(__always)
  package func text(isTrusted: Bool) -> String {
    let bytes = unsafe UnsafeBufferPointer(start: base, count: count)
    guard isTrusted || suspects & 0x8080_8080_8080_8080 == 0 else {
      return unsafe String(decoding: bytes, as: UTF8.self)
    }
    return String(copying: unsafe UTF8Span(unchecked: bytes.span))
  }

  // MARK: Unicode

  /// Appends U+2066…U+2069 by its last byte, 0xA6…0xA9.
  @inline(__always)
  package mutating func appendIsolate(_ last: UInt8) {
    append(word: 0x81E2 | UInt64(last) << 16, count: 3)
  }

  /// Inserts a byte at a place and moves what stands behind it.
  package mutating func insert(_ byte: UInt8, at place: Int) {
    guard place >= 0, place <= count else { return }
    guard count < capacity else {
      isFull = true
      return
    }
    unsafe (base + place + 1).update(from: base + place, count: count - place)
    unsafe base[place] = byte
    count += 1
  }

  /// The scalar that begins at a place; `nil` if none does.
  package func scalar(at place: Int) -> Unicode.Scalar? {
    guard place >= 0, place < count else { return nil }
    let lead = unsafe base[place]
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, place + length <= count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in 1..<length {
      let byte = unsafe base[place + index]
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends before a place.
  package func scalar(endingAt place: Int) -> Unicode.Scalar? {
    guard place > 0, place <= count else { return nil }
    var start = place - 1
    while start > 0, start > place - 4, unsafe base[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }
}
