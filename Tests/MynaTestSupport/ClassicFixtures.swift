/// Valid messages of MessageFormat 1 of our own, for round trips and mutations.
package enum ClassicFixtures {
  /// Sources in the form that the printer writes.
  package static let canonical = [
    "",
    "Hello, world!",
    "付款未完成，请更换付款方式。",
    "I don''t know",
    "'{'braces'}'",
    "'{{'{name}'}}'",
    "'{''}'",
    "a # and a | are text",
    "{name}",
    "{0} and {12}",
    "{été} {名前}",
    "{n, number}",
    "{n, number, integer}",
    "{n, number,#,##0.00}",
    "{n, number, ::currency/CNY unit-width-full-name}",
    "{n, number,'{'0'}'}",
    "{d, date} {d, date, short} {d, date, ::yMMMd} {d, date,yyyy-MM-dd 'at' HH}",
    "{d, time, full}",
    "{n, spellout} {n, ordinal} {n, duration}",
    "{n, spellout,%spellout-numbering}",
    "{n, plural, one {# plik} few {# pliki} many {# plików} other {# pliku}}",
    "{n, plural, =0 {nothing} =1 {one} =1.5 {one and a half} other {#}}",
    "{n, plural, offset:1 =0 {nobody} =1 {{name}} one {{name} and # more} other {{name} and #}}",
    "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
    "{g, select, female {ona} male {on} other {oni}}",
    "{g, select, female {{n, plural, one {# jej plik} other {#}} #} other {{n}}}",
    "{a, plural, other {# {b, plural, other {# '#'}} #}}",
    "{n, plural, one {'#' {g, select, other {#}}} other {'#'''#'' '{#}'}}",
    "{n, choice, 0#none|1#one|1<many}",
    "{n, choice, -∞#less|0#{n, plural, other {# | '#'}}|2#a '|' b # '{'|∞#never}",
    "{n, plural, other {{n, number, ::.00} files}}",
  ]

  /// Other spellings of valid messages.
  package static let loose = [
    "don't", "it's '{'quoted'}'", "an open '{ quote", "''", "'", "a } b", "'{''{'",
    "{ name }", "{\tn\r\n,\u{200E}number }", "{n,NUMBER,Integer}", "{n,number,}", "{d,date,::}",
    "{n,plural,other{}}", "{n,plural,offset: 1 other{}}", "{n,plural,offset:0 one{}other{#}}",
    "{n,PLURAL,=01{a}=1.0{b}other{c}other{d}}", "{n,selectordinal,=-1{}other{}}",
    "{n,select,1{a}other{b}}", "{n,choice,0≤a|1#'|'}", "{n,choice,+1#|1e2<x}",
    "{n,plural,other{'#'}}", "{n,plural,other{it's # o'clock}}", "{g,select,other{'#' '|' }}",
  ]

  /// All of them.
  package static let all = canonical + loose
}
