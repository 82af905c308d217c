/// Makes valid messages of MessageFormat 1, with all constructs, from a seed.
package struct ClassicMessageGenerator {
  private var random: SeededGenerator

  /// Names of the arguments that messages use, by what they are.
  package static let numbers = ["n", "m", "0"]
  package static let words = ["g", "who"]
  package static let dates = ["d"]

  private static let texts = [
    " ", "a", "pliki", "o'clock", "''", "'{'", "'}'", "'{a}'", "文件", "\u{2068}", "|", "#", "\\",
    ".",
    "{{".quotedForMessage, "e\u{301}", "\n",
  ]
  private static let numberStyles = [
    "", ", integer", ", percent", ",#,##0.00", ", 000", ", ::.00", ", ::percent scale/100",
    ", ::currency/CNY", ", ::compact-short", ", ::sign-always group-off", ", 'n'#",
  ]
  private static let dateStyles = ["", ", short", ", long", ", ::yMMMd", ", ::jm", ", d. MMM ''yy"]

  package init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The next message.
  package mutating func next() -> String { message(depth: 3) }

  private mutating func pick(_ items: [String]) -> String {
    items.randomElement(using: &random) ?? ""
  }

  private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &random) }

  private mutating func message(depth: Int) -> String {
    (0..<roll(4)).map { _ in roll(2) == 0 ? pick(Self.texts) : argument(depth: depth) }.joined()
  }

  private mutating func argument(depth: Int) -> String {
    switch roll(depth > 0 ? 8 : 4) {
    case 0: "{\(pick(Self.numbers + Self.words + Self.dates))}"
    case 1: "{\(pick(Self.numbers)), number\(pick(Self.numberStyles))}"
    case 2: "{\(pick(Self.dates)), \(pick(["date", "time"]))\(pick(Self.dateStyles))}"
    case 3: "{\(pick(Self.numbers)), \(pick(["spellout", "ordinal", "duration"]))}"
    case 4: select(depth: depth)
    case 5: choice(depth: depth)
    default: plural(depth: depth)
    }
  }

  private mutating func plural(depth: Int) -> String {
    let type = pick(["plural", "plural", "selectordinal"])
    let offset = pick(["", "", " offset:1", " offset:-2", " offset:1.5"])
    let exact = ["=0", "=1", "=2", "=-1"].shuffled(using: &random).prefix(roll(3))
    let keys = ["zero", "one", "two", "few", "many"].shuffled(using: &random).prefix(roll(4))
    return "{\(pick(Self.numbers)), \(type),\(offset)\(cases(exact + keys, depth: depth))}"
  }

  private mutating func select(depth: Int) -> String {
    let keys = ["male", "female", "a", "1"].shuffled(using: &random).prefix(roll(3))
    return "{\(pick(Self.words)), select,\(cases(keys, depth: depth))}"
  }

  private mutating func cases(_ keys: ArraySlice<String>, depth: Int) -> String {
    (keys + ["other"]).map { " \($0) {\(message(depth: depth - 1))}" }.joined()
  }

  private mutating func choice(depth: Int) -> String {
    let limits = ["0#", "1#", "1<", "10#"].prefix(1 + roll(4))
    let texts = limits.map { $0 + message(depth: depth - 1).replacing("|", with: "/") }
    return "{\(pick(Self.numbers)), choice, \(texts.joined(separator: "|"))}"
  }
}

extension String {
  /// The text between apostrophes.
  fileprivate var quotedForMessage: String { "'\(self)'" }
}
