internal import MynaModel
internal import Yams

/// A piece of a YAML file: text, list or mapping, and its place. No scalar has a type.
struct YAMLValue: Sendable {
  indirect enum Content: Sendable {
    case text(String)
    case list([YAMLValue])
    case mapping([(key: YAMLValue, value: YAMLValue)])
  }

  var content: Content
  var span: SourceSpan

  /// The text; `nil` if it is a list or a mapping.
  var text: String? {
    guard case .text(let text) = content else { return nil }
    return text
  }

  /// Reads one document, after checking bytes and layout.
  ///
  /// Returns `nil` after an error; all problems are in the list.
  static func read(
    _ bytes: [UInt8], limits: Limits, _ problems: inout ProblemList
  ) -> YAMLValue? {
    guard let text = TextScreen.text(bytes, limits: limits, &problems) else { return nil }
    YAMLLayout.check(bytes, from: TextScreen.markLength(bytes), &problems)
    guard !problems.hasErrors else { return nil }
    var reader = NodeReader(bytes)
    do {
      // An explicit encoding: the default one asks the environment. No resolver rules: every
      // scalar stays text, and none is tried against regular expressions.
      guard let node = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot() else {
        problems.add(.emptyFile)
        return nil
      }
      let value = reader.value(node, &problems)
      return problems.hasErrors ? nil : value
    } catch let error as YamlError {
      problems.add(reader.diagnostic(error))
    } catch {
      problems.add(.yamlSyntax("\(error)", at: nil))
    }
    return nil
  }
}

/// Turns the nodes of Yams into values with places.
private struct NodeReader {
  private let bytes: [UInt8]
  private var lineStarts: [Int]
  private var budget: Int
  /// Where the last mark was: marks come in order, and a line may be as long as the file.
  private var last = (line: 0, column: 1, offset: 0)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lineStarts = [TextScreen.markLength(bytes)]
    for (index, byte) in bytes.enumerated() where byte == 0x0A { lineStarts.append(index + 1) }
    // Without aliases there are fewer nodes than bytes. A second lock behind `YAMLLayout`.
    budget = bytes.count + 1
  }

  /// Converts a node; its nesting was limited by ``YAMLLayout``.
  mutating func value(_ node: Node, _ problems: inout ProblemList) -> YAMLValue? {
    budget -= 1
    let start = offset(node.mark)
    guard budget > 0 else {
      problems.add(.anchor(at: SourceSpan(start, start)))
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(content: .text(scalar.string), span: span(of: scalar, from: start))
    case .sequence(let sequence):
      let values = sequence.compactMap { value($0, &problems) }
      return YAMLValue(content: .list(values), span: SourceSpan(start, start + 1))
    case .mapping(let mapping):
      var pairs: [(key: YAMLValue, value: YAMLValue)] = []
      for (key, value) in mapping {
        guard let key = self.value(key, &problems), let value = self.value(value, &problems)
        else { return nil }
        if key.text == "<<" { problems.add(.anchor(at: key.span)) }
        pairs.append((key, value))
      }
      return YAMLValue(content: .mapping(pairs), span: SourceSpan(start, start + 1))
    case .alias:
      problems.add(.anchor(at: SourceSpan(start, start)))
      return nil
    }
  }

  mutating func diagnostic(_ error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let start = offset(mark)
      let text = (context.map { "\($0.text) " } ?? "") + problem
      return .yamlSyntax(text, at: SourceSpan(start, start))
    case .duplicatedKeysInMapping(let keys, let context):
      let start = offset(context.mark)
      return .duplicateKeys(keys, at: SourceSpan(start, start))
    case .reader(let problem, _, _, _): return .yamlSyntax(problem, at: nil)
    default: return .yamlSyntax("\(error)", at: nil)
    }
  }

  /// Byte offset of a mark, which counts lines from 1 and scalars from 1.
  private mutating func offset(_ mark: Mark?) -> Int {
    guard let mark, lineStarts.indices.contains(mark.line - 1) else { return bytes.count }
    let isFurther = mark.line == last.line && mark.column >= last.column
    var offset = isFurther ? last.offset : lineStarts[mark.line - 1]
    var column = isFurther ? last.column : 1
    while column < mark.column, offset < bytes.count, bytes[offset] != 0x0A {
      offset += 1
      while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    last = (mark.line, column, offset)
    return offset
  }

  /// The bytes of a scalar as written: with its quotes, or up to the end of a plain text.
  private func span(of scalar: Node.Scalar, from start: Int) -> SourceSpan {
    let rest = bytes[min(start, bytes.count)...]
    if !scalar.string.isEmpty, rest.starts(with: scalar.string.utf8) {
      return SourceSpan(start, start + scalar.string.utf8.count)
    }
    guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      // A block scalar, a text over several lines, or nothing.
      return SourceSpan(start, start)
    }
    var end = start + 1
    while end < bytes.count, bytes[end] != quote {
      end += bytes[end] == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") ? 2 : 1
    }
    return SourceSpan(start, min(end + 1, bytes.count))
  }
}
