import MynaModel
import MynaRuntime

/// Remembers which locale answers first for a list of tags, without a lock.
///
/// Negotiating takes microseconds and servers see the same few lists all day. The memory is bounded:
/// once it is full, new lists are negotiated each time.
final class LocaleMemo: @unchecked Sendable {
  // Unchecked: entries are written before their address is published, and freed at the end.

  /// Most lists, a power of two.
  private static let capacity = 1024
  /// Places that are looked at for a list.
  private static let reach = 4
  /// Longest list that is remembered, in bytes with a byte between the tags.
  private static let longest = 64

  private let entries = PublishedWords(LocaleMemo.capacity)
  private let owned = OwnedMemory()

  private struct Entry {
    var locale: Int
    var count: Int
    var text: InlineArray<64, UInt8>
  }

  deinit {
    owned.free()
    entries.free()
  }

  /// The number of the locale for a list, remembered or found by a closure.
  ///
  /// - Parameter find: answers `nil` for a list that is not to be remembered.
  @inline(__always)
  func locale(for tags: [String], _ find: () -> Int?) -> Int? {
    var text = InlineArray<64, UInt8>(repeating: 0)
    guard let count = Self.join(tags, into: &text) else { return find() }
    let hash = text.span.withUnsafeBytes {
      KeyHash.of(UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
    let start = Int(truncatingIfNeeded: hash)
    for step in 0..<Self.reach {
      let place = (start &+ step) & (Self.capacity - 1)
      guard let word = entries.word(place), let entry = UnsafePointer<Entry>(bitPattern: word)
      else {
        return remember(text, count, at: place, find())
      }
      if entry.pointee.count == count, Self.isEqual(entry, text, count) {
        return entry.pointee.locale
      }
    }
    return find()
  }

  private func remember(
    _ text: InlineArray<64, UInt8>, _ count: Int, at place: Int, _ locale: Int?
  ) -> Int? {
    guard let locale else { return nil }
    let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    entry.initialize(to: Entry(locale: locale, count: count, text: text))
    if entries.publish(UInt(bitPattern: entry), place) == UInt(bitPattern: entry) {
      owned.add { entry.deallocate() }
    } else {
      entry.deallocate()
    }
    return locale
  }

  /// Joins tags with a byte that none holds; `nil` if they are too long together.
  @inline(__always)
  private static func join(_ tags: [String], into text: inout InlineArray<64, UInt8>) -> Int? {
    var count = 0
    for tag in tags {
      let bytes = tag.utf8.span
      guard bytes.count < longest - count else { return nil }
      for index in bytes.indices { text[count + index] = bytes[index] }
      count += bytes.count
      text[count] = 0
      count += 1
    }
    return count
  }

  @inline(__always)
  private static func isEqual(
    _ entry: UnsafePointer<Entry>, _ text: InlineArray<64, UInt8>, _ count: Int
  ) -> Bool {
    for index in 0..<count where entry.pointee.text[index] != text[index] { return false }
    return true
  }
}
