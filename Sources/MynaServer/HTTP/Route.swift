import HTTPTypes

/// What can be asked for.
enum Route: Equatable {
  case index
  case health
  case readiness
  case metrics
  case description
  case locales
  case codes
  case message(provider: String, code: String)
  case render
  case reload

  /// Finds the route of a path; `nil` if there is none. Operators' routes are there for them only.
  init?(_ segments: [String], isAdmin: Bool) {
    switch segments {
    case [""]: self = .index
    case ["healthz"]: self = .health
    case ["readyz"]: self = .readiness
    case ["metrics"]: self = .metrics
    case ["openapi.json"]: self = .description
    case ["v1", "locales"]: self = .locales
    case ["v1", "codes"]: self = .codes
    case ["v1", "render"]: self = .render
    case ["admin", "reload"] where isAdmin: self = .reload
    default:
      guard segments.count == 4, segments[0] == "v1", segments[1] == "messages" else { return nil }
      self = .message(provider: segments[2], code: segments[3])
    }
  }

  /// What metrics call it: never a text of the request.
  var name: String {
    switch self {
    case .index: "/"
    case .health: "/healthz"
    case .readiness: "/readyz"
    case .metrics: "/metrics"
    case .description: "/openapi.json"
    case .locales: "/v1/locales"
    case .codes: "/v1/codes"
    case .message: "/v1/messages/{provider}/{code}"
    case .render: "/v1/render"
    case .reload: "/admin/reload"
    }
  }

  /// The methods that it answers.
  var methods: [HTTPRequest.Method] {
    switch self {
    case .render, .reload: [.post]
    default: [.get, .head]
    }
  }

  /// The parameters that its query may have, besides `arg.NAME`.
  var parameters: [String] {
    switch self {
    case .message: ["audience", "locale"]
    case .codes: ["provider", "after", "limit"]
    default: []
    }
  }

  /// Whether its query may have arguments.
  var takesArguments: Bool {
    if case .message = self { true } else { false }
  }
}
