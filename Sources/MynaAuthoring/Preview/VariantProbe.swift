import MynaModel
import MynaRuntime
import MynaSyntax

/// Finds out which variant of a message arguments lead to, by rendering the variants' numbers.
struct VariantProbe {
  let variants: [Message.Variant]
  /// The arguments that the choice depends on, in order of the selectors.
  let arguments: [String]
  private let selectors: [String]
  /// Per selector, the arguments that it depends on.
  private let dependencies: [Set<String>]
  private let numbered: Message
  /// Names that converting from MessageFormat 1 changed.
  private let renamed: [String: String]
  private let renderer: MessageRenderer

  /// Creates a probe; `nil` for a message without variants.
  init?(_ original: Message, _ renderer: MessageRenderer) {
    let converted = MessageConverter.messageFormat2(from: original)
    let message = converted.message ?? original
    guard case .match(let selectors, let variants) = message.body else { return nil }
    self.variants = variants
    self.renderer = renderer
    self.selectors = selectors.map(\.name)
    let declared = message.declarations
    renamed = converted.renamed
    let names = Dictionary(converted.renamed.map { ($1, $0) }) { first, _ in first }
    dependencies = selectors.map { selector in
      Set(Self.dependencies(of: selector.name, declared).map { names[$0] ?? $0 })
    }
    var seen: Set<String> = []
    arguments = dependencies.flatMap { $0.sorted() }.filter { seen.insert($0).inserted }
    var copy = message
    copy.body = .match(
      selectors: selectors,
      variants: variants.enumerated().map { index, variant in
        Message.Variant(keys: variant.keys, pattern: [.text(String(index))])
      })
    numbered = copy
  }

  /// Index of the variant that is chosen; `nil` if the message cannot be rendered.
  func variant(for arguments: Arguments) -> Int? {
    guard let index = Int(renderer.render(numbered, named(arguments)).text),
      variants.indices.contains(index)
    else { return nil }
    return index
  }

  /// The literal keys of the selectors that depend on an argument.
  func literals(for argument: String) -> [String] {
    var seen: Set<String> = []
    return columns(of: argument).flatMap(literals(in:)).filter { seen.insert($0).inserted }
  }

  /// What each selector that depends on an argument matches by itself.
  func matches(of argument: String, _ arguments: Arguments) -> [String] {
    columns(of: argument).map { column in
      let keys = literals(in: column)
      var single = numbered
      let variants =
        keys.map { Message.Variant(keys: [.literal($0)], pattern: [.text("=" + $0)]) }
        + [Message.Variant(keys: [.catchAll], pattern: [.text("*")])]
      single.body = .match(
        selectors: [Message.VariableReference(selectors[column])], variants: variants)
      return renderer.render(single, named(arguments)).text
    }
  }

  /// Whether a selector that depends on an argument counts.
  func isNumeric(_ argument: String) -> Bool {
    columns(of: argument).contains { column in
      let function = numbered.declarations.last { $0.name == selectors[column] }?.value.function
      return function.map { $0.name != "string" } ?? false
    }
  }

  private func named(_ arguments: Arguments) -> Arguments {
    guard !renamed.isEmpty else { return arguments }
    return Arguments(arguments.map { (name: renamed[$0.name] ?? $0.name, value: $0.value) })
  }

  private func columns(of argument: String) -> [Int] {
    dependencies.indices.filter { dependencies[$0].contains(argument) }
  }

  private func literals(in column: Int) -> [String] {
    var seen: Set<String> = []
    return variants.compactMap { variant in
      guard variant.keys.indices.contains(column), case .literal(let key) = variant.keys[column]
      else { return nil }
      return seen.insert(key).inserted ? key : nil
    }
  }

  /// The arguments behind a variable, through declarations.
  private static func dependencies(
    of name: String, _ declarations: [Message.Declaration]
  ) -> Set<String> {
    var found: Set<String> = []
    var seen: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      guard let declaration = declarations.first(where: { $0.name == next }) else {
        found.insert(next)
        continue
      }
      if declaration.kind == .input { found.insert(next) }
      var operands = (declaration.value.function?.options ?? []).map(\.value)
      if let operand = declaration.value.operand { operands.append(operand) }
      for case .variable(let reference) in operands { open.append(reference.name) }
    }
    return found
  }
}
