internal import CICU

// Unsafe: ICU's C functions take addresses; they live as long as the call.

/// Traditional Chinese characters and the simplified ones that ICU knows for them.
public enum SimplifiedCharacters {
  /// Returns a text with every traditional character replaced by its simplified form.
  ///
  /// One character becomes one other, without a look at its neighbours (ICU's `Hant-Hans`): good to
  /// find characters that do not belong in a text, no translation.
  ///
  /// - Throws: ICU's error, if it was built without the rules.
  public static func simplify(_ text: String) throws(ICUError) -> String {
    var failure: ICUError?
    var text = text
    let result = text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { source in
        do throws(ICUError) {
          return try unsafe readText(capacity: source.count + 64) { out, capacity, error in
            unsafe myna_simplify(source.baseAddress, Int32(source.count), out, capacity, &error)
          }
        } catch {
          failure = error
          return ""
        }
      }
    }
    if let failure { throw failure }
    return result
  }
}
