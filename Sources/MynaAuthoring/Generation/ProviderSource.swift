import Myna
import MynaCatalogue
import MynaModel

/// What is generated for one provider, named but not yet printed.
struct ProviderSource {
  /// What an argument is in Swift.
  enum ArgumentType: Hashable {
    case money, date, count, text, currency
    /// One of the values of a generated enumeration.
    case choice(String)
    /// Terms of a generated enumeration, or of none if the locales have no such terms.
    case terms(String?)
  }

  /// A parameter of a member.
  struct Argument: Hashable {
    /// The label.
    var label: String
    var type: ArgumentType
    var parameter: ErrorCatalogue.Parameter
  }

  /// A static member: one code.
  struct Member: Hashable {
    var name: String
    var code: String
    var arguments: [Argument]
    /// Lines of its documentation comment.
    var documentation: [String]
  }

  /// A generated enumeration.
  struct Enumeration: Hashable {
    var name: String
    /// What it lists, for its documentation comment.
    var summary: String
    var cases: [(name: String, value: String)]

    static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.cases.elementsEqual(right.cases) { $0 == $1 }
    }

    func hash(into hasher: inout Hasher) { hasher.combine(name) }
  }

  /// Key of a message that customers read.
  struct Key: Hashable {
    var name: String
    var key: String
    var documentation: [String]
  }

  let provider: String
  let typeName: String
  /// Who reads the texts, for the head of the file.
  let audiences: [Audience]
  private(set) var members: [Member] = []
  /// What every code takes.
  private(set) var shared: [Argument] = []
  private(set) var enumerations: [Enumeration] = []
  private(set) var keys: [Key] = []
  /// Names that would be there twice.
  private(set) var clashes: [Diagnostic] = []

  init(_ catalogue: ErrorCatalogue, in contents: LocalizerContents) {
    provider = catalogue.provider
    typeName = SwiftName.make(catalogue.provider, as: .type)
    audiences = contents.settings.audiences.map(\.audience)
    let owner = "catalogue of \(catalogue.provider)"
    var types = EnumerationTable(catalogue, in: contents, outer: typeName)
    let texts = CodeTexts(contents)

    shared = arguments(contents.settings.parameters, of: nil, &types, owner)
    let names = SwiftNameTable(catalogue.entries.map(\.code.code), as: .code, in: owner)
    clashes += names.clashes
    members = catalogue.entries.map { entry in
      Member(
        name: names[entry.code.code], code: entry.code.code,
        arguments: arguments(
          entry.parameters, of: entry.code.code, &types, "\(owner), \(entry.code.code)"),
        documentation: texts.lines(for: entry))
    }
    enumerations = types.enumerations
    addKeys(catalogue, contents, texts, owner)
    clashes += types.clashes + clashesOfNames(owner)
  }

  /// The parameters that somebody who is left may see.
  private mutating func arguments(
    _ parameters: [ErrorCatalogue.Parameter], of code: String?, _ types: inout EnumerationTable,
    _ owner: String
  ) -> [Argument] {
    var seen: Set<[UInt8]> = []
    let visible = parameters.filter {
      !$0.audiences.isEmpty && seen.insert(Array($0.name.utf8)).inserted
    }
    let labels = SwiftNameTable(visible.map(\.name), as: .argument, in: owner)
    clashes += labels.clashes
    return visible.map { parameter in
      Argument(
        label: labels[parameter.name], type: types.type(of: parameter, in: code),
        parameter: parameter)
    }
  }

  private mutating func addKeys(
    _ catalogue: ErrorCatalogue, _ contents: LocalizerContents, _ texts: CodeTexts, _ owner: String
  ) {
    guard audiences.contains(where: { $0 != .developer }) else { return }
    let all = [contents.settings.genericKey] + catalogue.entries.map(\.customerKey)
    var seen: Set<[UInt8]> = []
    let spellings = all.filter { !$0.isEmpty && seen.insert(Array($0.utf8)).inserted }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let names = SwiftNameTable(spellings, as: .key, in: owner)
    clashes += names.clashes
    keys = spellings.map {
      Key(name: names[$0], key: $0, documentation: texts.lines(forKey: $0))
    }
  }

  /// Names that two members would have, as the catalogue has a code twice; or a type and a member,
  /// whose names differ in nothing where letters have no case.
  private func clashesOfNames(_ owner: String) -> [Diagnostic] {
    var seen: [[UInt8]: String] = [:]
    let named =
      enumerations.map { ($0.name, $0.summary) } + members.map { ($0.name, $0.code) }
    return named.compactMap { name, spelling in
      seen.updateValue(spelling, forKey: Array(name.utf8)).map {
        .nameClash(name, $0, spelling, in: owner)
      }
    }
  }
}
