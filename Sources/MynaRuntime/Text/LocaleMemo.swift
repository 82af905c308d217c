import MynaModel

// Unsafe: answers lie in memory of this object, written before their address is published.

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
  /// Lists of one short tag, which are most of them.
  private let singles = PublishedWords(LocaleMemo.singleCapacity)
  private static let singleCapacity = 256
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
      unsafe withUnsafeBytes(of: words) { bytes in
        unsafe Int(
          truncatingIfNeeded: KeyHash.of(
            UnsafeRawBufferPointer(rebasing: bytes[..<min(count, bytes.count)])))
      }
    }
  }

  package init() {}

  deinit {
    owned.free()
    entries.free()
    singles.free()
  }

  /// The number of the locale for a list, remembered or found by a closure.
  ///
  /// - Parameter find: answers `nil` for a list that is not to be remembered.
  package func locale(for tags: [String], _ find: () -> Int?) -> Int? {
    if tags.count == 1 {
      let name = ShortName.reading(tags[0])
      if !name.isSame(0, 0, .max) { return locale(for: name, find) }
    }
    guard let key = Self.key(of: tags) else { return find() }
    let start = key.hash
    for step in 0..<Self.reach {
      let place = (start &+ step) & (Self.capacity - 1)
      guard let word = entries.word(place),
        let entry = unsafe UnsafePointer<Entry>(bitPattern: word)
      else { return remember(key, at: place, find()) }
      if unsafe entry.pointee.key == key { return unsafe entry.pointee.locale }
    }
    return find()
  }

  private struct Single: BitwiseCopyable {
    var name: ShortName
    var locale: Int
  }

  @inline(__always)
  private func locale(for name: ShortName, _ find: () -> Int?) -> Int? {
    let hash = (name.low ^ name.middle &* 31 ^ name.high) &* 0x9E37_79B9_7F4A_7C15
    let start = Int(truncatingIfNeeded: hash >> 56)
    for step in 0..<Self.reach {
      let place = (start &+ step) & (Self.singleCapacity - 1)
      guard let word = singles.word(place),
        let entry = unsafe UnsafePointer<Single>(bitPattern: word)
      else { return remember(name, at: place, find()) }
      if unsafe entry.pointee.name.isSame(name) { return unsafe entry.pointee.locale }
    }
    return find()
  }

  private func remember(_ name: ShortName, at place: Int, _ locale: Int?) -> Int? {
    guard let locale else { return nil }
    publish(Single(name: name, locale: locale), in: singles, at: place)
    return locale
  }

  /// Another thread may have been first, perhaps with another list: this one is then not remembered.
  private func publish<Item: BitwiseCopyable>(
    _ item: Item, in words: PublishedWords, at place: Int
  ) {
    let memory = UnsafeMutablePointer<Item>.allocate(capacity: 1)
    unsafe memory.initialize(to: item)
    if words.publish(UInt(bitPattern: memory), place) == UInt(bitPattern: memory) {
      owned.add { unsafe memory.deallocate() }
    } else {
      unsafe memory.deallocate()
    }
  }

  private func remember(_ key: Key, at place: Int, _ locale: Int?) -> Int? {
    guard let locale else { return nil }
    publish(Entry(locale: locale, key: key), in: entries, at: place)
    return locale
  }

  /// Joins tags with a byte that none holds; `nil` if they are too long together.
  @inline(__always)
  private static func key(of tags: [String]) -> Key? {
    var key = Key()
    let isShort = unsafe tags.withUnsafeBufferPointer { tags in
      unsafe withUnsafeMutableBytes(of: &key.words) { words in
        var count = 0
        for index in tags.indices {
          let added = unsafe tags[index].utf8.span.withUnsafeBytes { tag in
            guard tag.count < longest - count else { return -1 }
            for place in 0..<tag.count { unsafe words[count + place] = unsafe tag[place] }
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
