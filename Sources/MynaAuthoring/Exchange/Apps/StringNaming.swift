import MynaModel

/// How a format names its strings, and which choices become strings of their own.
enum StringNaming: Sendable {
  /// Resources of Android: `myna_limit_daily_body`, as names of the kit.
  case android
  /// Getters of Dart: `limitDailyBody`.
  case arb
  /// Keys of i18next, with the choice and then the plural behind `_`.
  case i18next
  /// Keys of a string catalogue, with the choice in brackets.
  case xcstrings

  /// The name of an entry.
  func name(of key: String) -> String {
    switch self {
    case .android: AndroidResources.name(key)
    case .arb: Self.camelCase(key)
    case .i18next, .xcstrings: key
    }
  }

  /// The name of a choice of an entry.
  func name(_ base: String, choice: String) -> String {
    switch self {
    case .android: "\(base)__" + String(AndroidResources.name(choice).dropFirst("myna_".count))
    case .arb: base
    case .i18next: "\(base)_\(choice)"
    case .xcstrings: "\(base)[\(choice)]"
    }
  }

  /// The names of an entry: that of its key, or of file and key if the key stands in several files.
  func base(_ key: String, in file: String, isShared: Bool) -> String {
    name(of: isShared ? "\(file)/\(key)" : key)
  }

  /// All names of an entry with these outlines, that of its key first.
  func names(_ base: String, _ outlines: [MessageOutline]) -> [(name: String, choice: String?)] {
    var result: [(name: String, choice: String?)] = [(base, nil)]
    guard self != .arb else { return result }
    for outline in outlines where outline.selectors.first?.kind == .text {
      for case .some(.some(let key)) in outline.variants.map(\.keys.first)
      where StringLayout.isWord(key) && !result.contains(where: { $0.choice == key }) {
        result.append((name(base, choice: key), key))
      }
    }
    return result
  }

  /// Letters and digits of the words, which anything else separates.
  private static func camelCase(_ key: String) -> String {
    var result = ""
    var isStart = false
    for byte in key.utf8 {
      let isWord =
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
      guard isWord else {
        isStart = true
        continue
      }
      let isLower = (0x61...0x7A).contains(byte)
      result.unicodeScalars.append(
        UnicodeScalar(isStart && isLower && !result.isEmpty ? byte - 0x20 : byte))
      isStart = false
    }
    return result
  }
}
