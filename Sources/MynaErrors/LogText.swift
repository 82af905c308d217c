import MynaModel

/// Writes what comes from outside into a line of a log.
enum LogText {
  /// A word that cannot be mistaken for the text around it.
  ///
  /// Anything but visible ASCII without signs of its own is quoted, so that a code with a blank, a
  /// comma or `=` in it does not look like another field of the line.
  static func word(_ text: String) -> String {
    let isPlain = !text.isEmpty && text.utf8.allSatisfy(isPlainByte)
    guard !isPlain else { return text }
    var quoted = "\""
    for scalar in DiagnosticRenderer.visible(text).unicodeScalars {
      if scalar == "\"" { quoted += "\\" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// A text without control characters, cut after some scalars.
  static func line(_ text: String, atMost count: Int) -> String {
    let scalars = text.unicodeScalars
    let shown = DiagnosticRenderer.visible(String(scalars.prefix(count)))
    return scalars.dropFirst(count).isEmpty ? shown : shown + "…"
  }

  private static func isPlainByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}
