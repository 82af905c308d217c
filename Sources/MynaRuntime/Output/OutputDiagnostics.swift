import MynaModel

/// The wording of all that can be wrong with markup when parts are written.
extension Diagnostic {
  static func markupNotAllowed(_ name: String) -> Diagnostic {
    Diagnostic(
      "markup.not-allowed", .warning,
      "markup '\(shown(name))' is not on the list of what is allowed, its text is kept")
  }

  static func markupUnbalanced(_ name: String) -> Diagnostic {
    Diagnostic(
      "markup.unbalanced", .warning,
      "markup '\(shown(name))' is not closed, or closed where it is not open")
  }

  static func markupTooDeep(_ name: String) -> Diagnostic {
    Diagnostic(
      "markup.too-deep", .warning,
      "markup '\(shown(name))' is nested deeper than \(PartWalk.depth), its text is kept")
  }

  static func markupNestedLink(_ name: String) -> Diagnostic {
    Diagnostic(
      "markup.nested-link", .warning,
      "link '\(shown(name))' stands within another link, its text is kept")
  }

  static func markupBadURL(_ name: String, _ problem: LinkTarget.Problem) -> Diagnostic {
    Diagnostic(
      "markup.bad-url", .warning,
      "link '\(shown(name))' leads nowhere, its text is kept: \(problem.wording)")
  }

  /// A name from a message, cut: a diagnostic must not be as long as what it is about.
  private static func shown(_ name: String) -> String {
    let start = name.unicodeScalars.prefix(64)
    return start.count < name.unicodeScalars.count ? String(start) + "…" : name
  }
}

extension LinkTarget.Problem {
  var wording: String {
    switch self {
    case .missing: "it has no URL"
    case .length: "URL is empty or longer than \(LinkTarget.maximumBytes) bytes"
    case .character: "URL holds a character that RFC 3986 does not allow"
    case .percentEncoding: "URL has a broken escape or an escaped control character"
    case .scheme: "URL is none of https:, mailto:, tel:"
    case .userInfo: "URL holds '@' before the host"
    case .host: "host is not a name of letters, digits and '-'"
    case .port: "port is not a number from 1 to 65535"
    case .address: "mail address is not one plain address with at most subject and body"
    case .number: "telephone number is not 2 to 20 digits"
    case .hostNotAllowed: "host is not one of those that are allowed"
    }
  }
}
