import MynaModel

/// Texts that come from C and go there.
enum CText {
  /// Longest text that is read, in bytes; every limit of the localizer is below it.
  private static let limit = 4 * 1024 * 1024

  /// The text at a pointer, with U+FFFD for what is no UTF-8; `nil` for no pointer.
  ///
  /// A text that is too long is cut, and then too long for the localizer as well.
  static func read(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer else { return nil }
    var count = 0
    while count < limit, pointer[count] != 0 { count += 1 }
    let bytes = UnsafeRawBufferPointer(start: pointer, count: count)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes as much of a text as fits, and a zero byte; returns the length of all of it.
  @discardableResult
  static func write(
    _ text: String, _ buffer: UnsafeMutablePointer<CChar>?, _ capacity: Int
  ) -> Int64 {
    let bytes = Array(text.utf8)
    // A `size_t` above the largest `Int` is no size of a buffer.
    guard let buffer, capacity > 0 else { return Int64(bytes.count) }
    var count = min(bytes.count, capacity - 1)
    // Continuation bytes (10xxxxxx) do not begin a scalar.
    while count > 0, count < bytes.count, bytes[count] & 0xC0 == 0x80 { count -= 1 }
    for index in 0..<count { buffer[index] = CChar(bitPattern: bytes[index]) }
    buffer[count] = 0
    return Int64(bytes.count)
  }
}
