import MynaICU
import MynaModel

/// `check.not-nfc`: text is not in Normalization Form C.
struct NormalizationCheck: Check {
  let manual = CheckManual(
    "check.not-nfc", .structure, .warning, "text is not in Unicode Normalization Form C",
    """
    The same letter can be written as one character or as a letter and a mark. Both look alike, but \
    searching, comparing and measuring treat them apart. Some keyboards and systems write the long \
    form: the fix writes the short one.
    """,
    bad: [.init("pl", "Zapłac\u{301} gotówką.")], good: [.init("pl", "Zapłać gotówką.")],
    isFixable: true)

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    let value = entry.entry.resource.value
    guard !value.utf8.allSatisfy({ $0 < 0x80 }) else { return }
    let bytes = entry.file.file.source.bytes
    let span = entry.span
    guard span.start <= span.end, span.end <= bytes.count else { return }
    let written = String(decoding: bytes[span.start..<span.end], as: UTF8.self)
    let composed = UnicodeNormalization.nfc(written)
    guard !composed.utf8.elementsEqual(written.utf8) else { return }
    let same = zip(composed.utf8, written.utf8).prefix { $0 == $1 }.count
    // The place is the letter before the first mark that differs.
    var start = span.start + same
    while start > span.start, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let end = min(span.end, start + 1 + bytes[(start + 1)...].prefix { $0 & 0xC0 == 0x80 }.count)
    report.add(
      "text is not in Normalization Form C, expected composed letters",
      at: SourceSpan(start, end),
      fix: Diagnostic.FixIt("compose the letters", replace: span, with: composed))
  }
}
