package import MynaICU

/// One way in which the engine has dates and times written.
package struct DateOptionSet: Sendable {
  /// Which formatter writes.
  package enum Format: Sendable {
    /// A skeleton as the options of MessageFormat 2 give it; counts Gregorian days before 1582 too.
    case skeleton(String)
    /// Lengths of MessageFormat 1.
    case classic(date: ICUDateFormatter.Style?, time: ICUDateFormatter.Style?)
  }

  /// What the table calls it.
  package var name: String
  package var format: Format

  private init(_ name: String, _ format: Format) {
    self.name = name
    self.format = format
  }

  /// Every set that is compared.
  package static let all = skeletons + classic

  private static let skeletons: [DateOptionSet] = [
    "yMMMMd", "yMMMd", "yMd", "yMMMMEEEEd", "yMMMEEEd", "yMEEEd", "EEEE", "EEE", "EEEEd", "EEEd",
    "MMMMd", "MMMd", "Md", "MMMMEEEEd", "MMMEEEd", "MEEEd", "j", "jm", "jms", "h", "hm", "hms", "H",
    "Hm", "Hms", "yMMMMdjm", "yMMMdjm", "yMdjms", "yMMMMEEEEdjm", "jmz",
  ].map { .init($0, .skeleton($0)) }

  private static let classic: [DateOptionSet] = [
    .init("MF1 date full", .classic(date: .full, time: nil)),
    .init("MF1 date long", .classic(date: .long, time: nil)),
    .init("MF1 date medium", .classic(date: .medium, time: nil)),
    .init("MF1 date short", .classic(date: .short, time: nil)),
    .init("MF1 time full", .classic(date: nil, time: .full)),
    .init("MF1 time medium", .classic(date: nil, time: .medium)),
    .init("MF1 time short", .classic(date: nil, time: .short)),
    .init("MF1 {d}", .classic(date: .short, time: .short)),
  ]

  /// Opens the formatter as the engine does.
  package func formatter(_ locale: ICULocale, zone: String) throws -> ICUDateFormatter {
    switch format {
    case .skeleton(let skeleton):
      try ICUDateFormatter(
        pattern: try ICUDateFormatter.pattern(skeleton: skeleton, locale: locale), locale: locale,
        zone: zone, isProleptic: true)
    case .classic(let date, let time):
      try ICUDateFormatter(date: date, time: time, locale: locale, zone: zone)
    }
  }
}
