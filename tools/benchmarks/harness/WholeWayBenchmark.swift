import MynaModel
import MynaRuntime

/// From a code as it arrives to its text, against ICU that merely formats a message.
enum WholeWayBenchmark {
  /// One way: who asks for which text, and with what.
  struct Case {
    /// What a reader of the table sees.
    var title: String
    /// Where the code is looked for.
    var store: Store
    /// Who reads.
    var audience: Audience
    /// The field that is rendered.
    var field: String
    /// What the reader asked for.
    var locale: String
    /// Sets of arguments, or one empty set.
    var arguments: [Arguments]
    /// The workload that ICU formats meanwhile.
    var opponent: String
    /// Whether the code is a value of a generated type, which carries its arguments.
    var isTyped = false
  }

  /// Measures all cases; the path is that of a bundle of 10,000 codes.
  static func run(_ path: String, _ effort: Effort) throws {
    for way in try cases(path) {
      let results = Interleaving.measure(try contenders(way), effort)
      Measurement.report("whole way", way.title, results)
    }
  }

  /// All cases.
  static func cases(_ path: String) throws -> [Case] {
    var cases = ["en", "zh-CN"].flatMap(embeddedCases)
    let store = try Store.open(path)
    for locale in ["en", "zh-CN"] {
      cases.append(
        Case(
          title: "10,000 codes, no arguments, \(locale)", store: store, audience: .customer,
          field: "body", locale: locale, arguments: [[:]], opponent: "W1"))
      cases.append(
        Case(
          title: "10,000 codes, two amounts, \(locale)", store: store, audience: .customer,
          field: "body", locale: locale, arguments: amounts, opponent: "W4"))
    }
    return cases
  }

  /// Myna into a buffer and into a text, and ICU.
  static func contenders(_ way: Case) throws -> [Contender] {
    let language = way.locale == "en" ? "en" : "zh-Hans"
    let workload = Workload.all.first { $0.name == way.opponent && $0.locale == language }
    let opponents = try workload?.contenders() ?? []
    return [intoBuffer(way), intoString(way)]
      + opponents.filter { Contender.baselines.contains($0.name) }
  }

  private static func embeddedCases(_ locale: String) -> [Case] {
    func make(_ title: String, _ audience: Audience, _ field: String, _ arguments: [Arguments])
      -> Case
    {
      Case(
        title: "86 codes, \(audience), \(title), \(locale)", store: .embedded, audience: audience,
        field: field, locale: locale, arguments: arguments,
        opponent: arguments.count == 1 ? "W1" : "W4")
    }
    return [
      make("no arguments", .customer, "body", [[:]]),
      make("a limit", .customer, "body", amounts),
      make("no arguments", .developer, "remedy", [[:]]),
      make("a date", .developer, "remedy", dates), typed(locale),
    ]
  }

  private static func typed(_ locale: String) -> Case {
    Case(
      title: "86 codes, typed, two amounts, \(locale)", store: .embedded, audience: .customer,
      field: "body", locale: locale, arguments: amounts, opponent: "W4", isTyped: true)
  }

  /// Those of W4.
  private static let amounts: [Arguments] =
    Workload.all.first { $0.name == "W4" }.map { workload in
      (0..<Workload.sets).map(workload.mynaArguments)
    } ?? []

  private static let dates: [Arguments] = (0..<Workload.sets).map { set in
    let day = 10 + set % 20
    return ["resets_on": .date("2025-07-\(day)T00:00:00+08:00")]
  }

  // MARK: Contenders

  private static func intoBuffer(_ way: Case) -> Contender {
    let locales = [way.locale]
    if way.isTyped { return typedIntoBuffer(way, locales) }
    return Contender(name: "myna-buffer") { count in
      var buffer = TextBuffer()
      // As a caller holds it: counted once, not for each text.
      let store = way.store
      for index in 0..<count {
        store.write(
          SampleStore.limitCode, field: way.field, for: way.audience, in: locales,
          with: way.arguments[index & (way.arguments.count - 1)], to: &buffer)
      }
      precondition(buffer.count > 0 || count == 0, "nothing was written")
    }
  }

  private static func typedIntoBuffer(_ way: Case, _ locales: [String]) -> Contender {
    let codes = way.arguments.map { TypedCode(code: SampleStore.limitCode, arguments: $0) }
    return Contender(name: "myna-buffer") { count in
      var buffer = TextBuffer()
      // As a caller holds it: counted once, not for each text.
      let store = way.store
      for index in 0..<count {
        store.write(
          codes[index & (codes.count - 1)], field: way.field, for: way.audience, in: locales,
          to: &buffer)
      }
      precondition(buffer.count > 0 || count == 0, "nothing was written")
    }
  }

  private static func intoString(_ way: Case) -> Contender {
    let locales = [way.locale]
    return Contender(name: "myna-string") { count in
      var bytes = 0
      let store = way.store
      for index in 0..<count {
        bytes &+=
          store.text(
            of: SampleStore.limitCode, field: way.field, for: way.audience, in: locales,
            with: way.arguments[index & (way.arguments.count - 1)]
          ).utf8.count
      }
      precondition(bytes > 0 || count == 0, "nothing was written")
    }
  }
}
