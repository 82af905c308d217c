import Myna
import MynaCatalogue
import MynaModel
import MynaProject
import MynaRuntime

/// Renders the messages of a preview.
struct PreviewMaker {
  let localizer: Localizer
  let columns: [MessagePreview.Column]
  private let folder: ProjectFolder
  private let samples: SampleArguments
  /// The codes by audience and key.
  private let codes: [SampleArguments.Subject: [ErrorCatalogue.Entry]]
  /// The entries by file and key.
  private let entries: [Place: [LocaleFile.Entry]]
  private let tables: [LocaleIdentifier: MessageTable]
  private let renderers: [LocaleIdentifier: MessageRenderer]

  /// A key in a file, whose name is `terms` or an audience's.
  private struct Place: Hashable {
    var locale: LocaleIdentifier
    var file: String
    var key: String
  }

  init(folder: ProjectFolder, localizer: Localizer, columns: [MessagePreview.Column]) {
    self.folder = folder
    self.localizer = localizer
    self.columns = columns
    samples = SampleArguments(of: folder)
    var codes: [SampleArguments.Subject: [ErrorCatalogue.Entry]] = [:]
    for entry in localizer.catalogues.flatMap(\.entries) {
      for audience in folder.project.audiences.map(\.audience) {
        let key = audience == .developer ? entry.developerKey : entry.customerKey
        codes[SampleArguments.Subject(audience, key), default: []].append(entry)
      }
    }
    self.codes = codes
    var entries: [Place: [LocaleFile.Entry]] = [:]
    for file in folder.files {
      for entry in file.entries {
        let key = entry.place?.key ?? entry.resource.fullID.first ?? ""
        entries[Place(locale: file.locale, file: file.name, key: key), default: []].append(entry)
      }
    }
    self.entries = entries
    let locales = localizer.locales
    tables = Dictionary(
      locales.compactMap { locale in localizer.table(for: locale).map { (locale, $0) } }
    ) { first, _ in first }
    renderers = Dictionary(
      locales.map { ($0, MessageRenderer(locale: $0)) }
    ) { first, _ in first }
  }

  // MARK: What there is

  /// The keys of an audience: as in the source file, then those that only other locales have.
  func keys(of audience: Project.AudienceSettings) -> [String] {
    var seen: Set<String> = []
    let source = folder.file(audience.file, of: folder.project.sourceLocale)
    let ordered = (source?.entries ?? []).compactMap(\.place?.key)
    let others = columns.flatMap { tables[$0.locale]?.keys(for: audience.audience) ?? [] }
    return (ordered + others).filter { seen.insert($0).inserted }
  }

  func isSelected(_ key: String, _ audience: Audience, by selection: String?) -> Bool {
    guard let selection else { return true }
    if key == selection || key.utf8.starts(with: (selection + ".").utf8) { return true }
    guard let entry = localizer.resolve(selection).entry else { return false }
    return key == (audience == .developer ? entry.developerKey : entry.customerKey)
  }

  // MARK: Messages

  func message(_ key: String, _ audience: Project.AudienceSettings) -> PreviewedMessage {
    let subject = SampleArguments.Subject(audience.audience, key)
    let place = Place(locale: folder.project.sourceLocale, file: audience.file, key: key)
    var seen: Set<String> = []
    var wordings = PreviewWordings(
      columns.map { column in
        PreviewWordings.Locale(
          locale: column.locale,
          fields: audience.fields.map { name in
            (name, forms(of: key, name, audience.audience, subject, column.locale))
          })
      })
    let codes = codes[subject] ?? []
    let steps = audience.audience == .developer ? [] : Self.steps(of: codes)
    let rows = wordings.takeRows { row in
      PreviewedMessage.Row(
        field: row.field, form: row.form, arguments: row.arguments,
        texts: columns.map { column in
          text(key, audience, row, column, steps: steps, subject)
        })
    }
    return PreviewedMessage(
      audience: audience.audience, key: key, codes: codes,
      comments: (entries[place] ?? []).map(\.resource.comment)
        .filter { !$0.isEmpty && seen.insert($0).inserted },
      notes: samples.notes(of: subject), rows: rows, unreached: wordings.unreached)
  }

  private func forms(
    of key: String, _ field: String, _ audience: Audience, _ subject: SampleArguments.Subject,
    _ locale: LocaleIdentifier
  ) -> [PreviewWordings.Form] {
    guard let table = tables[locale], let renderer = renderers[locale] else { return [] }
    let forms = table.fields(of: key, for: audience).first { $0.name == field }?.forms ?? []
    return forms.compactMap { form in
      form.message.map { message in
        PreviewWordings.Form(
          name: form.name, variables: form.variables,
          cases: samples.cases(of: message, of: subject, by: renderer),
          probe: VariantProbe(message, renderer))
      }
    }
  }

