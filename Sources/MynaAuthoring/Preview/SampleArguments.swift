import Myna
public import MynaCatalogue
public import MynaModel
public import MynaProject

/// Values to try the messages of a project with.
///
/// A value comes from the `example` of a `@param` of the message's key, read as the type of the
/// parameter; without one that fits, it is an ordinary value of the type. All forms of a key and all
/// locales get the same values, so that their texts can be compared.
///
/// ```swift
/// let samples = SampleArguments(of: folder)
/// for entry in file.entries {
///   for sample in samples.cases(of: entry, in: file) { show(entry.message, sample.arguments) }
/// }
/// ```
public struct SampleArguments: Sendable {
  /// A key, and who reads it: what parameters and examples belong to.
  public struct Subject: Hashable, Sendable {
    /// Who reads the message; `nil` for terms.
    public var audience: Audience?
    /// Message key, such as `limit.daily`; the identifier of a term.
    public var key: String

    /// Creates a subject.
    public init(_ audience: Audience?, _ key: String) {
      self.audience = audience
      self.key = key
    }

    /// The subject of an entry of a file.
    public init(of entry: LocaleFile.Entry, in file: LocaleFile) {
      audience = file.audience?.audience
      key = entry.place?.key ?? entry.resource.fullID.joined(separator: ".")
    }
  }

  private var notes: [Subject: [ParameterNote]] = [:]
  private var parameters: [Subject: [ErrorCatalogue.Parameter]] = [:]
  private let shared: [ErrorCatalogue.Parameter]
  /// Identifiers of terms by group: `method` has `cash`.
  private var terms: [String: [String]] = [:]

  /// Collects the examples of a project's files and the parameters of its codes.
  ///
  /// The source locale's examples come first; other locales add what it does not have.
  public init(of folder: ProjectFolder) {
    shared = folder.project.parameters
    let source = folder.project.sourceLocale
    let files = folder.files(of: source) + folder.files.filter { $0.locale != source }
    for file in files {
      for entry in file.entries {
        add(ParameterNote.notes(of: entry.resource), to: Subject(of: entry, in: file))
        if file.audience == nil { addTerm(entry.resource.fullID) }
      }
    }
    for entry in folder.catalogues.flatMap(\.catalogue.entries) {
      for audience in folder.project.audiences.map(\.audience) {
        let key = audience == .developer ? entry.developerKey : entry.customerKey
        parameters[Subject(audience, key), default: []] += entry.parameters
      }
    }
  }

  private mutating func add(_ found: [ParameterNote], to subject: Subject) {
    for note in found {
      let known = notes[subject, default: []].firstIndex { $0.name == note.name }
      guard let known else {
        notes[subject, default: []].append(note)
        continue
      }
      if notes[subject]?[known].example == nil { notes[subject]?[known] = note }
    }
  }

  private mutating func addTerm(_ id: [String]) {
    guard id.count > 1, let group = id.first else { return }
    let name = id.dropFirst().joined(separator: ".")
    if terms[group]?.contains(name) != true { terms[group, default: []].append(name) }
  }

  /// What is said about the arguments of a key, in the order of the files.
  public func notes(of subject: Subject) -> [ParameterNote] { notes[subject] ?? [] }

  /// The declared parameter behind an argument of a key; `nil` if no code and no project has it.
  public func parameter(_ name: String, of subject: Subject) -> ErrorCatalogue.Parameter? {
    parameters[subject]?.first { $0.name == name } ?? shared.first { $0.name == name }
  }

  /// A value for an argument of a key; never invalid.
  public func value(of name: String, of subject: Subject) -> ArgumentValue {
    let note = notes(of: subject).first { $0.name == name }
    let type = type(of: name, of: subject)
    if let example = note?.example {
      let value =
        type.map { ArgumentReader.value(example, as: $0) } ?? ArgumentReader.guess(example)
      if fits(value, type) { return value }
    }
    return usual(type, group: termGroup(of: name, of: subject))
  }

  /// A value for every argument that a message needs.
  public func arguments(for message: Message, of subject: Subject) -> Arguments {
    Arguments(message.externalVariables.map { ($0, value(of: $0, of: subject)) })
  }

  // MARK: Types

  /// The type that a catalogue declares, or else the one that a note names.
  func type(
    of name: String, of subject: Subject
  ) -> ErrorCatalogue.Parameter.ValueType? {
    if let declared = parameter(name, of: subject) { return declared.type }
    return switch notes(of: subject).first(where: { $0.name == name })?.type {
    case "money": .money
    case "date": .date
    case "count": .count
    case "identifier": .identifier
    case "terms": .terms
    case "text", "enum": .text
    default: nil
    }
  }

  private func fits(
    _ value: ArgumentValue, _ type: ErrorCatalogue.Parameter.ValueType?
  ) -> Bool {
    switch (value, type) {
    case (.invalid, _): false
    case (.list(let items), _): !items.isEmpty
    case (.decimal(let number), .count?): number.isInteger
    case (.string(let text), .enumeration(let values)?): values.contains(text)
    default: true
    }
  }

  private func termGroup(of name: String, of subject: Subject) -> String {
    parameter(name, of: subject)?.termGroup
      ?? ErrorCatalogue.Parameter(name, .terms, for: []).termGroup
  }

  /// An ordinary value of a type.
  private func usual(
    _ type: ErrorCatalogue.Parameter.ValueType?, group: String
  ) -> ArgumentValue {
    switch type {
    case .money?: .money("100.00", "CNY")
    case .date?: .date("2025-07-02")
    case .count?: .integer(3)
    case .identifier?: .string("ABC123")
    case .text?, nil: .string("example")
    case .enumeration(.listed(let values))?: .string(values.first ?? "example")
    case .enumeration(.iso4217)?: .string("CNY")
    case .enumeration(.iso3166)?: .string("CN")
    case .terms?: .terms(Array((terms[group] ?? []).prefix(2)))
    }
  }
}
