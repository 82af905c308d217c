// Unsafe: steps lie in memory that a `Learned` owns; their count is fixed when they are made.

/// The plural rules of one locale as a little program: 4 ns for a category, against ICU's 50 and more.
///
/// Made from ICU's own rule text and compared with ICU's answers (see `PluralTable+Learning.swift`).
/// The steps lie in memory that a ``Learned`` owns: reading an element of an array in the value itself
/// copies the whole of it, which took longer than the rules.
///
/// - SeeAlso: UTS #35, "Plural Operand Meanings".
@safe
package struct PluralTable: @unchecked Sendable {
  // Safe to share: the steps are never written after the table was made.

  /// A comparison of one operand with one range, and where to go after it.
  struct Step: Sendable {
    /// Both ends belong to the range.
    var low: UInt32 = 0
    var high: UInt32 = 0
    var operand = Operand.n
    var modulus = Modulus.none
    /// The step that follows; from ``PluralTable/firstResult`` on, a category.
    var ifInside: UInt8 = 0
    var ifOutside: UInt8 = 0
  }

  /// What is compared; LDML's letters.
  enum Operand: UInt8, Sendable {
    /// The value itself: outside every range unless it is whole.
    case n
    /// Integer digits, number of visible fraction digits, the same without trailing zeros.
    case i, v, w
    /// Visible fraction digits as a number, the same without trailing zeros.
    case f, t
    /// Exponents of compact notation: always 0 here.
    case e
  }

  /// Powers of ten as constants: dividing by a variable takes ten times as long.
  enum Modulus: UInt8, Sendable, CaseIterable {
    case none, tens, hundreds, thousands, tenThousands, hundredThousands, millions

    /// The number divided by, 0 for ``none``.
    var value: UInt64 {
      switch self {
      case .none: 0
      case .tens: 10
      case .hundreds: 100
      case .thousands: 1000
      case .tenThousands: 10_000
      case .hundredThousands: 100_000
      case .millions: 1_000_000
      }
    }
  }

  /// Results begin here; there are fewer steps, which is twice what CLDR's longest rules take.
  static let firstResult: UInt8 = 64
  /// The category of everything that no rule takes.
  static let other: UInt8 = 5

  /// Every step leads to a later one, or to a result, so that the program ends inside.
  private let steps: UnsafePointer<Step>
  /// Where to begin: a step or a result.
  private let start: UInt8
  /// The categories of the first integers, which are most of those that are shown.
  fileprivate let small: UnsafePointer<UInt8>
  fileprivate static let smallCount = 128

  /// Puts a program into memory; the labels of its steps are places in it, or results.
  static func make(_ program: [Step], start: UInt8) -> Learned<PluralTable> {
    let stepsSize = program.count * MemoryLayout<Step>.stride
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: stepsSize + smallCount, alignment: MemoryLayout<Step>.alignment)
    let steps = unsafe memory.bindMemory(to: Step.self, capacity: program.count)
    for (index, step) in program.enumerated() { unsafe (steps + index).initialize(to: step) }
    let small = unsafe (memory + stepsSize).bindMemory(to: UInt8.self, capacity: smallCount)
    let table = unsafe PluralTable(
      steps: UnsafePointer(steps), start: start, small: UnsafePointer(small))
    for number in 0..<smallCount {
      unsafe (small + number).initialize(to: table.run(integer: UInt64(number)))
    }
    return unsafe Learned(table, owning: memory)
  }

  private init(steps: UnsafePointer<Step>, start: UInt8, small: UnsafePointer<UInt8>) {
    unsafe self.steps = unsafe steps
    self.start = start
    unsafe self.small = unsafe small
  }

  /// The category of a number, as an index of `PluralCategory.allCases`.
  ///
  /// - Parameters:
  ///   - magnitude: all visible digits as one number, without the sign.
  ///   - scale: how many of them are fraction digits.
  /// - Returns: `nil` from 2⁵³ on, where ICU's answer depends on how a double rounds.
  package func category(_ magnitude: UInt64, scale: Int) -> UInt8? {
    guard magnitude <= 1 << 53 else { return nil }
    if scale == 0 { return run(integer: magnitude) }
    let operands = Operands(magnitude, scale)
    return run { operands[$0] }
  }

  private func run(integer: UInt64) -> UInt8 {
    run { operand in
      switch operand {
      case .n, .i: integer
      case .v, .w, .f, .t, .e: 0
      }
    }
  }

  /// Follows the steps; an operand without a value is outside of every range.
  @inline(__always)
  private func run(_ value: (Operand) -> UInt64?) -> UInt8 {
    var next = start
    while next < Self.firstResult {
      let step = unsafe steps[Int(next)]
      var isInside = false
      if let value = value(step.operand) {
        let rest = Self.remainder(value, step.modulus)
        isInside = rest >= UInt64(step.low) && rest <= UInt64(step.high)
      }
      next = isInside ? step.ifInside : step.ifOutside
    }
    return next - Self.firstResult
  }

  @inline(__always)
  private static func remainder(_ value: UInt64, _ modulus: Modulus) -> UInt64 {
    switch modulus {
    case .none: value
    case .tens: value % 10
    case .hundreds: value % 100
    case .thousands: value % 1000
    case .tenThousands: value % 10_000
    case .hundredThousands: value % 100_000
    case .millions: value % 1_000_000
    }
  }

  /// The operands of a number with a fraction.
  private struct Operands {
    let i, v, w, f, t: UInt64

    init(_ magnitude: UInt64, _ scale: Int) {
      var integer = magnitude
      var fraction: UInt64 = 0
      var power: UInt64 = 1
      var trailing = 0
      var isTrailing = true
      // More digits than the 16 that a magnitude has are zeros.
      for _ in 0..<min(scale, 19) {
        let (quotient, digit) = integer.quotientAndRemainder(dividingBy: 10)
        integer = quotient
        fraction += digit * power
        power &*= 10
        isTrailing = isTrailing && digit == 0
        if isTrailing { trailing += 1 }
      }
      var significant = fraction
      for _ in 0..<trailing { significant /= 10 }
      i = integer
      v = UInt64(scale)
      w = fraction == 0 ? 0 : UInt64(scale - trailing)
      f = fraction
      t = significant
    }

    @inline(__always)
    subscript(operand: Operand) -> UInt64? {
      switch operand {
      case .n: t == 0 ? i : nil
      case .i: i
      case .v: v
      case .w: w
      case .f: f
      case .t: t
      case .e: 0
      }
    }
  }
}

extension UnsafePointer<PluralTable> {
  /// The category of an integer, as an index of `PluralCategory.allCases`; `nil` from 2⁵³ on.
  @inline(__always)
  func category(_ integer: UInt64) -> UInt8? {
    unsafe integer < UInt64(PluralTable.smallCount)
      ? pointee.small[Int(integer)] : pointee.category(integer, scale: 0)
  }
}
