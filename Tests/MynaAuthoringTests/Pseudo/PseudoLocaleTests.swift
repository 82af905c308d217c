import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax
import Testing

@testable import MynaAuthoring

/// Messages made over for testing.
@Suite("Pseudo-locales")
struct PseudoLocaleTests {
  private func made(_ source: String, _ locale: PseudoLocale) throws -> Message {
    locale.message(from: try #require(MessageParser.parse(source).message))
  }

  private func text(_ source: String, _ locale: PseudoLocale) throws -> String {
    MessagePrinter.print(try made(source, locale))
  }

  @Test("the tags are those of CLDR and parse", arguments: PseudoLocale.allCases)
  func tags(locale: PseudoLocale) {
    #expect(locale.identifier.description == locale.rawValue)
  }

  @Test("accents, one character more for three letters, and brackets")
  func accented() throws {
    #expect(try text("Payment not completed", .accented) == "[Þåýýɱéñţ ñööţ çööɱþļééţééđ~]")
  }

  @Test("words from right to left")
  func bidirectional() throws {
    let mark = "\u{200F}\u{202E}"
    let end = "\u{202C}\u{200F}"
    #expect(try text("Pay now.", .bidirectional) == "\(mark)Pay\(end) \(mark)now.\(end)")
  }

  @Test("the first third of the letters, full-width, without blanks")
  func compact() throws {
    #expect(try text("Payment not completed.", .compact) == "Ｐａｙｎｃｏｍ。")
    #expect(try text("We couldn't pay 3.5, (12) times!", .compact) == "Ｗｃｏｕｐ３．５，（１２）ｔｉ！")
  }

  @Test(
    "placeholders, options, literals and declarations stay",
    arguments: PseudoLocale.allCases)
  func placeholders(locale: PseudoLocale) throws {
    let source =
      ".input {$n :number style=percent} .local $w = {|word|} .match $n one {{one {$w} day}} * {{x{$n}{|days|}}}"
    let message = try #require(MessageParser.parse(source).message)
    let result = locale.message(from: message)
    #expect(result.declarations == message.declarations)
    #expect(result.skeleton == message.skeleton)
    #expect(result != message)
  }

  @Test(
    "code, telephone numbers, addresses and what is marked stay",
    arguments: [
      "{#code}out_trade_no{/code}", "{#phone}+86 571 2688{/phone}", "https://shop.example/a?b=c",
      "www.shop.example", "help@shop.example", "{#b @translate=no}Myna Pay{/b}",
      "{#code}a {#code}b{/code} c{/code}",
    ])
  func kept(piece: String) throws {
    for locale in PseudoLocale.allCases {
      let result = try text("call \(piece) now", locale)
      #expect(result.contains(piece), "\(locale): \(result)")
      #expect(!result.contains("call") && !result.contains("now") || locale == .bidirectional)
    }
  }

  @Test("text behind code is made over again, and markup that only closes changes nothing")
  func afterCode() throws {
    #expect(try text("{#code}a{/code} b", .accented) == "[{#code}a{/code} ƀ]")
    #expect(try text("{/code}b", .accented) == "[{/code}ƀ]")
    #expect(try text("{#strong}b{/strong}", .accented) == "[{#strong}ƀ{/strong}]")
  }

  @Test("a text without letters is bracketed, an empty one stays empty")
  func edges() throws {
    #expect(try text("{$x}", .accented) == "[{$x}]")
    #expect(try text("", .accented) == "")
    #expect(try text("{$x} {$y}", .compact) == "{$x}{$y}")
    #expect(try text("支付失败 no", .compact) == "支付失败ｎ")
  }

  @Test("messages in patterns are made over without brackets of their own")
  func classic() throws {
    let message = try #require(
      MessageFormat1Parser.parse("{n, plural, one{day} other{# days}} left").message)
    let result = PseudoLocale.accented.message(from: message)
    let renderer = MessageRenderer(locale: .english)
    #expect(renderer.render(result, ["n": .integer(1)]).text == "[đåýý ļéƒţ~]")
  }

  @Test("a message that nests without end is left alone there")
  func bomb() {
    var message = Message(body: .pattern([.text("a")]))
    for _ in 0..<500 { message = Message(body: .pattern([.message(message), .text("b")])) }
    #expect(PseudoLocale.accented.message(from: message) != message)
  }

