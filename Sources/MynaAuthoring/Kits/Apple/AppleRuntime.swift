// Over 400 lines: it holds a whole source file for apps, as text.

/// The Swift file that looks codes up and renders their texts on Apple's systems.
///
/// It needs Foundation alone, and Swift 5.9. Foundation's formatters are those of the app around it.
enum AppleRuntime {
  /// The text of `MynaMessages.swift`.
  static let source = #"""
    // \#(Kit.mark) --platform apple. Do not edit.

    import Foundation

    /// Renders error codes for customers.
    ///
    ///     let shown = MynaMessages().render("BUYER_BALANCE_NOT_ENOUGH")
    ///     title.text = shown.title
    ///     body.text = shown.body
    ///
    /// Nothing is thrown, whatever a caller passes. An argument that does not fit counts as missing.
    struct MynaMessages: Sendable {
      /// What an app knows about a failure.
      enum Argument: Sendable {
        /// An exact amount in major units, as decimal text, and an ISO 4217 code.
        case money(String, String)
        /// An ISO 8601 date or instant.
        case date(String)
        case count(Int)
        case text(String)
        /// Identifiers of words.
        case terms([String])
      }

      /// The texts for the reader, by field, and where they come from.
      struct Message: Sendable {
        var key = ""
        /// Name of the wording; empty for the plainest.
        var form = ""
        var locale = ""
        var texts: [String: String] = [:]
        var title: String { texts["title"] ?? "" }
        var body: String { texts["body"] ?? "" }
      }

      /// How values become text; replace one to show it as the rest of an app does.
      struct Formats: Sendable {
        var money: @Sendable (Decimal, String, Locale) -> String? = { amount, currency, locale in
          // `NumberFormatter` would round the amount to a double.
          Decimal.FormatStyle.Currency(code: currency, locale: locale)
            .rounded(rule: .toNearestOrAwayFromZero).format(amount)
        }
        var number: @Sendable (Int, Locale) -> String? = { number, locale in
          IntegerFormatStyle<Int>(locale: locale).format(number)
        }
        /// An instant by a template of date fields, such as `yMMMMd`.
        var date: @Sendable (Date, String, TimeZone, Locale) -> String? = { date, template, zone, locale in
          let formatter = DateFormatter()
          formatter.locale = locale
          formatter.timeZone = zone
          formatter.setLocalizedDateFormatFromTemplate(template)
          return formatter.string(from: date)
        }
      }

      /// The string of a key in a locale, with its arguments filled in; `nil` if it has none.
      typealias Strings = @Sendable (_ key: String, _ locale: String, _ arguments: [CVarArg]) -> String?

      var formats = Formats()
      /// For instants that a text shows in no zone of its own.
      var timeZone = TimeZone(secondsFromGMT: 0) ?? .current
      private let strings: Strings
      private let data: Data

      /// Reads strings from the catalogue `Myna` of a bundle.
      init(bundle: Bundle = .main) {
        let path = bundle.bundlePath
        self.init { key, locale, arguments in
          guard let folder = Bundle(path: path)?.path(forResource: locale, ofType: "lproj"),
            let table = Bundle(path: folder)
          else { return nil }
          let missing = "\u{0}"
          let format = table.localizedString(forKey: key, value: missing, table: "Myna")
          guard format != missing else { return nil }
          return String(format: format, locale: Locale(identifier: locale), arguments: arguments)
        }
      }

      /// Takes strings from elsewhere, such as a test.
      init(strings: @escaping Strings) {
        self.strings = strings
        data = (try? JSONDecoder().decode(Data.self, from: Foundation.Data(Self.json.utf8))) ?? Data()
      }

      /// The text of a code, in any listed spelling; the generic text for an unknown one.
      func render(
        _ code: String, _ arguments: [String: Argument] = [:], provider: String? = nil,
        preferred: [String] = Locale.preferredLanguages
      ) -> Message {
        let entry = find(code, provider)
        let values = admit(entry, arguments)
        for key in [entry?.key, data.generic].compactMap({ $0 }) {
          for locale in chain(preferred) {
            if let message = message(key, values, locale) { return message }
          }
        }
        return Message()
      }

      /// The code that a spelling means, if it is known for certain.
      func resolve(_ code: String, provider: String? = nil) -> String? { find(code, provider)?.code }
    }

    // MARK: Data

