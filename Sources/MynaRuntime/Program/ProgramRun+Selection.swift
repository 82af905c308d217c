import MynaModel

// Unsafe: reads keys by the checked cursor, and arguments for the time of a call.

// Which variant of a message is shown.

extension ProgramRun {
  /// What a selector compares keys with.
  private struct Choice {
    var place = 0
    var isString = false
    /// Index of the category, or 255.
    var category: UInt8 = 255
    var exact = ProgramDigits()
  }

  /// Goes to the first variant that fits.
  @inline(never)
  mutating func select() -> Bool {
    guard let count = code.byte(), count <= ProgramCompiler.selectors else { return false }
    if count == 1 {
      guard var choice = readChoice() else { return false }
      return unsafe withUnsafePointer(to: &choice) {
        unsafe selectVariant(UnsafeBufferPointer(start: $0, count: 1))
      }
    }
    return unsafe withUnsafeTemporaryAllocation(of: Choice.self, capacity: Int(count)) { choices in
      for index in choices.indices {
        guard let choice = readChoice() else { return false }
        unsafe choices[index] = choice
      }
      return unsafe selectVariant(UnsafeBufferPointer(choices))
    }
  }

  @inline(__always)
  private mutating func selectVariant(_ choices: UnsafeBufferPointer<Choice>) -> Bool {
    guard let variants = code.short() else { return false }
    for _ in 0..<variants {
      var fits = true
      for index in choices.indices {
        guard let isMatch = unsafe readKey(matching: choices[index]) else { return false }
        fits = fits && isMatch
      }
      guard let distance = code.word() else { return false }
      if fits { return code.skip(Int(distance)) }
    }
    return false
  }

  @inline(__always)
  private mutating func readChoice() -> Choice? {
    guard let byte = code.byte(), let kind = SelectorKind(rawValue: byte), let place = place(),
      let formatter = code.short(), let offset = code.word()
    else { return nil }
    if kind == .string { return textChoice(place) }
    guard let argument = unsafe argument(at: place), unsafe argument.isNumber else { return nil }
    let number = unsafe ProgramDigits(argument)
    var choice = Choice(place: place, exact: number.trimmed)
    switch kind {
    case .integerCardinal, .integerOrdinal, .integerExact:
      guard choice.exact.scale == 0 else { return nil }
    default: break
    }
    guard kind != .exact, kind != .integerExact else { return choice }
    guard let shown = offset == 0 ? number : number.minus(Int32(bitPattern: offset)) else {
      return nil
    }
    guard let category = category(of: shown, kind, Int(formatter)) else { return nil }
    choice.category = category
    return choice
  }

  /// Goes to the variant of a plural category: one step, where no other kind of key stands.
  @inline(__always)
  mutating func selectCategory() -> Bool {
    guard let byte = code.byte(), let kind = SelectorKind(rawValue: byte), let place = place(),
      let formatter = code.short(), let offset = code.word(),
      let argument = unsafe argument(at: place), unsafe argument.isNumber
    else { return false }
    var number = unsafe ProgramDigits(argument)
    if case .integerCardinal = kind, number.scale > 0 { return false }
    if case .integerOrdinal = kind, number.scale > 0 { return false }
    if offset != 0 {
      guard let difference = number.minus(Int32(bitPattern: offset)) else { return false }
      number = difference
    }
    guard let category = category(of: number, kind, Int(formatter)),
      let distance = code.word(category, of: ProgramCompiler.categories)
    else { return false }
    return code.skip(Int(distance))
  }

  /// The plural category of a number as its format shows it; `nil` if ICU must choose it.
  @inline(__always)
  private func category(
    of number: ProgramDigits, _ kind: SelectorKind, _ formatter: Int
  ) -> UInt8? {
    let isOrdinal: Bool
    switch kind {
    case .ordinal, .integerOrdinal: isOrdinal = true
    default: isOrdinal = false
    }
    guard let writer = unsafe writers.number(formatter),
      let table = unsafe writers.plural(isOrdinal: isOrdinal)
    else { return nil }
    if number.scale == 0, unsafe writer.showsIntegersAsTheyAre {
      return unsafe table.category(number.magnitude)
    }
    guard let visible = unsafe writer.pointee.visible(number.magnitude, scale: number.scale) else {
      return nil
    }
    return unsafe table.pointee.category(visible.magnitude, scale: visible.scale)
  }

  private func textChoice(_ place: Int) -> Choice? {
    if case .text? = standard(at: place) { return Choice(place: place, isString: true) }
    guard let argument = unsafe argument(at: place), unsafe argument.isText else { return nil }
    // Other letters have several spellings, which only a normalization tells apart.
    let text = unsafe argument.pointee.text
    guard (text.0 | text.1 | text.2 | text.3) & 0x8080_8080_8080_8080 == 0 else { return nil }
    return Choice(place: place, isString: true)
  }

  /// Reads a key; `nil` for bytes that are none.
  @inline(__always)
  private mutating func readKey(matching choice: Choice) -> Bool? {
    guard let byte = code.byte(), let kind = KeyKind(rawValue: byte) else { return nil }
    switch kind {
    case .any: return true
    case .category:
      guard let category = code.byte() else { return nil }
      return !choice.isString && category == choice.category
    case .exact:
      guard let sign = code.byte(), let scale = code.byte(), let digits = code.long() else {
        return nil
      }
      return !choice.isString && choice.exact.magnitude == digits
        && choice.exact.scale == Int(scale) && choice.exact.isNegative == (sign != 0)
    case .string:
      guard let length = code.short(), let key = unsafe code.bytes(Int(length)) else { return nil }
      guard choice.isString else { return false }
      if case .text(let text)? = standard(at: choice.place) {
        return unsafe text.hasBytes(of: key)
      }
      guard let argument = unsafe argument(at: choice.place) else { return false }
      let count = unsafe Int(argument.pointee.count)
      guard count == key.count else { return false }
      return unsafe withUnsafeBytes(of: argument.pointee.text) {
        let text = unsafe $0.baseAddress?.assumingMemoryBound(to: UInt8.self)
        return unsafe UnsafeBufferPointer(start: text, count: min(count, $0.count)).hasBytes(
          of: key)
      }
    }
  }
}
