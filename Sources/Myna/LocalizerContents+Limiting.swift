import MynaCatalogue
public import MynaModel

extension LocalizerContents {
  /// Returns what some audiences and locales need, and nothing else.
  ///
  /// Whoever is left reads the same texts as before. Without developers, everything that is written
  /// for them alone is left out: their messages, keys and labels, the parameters that only they may
  /// see, and the remarks of catalogues in English, such as meanings, notes and conditions of a
  /// retry. What a code is about goes too, as it would tell a risk decision from other declines.
  /// Codes, spellings, customer keys and advice stay.
  ///
  /// - Parameters:
  ///   - audiences: who is left; everybody if `nil`.
  ///   - locales: what is left beside the source locale, which answers last; all if `nil`. Fallbacks
  ///     to the others are left out.
  /// - Throws: `audience.unknown` and `locale.unknown` for what the project does not have.
  public func limited(
    toAudiences audiences: Set<Audience>? = nil, locales: Set<LocaleIdentifier>? = nil
  ) throws(DiagnosticError) -> LocalizerContents {
    let problems = unknown(audiences ?? []) + unknown(locales ?? [])
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    var result = self
    if let locales { result.keep(locales.union([settings.sourceLocale])) }
    if let audiences { result.keep(audiences) }
    return result
  }

  // MARK: What the project has

  private func unknown(_ audiences: Set<Audience>) -> [Diagnostic] {
    let known = settings.audiences.map(\.audience)
    return Self.report(audiences.subtracting(known), "audience", known: known) { $0.name }
  }

  private func unknown(_ locales: Set<LocaleIdentifier>) -> [Diagnostic] {
    let known = settings.locales.map(\.identifier)
    return Self.report(locales.subtracting(known), "locale", known: known) { $0.description }
  }

  private static func report<Name>(
    _ names: Set<Name>, _ kind: String, known: [Name], _ text: (Name) -> String
  ) -> [Diagnostic] {
    let list = known.map(text).joined(separator: ", ")
    return names.map(text).sorted().map {
      Diagnostic(
        "\(kind).unknown", .error, "the project has no \(kind) '\($0)', expected one of \(list)")
    }
  }

  // MARK: Locales

  private mutating func keep(_ locales: Set<LocaleIdentifier>) {
    settings.locales = settings.locales.filter { locales.contains($0.identifier) }
    for index in settings.locales.indices {
      settings.locales[index].fallbacks.removeAll { !locales.contains($0) }
    }
    tables.removeAll { !locales.contains($0.locale) }
  }

  // MARK: Audiences

  private mutating func keep(_ audiences: Set<Audience>) {
    let visibility = Visibility(audiences)
    settings.audiences.removeAll { !audiences.contains($0.audience) }
    let before = settings.parameters + catalogues.flatMap(\.entries).flatMap(\.parameters)
    settings.parameters = settings.parameters.compactMap(visibility.limited)
    for index in catalogues.indices {
      catalogues[index].entries = catalogues[index].entries.map {
        visibility.limited($0, shared: settings.parameters)
      }
    }
    let parameters = settings.parameters + catalogues.flatMap(\.entries).flatMap(\.parameters)
    if parameters.count < before.count { settings.omitsParameters = true }
    if !audiences.contains(.developer) {
      settings.unknownCodeKey = ""
      settings.ambiguousCodeKey = ""
      for index in catalogues.indices { catalogues[index].dropRemarks() }
    }
    tables = tables.map { $0.limited(to: audiences, parameters) }
  }
}

/// What is visible to those who are left.
private struct Visibility {
  let audiences: Set<Audience>

  init(_ audiences: Set<Audience>) {
    // Audiences beside the developer see what the customer sees.
    self.audiences =
      audiences.isSubset(of: [.developer]) ? audiences : audiences.union([.customer])
  }

  /// The parameter for those who see it; `nil` if nobody does.
  func limited(_ parameter: ErrorCatalogue.Parameter) -> ErrorCatalogue.Parameter? {
    var result = parameter
    result.audiences.formIntersection(audiences)
    let isVisible = result.isVisible(to: .customer) || result.isVisible(to: .developer)
    return isVisible ? result : nil
  }

  /// The entry without what is for developers, unless they are left.
  func limited(
    _ entry: ErrorCatalogue.Entry, shared: [ErrorCatalogue.Parameter]
  ) -> ErrorCatalogue.Entry {
    var result = entry
    result.parameters = entry.parameters.compactMap { parameter in
      if let parameter = limited(parameter) { return parameter }
      // The code keeps a shared parameter of that name from its readers, and goes on to do so.
      guard shared.contains(where: { $0.name == parameter.name }) else { return nil }
      return ErrorCatalogue.Parameter(parameter.name, .text, for: [])
    }
    guard !audiences.contains(.developer) else { return result }
    result.developerKey = ""
    result.advice.retryNote = ""
    if entry.disclosure == .genericRisk { result.disclosure = .generic }
    result.areas = []
    result.requestFields = ErrorCatalogue.RequestFields()
    result.documentation = ErrorCatalogue.Documentation(label: nil, kind: .none)
    result.meaning = ""
    result.notes = ""
    result.related = []
    return result
  }
}

extension ErrorCatalogue {
  /// Leaves out what says in English why spellings and rules are listed.
  fileprivate mutating func dropRemarks() {
    for index in aliases.indices { aliases[index].note = "" }
    for index in rules.indices {
      rules[index].form = ""
      rules[index].note = ""
    }
  }
}

extension MessageTable {
  /// The messages and terms that audiences can come to read, given the parameters that are left.
  fileprivate func limited(
    to audiences: Set<Audience>, _ parameters: [ErrorCatalogue.Parameter]
  ) -> MessageTable {
    var result = MessageTable(locale: locale)
    for audience in audiences {
      let isDeveloper = audience == .developer
      let visible = parameters.filter { $0.isVisible(to: isDeveloper ? .developer : .customer) }
      // The code is what developers are told without asking.
      let names = Set(visible.map(\.name) + (isDeveloper ? ["code"] : []))
      for key in keys(for: audience) {
        for field in fields(of: key, for: audience) {
          // A form whose arguments never come is never chosen.
          for form in field.forms where names.isSuperset(of: form.variables) {
            result.add(form, key: key, field: field.name, for: audience)
          }
        }
      }
    }
    var groups = Set(
      parameters.filter { $0.type == .terms }.map(\.termGroup))
    // The label of the advice's next step is read by the person who pays.
    groups.insert("next-step")
    for (id, form) in terms
    where audiences.contains(.developer) || groups.contains(id.prefix(before: ".")) {
      result.addTerm(form: form, id: id)
    }
    return result
  }
}

extension String {
  /// The text up to a character, or all of it.
  fileprivate func prefix(before end: Character) -> String {
    String(prefix { $0 != end })
  }
}
