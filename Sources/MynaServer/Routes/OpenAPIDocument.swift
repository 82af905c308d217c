import MynaCatalogue
import MynaModel
import MynaSyntax

/// Describes the service for programs.
///
/// Source: OpenAPI 3.1.0.
struct OpenAPIDocument {
  let bytes: [UInt8]

  /// Describes what a generation serves.
  init(_ generation: Generation, isAdmin: Bool) {
    let message = Self.message(generation.localizer.locales.map(\.description))
    var paths = [.init("/v1/messages/{provider}/{code}", message)] + Self.paths
    if isAdmin { paths.append(.init("/admin/reload", Self.reload)) }
    let document: JSONValue = .object([
      .init("openapi", "3.1.0"),
      .init(
        "info",
        [
          "title": "Messages", "version": "1",
          "summary": "Turns payment error codes into the sentence that the reader needs.",
          "license": ["name": "Apache-2.0", "identifier": "Apache-2.0"],
        ]),
      .init("paths", .object(paths)),
      .init(
        "components",
        .object([
          .init("schemas", .object(Self.schemas)),
          .init(
            "securitySchemes", ["developer": ["type": "http", "scheme": "bearer"]]),
        ])),
    ])
    var bytes: [UInt8] = []
    JSONWriter.write(document, to: &bytes)
    self.bytes = bytes
  }

  private static let paths: [JSONValue.Member] = [
    .init("/v1/render", render),
    .init(
      "/v1/codes",
      get(
        "The codes that can be rendered.", "Codes",
        parameters: [
          query(
            "provider", "Only codes of this provider.", name),
          query("after", "Only codes behind this one: `next` of the answer before.", name),
          query(
            "limit", "Most codes of the answer.",
            .object([
              .init("type", "integer"), .init("minimum", .integer(1)),
              .init("maximum", .integer(ServiceResponder.mostCodes)),
            ])),
        ], problems: [400, 404])),
    .init("/v1/locales", get("The locales that have messages.", "Locales")),
    .init("/healthz", get("Whether the process answers.", "Health")),
    .init("/readyz", get("Which generation of the messages answers.", "Readiness")),
    .init("/metrics", text("What the service counted, for Prometheus.", "text/plain")),
    .init("/", text("A page for people.", "text/html")),
    .init("/openapi.json", get("This document.", nil)),
  ]

  private static let string: JSONValue = ["type": "string"]

  /// A text of a path or a query.
  private static let name: JSONValue = .object([
    .init("type", "string"), .init("minLength", .integer(1)),
    .init("maxLength", .integer(RequestTarget.mostScalars)),
    .init("pattern", "^[^\\u0000]+$"),
  ])

  private static func reference(_ schema: String) -> JSONValue {
    ["$ref": .string("#/components/schemas/\(schema)")]
  }

  private static func query(
    _ name: String, _ text: String, _ schema: JSONValue, isRequired: Bool = false
  ) -> JSONValue {
    .object([
      .init("name", .string(name)), .init("in", "query"), .init("description", .string(text)),
      .init("required", .boolean(isRequired)), .init("schema", schema),
    ])
  }

  private static func path(
    _ parameter: String, _ text: String, _ example: String
  ) -> JSONValue {
    .object([
      .init("name", .string(parameter)), .init("in", "path"), .init("description", .string(text)),
      .init("required", .boolean(true)), .init("schema", name), .init("example", .string(example)),
    ])
  }

  private static func content(_ types: [(String, JSONValue)]) -> JSONValue {
    .object(types.map { .init($0.0, .object([.init("schema", $0.1)])) })
  }

  /// Statuses every path may answer with, besides its own: limits of targets, hosts and load.
  private static let common = [400, 414, 421, 503]

