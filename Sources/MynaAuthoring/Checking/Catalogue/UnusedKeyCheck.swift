/// `check.unused-key`: no code and no setting names a key.
struct UnusedKeyCheck: Check {
  let manual = CheckManual(
    "check.unused-key", .catalogue, .warning, "no code is shown with a key",
    """
    Nobody reads the message, but somebody translates it. Name the key in the catalogue, or remove \
    its entries. Keys of developers' messages are codes; 'keys' of 'myna.yaml' names those that \
    answer for no code in particular.
    """)

  func check(_ project: CheckedProject, _ report: inout CheckReport) {
    for file in project.files where file.isSource {
      guard let audience = file.file.audience?.audience else { continue }
      var seen: Set<String> = []
      for entry in file.file.entries {
        guard let key = entry.place?.key, seen.insert(key).inserted,
          project.codes(with: key, for: audience).isEmpty, !project.ownKeys.contains(key)
        else { continue }
        report.add(
          "no code is shown with '\(key)', expected one in a catalogue",
          at: entry.resource.idSpan, in: file.path)
      }
    }
  }
}
