import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax

// The only file that knows how Myna's own interface is called.

/// Memory that texts are written into again and again.
struct OutputBuffer {
  /// What was written last.
  private(set) var bytes: [UInt8] = []

  /// Number of bytes.
  var count: Int { bytes.count }

  /// Replaces the contents.
  mutating func set(_ text: String) {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: text.utf8)
  }

  /// The contents as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// A message that is ready to be rendered, as a caller holds it.
struct PreparedMessage: Sendable {
  private let message: Message
  private let renderer: MessageRenderer
  private let options: RenderOptions

  /// Prepares a message. ICU knows no isolation of placeholders, so here is none either.
  init(_ message: Message, locale: LocaleIdentifier) {
    self.message = message
    renderer = MessageRenderer(locale: locale)
    var options = RenderOptions()
    options.bidi = .none
    self.options = options
  }

  /// Renders into a new text.
  func text(_ arguments: Arguments) -> String {
    renderer.render(message, arguments, options: options).text
  }

  /// Renders into a buffer.
  func write(_ arguments: Arguments, to buffer: inout OutputBuffer) {
    buffer.set(text(arguments))
  }
}

/// Codes and their messages, as a caller holds them.
struct Store: Sendable {
  private let localizer: Localizer

  /// The codes that Myna brings.
  static let embedded = Store(localizer: .embedded)

  private init(localizer: Localizer) { self.localizer = localizer }

  /// Opens a bundle; the text is why that was not possible.
  static func open(_ path: String) -> Result<Store, StoreError> {
    do {
      return .success(Store(localizer: try Localizer(bundleAt: path, limits: .hard)))
    } catch {
      return .failure(StoreError(reason: "\(error)"))
    }
  }

  /// The bytes of a bundle.
  static func write(_ contents: LocalizerContents) -> [UInt8] { BundleFile.write(contents) }

  /// The most codes for which a bundle can be made: its layout allows 256 MB.
  static let mostCodes = 100_000

  /// Finds a code; what is measured as lookup.
  func finds(_ code: String) -> Bool { localizer.resolve(code).entry != nil }

  /// The whole way into a new text.
  func text(
    of code: String, field: String, for audience: Audience, in locales: [String],
    with arguments: Arguments
  ) -> String {
    localizer.render(code, for: audience, in: locales, with: arguments)[field] ?? ""
  }

  /// The whole way into a buffer.
  func write(
    _ code: String, field: String, for audience: Audience, in locales: [String],
    with arguments: Arguments, to buffer: inout OutputBuffer
  ) {
    buffer.set(text(of: code, field: field, for: audience, in: locales, with: arguments))
  }
}

/// Why a bundle could not be opened.
struct StoreError: Error {
  /// Myna's own words.
  let reason: String
}

/// The compiler: texts of messages in, bytes of a bundle out.
enum Compiler {
  /// Compiles a file of messages, all of them for customers, and returns the size of the bundle.
  static func compile(_ sources: [String], locale: LocaleIdentifier) -> Int {
    var table = MessageTable(locale: locale)
    for source in sources { add(source, to: &table) }
    return Store.write(SampleStore.contents(tables: [table], catalogues: [])).count
  }

  private static func add(_ source: String, to table: inout MessageTable) {
    let file = SourceText(name: "bench.mf2", text: source)
    for entry in ResourceParser.parse(file, limits: .hard).resource.entries {
      guard let message = MessageParser.parse(entry.value).message, let field = entry.fullID.last
      else { continue }
      table.add(
        MessageForm(name: "", message: message),
        key: entry.fullID.dropLast().joined(separator: "."), field: field, for: .customer)
    }
  }
}
