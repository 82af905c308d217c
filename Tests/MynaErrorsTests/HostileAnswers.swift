/// Answers that nobody should send, and what is wrong with each.
enum HostileAnswers {
  /// What cannot be read: name, bytes, the diagnostic that says why.
  static let unreadable: [(name: String, bytes: [UInt8], problem: String)] = [
    ("nothing", [], "answer.empty"), ("blanks", Array(" \r\n\t".utf8), "answer.empty"),
    ("half of JSON", Array(#"{"alipay_trade_pay_response":{"code":"10000""#.utf8), "json.syntax"),
    ("text behind JSON", Array(#"{"a":1} x"#.utf8), "json.syntax"),
    (
      "a member twice",
      Array(#"{"alipay_trade_pay_response":{"code":"10000","code":"40004"}}"#.utf8),
      "json.duplicate-key"
    ),
    (
      "brackets", Array(String(repeating: "[", count: 100_000).utf8), "json.too-deep"
    ),
    (
      "braces", Array(String(repeating: #"{"a":"#, count: 40_000).utf8), "json.too-deep"
    ),
    (
      "members", Array("{\((0...1_000).map { "\"\($0)\":1" }.joined(separator: ","))}".utf8),
      "json.too-large"
    ),
    ("a lone surrogate", Array(#"{"a":"\ud800"}"#.utf8), "json.surrogate"),
    ("elements", Array(String(repeating: "<a>", count: 33).utf8), "xml.too-deep"),
    ("very many elements", Array(String(repeating: "<a>", count: 80_000).utf8), "xml.too-deep"),
    ("half of XML", Array("<alipay><is_success>T</is_success>".utf8), "xml.syntax"),
    ("text behind XML", Array("<alipay><is_success>T</is_success></alipay>x".utf8), "xml.syntax"),
    ("half of a processing instruction", Array("<a><?b".utf8), "xml.syntax"),
    ("half of a comment", Array("<a><!-- b".utf8), "xml.syntax"),
    ("half of a tag", Array("<a b".utf8), "xml.syntax"),
    ("half of a value", Array("<a b='c".utf8), "xml.syntax"),
    ("tags that cross", Array("<a><b></a></b>".utf8), "xml.syntax"),
    ("two documents", Array("<a>b</a><a>b</a>".utf8), "xml.syntax"),
    ("an attribute without a value", Array("<a b>c</a>".utf8), "xml.syntax"),
    ("an attribute without quotes", Array("<a b=1>c</a>".utf8), "xml.syntax"),
    ("a tag in a value", Array("<a b='<c>'>d</a>".utf8), "xml.syntax"),
    ("a control character", Array("<a>\u{1}</a>".utf8), "xml.syntax"),
    ("a reference to a control character", Array("<a>&#1;</a>".utf8), "xml.syntax"),
    ("a reference to half a character", Array("<a>&#xD800;</a>".utf8), "xml.syntax"),
    ("a reference beyond Unicode", Array("<a>&#99999999;</a>".utf8), "xml.syntax"),
    ("a reference with a sign", Array("<a>&#+65;</a>".utf8), "xml.syntax"),
    ("a reference without an end", Array("<a>&amp</a>".utf8), "xml.syntax"),
    ("an attribute twice", Array("<a b='1' b='2'>x</a>".utf8), "xml.syntax"),
    ("an entity that nobody declared", Array("<a>&b;</a>".utf8), "xml.syntax"),
    (
      "a page of a proxy", Array("<html><body>502 Bad Gateway<br></body></html>".utf8), "xml.syntax"
    ),
    ("several lines", Array("Bad Gateway\nBad Gateway".utf8), "answer.syntax"),
    ("more than a megabyte", Array(repeating: 0x41, count: 1 << 20), "answer.too-large"),
    ("a long line", Array(repeating: 0x41, count: 257), "answer.syntax"),
    ("UTF-16", [0xFF, 0xFE, 0x7B, 0x00], "answer.charset"),
    ("UTF-16 without a mark", [0x3C, 0x00, 0x61, 0x00], "answer.charset"),
    ("U+0000", Array("<a>x\0</a>".utf8), "answer.charset"),
    ("bytes of no character set", [0x7B, 0xFF, 0xFF, 0x7D], "encoding.utf8"),
    (
      "marks", Array(("{\"a\":\"" + String(repeating: "\u{301}", count: 31) + "\"}").utf8),
      "text.stream-safe"
    ),
    (
      "UTF-7", Array("<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADw-a+AD4-".utf8), "answer.charset"
    ),
  ]

  private static func bomb() -> String {
    var text = "<!DOCTYPE l [<!ENTITY a0 \"lol\">"
    for level in 1...9 {
      text += "<!ENTITY a\(level) \"" + String(repeating: "&a\(level - 1);", count: 10) + "\">"
    }
    return text + "]><alipay><is_success>T</is_success><error>&a9;</error></alipay>"
  }

  /// Documents that declare entities or name other documents.
  static let documentTypes = [
    bomb(),
    "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><alipay><error>&a;</error></alipay>",
    "<!DOCTYPE l SYSTEM \"http://127.0.0.1:9/x.dtd\"><alipay><error>PAYMENT_FAIL</error></alipay>",
    "<?xml version=\"1.0\"?>\n<!-- x --><!doctype l><alipay><error>PAYMENT_FAIL</error></alipay>",
    "<alipay><!ENTITY a \"b\"><error>PAYMENT_FAIL</error></alipay>",
    "<!DOCTYPE l [<!ENTITY a \"" + String(repeating: "x", count: 50_000) + "\">]><alipay><error>"
      + String(repeating: "&a;", count: 50_000) + "</error></alipay>",
  ]
}

/// Documents in documents.
enum AnswerNest {
  static func form(depth: Int) -> String {
    var text = "PAYMENT_FAIL"
    for _ in 0..<depth {
      text = "{\"result\":\(quoted(text))}"
      if text.utf8.count > 100_000 { break }
    }
    return text
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
