import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax

/// Made-up codes and messages, as many as wanted, always the same.
enum SampleStore {
  /// The code whose messages have a form with two amounts and one without arguments.
  static let limitCode = "BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR"

  /// The locales of the messages.
  static let locales = [LocaleIdentifier.english, LocaleIdentifier("zh-Hans") ?? .english]

  private static let words = [
    "BUYER", "SELLER", "PAYMENT", "REFUND", "ACCOUNT", "BALANCE", "AMOUNT", "LIMIT", "CURRENCY",
    "CONTRACT", "STORE", "TERMINAL", "CHANNEL", "IDENTITY", "BARCODE", "SETTLEMENT",
  ]

  /// A code of about 38 bytes; no two numbers give the same.
  static func code(_ number: Int) -> String {
    if number == 0 { return limitCode }
    let mixed = number &* 2_654_435_761
    let parts = [0, 8, 16].map { words[(mixed >> $0) & 15] }
    return parts.joined(separator: "_") + "_ERROR_\(number)"
  }

  /// As many codes, in an order that jumps around.
  static func randomCodes(_ count: Int, of total: Int) -> [String] {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return code(Int((state >> 33) % UInt64(total)))
    }
  }

  // MARK: Contents

  /// A number of codes, each with a message for customers in both locales.
  static func contents(codes: Int) -> LocalizerContents {
    let entries = (0..<codes).compactMap(entry)
    let tables = locales.map { locale in
      var table = MessageTable(locale: locale)
      let bodies = Bodies(locale)
      for number in 0..<codes { bodies.add(number, to: &table) }
      return table
    }
    return contents(
      tables: tables, catalogues: [ErrorCatalogue(provider: "sample", entries: entries)])
  }

  /// Contents with one field for customers, and choices that need no more.
  static func contents(
    tables: [MessageTable], catalogues: [ErrorCatalogue]
  ) -> LocalizerContents {
    let settings = LocalizationSettings(
      sourceLocale: .english, locales: tables.map { .init($0.locale) },
      audiences: [.init(.customer, fields: ["body"])], genericKey: key(0), unknownCodeKey: key(0),
      ambiguousCodeKey: key(0), limits: .hard)
    return LocalizerContents(settings: settings, catalogues: catalogues, tables: tables)
  }

  private static func key(_ number: Int) -> String { "message.k\(number)" }

  private static func entry(_ number: Int) -> ErrorCatalogue.Entry? {
    guard let code = ErrorCode(provider: "sample", code: code(number)) else { return nil }
    let everyone: Set<Audience> = [.customer, .developer]
    return ErrorCatalogue.Entry(
      code: code,
      advice: Advice(
        retry: .afterChange, resolver: .buyer, nextStep: .switchMethod, httpStatus: 402,
        httpStatusPassthrough: 402, severity: .warning, outcome: .failed),
      disclosure: .specific, areas: ["limit"], operations: [.pay], customerKey: key(number),
      developerKey: key(number),
      parameters: [
        .init("amount", .money, for: everyone), .init("limit", .money, for: everyone),
        .init("tradeNo", .identifier, for: everyone),
      ], meaning: "Sample.")
  }

  /// The sentences of one locale, each parsed once.
  private struct Bodies {
    private let plain: [Message]
    private let amounts: Message?
    private let text: Message?

    init(_ locale: LocaleIdentifier) {
      func message(_ name: String) -> Message? {
        Workload.all.first { $0.name == name && $0.locale == locale.description }
          .flatMap { MessageParser.parse($0.source).message }
      }
      plain = [message("W1")].compactMap(\.self)
      amounts = message("W4")
      text = message("W2")
    }

    /// Adds the message of a code: every third has a form with two amounts, every third one with a
    /// text.
    func add(_ number: Int, to table: inout MessageTable) {
      let special = [amounts, text, nil][number % 3]
      let forms =
        [special].compactMap(\.self).map { ("with-values", $0) } + plain.map { ("", $0) }
      for (name, message) in forms {
        table.add(
          MessageForm(name: name, message: message), key: key(number), field: "body",
          for: .customer)
      }
    }
  }

  // MARK: Sources

  /// The most entries of one file.
  private static let entriesOfFile = 10_000

  /// Files of messages in source form, W1, W2 and W4 in turn.
  static func sources(messages: Int) -> [String] {
    let texts = ["W1", "W2", "W4"].compactMap { name in
      Workload.all.first { $0.name == name && $0.locale == "en" }?.source
    }
    return stride(from: 0, to: messages, by: entriesOfFile).map { start in
      (start..<min(start + entriesOfFile, messages)).reduce(into: "") { file, number in
        file += "[\(key(number))]\nbody = \(texts[number % texts.count])\n"
      }
    }
  }
}
