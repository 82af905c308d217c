package import MynaCatalogue
import MynaModel

extension Explanation {
  /// The explanation as one line of JSON, for programs.
  ///
  /// Members are only ever added: `requested`, `code`, `resolution`, `path`, `audience`, `key`,
  /// `locale`, `chain`, `attempts`, `arguments`, `fields`, `diagnostics`.
  public var json: String { JSONWriter.write(value) }

  private var value: JSONValue {
    [
      "requested": .string(requestedCode),
      "code": resolution.entry.map { .string($0.code.description) } ?? .null,
      "resolution": .string(resolution.answer.word),
      "path": .array(resolution.path.map { .string($0.explanation) }),
      "audience": .string(audience.name), "key": .string(key),
      "locale": .string(locale.description),
      "chain": .array(chain.map { .string($0.description) }),
      "attempts": .array(
        attempts.map {
          [
            "key": .string($0.key), "locale": .string($0.locale.description),
            "answered": .boolean($0.hasAnswered),
          ]
        }),
      "arguments": .array(
        arguments.map {
          ["name": .string($0.name), "outcome": .string($0.outcome.rawValue)]
        }),
      "fields": .array(fields.map(\.value)), "diagnostics": .array(diagnostics.map(\.json)),
    ]
  }
}

extension Explanation.Field {
  fileprivate var value: JSONValue {
    [
      "name": .string(name), "form": .string(form),
      "passedOver": .array(
        passedOver.map {
          ["form": .string($0.name), "missing": .array($0.missing.map { .string($0) })]
        }),
      "placeholders": .array(
        placeholders.map {
          ["source": .string($0.source), "type": .string($0.type), "text": .string($0.text)]
        }), "text": .string(text),
    ]
  }
}

extension CodeResolution.Answer {
  /// One word for the answer.
  package var word: String {
    switch self {
    case .known: "known"
    case .ambiguous: "ambiguous"
    case .conflict: "conflict"
    case .hint: "related"
    case .carrier: "carrier"
    case .unknown: "unknown"
    }
  }
}