  private static func responses(
    _ description: String, _ content: JSONValue, problems: [Int], isConditional: Bool = false
  ) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init(
        "200", .object([.init("description", .string(description)), .init("content", content)]))
    ]
    if isConditional {
      members.append(.init("304", ["description": "The text that the asker has is the newest."]))
    }
    for status in Set(problems + common).sorted() {
      members.append(
        .init(
          String(status),
          .object([
            .init("description", .string(words[status] ?? "")),
            .init("content", Self.content([("application/problem+json", reference("Problem"))])),
          ])))
    }
    return .object(members)
  }

  private static let words = [
    400: "The request is not understood.", 401: "A bearer token is missing.",
    403: "This is not served here.", 404: "There is nothing of this name.",
    406: "No answer of an accepted type.", 409: "The source was refused.",
    413: "The body is too large.", 414: "The target is too long.",
    415: "The body is not application/json.", 421: "The host is not served here.",
    503: "Too many requests at a time.",
  ]

  private static func get(
    _ summary: String, _ schema: String?, parameters: [JSONValue] = [], problems: [Int] = []
  ) -> JSONValue {
    operation(
      "get", summary, parameters: parameters,
      responses: responses(
        summary,
        content([("application/json", schema.map(reference) ?? ["type": "object"])]),
        problems: problems))
  }

  private static func text(_ summary: String, _ type: String) -> JSONValue {
    operation(
      "get", summary, parameters: [],
      responses: responses(summary, content([(type, string)]), problems: []))
  }

  private static func operation(
    _ method: String, _ summary: String, parameters: [JSONValue], responses: JSONValue,
    more: [JSONValue.Member] = []
  ) -> JSONValue {
    var members: [JSONValue.Member] = [.init("summary", .string(summary))]
    if !parameters.isEmpty { members.append(.init("parameters", .array(parameters))) }
    members += more
    members.append(.init("responses", responses))
    return .object([.init(method, .object(members))])
  }

  /// Without a token texts for customers are served.
  private static let security = JSONValue.Member("security", [[:], ["developer": []]])

  private static func message(_ locales: [String]) -> JSONValue {
    operation(
      "get", "The text of a code for an audience.",
      parameters: [
        path("provider", "Whose code it is, such as `alipay`.", "alipay"),
        path("code", "The code, in any listed spelling.", "BUYER_BALANCE_NOT_ENOUGH"),
        query(
          "audience", "Who will read it.", ["type": "string", "enum": ["customer", "developer"]],
          isRequired: true),
        query(
          "locale",
          "The reader's locale; one that is served by another, such as `zh-CN`, is taken as well, and"
            + " so are several in order of preference, separated by commas.",
          .object([.init("type", "string"), .init("enum", .array(locales.map(JSONValue.string)))])),
        .object([
          .init("name", "arguments"), .init("in", "query"), .init("style", "form"),
          .init("explode", .boolean(true)), .init("required", .boolean(false)),
          .init(
            "description",
            "What the caller knows, as `arg.NAME`: `arg.limit=50000CNY`, `arg.methods=cash`."),
          .init(
            "schema",
            .object([
              .init("type", "object"), .init("additionalProperties", .boolean(false)),
              .init(
                "patternProperties",
                [
                  "^arg\\.[A-Za-z][A-Za-z0-9_.-]{0,63}$": [
                    "type": ["string", "number", "boolean", "null"]
                  ]
                ]),
            ])),
        ]),
      ],
      responses: responses(
        "The text; the locale that answered is `Content-Language`.",
        content([
          ("application/json", reference("Rendered")), ("text/plain", string),
          ("text/html", string),
          ("application/problem+json", reference("PassedOnProblem")),
        ]), problems: [401, 403, 404, 406], isConditional: true), more: [security])
  }

  private static let render = operation(
    "post", "The texts of one code or of many.", parameters: [],
    responses: responses(
      "The text, or the texts in the order of the requests.",
      content([
        (
          "application/json",
          .object([
            .init(
              "oneOf",
              .array([
                reference("Rendered"),
                .object([
                  .init("type", "array"),
                  .init(
                    "items",
                    .object([
                      .init("anyOf", .array([reference("Rendered"), reference("Refused")]))
                    ])),
                ]),
              ]))
          ])
        )
      ]), problems: [401, 403, 413, 415]),
    more: [
      .init(
        "requestBody",
        .object([
          .init("required", .boolean(true)),
          .init(
            "content",
            content([
              (
                "application/json",
                .object([
                  .init(
                    "oneOf",
                    .array([
                      reference("Request"),
                      .object([
                        .init("type", "array"), .init("maxItems", .integer(1000)),
                        .init(
                          "items",
                          [
                            "description":
                              "A Request; what is none is answered by an error in its place."
                          ]),
                      ]),
                    ]))
                ])
              )
            ])),
        ])),
      security,
    ])

  private static let reload = operation(
    "post", "Loads the source anew.", parameters: [],
    responses: responses(
      "What became of it.", content([("application/json", reference("Reloaded"))]),
      problems: [403, 409]))
}
