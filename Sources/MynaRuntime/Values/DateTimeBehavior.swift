import MynaICU
import MynaModel

/// Formats a date or time.
struct DateTimeBehavior: ValueBehavior {
  let kind: DateTimeFunction.Kind
  let value: DateTime
  let settings: DateTimeSettings

  var partType: String { "datetime" }

  func format(in context: inout FunctionContext) throws(FunctionError) -> FormattedValue {
    let zone = settings.zone ?? DateTimeSettings.zone(context.timeZone) ?? "UTC"
    let milliseconds: Int
    let formatZone: String
    if let instant = value.epochMilliseconds {
      (milliseconds, formatZone) = (instant, zone)
    } else if settings.zoneStyle != nil {
      // A floating time whose zone is shown: the wall-clock time is meant in that zone.
      milliseconds = TimeData.milliseconds(fromLocal: value.localMilliseconds, in: zone)
      formatZone = zone
    } else {
      (milliseconds, formatZone) = (value.localMilliseconds, "UTC")
    }
    let key = FormatterCache.DateKey(
      skeleton: settings.skeleton(for: kind), zone: formatZone, calendar: settings.calendar)
    let formatter = try context.formatters.date(key)
    do {
      let formatted = try formatter.format(
        milliseconds: milliseconds, withFields: context.wantsFields)
      return FormattedValue(
        formatted.text,
        fields: context.wantsFields ? formatted.parts(naming: DateFieldName.name) : [],
        direction: context.direction, argument: .date(value))
    } catch {
      throw .unsupportedOperation("ICU cannot format the date: \(error.name)")
    }
  }
}

/// ECMA-402 names of ICU's date fields.
enum DateFieldName {
  private static let names: [Int: String] = [
    0: "era", 1: "year", 2: "month", 3: "day", 4: "hour", 5: "hour", 6: "minute", 7: "second",
    8: "fractionalSecond", 9: "weekday", 14: "dayPeriod", 15: "hour", 16: "hour",
    17: "timeZoneName", 18: "year", 19: "weekday", 20: "year", 23: "timeZoneName",
    24: "timeZoneName", 25: "weekday", 26: "month", 29: "timeZoneName", 30: "yearName",
    31: "timeZoneName", 32: "timeZoneName", 33: "timeZoneName", 34: "relatedYear",
    35: "dayPeriod", 36: "dayPeriod",
  ]

  static func name(_ field: Int, _: Substring) -> String { names[field] ?? "literal" }
}
