internal import CICU

// Unsafe: ICU's C functions take addresses; objects are opened in `init`, closed in `deinit` and
// never handed out.

/// Joins texts into a list in one locale: `a, b, or c`.
@safe
public final class ICUListFormatter: @unchecked Sendable {
  /// What joins the items.
  public enum ListType: Int32, Sendable {
    /// `a, b, and c`.
    case and = 0
    /// `a, b, or c`.
    case or = 1
    /// `3 feet, 7 inches`.
    case unit = 2
  }

  /// How much room the joining words take.
  public enum Width: Int32, Sendable {
    /// Full words.
    case wide = 0
    /// Shorter.
    case short = 1
    /// Shortest.
    case narrow = 2
  }

  // Safe to share: never changed after `init`; `ulistfmt_formatStringsToResult` is a const call.
  private let handle: OpaquePointer

  /// Opens a formatter.
  public init(locale: ICULocale, type: ListType, width: Width = .wide) throws(ICUError) {
    var error: Int32 = 0
    guard let handle = unsafe myna_list_open(locale.name, type.rawValue, width.rawValue, &error)
    else {
      throw ICUError(error)
    }
    unsafe self.handle = unsafe handle
  }

  deinit { unsafe myna_list_close(handle) }

  /// Joins the items; one item is returned as it is, none gives an empty text.
  public func format(_ items: [String]) throws(ICUError) -> String {
    let scratch = TextScratch()
    var error: Int32 = 0
    let lengths = items.map { Int32($0.utf8.count) }
    unsafe withCStrings(items) { pointers in
      unsafe myna_list_format(
        handle, pointers.baseAddress, lengths, Int32(items.count), scratch.pointer, &error)
    }
    guard error <= 0 else { throw ICUError(error) }
    return scratch.result().text
  }
}
