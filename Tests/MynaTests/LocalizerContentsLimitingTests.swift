import Foundation
import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

@Suite("Contents for some audiences and locales")
struct LocalizerContentsLimitingTests {
  private static let shipped = LocalizerContents(
    settings: Localizer.embedded.settings, catalogues: Localizer.embedded.catalogues,
    tables: Localizer.embedded.locales.compactMap { Localizer.embedded.table(for: $0) })

  /// Bytes to search in with C's function, which is fast in a debug build too.
  private struct Haystack {
    private let bytes: [CChar]

    init(_ bytes: some Sequence<UInt8>) {
      self.bytes = bytes.map { CChar(bitPattern: $0 == 0 ? 1 : $0) } + [0]
    }

    func holds(_ text: String) -> Bool { strstr(bytes, text) != nil }
  }

  private static func holds(_ bytes: [UInt8], _ text: String) -> Bool {
    Haystack(bytes).holds(text)
  }

  /// Texts of the messages of an audience, without what stands in placeholders.
  private static func sentences(for audience: Audience) -> [String] {
    shipped.tables.flatMap { table in
      table.keys(for: audience).flatMap { key in
        table.fields(of: key, for: audience).flatMap(\.forms)
          .flatMap { $0.message?.patterns ?? [] }
          .flatMap { pattern in
            pattern.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
          }
      }
    }
  }

  /// Labels in the glossary that are written for developers.
  private static let labels = shipped.tables.flatMap { table in
    table.termIdentifiers
      .filter { !$0.hasPrefix("method.") && !$0.hasPrefix("next-step.") }
      .flatMap { id in
        [id]
          + (table.term(id)?.patterns ?? []).flatMap { pattern in
            pattern.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
          }
      }
  }

  /// Everything that is written for developers alone and long enough not to be there by chance.
  private static let secrets: Set<String> = {
    var texts = sentences(for: .developer) + labels
    for catalogue in shipped.catalogues {
      for entry in catalogue.entries {
        texts += [entry.meaning, entry.notes, entry.advice.retryNote]
        texts += [entry.documentation.label].compactMap(\.self)
        texts += entry.requestFields.listed + entry.requestFields.elsewhere
      }
      texts += catalogue.aliases.map(\.note) + catalogue.rules.flatMap { [$0.form, $0.note] }
    }
    let shared =
      (sentences(for: .customer) + shippedCodes
        + parameters.filter { $0.isVisible(to: .customer) }.map(\.name)
        + shipped.catalogues.flatMap(\.aliases).map(\.spelling)
        + shipped.tables.flatMap { table in
          table.keys(for: .customer)
            + table.termIdentifiers.filter { !labels.contains($0) }.flatMap { id in
              (table.term(id)?.patterns ?? []).flatMap { pattern in
                pattern.elements.compactMap { if case .text(let text) = $0 { text } else { nil } }
              }
            }
        })
    let common = Haystack(shared.joined(separator: "\n").utf8)
    return Set(texts.filter { $0.utf8.count >= 12 && !common.holds($0) })
  }()

  private static let parameters =
    shipped.settings.parameters + shipped.catalogues.flatMap(\.entries).flatMap(\.parameters)

  /// Parameters that customers see in no code.
  private static let secretParameters = Set(parameters.map(\.name))
    .subtracting(parameters.filter { $0.isVisible(to: .customer) }.map(\.name))
    // `gateway` is also where an alias comes from.
    .subtracting(ErrorCatalogue.Alias.Kind.allCases.map(\.rawValue))

