import MynaModel
import MynaSyntax

/// Resource files: reading, and every way of changing them.
enum ResourceFuzzing {
  /// Most entries of an input that are edited.
  private static let entryLimit = 4
  /// Most values that an entry is set to.
  private static let valueLimit = 3

  /// Values that look like something else, or that a file cannot hold as they are.
  private static let nastyValues = [
    "", " ", "\n", "\n\n", " lead", "trail ", "\ttab\t", "a\nb\n\n  c\n", "= x", "---",
    "# x\n@y z\n[s]\nk = v", "\\", "\\\\", "\\{\\}", "\\n", "a\\", "{{x}} \\ ", "\r", "a\r\nb",
    "\u{FEFF}\u{E0041}", "\u{2066}x\u{2069}", "\u{202E}", "\0", "付款\u{3000}",
    "e" + String(repeating: "\u{0301}", count: 31),
  ]

  static func check(_ bytes: [UInt8]) throws {
    let (resource, diagnostics) = ResourceParser.parse(SourceText(name: "x.mf2", bytes: bytes))
    try DiagnosticClaims.check(diagnostics, in: bytes)
    try claim("an unedited file prints its bytes", resource.print() == bytes)
    try checkPlaces(resource, bytes)
    for entry in resource.entries.prefix(entryLimit) {
      // Each input meets some of the values: all of them would take a hundred times its parsing.
      let first = (bytes.count + entry.span.start) % nastyValues.count
      let values = (nastyValues[first...] + nastyValues[..<first]).prefix(valueLimit)
      try checkEdits(resource, entry, Array(values))
    }
    try checkInserting(resource)
  }

  private static func checkPlaces(_ resource: MessageResource, _ bytes: [UInt8]) throws {
    func check(_ span: SourceSpan, _ what: String) throws {
      try claim(
        "the place of \(what) lies inside the file",
        0 <= span.start && span.start <= span.end && span.end <= bytes.count, found: "\(span)")
    }
    for section in resource.sections {
      try section.span.map { try check($0, "a section") }
      for comment in section.comments { try check(comment.span, "a comment") }
      for property in section.properties { try check(property.span, "a property") }
    }
    for entry in resource.entries {
      try check(entry.span, "a value")
      try check(entry.idSpan, "an id")
      let count = entry.value.utf8.count
      for offset in [-1, 0, count / 2, count, count + 1] {
        let place = entry.sourceOffset(ofValueOffset: offset)
        try check(SourceSpan(place, place), "a value's byte")
        try check(
          entry.sourceSpan(ofValueSpan: SourceSpan(max(0, offset), count)), "a value's span")
      }
      for comment in entry.comments { try check(comment.span, "a comment") }
      for property in entry.properties { try check(property.nameSpan, "a property") }
    }
  }

  // MARK: Edits

  private static func checkEdits(
    _ resource: MessageResource, _ entry: MessageResource.Entry, _ values: [String]
  ) throws {
    let id = entry.fullID
    guard let first = resource[id] else { return }  // over the limit of a key: it has no index
    var same = resource
    try edit { () throws(DiagnosticError) in try same.setValue(first.value, for: id) }
    try claim("setting a value to itself changes nothing", same == resource)
    for value in values {
      var edited = resource
      let isDone = try edit { () throws(DiagnosticError) in try edited.setValue(value, for: id) }
      try claim("a refused edit changes nothing", isDone || edited == resource)
      guard isDone else { continue }
      let found = edited[id]?.value ?? "nothing"
      try claim("a value that was set is read", equal(found, value), found: found.debugDescription)
      try checkReparsed(edited, changed: id, "setting \(value.debugDescription)")
    }
    var commented = resource
    if try edit({ () throws(DiagnosticError) in try commented.setComment("x\n\n# y ", for: id) }) {
      let found = commented[id]?.comment ?? "nothing"
      try claim("a comment that was set is read", equal(found, "x\n\n# y"), found: found)
      try checkReparsed(commented, changed: id, "setting a comment")
    }
    var described = resource
    if try edit({ () throws(DiagnosticError) in
      try described.setProperty(name: "note", value: " a\n\nb ", forEntry: id)
    }) {
      let found = described[id]?.property("note")?.value ?? "nothing"
      try claim("a property that was set is read", equal(found, " a\n\nb "), found: found)
      try checkReparsed(described, changed: id, "setting a property")
    }
    var shorter = resource
    if try edit({ () throws(DiagnosticError) in try shorter.removeEntry(id) }) {
      try claim(
        "removing an entry leaves the others",
        shorter.entries.count == resource.entries.count - 1)
      // A refused line that begins with U+FEFF becomes the first one: then it is a byte order mark.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      guard !shorter.print().starts(with: mark) || resource.print().starts(with: mark) else {
        return
      }
      try checkReparsed(shorter, changed: id, "removing")
    }
  }

  private static func checkInserting(_ resource: MessageResource) throws {
    let id = ["new", "-entry x"]
    var places: [(section: [String], place: MessageResource.Placement)] = [
      ([], .endOfSection([])), (["new"], .endOfSection(["new"])),
    ]
    if let last = resource.entries.last { places.append((last.section, .after(last.fullID))) }
    for (section, place) in places {
      let fullID = section.first == "new" ? id : section + id
      var longer = resource
      let isDone = try edit { () throws(DiagnosticError) in
        try longer.insertEntry(
          fullID, value: "a\n  b", comment: "c", properties: [("p", "q")], at: place)
      }
      try claim("a refused insertion changes nothing", isDone || longer == resource)
      guard isDone else { continue }
      let found = longer[fullID]?.value ?? "nothing"
      try claim("a new entry is read", equal(found, "a\n  b"), found: found.debugDescription)
      try claim(
        "a new entry leaves the others", longer.entries.count == resource.entries.count + 1)
      try checkReparsed(longer, changed: fullID, "inserting at \(place)")
    }
  }

  /// The printed file, read again, holds the entries that the edited resource holds.
  private static func checkReparsed(
    _ edited: MessageResource, changed id: [String], _ what: @autoclosure () -> String
  ) throws {
    let bytes = edited.print()
    let (again, _) = ResourceParser.parse(SourceText(name: "x.mf2", bytes: bytes))
    let (left, right) = (edited.entries, again.entries)
    try claim(
      "an edited file is read as it was edited: \(what())",
      left.count == right.count
        && zip(left, right).allSatisfy { $0.fullID == $1.fullID && equal($0.value, $1.value) },
      found: String(decoding: bytes, as: UTF8.self).debugDescription)
    for (left, right) in zip(left, right) {
      try claim("places follow an edit: \(what())", left.span == right.span)
    }
  }

  /// Runs an edit; returns whether it was done, and not refused.
  @discardableResult
  private static func edit(_ body: () throws(DiagnosticError) -> Void) throws -> Bool {
    do throws(DiagnosticError) {
      try body()
      return true
    } catch {
      try claim("a refusal says why", !error.diagnostics.isEmpty)
      return false
    }
  }

  private static func equal(_ left: String, _ right: String) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}
