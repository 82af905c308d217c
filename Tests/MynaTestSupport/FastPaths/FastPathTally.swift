/// What a comparison of a fast path with ICU found.
package struct FastPathTally: Sendable {
  /// Locales in which the fast path was learned, and others, where everything is ICU's.
  package var fast = 0
  package var slow = 0
  /// Results compared.
  package var compared = 0
  /// Values that the fast path left to ICU.
  package var declined = 0
  package var different = 0
  /// The first differences.
  package private(set) var examples: [String] = []

  /// Creates an empty tally.
  package init() {}

  /// Notes a difference.
  package mutating func differ(_ example: @autoclosure () -> String) {
    different += 1
    if examples.count < 5 { examples.append(example()) }
  }

  /// Adds another tally.
  package mutating func add(_ other: FastPathTally) {
    fast += other.fast
    slow += other.slow
    compared += other.compared
    declined += other.declined
    different += other.different
    examples = Array((examples + other.examples).prefix(5))
  }
}
