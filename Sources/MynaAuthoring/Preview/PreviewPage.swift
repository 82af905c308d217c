import MynaCatalogue
import MynaModel
import MynaProject

/// A preview as one HTML page that needs no network and no other file.
///
/// The page has a search and filters, a checkout card for each text of customers, and prints. Texts
/// carry their language and direction, and are escaped by the writers of the runtime; the page's own
/// policy allows its one script and its one style, by digest, and nothing else. Without scripts all
/// is shown.
public struct PreviewPage: Sendable {
  private let preview: MessagePreview
  private let title: String
  /// Places of the messages in the page, by audience and key.
  private let anchors: [String: String]

  /// Creates the page of a preview.
  ///
  /// - Parameters:
  ///   - preview: what is shown.
  ///   - title: heading of the page.
  public init(_ preview: MessagePreview, title: String = "Messages") {
    self.preview = preview
    self.title = title
    anchors = Dictionary(
      preview.messages.enumerated().map { index, message in
        ("\(message.readers) \(message.key)", "m\(index + 1)")
      }
    ) { first, _ in first }
  }

  /// The page, UTF-8.
  public var html: String {
    var page = HTMLBuilder()
    page.raw("<!doctype html>\n")
    page.open("html", ["lang": "en", "dir": "ltr"])
    writeHead(to: &page)
    page.raw("<body>\n<a class=\"skip\" href=\"#messages\">Skip to the messages</a>\n")
    writeMasthead(to: &page)
    writeTools(to: &page)
    page.raw("<main id=\"messages\" tabindex=\"-1\">\n")
    for audience in preview.audiences {
      write(audience.audience, "What the \(audience.audience.name) reads", to: &page)
    }
    write(nil, "Words that are inserted, and labels", to: &page)
    page.raw("<p class=\"empty\" id=\"nothing\" hidden>No message matches.</p>\n</main>\n")
    page.raw("<footer>Made by myna preview. Arguments are samples.</footer>\n<script>")
    page.raw(constant: PreviewScript.source)
    page.raw("</script>\n</body>\n</html>\n")
    return page.text
  }

  // MARK: Head

  private func writeHead(to page: inout HTMLBuilder) {
    let policy = [
      "default-src 'none'", "base-uri 'none'", "form-action 'none'",
      "script-src \(ContentDigest(of: PreviewScript.source).policySource)",
      "style-src \(ContentDigest(of: PreviewStyle.source).policySource)",
    ]
    page.raw("\n<head>\n<meta charset=\"utf-8\">\n")
    page.open(
      "meta",
      ["http-equiv": "Content-Security-Policy", "content": policy.joined(separator: "; ")])
    page.raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    page.raw("<meta name=\"color-scheme\" content=\"light dark\">\n")
    page.element("title", title)
    page.raw("<style>")
    page.raw(constant: PreviewStyle.source)
    page.raw("</style>\n</head>\n")
  }

  private func writeMasthead(to page: inout HTMLBuilder) {
    page.raw("<header class=\"masthead\">\n")
    page.element("h1", title)
    page.raw("<p>Every wording of every message with sample arguments, in all locales.</p>\n")
    page.raw("<ul class=\"figures\">\n")
    for audience in preview.audiences {
      let messages = preview.messages.filter { $0.audience == audience.audience }
      if messages.isEmpty { continue }
      let texts = messages.reduce(0) { $0 + $1.rows.count }
      figure(messages.count, "\(audience.audience.name) messages, \(texts) wordings", &page)
    }
    let codes = Set(preview.messages.flatMap(\.codes).map(\.code))
    figure(codes.count, "codes", &page)
    let locales = preview.columns.map(\.locale.description).joined(separator: ", ")
    figure(preview.columns.count, "locales: \(locales)", &page)
    page.raw("</ul>\n</header>\n")
  }

  private func figure(_ number: Int, _ text: String, _ page: inout HTMLBuilder) {
    page.open("li")
    page.element("b", String(number))
    page.write(" " + text)
    page.close("li")
  }

