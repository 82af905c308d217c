import MynaModel

/// Checks what the schema cannot say about a unit: ids, references, halves, and the rights of codes.
///
/// Source: XLIFF Version 2.1, sections 4.2 to 4.7, their constraints.
struct XLIFFUnitCheck {
  private let unit: XLIFFUnit
  private let path: XLIFFFragment.Path
  private var problems: ExchangeProblems

  static func check(
    _ unit: XLIFFUnit, at path: XLIFFFragment.Path, _ problems: inout ExchangeProblems
  ) {
    var check = XLIFFUnitCheck(unit: unit, path: path, problems: problems)
    check.run()
    problems = check.problems
  }

  private init(unit: XLIFFUnit, path: XLIFFFragment.Path, problems: ExchangeProblems) {
    self.unit = unit
    self.path = path
    self.problems = problems
  }

  private mutating func run() {
    let sources = XLIFFInlines(unit.sources)
    let targets = XLIFFInlines(unit.targets)
    checkUnique(unit.element.children("originalData").flatMap { $0.children("data") })
    checkUnique(unit.parts + sources.elements)
    checkUnique(targets.elements)
    checkOrder()
    for inlines in [sources, targets] {
      checkHalves(inlines.elements)
      checkMarkers(inlines.elements)
      checkData(inlines.codes)
      checkRights(inlines.codes)
    }
    checkTargets(sources.codes, targets.codes)
  }

  private mutating func checkUnique(_ elements: [XLIFFElement]) {
    var seen: Set<String> = []
    for element in elements {
      guard let id = element["id"], !seen.insert(id).inserted else { continue }
      problems.add(.xliffDuplicate(id, at: element.place))
    }
  }

  private mutating func checkOrder() {
    var seen: Set<Int> = []
    for (number, part) in unit.parts.enumerated() {
      guard let target = part.children("target").first else { continue }
      let order = target["order"].flatMap { Int($0) } ?? number + 1
      if order > unit.parts.count || !seen.insert(order).inserted {
        problems.add(.xliffValue("\(order)", of: "order", at: target.place))
      }
    }
  }

  // MARK: Halves

  private mutating func checkHalves(_ elements: [XLIFFElement]) {
    var open: [String: XLIFFElement] = [:]
    for element in elements {
      let isIsolated = element["isolated"] == "yes"
      switch element.name.local {
      case "sc", "sm":
        if !isIsolated, let id = element["id"] { open[id] = element }
      case "ec":
        checkEnd(element, isIsolated: isIsolated, &open)
      case "em":
        if let id = element["startRef"], open.removeValue(forKey: id)?.name.local != "sm" {
          problems.add(.xliffHalf("em", "an 'sm' before it", at: element.place))
        }
      default: break
      }
    }
    for element in open.values.sorted(by: { $0.place.start < $1.place.start }) {
      let end = element.name.local == "sc" ? "an 'ec' behind it" : "an 'em' behind it"
      problems.add(.xliffHalf(element.name.local, end, at: element.place))
    }
  }

  private mutating func checkEnd(
    _ end: XLIFFElement, isIsolated: Bool, _ open: inout [String: XLIFFElement]
  ) {
    if isIsolated {
      if end["id"] == nil || end["startRef"] != nil {
        problems.add(.xliffHalf("ec", "an id and no startRef", at: end.place))
      }
      return
    }
    guard end["id"] == nil, let id = end["startRef"], let start = open.removeValue(forKey: id),
      start.name.local == "sc"
    else { return problems.add(.xliffHalf("ec", "an 'sc' before it", at: end.place)) }
    for name in ["canCopy", "canDelete", "canOverlap"]
    where (start[name] ?? "yes") != (end[name] ?? "yes") {
      problems.add(.xliffCode("'\(name)' differs from that of the 'sc'", "the same", at: end.place))
    }
    let isFixed = (start["canReorder"] ?? "yes") != "yes"
    if ((end["canReorder"] ?? "yes") != "yes") != isFixed {
      problems.add(
        .xliffCode("'canReorder' differs from that of the 'sc'", "the same", at: end.place))
    }
  }