  @Test("accents are letters of their own, and each is one scalar in NFC")
  func table() {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars
    let accented = letters.map { AccentTable[$0] }
    #expect(Set(accented).count == 52)
    #expect(zip(letters, accented).allSatisfy { $0 != $1 && $1.properties.isAlphabetic })
    #expect(accented.allSatisfy { $0.value < 0x2000 })
  }

  // MARK: What ships

  private static let source = Localizer.embedded.table(for: .english)
  private static let table = LocalizerContents(.embedded).adding(PseudoLocale.allCases).tables

  @Test(
    "every shipped message keeps its forms, placeholders, markup, selectors and keys",
    arguments: PseudoLocale.allCases)
  func shipped(locale: PseudoLocale) throws {
    let source = try #require(Self.source)
    let table = try #require(Self.table.first { $0.locale == locale.identifier })
    var count = 0
    for audience in [Audience.customer, .developer] {
      #expect(table.keys(for: audience) == source.keys(for: audience))
      for key in source.keys(for: audience) {
        let fields = table.fields(of: key, for: audience)
        for (field, original) in zip(fields, source.fields(of: key, for: audience)) {
          #expect(field.forms.map(\.name) == original.forms.map(\.name))
          for (form, old) in zip(field.forms, original.forms) {
            let (new, old) = (try #require(form.message), try #require(old.message))
            #expect(new.skeleton == old.skeleton, "\(key)")
            #expect(new != old, "\(key)")
            count += new.patterns.count
          }
        }
      }
    }
    #expect(table.termIdentifiers == source.termIdentifiers)
    #expect(count > 300)
  }

  @Test("in every shipped text one character is added for three letters, and two brackets")
  func growth() throws {
    let source = try #require(Self.source)
    for pattern in source.allPatterns {
      let message = Message(body: .pattern(Message.Pattern(pattern.elements)))
      let made = PseudoLocale.accented.message(from: message)
      let letters = message.translatable.count { $0.properties.isAlphabetic }
      let added = made.everyText.count - message.everyText.count
      #expect(added == letters / 3 + 2)
    }
  }

  @Test("every shipped text of zh-XC is shorter in characters, and not much wider in cells")
  func shortness() throws {
    for pattern in try #require(Self.source).allPatterns {
      let message = Message(body: .pattern(Message.Pattern(pattern.elements)))
      let old = message.translatable.count
      let new = PseudoLocale.compact.message(from: message).translatable.count
      #expect(new * 2 <= old + 8, "\(pattern)")
    }
  }
}

extension Message {
  /// The message without the texts of its patterns.
  fileprivate var skeleton: Message {
    func bare(_ pattern: Message.Pattern) -> Message.Pattern {
      Message.Pattern(
        pattern.elements.filter { if case .text = $0 { false } else { true } })
    }
    var result = self
    switch body {
    case .pattern(let pattern): result.body = .pattern(bare(pattern))
    case .match(let selectors, let variants):
      result.body = .match(
        selectors: selectors,
        variants: variants.map { Message.Variant(keys: $0.keys, pattern: bare($0.pattern)) })
    }
    return result
  }

  /// All text elements.
  fileprivate var everyText: [Unicode.Scalar] {
    patterns.flatMap(\.elements).flatMap { element -> [Unicode.Scalar] in
      if case .text(let text) = element { Array(text.unicodeScalars) } else { [] }
    }
  }

  /// The text elements outside of `{#code}`.
  fileprivate var translatable: [Unicode.Scalar] {
    var isCode = false
    return patterns.flatMap(\.elements).flatMap { element -> [Unicode.Scalar] in
      switch element {
      case .text(let text): return isCode ? [] : Array(text.unicodeScalars)
      case .markup(let markup) where markup.name == "code":
        isCode = markup.kind == .open
        return []
      default: return []
      }
    }
  }
}

extension MessageTable {
  /// The patterns of all messages.
  fileprivate var allPatterns: [Message.Pattern] {
    [Audience.customer, .developer].flatMap { audience in
      keys(for: audience).flatMap { fields(of: $0, for: audience) }
    }.flatMap(\.forms).compactMap(\.message).flatMap(\.patterns)
  }
}
