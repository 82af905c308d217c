import CMynaAllocations
import Testing

/// What rendering may allocate.
@Suite(.enabled(if: myna_allocations_are_counted()))
struct AllocationTests {
  /// Allocations of a call in the steady state.
  private func allocations(_ body: () -> Void) -> UInt64 {
    // What is made once, such as metadata and formatters, does not count.
    body()
    let start = myna_allocations()
    body()
    return myna_allocations() - start
  }

  @Test("Each allocation is counted")
  func counting() {
    var arrays: [[UInt8]] = []
    arrays.reserveCapacity(8)
    let count = allocations {
      arrays.removeAll(keepingCapacity: true)
      for size in 1...8 { arrays.append([UInt8](repeating: 0, count: size)) }
    }
    #expect(count == 8)
  }
}
