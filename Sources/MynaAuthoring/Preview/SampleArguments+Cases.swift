import Myna
import MynaCatalogue
public import MynaModel
public import MynaProject
public import MynaRuntime

/// Arguments that lead to one variant of a message.
public struct SampleCase: Hashable, Sendable {
  /// Index of the variant that is chosen; `nil` for a message without variants.
  public var variant: Int?
  /// The keys of the variant, one per selector; empty for a message without variants.
  public var keys: [Message.Variant.Key]
  /// The arguments; one for each that the message needs.
  public var arguments: Arguments
}

extension SampleArguments {
  /// The cases of an entry, in the entry's locale; none if the entry holds no valid message.
  public func cases(of entry: LocaleFile.Entry, in file: LocaleFile) -> [SampleCase] {
    guard let message = entry.message else { return [] }
    return cases(
      of: message, of: Subject(of: entry, in: file), by: MessageRenderer(locale: file.locale))
  }

  /// One case for each variant that can be reached, in the order of the variants.
  ///
  /// Which variant arguments lead to is found by rendering, with the plural rules of the renderer's
  /// locale. Values that are tried are the sample, the keys themselves, the values of an
  /// enumeration, and numbers of every plural category. A variant without a case is reached by none
  /// of them: a key that no value has, a category that the language does not know. The patterns of
  /// MessageFormat 1 count as the variants that they become in MessageFormat 2.
  ///
  /// - Complexity: at most 4,096 renderings.
  public func cases(
    of message: Message, of subject: Subject, by renderer: MessageRenderer
  ) -> [SampleCase] {
    let base = arguments(for: message, of: subject)
    guard let probe = VariantProbe(message, renderer) else {
      return [SampleCase(variant: nil, keys: [], arguments: base)]
    }
    let names = probe.arguments
    let candidates = names.map { name in
      self.candidates(for: name, of: subject, base[name], probe)
    }
    var found: [Int: Arguments] = [:]
    var tries = Combinations(candidates.map(\.count))
    while found.count < probe.variants.count, let choice = tries.next() {
      var arguments = base
      for (index, name) in names.enumerated() {
        arguments[name] = candidates[index][choice[index]]
      }
      guard let variant = probe.variant(for: arguments) else { continue }
      if found[variant] == nil { found[variant] = arguments }
    }
    return found.sorted { $0.key < $1.key }.map { variant, arguments in
      SampleCase(variant: variant, keys: probe.variants[variant].keys, arguments: arguments)
    }
  }

  /// The values that are tried for an argument, the sample first.
  private func candidates(
    for name: String, of subject: Subject, _ sample: ArgumentValue?, _ probe: VariantProbe
  ) -> [ArgumentValue] {
    let keys = probe.literals(for: name)
    let type = type(of: name, of: subject)
    var values = sample.map { [$0] } ?? []
    let numbers = keys.compactMap { try? DecimalNumber(parsing: $0) }
    let isNumber = type == .count || type == nil && probe.isNumeric(name)
    if isNumber {
      values += numbers.map(ArgumentValue.decimal) + Self.integers.map(ArgumentValue.integer)
      if type != .count {
        values += Self.fractions.map { ArgumentReader.value($0, as: .count) }
      }
    } else {
      values += keys.map(ArgumentValue.string)
      if case .enumeration(.listed(let listed)) = type {
        values += listed.map(ArgumentValue.string)
      }
      values.append(.string("other"))
    }
    var seen: Set<ArgumentValue> = []
    values = values.filter { seen.insert($0).inserted }
    // With one argument each value is tried; with several, one for each thing that it can match.
    guard probe.arguments.count > 1 else { return values }
    var known: Set<[String]> = []
    let base = sample.map { Arguments([(name, $0)]) } ?? [:]
    return values.filter { value in
      var arguments = base
      arguments[name] = value
      return known.insert(probe.matches(of: name, arguments)).inserted
    }
  }

  /// Numbers of all categories, cardinal and ordinal, of CLDR's languages.
  private static let integers = [
    1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 20, 21, 22, 23, 40, 60, 80, 100, 101, 102,
    103,
    111, 1_000, 1_000_000,
  ]
  private static let fractions = ["1.5", "0.1", "0.0", "1.0", "2.5"]
}

/// Counts through choices, the last place fastest, up to a limit.
private struct Combinations {
  private static let most = 4_096
  private let counts: [Int]
  private var following: [Int]?
  private var left = Self.most

  init(_ counts: [Int]) {
    self.counts = counts
    following = counts.contains(0) ? nil : counts.map { _ in 0 }
  }

  mutating func next() -> [Int]? {
    guard left > 0, let choice = following else { return nil }
    left -= 1
    var other = choice
    var place = counts.count - 1
    while place >= 0 {
      other[place] += 1
      if other[place] < counts[place] { break }
      other[place] = 0
      place -= 1
    }
    following = place < 0 ? nil : other
    return choice
  }
}
