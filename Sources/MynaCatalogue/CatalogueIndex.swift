/// The tables of one catalogue, built once.
struct CatalogueIndex: Sendable {
  /// What a spelling leads to.
  enum Target: Hashable, Sendable {
    case entry(Int)
    case alias(Int)
  }

  let catalogue: ErrorCatalogue
  let spelling: CodeSpelling
  /// Position of each code, by its bytes.
  private(set) var codes: [[UInt8]: Int] = [:]
  private var exact: [[UInt8]: Target] = [:]
  private var normal: [[UInt8]: Target] = [:]
  private var loose: [[UInt8]: [(spelling: [UInt8], target: Target)]] = [:]
  private var notes: [Int: [ErrorCatalogue.Alias]] = [:]

  init(_ catalogue: ErrorCatalogue) {
    self.catalogue = catalogue
    spelling = CodeSpelling(catalogue.rules)
    for (index, entry) in catalogue.entries.enumerated() {
      let bytes = Array(entry.code.code.utf8)
      guard codes[bytes] == nil else { continue }
      codes[bytes] = index
      add(entry.code.code, .entry(index), isLoose: true)
    }
    for (index, alias) in catalogue.aliases.enumerated() {
      // An alias spelled like a code is another meaning of that code, never another way to it.
      if let code = codes[Array(alias.spelling.utf8)] {
        notes[code, default: []].append(alias)
      } else {
        add(alias.spelling, .alias(index), isLoose: alias.kind.canBeMended)
      }
    }
  }

  private mutating func add(_ text: String, _ target: Target, isLoose: Bool) {
    let bytes = spelling.stripped(text)
    if exact[bytes] == nil { exact[bytes] = target }
    let normal = spelling.normalized(text)
    if self.normal[normal] == nil { self.normal[normal] = target }
    guard isLoose, spelling.mendsLowLine || spelling.joinsBlanks else { return }
    loose[SeparatorPattern.squeezed(normal), default: []].append((normal, target))
  }

  /// Looks a text up, from the strictest reading to the loosest; `nil` if nothing fits.
  func resolve(_ text: String) -> (answer: CodeResolution.Answer, notes: [ErrorCatalogue.Alias])? {
    let bytes = spelling.stripped(text)
    if let target = exact[bytes] { return answer(target, [.exact]) }
    let normal = spelling.normalized(text)
    let steps: [CodeResolution.Step] = normal == bytes ? [] : [.normalized]
    let readings = spelling.readings(of: normal, after: steps)
    if let found = listed(readings) { return found }
    if let code = spelling.extracted(from: normal) {
      let inner = spelling.readings(
        of: code, after: steps + [.extracted(String(decoding: code, as: UTF8.self))])
      // A wrapped code stands alone: the text around it is no spelling of anything.
      return listed(inner) ?? mended(inner)
    }
    return mended(readings)
  }

  /// The text in the form in which it was compared.
  func normalized(_ text: String) -> String {
    String(decoding: spelling.normalized(text), as: UTF8.self)
  }

  /// The entry of a code of this catalogue.
  func entry(_ code: String?) -> ErrorCatalogue.Entry? {
    code.flatMap { codes[Array($0.utf8)] }.map { catalogue.entries[$0] }
  }

  private typealias Found = (answer: CodeResolution.Answer, notes: [ErrorCatalogue.Alias])

  private func listed(_ readings: [CodeSpelling.Reading]) -> Found? {
    for reading in readings {
      guard let target = normal[reading.bytes] else { continue }
      return answer(target, reading.steps.isEmpty ? [.exact] : reading.steps)
    }
    return nil
  }

  private func mended(_ readings: [CodeSpelling.Reading]) -> Found? {
    guard spelling.mendsLowLine || spelling.joinsBlanks else { return nil }
    for reading in readings where reading.canBeMended {
      guard let pattern = SeparatorPattern(reading.bytes, spelling) else { continue }
      let fits = (loose[pattern.squeezed] ?? []).filter { pattern.fits($0.spelling) }
      guard let first = fits.first else { continue }
      let meanings = Set(fits.compactMap { code(of: $0.target) })
      if meanings.count > 1 {
        let entries = meanings.sorted().map { catalogue.entries[$0] }
        return (.ambiguous(nil, candidates: entries), [])
      }
      let form = String(decoding: first.spelling, as: UTF8.self)
      return answer(first.target, reading.steps + [.separatorsMended(form)])
    }
    return nil
  }

  private func code(of target: Target) -> Int? {
    switch target {
    case .entry(let index): index
    case .alias(let index): catalogue.aliases[index].code.flatMap { codes[Array($0.utf8)] }
    }
  }

  private func answer(_ target: Target, _ steps: [CodeResolution.Step]) -> Found? {
    switch target {
    case .entry(let index):
      return (.known(catalogue.entries[index], via: steps), notes[index] ?? [])
    case .alias(let index):
      let alias = catalogue.aliases[index]
      let entry = entry(alias.code)
      let candidates = entry.map { [$0] } ?? []
      switch alias.equivalence {
      case .same, .narrower, .broader, .label:
        guard let entry else { return nil }
        return (.known(entry, via: steps + [.alias(alias)]), [])
      case .related:
        guard let entry else { return nil }
        return (.hint(alias, candidate: entry), [])
      case .conflict, .different: return (.conflict(alias, candidates: candidates), [])
      case .ambiguous: return (.ambiguous(alias, candidates: candidates), [])
      case .carrier: return (.carrier(alias), [])
      }
    }
  }
}

extension ErrorCatalogue.Alias.Kind {
  /// Whether blanks and hyphens may be mended: not in numbers, prose and hyphenated families.
  fileprivate var canBeMended: Bool {
    switch self {
    case .prefixed, .typo, .spelling, .synonym, .cashierNumber: true
    case .gateway, .chineseText, .outerCode: false
    }
  }
}