  @Test("no byte that is meant for developers is in the customer's bundle")
  func noDeveloperByte() throws {
    let full = try BundleFile.write(Self.shipped)
    let bytes = try BundleFile.write(Self.shipped.limited(toAudiences: [.customer]))
    #expect(bytes.count < full.count / 2)
    #expect(Self.secrets.count > 500)
    let (before, after) = (Haystack(full), Haystack(bytes))
    for text in Self.secrets {
      if !before.holds(text) { Issue.record("not a text of the full bundle: '\(text)'") }
      if after.holds(text) { Issue.record("'\(text)'") }
    }
    #expect(Self.secretParameters.count > 10)
    for name in Self.secretParameters {
      // With its length, in one byte or in two: some names are words of customers' sentences.
      let length = Character(Unicode.Scalar(UInt8(name.utf8.count)))
      for text in ["\(length)\(name)", "\(length)\u{1}\(name)"] {
        if !before.holds(text) { Issue.record("parameter '\(name)' is not in the full bundle") }
        if after.holds(text) { Issue.record("parameter '\(name)'") }
      }
    }
    for key in [Self.shipped.settings.unknownCodeKey, Self.shipped.settings.ambiguousCodeKey] {
      #expect(Self.holds(full, key))
      #expect(!Self.holds(bytes, key))
    }
    let contents = try BundleFile.read(bytes)
    #expect(contents.tables.allSatisfy { $0.keys(for: .developer).isEmpty })
    for entry in contents.catalogues.flatMap(\.entries) {
      #expect(entry.developerKey.isEmpty && entry.areas.isEmpty && entry.related.isEmpty)
      #expect(entry.disclosure != .genericRisk)
      #expect(entry.parameters.allSatisfy { $0.audiences.isSubset(of: [.customer]) })
    }
  }

  /// What developers' texts mark as `{#code}…{/code}`: codes of other interfaces, fields, values.
  private static let namedCodes: Set<String> = {
    var found: Set<String> = []
    for table in shipped.tables {
      for form in table.keys(for: .developer)
        .flatMap({ table.fields(of: $0, for: .developer) }).flatMap(\.forms)
      {
        for pattern in form.message?.patterns ?? [] {
          var isCode = false
          for element in pattern.elements {
            switch element {
            case .markup(let markup) where markup.name == "code": isCode = markup.kind == .open
            case .text(let text) where isCode: found.insert(text)
            default: break
            }
          }
        }
      }
    }
    return found
  }()

  @Test("codes and fields that only developers' texts name are not in the customer's bundle")
  func noUpstreamCode() throws {
    // By its codes and their spellings the bundle is asked; they and what customers read stay.
    let known = Haystack(
      (shippedCodes + Self.shipped.catalogues.flatMap(\.aliases).map(\.spelling)
        + Self.sentences(for: .customer)
        + Self.parameters.filter { $0.isVisible(to: .customer) }.flatMap { parameter in
          if case .enumeration(.listed(let values)) = parameter.type {
            [parameter.name] + values
          } else {
            [parameter.name]
          }
        })
        .joined(separator: "\n").utf8)
    // Shorter ones may be there by chance.
    let upstream = Self.namedCodes.filter { $0.utf8.count >= 6 && !known.holds($0) }
    #expect(upstream.count > 20)
    let bytes = Haystack(try BundleFile.write(Self.shipped.limited(toAudiences: [.customer])))
    for code in upstream where bytes.holds(code) { Issue.record("'\(code)'") }
  }

  @Test("customers read the same texts from their own bundle")
  func sameTexts() throws {
    let localizer = try Localizer(Self.shipped.limited(toAudiences: [.customer]))
    let spellings = Self.shipped.catalogues.flatMap(\.aliases).map(\.spelling)
    let requests: [(String, [Arguments])] =
      shippedEntries.map { ($0.code.code, $0.argumentSets) }
      + (spellings + ["NO_SUCH_CODE", "ACQ.SYSTEM_ERROR", "unknow"]).map { ($0, [[:]]) }
    for (code, sets) in requests {
      for locale in shippedLocales {
        for arguments in sets {
          let expected = render(code, in: [locale], with: arguments)
          let rendered = localizer.render(
            code, for: .customer, in: [locale], with: arguments, options: plainOptions)
          var advice = expected.advice
          advice?.retryNote = ""
          guard rendered.fields == expected.fields, rendered.key == expected.key,
            rendered.locale == expected.locale, rendered.code == expected.code,
            rendered.advice == advice, rendered.problems == expected.problems
          else {
            Issue.record("\(code) \(locale) \(arguments): \(rendered.fields)")
            continue
          }
          for field in ["title", "body"] {
            let text = localizer.text(
              of: code, field: field, for: .customer, in: [locale], with: arguments)
            let same = Localizer.embedded.text(
              of: code, field: field, for: .customer, in: [locale], with: arguments)
            if text != same { Issue.record("\(code) \(locale) \(field): \(text)") }
          }
        }
      }
    }
  }

