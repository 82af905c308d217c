import Synchronization

// Unsafe: atomic words in memory that their owner frees; indices are compared with the count.

/// Words that are published once each.
@safe
package struct PublishedWords: @unchecked Sendable {
  // Safe to share: every access is atomic.
  package static let empty: UInt = 0
  /// Nothing will ever be there.
  package static let none: UInt = 1

  private let words: UnsafeMutablePointer<Atomic<UInt>>
  private let count: Int

  package init(_ count: Int) {
    self.count = count
    unsafe words = .allocate(capacity: max(1, count))
    for index in 0..<count { unsafe (words + index).initialize(to: Atomic(Self.empty)) }
  }

  package func free() {
    unsafe words.deinitialize(count: count)
    unsafe words.deallocate()
  }

  @inline(__always)
  package func word(_ index: Int) -> UInt? {
    guard index >= 0, index < count else { return nil }
    return unsafe words[index].load(ordering: .acquiring)
  }

  /// Stores a word where none is; returns the one that is there afterwards.
  package func publish(_ word: UInt, _ index: Int) -> UInt {
    guard index >= 0, index < count else { return Self.none }
    let result = unsafe words[index].compareExchange(
      expected: Self.empty, desired: word, ordering: .acquiringAndReleasing)
    return result.exchanged ? word : result.original
  }
}

/// Memory that is given back when its owner goes.
package final class OwnedMemory: @unchecked Sendable {
  // Safe to share: the list is only touched under its lock, and the closures run once, by the last owner.

  private let releases = Mutex<[Release]>([])

  private struct Release: @unchecked Sendable {
    // Safe to share: run once, by the last owner.
    let run: () -> Void
  }

  package init() {}

  /// Adds what gives a piece of memory back.
  package func add(_ release: @escaping () -> Void) {
    let release = Release(run: release)
    releases.withLock { $0.append(release) }
  }

  /// Gives everything back.
  package func free() {
    for release in releases.withLock({ $0 }) { release.run() }
  }
}
