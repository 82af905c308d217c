import MynaModel

/// What markup becomes after its rule was found and its URL was checked.
enum MarkupElement: Hashable, Sendable {
  case strong, emphasis, code
  case link(LinkTarget)
  case phone(LinkTarget)

  var isLink: Bool {
    switch self {
    case .link, .phone: true
    case .strong, .emphasis, .code: false
    }
  }
}

/// Writes the events of a walk; what is opened is always closed, the innermost first.
protocol PartHandler {
  /// Text of the message.
  mutating func text(_ text: String, to buffer: inout TextBuffer)
  /// A formatted placeholder.
  mutating func value(_ value: RenderedPart.Value, to buffer: inout TextBuffer)
  /// What stands for a placeholder that failed, with its braces.
  mutating func fallback(_ text: String, to buffer: inout TextBuffer)
  /// The beginning of an isolate; `unknown` lets the first strong character decide.
  mutating func isolate(_ direction: TextDirection, to buffer: inout TextBuffer)
  mutating func endIsolate(to buffer: inout TextBuffer)
  mutating func open(_ element: MarkupElement, to buffer: inout TextBuffer)
  mutating func close(_ element: MarkupElement, to buffer: inout TextBuffer)
  mutating func lineBreak(to buffer: inout TextBuffer)
}

/// Walks through parts and makes well-formed events of them, whatever their markup is like.
///
/// An element that ends while others are open in it ends those as well; what is still open at the
/// end is closed there; an end without a beginning is left out.
struct PartWalk {
  /// Most elements within each other; real messages have one or two.
  static let depth = 16
  /// Most diagnostics of one walk.
  private static let problemLimit = 100

  private enum Open {
    case element(MarkupElement, name: String)
    /// Markup that is left out, but whose end belongs to it.
    case ignored(name: String)
    case isolate
  }

  let markup: AllowedMarkup
  private var open: [Open] = []
  private var problems: [Diagnostic] = []
  private var omittedProblems = 0

  init(markup: AllowedMarkup) { self.markup = markup }

  /// Walks from the first to the last part.
  static func walk(
    _ parts: [RenderedPart], markup: AllowedMarkup, _ handler: inout some PartHandler,
    to buffer: inout TextBuffer, diagnostics: inout [Diagnostic]
  ) {
    var walk = PartWalk(markup: markup)
    for (index, part) in parts.enumerated() {
      switch part {
      case .text(let text): handler.text(text, to: &buffer)
      case .value(let value): handler.value(value, to: &buffer)
      case .fallback: handler.fallback(part.plainText, to: &buffer)
      case .isolation(let scalar): walk.isolation(scalar, &handler, &buffer)
      case .markup(let markup):
        switch markup.kind {
        case .open: walk.begin(markup, parts[(index + 1)...], &handler, &buffer)
        case .standalone: walk.standalone(markup, &handler, &buffer)
        case .close: walk.end(markup.name, &handler, &buffer)
        }
      }
    }
    walk.closeAll(downTo: 0, isExpected: false, &handler, &buffer)
    diagnostics += walk.problems
    if walk.omittedProblems > 0 { diagnostics.append(.truncated(walk.omittedProblems)) }
  }

  private mutating func report(_ problem: Diagnostic) {
    if problems.count < Self.problemLimit {
      problems.append(problem)
    } else {
      omittedProblems += 1
    }
  }

  // MARK: Isolates

  private mutating func isolation(
    _ scalar: Unicode.Scalar, _ handler: inout some PartHandler, _ buffer: inout TextBuffer
  ) {
    let direction: TextDirection
    switch scalar {
    case "\u{2066}": direction = .leftToRight
    case "\u{2067}": direction = .rightToLeft
    case "\u{2068}": direction = .unknown
    case "\u{2069}":
      let index = open.lastIndex { if case .isolate = $0 { true } else { false } }
      if let index { closeAll(downTo: index, isExpected: true, &handler, &buffer) }
      return
    // Only these four are isolation; anything else would be text that nobody escaped.
    default: return
    }
    guard open.count < Self.depth else { return }
    open.append(.isolate)
    handler.isolate(direction, to: &buffer)
  }

  // MARK: Markup

