internal import CICU

// Unsafe: ICU's C functions take addresses; they live as long as the call.

/// Whether a name is what it looks like.
public enum NameSafety {
  /// Returns whether letters come from scripts that no writing system mixes, or digits from several.
  ///
  /// Latin may stand beside the scripts of Chinese, Japanese and Korean.
  /// Source: UTS #39, restriction level "highly restrictive", as ICU's spoof checker has it.
  public static func mixesScripts(_ name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return false }
    var name = name
    return name.withUTF8 { bytes in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe myna_mixes_scripts($0.baseAddress, Int32($0.count))
      }
    }
  }
}
