import CMynaOpponents
import MynaModel
import MynaRuntime
import MynaSyntax

/// Somebody who formats a workload.
struct Contender {
  /// Name in tables and JSON, such as `icu`.
  var name: String
  /// Formats so many times, rotating over the sets of arguments.
  var run: (Int) -> Void

  /// Names of those that all others are compared with: ICU as programs call it, and at its best.
  static let baselines = ["icu", "icu-reusing"]
}

/// What was wrong with a benchmark before anything was measured.
struct BenchmarkError: Error, CustomStringConvertible {
  /// Says what.
  let description: String
}

extension Workload {
  /// All contenders, after they have shown that Myna and ICU give the same texts.
  func contenders() throws -> [Contender] {
    let message = try prepared()
    let arguments = (0..<Self.sets).map(mynaArguments)
    // Programs give ICU a double. A decimal that was parsed before is exact, and is faster.
    guard let icu = icuMessage(amounts: MYNA_ICU_DOUBLE),
      let exact = icuMessage(amounts: MYNA_ICU_DECIMAL)
    else {
      throw BenchmarkError(description: "\(name) \(locale): ICU refuses \(pattern)")
    }
    let texts = try checkedTexts(message, arguments, exact)
    return [
      intoBuffer(message, arguments), intoString(message, arguments),
      Contender(name: Contender.baselines[0]) { myna_icu_run(icu, $0) },
      Contender(name: Contender.baselines[1]) { myna_icu_run_reusing(exact, $0) },
      snprintfContender(), copyContender(texts),
    ]
  }

  /// The message, ready to be rendered.
  func prepared() throws -> PreparedMessage {
    let result =
      isClassic ? MessageFormat1Parser.parse(source) : MessageParser.parse(source)
    guard let message = result.message, let locale = LocaleIdentifier(locale) else {
      throw BenchmarkError(description: "\(name) \(locale): \(result.diagnostics)")
    }
    return PreparedMessage(message, locale: locale)
  }

  /// A set of arguments as Myna takes them.
  func mynaArguments(_ set: Int) -> Arguments {
    Arguments(
      arguments(set).map { name, value in
        switch value {
        case .text(let text): (name, .string(text))
        case .count(let count): (name, .integer(count))
        case .amount(let amount): (name, .money(amount, "CNY"))
        case .day(let year, let month, let day):
          (name, .date("\(year)-\(Self.twoDigits(month))-\(Self.twoDigits(day))"))
        }
      })
  }

  private static func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private func checkedTexts(
    _ message: PreparedMessage, _ arguments: [Arguments], _ icu: OpaquePointer
  ) throws -> [String] {
    var buffer = TextBuffer()
    return try arguments.indices.map { set in
      let expected = String(cString: myna_icu_format(icu, set))
      message.write(arguments[set], to: &buffer)
      for text in [message.text(arguments[set]), buffer.text] where text != expected {
        throw BenchmarkError(
          description: "\(name) \(locale): Myna says '\(text)', ICU says '\(expected)'")
      }
      return expected
    }
  }

  // MARK: Myna

  func intoBuffer(_ message: PreparedMessage, _ arguments: [Arguments]) -> Contender {
    Contender(name: "myna-buffer") { count in
      var buffer = TextBuffer()
      for index in 0..<count {
        message.write(arguments[index & (Self.sets - 1)], to: &buffer)
      }
      precondition(buffer.count > 0 || count == 0, "nothing was written")
    }
  }

  func intoString(_ message: PreparedMessage, _ arguments: [Arguments]) -> Contender {
    Contender(name: "myna-string") { count in
      var bytes = 0
      for index in 0..<count {
        bytes &+= message.text(arguments[index & (Self.sets - 1)]).utf8.count
      }
      precondition(bytes > 0 || count == 0, "nothing was written")
    }
  }

  // MARK: Opponents

  /// The message for ICU with all its arguments; never closed, the process ends soon enough.
  private func icuMessage(amounts: myna_icu_kind) -> OpaquePointer? {
    guard let message = myna_icu_open(locale, pattern) else { return nil }
    for set in 0..<Self.sets {
      for (name, value) in arguments(set) {
        let (kind, text) = Self.icuValue(value, amounts: amounts)
        myna_icu_add(message, set, name, kind, text)
      }
    }
    return message
  }

  private static func icuValue(
    _ value: SampleValue, amounts: myna_icu_kind
  ) -> (myna_icu_kind, String) {
    switch value {
    case .text(let text): return (MYNA_ICU_TEXT, text)
    case .count(let count): return (MYNA_ICU_INTEGER, String(count))
    case .amount(let amount): return (amounts, amount)
    case .day(let year, let month, let day):
      let date = DateTime(parsing: "\(year)-\(twoDigits(month))-\(twoDigits(day))")
      return (MYNA_ICU_DATE, String(date?.localMilliseconds ?? 0))
    }
  }

  private func snprintfContender() -> Contender {
    let formats = CTexts(formats)
    let sets = (0..<Self.sets).map(cArguments)
    let shape = cShape
    return Contender(name: "snprintf") { count in
      formats.pointers.withUnsafeBufferPointer { formats in
        sets.withUnsafeBufferPointer { sets in
          myna_c_run(shape, formats.baseAddress, sets.baseAddress, sets.count, count)
        }
      }
    }
  }

  private func copyContender(_ texts: [String]) -> Contender {
    let lengths = texts.map(\.utf8.count)
    let texts = CTexts(texts)
    return Contender(name: "memcpy") { count in
      texts.pointers.withUnsafeBufferPointer {
        myna_copy_run($0.baseAddress, lengths, lengths.count, count)
      }
    }
  }

  private var cShape: myna_c_shape {
    switch shape {
    case .plain: MYNA_C_STATIC
    case .text: MYNA_C_TEXT
    case .plural: MYNA_C_PLURAL
    case .amounts: MYNA_C_AMOUNTS
    case .select: MYNA_C_SELECT
    case .date: MYNA_C_DATE
    }
  }

  /// A set of arguments as C takes them; its texts live as long as the process.
  private func cArguments(_ set: Int) -> myna_c_arguments {
    var result = myna_c_arguments()
    for (name, value) in arguments(set) {
      switch value {
      case .text(let text):
        result.text = CTexts([text]).pointers.first ?? nil
        result.choice = Int32(Self.methods.firstIndex(of: text) ?? 0)
      case .count(let count): result.count = count
      case .amount(let amount):
        let number = Double(amount) ?? 0
        if name == "limit" { result.limit = number } else { result.amount = number }
      case .day(let year, let month, let day):
        (result.year, result.month, result.day) = (Int32(year), Int32(month), Int32(day))
      }
    }
    return result
  }
}