  private mutating func begin(
    _ markup: RenderedPart.Markup, _ rest: ArraySlice<RenderedPart>,
    _ handler: inout some PartHandler, _ buffer: inout TextBuffer
  ) {
    let rule = self.markup[markup.name]
    if rule == .lineBreak { return handler.lineBreak(to: &buffer) }
    guard open.count < Self.depth else { return report(.markupTooDeep(markup.name)) }
    if let element = element(markup, rule, rest) {
      open.append(.element(element, name: markup.name))
      handler.open(element, to: &buffer)
    } else {
      open.append(.ignored(name: markup.name))
    }
  }

  /// Markup that stands alone has no text, so that only a line break is something.
  private mutating func standalone(
    _ markup: RenderedPart.Markup, _ handler: inout some PartHandler, _ buffer: inout TextBuffer
  ) {
    switch self.markup[markup.name] {
    case .lineBreak?: handler.lineBreak(to: &buffer)
    case nil: report(.markupNotAllowed(markup.name))
    default: break
    }
  }

  private mutating func end(
    _ name: String, _ handler: inout some PartHandler, _ buffer: inout TextBuffer
  ) {
    if markup[name] == .lineBreak { return }
    let index = open.lastIndex {
      switch $0 {
      case .element(_, let open), .ignored(let open): open.utf8.elementsEqual(name.utf8)
      case .isolate: false
      }
    }
    guard let index else { return report(.markupUnbalanced(name)) }
    closeAll(downTo: index, isExpected: true, &handler, &buffer)
  }

  /// Closes all that is open from an index on.
  ///
  /// - Parameter isExpected: whether the one at the index ends where it should.
  private mutating func closeAll(
    downTo index: Int, isExpected: Bool, _ handler: inout some PartHandler,
    _ buffer: inout TextBuffer
  ) {
    while open.count > index, let last = open.popLast() {
      let isTheOne = isExpected && open.count == index
      switch last {
      case .element(let element, let name):
        handler.close(element, to: &buffer)
        if !isTheOne { report(.markupUnbalanced(name)) }
      case .ignored(let name):
        if !isTheOne { report(.markupUnbalanced(name)) }
      case .isolate: handler.endIsolate(to: &buffer)
      }
    }
  }

  // MARK: Elements

  private mutating func element(
    _ markup: RenderedPart.Markup, _ rule: AllowedMarkup.Rule?, _ rest: ArraySlice<RenderedPart>
  ) -> MarkupElement? {
    guard let rule else {
      report(.markupNotAllowed(markup.name))
      return nil
    }
    switch rule.kind {
    case .strong: return .strong
    case .emphasis: return .emphasis
    case .code: return .code
    case .lineBreak: return nil
    default: break
    }
    let isInLink = open.contains {
      if case .element(let element, _) = $0 { element.isLink } else { false }
    }
    guard !isInLink else {
      report(.markupNestedLink(markup.name))
      return nil
    }
    do {
      return try Self.link(rule.kind, markup, rest)
    } catch {
      report(.markupBadURL(markup.name, error))
      return nil
    }
  }

  private static func link(
    _ kind: AllowedMarkup.Rule.Kind, _ markup: RenderedPart.Markup,
    _ rest: ArraySlice<RenderedPart>
  ) throws(LinkTarget.Problem) -> MarkupElement? {
    switch kind {
    case .strong, .emphasis, .code, .lineBreak: return nil
    case .link(let url): return .link(try LinkTarget(url))
    case .linkOption(let option, let hosts):
      guard let url = markup.options[option] else { throw .missing }
      let target = try LinkTarget(url)
      guard hosts.allow(target) else { throw .hostNotAllowed }
      return .link(target)
    case .phone: return .phone(try LinkTarget(telephone: content(of: markup.name, rest)))
    case .phoneNumber(let number): return .phone(try LinkTarget(telephone: number))
    case .phoneOption(let option):
      guard let number = markup.options[option] else { throw .missing }
      return .phone(try LinkTarget(telephone: number))
    }
  }

  /// The text up to the end of an element; of a few parts at most, as a telephone number is short.
  private static func content(of name: String, _ rest: ArraySlice<RenderedPart>) -> String {
    var text = ""
    for part in rest.prefix(depth) {
      if case .markup(let markup) = part, markup.name.utf8.elementsEqual(name.utf8) { break }
      text += part.plainText
      if text.utf8.count > 256 { break }
    }
    return text
  }
}
