package import MynaModel

// Unsafe: points to arguments for the time of a call.

/// How a program is run; no more of a caller's options than it needs.
package struct ProgramOptions: Sendable, BitwiseCopyable {
  let isIsolating: Bool
  let spacesHan: Bool
  /// Whether instants are shown in UTC, the zone of the writers.
  let isUTC: Bool
  let argumentCount: Int
  let argumentBytes: Int
  let nonStarters: Int
  let outputBytes: Int

  /// The default options.
  package static let standard = ProgramOptions(RenderOptions())
  /// The default options, with a blank between Han characters and Latin letters or digits.
  package static let spacing = ProgramOptions(RenderOptions(), spacesHan: true)

  package init(_ options: RenderOptions, spacesHan: Bool = false) {
    isIsolating = options.bidi == .standard
    self.spacesHan = spacesHan
    isUTC = options.timeZone == "UTC"
    argumentCount = options.limits.arguments
    argumentBytes = options.limits.argumentBytes
    nonStarters = options.limits.nonStarters
    outputBytes = options.limits.outputBytes
  }
}

/// A value that stands for an argument that was not supplied.
package struct ProgramDefault: BitwiseCopyable {
  /// What it is.
  @safe
  package enum Value: BitwiseCopyable {
    /// A text.
    case text(UnsafeBufferPointer<UInt8>)
    /// The words of a list.
    case list(UnsafePointer<DefaultList>)
  }

  /// Name of the argument.
  package let name: ShortName
  package let value: Value

  package init(name: ShortName, value: Value) {
    self.name = name
    self.value = value
  }
}

/// The arguments of a run: places of what `Arguments` holds, and what stands for the others.
///
/// Pointers, which live as long as the call that made them: an array would be retained and released
/// by everyone who looks into it, which takes longer than writing a number.
@safe
package struct ProgramArguments {
  package let items: UnsafeBufferPointer<Arguments.Item>
  package let defaults: UnsafeBufferPointer<ProgramDefault>
  /// Which arguments count, a bit each.
  package let admitted: UInt64

  @inline(__always)
  package init(
    _ items: UnsafeBufferPointer<Arguments.Item>, admitted: UInt64 = .max,
    defaults: UnsafeBufferPointer<ProgramDefault> = unsafe UnsafeBufferPointer(start: nil, count: 0)
  ) {
    unsafe self.items = unsafe items
    unsafe self.defaults = unsafe defaults
    self.admitted = admitted
  }

  /// Place of the first default.
  package static let firstDefault = 64

  /// The argument at a place, for programs; `nil` where there is none, or a default.
  @inline(__always)
  func argument(at place: Int) -> UnsafePointer<PlainArgument>? {
    guard place >= 0, unsafe place < items.count, let base = unsafe items.baseAddress else {
      return nil
    }
    // Where it lies: reading it through its item would count references.
    return unsafe (base + place).pointer(to: \.plain)
  }

  /// The place of a name, in three words; -1 if there is none.
  @inline(__always)
  package func place(low: UInt64, middle: UInt64, high: UInt64) -> Int {
    for index in unsafe 0..<items.count where admitted >> UInt64(index) & 1 != 0 {
      guard let argument = unsafe argument(at: index) else { break }
      if unsafe argument.pointee.name.isSame(low, middle, high) { return index }
    }
    for index in unsafe 0..<defaults.count
    where unsafe defaults[index].name.isSame(low, middle, high) {
      return Self.firstDefault + index
    }
    return -1
  }
}
