import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Synchronization

/// Answers in JSON what most ask for: a code that is spelled as in the catalogue, whose message is there
/// and whole. The rest is rendered the long way, which says the same of this.
final class MessageAnswerer: @unchecked Sendable {
  // Safe to hand on: ``AnswererPool`` lends it to one task at a time.

  /// How the locale is asked for.
  enum Locales {
    case tags([String])
    case header(String)
  }

  private let localizer: Localizer
  private var writer: AnswerWriter
  /// Parameters of codes, by provider and code as they arrived.
  private var parameters: [Asked: [ErrorCatalogue.Parameter]] = [:]
  private static let mostParameters = 1024

  private struct Asked: Hashable {
    var provider: String
    var code: String
  }

  init(_ localizer: Localizer) {
    self.localizer = localizer
    writer = AnswerWriter(localizer, options: .forPrograms, json: AnswerBody.json)
  }

  /// The answer with its line break, and the locale that it is in; `nil` if the long way must be
  /// taken.
  func answer(
    _ code: String, provider: String, for audience: Audience, in locales: Locales,
    with texts: [(name: String, text: String)]
  ) -> (bytes: [UInt8], locale: LocaleIdentifier)? {
    var name = audience.name
    let number =
      switch locales {
      case .tags(let tags): writer.locale(for: tags)
      case .header(let header): writer.locale(forHeader: header)
      }
    guard let place = name.withUTF8({ writer.audience(named: $0) }), let number,
      localizer.locales.indices.contains(number)
    else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(640)
    bytes.append(UInt8(ascii: "{"))
    let arguments = arguments(texts, of: code, provider)
    var code = code
    let isWritten = code.withUTF8 { code in
      writer.write(
        code, provider: provider, audience: place, locale: number, with: arguments, to: &bytes)
    }
    guard isWritten else { return nil }
    bytes.append(UInt8(ascii: "\n"))
    return (bytes, localizer.locales[number])
  }

  private func arguments(
    _ texts: [(name: String, text: String)], of code: String, _ provider: String
  ) -> Arguments {
    guard !texts.isEmpty else { return Arguments() }
    let asked = Asked(provider: provider, code: code)
    if let known = parameters[asked] { return ArgumentReader.values(texts, by: known) }
    let found = ArgumentReader.parameters(
      of: localizer.resolve(code, provider: provider).entry, settings: localizer.settings)
    if parameters.count >= Self.mostParameters { parameters.removeAll(keepingCapacity: true) }
    parameters[asked] = found
    return ArgumentReader.values(texts, by: found)
  }
}

/// Lends answerers, as many as there are answers at a time.
final class AnswererPool: Sendable {
  private let localizer: Localizer
  private let idle = Mutex<[MessageAnswerer]>([])

  init(_ localizer: Localizer) {
    self.localizer = localizer
  }

  func withAnswerer<Result>(_ body: (MessageAnswerer) -> Result) -> Result {
    let answerer = idle.withLock { $0.popLast() } ?? MessageAnswerer(localizer)
    defer { idle.withLock { $0.append(answerer) } }
    return body(answerer)
  }
}

extension RenderOptions {
  /// Without marks of isolation, which are for text that is mixed with other text.
  static var forPrograms: RenderOptions {
    var options = RenderOptions()
    options.bidi = .none
    return options
  }
}
