internal import CICU

// Unsafe: ICU's C functions take addresses; they live as long as the call.

/// Unicode normalization by ICU.
///
/// ICU is quadratic in runs of combining marks: check texts from outside with `StreamSafeText`
/// before they come here.
public enum UnicodeNormalization {
  /// Returns the text in Normalization Form C.
  public static func nfc(_ text: String) -> String { normalize(text, form: 0) }

  /// Returns the text in Normalization Form KC: full-width letters become ASCII, `…` three dots.
  public static func nfkc(_ text: String) -> String { normalize(text, form: 1) }

  private static func normalize(_ text: String, form: Int32) -> String {
    // ASCII is in every normalization form.
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var text = text
    return text.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) { source in
        let normalized = try? unsafe readText(capacity: source.count + 64) { out, capacity, error in
          unsafe myna_normalize(
            form, source.baseAddress, Int32(source.count), out, capacity, &error)
        }
        // ICU fails here only for want of memory; the text itself is then the best answer.
        return unsafe normalized ?? String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
