import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaSyntax
import MynaTestSupport
import Testing

/// What the environment of a process might change.
struct StartSetting: CustomTestStringConvertible, Sendable {
  var language: String
  var all: String

  static let settings: [StartSetting] = {
    var settings: [StartSetting] = []
    for language in ["", "de_DE.UTF-8", "ar_EG.UTF-8", "zh_TW"] {
      for all in ["", "tr_TR.UTF-8", "fa_IR"] {
        settings.append(StartSetting(language: language, all: all))
      }
    }
    return settings
  }()

  var testDescription: String { "LANG=\(language) LC_ALL=\(all)" }

  /// The environments that the setting gives with each zone and each folder of data.
  func environments(data: String) -> [[String: String]] {
    var environments: [[String: String]] = []
    for zone in ["", "America/Los_Angeles"] {
      for data in ["", data] {
        let all = ["LANG": language, "LC_ALL": all, "TZ": zone, "ICU_DATA": data]
        environments.append(all.filter { !$0.value.isEmpty })
      }
    }
    return environments
  }
}

/// The same requests give the same bytes, whatever the environment and the number of threads.
@Suite("What a process finds when it starts")
struct EnvironmentTests {
  /// Requests, and the bytes that they give without any environment on one thread.
  private struct Sample {
    var words: [String]
    var input: [UInt8]
    var output: [UInt8]

    init(_ verb: String, _ lines: [String], answered least: Int) throws {
      words = [verb, "--batch", "--keep-going", "--jobs"]
      input = Array(lines.map { $0 + "\n" }.joined().utf8)
      let run = try Command.run(words + ["1"], input: input)
      output = run.output
      #expect(run.status == 0 && run.lines.count == lines.count)
      // Requests that are refused would show nothing.
      #expect(run.lines.count { !$0.contains(#""error":{"#) } >= least)
    }
  }

  private func expectSameBytes(_ sample: Result<Sample, any Error>, _ setting: StartSetting) throws
  {
    let sample = try sample.get()
    // Data that ICU would choke on, if it looked there.
    let data = try TemporaryFolder()
    for name in ["icudt72l.dat", "icudt72l/root.res", "icudt72l/en.res", "icudt72l/de.res"] {
      try data.write(name, "no data")
    }
    for environment in setting.environments(data: data.path) {
      for jobs in ["1", "2"] {
        let run = try Command.run(
          sample.words + [jobs], input: sample.input, environment: environment)
        // The output is too long to be shown.
        let isSame = run.output == sample.output && run.status == 0
        #expect(isSame, "\(environment), \(jobs) threads")
      }
    }
  }

  // MARK: Codes

  /// Every code of the catalogue for every reader, with arguments and without.
  private static let codes: [String] = {
    let contents = LocalizerContents(.embedded)
    var lines: [String] = []
    for entry in contents.catalogues.flatMap(\.entries) {
      let parameters = entry.parameters + contents.settings.parameters
      for audience in contents.settings.audiences.map(\.audience.name) {
        for locale in ["en", "zh-Hans", "zh-TW", "de"] {
          lines.append(request(entry.code.code, audience, locale, []))
          lines.append(request(entry.code.code, audience, locale, parameters))
        }
      }
    }
    return lines
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

  private static let codeSample = Result {
    try Sample("render", codes, answered: codes.count)
  }

  @Test("every code gives the same bytes (hostile case 55)", arguments: StartSetting.settings)
  func catalogue(_ setting: StartSetting) throws {
    try expectSameBytes(Self.codeSample, setting)
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
      "{$l :myna:list} {$l :myna:list type=or}", "{$n :offset add=1} {$n :string}",
      "{$n} {$d} {$m}",
    ]
    let arguments: [JSONValue.Member] = [
      .init("n", .number("1234567.5")), .init("m", value(of: .money)),
      .init("d", value(of: .date)), .init("l", value(of: .terms)),
    ]
    var lines: [String] = []
    for source in sources {
      for locale in ["en", "de", "ar-EG", "tr", "fa", "zh-Hant", "xx", "en-POSIX", "und"] {
        lines.append(
          json([
            .init("source", .string(source)), .init("locale", .string(locale)),
            .init("args", .object(arguments)),
          ]))
      }
    }
    return lines
  }()

  private static let messageSample = Result {
    try Sample("format", messages, answered: messages.count)
  }

  @Test("every function gives the same bytes (hostile case 55)", arguments: StartSetting.settings)
  func functions(_ setting: StartSetting) throws {
    try expectSameBytes(Self.messageSample, setting)
  }

  private static let conformanceSample = Result {
    let lines = try ConformanceRequests.lines
    #expect(lines.count >= 2_600)
    return try Sample("format", lines, answered: lines.count * 9 / 10)
  }

  @Test(
    "the messages of the conformance suites give the same bytes (hostile case 55)",
    .enabled(if: Folders.conformance != nil, Folders.howToGetConformance),
    arguments: StartSetting.settings)
  func conformance(_ setting: StartSetting) throws {
    try expectSameBytes(Self.conformanceSample, setting)
  }
}