  // MARK: Tools

  private func writeTools(to page: inout HTMLBuilder) {
    page.raw(
      """
      <div class="tools" role="search" aria-label="Filter messages" hidden><form>
      <div class="find"><label for="query">Search</label>
      <input type="search" id="query" name="query" placeholder="Text, key, code, argument" \
      autocomplete="off" spellcheck="false" aria-keyshortcuts="/"></div>

      """)
    var audiences = preview.audiences.map(\.audience.name)
    if preview.messages.contains(where: { $0.audience == nil }) { audiences.append("terms") }
    select("audience", "Audience", ["": "All"], audiences, &page)
    select("provider", "Provider", ["": "All"], preview.providers, &page)
    var seen: Set<String> = []
    let states = preview.messages.flatMap(\.rows).flatMap(\.texts).map(\.state.name)
      .filter { seen.insert($0).inserted }.sorted()
    select("state", "State", ["": "All"], states, &page)
    page.raw("<fieldset><legend>Locales</legend>\n")
    for column in preview.columns {
      page.raw("<label>")
      page.open(
        "input",
        ["type": "checkbox", "name": "locale", "value": column.locale.description, "checked": ""])
      page.write(column.locale.description)
      page.close("label")
    }
    page.raw("</fieldset>\n")
    select("theme", "Theme", ["": "Device"], ["light", "dark"], &page)
    page.raw(
      "<button type=\"reset\">Reset</button>\n<output id=\"count\" role=\"status\"></output>\n")
    page.raw("</form></div>\n")
  }

  private func select(
    _ name: String, _ label: String, _ first: KeyValuePairs<String, String>, _ values: [String],
    _ page: inout HTMLBuilder
  ) {
    page.raw("<div class=\"find\">")
    page.element("label", ["for": name], label)
    page.open("select", ["id": name, "name": name])
    for (value, text) in first { page.element("option", ["value": value], text) }
    for value in values { page.element("option", ["value": value], value) }
    page.raw("</select></div>\n")
  }

  // MARK: Messages

  private func write(_ audience: Audience?, _ heading: String, to page: inout HTMLBuilder) {
    let messages = preview.messages.filter { $0.audience == audience }
    guard let first = messages.first else { return }
    page.open("section", ["aria-labelledby": "a-\(first.readers)"])
    page.element("h2", ["id": "a-\(first.readers)"], heading)
    for message in messages { write(message, to: &page) }
    page.close("section")
  }

  private func write(_ message: PreviewedMessage, to page: inout HTMLBuilder) {
    let anchor = anchors["\(message.readers) \(message.key)"]
    let providers = Set(message.codes.map(\.code.provider)).sorted()
    page.open(
      "article",
      [
        "class": "message", "id": anchor, "aria-labelledby": anchor.map { $0 + "h" },
        "data-audience": message.readers,
        "data-providers": providers.joined(separator: " "),
      ])
    writeHeader(of: message, anchor, to: &page)
    for row in message.rows { write(row, of: message, to: &page) }
    page.close("article")
  }

  private func writeHeader(
    of message: PreviewedMessage, _ anchor: String?, to page: inout HTMLBuilder
  ) {
    page.raw("<header>\n")
    page.element("h3", ["id": anchor.map { $0 + "h" }], message.key)
    if message.audience == .developer {
      for entry in message.codes {
        page.element("p", ["class": "about"], entry.meaning)
        writeFacts(of: entry, to: &page)
      }
    } else if !message.codes.isEmpty {
      page.raw("<ul class=\"chips\" aria-label=\"Codes that use it\">\n")
      for entry in message.codes {
        page.open("li")
        link(entry.code.code, to: .developer, entry.developerKey, &page)
        page.close("li")
      }
      page.raw("</ul>\n")
    }
    writeDetails(of: message, to: &page)
    for variant in message.unreached {
      let name = variant.form.isEmpty ? variant.field : "\(variant.field).\(variant.form)"
      page.element(
        "p", ["class": "warning"],
        "\(variant.locale): no sample leads to variant '\(variant.keys)' of \(name)")
    }
    page.raw("</header>\n")
  }

