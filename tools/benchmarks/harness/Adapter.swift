import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import MynaSyntax

// The only file that knows how Myna's own interface is called.

/// A message that is ready to be rendered, as a caller holds it.
struct PreparedMessage: Sendable {
  private let message: CompiledMessage

  /// Prepares a message. ICU knows no isolation of placeholders, so here is none either.
  init(_ message: Message, locale: LocaleIdentifier) {
    var options = RenderOptions()
    options.bidi = .none
    self.message = CompiledMessage(
      message, renderer: MessageRenderer(locale: locale), options: options)
  }

  /// Renders into a new text.
  func text(_ arguments: Arguments) -> String { message.text(arguments) }

  /// Renders into a buffer, replacing its contents.
  func write(_ arguments: Arguments, to buffer: inout TextBuffer) {
    buffer.removeAll()
    message.write(arguments, to: &buffer)
  }
}

/// Codes and their messages, as a caller holds them.
struct Store: Sendable {
  /// How a bundle's file is held: `mapping` as an app does, `reading` as a server.
  typealias Access = Localizer.BundleAccess

  fileprivate let localizer: Localizer

  /// The codes that Myna brings.
  static let embedded = Store(localizer: .embedded)

  private init(localizer: Localizer) { self.localizer = localizer }

  /// Opens a bundle of any size, or says why that was not possible.
  static func open(_ path: String, _ access: Access = .mapping) throws -> Store {
    var limits = Limits.hard
    limits.bundleBytes = .max
    return Store(localizer: try Localizer(bundleAt: path, access: access, limits: limits))
  }

  /// The bytes of a bundle.
  static func write(_ contents: LocalizerContents) throws -> [UInt8] {
    try BundleFile.write(contents)
  }

  /// Finds a code; what is measured as lookup.
  func finds(_ code: String) -> Bool { localizer.contains(code) }

  /// Rules that look at each byte of a code.
  static let spelling = CodeSpelling(
    [.stripBlanks, .foldWidth, .foldCase].map {
      ErrorCatalogue.Rule("", $0, .same)
    })

  /// The whole way into a new text.
  func text(
    of code: String, field: String, for audience: Audience, in locales: [String],
    with arguments: Arguments
  ) -> String {
    localizer.text(of: code, field: field, for: audience, in: locales, with: arguments)
  }

  /// The whole way into a buffer, replacing its contents.
  func write(
    _ code: String, field: String, for audience: Audience, in locales: [String],
    with arguments: Arguments, to buffer: inout TextBuffer
  ) {
    buffer.removeAll()
    localizer.write(
      code, field: field, for: audience, in: locales, with: arguments, to: &buffer)
  }
}

/// A code as a generated type spells it.
struct TypedCode: ProviderCode {
  static let provider = "alipay"
  let code: String
  let arguments: Arguments
}

extension Store {
  /// The whole way from a typed code into a buffer, replacing its contents.
  func write(
    _ code: TypedCode, field: String, for audience: Audience, in locales: [String],
    to buffer: inout TextBuffer
  ) {
    buffer.removeAll()
    localizer.write(code, field: field, for: audience, in: locales, to: &buffer)
  }
}

/// The compiler: texts of messages in, bytes of a bundle out.
enum Compiler {
  /// Compiles a file of messages, all of them for customers, and returns the size of the bundle.
  static func compile(_ sources: [String], locale: LocaleIdentifier) throws -> Int {
    var table = MessageTable(locale: locale)
    for source in sources { add(source, to: &table) }
    return try Store.write(SampleStore.contents(tables: [table], catalogues: [])).count
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
