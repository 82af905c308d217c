import MynaAuthoring
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Merging resources")
struct ResourceMergeTests {
  private static let base = """
    # About the file.
    @locale en
    ---

    [a]

    # One.
    @param $x (money) the amount example="1 CNY"
    one = First {$x}.

    # Two.
    two = Second.

    [b]

    # Three.
    three = Third.

    """

  private func merge(_ ours: String, _ theirs: String) -> ResourceMerge.Result? {
    func source(_ text: String) -> SourceText { SourceText(name: "x.mf2", text: text) }
    return ResourceMerge.merge(
      base: source(Self.base), ours: source(ours), theirs: source(theirs))
  }

  private func edited(_ old: String, _ new: String) -> String {
    Self.base.replacing(old, with: new)
  }

  private func expectClean(
    _ ours: String, _ theirs: String, _ expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try #require(merge(ours, theirs), sourceLocation: sourceLocation)
    #expect(result.conflicts.isEmpty, sourceLocation: sourceLocation)
    #expect(
      String(decoding: result.bytes, as: UTF8.self) == expected, sourceLocation: sourceLocation)
  }

  @Test(
    "a change of one side comes out, whichever side it is",
    arguments: [
      ("Second.", "Zweitens."), ("# Two.\n", "# Two, better.\n# And more.\n"),
      ("(money) the amount", "(money) an amount"), ("# Two.\ntwo = Second.\n\n", ""),
      ("# Three.", "# Three.\n@max-length 10"), ("# About the file.", "# About it."),
      ("[b]\n\n# Three.\nthree = Third.\n", ""), ("[b]\n", "# Section.\n[b]\n"),
      ("[b]\n", "# Alone.\n\n[b]\n"), ("Third.\n", "Third.\n\n[c]\n\n# Four.\nfour = Fourth.\n"),
      ("# Two.", "# New.\nnew = New.\n\n# Two."),
    ])
  func oneSide(old: String, new: String) throws {
    let changed = edited(old, new)
    try expectClean(changed, Self.base, changed)
    let result = try #require(merge(Self.base, changed))
    #expect(result.conflicts.isEmpty)
    let text = String(decoding: result.bytes, as: UTF8.self)
    let formatted = ResourceFormatter.format(SourceText(name: "x", text: text)).bytes
    let wanted = ResourceFormatter.format(SourceText(name: "x", text: changed)).bytes
    #expect(formatted == wanted, "\(text)")
  }

  @Test("changes of neighboring entries are no conflict")
  func neighbors() throws {
    try expectClean(
      edited("First {$x}.", "1 {$x}."), edited("# Two.\ntwo = Second.", "# 2.\ntwo = 2."),
      Self.base.replacing("First {$x}.", with: "1 {$x}.")
        .replacing("# Two.\ntwo = Second.", with: "# 2.\ntwo = 2."))
  }

  @Test("comment, property and value of one entry are merged each for itself")
  func parts() throws {
    try expectClean(
      edited("# One.", "# One, better."),
      edited("First {$x}.", "1 {$x}.").replacing("1 CNY", with: "5 CNY"),
      Self.base.replacing("# One.", with: "# One, better.")
        .replacing("First {$x}.", with: "1 {$x}.").replacing("1 CNY", with: "5 CNY"))
  }

  @Test("a new layout is no change of a value")
  func layout() throws {
    try expectClean(
      edited("two = Second.", "two =\n  Second."), edited("Second.", "2."), edited("Second.", "2."))
  }

  @Test("both sides made the same change")
  func same() throws {
    let changed = edited("Second.", "2.")
    try expectClean(changed, changed, changed)
  }

  @Test("entries that both added, in one place, both come out")
  func additions() throws {
    let result = try #require(
      merge(
        edited("[b]", "# O.\nours = O.\n\n[b]"), edited("[b]", "# T.\ntheirs = T.\n\n[b]")))
    #expect(result.conflicts.isEmpty)
    let resource = try MessageResource(
      parsing: SourceText(name: "x", bytes: result.bytes))
    #expect(resource[["a", "ours"]]?.comment == "O.")
    #expect(resource[["a", "theirs"]]?.comment == "T.")
  }

  @Test("a review follows the text that it was made for")
  func review() throws {
    try expectClean(
      edited("Second.", "2."), edited("two =", "@state reviewed\ntwo ="), edited("Second.", "2."))
    try expectClean(
      edited("two = Second.", "@state translated\ntwo = 2."),
      edited("# Two.", "# Two!").replacing("two =", with: "@state reviewed\ntwo ="),
      Self.base.replacing("# Two.", with: "# Two!")
        .replacing("two = Second.", with: "@state translated\ntwo = 2."))
  }

  @Test("an entry that both changed stands in the file twice, between marks")
  func conflict() throws {
    let result = try #require(
      merge(edited("Second.", "2."), edited("# Two.\ntwo = Second.", "# Zwei.\ntwo = II.")))
    #expect(result.conflicts == ["a.two"])
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == Self.base.replacing(
          "# Two.\ntwo = Second.\n",
          with: """
            <<<<<<< ours
            # Zwei.
            two = 2.
            ||||||| base
            # Two.
            two = Second.
            =======
            # Zwei.
            two = II.
            >>>>>>> theirs

            """))
  }

  @Test("a file with marks is refused, with their place")
  func refused() throws {
    let result = try #require(merge(edited("Second.", "2."), edited("Second.", "II.")))
    let found = ResourceFormatter.format(SourceText(name: "x", bytes: result.bytes))
    #expect(found.bytes == nil && found.diagnostics.contains { $0.span != nil })
  }

  @Test(
    "an entry that one side removed and the other changed is a conflict",
    arguments: [
      true, false,
    ])
  func removed(weRemove: Bool) throws {
    let removed = edited("# Two.\ntwo = Second.\n\n", "")
    let changed = edited("Second.", "2.")
    let result = try #require(weRemove ? merge(removed, changed) : merge(changed, removed))
    #expect(result.conflicts == ["a.two"])
    let text = String(decoding: result.bytes, as: UTF8.self)
    #expect(text.contains("two = 2.\n") && text.contains("two = Second.\n"))
  }

  @Test("an entry that both added differently is a conflict without a base")
  func bothAdded() throws {
    let result = try #require(
      merge(edited("[b]", "new = 1\n\n[b]"), edited("[b]", "new = 2\n\n[b]")))
    #expect(result.conflicts == ["a.new"])
    #expect(
      String(decoding: result.bytes, as: UTF8.self).contains(
        "<<<<<<< ours\nnew = 1\n=======\nnew = 2\n>>>>>>> theirs\n"))
  }

  @Test("an entry that they added to a section that we removed comes with its head")
  func removedSection() throws {
    let result = try #require(
      merge(edited("[b]\n\n# Three.\nthree = Third.\n", ""), Self.base + "four = Fourth.\n"))
    let resource = try MessageResource(parsing: SourceText(name: "x", bytes: result.bytes))
    #expect(resource[["b", "four"]] != nil && resource[["b", "three"]] == nil)
  }

  @Test("files with errors are not merged by entry", arguments: ["x\n", "a = 1\na = 2\n", "\u{0}"])
  func broken(text: String) {
    #expect(merge(Self.base, Self.base + text) == nil)
    #expect(merge(text, Self.base) == nil)
  }

  @Test("no line of either side is lost, whatever both do")
  func random() throws {
    var generator = SeededGenerator(seed: 11)
    var merged = 0
    for _ in 0..<2_000 {
      let (ours, theirs) = (Self.changed(&generator), Self.changed(&generator))
      guard let result = merge(ours, theirs) else { continue }
      merged += 1
      let text = String(decoding: result.bytes, as: UTF8.self)
      let old = Set(Self.base.split(separator: "\n"))
      for line in (ours + theirs).split(separator: "\n") where !old.contains(line) {
        #expect(text.contains(line), "\(line) of \(ours)\n\(theirs)\ngave\n\(text)")
      }
      if result.conflicts.isEmpty {
        let (_, diagnostics) = ResourceParser.parse(SourceText(name: "x", text: text))
        #expect(diagnostics.isEmpty, "\(text)")
      }
      let found = Self.keys(text)
      for key in Self.keys(ours).intersection(Self.keys(theirs)) {
        #expect(found.contains(key), "\(key) of \(ours)\n\(theirs)\ngave\n\(text)")
      }
    }
    #expect(merged > 1_900)
  }

  /// The keys of a file, also of one with marks.
  private static func keys(_ text: String) -> Set<String> {
    Set(ResourceParser.parse(SourceText(name: "x", text: text)).resource.entries.map(\.key))
  }

  /// The base with a few random changes, each with a line of its own.
  private static func changed(_ generator: inout SeededGenerator) -> String {
    var blocks = base.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let number = Int.random(in: 1..<blocks.count, using: &generator)
      let mark = Int.random(in: 0..<1_000_000, using: &generator)
      switch Int.random(in: 0...4, using: &generator) {
      case 0: blocks.insert("# New \(mark).\nnew\(mark) = N \(mark).", at: number)
      case 1: blocks[number] = blocks[number].replacing("# ", with: "# Now \(mark) ")
      case 2 where !blocks[number].hasPrefix("["): blocks.remove(at: number)
      case 3: blocks.insert("# Alone \(mark).", at: number)
      default: blocks[number] = blocks[number].replacing("d.", with: "d \(mark).")
      }
      if blocks.count < 3 { break }
    }
    return blocks.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }
      .joined(separator: "\n\n") + "\n"
  }
}
