import MynaModel
import MynaSyntax
import Testing

/// LDML 48, part 9, `syntax.md` and `message.abnf`: what the official suite does not ask.
@Suite("MessageFormat 2: the grammar")
struct SpecificationSyntaxTests {
  private func isValid(_ text: String) -> Bool { MessageParser.parse(text).message != nil }

  private func operand(_ text: String) -> Message.Operand? {
    guard case .pattern(let pattern)? = MessageParser.parse(text).message?.body,
      case .expression(let expression)? = pattern.elements.first
    else { return nil }
    return expression.operand
  }

  @Test(
    "white space is required only where the grammar has s",
    arguments: [
      (".input{$x}{{}}", true), (".input {$x} {{}}", true), (".local$x={1}{{}}", false),
      (".local $x={1}{{}}", true), (".input{$x :string}.match $x *{{}}", true),
      (".input{$x :string}.match$x *{{}}", false), (".input{$x :string}.match $x*{{}}", false),
      (".input{$x :string}.match $x$x * *{{}}", false),
      (".input{$x :string}.match $x a{{}}*{{}}", true),
      (".input{$x :string}.match $x $x a *{{}}* *{{}}", true),
      (".input{$x :string}.match $x $x a*{{}}* *{{}}", false),
      (".input{$x :string}.match $x $x |a||b|{{}}* *{{}}", false),
      ("{$a:f}", false), ("{|a|:f}", false), ("{:f o=|1|p=2}", false), ("{:f o = 1 p\n=\t2}", true),
      ("{1@a}", false), ("{1 @a=|x|@b}", false), ("{1 @a = x @b}", true), ("{1 @ a}", false),
      ("{ #a }", true), ("{# a}", false), ("{/ a}", false), ("{: f}", false), ("{$ a}", false),
    ])
  func requiredSpace(text: String, valid: Bool) {
    #expect(isValid(text) == valid)
  }

  @Test(
    "only tab, line feed, carriage return, space and U+3000 are white space",
    arguments: [
      ("\t", true), ("\n", true), ("\r", true), (" ", true), ("\u{3000}", true), ("\u{A0}", false),
      ("\u{B}", false), ("\u{C}", false), ("\u{85}", false), ("\u{1680}", false),
      ("\u{2003}", false), ("\u{2028}", false), ("\u{2029}", false), ("\u{202F}", false),
      ("\u{205F}", false), ("\u{FEFF}", false), ("\u{200B}", false),
    ])
  func whitespace(space: String, valid: Bool) {
    #expect(isValid("{$a\(space):f}") == valid)
    #expect(isValid(".local\(space)$a = {1} {{}}") == valid)
    #expect(isValid("\(space){{a}}") == valid)
  }

  @Test(
    "a bidi mark alone does not separate",
    arguments: ["\u{200E}", "\u{200F}", "\u{61C}", "\u{2066}", "\u{2069}"])
  func marksDoNotSeparate(mark: String) {
    #expect(!isValid("{$a\(mark):f}"))
    #expect(!isValid(".local\(mark)$a = {1} {{}}"))
    #expect(!isValid(".input {$a :f} .match $a\(mark)* {{}}"))
    #expect(isValid("{$a\(mark) :f}"))
    #expect(isValid("{$a \(mark):f}"))
  }

  @Test(
    "one bidi mark may stand on each side of a name, and is no part of it",
    arguments: [
      "{$\u{200F}a}", "{$a\u{200F}}", "{$\u{2066}a\u{2069}}", "{$a\u{200F}\u{200F}}",
      "{\u{200F}\u{200F}$a}", "{ \u{61C}$a\u{61C} }",
    ])
  func marksAroundNames(text: String) {
    #expect(operand(text) == .variable(.init("a")))
  }

  @Test("of two bidi marks before a name the second is no part of the grammar")
  func twoMarks() {
    #expect(!isValid("{$\u{200F}\u{200F}a}"))
    #expect(!isValid("{:\u{200F}\u{200F}f}"))
  }

  @Test(
    "bidi marks may stand around every name",
    arguments: [
      ("{$a :\u{200F}f\u{200F}}", "{$a :f}"), ("{:\u{200F}n\u{200F}:\u{200F}f\u{200F}}", "{:n:f}"),
      ("{:f \u{200F}o\u{200F}=\u{200F}1\u{200F}}", "{:f o=1}"),
      ("{1 @\u{200F}b\u{200F}=1}", "{1 @b=1}"), ("{#\u{200F}a\u{200F}/}", "{#a/}"),
      ("{/\u{200F}a\u{200F}}", "{/a}"),
      (
        ".input {$\u{200F}x :f} .match $x\u{200F} \u{200F}*\u{200F} {{}}",
        ".input {$x :f} .match $x * {{}}"
      ),
    ])
  func marksEverywhere(text: String, plain: String) {
    #expect(isValid(plain))
    #expect(MessageParser.parse(text).message == MessageParser.parse(plain).message)
  }