  // MARK: References

  private mutating func checkData(_ codes: [XLIFFElement]) {
    let ids = Set(codes.compactMap { $0["id"] })
    for code in codes {
      for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
        guard let id = code[name] else { continue }
        if unit.data[id] == nil {
          problems.add(.xliffReference(id, of: name, "original data of the unit", at: code.place))
        }
        if code["copyOf"] != nil {
          problems.add(.xliffCode("code is a copy and has data", "one of them", at: code.place))
        }
      }
      if let id = code["copyOf"], !ids.contains(id) {
        problems.add(.xliffReference(id, of: "copyOf", "a code of the unit", at: code.place))
      }
    }
  }

  private mutating func checkMarkers(_ elements: [XLIFFElement]) {
    for element in elements where ["mrk", "sm"].contains(element.name.local) {
      if let reference = element["ref"], !XLIFFFragment.isValid(reference) {
        problems.add(
          .xliffReference(reference, of: "ref", "a fragment identifier", at: element.place))
      }
      guard element["type"] == "comment" else { continue }
      guard (element["value"] != nil) != (element["ref"] != nil) else {
        problems.add(
          .xliffCode("comment has not just one text", "either value or ref", at: element.place))
        continue
      }
      if let reference = element["ref"], !isNote(reference) {
        problems.add(.xliffReference(reference, of: "ref", "a note of the unit", at: element.place))
      }
    }
  }

  /// Whether a reference is one to a note of the unit.
  private func isNote(_ reference: String) -> Bool {
    guard let target = XLIFFFragment(reference), let note = target.leaf, target.leafPrefix == "n",
      target.path.unit == nil || target.path == path
    else { return false }
    // A path names the file or nothing: a note of a file or group is none of the unit.
    guard target.path.unit != nil || target.path == XLIFFFragment.Path() else { return false }
    return unit.element.children("notes").flatMap { $0.children("note") }
      .contains { $0["id"] == note }
  }

  // MARK: Rights

  private mutating func checkRights(_ codes: [XLIFFElement]) {
    for code in codes where (code["canReorder"] ?? "yes") != "yes" {
      if code["canDelete"] != "no" || code["canCopy"] != "no" {
        problems.add(
          .xliffCode(
            "code may not move but be deleted or copied", "canDelete and canCopy 'no'",
            at: code.place))
      }
    }
  }

  /// What may not be deleted is in the target, and what may not move stands there as in the source.
  private mutating func checkTargets(_ sources: [XLIFFElement], _ targets: [XLIFFElement]) {
    guard unit.isTranslated, !unit.targets.isEmpty else { return }
    let ids = targets.compactMap { $0["id"] }
    let present = Set(ids)
    for code in sources where code["canDelete"] == "no" && code.name.local != "ec" {
      guard let id = code["id"], !present.contains(id) else { continue }
      problems.add(
        .xliffCode("translation lacks code '\(id)'", "every code that may not go", at: code.place))
    }
    for sequence in Self.fixedSequences(sources) where sequence.allSatisfy(present.contains) {
      guard let start = ids.firstIndex(of: sequence[0]),
        Array(ids[start...].prefix(sequence.count)) != sequence,
        let code = targets.first(where: { $0["id"] == sequence[0] })
      else { continue }
      problems.add(
        .xliffCode("codes moved that may not", "their order in the source", at: code.place))
    }
  }

  /// Ids of the codes that stay together: from one that is first to the last that may not move.
  private static func fixedSequences(_ codes: [XLIFFElement]) -> [[String]] {
    var result: [[String]] = []
    for code in codes {
      guard let id = code["id"] else { continue }
      switch code["canReorder"] {
      case "firstNo": result.append([id])
      case "no":
        if result.isEmpty { result.append([]) }
        result[result.count - 1].append(id)
      default: break
      }
    }
    return result.filter { !$0.isEmpty }
  }
}
