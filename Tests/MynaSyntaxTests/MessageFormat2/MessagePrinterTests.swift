import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

@Suite("MessageFormat 2: round trips")
struct MessagePrinterTests {
  @Test("parsing what was printed gives the same message", arguments: MessageFixtures.all)
  func identity(text: String) throws {
    let message = try #require(MessageParser.parse(text).message)
    let printed = MessagePrinter.print(message)
    #expect(MessageParser.parse(printed).message == message, "\(printed)")
  }

  @Test("printing a canonical message gives its text", arguments: MessageFixtures.canonical)
  func canonical(text: String) throws {
    let message = try #require(MessageParser.parse(text).message)
    #expect(Array(MessagePrinter.print(message).utf8) == Array(text.utf8))
  }

  @Test("canonical text is printed as it is", arguments: MessageFixtures.loose)
  func idempotent(text: String) throws {
    let message = try #require(MessageParser.parse(text).message)
    let once = MessagePrinter.print(message)
    let twice = try #require(MessageParser.parse(once).message)
    #expect(MessagePrinter.print(twice) == once)
  }

  @Test(
    "text that a parser could mistake for syntax comes back as text",
    arguments: [
      ".", ".match", "{{", "}}", "{", "|", "\\", " .input", "\u{2067}.local", "*", "\\{", "#}",
      "a\nb",
    ])
  func hostileText(text: String) {
    let message = Message(body: .pattern([.text(text)]))
    #expect(MessageParser.parse(MessagePrinter.print(message)).message == message)
  }

  @Test(
    "any literal comes back", arguments: ["", " ", "|", "\\", "a b", "*", "$x", "{}", "é", "1.0"])
  func hostileLiteral(text: String) {
    let expression = Message.Expression(
      operand: .literal(text), function: .init("f", options: [.init("o", .literal(text))]),
      attributes: [.init("a", text)])
    let message = Message(body: .pattern([.expression(expression)]))
    #expect(MessageParser.parse(MessagePrinter.print(message)).message == message)
  }
}

@Suite("MessageFormat 2: parsing")
struct MessageParserTests {
  private func pattern(_ text: String) -> [Message.Pattern.Element]? {
    guard case .pattern(let pattern)? = MessageParser.parse(text).message?.body else { return nil }
    return pattern.elements
  }

  @Test("escapes are resolved in text and literals")
  func escapes() {
    #expect(pattern("\\{\\}\\|\\\\") == [.text("{}|\\")])
    #expect(pattern("{|\\|\\\\\\{|}") == [.expression(.init(operand: .literal("|\\{")))])
  }

  @Test("white space around text belongs to it, unless the pattern is quoted")
  func whitespace() {
    #expect(pattern("  a ") == [.text("  a ")])
    #expect(pattern("  {{ a }}  ") == [.text(" a ")])
  }

  @Test("bidi marks around a name are no part of it")
  func bidi() {
    #expect(
      pattern("{ $\u{200F}name\u{200E} }")
        == [.expression(.init(operand: .variable(.init("name"))))])
  }

  @Test("an unquoted and a quoted literal are the same")
  func quoting() {
    #expect(pattern("{|1.0|}") == pattern("{1.0}"))
  }

  @Test("of two attributes with one name the last one counts")
  func attributes() {
    #expect(
      pattern("{a @x=1 @y @x=2}")
        == [.expression(.init(operand: .literal("a"), attributes: [.init("y"), .init("x", "2")]))])
  }

  @Test("a name may have a namespace")
  func namespace() {
    #expect(
      pattern("{:shop:size u:id=1}")
        == [
          .expression(
            .init(function: .init("shop:size", options: [.init("u:id", .literal("1"))])))
        ])
  }

  @Test("expressions know where they were written")
  func provenance() throws {
    guard case .expression(let expression)? = pattern("付 {$x}")?.last else {
      Issue.record("no expression")
      return
    }
    #expect(expression.provenance.span == SourceSpan(4, 8))
  }
}
