import MynaModel

/// An XML document as elements and text, with its places; comments and processing instructions are
/// left out.
struct XMLTree {
  /// A name: the namespace that its prefix stands for, and the rest.
  struct Name: Hashable {
    /// The namespace; empty for none.
    var namespace: String
    /// The name without its prefix.
    var local: String
  }

  /// An element.
  struct Element {
    /// Its name.
    var name: Name
    /// Its attributes, namespace declarations left out.
    var attributes: [Name: String]
    /// What stands in it, in order.
    var children: [Child] = []
    /// Place of its start tag.
    var place: SourceSpan

    /// The elements in it, in order.
    var elements: [Element] {
      children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The text in it and in its elements.
    var text: String {
      children.map { child in
        switch child {
        case .text(let text): text.text
        case .element(let element): element.text
        }
      }.joined()
    }

    /// An attribute without a prefix.
    subscript(attribute: String) -> String? {
      attributes[Name(namespace: "", local: attribute)]
    }
  }

  /// What stands in an element.
  indirect enum Child {
    case element(Element)
    case text(LocatedText)
  }

  /// Namespace of `xml:lang` and `xml:space`.
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
