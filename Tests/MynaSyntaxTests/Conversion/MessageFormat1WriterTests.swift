import MynaModel
import MynaSyntax
import Testing

@Suite("Conversion from MessageFormat 2 to 1")
struct MessageFormat1WriterTests {
  private func convert(_ text: String) throws -> (text: String?, diagnostics: [Diagnostic]) {
    let message = try #require(MessageParser.parse(text).message, "'\(text)'")
    return MessageFormat1Printer.print(message)
  }

  private func expect(_ source: String, _ expected: String) throws {
    let result = try convert(source)
    #expect(result.text == expected)
    #expect(result.diagnostics == [])
    #expect(MessageFormat1Parser.parse(expected).message != nil)
  }

  @Test(
    "text and placeholders",
    arguments: [
      ("Hello, {$name}!", "Hello, {name}!"), ("it's \\{x\\}", "it''s '{'x'}'"),
      ("\\{{|{|}\\}'{$n}", "'{{}'''{n}"), ("{|it's|} {literal}", "it''s literal"),
      ("{$n :number}", "{n, number, ::.### rounding-mode-half-up}"),
      ("{$n :integer}", "{n, number, ::. rounding-mode-half-up}"),
      ("{$n :percent}", "{n, number, ::percent scale/100 . rounding-mode-half-up}"),
      (
        "{$n :number minimumFractionDigits=2 maximumFractionDigits=2}",
        "{n, number, ::.00 rounding-mode-half-up}"
      ),
      (
        "{$n :number signDisplay=always useGrouping=never}",
        "{n, number, ::sign-always group-off .### rounding-mode-half-up}"
      ),
      (
        "{$p :currency currency=CNY}",
        "{p, number, ::currency/CNY precision-currency-standard rounding-mode-half-up}"
      ),
      (
        "{$l :unit unit=meter unitDisplay=long}",
        "{l, number, ::unit/meter unit-width-full-name .### rounding-mode-half-up}"
      ),
      ("{$d :date}", "{d, date, ::yMMMd}"), ("{$d :time precision=second}", "{d, date, ::jms}"),
      ("{$d :datetime dateFields=year-month-day dateLength=long}", "{d, date, ::yMMMMdjm}"),
      ("{$s :string}", "{s}"), ("{$n :myna:number style=|#,##0|}", "{n, number,#,##0}"),
      ("{$n :myna:spellout}", "{n, spellout}"),
      (".local $x = {|a|} {{{$x}}}", "a"), (".local $x = {$y :string} {{{$x}}}", "{y}"),
      (
        ".input {$n :number minimumFractionDigits=2} {{{$n :number maximumFractionDigits=2}}}",
        "{n, number, ::.00 rounding-mode-half-up}"
      ),
    ])
  func placeholders(source: String, expected: String) throws {
    try expect(source, expected)
  }

  @Test(
    "matchers",
    arguments: [
      (
        ".input {$n :number} .match $n 0 {{none}} one {{{$n} file #1}} * {{{$n} files}}",
        "{n, plural, =0 {none} one {# file '#'1} other {# files}}"
      ),
      (
        ".input {$n :number select=ordinal} .match $n one {{{$n}st}} * {{{$n}th}}",
        "{n, selectordinal, one {#st} other {#th}}"
      ),
      (
        ".input {$n :number select=exact} .match $n 1 {{a}} * {{b}}",
        "{n, plural, =1 {a} other {b}}"
      ),
      (".input {$s :string} .match $s a {{#}} * {{|}}", "{s, select, a {#} other {|}}"),
      (
        ".input {$n :number} .match $n other {{a}} * {{b}}",
        "{n, plural, zero {b} one {b} two {b} few {b} many {b} other {a}}"
      ),
      (
        ".local $o = {$n :offset subtract=1} .local $r = {$o :number} .match $r one {{{$r}}} * {{}}",
        "{n, plural, offset:1 one {#} other {}}"
      ),
      (
        ".local $f = {$n :myna:choice limits=|0# 1<|} .match $f 0 {{a | b}} * {{c}}",
        "{n, choice, 0#a '|' b|1<c}"
      ),
      (".input {$s :string} .match $s * {{only}}", "only"),
    ])
  func matchers(source: String, expected: String) throws {
    try expect(source, expected)
  }

