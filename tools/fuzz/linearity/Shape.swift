import MynaModel
import MynaSyntax

/// A text of any size, and the parser that reads it.
struct Shape: Sendable {
  /// Makes a text of about a number of bytes.
  typealias Text = @Sendable (Int) -> String

  /// Syntax and form.
  var name: String
  /// Returns the text of about a number of bytes.
  var text: Text
  /// Parses a text.
  var parse: @Sendable (String) -> Void

  /// All shapes.
  static let all = messageFormat2 + messageFormat1 + resource

  private static let limits: Limits = {
    var limits = Limits()
    for (_, path) in Limits.all { limits[keyPath: path] = 1 << 30 }
    limits.nestingDepth = Limits().nestingDepth
    limits.diagnosticsPerFile = Limits().diagnosticsPerFile
    return limits
  }()

  /// A piece repeated between a start and an end; `%` in it is the number of the repetition.
  private static func repeated(
    _ start: String, _ piece: String, _ end: String
  ) -> Text {
    let parts = piece.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    return { size in
      var text = start
      var number = 0
      while text.utf8.count < size {
        text += parts.joined(separator: String(number))
        number += 1
      }
      return text + end
    }
  }

  private static func repeated(_ piece: String) -> Text { repeated("", piece, "") }

  private static let messageFormat2Forms: [(String, Text)] = [
    ("text", repeated("plain text, 文字 ")),
    ("placeholders", repeated("a {$n :number minimumFractionDigits=2 @x=|y|} ")),
    ("one quoted literal", repeated("{|", "long literal \\| ", "|}")),
    ("one name", repeated("{$", "a", "}")),
    ("declarations", repeated("", ".local $v% = {$n :number} ", "{{}}")),
    ("variants", repeated(".input {$n :number} .match $n ", "% {{text}} ", "* {{}}")),
    ("options of one function", repeated("{$n :f ", "o%=1 ", "}")),
    ("attributes of one placeholder", repeated("{$n ", "@a%=1 ", "}")),
    ("white space", repeated("{", " \u{3000}\u{200E}", "$n}")),
    ("lone braces", repeated("} ")), ("open braces", repeated("{")),
    ("broken placeholders", repeated("{$ } {:} {|a ")),
    ("broken declarations", repeated("", ".local x ", "")),
    ("duplicate options", repeated("{$n :f ", "o=1 ", "}")),
    ("duplicate declarations", repeated("", ".local $v = {1} ", "{{}}")),
    ("duplicate variants", repeated(".input {$n :number} .match $n ", "1 {{}} ", "* {{}}")),
  ]

  private static let messageFormat2 = messageFormat2Forms.map { name, text in
    Shape(name: "mf2 \(name)", text: text) { _ = MessageParser.parse($0, limits: limits) }
  }

  private static let messageFormat1Forms: [(String, Text)] = [
    ("text", repeated("plain text, it's 文字 ")), ("quoted text", repeated("'{a}' '' ")),
    ("arguments", repeated("a {n} {d, date, short} ")),
    ("number skeletons", repeated("{n, number, ::.00} ")),
    ("plurals", repeated("{n, plural, offset:1 =0 {a} one {# b} other {# {c}}} ")),
    ("cases of one select", repeated("{n, select, ", "k% {text} ", "other {}}")),
    ("choice", repeated("{n, choice, ", "%#text|", "9e9<x}")),
    ("one style", repeated("{d, date, ", "yyyy 'year' {x} ", "}")),
    ("one name", repeated("{", "a", "}")), ("open braces", repeated("{a,select,other{")),
    ("broken arguments", repeated("{a b} {a, foo} {1x, {}} ")),
    ("broken nested", repeated("{n,plural,other{{n,select,other{", "{a b}", "}}}x")),
    ("apostrophes", repeated("'")),
  ]

  private static let messageFormat1 = messageFormat1Forms.map { name, text in
    Shape(name: "mf1 \(name)", text: text) { _ = MessageFormat1Parser.parse($0, limits: limits) }
  }

  /// Entries are 600 bytes long: the hard limit is 20,000 of them.
  private static let resourceForms: [(String, Text)] = [
    ("entries", repeated("# comment\n@p x\nkey% = " + long + "\n")),
    ("one value", repeated("k =\n", "  line of text \\u00e9\n", "")),
    ("one value, blank lines", repeated("k = a\n", "  \n", "  b\n")),
    ("joined lines", repeated("k = a", "\\\n  b", "\n")),
    ("comments before an entry", repeated("", "# comment " + long + "\n", "k = v\n")),
    ("properties before an entry", repeated("", "@p " + long + "\n", "k = v\n")),
    ("heads", repeated("[s%]\n# " + long + "\n")),
    ("blank lines", repeated("\n")), ("indented lines", repeated("  x\n")),
    ("one long key", repeated("", "a", " = b")), ("parts of a key", repeated("", "a.", "a = b")),
    ("lines without =", repeated(long + "\n")), ("duplicate keys", repeated("k = " + long + "\n")),
    ("direction controls", repeated("k = ", "\u{2066}\u{202A}\u{2069}", "")),
    ("control characters", repeated("k = ", "\u{1}", "")),
  ]

  private static let resource = resourceForms.map { name, text in
    Shape(name: "resource \(name)", text: text) {
      _ = ResourceParser.parse(SourceText(name: "x.mf2", text: $0), limits: .hard)
    }
  }

  private static let long = String(repeating: "long text ", count: 60)
}
