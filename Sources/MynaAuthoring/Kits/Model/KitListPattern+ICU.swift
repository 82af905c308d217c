import MynaICU
import MynaModel

extension KitListPattern {
  /// Learns from ICU what stands between the items of a list; `nil` if it stands elsewhere too.
  init?(_ style: KitListStyle, in locale: LocaleIdentifier) {
    let type: ICUListFormatter.ListType =
      switch style.kind {
      case .and: .and
      case .or: .or
      case .unit: .unit
      }
    let width: ICUListFormatter.Width =
      switch style.width {
      case .wide: .wide
      case .short: .short
      case .narrow: .narrow
      }
    let icu = ICULocale(
      language: locale.language, script: locale.script, region: locale.region)
    guard let formatter = try? ICUListFormatter(locale: icu, type: type, width: width) else {
      return nil
    }
    // Letters that no locale's rules look at.
    let items = ["\u{1}", "\u{2}", "\u{3}", "\u{4}"]
    func between(_ count: Int) -> [String]? {
      guard let text = try? formatter.format(Array(items.prefix(count))) else { return nil }
      let pieces = text.unicodeScalars.split(omittingEmptySubsequences: false) {
        (1...4).contains($0.value)
      }
      guard pieces.count == count + 1, pieces.first?.isEmpty == true, pieces.last?.isEmpty == true
      else { return nil }
      return pieces.dropFirst().dropLast().map { String($0) }
    }
    guard let two = between(2)?.first, let four = between(4), four.count == 3 else { return nil }
    self.init(style: style, two: two, start: four[0], middle: four[1], end: four[2])
  }

  /// The items, joined.
  func joined(_ items: [String]) -> String {
    guard let first = items.first else { return "" }
    if items.count == 2 { return first + two + items[1] }
    var text = first
    for (index, item) in items.enumerated().dropFirst() {
      text += index == 1 ? start : index == items.count - 1 ? end : middle
      text += item
    }
    return text
  }
}
