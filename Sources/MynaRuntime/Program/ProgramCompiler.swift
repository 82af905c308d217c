import MynaICU
package import MynaModel

/// Turns messages into flat programs.
///
/// What a program can say is what most messages say: text, markup, strings, numbers, money, dates,
/// and selection on numbers and strings, with options that are literals. A message with anything
/// else, or with anything that would be reported, has no program and is resolved step by step; so is
/// any message whose arguments are not what its program expects. A program therefore never decides
/// what is an error.
package struct ProgramCompiler {
  /// Most names of arguments in one program.
  static let names = 8
  /// Plural categories, in the order of `PluralCategory.allCases`.
  static let categories = 6
  /// Most selectors of one match.
  static let selectors = 4

  /// The formatters that the programs so far call.
  package internal(set) var formatters = FormatterDescriptions()
  var context: FunctionContext
  private var bytes: [UInt8] = []
  var slots: [String] = []
  var scope: [(name: String, recipe: ProgramRecipe)] = []

  /// Creates a compiler.
  package init() {
    // Options are read as they are at run time; the locale has no say in what they mean.
    context = FunctionContext(
      locale: .english, direction: .leftToRight, timeZone: "UTC", wantsFields: false,
      limits: Limits(), formatters: FormatterCache(locale: .english))
  }

  /// Returns the program of a message; empty if the message has none.
  package mutating func compile(_ message: Message) -> [UInt8] {
    bytes = []
    slots = []
    scope = []
    guard emit(message), slots.count <= Self.names else { return [] }
    emit(.end)
    var program: [UInt8] = [UInt8(slots.count)]
    for name in slots { program += ShortName(name).bytes }
    return program + bytes
  }

  // MARK: Messages

  private mutating func emit(_ message: Message) -> Bool {
    let outer = scope.count
    defer { scope.removeSubrange(outer...) }
    for declaration in message.declarations {
      guard let recipe = recipe(for: declaration.value) else { return false }
      scope.append((declaration.name, recipe))
    }
    switch message.body {
    case .pattern(let pattern): return emit(pattern)
    case .match(let references, let variants):
      return emitMatch(references, variants, dialect: message.dialect)
    }
  }

  private mutating func emit(_ pattern: Message.Pattern) -> Bool {
    pattern.elements.allSatisfy { element in
      switch element {
      case .text(let text): return emit(text: text)
      case .expression(let expression):
        guard let recipe = recipe(for: expression) else { return false }
        return emit(recipe)
      case .markup(let markup):
        // Options can fail to resolve, which is reported.
        guard markup.options.isEmpty else { return false }
        emit(.markup)
        return true
      case .message(let message): return emit(message)
      }
    }
  }

  private mutating func emit(text: String) -> Bool {
    guard let length = UInt16(exactly: text.utf8.count) else { return false }
    emit(.text)
    emit(length)
    bytes.append(contentsOf: text.utf8)
    return true
  }

  private mutating func emit(_ recipe: ProgramRecipe) -> Bool {
    switch recipe {
    case .argument(let slot):
      emit(.argument)
      bytes.append(slot)
    case .string(let slot):
      emit(.string)
      bytes.append(slot)
    case .number(let slot, let formatter, let offset, _):
      emit(.number)
      bytes.append(slot)
      emit(formatter)
      emit(UInt32(bitPattern: offset))
    case .money(let slot, let formatter):
      emit(.money)
      bytes.append(slot)
      emit(formatter)
    case .date(let slot, let formatter):
      emit(.date)
      bytes.append(slot)
      emit(formatter)
    case .list(let slot, let type, let width):
      emit(.list)
      bytes += [slot, type, width]
    }
    return true
  }

  // MARK: Selection

  private mutating func emitMatch(
    _ references: [Message.VariableReference], _ variants: [Message.Variant],
    dialect: Message.Dialect
  ) -> Bool {
    guard references.count <= Self.selectors, let count = UInt16(exactly: variants.count) else {
      return false
    }
    var selectors: [ProgramSelector] = []
    for reference in references {
      guard let recipe = recipe(of: reference.name), let selector = recipe.selector else {
        return false
      }
      selectors.append(selector)
    }
    var keyed: [(keys: [ProgramKey], rank: [Int], pattern: Message.Pattern)] = []
    for variant in variants {
      guard variant.keys.count == selectors.count else { return false }
      var keys: [ProgramKey] = []
      for (key, selector) in zip(variant.keys, selectors) {
        guard let key = ProgramKey(key, selector, dialect) else { return false }
        keys.append(key)
      }
      keyed.append((keys, keys.map(\.rank), variant.pattern))
    }
    guard keyed.contains(where: { $0.rank.allSatisfy { $0 == 0 } }) else { return false }
    // Best first, as LDML 48 sorts: by the leftmost key that differs. A value fits one exact key and
    // one category at most, so that the order among keys that fit does not depend on it.
    let order = keyed.indices.sorted { left, right in
      for (a, b) in zip(keyed[left].rank, keyed[right].rank) where a != b { return a > b }
      return left < right
    }
    if selectors.count == 1, let selector = selectors.first, selector.kind.choosesCategory,
      keyed.allSatisfy({ $0.rank[0] < 2 })
    {
      return emitPlural(selector, order.map { (keyed[$0].keys[0], keyed[$0].pattern) })
    }
    emit(.match)
    bytes.append(UInt8(selectors.count))
    for selector in selectors { emit(selector) }
    emit(count)
    var targets: [Int] = []
    for index in order {
      for key in keyed[index].keys { emit(key) }
      targets.append(bytes.count)
      emit(UInt32(0))
    }
    var ends: [Int] = []
    for (index, target) in zip(order, targets) {
      guard patch(target) else { return false }
      guard emit(keyed[index].pattern) else { return false }
      emit(.jump)
      ends.append(bytes.count)
      emit(UInt32(0))
    }
    return ends.allSatisfy { patch($0) }
  }

  /// A match on one number by categories alone: a row of distances, one for each category.
  private mutating func emitPlural(
    _ selector: ProgramSelector, _ variants: [(key: ProgramKey, pattern: Message.Pattern)]
  ) -> Bool {
    emit(.plural)
    emit(selector)
    let row = bytes.count
    for _ in 0..<Self.categories { emit(UInt32(0)) }
    let behind = bytes.count
    var open = Set(0..<Self.categories)
    var ends: [Int] = []
    // Best first: a category that stands before `*` is taken from it.
    for (key, pattern) in variants {
      let taken: Set<Int>
      if case .category(let category) = key {
        taken = open.intersection([Int(category)])
      } else {
        taken = open
      }
      open.subtract(taken)
      guard let distance = UInt32(exactly: bytes.count - behind) else { return false }
      for category in taken { store(distance, at: row + 4 * category) }
      guard emit(pattern) else { return false }
      emit(.jump)
      ends.append(bytes.count)
      emit(UInt32(0))
    }
    return ends.allSatisfy { patch($0) }
  }

  private mutating func emit(_ selector: ProgramSelector) {
    bytes.append(selector.kind.rawValue)
    bytes.append(selector.slot)
    emit(selector.formatter)
    emit(UInt32(bitPattern: selector.offset))
  }

  private mutating func emit(_ key: ProgramKey) {
    switch key {
    case .any: bytes.append(KeyKind.any.rawValue)
    case .category(let category):
      bytes.append(KeyKind.category.rawValue)
      bytes.append(category)
    case .exact(let number, let digits):
      bytes.append(KeyKind.exact.rawValue)
      bytes.append(number.isNegative ? 1 : 0)
      bytes.append(UInt8(truncatingIfNeeded: number.scale))
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: digits >> shift))
      }
    case .string(let text):
      bytes.append(KeyKind.string.rawValue)
      emit(UInt16(truncatingIfNeeded: text.utf8.count))
      bytes.append(contentsOf: text.utf8)
    }
  }

  // MARK: Bytes

  private mutating func emit(_ instruction: Instruction) {
    bytes.append(instruction.rawValue)
  }

  private mutating func emit(_ value: UInt16) {
    bytes.append(UInt8(truncatingIfNeeded: value))
    bytes.append(UInt8(truncatingIfNeeded: value >> 8))
  }

  private mutating func emit(_ value: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: value >> shift))
    }
  }

  /// Writes the distance from behind a jump's operand to here.
  private mutating func patch(_ place: Int) -> Bool {
    guard let distance = UInt32(exactly: bytes.count - place - 4) else { return false }
    store(distance, at: place)
    return true
  }

  private mutating func store(_ word: UInt32, at place: Int) {
    for index in 0..<4 {
      bytes[place + index] = UInt8(truncatingIfNeeded: word >> UInt32(index * 8))
    }
  }
}
