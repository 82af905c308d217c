import Myna
import MynaCatalogue
import MynaModel

/// The enumerations of one provider: a type for each set of values of a name.
///
/// Parameters of one name and the same values share a type that bears the name: `sign_type` is
/// `SignType`. Where a name has several sets of values, that of the parameters that every code takes
/// has the plain name; the type of another set begins with the first of its codes, in the order of
/// bytes: `TotalFeeExceedOperation`.
struct EnumerationTable {
  /// What tells one enumeration from another: bytes, as `String` compares normalized text.
  private struct Identity: Hashable {
    var name: [UInt8]
    var values: [[UInt8]]

    init(_ name: String, _ values: [String]) {
      self.name = Array(name.utf8)
      self.values = values.map { Array($0.utf8) }
    }

    var spelling: String { String(decoding: name, as: UTF8.self) }
  }

  private let outer: String
  private let owner: String
  private let terms: [String: [String]]
  /// Type names by what they list.
  private var names: [Identity: String] = [:]
  private(set) var enumerations: [ProviderSource.Enumeration] = []
  private(set) var clashes: [Diagnostic] = []

  init(_ catalogue: ErrorCatalogue, in contents: LocalizerContents, outer: String) {
    self.outer = outer
    owner = "catalogue of \(catalogue.provider)"
    terms = Self.terms(of: contents)
    var users: [Identity: [String]] = [:]
    var shared: Set<Identity> = []
    for parameter in contents.settings.parameters {
      guard let identity = identity(of: parameter) else { continue }
      shared.insert(identity)
      users[identity, default: []].append("")
    }
    for entry in catalogue.entries {
      for parameter in entry.parameters {
        guard let identity = identity(of: parameter) else { continue }
        users[identity, default: []].append(entry.code.code)
      }
    }
    name(users, shared)
  }

  /// What a parameter is in Swift.
  func type(of parameter: ErrorCatalogue.Parameter, in code: String?) -> ProviderSource.ArgumentType
  {
    switch parameter.type {
    case .money: .money
    case .date: .date
    case .count: .count
    case .identifier, .text, .enumeration(.iso3166): .text
    case .enumeration(.iso4217): .currency
    case .enumeration(.listed):
      identity(of: parameter).flatMap { names[$0] }.map { .choice($0) } ?? .text
    case .terms: .terms(identity(of: parameter).flatMap { names[$0] })
    }
  }

  /// `nil` for parameters that are no enumeration.
  private func identity(of parameter: ErrorCatalogue.Parameter) -> Identity? {
    // Of what nobody sees nothing is generated.
    guard !parameter.audiences.isEmpty else { return nil }
    let found: Identity
    switch parameter.type {
    case .enumeration(.listed(let values)):
      found = Identity(parameter.name, values)
    case .terms:
      let group = parameter.termGroup
      found = Identity(group, terms[group] ?? [])
    case .money, .date, .count, .identifier, .text, .enumeration: return nil
    }
    return found.values.isEmpty ? nil : found
  }

  private mutating func name(_ users: [Identity: [String]], _ shared: Set<Identity>) {
    let byName = Dictionary(grouping: users.keys) { typeName($0.spelling) }
    for (plain, identities) in byName.sorted(by: { $0.key < $1.key }) {
      for identity in identities.sorted(by: Self.precedes) {
        let codes = (users[identity] ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let isPlain = identities.count == 1 || shared.contains(identity)
        let name = isPlain ? plain : typeName((codes.first ?? "") + "_" + identity.spelling)
        names[identity] = name
        add(name, identity)
      }
    }
  }

  private func typeName(_ spelling: String) -> String {
    let name = SwiftName.make(spelling, as: .type)
    return name == outer ? name + "Value" : name
  }

  private mutating func add(_ name: String, _ identity: Identity) {
    var seen: Set<[UInt8]> = []
    let values = identity.values.filter { seen.insert($0).inserted }
      .map { String(decoding: $0, as: UTF8.self) }
    let table = SwiftNameTable(values, as: .value, in: "\(owner), '\(identity.spelling)'")
    clashes += table.clashes
    enumerations.append(
      ProviderSource.Enumeration(
        name: name, summary: identity.spelling, cases: values.map { (table[$0], $0) }))
  }

  private static func precedes(_ left: Identity, _ right: Identity) -> Bool {
    left.values.lexicographicallyPrecedes(right.values) { $0.lexicographicallyPrecedes($1) }
  }

  /// The terms of all locales by group, sorted.
  private static func terms(of contents: LocalizerContents) -> [String: [String]] {
    var found: [String: Set<String>] = [:]
    for id in contents.tables.flatMap(\.termIdentifiers) {
      let pieces = id.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      guard let group = pieces.first, pieces.count == 2, let term = pieces.last else { continue }
      found[String(group), default: []].insert(String(term))
    }
    return found.mapValues { $0.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
  }
}