  @Test("several selectors nest, and the leftmost better key wins")
  func nesting() throws {
    try expect(
      """
      .input {$g :string} .input {$n :number}
      .match $g $n f one {{a}} f * {{b {$n}}} * one {{c}} * * {{d}}
      """,
      "{g, select, f {{n, plural, one {a} other {b #}}} "
        + "other {{n, plural, one {c} other {d}}}}")
    try expect(
      """
      .input {$a :string} .input {$b :string} .input {$c :string}
      .match $a $b $c x * * {{1}} * y z {{2}} * * * {{3}}
      """,
      "{a, select, x {1} other {{b, select, y {{c, select, z {2} other {3}}} other {3}}}}")
  }

  @Test("within a select, the number sign is text and the number is written out")
  func numberSignInSelect() throws {
    try expect(
      ".input {$n :number} .input {$g :string} .match $n $g one f {{{$n} # a}} * * {{{$n} # b}}",
      "{n, plural, one {{g, select, f {{n, number, ::.### rounding-mode-half-up} # a} "
        + "other {{n, number, ::.### rounding-mode-half-up} # b}}} other {# '#' b}}")
  }

  @Test(
    "what MessageFormat 1 cannot say has a name",
    arguments: [
      ("convert.markup", "{#b}x{/b}"), ("convert.literal-operand", "{1 :number}"),
      ("convert.literal-operand", "{:myna:now}"),
      ("convert.local", ".local $x = {1 :number} {{{$x}}}"),
      ("convert.local", ".input {$n :number} .local $m = {$n :offset add=1} {{{$m}}}"),
      ("convert.chained-function", ".input {$n :number} {{{$n :integer}}}"),
      ("convert.option", "{$n :number minimumFractionDigits=$d}"),
      ("convert.option", "{$n :number style=x}"), ("convert.option", "{$d :date timeZone=UTC}"),
      ("convert.function", "{$x :custom:fn}"), ("convert.currency", "{$p :currency}"),
      ("convert.argument-name", "{$user-name}"), ("convert.argument-name", "{$a.b :number}"),
      ("convert.selector", ".input {$n :percent} .match $n one {{x}} * {{y}}"),
      ("convert.key", ".input {$s :string} .match $s |a b| {{x}} * {{y}}"),
      ("convert.key", ".input {$s :string} .match $s other {{x}} * {{y}}"),
      ("convert.key", ".input {$n :number} .match $n 1.0 {{x}} * {{y}}"),
      (
        "convert.exact-with-category",
        """
        .input {$n :number} .input {$m :number}
        .match $n $m 1 one {{a}} one * {{b}} * * {{c}}
        """
      ),
      (
        "convert.category-by-format",
        """
        .local $r = {$n :number}
        .match $r one {{a}} * {{{$n :myna:number style=0.0}}}
        """
      ),
    ])
  func problems(id: String, source: String) throws {
    let result = try convert(source)
    #expect(result.text == nil)
    #expect(Set(result.diagnostics.map(\.id)) == [id])
  }

  @Test("a category by visible digits is converted with a warning")
  func visibleDigits() throws {
    let result = try convert(".input {$n :integer} .match $n one {{a}} * {{b}}")
    #expect(result.text == "{n, plural, one {a} other {b}}")
    #expect(result.diagnostics.map(\.id) == ["convert.plural-digits"])
    #expect(result.diagnostics.map(\.severity) == [.warning])
  }

  @Test("selectors whose product is huge are refused without being written out (hostile case 32)")
  func bomb() throws {
    let names = ["a", "b", "c", "d", "e", "f"]
    var source = names.map { ".input {$\($0) :string}" }.joined() + ".match"
    source += names.map { " $\($0)" }.joined()
    for column in 0..<5 {
      for key in 0..<40 {
        source +=
          " "
          + (0..<6).map { $0 == column ? "k\(key)" : $0 == 5 ? "x" : "*" }
          .joined(separator: " ") + "{{}}"
      }
    }
    source += " * * * * * *{{}}"
    let clock = ContinuousClock()
    let start = clock.now
    let result = try convert(source)
    #expect(result.diagnostics.map(\.id) == ["convert.too-long"])
    #expect(clock.now - start < .seconds(5))
  }
}
