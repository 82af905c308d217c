package import Myna
package import MynaModel
package import MynaRuntime
import MynaSyntax

/// Answers requests to render a code, one after the other; each thread has its own.
package struct RenderAnswerer: ~Copyable {
  private let localizer: Localizer
  private let options: RenderOptions
  private let limits: Limits
  private var writer: AnswerWriter
  private var locales: [KnownLocales?]
  private static let capacity = 128

  /// Locales as they are written in requests, and which one answers first.
  private struct KnownLocales {
    var written: [UInt8]
    /// `nil` if there is something to report about them.
    var first: Int?
  }

  package init(_ localizer: Localizer, options: RenderOptions, limits: Limits) {
    self.localizer = localizer
    self.options = options
    self.limits = limits
    writer = AnswerWriter(localizer, options: options)
    locales = Array(repeating: nil, count: Self.capacity)
  }

  /// The members of the answer to a request.
  package func answer(_ request: JSONValue) throws(RequestProblem) -> [JSONValue.Member] {
    try RenderRequest(json: request, settings: localizer.settings, limits: limits)
      .render(by: localizer, options: options).json.members ?? []
  }

  /// Appends the answer to a line that is plain, without a line break.
  ///
  /// - Returns: whether that was done; if not, nothing is written, and the line must be read as JSON
  ///   and answered by ``answer(_:)``, which says the same of every line.
  package mutating func answer(
    _ line: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Bool {
    guard let request = PlainRequest(line),
      let audience = writer.audience(named: line.extracting(request.audience)),
      let locale = locale(line.extracting(request.locale))
    else { return false }
    let start = output.count
    output.append(UInt8(ascii: "{"))
    if !request.id.isEmpty {
      output.append(contentsOf: #""id":"#.utf8)
      output.append(contentsOf: line.extracting(request.id))
      output.append(UInt8(ascii: ","))
    }
    let isWritten = writer.write(
      line.extracting(request.code), provider: request.provider.map { line.text($0) },
      audience: audience, locale: locale, with: arguments(request, of: line), to: &output)
    if !isWritten { output.removeLast(output.count - start) }
    return isWritten
  }

  /// The number of the locale that answers first.
  private mutating func locale(_ written: UnsafeBufferPointer<UInt8>) -> Int? {
    // Two texts of one hash take turns, which is slower and nothing else.
    var hash: UInt = 5381
    for index in written.indices { hash = hash &* 33 ^ UInt(written[index]) }
    let place = Int(hash % UInt(Self.capacity))
    guard locales.indices.contains(place), written.count <= 256 else { return nil }
    if let known = locales[place], Self.holds(known.written, written) { return known.first }
    let bytes = Array(written)
    let first = firstLocale(bytes)
    locales[place] = KnownLocales(written: bytes, first: first)
    return first
  }

  private static func holds(_ known: [UInt8], _ written: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == written.count else { return false }
    for index in written.indices where known[index] != written[index] { return false }
    return true
  }

  /// Reads locales as every request does.
  private func firstLocale(_ written: [UInt8]) -> Int? {
    guard !written.isEmpty else { return writer.locale(for: []) }
    guard let json = try? JSONReader.read(written, limits: limits),
      let tags = try? RequestReader.locales(json)
    else { return nil }
    return writer.locale(for: tags)
  }

  private func arguments(_ request: PlainRequest, of line: UnsafeBufferPointer<UInt8>) -> Arguments
  {
    guard !request.arguments.isEmpty else { return Arguments() }
    var pairs: [(name: String, value: ArgumentValue)] = []
    var scanner = PlainScanner(line, at: request.arguments.lowerBound)
    // They were found to be plain when the line was read.
    _ = scanner.forEachArgument { name, value in
      pairs.append((line.text(name), argument(value, of: line)))
      return true
    }
    return Arguments(pairs)
  }

  private func argument(_ value: PlainScanner.Value, of line: UnsafeBufferPointer<UInt8>)
    -> ArgumentValue
  {
    switch value {
    case .text(let text): return .string(line.text(text))
    case .number(let digits): return .decimal(line.text(digits), limits: limits)
    case .typed(let type, let value, let currency):
      let typed = ArgumentValue.typed(
        line.text(type), line.text(value), currency: currency.map { line.text($0) },
        limits: limits)
      // An argument that cannot be is the long way's to report, and this makes it so.
      return typed
        ?? .invalid(InvalidArgument(id: "argument.type", text: "", expected: "a known type"))
    }
  }
}
