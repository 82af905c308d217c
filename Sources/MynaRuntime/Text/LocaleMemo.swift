/// Remembers which locale answers first for a list of tags, without a lock.
///
/// Negotiating takes microseconds and servers see the same few lists all day. The memory is bounded:
/// once it is full, new lists are negotiated each time.
package final class LocaleMemo: @unchecked Sendable {
  // Safe to share: entries are written before their address is published, and freed at the end.

  /// Most lists, a power of two.
  private static let capacity = 1024
  /// Places that are looked at for a list.
  private static let reach = 4
  /// Longest list that is remembered, in bytes with a byte behind each tag.
  private static let longest = 64

  private let entries = PublishedWords(LocaleMemo.capacity)
  private let owned = OwnedMemory()

  private struct Entry: BitwiseCopyable {
    var locale: Int
    var key: Key
  }

  /// The tags, joined; unused bytes are zero, so that keys are compared word by word.
  private struct Key: BitwiseCopyable {
    var count = 0
    var words = InlineArray<8, UInt64>(repeating: 0)

    @inline(__always)
    static func == (left: Key, right: Key) -> Bool {
      guard left.count == right.count else { return false }
      for index in 0..<((left.count + 7) / 8) where left.words[index] != right.words[index] {
        return false
      }
      return true
    }

    @inline(__always)
    var hash: Int {
      withUnsafeBytes(of: words) { bytes in
        Int(
          truncatingIfNeeded: KeyHash.of(
            UnsafeRawBufferPointer(rebasing: bytes[..<min(count, bytes.count)])))
      }
    }
  }

  package init() {}

  deinit {
    owned.free()
    entries.free()
  }

  /// The number of the locale for a list, remembered or found by a closure.
  ///
  /// - Parameter find: answers `nil` for a list that is not to be remembered.
  package func locale(for tags: [String], _ find: () -> Int?) -> Int? {
    guard let key = Self.key(of: tags) else { return find() }
    let start = key.hash
    for step in 0..<Self.reach {
      let place = (start &+ step) & (Self.capacity - 1)
      guard let word = entries.word(place), let entry = UnsafePointer<Entry>(bitPattern: word)
      else { return remember(key, at: place, find()) }
      if entry.pointee.key == key { return entry.pointee.locale }
    }
    return find()
  }

  private func remember(_ key: Key, at place: Int, _ locale: Int?) -> Int? {
    guard let locale else { return nil }
    let entry = UnsafeMutablePointer<Entry>.allocate(capacity: 1)
    entry.initialize(to: Entry(locale: locale, key: key))
    if entries.publish(UInt(bitPattern: entry), place) == UInt(bitPattern: entry) {
      owned.add { entry.deallocate() }
    } else {
      entry.deallocate()
    }
    return locale
  }

  /// Joins tags with a byte that none holds; `nil` if they are too long together.
  @inline(__always)
  private static func key(of tags: [String]) -> Key? {
    var key = Key()
    let isShort = tags.withUnsafeBufferPointer { tags in
      withUnsafeMutableBytes(of: &key.words) { words in
        var count = 0
        for index in tags.indices {
          let added = tags[index].utf8.span.withUnsafeBytes { tag in
            guard tag.count < longest - count else { return -1 }
            for place in 0..<tag.count { words[count + place] = tag[place] }
            return tag.count
          }
          guard added >= 0 else { return -1 }
          count += added + 1
        }
        return count
      }
    }
    guard isShort >= 0 else { return nil }
    key.count = isShort
    return key
  }
}