    extension MynaMessages {
      private struct Data: Decodable {
        var source = "en"
        var generic = ""
        var fields: [String] = []
        var spacesHan = false
        var shared: [String: ValueType] = [:]
        var defaults: [String: [String]] = [:]
        var values: [String: [String]] = [:]
        var catalogues: [Catalogue] = []
        var locales: [String: Wordings] = [:]
      }

      private struct Catalogue: Decodable {
        var provider: String
        var foldsCase, foldsWidth, stripsBlanks, joinsBlanks: Bool
        var outerPrefixes, mainPrefixes: [String]
        var replacements: [[String]]
        var codes: [String: Entry]
        var spellings: [String: String?]
      }

      private struct Entry: Decodable {
        var code: String
        var key: String
        var types: [String: ValueType]?
        var operation: String?
      }

      private struct Wordings: Decodable {
        var fallbacks: [String]
        var lists: [String: [String]]
        var keys: [String: [[Form]]]
      }

      private struct Form: Decodable {
        var form: String
        var key: String
        var needs: [String]
        var arguments: [String]
        var selectors: [Selector]
      }

      private struct Selector: Decodable {
        var argument: String
        var kind: String
        var listed: [String]

        init(from decoder: any Decoder) throws {
          var container = try decoder.unkeyedContainer()
          argument = try container.decode(String.self)
          kind = try container.decode(String.self)
          listed = try container.decode([String].self)
        }
      }

      private enum ValueType: Decodable {
        case named(String)
        case values([String])

        init(from decoder: any Decoder) throws {
          let container = try decoder.singleValueContainer()
          if let name = try? container.decode(String.self) {
            self = .named(name)
          } else {
            self = .values(try container.decode([String].self))
          }
        }
      }
    }

    // MARK: Spellings of codes

    extension MynaMessages {
      private func find(_ code: String, _ provider: String?) -> Entry? {
        guard code.utf8.count <= 256 else { return nil }
        let asked = data.catalogues.filter { provider == nil || $0.provider == provider }
        let found = asked.compactMap { find(code, in: $0) }
        return found.count == 1 ? found[0] : nil
      }

      private func find(_ code: String, in catalogue: Catalogue) -> Entry? {
        for reading in Self.readings(Self.normalized(code, catalogue), catalogue) {
          if let entry = catalogue.codes[reading] { return entry }
          if let other = catalogue.spellings[reading] { return other.flatMap { catalogue.codes[$0] } }
        }
        return nil
      }

      private static func normalized(_ code: String, _ catalogue: Catalogue) -> String {
        func stripped(_ text: String) -> String { catalogue.stripsBlanks ? Self.stripped(text) : text }
        var text = code
        let start = Self.stripped(code)
        if start.hasPrefix(catalogue.provider + ":") { text = String(start.dropFirst(catalogue.provider.count + 1)) }
        if catalogue.foldsWidth {
          text = stripped(text.precomposedStringWithCompatibilityMapping)
          let isStop = text.hasSuffix("。") || text.hasSuffix(".") && !text.hasSuffix("..")
          if isStop { text.unicodeScalars.removeLast() }
        }
        text = stripped(text)
        if catalogue.joinsBlanks, text.utf8.contains(where: { $0 >= 0x80 }) {
          text.unicodeScalars.removeAll(where: isBlank)
        }
        guard catalogue.foldsCase else { return text }
        let bytes = text.utf8.map { (0x61...0x7A).contains($0) ? $0 & ~0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
      }

      private static func stripped(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !isBlank($0) }),
          let last = scalars.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
      }

      private static func readings(_ normal: String, _ catalogue: Catalogue) -> [String] {
        var all = [normal]
        var text = normal
        if let prefix = catalogue.outerPrefixes.first(where: text.hasPrefix) {
          text = String(text.dropFirst(prefix.count))
          all.append(text)
        }
        if let pair = catalogue.replacements.first(where: { text.hasPrefix($0[0]) }) {
          text = pair[1] + text.dropFirst(pair[0].count)
          all.append(text)
        }
        if let prefix = catalogue.mainPrefixes.first(where: text.hasPrefix) {
          text = String(text.dropFirst(prefix.count))
          // A code with the prefix twice is none.
          let prefixes = catalogue.mainPrefixes + catalogue.outerPrefixes
          if !prefixes.contains(where: text.hasPrefix) { all.append(text) }
        }
        return all
      }

