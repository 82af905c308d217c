/// Accented letters that are still read as the plain ones; each is one scalar and in NFC.
enum AccentTable {
  private static let plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
  private static let accented = "åƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞɊŔŠŢÛṼŴẊÝŽ"

  private static let table = Dictionary(
    zip(plain.unicodeScalars, accented.unicodeScalars)
  ) { first, _ in first }

  /// The accented letter of an ASCII letter; any other scalar itself.
  static subscript(scalar: Unicode.Scalar) -> Unicode.Scalar { table[scalar] ?? scalar }

  /// Whether a letter can be repeated without becoming unreadable.
  static func isVowel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a", "e", "i", "o", "u", "y", "A", "E", "I", "O", "U", "Y": true
    default: false
    }
  }
}