  @Test(
    "a mark before a complex message changes nothing, one before text is text",
    arguments: ["\u{200F}", "\u{200E}", " \u{2067}\n"])
  func marksAtTheStart(mark: String) throws {
    #expect(MessageParser.parse("\(mark){{a}}").message == MessageParser.parse("{{a}}").message)
    #expect(!isValid("\(mark).match"))
    let text = try #require(MessageParser.parse("\(mark)a").message)
    #expect(text.body == .pattern([.text("\(mark)a")]))
  }

  @Test(
    "an unquoted literal is any run of name characters",
    arguments: [
      ".input", "...", "01", "+1", "-", "1.", ".5", "a.b", "1a", "-.-", "e\u{301}", "付款", "_",
      "1e3", "\u{301}",
    ])
  func literals(text: String) {
    #expect(operand("{\(text)}") == .literal(text))
    #expect(operand("{|\(text)|}") == .literal(text))
  }

  @Test(
    "everything else must be quoted",
    arguments: [
      "a b", "a=b", "a*b", "*", "a/b", "%", "&", "<b>", "a,b", "(a)", "[1]", "'a'", "a!", "~",
    ])
  func quotedOnly(text: String) {
    #expect(!isValid("{\(text)}"))
    #expect(operand("{|\(text)|}") == .literal(text))
  }

  @Test(
    "non-characters and controls are text, in literals too; U+0000 is not",
    arguments: [0x1, 0x7F, 0x85, 0xFDD0, 0xFDEF, 0xFFFD, 0xFFFE, 0x1FFFF, 0x10FFFF, 0] as [UInt32])
  func noncharacters(value: UInt32) throws {
    let character = String(try #require(Unicode.Scalar(value)))
    #expect(isValid("a\(character)b") == (value != 0))
    #expect(isValid("{|\(character)|}") == (value != 0))
    #expect(isValid("{{\(character)}}") == (value != 0))
    let isName = value == 0xFFFD
    #expect(isValid("{$a\(character)}") == isName)
  }

  @Test(
    "names begin with a letter, _ or +, and go on with digits, - and .",
    arguments: [
      ("a-b", true), ("a.b", true), ("_", true), ("+a", true), ("a1", true), ("é", true),
      ("付款", true), ("\u{1F600}", true), ("1", false), ("-a", false), (".a", false), ("$a", false),
      ("", false), ("a\u{A0}", false), ("\u{2028}", false),
    ])
  func names(name: String, valid: Bool) {
    #expect(isValid("{$\(name)}") == valid)
    #expect(isValid("{:\(name)}") == valid)
    #expect(isValid("{#\(name)}") == valid)
  }

  @Test(
    "an identifier has at most one namespace",
    arguments: [
      ("{:a:b}", true), ("{#a:b}", true), ("{:f a:b=1}", true), ("{1 @a:b}", true),
      ("{:a:b:c}", false), ("{::a}", false), ("{:a:}", false), ("{:f a:b:c=1}", false),
      ("{$a:b}", false),
    ])
  func namespaces(text: String, valid: Bool) {
    #expect(isValid(text) == valid)
  }

  @Test(
    "keywords are lower case and stand alone",
    arguments: [
      ".Input {$x} {{}}", ".LOCAL $x = {1} {{}}", ".MATCH $x * {{}}", ".inputs {$x} {{}}", ". {{}}",
      ".", "..", ".a {{}}", " .input", ".local", ".match", ".input {{}}", ".else {{}}",
    ])
  func keywords(text: String) {
    #expect(!isValid(text))
  }

  @Test(
    "functions, options and attributes come in this order",
    arguments: [
      ("{$a :f o=1 @b}", true), ("{$a @b :f}", false), ("{$a @b o=1}", false),
      ("{$a :f @b o=1}", false), ("{:f $a}", false), ("{:f :g}", false), ("{$a $b}", false),
      ("{a b}", false), ("{$a |b|}", false), ("{o=1}", false), ("{$a o=1}", false), ("{@b}", false),
      ("{$a :f o=$b}", true), ("{$a @b=$c}", false), ("{$a @b=|c|}", true),
    ])
  func order(text: String, valid: Bool) {
    #expect(isValid(text) == valid)
  }

  @Test(
    "markup is open, standalone or close",
    arguments: [
      ("{#a}", .open), ("{#a/}", .standalone), ("{#a /}", .standalone), ("{#a o=1/}", .standalone),
      ("{#a @x/}", .standalone), ("{#a o=|x|/}", .standalone), ("{/a}", .close),
      ("{/a o=1 @x}", .close),
    ] as [(String, Message.Markup.Kind)])
  func markup(text: String, kind: Message.Markup.Kind) throws {
    guard case .pattern(let pattern)? = MessageParser.parse(text).message?.body,
      case .markup(let markup)? = pattern.elements.first
    else {
      Issue.record("no markup")
      return
    }
    #expect(markup.kind == kind)
  }

  @Test(
    "a close has no slash at its end, and nothing stands behind one",
    arguments: ["{/a/}", "{#a/ }", "{#a/ @b}", "{a/}", "{/}", "{#}", "{#$a}", "{#|a|}"])
  func badMarkup(text: String) {
    #expect(!isValid(text))
  }

  @Test("markup may repeat an option, of which the last counts; an expression may not")
  func repeatedOptions() throws {
    #expect(isValid("{#m a=1 a=2}"))
    #expect(
      MessageParser.parse("{1 :f a=1 a=2}").diagnostics.map(\.id) == ["mf2.duplicate-option-name"])
  }

