internal import CICU

// Unsafe: memory that ICU writes results into; whoever asks gets it for the time of a call.

/// The ICU library that this process runs on.
public enum ICU {
  /// Version of ICU, such as `72.1`.
  public static var version: String { unsafe String(cString: myna_icu_version()) }
  /// Version of Unicode that ICU implements, such as `15.0`.
  public static var unicodeVersion: String { unsafe String(cString: myna_unicode_version()) }
  /// Version of CLDR that ICU's data comes from, such as `42.0`.
  public static var cldrVersion: String { unsafe String(cString: myna_cldr_version()) }
}

/// A call that ICU refused.
public struct ICUError: Error, Hashable, Sendable, CustomStringConvertible {
  /// ICU's name of the error, such as `U_ILLEGAL_ARGUMENT_ERROR`.
  public let name: String

  init(_ code: Int32) {
    name = unsafe String(cString: myna_error_name(code))
  }

  /// ICU's name of the error.
  public var description: String { name }
}

/// Calls a function that writes UTF-8 text and returns the length needed, growing the buffer once.
func readText(
  capacity: Int = 256,
  _ write: (UnsafeMutablePointer<CChar>, Int32, inout Int32) -> Int32
) throws(ICUError) -> String {
  var capacity = capacity
  while true {
    var error: Int32 = 0
    var needed: Int32 = 0
    let text = unsafe String(unsafeUninitializedCapacity: capacity) { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let base = characters.baseAddress else { return 0 }
        needed = unsafe write(base, Int32(capacity), &error)
        return min(Int(needed), capacity)
      }
    }
    guard error <= 0 else { throw ICUError(error) }
    if Int(needed) <= capacity { return text }
    capacity = Int(needed)
  }
}

/// Text that ICU formatted, with the places of its fields.
public struct FormattedText: Hashable, Sendable {
  /// A labelled range of the text.
  public struct Field: Hashable, Sendable {
    /// ICU's field number: of `UNumberFormatFields`, or of `UDateFormatField`.
    public var number: Int
    /// UTF-8 offsets.
    public var range: Range<Int>
  }

  /// The text.
  public var text: String
  /// The fields; they may nest (grouping separators lie within the integer).
  public var fields: [Field]
}

/// Memory that ICU writes a result into, reused between calls of one thread.
@safe
package struct TextScratch: ~Copyable {
  let pointer: OpaquePointer?

  /// Creates memory that grows with the results.
  package init() { unsafe pointer = unsafe myna_text_open() }

  /// Reads the bytes of the latest result, UTF-8.
  package borrowing func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe body(
      UnsafeRawBufferPointer(
        start: myna_text_bytes(pointer), count: Int(myna_text_length(pointer))))
  }

  deinit { unsafe myna_text_close(pointer) }

  borrowing func result() -> FormattedText {
    let count = unsafe Int(myna_text_length(pointer))
    guard count > 0, let bytes = unsafe myna_text_bytes(pointer) else {
      return FormattedText(text: "", fields: [])
    }
    let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
    let fields = unsafe (0..<myna_text_field_count(pointer)).map { index in
      let field = unsafe myna_text_field(pointer, index)
      return FormattedText.Field(
        number: Int(field.field), range: Int(field.begin)..<Int(max(field.begin, field.end)))
    }
    return unsafe FormattedText(text: String(decoding: buffer, as: UTF8.self), fields: fields)
  }
}
