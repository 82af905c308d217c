import Myna
import MynaCatalogue
import MynaModel
import MynaRuntime
import Testing

/// What must hold for every code that ships.
@Suite("The codes that ship")
struct ShippedCodesTests {
  @Test("there are eighty-six")
  func count() {
    #expect(shippedEntries.count == 86)
  }

  @Test(
    "every code renders for both audiences in both locales, without diagnostics or fallback",
    arguments: shippedCodes)
  func renders(code: String) throws {
    let entry = try #require(shippedEntry(code))
    for locale in shippedLocales {
      for (audience, key) in [
        (Audience.customer, entry.customerKey), (.developer, entry.developerKey),
      ] {
        let rendered = render(entry.code.code, for: audience, in: [locale])
        #expect(rendered.diagnostics.isEmpty)
        #expect(rendered.locale.description == locale)
        #expect(rendered.key == key)
        #expect(rendered.code == entry.code)
        #expect(rendered.advice == entry.advice)
        #expect(rendered.fields.count == 2)
        #expect(rendered.fields.allSatisfy { !$0.text.isEmpty })
      }
    }
  }

  @Test("every code renders with whatever is known", arguments: shippedCodes)
  func rendersWithArguments(code: String) throws {
    let entry = try #require(shippedEntry(code))
    for locale in shippedLocales {
      for arguments in entry.argumentSets {
        for audience in [Audience.customer, .developer] {
          let rendered = render(
            entry.code.code, for: audience, in: [locale], with: arguments)
          #expect(rendered.diagnostics.isEmpty, "\(arguments.names)")
          #expect(!rendered.fields.contains { $0.text.contains("{") || $0.text.contains("$") })
        }
      }
    }
  }

  @Test("the customer's answer in parts is that in text", arguments: shippedCodes)
  func parts(code: String) throws {
    let entry = try #require(shippedEntry(code))
    let rendered = render(entry.code.code, with: entry.allArguments)
    for field in rendered.fields {
      #expect(field.parts.map(\.plainText).joined() == field.text)
    }
  }

  @Test(
    "what only developers may see does not change the customer's text (hostile case 51)",
    arguments: shippedCodes)
  func developerArguments(code: String) throws {
    let entry = try #require(shippedEntry(code))
    let hidden = entry.parameters.filter { !$0.isVisible(to: .customer) }
    let arguments = Arguments(hidden.map { ($0.name, $0.sample) })
    for locale in shippedLocales {
      let plain = render(entry.code.code, in: [locale])
      let rendered = render(entry.code.code, in: [locale], with: arguments)
      #expect(rendered.fields == plain.fields)
      #expect(rendered.diagnostics.isEmpty)
    }
  }

  @Test(
    "an argument of the wrong type is reported, and leaves a whole sentence (hostile case 41)",
    arguments: shippedCodes)
  func wrongTypes(code: String) throws {
    let entry = try #require(shippedEntry(code))
    for parameter in entry.parameters {
      let rendered = render(
        entry.code.code, for: .developer, with: [parameter.name: .boolean(true)])
      #expect(rendered.problems.contains("argument.type"))
      #expect(!rendered.fields.contains { $0.text.contains("{") })
    }
  }

  // MARK: Masked families

  /// What a reader sees.
  private func shown(_ code: String, _ locale: String, _ arguments: Arguments) -> [RenderedField] {
    render(code, in: [locale], with: arguments).fields
  }

  @Test(
    "a risk code reads like a generic decline, to the last byte",
    arguments: [
      ("ALIN43911", "PAYMENT_FAIL"), ("BUYER_ENABLE_STATUS_FORBID", "PAYMENT_FAIL"),
      ("PAYMENT_REQUEST_HAS_RISK", "PAYMENT_FAIL"),
      ("REFUND_REQUEST_HAS_RISK", "RETURN_AMOUNT_EXCEED"),
    ])
  func masked(risk: String, generic: String) {
    let arguments: [Arguments] = [
      [:], ["methods": .terms(["paypal"])], ["methods": .terms([])], ["operation": .string("pay")],
      ["operation": .string("refund")],
      ["limit": .money("1", "CNY"), "amount": .money("2", "CNY")],
    ]
    for locale in shippedLocales {
      for arguments in arguments {
        #expect(shown(risk, locale, arguments) == shown(generic, locale, arguments))
      }
    }
  }

  @Test("all risk codes are masked")
  func allMasked() {
    let risk = shippedEntries.filter { $0.disclosure == .genericRisk }
    #expect(
      Set(risk.map(\.code.code)) == [
        "ALIN43911", "BUYER_ENABLE_STATUS_FORBID", "PAYMENT_REQUEST_HAS_RISK",
        "REFUND_REQUEST_HAS_RISK",
      ])
    #expect(Set(risk.map(\.customerKey)) == ["payment.declined", "refund.not-completed"])
    #expect(risk.allSatisfy { !$0.parameters.contains { $0.isVisible(to: .customer) } })
  }

  // MARK: Sensitive arguments

  @Test(
    "a sensitive value appears nowhere, whatever its type (hostile case 51)",
    arguments: shippedEntries.filter { $0.parameters.contains(where: \.isSensitive) }.map(
      \.code.code))
  func sensitive(code: String) throws {
    let entry = try #require(shippedEntry(code))
    let secret = "S3CR3T-4711"
    let names = entry.parameters.filter(\.isSensitive).map(\.name)
    let values: [ArgumentValue] = [
      .string(secret), .string(secret + String(repeating: "x", count: 9_000)),
      .string(secret + String(repeating: "\u{301}", count: 40)), .money(secret, "CNY"),
      .list([.string(secret)]), .date(secret),
      .invalid(InvalidArgument(id: "argument.type", text: secret, expected: "text")),
    ]
    for value in values {
      for audience in [Audience.customer, .developer] {
        let rendered = render(
          entry.code.code, for: audience, with: Arguments(names.map { ($0, value) }))
        #expect(!String(describing: rendered).contains(secret))
        #expect(!String(reflecting: rendered).contains(secret))
        #expect(!rendered.fields.contains { $0.text.contains(secret) })
      }
    }
  }
}
