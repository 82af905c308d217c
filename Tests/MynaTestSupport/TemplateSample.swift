package import Myna
import MynaModel

/// What tests of template engines render: a small project, and texts that mean harm.
package enum TemplateSample {
  /// `HELLO` takes a text that the customer reads, `BILL` an argument of each type.
  package static func localizer() throws -> Localizer { try made.get() }

  private static let made = Result { () throws -> Localizer in
    let loaded = try SampleProject(files).load()
    guard let contents = loaded.contents else {
      let problems = loaded.findings.map { "\($0.diagnostic)" }
      throw StrictMarkupReader.Problem(description: problems.joined(separator: "\n"))
    }
    return try Localizer(contents)
  }

  private static let files = [
    "myna.yaml": """
    source-locale: en
    locales:
      en: {}
      zh-Hans: {fallbacks: [en]}
      ar: {fallbacks: [en]}
    catalogues: [catalogue/shop.yaml]
    audiences:
      customer: {file: customer, fields: [title, body]}
      developer: {file: developer, fields: [cause, remedy]}
    keys: {generic: generic, unknown-code: unknown, ambiguous-code: ambiguous}

    """,
    "catalogue/shop.yaml": """
    provider: shop
    codes:
    \(code("HELLO", "name: {type: text, for: [customer, developer]}"))
    \(code("BILL", """
      amount: {type: money}
            due: {type: date}
            parts: {type: count}
            methods: {type: terms}
            order: {type: identifier, for: [customer, developer]}
            secret: {type: text, for: [developer]}
      """))

    """,
    "en/customer.mf2": """
    @locale en
    ---
    [generic]
    title = Not done
    body = It did not work.
    [hello]
    title.with-name = Hello {$name}
    title = Hello
    body.with-name = {$name} & {#strong}more{/strong} 'of' "it" {|<|}
    body = Nobody & more
    [bill]
    title = Bill
    body.all = {$amount :currency} by {$due :date}, {$parts :integer} parts, {$methods :myna:list type=or}, {$order}.
    body.with-parts = {$parts :integer} parts
    body.with-amount = {$amount :currency}
    body.with-due = {$due :date}
    body.with-methods = {$methods :myna:list type=or}
    body.with-order = {$order}
    body = A bill

    """,
    "zh-Hans/customer.mf2": """
    @locale zh-Hans
    ---
    [generic]
    title = 未完成
    body = 操作未成功。
    [hello]
    title.with-name = 您好，{$name}
    title = 您好
    body.with-name = “{$name}” & {#strong}更多{/strong} {|<|}
    body = 没有人 & 更多

    """,
    "ar/customer.mf2": """
    @locale ar
    ---
    [hello]
    title.with-name = مرحبا {$name :string u:dir=ltr}
    title = مرحبا
    body.with-name = أهلا {$name :string u:dir=ltr}
    body = أهلا

    """,
    "en/developer.mf2": developer("en"), "zh-Hans/developer.mf2": developer("zh-Hans"),
    "ar/developer.mf2": developer("ar"),
    "en/terms.mf2": "[method]\ncash = cash\ncard = a <card>\n[next-step]\ntop-up = Top up & go\n",
    "zh-Hans/terms.mf2": "[next-step]\ntop-up = 充值\n", "ar/terms.mf2": "",
  ]

  private static func code(_ name: String, _ parameters: String) -> String {
    """
      \(name):
        meaning: a sample
        areas: [balance]
        operations: [pay]
        disclosure: specific
        customer: \(name.lowercased())
        retry: after-change
        resolver: buyer
        next-step: top-up
        outcome: failed
        severity: warning
        http-status: 402
        http-passthrough: 402
        parameters:
          \(parameters)
    """
  }

  private static func developer(_ locale: String) -> String {
    """
    @locale \(locale)
    ---
    [HELLO]
    cause = A cause
    remedy = Set {#code}name{/code}.
    [BILL]
    cause = A cause
    remedy = A remedy
    [unknown]
    cause.named = Unknown {$code}
    cause = Unknown
    remedy = Look it up
    [ambiguous]
    cause = Ambiguous
    remedy = Look it up

    """
  }

  // MARK: Hostile texts

  /// Texts that would do something if they were not text: to HTML, to a template engine, to the eye.
  package static let hostileTexts: [String] =
    [
      "<script>alert(1)</script>", "</a></p><script>", "\" onmouseover=\"alert(1)", "' onclick='x",
      "javascript:alert(1)", "&lt;script&gt;", "&#60;b&#62;", "<!--", "]]>",
      "<img src=x onerror=a>",
      "{{x}}", "{{{x}}}", "{{& x}}", "{{#message}}HELLO{{/message}}", "{{> page}}", "{{! x }}",
      "{{=<% %>=}}<%x%>", "{{% CONTENT_TYPE: TEXT}}", "{% include \"secret.html\" %}", "{% if x %}",
      "{{ x|message:\"developer\" }}", "{# x #}", "{", "}", "{{", "}}", "{%", "%}", "%22%3E", "a%b",
      "a\nb", "a\r\nb", "a\rb", "a\tb", "\u{2028}", "\0", "\u{1B}[31m", "a b", "?a=1&b=2#c",
      "//e.x",
      "\u{202E}txt", "\u{2066}\u{2067}a", "a\u{2069}\u{202C}b", "\u{200F}",
      "\"\u{301}", "\"\u{301} onmouseover=alert(1) x=\"\u{301}", "<\u{338}script>", "{\u{301}{x}}",
      "{{\u{301}x}}", String(repeating: "\u{301}", count: 40), "x\u{20DD}", "🏴\u{E0067}\u{E007F}",
    ] + marked

  /// Each character that means something, before one of each class that may merge with it.
  private static let marked: [String] = ["\"", "'", "<", ">", "&", "{", "}", "%"].map { sign in
    scalarClasses.map { "\(sign)\($0)" }.joined(separator: " ")
  }

  /// A scalar of each class that grapheme breaking, HTML or URLs treat in their own way.
  private static let scalarClasses: [Unicode.Scalar] = [
    "\u{300}", "\u{483}", "\u{903}", "\u{20E3}", "\u{200C}", "\u{200D}", "\u{FE0F}", "\u{1F3FB}",
    "\u{E0020}", "\u{E0100}", "\u{1160}", "\u{11A8}", "\u{600}", "\u{110BD}", "\u{1F1E6}",
    "\u{FF9E}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{FFFD}",
    "\u{FFFE}", "\u{10FFFF}", "\u{E000}", "\u{FF02}", "\u{FF1C}", "a", "0", ";", "/",
  ]
}