  /// The steps of codes, the most frequent first.
  private static func steps(of codes: [ErrorCatalogue.Entry]) -> [Advice.NextStep] {
    var all = codes.map(\.advice.nextStep)
    // "Nothing to do" is no button beside others.
    if all.contains(where: { $0 != .none }) { all.removeAll { $0 == .none } }
    return Advice.NextStep.allCases.filter(all.contains).sorted { left, right in
      all.count { $0 == left } > all.count { $0 == right }
    }
  }

  // MARK: Texts

  private func text(
    _ key: String, _ audience: Project.AudienceSettings, _ row: PreviewWordings.Row,
    _ column: MessagePreview.Column, steps: [Advice.NextStep], _ subject: SampleArguments.Subject
  ) -> PreviewedMessage.Text {
    let fields = audience.fields.compactMap { name in
      field(name, of: key, audience.audience, row, in: column.locale, subject)
    }
    let isWhole = fields.count == audience.fields.count
    let isOwn = isWhole && fields.allSatisfy { $0.locale == column.locale }
    return PreviewedMessage.Text(
      locale: column.locale, fields: fields,
      steps: steps.compactMap { step in
        label(of: step, in: column.locale).map { PreviewedMessage.Step(step: step, label: $0) }
      },
      state: isOwn ? state(of: key, audience.file, column) : .missing)
  }

  private func state(
    of key: String, _ file: String, _ column: MessagePreview.Column
  ) -> PreviewedMessage.State {
    if column.isPseudo { return .pseudo }
    if column.isSource { return .source }
    let sources = entries[Place(locale: folder.project.sourceLocale, file: file, key: key)] ?? []
    let statuses = (entries[Place(locale: column.locale, file: file, key: key)] ?? []).map {
      entry in
      ReviewStatus(of: entry, against: sources.first { $0.key == entry.key })
    }
    return ReviewStatus.allCases.first(where: statuses.contains).map { .translation($0) }
      ?? .missing
  }

  /// A field in the locale, or else in the first fallback that has it.
  private func field(
    _ name: String, of key: String, _ audience: Audience, _ row: PreviewWordings.Row,
    in locale: LocaleIdentifier, _ subject: SampleArguments.Subject
  ) -> PreviewedMessage.Field? {
    for candidate in localizer.fallbackChain(for: [locale.description]) {
      let forms = tables[candidate]?.fields(of: key, for: audience)
        .first { $0.name == name }?.forms
      guard let forms, let form = row.choose(among: forms, for: name), let message = form.message
      else { continue }
      var arguments = row.arguments
      for variable in form.variables where arguments[variable] == nil {
        arguments[variable] = samples.value(of: variable, of: subject)
      }
      guard let shown = localizer.tryOut(message, in: candidate, with: arguments) else { continue }
      return PreviewedMessage.Field(
        name: name, locale: candidate, direction: shown.direction, parts: shown.parts,
        form: form.name, diagnostics: shown.diagnostics)
    }
    return nil
  }

  private func label(
    of step: Advice.NextStep, in locale: LocaleIdentifier
  ) -> PreviewedMessage.Field? {
    term("next-step.\(step.rawValue)", named: "next-step", in: locale)
  }

  // MARK: Terms

  /// The groups of terms, in the order of the source file.
  var terms: [PreviewedMessage] {
    let source = folder.file("terms", of: folder.project.sourceLocale)
    var groups: [(name: String, terms: [LocaleFile.Entry])] = []
    for entry in source?.entries ?? [] {
      let name = entry.resource.fullID.first ?? ""
      if groups.last?.name == name {
        groups[groups.count - 1].terms.append(entry)
      } else {
        groups.append((name, [entry]))
      }
    }
    return groups.map { group in
      PreviewedMessage(
        audience: nil, key: group.name, codes: [], comments: [], notes: [],
        rows: group.terms.map(row), unreached: [])
    }
  }

  private func row(of entry: LocaleFile.Entry) -> PreviewedMessage.Row {
    let id = entry.resource.fullID
    let name = id.dropFirst().joined(separator: ".")
    let texts = columns.map { column in
      let field = term(id.joined(separator: "."), named: name, in: column.locale)
      let isOwn = field?.locale == column.locale
      return PreviewedMessage.Text(
        locale: column.locale, fields: field.map { [$0] } ?? [], steps: [],
        state: isOwn ? state(of: id.first ?? "", "terms", column) : .missing)
    }
    return PreviewedMessage.Row(field: name, form: "", arguments: [:], texts: texts)
  }

  private func term(
    _ id: String, named name: String, in locale: LocaleIdentifier
  ) -> PreviewedMessage.Field? {
    for candidate in localizer.fallbackChain(for: [locale.description]) {
      guard let message = tables[candidate]?.term(id),
        let shown = localizer.tryOut(message, in: candidate, with: [:])
      else { continue }
      return PreviewedMessage.Field(
        name: name, locale: candidate, direction: shown.direction, parts: shown.parts,
        form: "", diagnostics: shown.diagnostics)
    }
    return nil
  }
}
