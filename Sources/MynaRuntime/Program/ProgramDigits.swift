import MynaModel

// Unsafe: reads an argument for the time of a call.

/// A number as its digits.
struct ProgramDigits {
  var magnitude: UInt64 = 0
  var scale = 0
  var isNegative = false

  init() {}

  @inline(__always)
  init(_ argument: UnsafePointer<PlainArgument>) {
    magnitude = unsafe argument.pointee.magnitude
    scale = unsafe Int(argument.pointee.count)
    isNegative = unsafe argument.pointee.flag
  }

  /// Without trailing zeros of the fraction, and without the sign of zero.
  var trimmed: ProgramDigits {
    var result = self
    while result.scale > 0, result.magnitude.isMultiple(of: 10) {
      result.magnitude /= 10
      result.scale -= 1
    }
    if result.magnitude == 0 {
      result.isNegative = false
      result.scale = 0
    }
    return result
  }

  /// The difference; `nil` for fractions and for numbers near the end of what an integer holds.
  func minus(_ offset: Int32) -> ProgramDigits? {
    guard scale == 0, magnitude <= 1 << 53 else { return nil }
    let difference = (isNegative ? -Int(magnitude) : Int(magnitude)) - Int(offset)
    var result = ProgramDigits()
    result.magnitude = UInt64(difference.magnitude)
    result.isNegative = difference < 0
    return result
  }
}
