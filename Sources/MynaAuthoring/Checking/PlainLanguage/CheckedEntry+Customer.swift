import MynaModel

extension CheckedEntry {
  /// Whether customers read the message; terms are judged in the sentences that they stand in.
  var isForCustomers: Bool { audience == .customer && place != nil }
  /// Whether it is a heading, which is no sentence.
  var isTitle: Bool { place?.field == "title" }
  /// Whether it is a text of sentences.
  var isBody: Bool { place?.field == "body" }
  /// The language whose rules hold; `nil` if there are none.
  var plainLanguage: PlainLanguage? {
    if file.isSimplifiedChinese { return .chinese }
    return language == "en" ? .english : nil
  }
}

/// A language with rules for customer texts.
enum PlainLanguage: Hashable, Sendable {
  case english
  case chinese

  /// Ends a sentence that states something.
  var fullStop: Unicode.Scalar { self == .english ? "." : "。" }
}
