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
  private let codes: [ErrorCatalogue.Entry]
  private let tables: [LocaleIdentifier: MessageTable]
  private let renderers: [LocaleIdentifier: MessageRenderer]

  init(folder: ProjectFolder, localizer: Localizer, columns: [MessagePreview.Column]) {
    self.folder = folder
    self.localizer = localizer
    self.columns = columns
    samples = SampleArguments(of: folder)
    codes = localizer.catalogues.flatMap(\.entries)
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

  /// The codes that lead to a key.
  private func codes(of key: String, _ audience: Audience) -> [ErrorCatalogue.Entry] {
    codes.filter { (audience == .developer ? $0.developerKey : $0.customerKey) == key }
  }

  // MARK: Messages

  func message(_ key: String, _ audience: Project.AudienceSettings) -> PreviewedMessage {
    let subject = SampleArguments.Subject(audience.audience, key)
    let source = folder.file(audience.file, of: folder.project.sourceLocale)
    let entries = (source?.entries ?? []).filter { $0.place?.key == key }
    var seen: Set<String> = []
    var wordings = PreviewWordings(
      columns.map { column in
        PreviewWordings.Locale(
          locale: column.locale,
          fields: audience.fields.map { name in
            (name, forms(of: key, name, audience.audience, subject, column.locale))
          })
      })
    let codes = codes(of: key, audience.audience)
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
      comments: entries.map(\.resource.comment).filter { !$0.isEmpty && seen.insert($0).inserted },
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
      state: isOwn ? state(of: key, audience, column) : .missing)
  }

  private func state(
    of key: String, _ audience: Project.AudienceSettings, _ column: MessagePreview.Column
  ) -> PreviewedMessage.State {
    if column.isPseudo { return .pseudo }
    if column.isSource { return .source }
    let entries = folder.file(audience.file, of: column.locale)?.entries ?? []
    let states = entries.filter { $0.place?.key == key }
      .map { $0.resource.property("state").flatMap { Project.ReviewState(rawValue: $0.value) } }
    return .marked(states.contains(nil) ? nil : states.compactMap(\.self).min())
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
    for candidate in localizer.fallbackChain(for: [locale.description]) {
      guard let message = tables[candidate]?.term("next-step.\(step.rawValue)"),
        let shown = localizer.tryOut(message, in: candidate, with: [:])
      else { continue }
      return PreviewedMessage.Field(
        name: "next-step", locale: candidate, direction: shown.direction, parts: shown.parts,
        form: "", diagnostics: shown.diagnostics)
    }
    return nil
  }
}
