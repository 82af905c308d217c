/// What markup of messages may become, by name; whatever is not listed is left out, its text is kept.
///
/// ```swift
/// let markup: AllowedMarkup = [
///   "strong": .strong,
///   "help": .link(to: "https://help.example/limits"),
///   "link": .link(option: "href", hosts: .only(["help.example"])),
///   "phone": .phone,
/// ]
/// HTMLOutput(markup: markup).text(of: rendered.parts)
/// ```
///
/// Names are compared byte by byte. An option of markup never becomes an attribute; only the one
/// that a rule names is read, as a URL or number, and checked by ``LinkTarget``.
public struct AllowedMarkup: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// What a kind of markup becomes.
  public struct Rule: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
      case strong, emphasis, code, lineBreak
      case link(to: String)
      case linkOption(String, Hosts)
      case phone
      case phoneNumber(String)
      case phoneOption(String)
    }

    let kind: Kind

    /// Important text.
    public static let strong = Rule(kind: .strong)
    /// Stressed text.
    public static let emphasis = Rule(kind: .emphasis)
    /// Text of a computer: a parameter, a value.
    public static let code = Rule(kind: .code)
    /// A line break, as `{#br /}`; an opening one counts as well.
    public static let lineBreak = Rule(kind: .lineBreak)
    /// A telephone number that is the text: `{#phone}+86 571 2688 8888{/phone}`.
    public static let phone = Rule(kind: .phone)

    /// A link to a place that the caller knows.
    public static func link(to url: String) -> Rule { Rule(kind: .link(to: url)) }

    /// A link whose URL is an option of the markup: `{#link href=|https://help.example|}`.
    ///
    /// The option can be a variable, so its value can be an argument, from anywhere. `hosts` says
    /// which pages and mail addresses are allowed.
    public static func link(option: String, hosts: Hosts) -> Rule {
      Rule(kind: .linkOption(option, hosts))
    }

    /// A telephone number that the caller knows.
    public static func phone(_ number: String) -> Rule { Rule(kind: .phoneNumber(number)) }

    /// A telephone number that is an option of the markup.
    public static func phone(option: String) -> Rule { Rule(kind: .phoneOption(option)) }
  }

  /// Where links from messages may lead.
  public enum Hosts: Hashable, Sendable {
    /// These hosts, exactly; telephone numbers are not restricted.
    case only([String])
    /// Everywhere. For messages and arguments that nobody else can write.
    case any

    func allow(_ target: LinkTarget) -> Bool {
      guard case .only(let hosts) = self, target.scheme != .tel else { return true }
      return hosts.contains { $0.utf8.elementsEqual(target.host.utf8) }
    }
  }

  private struct Entry: Hashable, Sendable {
    var name: String
    var rule: Rule
  }

  private var entries: [Entry]

  /// Creates a list from names and rules; the first of a name counts.
  public init(dictionaryLiteral elements: (String, Rule)...) {
    entries = elements.map { Entry(name: $0.0, rule: $0.1) }
  }

  /// Nothing: all markup is left out.
  public static let none: AllowedMarkup = [:]

  /// Formatting that leads nowhere: `strong`, `emphasis` or `em`, `code`, `br`.
  public static let formatting: AllowedMarkup = [
    "strong": .strong, "emphasis": .emphasis, "em": .emphasis, "code": .code, "br": .lineBreak,
  ]

  /// The rule of a name; `nil` if it is not allowed.
  public subscript(name: String) -> Rule? {
    get { entries.first { $0.name.utf8.elementsEqual(name.utf8) }?.rule }
    set {
      entries.removeAll { $0.name.utf8.elementsEqual(name.utf8) }
      if let newValue { entries.append(Entry(name: name, rule: newValue)) }
    }
  }
}
