/// Numbers in which writers go wrong, and random ones.
package struct NumberSamples: Sendable {
  /// A decimal: `magnitude` times 10 to the minus `scale`.
  package struct Value: Sendable {
    package var magnitude: UInt64
    package var scale: Int
    package var isNegative: Bool
  }

  package private(set) var values: [Value] = []

  /// Makes the edge values and fills up with random ones.
  package init(count: Int, seed: UInt64) {
    values.reserveCapacity(count)
    for (magnitude, scale) in Self.edges {
      values.append(Value(magnitude: magnitude, scale: scale, isNegative: false))
      values.append(Value(magnitude: magnitude, scale: scale, isNegative: true))
    }
    var generator = SeededGenerator(seed: seed)
    while values.count < count { values.append(Self.random(&generator)) }
    values = Array(values.prefix(count))
  }

  private static let edges: [(UInt64, Int)] = {
    var edges: [(UInt64, Int)] = [
      (5, 3), (999_995, 3), (0, 0), (0, 1), (0, 2), (0, 3), (0, 4), (10, 1), (100, 2), (1000, 3),
      (1_000_000_000_000_000, 0), (100_000_000_000_000_007, 2), (.max, 0), (.max, 2), (.max, 19),
      (150, 2), (1500, 3), (12_345, 2), (5, 1), (15, 1), (25, 1), (5, 2), (1, 20),
    ]
    var power: UInt64 = 1
    for _ in 0..<19 {
      for scale in 0...3 {
        edges += [(power, scale), (power &* 10 &- 1, scale), (power + 1, scale)]
      }
      power &*= 10
    }
    return edges
  }()

  private static let powers: [UInt64] = (0...19).map {
    (0..<$0).reduce(1) { power, _ in power * 10 }
  }

  private static func random(_ generator: inout SeededGenerator) -> Value {
    let bits = generator.next()
    let count = Int(bits % 20)
    // Every count of digits is as likely as any other, small ones a little more.
    var magnitude = generator.next() % powers[bits & 0x100 == 0 ? count : count % 7]
    let scale: Int
    switch (bits >> 9) % 8 {
    case 0, 1, 2: scale = 0
    case 3, 4, 5: scale = 2
    case 6: scale = Int((bits >> 13) % 5)
    default: scale = Int((bits >> 13) % 22)
    }
    // Trailing zeros, which formats drop.
    if (bits >> 20) % 8 == 0 { magnitude -= magnitude % powers[Int((bits >> 24) % 6)] }
    return Value(magnitude: magnitude, scale: scale, isNegative: (bits >> 32) % 4 == 0)
  }
}
