import Myna
import MynaModel

/// The wordings of a key in all locales, and the fewest rows of arguments that show each of them.
struct PreviewWordings {
  /// A locale and the forms of its fields.
  struct Locale {
    var locale: LocaleIdentifier
    var fields: [(name: String, forms: [Form])]
  }

  /// A form and the cases that lead to its variants.
  struct Form {
    var name: String
    var variables: [String]
    var cases: [SampleCase]
    var probe: VariantProbe?
  }

  /// Arguments, and the wording that they are meant for.
  struct Row {
    var field: String
    var form: String
    var arguments: Arguments

    /// The form of a field that is shown: that of the row, or the first whose arguments are there.
    func choose(among forms: [MessageForm], for field: String) -> MessageForm? {
      index(among: forms.map { ($0.name, $0.variables) }, for: field).map { forms[$0] }
    }

    fileprivate func index(
      among forms: [(name: String, variables: [String])], for field: String
    ) -> Int? {
      if field == self.field, let index = forms.firstIndex(where: { $0.name == form }) {
        return index
      }
      return forms.firstIndex { form in
        form.variables.allSatisfy { arguments[$0] != nil }
      }
    }
  }

  /// One variant of one form.
  private struct Slot: Hashable {
    var locale: Int
    var field: Int
    var form: Int
    var variant: Int?
  }

  private let locales: [Locale]
  private var shown: Set<Slot> = []

  init(_ locales: [Locale]) { self.locales = locales }

  /// Goes through the wordings, locale by locale, and makes a row for each that no row shows yet.
  mutating func takeRows<Result>(_ make: (Row) -> Result) -> [Result] {
    var rows: [Result] = []
    for (localeIndex, locale) in locales.enumerated() {
      for (fieldIndex, field) in locale.fields.enumerated() {
        for (formIndex, form) in field.forms.enumerated() {
          for sample in form.cases {
            let slot = Slot(
              locale: localeIndex, field: fieldIndex, form: formIndex, variant: sample.variant)
            guard !shown.contains(slot) else { continue }
            let row = Row(field: field.name, form: form.name, arguments: sample.arguments)
            note(row)
            shown.insert(slot)
            rows.append(make(row))
          }
        }
      }
    }
    return rows
  }

  /// Notes what a row shows in all locales.
  private mutating func note(_ row: Row) {
    for (localeIndex, locale) in locales.enumerated() {
      for (fieldIndex, field) in locale.fields.enumerated() {
        let names = field.forms.map { ($0.name, $0.variables) }
        guard let index = row.index(among: names, for: field.name) else { continue }
        let form = field.forms[index]
        guard form.variables.allSatisfy({ row.arguments[$0] != nil }) else { continue }
        shown.insert(
          Slot(
            locale: localeIndex, field: fieldIndex, form: index,
            variant: form.probe?.variant(for: row.arguments)))
      }
    }
  }

  /// The variants that no sample leads to.
  var unreached: [PreviewedMessage.UnreachedVariant] {
    locales.flatMap { locale in
      locale.fields.flatMap { field in
        field.forms.flatMap { form in
          (form.probe?.variants ?? []).enumerated().compactMap { index, variant in
            guard !form.cases.contains(where: { $0.variant == index }) else { return nil }
            return PreviewedMessage.UnreachedVariant(
              locale: locale.locale, field: field.name, form: form.name,
              keys: variant.keys.map(\.text).joined(separator: " "))
          }
        }
      }
    }
  }
}

extension Message.Variant.Key {
  /// The key for people: a literal, or `*`.
  fileprivate var text: String {
    switch self {
    case .literal(let text): text
    case .catchAll: "*"
    }
  }
}
