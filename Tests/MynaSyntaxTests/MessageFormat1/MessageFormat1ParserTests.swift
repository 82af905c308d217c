import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 1: parsing")
struct MessageFormat1ParserTests {
  private func shape(_ text: String, _ mode: ApostropheMode = .optional) -> String? {
    MessageFormat1Parser.parse(text, apostrophes: mode).message?.shape
  }

  @Test(
    "an optional apostrophe quotes only before syntax",
    arguments: [
      ("don't", "don't"), ("a '' b", "a ' b"), ("'", "'"), ("it's", "it's"), ("'a'", "'a'"),
      ("'{'x'}'", "{x}"), ("'{x}'", "{x}"), ("'{''}'", "{'}"), ("'{", "{"), ("'{{'{n}", "{{[n]"),
      ("'#'", "'#'"), ("'|'", "'|'"), ("{n,plural,other{'#'}}", "<n plural *(#)>"),
      ("{n,plural,other{'|' }}", "<n plural *('|' )>"),
      ("{g,select,other{'#' }}", "<g select *('#' )>"),
      ("{n,choice,0#a'|'b}", "<n choice limits=0# 0(a|b)>"), ("a } b", "a } b"),
    ])
  func optionalApostrophes(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(
    "a required apostrophe quotes always",
    arguments: [
      ("don't", "dont"), ("don''t", "don't"), ("'a'", "a"), ("'", "'"), ("''", "'"),
      ("'{n}'", "{n}"),
      ("{n}'s", "[n]s"), ("'a''b'", "a'b"),
    ])
  func requiredApostrophes(text: String, expected: String) {
    #expect(shape(text, .required) == expected)
  }

  @Test(
    "with required apostrophes a case is read again with one level of them less",
    arguments: [
      ("{n,plural,one{a}other{don''t #}}", "<n plural one(a) *(don't [#0])>"),
      ("{n,plural,one{a}other{don''''t {m}}}", "<n plural one(a) *(don't [m])>"),
      ("{n,plural,one{a}other{don''t {m}}}", "<n plural one(a) *(dont {m})>"),
      ("{n,select,other{'{'m'}'}}", "<n select *([m])>"),
      ("{n,select,other{''{m}''}}", "<n select *({m})>"),
      ("{n,choice,0#''|1#'|'}", "<n choice limits=0# 1# 0(') 1(|)>"),
    ])
  func requiredApostrophesInCases(text: String, expected: String) {
    #expect(shape(text, .required) == expected)
  }

  @Test("a problem in a case that is read again points into the source")
  func requiredSpans() {
    let source = MarkedSource("{n,select,other{'{'1\u{FE0F}\u{20E3}!2\u{FE0F}\u{20E3}'}'}}")
    let result = MessageFormat1Parser.parse(source.text, apostrophes: .required)
    #expect(result.diagnostics.map(\.span) == source.spans)
  }

  @Test(
    "an argument is a name or a number, with a type and a style",
    arguments: [
      ("{n}", "[n]"), ("{0}", "[0]"), ("{32767}", "[32767]"), ("{ \n名前\t}", "[名前]"),
      ("{1a}", "[1a]"),
      ("{_}", "[_]"), ("{n,number}", "[n number]"),
      ("{n, NUMBER , integer}", "[n number style= integer]"),
      ("{n,number,}", "[n number]"), ("{n,number, #{'}'}}", "[n number style= #{'}'}]"),
      ("{d,date,::yMd}", "[d date style=::yMd]"), ("{d,time,short}", "[d time style=short]"),
      ("{n,spellout,%x}", "[n spellout style=%x]"), ("{n,ordinal}", "[n ordinal]"),
      ("{n,duration}", "[n duration]"),
    ])
  func arguments(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(
    "plural, selectordinal, select and choice become messages within the pattern",
    arguments: [
      ("{n,plural,one{a}other{b}}", "<n plural one(a) *(b)>"),
      ("{n,plural,other{b}one{a}}", "<n plural *(b) one(a)>"),
      ("{n,plural,=1{a}=1.50{b}=-0{c}other{#}}", "<n plural =1(a) =1.5(b) =0(c) *([#0])>"),
      ("{n,plural,offset:1 other{#}}", "<n plural offset=1 *([#0])>"),
      ("{n,plural,offset:0 other{}}", "<n plural *()>"),
      ("{n,plural,offset{a}other{b}}", "<n plural offset(a) *(b)>"),
      ("{n,selectordinal,two{#nd}other{}}", "<n plural type=ordinal two([#0]nd) *()>"),
      ("{g,select,female{a}1{b}other{c}}", "<g select female(a) 1(b) *(c)>"),
      ("{n,choice,0#a|1≤b|1<c}", "<n choice limits=0# 1# 1< 0(a) 1(b) 2(c)>"),
      ("{n,choice,-∞#a|∞<b}", "<n choice limits=-∞# ∞< 0(a) 1(b)>"),
      ("{n,plural,other{{g,select,other{#{n}}}}}", "<n plural *(<g select *(#[n])>)>"),
      ("{n,plural,other{#{m,plural,other{#}}#}}", "<n plural *([#0]<m plural *([#1])>[#0])>"),
    ])
  func complexArguments(text: String, expected: String) {
    #expect(shape(text) == expected)
  }

  @Test(
    "the first number placeholder of 'other' decides how the category is chosen",
    arguments: [
      ("{n,plural,one{}other{{n,number,0.0}}}", "by=number style=0.0"),
      ("{n,plural,one{}other{{n,date}}}", "by=date"),
      ("{n,plural,one{}other{{n,spellout}}}", "by=value"),
    ])
  func category(text: String, expected: String) {
    #expect(shape(text)?.hasPrefix("<n plural \(expected) ") == true)
  }

  @Test(
    "the category needs no format where '#' comes first, or no category is asked for",
    arguments: [
      "{n,plural,one{}other{#{n,number,0.0}}}", "{n,plural,one{}other{{n}{n,number,0.0}}}",
      "{n,plural,=1{}other{{n,number,0.0}}}", "{n,plural,one{}other{{m,number,0.0}}}",
    ])
  func noCategory(text: String) {
    #expect(shape(text)?.contains("by=") == false)
  }

  @Test("nesting has a limit, which is named")
  func nesting() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{n,select,other{", count: depth) + String(repeating: "}}", count: depth)
    }
    let limit = Limits().nestingDepth
    #expect(MessageFormat1Parser.parse(nested(limit - 1)).message != nil)
    let result = MessageFormat1Parser.parse(nested(limit + 1))
    #expect(result.message == nil)
    #expect(result.diagnostics.first?.id == "message.too-deep")
    #expect(result.diagnostics.first?.message.contains("nesting-depth") == true)
  }
}
