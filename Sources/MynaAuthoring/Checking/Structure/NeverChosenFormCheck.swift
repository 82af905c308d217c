import MynaModel

/// `check.never-chosen-form`: a form stands behind one that needs no more than it.
struct NeverChosenFormCheck: Check {
  let manual = CheckManual(
    "check.never-chosen-form", .structure, .error, "a form is never chosen",
    """
    Forms are tried from top to bottom, and the first whose arguments are all supplied is shown. A \
    form behind one that needs the same arguments or fewer never gets its turn: move the form that \
    says more up. Arguments with a default value are always supplied.
    """)

  func check(_ file: CheckedFile, _ report: inout CheckReport) {
    var earlier: [String: [(form: String, needs: Set<String>)]] = [:]
    for entry in file.file.entries {
      guard let place = entry.place, let message = entry.message else { continue }
      let field = "\(place.key).\(place.field)"
      let needs = Set(message.externalVariables)
      // The loader finds what stands behind the plain form.
      let winner = (earlier[field] ?? []).first {
        !$0.form.isEmpty && $0.needs.subtracting(file.suppliedArguments).isSubset(of: needs)
      }
      if let winner, !place.form.isEmpty {
        report.add(
          "'\(place.form)' is never chosen, expected it before '\(winner.form)', which needs no more",
          at: entry.resource.idSpan)
      }
      earlier[field, default: []].append((place.form, needs))
    }
  }
}
