/// How many slips of the keyboard part two spellings.
package enum SpellingDistance {
  /// Longest text that is compared, in bytes.
  private static let longest = 64

  /// The candidate that a text most likely meant: at most one change for each four bytes, two in
  /// all; the first in the order of the alphabet among equals.
  package static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(text.utf8)
    guard (3...longest).contains(wanted.count) else { return nil }
    let allowed = min(2, max(1, wanted.count / 4))
    var best: (distance: Int, text: String)?
    for candidate in candidates {
      let bytes = Array(candidate.utf8)
      guard bytes.count <= longest, abs(bytes.count - wanted.count) <= allowed else { continue }
      let distance = between(wanted, bytes)
      guard distance > 0, distance <= allowed else { continue }
      if let known = best, (known.distance, known.text) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.text
  }

  /// Optimal string alignment distance: each change, and the swap of two neighbours, counts one.
  package static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let isSame = left[i] == right[j]
        var cost = min(above[j] + (isSame ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        row.append(cost)
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
