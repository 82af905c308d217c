// Unsafe: asks for bytes of a bundle, which checks every place.

/// A table of records by key: slots of fingerprint and place, and the records with their keys.
///
/// A slot is the upper half of the key's hash and the record's place plus one, four bytes each; an
/// empty slot is all zero. The place of a key is the lower bits of its hash, or the next free slots.
/// A record begins with the length of its key (2) and the key, so that a look-up touches two places.
package struct BundleTable: Sendable {
  /// The slots, a power of two of them.
  private let slots: BundleBytes
  /// The records, one after the other.
  package let records: BundleBytes
  private let mask: Int
  /// Number of records.
  package let count: Int

  /// Opens a table; `nil` if its measures are those of none.
  package init?(slots: BundleBytes, records: BundleBytes, count: Int) {
    let capacity = slots.count / 8
    guard capacity > 0, capacity & (capacity - 1) == 0, slots.count % 8 == 0, count >= 0,
      count < capacity
    else { return nil }
    self.slots = slots
    self.records = records
    self.count = count
    mask = capacity - 1
  }

  private init() {
    slots = unsafe BundleBytes(UnsafeRawBufferPointer(start: nil, count: 0))
    records = slots
    mask = 0
    count = 0
  }

  /// A table without records.
  package static let empty = BundleTable()

  /// Bytes of slots and records.
  package var byteCount: Int { slots.count + records.count }

  /// Finds the record of a key.
  @inline(__always)
  package func record(of key: UnsafeBufferPointer<UInt8>) -> BundleCursor? {
    unsafe record(of: key, hash: KeyHash.of(key))
  }

  /// Finds the record of a key whose hash is known; the cursor stands behind the key.
  @inline(__always)
  package func record(of key: UnsafeBufferPointer<UInt8>, hash: UInt64) -> BundleCursor? {
    let fingerprint = UInt32(truncatingIfNeeded: hash >> 32)
    var slot = Int(truncatingIfNeeded: hash) & mask
    // A damaged table might have no empty slot.
    for _ in 0...mask {
      guard let word: UInt64 = slots.load(slot * 8), word != 0 else { return nil }
      if UInt32(truncatingIfNeeded: word) == fingerprint {
        var cursor = BundleCursor(records, at: Int(word >> 32) - 1)
        if let found = unsafe cursor.shortText(), unsafe found.hasBytes(of: key) {
          return cursor
        }
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// Makes tables.
package struct BundleTableWriter {
  private var records: [UInt8] = []
  private var places: [(hash: UInt64, place: Int)] = []

  package init() {}

  /// Number of records so far.
  package var count: Int { places.count }

  /// Adds a record; keys must differ and be shorter than 65,536 bytes.
  package mutating func add(_ key: [UInt8], _ body: [UInt8]) throws(BundleError) {
    guard key.count <= Int(UInt16.max), records.count + body.count + key.count < Int(UInt32.max) - 2
    else { throw BundleError("bundle.too-large", "a table holds more than four gigabytes") }
    unsafe places.append((key.withUnsafeBufferPointer { unsafe KeyHash.of($0) }, records.count))
    records.append(UInt8(truncatingIfNeeded: key.count))
    records.append(UInt8(truncatingIfNeeded: key.count >> 8))
    records += key
    records += body
  }

  /// The bytes of the slots and of the records.
  package func finished() -> (slots: [UInt8], records: [UInt8]) {
    var capacity = 4
    // At most two thirds full: a look-up then meets 1.5 slots on average.
    while capacity * 2 < (places.count + 1) * 3 { capacity *= 2 }
    var words = [UInt64](repeating: 0, count: capacity)
    for (hash, place) in places {
      var slot = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while words[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      words[slot] = hash >> 32 | UInt64(place + 1) << 32
    }
    var slots: [UInt8] = []
    slots.reserveCapacity(capacity * 8)
    for word in words {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        slots.append(UInt8(truncatingIfNeeded: word >> shift))
      }
    }
    return (slots, records)
  }
}
