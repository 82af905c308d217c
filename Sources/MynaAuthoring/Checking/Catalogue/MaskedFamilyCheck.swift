import MynaCatalogue
import MynaModel

/// `check.masked-family`: a risk code does not read like the generic decline.
struct MaskedFamilyCheck: Check {
  let manual = CheckManual(
    "check.masked-family", .catalogue, .error,
    "a code of risk reads unlike the generic decline of its operation",
    """
    Who is declined for risk must not learn it. A code with the disclosure 'generic-risk' shares \
    the message of a code that has nothing to do with risk, or has one that says the same, byte \
    for byte, in every locale and form; and it promises no argument to customers.
    """)

  func check(_ project: CheckedProject, _ report: inout CheckReport) {
    for catalogue in project.folder.catalogues {
      for entry in catalogue.catalogue.entries where entry.disclosure == .genericRisk {
        let place = Self.place(of: entry.code.code, in: catalogue.source)
        if entry.parameters.contains(where: { $0.isVisible(to: .customer) }) {
          report.add(
            "'\(entry.code.code)' is masked, expected no argument that customers see",
            at: place, in: catalogue.source.name)
        }
        let plain = project.codes.filter { other in
          other.disclosure != .genericRisk && !other.operations.isDisjoint(with: entry.operations)
        }
        guard !plain.contains(where: { isMask(entry.customerKey, $0.customerKey, project) })
        else { continue }
        report.add(
          "'\(entry.customerKey)' is read for risk only, expected the message of a code without",
          at: place, in: catalogue.source.name)
      }
    }
  }

  /// Whether two keys read alike in every file that is not for developers.
  private func isMask(_ key: String, _ other: String, _ project: CheckedProject) -> Bool {
    if key == other { return true }
    return project.files.allSatisfy { file in
      guard let audience = file.file.audience?.audience, audience != .developer else { return true }
      return texts(of: key, in: file) == texts(of: other, in: file)
    }
  }

  private func texts(of key: String, in file: CheckedFile) -> [String: String] {
    var result: [String: String] = [:]
    for entry in file.file.entries {
      guard let place = entry.place, place.key == key else { continue }
      result["\(place.field).\(place.form)"] = entry.resource.value
    }
    return result
  }

  /// Where a catalogue defines a code: at the start of a line, before a colon.
  private static func place(of code: String, in source: SourceText) -> SourceSpan? {
    let bytes = source.bytes
    for quote in ["", "\"", "'"] {
      let wanted = Array("\(quote)\(code)\(quote):".utf8)
      var from = bytes.startIndex
      while let found = bytes[from...].firstRange(of: wanted)?.lowerBound {
        let start = source.line(at: found).start
        if bytes[start..<found].allSatisfy({ $0 == UInt8(ascii: " ") }) {
          return SourceSpan(found, found + wanted.count - 1)
        }
        from = found + 1
      }
    }
    return nil
  }
}
