public import MynaModel

extension MessageResource {
  /// Changes the value of an entry; its other lines, and all other entries, stay as they are.
  ///
  /// The value is written so that parsing gives it back: line breaks become indented lines, or `\n`
  /// where a line would be empty; what cannot stand in a file becomes an escape.
  /// - Throws: `resource.no-entry`; `text.control` for U+0000, `text.bidi-control` and
  ///   `text.stream-safe` for values that a file must not hold. The resource is then unchanged.
  /// - Complexity: linear in the number of entries and the size of the entry.
  public mutating func setValue(
    _ value: String, for fullID: [String]
  ) throws(DiagnosticError) {
    let (number, entry) = try self.entry(fullID)
    guard !value.utf8.elementsEqual(entry.value.utf8) else { return }
    try replace(
      entry.layout.value, ofBlock: number,
      with: text(of: value, replacing: entry.content, in: entry.layout.value, ofBlock: number))
  }

  /// Changes, adds or removes a property of an entry.
  ///
  /// - Parameters:
  ///   - name: Name without `@`.
  ///   - value: The new value; `nil` removes the property with its lines.
  ///   - fullID: The entry.
  ///   - occurrence: Which of several properties of that name, from 0. Their number adds another one,
  ///     behind the entry's last property; so the first is added by leaving this out.
  /// - Throws: `resource.no-entry`, `resource.no-property` for an occurrence that does not exist,
  ///   `resource.bad-property` for a name that cannot be one, and what
  ///   ``setValue(_:for:)`` throws. The resource is then unchanged.
  public mutating func setProperty(
    name: String, value: String?, forEntry fullID: [String], occurrence: Int = 0
  ) throws(DiagnosticError) {
    let (number, entry) = try self.entry(fullID)
    try Self.check(propertyName: name)
    let same = entry.attached.properties.filter { $0.name.utf8.elementsEqual(name.utf8) }
    if same.indices.contains(occurrence) {
      let property = same[occurrence]
      guard let value else {
        return try replace(property.layout.lines, ofBlock: number, with: [])
      }
      let place = property.layout.value
      let written = text(of: value, replacing: property.content, in: place, ofBlock: number)
      return try replace(place, ofBlock: number, with: written)
    }
    guard let value, occurrence == same.count else {
      throw DiagnosticError(ResourceDiagnostics.noProperty(name, occurrence))
    }
    let place = entry.attached.properties.last?.layout.lines.end ?? entry.layout.lineStart
    let written = Array("@\(name)".utf8) + text(of: value) + lineBreak
    try replace(SourceSpan(place, place), ofBlock: number, with: written)
  }

  /// Changes the comment lines of an entry.
  ///
  /// - Parameters:
  ///   - comment: Lines separated by LF, without `#`; `nil` removes them. White space at the end of a
  ///     line is lost. The first line takes the place of the first old one.
  ///   - fullID: The entry.
  /// - Throws: `resource.no-entry`; `text.control`, `text.bidi-control` and `text.stream-safe` for
  ///   characters that a comment must not hold. The resource is then unchanged.
  public mutating func setComment(
    _ comment: String?, for fullID: [String]
  ) throws(DiagnosticError) {
    let (number, entry) = try self.entry(fullID)
    let lines = try text(ofComment: comment)
    let old = entry.attached.comments.map(\.lines)
    let place = old.first?.start ?? 0
    var bytes = Array(blocks[number].bytes)
    for span in old.reversed() { bytes.removeSubrange(span.start..<span.end) }
    bytes.insert(contentsOf: lines, at: place)
    try commit(bytes, toBlock: number, written: place..<(place + lines.count))
  }

  /// Removes an entry with its comments and properties; empty lines around it stay.
  ///
  /// - Throws: `resource.no-entry`.
  public mutating func removeEntry(_ fullID: [String]) throws(DiagnosticError) {
    let (number, _) = try entry(fullID)
    let length = blocks.remove(at: number).bytes.count
    for later in number..<blocks.count { blocks[later].start -= length }
    index[fullID] = nil
    index = index.mapValues { $0 > number ? $0 - 1 : $0 }
    // A second entry with the same key, if there is one, is now the first.
    guard index.count < blocks.count(where: \.isEntry) else { return }
    index[fullID] = blocks[number...].firstIndex { $0.entry?.fullID == fullID }
  }

  // MARK: Parts

  /// Returns the block and the unplaced entry of a full id.
  private func entry(
    _ fullID: [String]
  ) throws(DiagnosticError) -> (number: Int, entry: Entry) {
    guard let number = index[fullID], case .entry(let entry) = blocks[number].content else {
      throw DiagnosticError(ResourceDiagnostics.noEntry(Self.key(of: fullID)))
    }
    return (number, entry)
  }

