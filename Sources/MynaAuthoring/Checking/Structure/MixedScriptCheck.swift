import MynaICU

/// `check.mixed-script`: a name mixes letters of scripts that look alike.
struct MixedScriptCheck: Check {
  let manual = CheckManual(
    "check.mixed-script", .structure, .error, "a name mixes scripts that look alike",
    """
    A Cyrillic 'а' in a Latin name looks the same and is another name: the message or argument is \
    never found. Latin beside Chinese, Japanese or Korean is fine.
    """,
    bad: [.init("en", "You need {$\u{430}mount}.")], good: [.init("en", "You need {$amount}.")])

  func check(_ entry: CheckedEntry, _ report: inout CheckReport) {
    for part in entry.entry.resource.fullID where NameSafety.mixesScripts(part) {
      report.add(
        "'\(part)' mixes scripts, expected letters of one", at: entry.entry.resource.idSpan)
    }
    var seen: Set<String> = []
    for use in MessageUse.all(in: entry.message) where seen.insert(use.name).inserted {
      guard NameSafety.mixesScripts(use.name) else { continue }
      report.add(
        "'$\(use.name)' mixes scripts, expected letters of one", at: entry.span(use.provenance))
    }
  }
}
