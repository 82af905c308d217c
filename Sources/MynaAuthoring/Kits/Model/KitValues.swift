import MynaModel

/// The values that texts show and choose by, each under a name of its own.
///
/// On platforms whose messages take finished text, one argument can be shown in several ways, and be
/// what is chosen by as well: `limit` is money, `window_days` a number to choose by, and
/// `window_days_text` the same as text.
struct KitValues: Sendable {
  /// What stands under a name.
  enum Value: Hashable, Sendable {
    /// The argument itself, for choosing.
    case selector(String)
    /// The argument as text.
    case shown(String, KitFormat)
  }

  /// Names and values, sorted by name.
  let table: [(name: String, value: Value)]
  private let names: [Value: String]

  /// Collects the values of all messages.
  init(_ messages: [KitMessage]) {
    var selectors: Set<String> = []
    var shown: [String: Set<KitFormat>] = [:]
    for message in messages {
      selectors.formUnion(message.selectors.map(\.argument))
      for case .value(let argument, let format) in message.pieces {
        shown[argument, default: []].insert(format)
      }
    }
    var names: [Value: String] = [:]
    for argument in selectors { names[.selector(argument)] = argument }
    var taken = selectors
    for (argument, formats) in shown.sorted(by: { $0.key < $1.key }) {
      for format in formats.sorted(by: { "\($0)" < "\($1)" }) {
        var name = argument
        var number = 1
        while !taken.insert(name).inserted {
          name = "\(argument)_text" + (number == 1 ? "" : "\(number)")
          number += 1
        }
        names[.shown(argument, format)] = name
      }
    }
    self.names = names
    table = names.sorted { $0.value < $1.value }.map { (name: $0.value, value: $0.key) }
  }

  /// The names that a form needs, sorted.
  ///
  /// ICU4J tells only those that stand outside of plurals and selects.
  func names(in form: KitForm) -> [String] {
    var result = Set(form.message.selectors.map(\.argument))
    for case .value(let argument, let format) in form.message.pieces {
      result.insert(name(of: argument, format))
    }
    return result.sorted()
  }

  /// The name of an argument that is shown.
  func name(of argument: String, _ format: KitFormat) -> String {
    names[.shown(argument, format)] ?? argument
  }
}

extension KitValues.Value {
  /// `[argument, "select"]`, `[argument, "money"]`, `[argument, "date", skeleton, zone]` …
  var json: JSONValue {
    switch self {
    case .selector(let argument): [.string(argument), "select"]
    case .shown(let argument, .text): [.string(argument), "text"]
    case .shown(let argument, .number): [.string(argument), "number"]
    case .shown(let argument, .money): [.string(argument), "money"]
    case .shown(let argument, .date(let date)):
      [.string(argument), "date", .string(date.skeleton), .string(date.zone ?? "")]
    case .shown(let argument, .list(let style)): [.string(argument), "list", .string(style.name)]
    }
  }
}

extension KitContents {
  /// The values of all texts.
  var values: KitValues {
    KitValues(
      locales.flatMap(\.keys).flatMap(\.fields).flatMap(\.forms).map(\.message))
  }
}
