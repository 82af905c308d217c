// Unsafe: compares and copies bytes where they lie, within their counts.

// Typed buffers rather than raw ones: members of raw buffers are calls where these are inlined. Bytes
// that are put together become one load.

extension UnsafePointer<UInt8> {
  /// Eight bytes from here on, the first one lowest.
  @inline(__always)
  func word() -> UInt64 {
    unsafe UnsafeRawPointer(self).loadUnaligned(as: UInt64.self).littleEndian
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether both hold the same bytes; eight at a time, as keys are too short for `memcmp` to pay.
  @inline(__always)
  func hasBytes(of other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard count == other.count, let start = baseAddress, let others = other.baseAddress else {
      return count == other.count
    }
    return unsafe start.hasBytes(others, count)
  }
}

extension UnsafePointer<UInt8> {
  /// Whether as many bytes stand here as there.
  @inline(__always)
  func hasBytes(_ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    guard count >= 8 else {
      for index in 0..<count where unsafe self[index] != other[index] { return false }
      return true
    }
    var index = 0
    while index + 8 < count {
      guard unsafe (self + index).word() == (other + index).word() else { return false }
      index += 8
    }
    // The last eight may have been compared in part.
    return unsafe (self + count - 8).word() == (other + count - 8).word()
  }
}