      private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F,
          0x2060, 0x3000, 0xFEFF:
          true
        default: false
        }
      }
    }

    // MARK: Arguments

    extension MynaMessages {
      private enum Value {
        case money(Decimal, String)
        case date(Date, floats: Bool)
        case count(Int)
        case text(String)
        case terms([String])
      }

      private func admit(_ entry: Entry?, _ arguments: [String: Argument]) -> [String: Value] {
        var values: [String: Value] = [:]
        for (name, type) in data.shared.merging(entry?.types ?? [:], uniquingKeysWith: { $1 }) {
          if let argument = arguments[name] {
            values[name] = Self.read(argument, type)
          } else if let texts = data.defaults[name] {
            values[name] = Self.standard(texts, type)
          } else if name == "operation", let operation = entry?.operation {
            values[name] = .text(operation)
          }
        }
        return values
      }

      /// The value that counts if none was passed.
      private static func standard(_ texts: [String], _ type: ValueType) -> Value? {
        guard let first = texts.first, let last = texts.last else { return nil }
        switch type {
        case .named("terms"): return .terms(texts)
        case .named("money"): return money(first, last)
        case .named("date"): return date(first)
        case .named("count"): return Int(first).map(Value.count)
        default: return read(.text(first), type)
        }
      }

      /// The value, if it is of the type.
      private static func read(_ argument: Argument, _ type: ValueType) -> Value? {
        switch (type, argument) {
        case (.values(let values), .text(let text)): values.contains(text) ? .text(text) : nil
        case (.named("money"), .money(let amount, let currency)): money(amount, currency)
        case (.named("date"), .date(let text)): date(text)
        case (.named("count"), .count(let count)): .count(count)
        case (.named("terms"), .terms(let ids)): ids.count <= 64 ? .terms(ids) : nil
        case (.named("currency"), .text(let text)): isUpper(text, 3) ? .text(text) : nil
        case (.named("region"), .text(let text)): isUpper(text, 2) ? .text(text) : nil
        case (.named("text"), .text(let text)):
          text.utf8.count <= 8192 && !text.unicodeScalars.contains(where: isHidden) ? .text(text) : nil
        default: nil
        }
      }

      private static func isUpper(_ text: String, _ count: Int) -> Bool {
        text.utf8.count == count && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      }

      private static func money(_ amount: String, _ currency: String) -> Value? {
        let pattern = "^-?(?!0[0-9])[0-9]+(\\.[0-9]+)?$"
        // `Decimal` holds 38 digits.
        guard amount.utf8.count <= 39, amount.range(of: pattern, options: .regularExpression) != nil,
          isUpper(currency, 3), Locale.Currency.isoCurrencies.contains(where: { $0.identifier == currency }),
          let value = Decimal(string: amount, locale: Locale(identifier: "en_US_POSIX"))
        else { return nil }
        return .money(value, currency)
      }

      private static func date(_ text: String) -> Value? {
        let pattern =
          "^([0-9]{4})-([0-9]{2})-([0-9]{2})(T([0-9]{2}):([0-9]{2}):([0-9]{2})(\\.[0-9]{1,3})?"
          + "(Z|[+-][0-9]{2}:[0-9]{2})?)?$"
        guard let expression = try? NSRegularExpression(pattern: pattern),
          let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text))
        else { return nil }
        func group(_ index: Int) -> String {
          Range(match.range(at: index), in: text).map { String(text[$0]) } ?? ""
        }
        func number(_ index: Int) -> Int { Int(group(index)) ?? 0 }
        var calendar = Calendar(identifier: .iso8601)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .current
        let components = DateComponents(
          year: number(1), month: number(2), day: number(3), hour: number(5), minute: number(6),
          second: number(7))
        guard number(1) > 0, number(5) < 24, number(6) < 60, number(7) < 60,
          let local = calendar.date(from: components),
          calendar.dateComponents([.month, .day], from: local).day == number(3),
          calendar.component(.month, from: local) == number(2)
        else { return nil }
        let zone = group(9)
        let parts = zone.dropFirst().split(separator: ":").map { Int($0) ?? 0 }
        let minutes = parts.count == 2 ? parts[0] * 60 + parts[1] : 0
        guard minutes <= 840, parts.last ?? 0 < 60 else { return nil }
        let offset = Double(zone.hasPrefix("-") ? -minutes : minutes) * 60
        return .date(local.addingTimeInterval((Double("0" + group(8)) ?? 0) - offset), floats: zone.isEmpty)
      }

      private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
          0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
          true
        default: false
        }
      }
    }

    // MARK: Texts

    extension MynaMessages {
      /// The locales to ask in turn.
      private func chain(_ preferred: [String]) -> [String] {
        let known = data.locales.keys.sorted()
        let chosen = preferred.compactMap { Self.best(for: $0, of: known) }
        return chosen.flatMap { [$0] + (data.locales[$0]?.fallbacks ?? []) } + [data.source]
      }

      /// The locale of the same language and script, if possible of the same region.
      private static func best(for tag: String, of known: [String]) -> String? {
        if known.contains(tag) { return tag }
        func likely(_ tag: String) -> [Substring] {
          Locale.Language(identifier: tag).maximalIdentifier.split(separator: "-")
        }
        let wanted = likely(tag)
        let near = known.filter { likely($0).prefix(2) == wanted.prefix(2) }
        return near.first { likely($0) == wanted } ?? near.first
      }

      /// The texts of a key; `nil` if the locale does not have it.
      private func message(_ key: String, _ values: [String: Value], _ locale: String) -> Message? {
        guard let fields = data.locales[locale]?.keys[key] else { return nil }
        var message = Message(key: key, locale: locale)
        for (name, forms) in zip(data.fields, fields) {
          var isDone = false
          for form in forms {
            guard let text = text(form, values, locale) else { continue }
            message.texts[name] = text
            if !form.form.isEmpty { message.form = form.form }
            isDone = true
            break
          }
          if !isDone { return nil }
        }
        return message
      }

      /// The text of a wording; `nil` if something that it needs is missing.
      private func text(_ form: Form, _ values: [String: Value], _ locale: String) -> String? {
        var shown: [String: any CVarArg] = [:]
        for name in form.needs {
          guard let value = value(name, values, locale) else { return nil }
          shown[name] = value
        }
        var key = form.key
        for selector in form.selectors {
          switch values[selector.argument] {
          case .text(let text): key += "." + (selector.listed.contains(text) ? text : "*")
          case .count(let count): if selector.listed.contains(String(count)) { key += ".=\(count)" }
          default: return nil
          }
        }
        let arguments = form.arguments.compactMap { shown[$0] }
        return strings(key, locale, arguments).map(spaced)
      }

      /// A value as a string takes it; what is shown stands between marks.
      private func value(_ name: String, _ values: [String: Value], _ locale: String) -> (any CVarArg)? {
        guard let plan = data.values[name], plan.count >= 2, let value = values[plan[0]] else { return nil }
        let place = Locale(identifier: locale)
        let text: String?
        switch value {
        case .count(let count):
          if plan[1] == "select" { return Int64(count) }
          text = formats.number(count, place)
        case .money(let amount, let currency): text = formats.money(amount, currency, place)
        case .date(let date, let floats):
          let zone = floats ? "UTC" : plan.count > 3 && !plan[3].isEmpty ? plan[3] : timeZone.identifier
          text = formats.date(date, plan[2], TimeZone(identifier: zone) ?? timeZone, place)
        case .text(let own): text = own
        case .terms(let ids): text = list(ids, of: plan[0], style: plan[2], locale)
        }
        return text.map { NSString(string: "\u{2068}\($0)\u{2069}") }
      }

      private func list(_ ids: [String], of argument: String, style: String, _ locale: String) -> String? {
        let words = ids.compactMap { strings("\(argument).\($0)", locale, []) }
        guard let first = words.first, let signs = data.locales[locale]?.lists[style], signs.count == 4 else {
          return nil
        }
        var text = first
        for (index, word) in words.enumerated().dropFirst() {
          text += words.count == 2 ? signs[0] : index == 1 ? signs[1] : index == words.count - 1 ? signs[3] : signs[2]
          text += word
        }
        return spaced(text, everywhere: true)
      }

      /// Puts blanks between Han characters and Latin letters or digits where a value meets text, or
      /// everywhere, and takes the marks away.
      private func spaced(_ text: String) -> String { spaced(text, everywhere: false) }

      private func spaced(_ text: String, everywhere: Bool) -> String {
        var result = String.UnicodeScalarView()
        var isBoundary = everywhere
        for scalar in text.unicodeScalars {
          if scalar == "\u{2068}" || scalar == "\u{2069}" {
            isBoundary = true
            continue
          }
          if isBoundary, data.spacesHan, let last = result.last,
            Self.isHan(last) && Self.isLatin(scalar) || Self.isLatin(last) && Self.isHan(scalar)
          {
            result.append(" ")
          }
          result.append(scalar)
          isBoundary = everywhere
        }
        return String(result)
      }

      private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x3006 && scalar.properties.isIdeographic
      }

      private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
        default: false
        }
      }
    }

    """#
}
