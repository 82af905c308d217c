import MynaAuthoring
import MynaModel
import MynaTestSupport
import Testing

@Suite("Comparing messages")
struct MessageComparisonTests {
  private func compare(_ old: String, _ new: String) throws -> MessageComparison {
    func files(_ text: String) throws -> ComparedFiles {
      try ComparedFiles(SourceText(name: "x.mf2", text: "@locale en\n---\n" + text))
    }
    return MessageComparison(from: try files(old), to: try files(new))
  }

  @Test(
    "what means the same does not differ",
    arguments: [
      ("a = x\nb = y\n", "b =\n  y\n\na = \\x78\n"), ("a = { $n }", "a = {$n}"),
      ("a = cafe\u{301}", "a = caf\u{E9}"),
      ("[s]\na = x", "s.a = x"),
    ])
  func same(old: String, new: String) throws {
    #expect(try compare(old, new).changes.isEmpty)
  }

  @Test(
    "entries are added, removed, renamed and changed",
    arguments: [
      ("", "a = x", MessageComparison.Kind.added), ("a = x", "", .removed),
      ("b = x", "a = x", .renamed), ("a = x", "a = y", .changed),
    ])
  func kinds(old: String, new: String, kind: MessageComparison.Kind) throws {
    let changes = try compare(old, new).changes
    #expect(changes.map(\.kind) == [kind])
    #expect(changes.first?.key == "a" && changes.first?.oldKey == (kind == .renamed ? "b" : nil))
  }

  @Test("two removed entries of one meaning are no renaming")
  func ambiguous() throws {
    let changes = try compare("b = x\nc = x", "a = x").changes
    #expect(changes.map(\.kind) == [.added, .removed, .removed])
  }

  @Test(
    "each part of an entry that differs is named",
    arguments: [
      ("a = x", "a = y", [MessageComparison.Aspect.text]), ("# c\na = x", "# d\na = x", [.comment]),
      ("@max-length 5\na = x", "a = x", [.properties]),
      ("@state draft\na = x", "@state reviewed\na = y", [.text, .state]),
    ])
  func aspects(old: String, new: String, expected: [MessageComparison.Aspect]) throws {
    #expect(try compare(old, new).changes.map(\.aspects) == [expected])
  }

  @Test("texts are shown with the examples of the parameters")
  func examples() throws {
    let note = "@param $n (count) how many example=\"3\"\n"
    let change = try #require(
      try compare(note + "a = {$n} files", note + "a = {$n :integer} documents").changes.first)
    #expect(change.examples == [.init(old: "3 files", new: "3 documents")])
  }

  @Test("a text whose rendering is the same is shown as it is written")
  func markup() throws {
    let change = try #require(
      try compare("a = {#b}x{/b}", "a = {#i}x{/i}").changes.first)
    #expect(change.examples == [.init(old: "{#b}x{/b}", new: "{#i}x{/i}")])
  }

  @Test("in a folder each variant that differs is shown, and no other")
  func variants() throws {
    let english = """
      @locale en
      ---

      [paid]

      @param $n (count) how many example="3"
      body.with-count =
        .input {$n :number}
        .match $n
        one {{{$n} file.}}
        *   {{{$n} files.}}

      """
    let old = try ReviewSamples(english: english)
    let new = try ReviewSamples(english: english.replacing("files", with: "documents"))
    let comparison = MessageComparison(
      from: ComparedFiles(try old.load()), to: ComparedFiles(try new.load()))
    #expect(comparison.changes.map(\.file) == ["en/customer"])
    let texts = try #require(comparison.changes.first).examples
    #expect(texts == [.init(old: "3 files.", new: "3 documents.")])
  }

  @Test("a report has a line for each entry, and shows hidden characters")
  func report() throws {
    let text = ComparisonReport.text(
      try compare("a = x", "# c\na = y\u{200B}\u{1B}[1m".replacing("\u{1B}", with: "\\x1B")),
      usesColor: false)
    #expect(
      text == """
        en
          changed a: text, comment
            + # c
            - x
            + y\\u{200B}\\u{1B}[1m

        """)
  }

  @Test("JSON names file, key and change")
  func json() throws {
    let json = ComparisonReport.json(try compare("b = x", "a = x"))
    let change = try #require(json.elements?.first)
    #expect(change["file"]?.text == "en" && change["key"]?.text == "a")
    #expect(change["oldKey"]?.text == "b" && change["change"]?.text == "renamed")
  }

  @Test("a revision of git is written as it was")
  func snapshot() throws {
    let samples = try ReviewSamples()
    let git = try GitRepository(at: samples.folder.path)
    try git.commit("one")
    try samples.folder.write("en/customer.mf2", "changed")
    let copy = try TemporaryFolder()
    try GitSnapshot.write(samples.folder.path, at: "HEAD", to: copy.path)
    #expect(try copy.read("en/customer.mf2") == Array(ReviewSamples.english.utf8))
  }

  @Test("a revision that git does not have is an error", arguments: ["nothing", "--help"])
  func noRevision(revision: String) throws {
    let samples = try ReviewSamples()
    let error = #expect(throws: DiagnosticError.self) {
      try GitSnapshot.write(samples.folder.path, at: revision, to: samples.folder.path("copy"))
    }
    #expect(error?.id == "git.no-revision")
  }
}