  private func writeFacts(of entry: ErrorCatalogue.Entry, to page: inout HTMLBuilder) {
    let advice = entry.advice
    let resolvers = ([advice.resolver] + advice.alsoResolvers).map(\.name)
    page.raw("<dl class=\"facts\">\n")
    for (name, value) in [
      ("retry", advice.retry.rawValue), ("resolver", resolvers.joined(separator: ", ")),
      ("next step", advice.nextStep.rawValue), ("HTTP", String(advice.httpStatus)),
      ("severity", advice.severity.rawValue), ("outcome", advice.outcome.rawValue),
    ] {
      page.raw("<div>")
      page.element("dt", name)
      page.element("dd", value)
      page.raw("</div>")
    }
    page.raw("<div>")
    page.element("dt", "customers read")
    page.open("dd")
    link(entry.customerKey, to: .customer, entry.customerKey, &page)
    page.raw("</dd></div></dl>\n")
  }

  private func link(
    _ text: String, to audience: Audience, _ key: String, _ page: inout HTMLBuilder
  ) {
    guard let anchor = anchors["\(audience.name) \(key)"] else { return page.write(text) }
    page.element("a", ["href": "#" + anchor], text)
  }

  private func writeDetails(of message: PreviewedMessage, to page: inout HTMLBuilder) {
    guard !message.comments.isEmpty || !message.notes.isEmpty else { return }
    page.raw("<details><summary>Notes for translators</summary>\n")
    for comment in message.comments { page.element("p", ["class": "about"], comment) }
    if !message.notes.isEmpty { page.raw("<ul class=\"params\">\n") }
    for note in message.notes {
      page.open("li")
      page.element("code", ["class": "chip"], "$\(note.name)")
      page.write(" \(note.type.isEmpty ? "" : "(\(note.type)) ")\(note.text)")
      page.close("li")
    }
    if !message.notes.isEmpty { page.raw("</ul>\n") }
    page.raw("</details>\n")
  }

  // MARK: Rows

  private func write(
    _ row: PreviewedMessage.Row, of message: PreviewedMessage, to page: inout HTMLBuilder
  ) {
    page.raw("<div class=\"row\">\n<h4>")
    page.element("span", ["class": "chip"], message.label(of: row))
    for (name, value) in row.arguments {
      page.element("span", ["class": "chip"], "\(name) = \(value)")
    }
    page.raw("</h4>\n<div class=\"sheet\">\n")
    for text in row.texts { write(text, of: message, to: &page) }
    page.raw("</div>\n</div>\n")
  }

  private func write(
    _ text: PreviewedMessage.Text, of message: PreviewedMessage, to page: inout HTMLBuilder
  ) {
    page.open(
      "figure",
      [
        "class": "cell", "data-locale": text.locale.description, "data-state": text.state.name,
      ])
    if message.audience == .developer || message.audience == nil {
      PreviewCard.writeNote(text, to: &page)
    } else {
      PreviewCard.write(text, of: message, to: &page)
    }
    writeCaption(of: text, to: &page)
    for diagnostic in text.fields.flatMap(\.diagnostics) {
      page.element("p", ["class": "warning"], "\(diagnostic.message) [\(diagnostic.id)]")
    }
    page.close("figure")
  }

  private func writeCaption(of text: PreviewedMessage.Text, to page: inout HTMLBuilder) {
    page.open("figcaption")
    page.element("span", text.locale.description)
    let others = Set(text.fields.map(\.locale)).subtracting([text.locale])
    if !others.isEmpty {
      let names = others.map(\.description).sorted().joined(separator: ", ")
      page.element("span", "answered by \(names)")
    }
    let state = text.state.name
    page.element("span", ["class": "state \(state)"], state)
    page.close("figcaption")
  }
}

extension PreviewedMessage {
  /// Who reads it, in a word; no audience is called `terms`, as their file is.
  fileprivate var readers: String { audience?.name ?? "terms" }
}
