import MynaICU
import MynaModel

/// `:date`, `:time` and `:datetime` (LDML 48, `functions/datetime.md`).
struct DateTimeFunction: MessageFunction {
  /// Which parts are shown.
  enum Kind: String, Sendable { case date, time, datetime }

  let kind: Kind

  /// The only options that an operand passes on.
  private static let overrides: Set = ["timeZone", "hour12", "calendar"]

  func resolve(
    operand: ResolvedValue?, options: ResolvedOptions, in context: inout FunctionContext
  ) throws(FunctionError) -> ResolvedValue {
    guard let operand else { throw .badOperand(":\(kind.rawValue) has no operand") }
    let value: DateTime
    switch operand.argument {
    case .date(let date): value = date
    case .string(let text):
      guard let date = DateTime(parsing: text) else {
        throw .badOperand("operand of :\(kind.rawValue) is not an ISO 8601 date")
      }
      value = date
    case .decimal, .money, .boolean, .list, .invalid:
      throw .badOperand("operand of :\(kind.rawValue) is not a date")
    }
    let inheritable = operand.options.names.filter { !Self.overrides.contains($0) }
    var merged = options.inheriting(operand.options, except: Set(inheritable))
    var settings = DateTimeSettings()
    settings.read(&merged, for: kind, value: value, in: &context)
    return ResolvedValue(
      .date(value), options: merged,
      behavior: DateTimeBehavior(kind: kind, value: value, settings: settings))
  }
}

/// Display options of a date, validated.
struct DateTimeSettings: Hashable, Sendable {
  /// Fields of the date.
  var fields = "year-month-day"
  /// `long`, `medium` or `short`.
  var length = "medium"
  /// `hour`, `minute` or `second`.
  var precision = "minute"
  /// `long` or `short`; `nil` shows no time zone.
  var zoneStyle: String?
  /// A zone that ICU knows; `nil` for the context's.
  var zone: String?
  var hour12: Bool?
  var calendar: String?

  private static let fieldSets: Set = [
    "weekday", "day-weekday", "month-day", "month-day-weekday", "year-month-day",
    "year-month-day-weekday",
  ]

  /// Reads the options of a function; a bad one is reported and ignored.
  mutating func read(
    _ options: inout ResolvedOptions, for kind: DateTimeFunction.Kind, value: DateTime,
    in context: inout FunctionContext
  ) {
    let names: (fields: String, length: String, precision: String) =
      kind == .datetime
      ? ("dateFields", "dateLength", "timePrecision") : ("fields", "length", "precision")
    if kind != .time {
      setLiteral(&fields, names.fields, Self.fieldSets, options, in: &context)
      setLiteral(&length, names.length, ["long", "medium", "short"], options, in: &context)
    }
    if kind != .date {
      setLiteral(&precision, names.precision, ["hour", "minute", "second"], options, in: &context)
      var style = ""
      setLiteral(&style, "timeZoneStyle", ["long", "short"], options, in: &context)
      if !style.isEmpty { zoneStyle = style }
      readHour12(&options, in: &context)
    }
    readZone(&options, value: value, in: &context)
    readCalendar(&options, in: &context)
  }

  /// Sets an option that must be a literal out of a closed set.
  private func setLiteral(
    _ target: inout String, _ name: String, _ allowed: Set<String>, _ options: ResolvedOptions,
    in context: inout FunctionContext
  ) {
    guard let value = options[name] else { return }
    guard value.isLiteral else {
      context.report(.badOption("option '\(name)' must be set by a literal"))
      return
    }
    guard let text = value.text, allowed.contains(text) else {
      let expected = allowed.sorted().joined(separator: ", ")
      context.report(.badOption("option '\(name)' is none of \(expected)"))
      return
    }
    target = text
  }

  private mutating func readHour12(
    _ options: inout ResolvedOptions, in context: inout FunctionContext
  ) {
    guard let value = options["hour12"] else { return }
    guard let flag = ["true": true, "false": false][value.text ?? ""] else {
      options["hour12"] = nil
      context.report(.badOption("option 'hour12' is neither true nor false"))
      return
    }
    hour12 = flag
  }

  private mutating func readZone(
    _ options: inout ResolvedOptions, value: DateTime, in context: inout FunctionContext
  ) {
    guard let option = options["timeZone"] else { return }
    if option.text == "input" {
      guard let offset = value.offsetMinutes else {
        context.report(.badOperand("timeZone=input needs a value with a time zone or offset"))
        return
      }
      zone = Self.zoneName(offsetMinutes: offset)
    } else if let name = option.text, let known = Self.zone(name) {
      zone = known
    } else {
      options["timeZone"] = nil
      context.report(.badOption("option 'timeZone' is no time zone"))
    }
  }

  private mutating func readCalendar(
    _ options: inout ResolvedOptions, in context: inout FunctionContext
  ) {
    guard let option = options["calendar"] else { return }
    guard let name = option.text.flatMap({ NumberSettings.identifier($0.lowercased()) }),
      let known = TimeData.calendarKeyword(name)
    else {
      options["calendar"] = nil
      context.report(.badOption("option 'calendar' is no calendar"))
      return
    }
    calendar = known
  }

  /// ICU's name of a zone: IANA names, `UTC`, and offsets such as `+08:00`.
  static func zone(_ name: String) -> String? {
    if name == "UTC" || name == "Z" { return "UTC" }
    if name.hasPrefix("GMT"), name.utf8.count > 3 { return zone(String(name.dropFirst(3))) }
    if let sign = name.utf8.first, sign == 0x2B || sign == 0x2D {
      // Reuses the grammar of ISO 8601 offsets.
      guard let offset = DateTime(parsing: "2000-01-01T00:00:00\(name)")?.offsetMinutes else {
        return nil
      }
      return zoneName(offsetMinutes: offset)
    }
    return TimeData.isKnownZone(name) ? name : nil
  }

  static func zoneName(offsetMinutes: Int) -> String {
    if offsetMinutes == 0 { return "UTC" }
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let sign = offsetMinutes < 0 ? "-" : "+"
    return "GMT\(sign)\(two(abs(offsetMinutes) / 60)):\(two(abs(offsetMinutes) % 60))"
  }

  /// ICU's date skeleton of these settings (UTS #35, "Semantic Skeletons").
  func skeleton(for kind: DateTimeFunction.Kind) -> String {
    var skeleton = ""
    if kind != .time {
      let parts = Set(fields.split(separator: "-"))
      if parts.contains("year") { skeleton += "y" }
      if parts.contains("month") { skeleton += ["long": "MMMM", "medium": "MMM"][length] ?? "M" }
      if parts.contains("weekday") { skeleton += length == "long" ? "EEEE" : "EEE" }
      if parts.contains("day") { skeleton += "d" }
    }
    if kind != .date {
      skeleton += hour12.map { $0 ? "h" : "H" } ?? "j"
      if precision != "hour" { skeleton += "m" }
      if precision == "second" { skeleton += "s" }
      if let zoneStyle { skeleton += zoneStyle == "long" ? "zzzz" : "z" }
    }
    return skeleton
  }
}
