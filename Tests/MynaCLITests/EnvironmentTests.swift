import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// What the environment of a process might change.
struct StartSetting: CustomTestStringConvertible, Sendable {
  var language: String?
  var all: String?

  static let settings = ["", "de_DE.UTF-8", "ar_EG.UTF-8", "zh_TW"].flatMap { language in
    ["", "tr_TR.UTF-8", "fa_IR"].map { StartSetting(language: language, all: $0) }
  }

  var testDescription: String { "LANG=\(language ?? "") LC_ALL=\(all ?? "")" }

  /// The environments that the setting gives with each zone and each folder of data.
  func environments(data: String) -> [[String: String]] {
    ["", "America/Los_Angeles"].flatMap { zone in
      ["", data].map { data in
        ["LANG": language, "LC_ALL": all, "TZ": zone, "ICU_DATA": data]
          .compactMapValues { $0?.isEmpty == false ? $0 : nil }
      }
    }
  }
}

/// The same requests give the same bytes, whatever the environment and the number of threads.
@Suite("What a process finds when it starts")
struct EnvironmentTests {
  /// Runs a batch with no environment on one thread, then with everything else.
  private func expectSameBytes(
    _ verb: String, _ lines: [String], _ setting: StartSetting, least: Int
  ) throws {
    let input = Array(lines.map { $0 + "\n" }.joined().utf8)
    let words = [verb, "--batch", "--keep-going", "--jobs"]
    let expected = try Command.run(words + ["1"], input: input)
    #expect(expected.status == 0 && expected.lines.count == lines.count)
    // Requests that are refused would show nothing.
    #expect(expected.lines.count { !$0.contains(#""error":{"#) } >= least)
    // Data that ICU would choke on, if it looked there.
    let data = try TemporaryFolder()
    for name in ["icudt72l.dat", "icudt72l/root.res", "icudt72l/en.res", "icudt72l/de.res"] {
      try data.write(name, "no data")
    }
    for environment in setting.environments(data: data.path) {
      for jobs in ["1", "2"] {
        let run = try Command.run(words + [jobs], input: input, environment: environment)
        // A whole output of a failure is too long to be read.
        let isSame = run.output == expected.output && run.status == 0
        #expect(isSame, "\(environment), \(jobs) threads")
      }
    }
  }

  // MARK: Codes

  /// Every code of the catalogue for every reader, with arguments and without.
  private static let codes: [String] = {
    let contents = LocalizerContents(.embedded)
    return contents.catalogues.flatMap { catalogue in
      catalogue.entries.flatMap { entry in
        contents.settings.audiences.flatMap { audience in
          ["en", "zh-Hans", "zh-TW", "de"].flatMap { locale in
            [[], entry.parameters + contents.settings.parameters].map { parameters in
              request(entry.code.text, audience.audience.name, locale, parameters)
            }
          }
        }
      }
    }
  }()

  private static func request(
    _ code: String, _ audience: String, _ locale: String, _ parameters: [ErrorCatalogue.Parameter]
  ) -> String {
    var names: Set<String> = []
    let arguments = parameters.filter { names.insert($0.name).inserted }
      .map { JSONValue.Member($0.name, value(of: $0.type)) }
    return json([
      .init("code", .string(code)), .init("audience", .string(audience)),
      .init("locale", .string(locale)), .init("args", .object(arguments)),
    ])
  }

  private static func value(of type: ErrorCatalogue.Parameter.ValueType) -> JSONValue {
    switch type {
    case .money:
      .object([
        .init("type", .string("money")), .init("value", .string("1234567.5")),
        .init("currency", .string("EUR")),
      ])
    case .date:
      .object([
        .init("type", .string("datetime")), .init("value", .string("2025-07-01T23:30:00Z")),
      ])
    case .count: .integer(1_234_567)
    case .identifier, .text: .string("İıI ١٢٣")
    case .enumeration(.listed(let values)): .string(values.first ?? "")
    case .enumeration(.iso4217): .string("EUR")
    case .enumeration(.iso3166): .string("TR")
    case .terms: .array([.string("cash"), .string("credit-card")])
    }
  }

  private static func json(_ members: [JSONValue.Member]) -> String {
    var bytes: [UInt8] = []
    JSONWriter.write(.object(members), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("every code gives the same bytes", arguments: StartSetting.settings)
  func catalogue(_ setting: StartSetting) throws {
    try expectSameBytes("render", Self.codes, setting, least: Self.codes.count)
  }

  // MARK: Messages

  /// One message a function and kind of locale; those of unknown locales come first to ICU's default.
  private static let messages: [String] = {
    let sources = [
      "{$n :number} {$n :integer} {$n :percent}", "{$n :number style=percent}",
      ".input {$n :number} .match $n one {{one}} few {{few}} * {{{$n}}}",
      ".input {$n :integer select=ordinal} .match $n one {{st}} two {{nd}} * {{{$n}}}",
      "{$m :currency} {$n :currency currency=CHF}", "{$d :datetime} {$d :date} {$d :time}",
      "{$d :datetime timeZoneStyle=long}", "{$d :time timeZone=|Asia/Kolkata|}",
      "{$l :myna:list} {$l :myna:list type=or}", "{$n :offset add=1} {$n :string}", "{$n} {$d} {$m}",
    ]
    return sources.flatMap { source in
      ["en", "de", "ar-EG", "tr", "fa", "zh-Hant", "xx", "en-POSIX", "und"].map { locale in
        json([
          .init("source", .string(source)), .init("locale", .string(locale)),
          .init(
            "args",
            .object([
              .init("n", .number("1234567.5")), .init("m", value(of: .money)),
              .init("d", value(of: .date)), .init("l", value(of: .terms)),
            ])),
        ])
      }
    }
  }()

  @Test("every function gives the same bytes", arguments: StartSetting.settings)
  func functions(_ setting: StartSetting) throws {
    try expectSameBytes("format", Self.messages, setting, least: Self.messages.count)
  }

  @Test(
    "the messages of the conformance suites give the same bytes",
    .enabled(if: Folders.conformance != nil, Folders.howToGetConformance),
    arguments: StartSetting.settings)
  func conformance(_ setting: StartSetting) throws {
    let lines = try ConformanceRequests.lines
    #expect(lines.count >= 5_000)
    try expectSameBytes("format", lines, setting, least: lines.count * 9 / 10)
  }
}
