extension CheckedText {
  /// What a character is for the blank between Han and Latin.
  enum Edge: Hashable, Sendable {
    /// A Han character.
    case han
    /// A Latin letter or a digit.
    case latin
    /// Anything else, or not known.
    case open
  }

  /// Whether a Han character stands somewhere.
  var hasHan: Bool { scalars.contains { $0.isHan } }

  /// Whether it is punctuation of Chinese that brings its own white space.
  static func isFullWidthPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "！", "？", "；", "：", "、", "（", "）", "《", "》", "〈", "〉", "【", "】", "「", "」",
      "『", "』":
      true
    default: false
    }
  }

  /// Whether a character at an index is Han or punctuation of Chinese.
  func isChinese(_ index: Int) -> Bool {
    guard let scalar = self[index] else { return false }
    return scalar.isHan || Self.isFullWidthPunctuation(scalar)
  }

  /// The index of the nearest character before that is no blank.
  func before(_ index: Int) -> Int? {
    var index = index - 1
    while let scalar = self[index], Self.isBlank(scalar) { index -= 1 }
    return index >= 0 ? index : nil
  }

  /// The index of the nearest character behind that is no blank.
  func after(_ index: Int) -> Int? {
    var index = index + 1
    while let scalar = self[index], Self.isBlank(scalar) { index += 1 }
    return index < scalars.count ? index : nil
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{3000}" || scalar == "\u{00A0}"
  }

  /// The blanks that touch a character at both or one side, as one range.
  func blanks(before index: Int) -> Range<Int> {
    var start = index
    while let scalar = self[start - 1], Self.isBlank(scalar), marks[start - 1] == .text {
      start -= 1
    }
    return start..<index
  }

  /// The blanks right behind a character.
  func blanks(after index: Int) -> Range<Int> {
    var end = index + 1
    while let scalar = self[end], Self.isBlank(scalar), marks[end] == .text { end += 1 }
    return (index + 1)..<end
  }

  /// How the character at an index begins, seen from the left.
  func leadingEdge(_ index: Int) -> Edge {
    placeholder(at: index).map(Self.leading) ?? self[index].map(Self.edge) ?? .open
  }

  /// How the character at an index ends, seen from the right.
  func trailingEdge(_ index: Int) -> Edge {
    placeholder(at: index).map(Self.trailing) ?? self[index].map(Self.edge) ?? .open
  }

  private static func edge(_ scalar: Unicode.Scalar) -> Edge {
    if scalar.isHan { return .han }
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F:
      return .latin
    default: return .open
    }
  }

  /// A value begins with a digit, or with the symbol of a currency, which is set like one.
  private static func leading(_ placeholder: Placeholder) -> Edge {
    switch placeholder.kind {
    case .number, .money, .identifier: .latin
    // 下午2:32 and 星期二 begin with Han.
    case .date:
      placeholder.options["hour12"] == nil
        && placeholder.options["fields"]?.contains("weekday") != true
        && placeholder.function != nil ? .latin : .open
    case .list, .text: .open
    }
  }

  /// A date of its own ends with 日, a time with a digit.
  private static func trailing(_ placeholder: Placeholder) -> Edge {
    switch placeholder.kind {
    case .number:
      placeholder.function == "percent" || placeholder.function == "unit" ? .open : .latin
    case .money: placeholder.options["currencyDisplay"] == nil ? .latin : .open
    case .identifier: .latin
    case .date:
      switch placeholder.function {
      case "date":
        switch placeholder.options["length"] {
        case "short": .latin
        case "long", "medium": placeholder.options["fields"] == nil ? .han : .open
        default: .open
        }
      case "time", "datetime": .latin
      default: .open
      }
    case .list, .text: .open
    }
  }
}