  /// Throws if a text is not the name of a property.
  static func check(propertyName name: String) throws(DiagnosticError) {
    let bad = name.unicodeScalars.first { !ResourceCharacters.isInPropertyName($0) }
    guard bad != nil || name.isEmpty else { return }
    let text = bad.map { String(Character($0)) } ?? ""
    let diagnostic = ResourceDiagnostics.badPropertyName(text, at: SourceSpan(0, 0))
    try check([diagnostic]) { _ in true }
  }

  /// Returns the lines of a comment.
  func text(ofComment comment: String?) throws(DiagnosticError) -> [UInt8] {
    guard let comment else { return [] }
    // Before an LF it would become part of the line break, and the check of the lines would miss it.
    if comment.utf8.contains(UInt8(ascii: "\r")) {
      let diagnostic = ResourceDiagnostics.control("\r", at: SourceSpan(0, 0))
      try Self.check([diagnostic]) { _ in true }
    }
    return ResourceWriter.comment(comment, lineBreak: lineBreak)
  }

  /// Returns what stands behind `=` or a property's name for a value.
  func text(of value: String) -> [UInt8] {
    if value.isEmpty { return [] }
    let lead =
      value.utf8.contains(UInt8(ascii: "\n"))
      ? lineBreak + ResourceWriter.indentation : [UInt8(ascii: " ")]
    return lead + ResourceWriter.value(value, lineBreak: lineBreak)
  }

  /// Returns the same, with the old value's white space in front of it where that is possible.
  private func text(
    of value: String, replacing old: ResourceValue, in place: SourceSpan, ofBlock number: Int
  ) -> [UInt8] {
    let bytes = blocks[number].bytes
    let lead = bytes[(bytes.startIndex + place.start)..<(bytes.startIndex + old.span.start)]
    let isBlock = lead.contains(UInt8(ascii: "\n"))
    let becomesBlock =
      value.utf8.contains(UInt8(ascii: "\n")) && !old.text.utf8.contains(UInt8(ascii: "\n"))
    guard !value.isEmpty, !old.text.isEmpty, isBlock || !becomesBlock,
      isPlainLead(lead)
    else { return text(of: value) }
    return lead + ResourceWriter.value(value, lineBreak: lineBreak)
  }

  /// Returns whether what stands before a value is white space with at most one line break.
  private func isPlainLead(_ lead: ArraySlice<UInt8>) -> Bool {
    lead.count { $0 == UInt8(ascii: "\n") } <= 1
      && lead.allSatisfy { ResourceCharacters.isSpace($0) || $0 == 0x0A || $0 == 0x0D }
  }

  private mutating func replace(
    _ place: SourceSpan, ofBlock number: Int, with text: [UInt8]
  ) throws(DiagnosticError) {
    var bytes = Array(blocks[number].bytes)
    bytes.replaceSubrange(place.start..<place.end, with: text)
    try commit(bytes, toBlock: number, written: place.start..<(place.start + text.count))
  }

  /// Gives an entry's block new text, if that is still the same entry and what was written is valid.
  private mutating func commit(
    _ bytes: [UInt8], toBlock number: Int, written: Range<Int>
  ) throws(DiagnosticError) {
    guard case .entry(let old) = blocks[number].content else { return }
    let (parsed, diagnostics) = ResourceParser.parseLines(bytes, section: old.section)
    try Self.check(diagnostics) { ($0.span?.start).map(written.contains) ?? false }
    guard parsed.count == 1, case .entry(let new) = parsed[0].content, new.id == old.id else {
      throw DiagnosticError(ResourceDiagnostics.notWritable())
    }
    let growth = bytes.count - blocks[number].bytes.count
    let start = blocks[number].start
    blocks[number] = ResourceBlock(start: start, bytes: bytes[...], content: parsed[0].content)
    guard growth != 0 else { return }
    for later in (number + 1)..<blocks.count { blocks[later].start += growth }
  }

  /// Throws those errors that an edit has caused; their places mean nothing to the caller.
  static func check(
    _ diagnostics: [Diagnostic], isCaused: (Diagnostic) -> Bool
  ) throws(DiagnosticError) {
    let errors = diagnostics.filter { $0.severity == .error && isCaused($0) }
    guard !errors.isEmpty else { return }
    throw DiagnosticError(errors.map { Diagnostic($0.id, $0.severity, $0.message) })
  }
}
