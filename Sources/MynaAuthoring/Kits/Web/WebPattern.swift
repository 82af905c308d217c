import MynaCatalogue
import MynaICU
import MynaModel

/// The rules of a catalogue as regular expressions of JavaScript, and options of `Intl`.
struct WebPattern {
  /// What is removed from a spelling, in order.
  let clean: [String]
  /// What may be taken from its start, in order, and what replaces it.
  let steps: [JSONValue]

  /// Blanks as `CodeSpelling` knows them.
  private static let blank = "[\\s\\x85\\u200b\\u2060]"

  init(_ catalogue: KitCatalogue) {
    let rules = catalogue.rules
    let ends = rules.stripsBlanks ? ["^\(Self.blank)+|\(Self.blank)+$"] : []
    var clean = ["^\(Self.blank)*\(Self.escaped(catalogue.provider)):"] + ends
    if rules.foldsWidth { clean += ["。$|(?<!\\.)\\.$"] + ends }
    if rules.joinsBlanks {
      clean.append("\(Self.blank)+(?=[^]*[^\\0-\\x7f])|(?<=[^\\0-\\x7f][^]*)\(Self.blank)+")
    }
    self.clean = clean
    func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
    func start(_ prefixes: [[UInt8]]) -> String {
      var seen: Set<[UInt8]> = []
      let each = prefixes.filter { seen.insert($0).inserted }.map { Self.escaped(text($0)) }
      return "^(?:\(each.joined(separator: "|")))"
    }
    var steps: [JSONValue] = []
    if !rules.outerPrefixes.isEmpty {
      steps.append([.string(start(rules.outerPrefixes)), [:]])
    }
    if !rules.replacements.isEmpty {
      steps.append([
        .string(start(rules.replacements.map(\.prefix))),
        .object(rules.replacements.map { .init(text($0.prefix), .string(text($0.becomes))) }),
      ])
    }
    if !rules.mainPrefixes.isEmpty {
      // A code with the prefix twice is none.
      let again = start(rules.mainPrefixes + rules.outerPrefixes).dropFirst()
      steps.append([.string("\(start(rules.mainPrefixes))(?!\(again))"), [:]])
    }
    self.steps = steps
  }

  /// The text as a regular expression that matches it alone.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if "\\^$.*+?()[]{}|/".unicodeScalars.contains(scalar) { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  // MARK: Intl

  /// The locale with its likely script and region: `zh-Hans-CN`.
  static func likelyTag(of locale: LocaleIdentifier) -> String {
    let script = LocaleData.likelyScript(
      language: locale.language, script: locale.script, region: locale.region)
    let region =
      locale.region ?? LocaleData.likelyRegion(language: locale.language, script: script)
    return [locale.language, script, region].compactMap(\.self).joined(separator: "-")
  }

  /// Options of `Intl.DateTimeFormat`.
  ///
  /// `2-digit` would change the width of other fields too: the Chinese hour then loses its zero.
  static func options(of date: KitDateFormat) -> JSONValue {
    var members: [JSONValue.Member] = []
    var letters = date.skeleton[...]
    while let letter = letters.first {
      let count = letters.prefix { $0 == letter }.count
      letters = letters.dropFirst(count)
      switch letter {
      case "y": members.append(.init("year", "numeric"))
      case "M":
        members.append(.init("month", count == 4 ? "long" : count == 3 ? "short" : "numeric"))
      case "E": members.append(.init("weekday", count == 4 ? "long" : "short"))
      case "d": members.append(.init("day", "numeric"))
      case "m": members.append(.init("minute", "numeric"))
      case "s": members.append(.init("second", "numeric"))
      default:
        members.append(.init("hour", "numeric"))
        if letter != "j" { members.append(.init("hourCycle", letter == "h" ? "h12" : "h23")) }
      }
    }
    if let zone = date.zone { members.append(.init("timeZone", .string(zone))) }
    return .object(members)
  }

  /// Options of `Intl.ListFormat`.
  static func options(of style: KitListStyle) -> JSONValue {
    let type =
      switch style.kind {
      case .and: "conjunction"
      case .or: "disjunction"
      case .unit: "unit"
      }
    let width = style.width == .wide ? "long" : style.width.rawValue
    return ["type": .string(type), "style": .string(width)]
  }
}
