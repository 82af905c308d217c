// Unsafe: owns the memory that its value points into; see who has to keep it.

/// Something learned from ICU together with the memory that it points into.
///
/// The value is copied and used without counting references. Whoever holds a copy keeps this object
/// alive as long: by a property of something that lives longer than the rendering, by
/// `withExtendedLifetime`, or for single calls by ``withValue(_:)``. A local constant is not enough,
/// because Swift releases it after its last use.
@safe
package final class Learned<Value: Sendable>: @unchecked Sendable {
  // Safe to share: the memory is written before the object exists, and never afterwards.

  /// The table or writer.
  package let value: Value
  private let memory: UnsafeMutableRawPointer

  /// Takes over memory that was allocated for the value.
  init(_ value: Value, owning memory: UnsafeMutableRawPointer) {
    self.value = value
    unsafe self.memory = unsafe memory
  }

  deinit { unsafe memory.deallocate() }

  /// Calls a function while the memory exists for certain.
  package func withValue<Result>(_ body: (Value) -> Result) -> Result {
    withExtendedLifetime(self) { body(value) }
  }
}
