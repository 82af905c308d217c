public import Mustache
import Myna
import MynaModel

/// Data of a template in which sections named `message` turn codes into messages.
///
/// The engine hands the inside of a section to it unrendered, so this knows where in the data the
/// section stands: what is reached through it is wrapped as well. Values otherwise behave as they are.
public struct MessagePage: MustacheParent, MustacheTransformable, CustomStringConvertible {
  let source: MessageSource
  let value: Any
  /// The data around it, the innermost last.
  var around: [Any] = []

  /// A value by its name.
  public func child(named name: String) -> Any? {
    switch name {
    case "message": source.section(in: self)
    case "messages": PageWords(messages: source.messages)
    default: Self.child(named: name, of: value).map(wrapped)
    }
  }

  /// What a transform such as `reversed(orders)` makes of the value.
  public func transform(_ name: String) -> Any? {
    (value as? any MustacheTransformable)?.transform(name).flatMap(Self.unwrapped).map(wrapped)
  }

  /// What the value itself prints.
  public var description: String { String(describing: value) }

  /// Renders the inside of a section where it stands, without escaping: a code, not a text.
  func text(of inside: String) -> String {
    guard let template = try? MustacheTemplate(string: "{{% CONTENT_TYPE: TEXT}}\(inside)") else {
      return ""
    }
    let text = template.render(Surroundings(page: self))
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
    let bytes = text.utf8.drop { blanks.contains($0) }.reversed().drop { blanks.contains($0) }
    return String(decoding: Array(bytes.reversed()), as: UTF8.self)
  }

  /// The arguments of a code: what stands beside it under the name `arguments`.
  var arguments: Arguments {
    Arguments(
      template: Self.child(named: "arguments", of: value), foreign: FoundationValue.read)
      ?? Arguments()
  }

  // MARK: Wrapping

  /// The value as it is reached from here: objects and sequences know where they stand.
  fileprivate func wrapped(_ value: Any) -> Any {
    if value is MustacheTemplate || value is MustacheLambda || value is any MustacheCustomRenderable
      || value is any MustacheCustomRepresentation
    {
      return value
    }
    if let sequence = value as? any MustacheSequence { return PageSequence(self, sequence) }
    if value is any MustacheParent { return inner(value) }
    if value is any MustacheTransformable { return value }
    switch Mirror(reflecting: value).displayStyle {
    case .struct, .class, .tuple: return inner(value)
    default: return value
    }
  }

  /// A value inside this one.
  fileprivate func inner(_ value: Any) -> MessagePage {
    MessagePage(source: source, value: value, around: around + [self.value])
  }

  fileprivate static func child(named name: String, of value: Any) -> Any? {
    if let parent = value as? any MustacheParent {
      return parent.child(named: name).flatMap(unwrapped)
    }
    return Mirror(reflecting: value).children.first { $0.label == name }
      .flatMap { unwrapped($0.value) }
  }

  fileprivate static func unwrapped(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    return mirror.displayStyle == .optional ? mirror.children.first?.value : value
  }

  /// Everything that a section sees: its own value, then what is around.
  private struct Surroundings: MustacheParent, CustomStringConvertible {
    let page: MessagePage

    func child(named name: String) -> Any? {
      MessagePage.child(named: name, of: page.value)
        ?? page.around.reversed().lazy.compactMap { MessagePage.child(named: name, of: $0) }.first
    }

    var description: String { page.description }
  }
}

/// A sequence whose elements know where they stand.
struct PageSequence: MustacheSequence, MustacheTransformable, CustomStringConvertible {
  let page: MessagePage
  /// The sequence itself, whose transforms may need the type of its elements.
  let value: any MustacheSequence

  init(_ page: MessagePage, _ value: any MustacheSequence) {
    self.page = page
    self.value = value
  }

  func makeIterator() -> IndexingIterator<[Any]> { elements(of: value).makeIterator() }

  private func elements(of sequence: some Sequence) -> [Any] {
    sequence.map { element in
      // A text may be a code: `{{#codes}}{{#message}}{{.}}{{/message}}{{/codes}}`.
      element is String ? page.inner(element) : page.wrapped(element)
    }
  }

  func transform(_ name: String) -> Any? {
    (value as? any MustacheTransformable)?.transform(name).flatMap(MessagePage.unwrapped)
      .map(page.wrapped)
  }

  var description: String { String(describing: value) }
}

/// What a page says about itself: `messages.lang`, `messages.dir`.
struct PageWords: MustacheParent {
  let messages: Messages

  func child(named name: String) -> Any? { messages.word(name) }
}