  @Test(
    "options of an expression are equal by their names in Form C",
    arguments: ["{1 :f \u{E9}=1 e\u{301}=2}", "{1 :f u:id=1 \u{200F}u:id\u{200F}=2}"])
  func equalOptions(text: String) {
    #expect(MessageParser.parse(text).diagnostics.map(\.id) == ["mf2.duplicate-option-name"])
  }

  @Test("equality is canonical, not compatible: ﬁ is not fi")
  func compatibility() {
    #expect(isValid("{1 :f \u{FB01}=1 fi=2}"))
    #expect(isValid(".input {$\u{FB01}} .input {$fi} {{}}"))
    #expect(isValid(".input {$a :string} .match $a \u{FB01} {{}} fi {{}} * {{}}"))
  }

  @Test(
    "the text around a complex message is nothing but white space and marks",
    arguments: [
      ("{{a}} ", true), ("{{a}}\u{200F}\n", true), ("{{a}}b", false), ("{{}}{{}}", false),
      ("{{a}}\u{A0}", false), ("{{a}}.", false),
    ])
  func end(text: String, valid: Bool) {
    #expect(isValid(text) == valid)
  }

  @Test(
    "four characters can be escaped, in text and in literals",
    arguments: [
      ("\\\\", true), ("\\{", true), ("\\}", true), ("\\|", true), ("\\a", false), ("\\n", false),
      ("\\u0041", false), ("\\ ", false), ("\\'", false), ("\\\u{0}", false),
    ])
  func escapes(escape: String, valid: Bool) {
    #expect(isValid("x\(escape)y") == valid)
    #expect(isValid("{|x\(escape)y|}") == valid)
    #expect(isValid("{{x\(escape)y}}") == valid)
  }

  @Test(
    "syntax errors are reported before errors of the data model",
    arguments: [
      ".input {$a} .input {$a} {{{}}}", "{1 :f o=1 o=2} {}", ".match $a x {{}} y {{}",
      ".match $n x y {{}",
    ])
  func errorOrder(text: String) {
    #expect(Set(MessageParser.parse(text).diagnostics.map(\.id)) == ["mf2.syntax-error"])
  }

  @Test(
    "a message with errors of either kind gives no message", arguments: ["{", ".match $n * {{}}"])
  func noMessage(text: String) {
    #expect(!isValid(text))
  }

  @Test(
    "a variant has a key for each selector, and |*| is not the catch-all",
    arguments: [
      (".input {$a :string} .match $a {{x}} * {{}}", "syntax-error"),
      (".input {$a :string} .match $a * * {{}}", "variant-key-mismatch"),
      (".input {$a :string} .match $a |*| {{}}", "missing-fallback-variant"),
      (".input {$a :string} .match $a * {{}} |*| {{}} |*| {{}}", "duplicate-variant"),
      (".match $undeclared * {{}}", "missing-selector-annotation"),
    ])
  func variants(text: String, problem: String) {
    #expect(MessageParser.parse(text).diagnostics.first?.id == "mf2.\(problem)")
  }
}
