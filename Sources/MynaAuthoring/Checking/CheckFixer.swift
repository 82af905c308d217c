public import MynaModel
public import MynaProject
import MynaSyntax

/// Applies the fixes of findings to files, and lets through only what keeps every message whole.
public struct CheckFixer: Sendable {
  /// A file with fixes in it.
  public struct FixedFile: Sendable {
    /// Path of the file.
    public var path: String
    /// Its new contents.
    public var bytes: [UInt8]
    /// How many fixes were applied.
    public var count: Int
  }

  private let limits: Limits

  /// Creates a fixer.
  public init(limits: Limits = Limits()) { self.limits = limits }

  /// The files that the fixes of findings change; nothing is written.
  ///
  /// Fixes that overlap wait for the next round. A fix is dropped if the file has another
  /// diagnostic with it, other ids, or other placeholders and markup in a message.
  public func fixes(for findings: [ProjectLoader.Finding]) -> [FixedFile] {
    var order: [String] = []
    var groups: [String: (source: SourceText, fixes: [Diagnostic.FixIt])] = [:]
    for finding in findings {
      guard let source = finding.source, let fix = finding.diagnostic.fixIts.first,
        finding.diagnostic.id.hasPrefix("check.")
      else { continue }
      if groups[source.name] == nil { order.append(source.name) }
      groups[source.name, default: (source, [])].fixes.append(fix)
    }
    return order.compactMap { path in
      groups[path].flatMap { fixed($0.source, $0.fixes) }
    }
  }

  private func fixed(_ source: SourceText, _ fixes: [Diagnostic.FixIt]) -> FixedFile? {
    let before = Shape(source, limits)
    let sorted = fixes.sorted { $0.span.start < $1.span.start }
    var chosen: [Diagnostic.FixIt] = []
    for fix in sorted where fix.span.start >= chosen.last?.span.end ?? 0 { chosen.append(fix) }
    if let bytes = apply(chosen, to: source), Shape(source, bytes, limits) == before {
      return FixedFile(path: source.name, bytes: bytes, count: chosen.count)
    }
    // One of them changes more than it should: each has to show that it does not.
    chosen = chosen.filter { fix in
      apply([fix], to: source).map { Shape(source, $0, limits) == before } ?? false
    }
    guard !chosen.isEmpty, let bytes = apply(chosen, to: source),
      Shape(source, bytes, limits) == before
    else { return nil }
    return FixedFile(path: source.name, bytes: bytes, count: chosen.count)
  }

  /// The text with fixes in it; `nil` if one of them is outside.
  private func apply(_ fixes: [Diagnostic.FixIt], to source: SourceText) -> [UInt8]? {
    var result: [UInt8] = []
    var end = 0
    for fix in fixes {
      guard fix.span.start >= end, fix.span.end <= source.bytes.count else { return nil }
      result += source.bytes[end..<fix.span.start]
      result += Array(fix.replacement.utf8)
      end = fix.span.end
    }
    return result + source.bytes[end...]
  }
}

/// What no fix may change: ids, comments, properties, and everything in messages but their text.
private struct Shape: Equatable {
  private var keys: [String] = []
  private var notes: [[String]] = []
  private var placeholders: [[String]] = []
  private var problems = 0

  init(_ source: SourceText, _ limits: Limits) { self.init(source, source.bytes, limits) }

  init(_ source: SourceText, _ bytes: [UInt8], _ limits: Limits) {
    let text = SourceText(name: source.name, bytes: bytes)
    let (resource, diagnostics) = ResourceParser.parse(text, limits: limits)
    problems = diagnostics.count
    let fileSyntax = resource.property("syntax")
    for entry in resource.entries {
      keys.append(entry.key)
      notes.append(entry.comments.map(\.text) + entry.properties.flatMap { [$0.name, $0.value] })
      let isClassic = (entry.property("syntax") ?? fileSyntax)?.value == "mf1"
      let parsed =
        isClassic
        ? MessageFormat1Parser.parse(entry.value, limits: limits)
        : MessageParser.parse(entry.value, limits: limits)
      problems += parsed.diagnostics.count
      placeholders.append(parsed.message.map(Self.skeleton) ?? ["none"])
    }
  }

  /// A message without its text, as lines.
  private static func skeleton(_ message: Message) -> [String] {
    var result = message.declarations.map {
      "\($0.kind) \($0.name) \(describe($0.value))"
    }
    if case .match(let selectors, let variants) = message.body {
      result += selectors.map(\.name) + variants.map { "\($0.keys)" }
    }
    for pattern in message.patterns {
      result.append("pattern")
      for element in pattern.elements {
        switch element {
        case .text: break
        case .expression(let expression):
          result.append(describe(expression))
        case .markup(let markup):
          result.append("\(markup.kind) \(markup.name) \(describe(markup.options))")
        case .message(let message): result += skeleton(message)
        }
      }
    }
    return result
  }

  // Places move with the text before them, so that values are described without them.
  private static func describe(_ expression: Message.Expression) -> String {
    let function = expression.function.map { ":\($0.name) \(describe($0.options))" } ?? ""
    return "\(expression.operand.map(describe) ?? "") \(function)"
  }

  private static func describe(_ options: [Message.Option]) -> String {
    options.map { "\($0.name)=\(describe($0.value))" }.joined(separator: " ")
  }

  private static func describe(_ operand: Message.Operand) -> String {
    switch operand {
    case .literal(let text): "|\(text)|"
    case .variable(let variable): "$\(variable.name)"
    }
  }
}
