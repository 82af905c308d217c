/// Valid messages of our own, one of each construct, for round trips and mutations.
package enum MessageFixtures {
  /// Sources in canonical form: printing the parsed message gives the same text.
  package static let canonical = [
    "",
    "Hello, world!",
    "付款未完成，请更换付款方式。",
    "  white space at both ends\t\n",
    "escaped \\{braces\\} and a \\\\ backslash",
    "a | bar needs no escape in text",
    "{$name}",
    "{|a literal with spaces|}",
    "{literal}",
    "{-1.50e+3}",
    "{|a \\| bar and a \\\\ backslash|}",
    "{||}",
    "{:myna:now}",
    "{$amount :currency}",
    "{$n :number minimumFractionDigits=2 select=exact}",
    "{$n :number minimumFractionDigits=$digits}",
    "{$methods :myna:list type=or}, please",
    "{$name @translate=no @comment=|for you| @bare}",
    "{#strong}bold{/strong} and {#br /}",
    "{#link href=$url title=|a b| @x}here{/link @y=1}",
    "{$when :datetime dateFields=year-month-day u:id=when u:dir=rtl}",
    ".input {$n :number}\n{{{$n} pliki}}",
    ".local $x = {1 :integer}\n{{{$x}}}",
    "{{.starts with a full stop}}",
    "{{ .quoted because of what comes first }}",
    ".input {$a :number @note=x}\n.local $b = {$a :offset add=1}\n{{{$a} and {$b}}}",
    ".input {$n :number}\n.match $n\n0 {{none}}\none {{{$n} file}}\n* {{{$n} files}}",
    ".input {$n :number select=ordinal}\n.match $n\none {{{$n}st}}\n* {{{$n}th}}",
    ".input {$g :string}\n.input {$n :integer}\n.match $g $n\nfemale one {{ona}}\n"
      + "female * {{one}}\n* * {{oni}}",
    ".input {$x :string}\n.match $x\n|*| {{a star}}\n|a b| {{two words}}\n|| {{nothing}}\n* {{*}}",
    "{$\u{4ED8}\u{6B3E} :\u{51FD}\u{6570} \u{9009}\u{9879}=\u{503C}}",
    "a\u{2068}b\u{202E}c e\u{301}\u{1F600}",
  ]

  /// Other spellings of valid messages.
  package static let loose = [
    "{ $name }",
    "{\t$n\r\n:number\u{3000}select = exact\n}",
    "\u{2067}{{\u{200E}hello}}\u{2069}",
    "  .input{$a}  {{x}}  ",
    ".local $a={1}.local $b={2}{{{$a}{$b}}}",
    ".input {$n :number} .match $n 1{{a}}*{{b}}",
    "{|quoted|}",
    "{#b/}",
    "{ /b }",
    "{$\u{200F}name\u{200F}}",
    "{$x @a @a=1}",
    "\\|\\{\\}\\\\",
  ]

  /// Messages with one mistake or more.
  package static let broken = [
    "a } b", "} } {$x} }", "{}", "{} {}", "a \\n", "{$a:f}", "{$a :f o=|1|p=2}", ".input {$a}",
    ".local$a = {1} {{}}", "{$a", "{$a {$b}", "{|a", "{{a", "{{a}", "{{a}} b", ".match $a",
    ".input {$a :f} .match $a 1 {{}}", ".input {$a :f} .match $a 1 {{}} 1 {{}}",
    ".input {$a :f} .match $a 1 1 {{}} * {{}}", ".input {$a} .input {$a} {{}}",
    ".match $a $b 1 {{}} * * {{}}", "{1 :f o=1 o=1 o=1}", "{count, plural, one {#} other {##}}",
    "{$a ：f｝ and ｛$b} and }", ".匹配 $n",
    ".输入 {$n} .输入 {$m} .匹配 $n 甲 ｛｛", "{#a{/b}", "{$a, {$b, c", "{'a} 'b'}", "{:f $a $b}",
    ".match {$a} {$b :f} * * {a} x y {{}}", "\\", "\\付", "{$a @b=$c}", ".local $a = {#b} {{}}",
    ".match $n one {a {b} c} * {d", "{n, number, ::.00}", "{a\\}",
  ]

  /// All of them that are valid.
  package static let all = canonical + loose
}
