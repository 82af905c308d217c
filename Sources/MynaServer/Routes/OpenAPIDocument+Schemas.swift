import MynaCatalogue
import MynaModel

extension OpenAPIDocument {
  /// The shapes of requests and answers.
  static let schemas: [JSONValue.Member] = [
    .init(
      "Request",
      object(
        [
          ("code", text("The code, in any listed spelling.")),
          ("audience", ["type": "string", "enum": ["customer", "developer"]]),
          (
            "locale",
            .object([
              .init(
                "oneOf",
                .array([string, array(string), ["type": "null"]])),
              .init("description", "Locales in order of preference; else the header decides."),
            ])
          ),
          (
            "args",
            .object([
              .init("type", "object"), .init("maxProperties", .integer(64)),
              .init(
                "additionalProperties",
                reference("Value")),
            ])
          ), ("provider", ["type": ["string", "null"]]), ("id", .object([])),
        ], required: ["code", "audience"])),
    .init(
      "Value",
      .object([
        .init(
          "anyOf",
          .array([
            ["type": ["string", "number", "boolean", "null"]], array(reference("Value")),
            reference("TypedValue"),
          ]))
      ])),
    .init(
      "TypedValue",
      object(
        [
          (
            "type",
            [
              "type": "string",
              "enum": ["string", "integer", "decimal", "number", "date", "datetime", "money"],
            ]
          ), ("value", ["type": ["string", "number"]]), ("currency", .object([])),
        ], required: ["type", "value"])),
    .init("Rendered", rendered),
    .init("Advice", advice),
    .init(
      "Refused",
      object(
        [
          ("id", .object([])),
          ("error", object([("id", string), ("message", string)], required: ["id", "message"])),
        ], required: ["error"])),
    .init(
      "Problem",
      object(
        [
          ("type", string), ("title", string), ("status", integer), ("detail", string),
          ("diagnostics", array(reference("Diagnostic"))),
        ], required: ["type", "title", "status", "detail"])),
    .init(
      "PassedOnProblem",
      object(
        [
          ("type", string), ("title", string), ("status", integer), ("detail", string),
          ("code", nullable("string")), ("provider", nullable("string")), ("locale", string),
          ("direction", string),
          (
            "advice",
            .object([.init("oneOf", .array([reference("Advice"), ["type": "null"]]))])
          ),
        ], required: ["type", "title", "status", "detail", "locale"])),
    .init(
      "Diagnostic",
      object(
        [("id", string), ("severity", string), ("message", string)],
        required: ["id", "severity", "message"])),
    .init(
      "Codes",
      object(
        [
          (
            "codes",
            array(
              object(
                [
                  ("provider", string), ("code", string), ("retry", string), ("outcome", string),
                  ("httpStatus", integer),
                  (
                    "parameters",
                    array(
                      object([("name", string), ("type", string)], required: ["name", "type"]))
                  ),
                ], required: ["provider", "code", "retry", "outcome", "httpStatus", "parameters"]))
          ), ("next", nullable("string")),
        ], required: ["codes", "next"])),
    .init(
      "Locales",
      object(
        [
          (
            "locales",
            array(
              object(
                [
                  ("locale", string), ("fallbacks", array(string)),
                  ("isSource", ["type": "boolean"]),
                ], required: ["locale", "fallbacks", "isSource"]))
          )
        ], required: ["locales"])),
    .init("Health", object([("status", ["const": "ok"])], required: ["status"])),
    .init(
      "Readiness",
      object(
        [
          ("status", ["type": "string", "enum": ["ready", "degraded"]]), ("generation", integer),
          ("content", string), ("signed", nullable("integer")), ("loaded", integer),
          ("locales", array(string)), ("refused", integer),
          ("diagnostics", array(reference("Diagnostic"))),
        ], required: ["status", "generation", "content", "loaded", "locales", "refused"])),
    .init(
      "Reloaded",
      object(
        [
          ("outcome", ["type": "string", "enum": ["accepted", "unchanged"]]),
          ("generation", integer),
        ], required: ["outcome", "generation"])),
  ]

  private static let rendered = object(
    [
      ("code", nullable("string")), ("provider", nullable("string")), ("audience", string),
      ("key", string), ("form", string), ("locale", string),
      ("direction", ["type": "string", "enum": ["ltr", "rtl", "unknown"]]),
      (
        "fields",
        .object([.init("type", "object"), .init("additionalProperties", string)])
      ),
      ("advice", .object([.init("oneOf", .array([reference("Advice"), ["type": "null"]]))])),
      ("id", .object([])), ("resolution", string),
      ("diagnostics", array(reference("Diagnostic"))), ("candidates", array(string)),
    ], required: ["code", "audience", "key", "form", "locale", "direction", "fields", "advice"])

  private static let advice = object(
    [
      ("retry", enumeration(Advice.Retry.allCases.map(\.rawValue))), ("resolver", string),
      ("alsoResolvers", array(string)),
      ("nextStep", enumeration(Advice.NextStep.allCases.map(\.rawValue))),
      ("httpStatus", integer), ("httpStatusPassthrough", integer),
      ("severity", enumeration(Advice.Severity.allCases.map(\.rawValue))),
      ("outcome", enumeration(Advice.Outcome.allCases.map(\.rawValue))), ("retryNote", string),
    ],
    required: ["retry", "resolver", "nextStep", "httpStatus", "severity", "outcome"])

  private static let string: JSONValue = ["type": "string"]
  private static let integer: JSONValue = ["type": "integer"]

  private static func text(_ description: String) -> JSONValue {
    ["type": "string", "description": .string(description)]
  }

  private static func nullable(_ type: String) -> JSONValue {
    ["type": [.string(type), "null"]]
  }

  private static func enumeration(_ values: [String]) -> JSONValue {
    ["type": "string", "enum": .array(values.map(JSONValue.string))]
  }

  private static func array(_ items: JSONValue) -> JSONValue { ["type": "array", "items": items] }

  private static func reference(_ schema: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/\(schema)")]
  }

  private static func object(
    _ properties: [(String, JSONValue)], required: [String]
  ) -> JSONValue {
    .object([
      .init("type", "object"),
      .init("required", .array(required.map(JSONValue.string))),
      .init("properties", .object(properties.map { .init($0.0, $0.1) })),
    ])
  }
}
