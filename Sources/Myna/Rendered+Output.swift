import MynaCatalogue
public import MynaModel
public import MynaRuntime

extension Rendered {
  /// Returns one field as a writer writes it; empty if the audience's messages have no such field.
  ///
  /// ```swift
  /// shown.text(of: "body", by: MarkdownOutput(markup: .formatting))
  /// ```
  public func text(of field: String, by writer: some OutputWriter) -> String {
    fields.first { $0.name == field }.map { writer.text(of: $0.parts) } ?? ""
  }

  /// Returns all fields as HTML, each in an element with its language and direction.
  ///
  /// - Parameters:
  ///   - element: the element around each field.
  ///   - markup: what markup of messages may become.
  public func html(
    element: HTMLOutput.Wrapper.Element = .p, markup: AllowedMarkup = .formatting
  ) -> String {
    let writer = HTMLOutput(
      markup: markup,
      wrapper: HTMLOutput.Wrapper(element, language: locale, direction: direction))
    return fields.map { writer.text(of: $0.parts) }.joined(separator: "\n")
  }

  /// Returns one field as HTML, without an element around it.
  public func html(_ field: String, markup: AllowedMarkup = .formatting) -> String {
    text(of: field, by: HTMLOutput(markup: markup))
  }

  /// Returns all fields as one SSML document.
  ///
  /// Amounts are read well if they were rendered with `RenderOptions.wantsFields`.
  public func ssml(markup: AllowedMarkup = .formatting) -> String {
    var parts: [RenderedPart] = []
    for field in fields {
      if !parts.isEmpty { parts.append(.text("\n")) }
      parts += field.parts
    }
    return SSMLOutput(locale: locale, markup: markup).text(of: parts)
  }

  /// Returns one line for a log: what was asked for, what was answered, and the text.
  ///
  /// For developers, whoever read the text: it names code, key and facts. Arguments are those that
  /// the code declares; one that is sensitive by the catalogue or by the caller is `<redacted>`, and
  /// so is one that the code does not declare, as nobody said what it is.
  ///
  /// - Parameters:
  ///   - arguments: what was supplied, if it is to be on the line.
  ///   - maximumBytes: length of the longest line.
  public func logLine(with arguments: Arguments = [:], maximumBytes: Int = 8 * 1024) -> String {
    var line = LogLine(maximumBytes: maximumBytes)
    line.add("code", code?.description ?? requestedCode)
    if code == nil { line.add("known", "no") }
    line.add("audience", audience.name)
    line.add("locale", locale.description)
    line.add("key", key)
    if !form.isEmpty { line.add("form", form) }
    if let advice {
      line.add("retry", advice.retry.rawValue)
      line.add("outcome", advice.outcome.rawValue)
      line.add("severity", advice.severity.rawValue)
      line.add("http", String(advice.httpStatus))
    }
    let problems = diagnostics.map(\.id)
    if !problems.isEmpty { line.add("problems", problems.joined(separator: ",")) }
    for (name, value) in arguments { add(name, value, arguments.isSensitive(name), to: &line) }
    for field in fields { line.add(field.name, field.parts) }
    return line.text
  }

  private func add(
    _ name: String, _ value: ArgumentValue, _ isSensitive: Bool, to line: inout LogLine
  ) {
    let parameter = resolution.entry?.parameters.first {
      $0.name.utf8.elementsEqual(name.utf8)
    }
    if let parameter, !parameter.isSensitive, !isSensitive {
      line.add("arg.\(name)", Self.logged(value))
    } else {
      line.addRedacted("arg.\(name)")
    }
  }

  private static func logged(_ value: ArgumentValue) -> String {
    switch value {
    case .string(let text): text
    case .decimal(let number): number.description
    case .money(let money): money.description
    case .date(let date): date.description
    case .boolean(let flag): flag ? "true" : "false"
    case .list(let items): items.prefix(64).map(scalar).joined(separator: ", ")
    case .invalid(let invalid): "invalid \(invalid.id)"
    }
  }

  /// Lists do not nest in what callers supply; one that does is not written out.
  private static func scalar(_ value: ArgumentValue) -> String {
    if case .list = value { "…" } else { logged(value) }
  }
}
