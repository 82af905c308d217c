internal import CICU

// Unsafe: ICU's C functions take addresses; objects are opened in `init`, closed in `deinit` and
// never handed out.

/// Tells how well locales serve a desired one, by CLDR's language matching.
///
/// Source: UTS #35, "Language Matching", as ICU's LocaleMatcher does it.
@safe
public final class LanguageMatcher: @unchecked Sendable {
  /// How well each supported locale serves a desired one.
  public struct Match: Hashable, Sendable {
    /// Index of the locale that ICU would choose.
    public var best: Int?
    /// For each supported locale how far it is, in eighths of CLDR's unit; `nil` if it is no match.
    public var distances: [Int?]
  }

  // Safe to share: never changed after `init`; only const calls are made on ICU's matcher.
  private let handle: OpaquePointer
  private let count: Int

  /// Opens a matcher for well-formed BCP 47 tags of known languages.
  public init(supported: [String]) throws(ICUError) {
    var error: Int32 = 0
    let handle = unsafe withCStrings(supported) { pointers in
      unsafe myna_matcher_open(pointers.baseAddress, Int32(pointers.count), &error)
    }
    guard let handle = unsafe handle else { throw ICUError(error) }
    unsafe self.handle = unsafe handle
    count = supported.count
  }

  deinit { unsafe myna_matcher_close(handle) }

  /// Compares a desired tag, well-formed and of a known language, with the supported ones.
  ///
  /// - Complexity: linear in the number of supported locales.
  public func match(_ desired: String) throws(ICUError) -> Match {
    var error: Int32 = 0
    var best: Int32 = -1
    let distances = unsafe [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe buffer.initialize(repeating: Self.noMatch)
      best = unsafe myna_matcher_match(handle, desired, buffer.baseAddress, &error)
      initialized = count
    }
    guard error <= 0 else { throw ICUError(error) }
    return Match(
      best: (0..<count).contains(Int(best)) ? Int(best) : nil,
      distances: distances.map { $0 < Self.noMatch ? Int($0) : nil })
  }

  private static let noMatch: Int32 = 800

  /// What each place in a list of desired locales adds to the distance, in eighths.
  ///
  /// It is the distance of two regions: a locale of another region is as good as a perfect match
  /// for the next desired one.
  public static let demotion: Int = {
    var error: Int32 = 0
    let eighths = unsafe myna_matcher_demotion(&error)
    return error <= 0 ? Int(eighths) : 0
  }()
}
