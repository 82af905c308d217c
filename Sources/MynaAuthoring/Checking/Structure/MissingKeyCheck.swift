import MynaModel

/// `check.missing-key`: a translation lacks an entry.
struct MissingKeyCheck: Check {
  let manual = CheckManual(
    "check.missing-key", .structure, .warning, "an entry of the source locale is not translated",
    """
    Readers of the locale get the text of a fallback locale. 'myna update' adds the entries that \
    are missing as drafts. A form that a language does not need may be left out: say so with \
    '@ignore check.missing-key' and the reason before the '---' of the file.
    """)

  func check(_ file: CheckedFile, _ report: inout CheckReport) {
    guard let source = file.source else { return }
    let present = Set(file.file.entries.map(\.key))
    let places = Dictionary(
      file.file.entries.map { ($0.key, $0.resource.idSpan) },
      uniquingKeysWith: { first, _ in first })
    var before: String?
    for entry in source.entries {
      if present.contains(entry.key) {
        before = entry.key
        continue
      }
      let expected = before.map { ", expected behind '\($0)'" } ?? ""
      let place = before.flatMap { places[$0] }
      report.add("'\(entry.key)' is not translated\(expected)", at: place ?? SourceSpan(0, 0))
    }
  }
}
