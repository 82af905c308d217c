import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("Conversion from MessageFormat 1 to 2")
struct MessageConverterTests {
  private static let classic = "roundingMode=halfEven useGrouping=always"

  private func convert(_ text: String, limits: Limits = Limits()) throws -> MessageConverter.Result
  {
    let parsed = MessageFormat1Parser.parse(text, limits: TestLimits.generous)
    return MessageConverter.messageFormat2(from: try #require(parsed.message), limits: limits)
  }

  /// The converted text, with `…` for the options that DecimalFormat's behaviour needs.
  private func text(_ source: String) throws -> String {
    let message = try #require(try convert(source).message)
    return MessagePrinter.print(message).replacing(Self.classic, with: "…")
  }

  @Test(
    "text and arguments keep their meaning",
    arguments: [
      ("Hello, {name}!", "Hello, {$name}!"), ("it''s '{'x'}' | \\", "it's \\{x\\} | \\\\"),
      (".match", "{{.match}}"), ("", ""), ("{n, number}", "{$n :number …}"),
      ("{n, number, integer}", "{$n :number maximumFractionDigits=0 …}"),
      ("{n, number, percent}", "{$n :percent …}"),
      ("{n, number, currency}", "{$n :myna:number style=| currency|}"),
      ("{n, number,#,##0.00}", "{$n :myna:number style=|#,##0.00|}"),
      ("{n, number,Intege r}", "{$n :myna:number style=|Intege r|}"),
      ("{n, number,::.00}", "{$n :myna:number style=|::.00|}"),
      ("{d, date}", "{$d :myna:date}"), ("{d, time,short}", "{$d :myna:time style=short}"),
      (
        "{n, spellout} {n, ordinal} {n, duration}",
        "{$n :myna:spellout} {$n :myna:ordinal} {$n :myna:duration}"
      ),
    ])
  func patterns(source: String, expected: String) throws {
    #expect(try text(source) == expected)
  }

  @Test(
    "a plural selects by the number as DecimalFormat shows it",
    arguments: [
      (
        "{n, plural, one {# plik} few {# pliki} other {# pliku}}",
        """
        .local $n_count = {$n :number …}
        .match $n_count
        one {{{$n_count} plik}}
        few {{{$n_count} pliki}}
        * {{{$n_count} pliku}}
        """
      ),
      (
        "{n, plural, =0 {none} other {#}}",
        ".local $n_count = {$n :number …}\n.match $n_count\n0 {{none}}\n* {{{$n_count}}}"
      ),
      (
        "{n, selectordinal, one {#st} other {#th}}",
        """
        .local $n_count = {$n :number select=ordinal …}
        .match $n_count
        one {{{$n_count}st}}
        * {{{$n_count}th}}
        """
      ),
      (
        "{g, select, a {x} other {y}}",
        ".local $g_case = {$g :string}\n.match $g_case\na {{x}}\n* {{y}}"
      ),
      (
        "{n, choice, 0#none|1#one|1<{n} many}",
        """
        .local $n_form = {$n :myna:choice limits=|0# 1# 1<|}
        .match $n_form
        0 {{none}}
        1 {{one}}
        * {{{$n} many}}
        """
      ),
      (
        "{n, plural, one {a} other {{n, number,0.0}}}",
        """
        .local $n_form = {$n :myna:plural by=number style=0.0}
        .match $n_form
        one {{a}}
        * {{{$n :myna:number style=0.0}}}
        """
      ),
    ])
  func selection(source: String, expected: String) throws {
    #expect(try text(source) == expected)
  }

  @Test("an offset selects exact numbers before it, and categories behind it")
  func offset() throws {
    let source = "{n, plural, offset:1 =0 {nobody} one {{who} and # more} other {#}}"
    #expect(
      try text(source) == """
        .local $n_exact = {$n :number select=exact}
        .local $n_shifted = {$n :offset subtract=1}
        .local $n_rest = {$n_shifted :number …}
        .match $n_exact $n_rest
        0 * {{nobody}}
        * one {{{$who} and {$n_rest} more}}
        * * {{{$n_rest}}}
        """)
  }

  @Test("the number sign shows the plural around it, with its offset")
  func numberSign() throws {
    let source = "{a, plural, other {# {b, plural, offset:-2 other {# {a}}} #}}"
    #expect(
      try text(source) == """
        .local $a_count = {$a :number …}
        .local $b_shifted = {$b :offset add=2}
        .local $b_rest = {$b_shifted :number …}
        {{{$a_count} {$b_rest} {$a} {$a_count}}}
        """)
  }

  @Test("nested and neighbouring cases become whole sentences")
  func flattening() throws {
    let source = "{g, select, f {her} other {their}} {n, plural, one {file} other {# files}}"
    #expect(
      try text(source) == """
        .local $g_case = {$g :string}
        .local $n_count = {$n :number …}
        .match $g_case $n_count
        f one {{her file}}
        f * {{her {$n_count} files}}
        * one {{their file}}
        * * {{their {$n_count} files}}
        """)
    let nested = "{g, select, f {{n, plural, one {a} other {b}}} other {c}}"
    #expect(
      try text(nested) == """
        .local $g_case = {$g :string}
        .local $n_count = {$n :number …}
        .match $g_case $n_count
        f one {{a}}
        f * {{b}}
        * * {{c}}
        """)
  }

  @Test("equal arguments share a selector, and impossible cases are left out")
  func sharing() throws {
    let twice = "{n, plural, one {a} other {b}} {n, plural, one {c} other {d}}"
    #expect(
      try text(twice).hasSuffix(".match $n_count\none {{a c}}\n* {{b d}}"))
    #expect(try text("{n, plural, foo {a} other {b}}") == "b")
    #expect(try text("{n, plural, one {a} one {b} other {c}}").contains("{{b}}") == false)
  }

  @Test("arguments whose names are none in MessageFormat 2 are renamed, with a note")
  func renaming() throws {
    let result = try convert("{0} {1a} {arg0} {名前}")
    #expect(result.renamed == ["0": "arg02", "1a": "arg1a"])
    #expect(
      result.diagnostics.map(\.id) == ["convert.renamed-argument", "convert.renamed-argument"])
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
    let message = try #require(result.message)
    #expect(MessagePrinter.print(message) == "{$arg02} {$arg1a} {$arg0} {$名前}")
  }

  @Test(
    "what is beyond a limit is refused by name",
    arguments: [
      (
        "convert.too-many-variants",
        (0..<5).map { "{a\($0), select, x {1} y {2} z {3} other {4}}" }.joined()
      ),
      (
        "convert.too-many-selectors",
        (0..<7).map { "{a\($0), select, x {1} other {2}}" }.joined()
      ),
      (
        "convert.too-long",
        String(repeating: "a", count: 9_000) + "{g, select, x {1} other {2}}"
      ),
    ])
  func limits(id: String, source: String) throws {
    let result = try convert(source)
    #expect(result.message == nil)
    #expect(result.diagnostics.map(\.id) == [id])
  }

  @Test("what is converted can be read again", arguments: ClassicFixtures.all)
  func readable(source: String) throws {
    let message = try #require(try convert(source).message)
    let printed = MessagePrinter.print(message)
    #expect(MessageParser.parse(printed).message == message, "\(printed)")
  }
}
