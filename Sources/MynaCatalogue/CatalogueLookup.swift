public import MynaModel

/// Finds the catalogue entry of a code as it arrived; immutable once built.
///
/// Every spelling that is found is either listed or follows a rule of its catalogue. There is no
/// guessing: what does not fit is unknown, and what fits with another meaning is not mapped.
public struct CatalogueLookup: Sendable {
  private let indexes: [CatalogueIndex]
  private let limits: Limits

  /// Builds the tables.
  ///
  /// - Complexity: linear in the number of codes and aliases.
  public init(_ catalogues: [ErrorCatalogue], limits: Limits = Limits()) {
    indexes = catalogues.map(CatalogueIndex.init)
    self.limits = limits.clamped()
  }

  /// The catalogues, in order.
  public var catalogues: [ErrorCatalogue] { indexes.map(\.catalogue) }

  /// The entry of a code, compared byte by byte.
  public subscript(code: ErrorCode) -> ErrorCatalogue.Entry? {
    indexes.first { $0.catalogue.provider == code.provider }?.entry(code.code)
  }

  /// Finds out which code a text means.
  ///
  /// - Parameters:
  ///   - text: a code, an alias, a sentence that ends with a code, or any of them after
  ///     `provider:`. Any bytes are welcome; nothing is normalized that is longer than
  ///     `Limits.codeBytes` or holds a run of combining marks.
  ///   - provider: whose code it is; without it all catalogues are asked.
  public func resolve(_ text: String, provider: String? = nil) -> CodeResolution {
    guard text.utf8.count <= limits.codeBytes else {
      return CodeResolution(
        original: text, provider: provider, answer: .unknown(start(of: text)), isTooLong: true)
    }
    guard StreamSafeText.firstUnsafeOffset(in: text, limit: limits.nonStarters) == nil else {
      return CodeResolution(original: text, provider: provider, answer: .unknown(text))
    }
    let (named, code) = split(text)
    let wanted = named ?? provider
    let asked = wanted.map { name in indexes.filter { $0.catalogue.provider == name } } ?? indexes
    let found = asked.compactMap { index in
      index.resolve(code).map { found in
        CodeResolution(
          original: text, provider: index.catalogue.provider, answer: found.answer,
          notes: found.notes)
      }
    }
    let known = found.filter { $0.entry != nil }
    if known.count > 1 {
      return CodeResolution(
        original: text, provider: wanted,
        answer: .ambiguous(nil, candidates: known.compactMap(\.entry)))
    }
    if let result = known.first ?? found.first { return result }
    let normal = asked.first?.normalized(code) ?? code
    return CodeResolution(original: text, provider: wanted, answer: .unknown(normal))
  }

  /// Returns the code that stands inside a longer text, such as `… [CODE]`, known or not; `nil` if
  /// there is none.
  ///
  /// The code comes as it was compared: width and case are folded if the catalogue's rules say so.
  ///
  /// - Parameters:
  ///   - text: a sentence; of one longer than `Limits.codeBytes`, the end is looked at.
  ///   - provider: whose rules count.
  public func innerCode(of text: String, provider: String) -> String? {
    let end = end(of: text)
    guard let index = indexes.first(where: { $0.catalogue.provider == provider }),
      StreamSafeText.firstUnsafeOffset(in: end, limit: limits.nonStarters) == nil,
      let code = index.spelling.extracted(from: index.spelling.normalized(end))
    else { return nil }
    return String(decoding: code, as: UTF8.self)
  }

  /// As much of the end of a text as a code may take.
  private func end(of text: String) -> String {
    let bytes = text.utf8.suffix(limits.codeBytes)
    // Continuation bytes (10xxxxxx) of a scalar that is cut are left out.
    return String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
  }

  /// Splits `alipay:CODE`, if the first part is the provider of a catalogue.
  private func split(_ text: String) -> (provider: String?, code: String) {
    let scalars = text.unicodeScalars
    let start = scalars.firstIndex { !CodeSpelling.isBlank($0) } ?? scalars.startIndex
    guard let colon = scalars[start...].firstIndex(of: ":") else { return (nil, text) }
    let name = String(text[start..<colon])
    guard indexes.contains(where: { $0.catalogue.provider == name }) else { return (nil, text) }
    return (name, String(text[scalars.index(after: colon)...]))
  }

  /// As much of a text that is too long as a report may show.
  private func start(of text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      count += UTF8.width(scalar)
      guard count <= limits.codeBytes else { break }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
