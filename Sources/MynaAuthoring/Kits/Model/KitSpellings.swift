import MynaCatalogue
import MynaModel

/// The spellings that a kit must list, so that its small look-up gives the catalogue's answers.
///
/// An app normalizes a code and strips prefixes by the catalogue's rules; what that alone would
/// read rightly is not listed again.
struct KitSpellings {
  let listed: [KitCatalogue.Spelling]

  init(_ catalogue: ErrorCatalogue, limits: Limits) {
    let spelling = CodeSpelling(catalogue.rules)
    let lookup = CatalogueLookup([catalogue], limits: limits)
    var table: [[UInt8]: String?] = [:]
    for entry in catalogue.entries {
      let normal = spelling.normalized(entry.code.code)
      if table[normal] == nil { table[normal] = entry.code.code }
    }
    var listed: [KitCatalogue.Spelling] = []
    // Short ones first: a longer one may need no place of its own once they are there.
    let aliases = catalogue.aliases.map { spelling.normalized($0.spelling) }
      .sorted {
        ($0.count, String(decoding: $0, as: UTF8.self)) < (
          $1.count, String(decoding: $1, as: UTF8.self)
        )
      }
    for normal in aliases where table[normal] == nil {
      let text = String(decoding: normal, as: UTF8.self)
      let code = lookup.resolve(text).entry?.code.code
      if Self.find(normal, spelling, table) == code { continue }
      table[normal] = .some(code)
      listed.append(KitCatalogue.Spelling(text: text, code: code))
    }
    self.listed = listed.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// What the look-up of an app gives.
  private static func find(
    _ normal: [UInt8], _ spelling: CodeSpelling, _ table: [[UInt8]: String?]
  ) -> String? {
    for reading in spelling.readings(of: normal) {
      if let found = table[reading.bytes] { return found }
    }
    return nil
  }
}