  @Test("who is not there reads no text of others, but a text")
  func otherAudience() throws {
    let localizer = try Localizer(Self.shipped.limited(toAudiences: [.customer]))
    let rendered = localizer.render("SYSTEM_ERROR", for: .developer, in: ["en"])
    #expect(rendered.key == Self.shipped.settings.genericKey)
    #expect(!rendered.fields.isEmpty)
  }

  @Test("developers read the same texts from their own bundle")
  func developers() throws {
    let localizer = try Localizer(Self.shipped.limited(toAudiences: [.developer]))
    for entry in shippedEntries {
      for arguments in entry.argumentSets {
        let code = entry.code.code
        let rendered = localizer.render(
          code, for: .developer, in: ["zh"], with: arguments, options: plainOptions)
        let expected = render(code, for: .developer, in: ["zh"], with: arguments)
        #expect(rendered.fields == expected.fields)
        #expect(rendered.advice == expected.advice)
      }
    }
    #expect(localizer.table(for: .english)?.keys(for: .customer).isEmpty == true)
  }

  @Test("all audiences are what there was")
  func everybody() throws {
    let limited = try Self.shipped.limited(
      toAudiences: [.customer, .developer], locales: Set(Self.shipped.tables.map(\.locale)))
    #expect(try BundleFile.write(limited) == BundleFile.write(Self.shipped))
    #expect(try BundleFile.write(Self.shipped.limited()) == BundleFile.write(Self.shipped))
  }

  // MARK: Locales

  private static func locale(_ tag: String) -> LocaleIdentifier { LocaleIdentifier(tag) ?? .root }

  @Test("the source locale stays, and fallbacks lead only to locales that are there")
  func locales() throws {
    var contents = Self.shipped
    contents.settings.locales += [
      .init(Self.locale("zh-Hant"), fallbacks: [Self.locale("zh-Hans"), .english])
    ]
    contents.tables.append(MessageTable(locale: Self.locale("zh-Hant")))
    let limited = try contents.limited(locales: [Self.locale("zh-Hant")])
    #expect(
      limited.settings.locales == [
        .init(.english), .init(Self.locale("zh-Hant"), fallbacks: [.english]),
      ])
    #expect(limited.tables.map(\.locale) == [.english, Self.locale("zh-Hant")])
    let rendered = try Localizer(limited).render("UNKNOW", for: .customer, in: ["zh-Hans"])
    #expect(rendered.locale == .english)
    let bytes = try BundleFile.write(limited)
    #expect(!Self.holds(bytes, "超出单日限额"))
    #expect(!Self.holds(bytes, "zh-Hans"))
  }

  @Test("what the project does not have is refused, and what it has is named")
  func unknown() throws {
    let cashier = try #require(Audience("cashier"))
    do {
      _ = try Self.shipped.limited(
        toAudiences: [.customer, cashier], locales: [Self.locale("fr"), Self.locale("zh")])
      Issue.record("was accepted")
    } catch {
      #expect(
        error.diagnostics.map(\.message) == [
          "the project has no audience 'cashier', expected one of customer, developer",
          "the project has no locale 'fr', expected one of en, zh-Hans",
          "the project has no locale 'zh', expected one of en, zh-Hans",
        ])
      #expect(
        error.diagnostics.map(\.id) == ["audience.unknown", "locale.unknown", "locale.unknown"])
    }
  }
}
