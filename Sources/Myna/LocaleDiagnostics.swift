import MynaModel

/// The wording of everything that locale negotiation reports.
extension Diagnostic {
  static func badRange(_ name: ArraySlice<UInt8>, limits: Limits) -> Diagnostic {
    Diagnostic(
      "locale.bad-range", .warning,
      "'\(excerpt(name, limits))' is no language range, expected one such as 'zh-TW' or '*'",
      at: SourceSpan(name.startIndex, name.endIndex))
  }

  static func badWeight(_ parameter: ArraySlice<UInt8>, limits: Limits) -> Diagnostic {
    Diagnostic(
      "locale.bad-range", .warning,
      "'\(excerpt(parameter, limits))' is no weight, expected one from 'q=0' to 'q=1' with at most"
        + " three decimals",
      at: SourceSpan(parameter.startIndex, parameter.endIndex))
  }

  static func tooManyRanges(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "locale.too-many", .warning, "more than \(limit) language ranges, the rest is ignored",
      at: span)
  }

  static func headerTooLong(_ limit: Int, at end: Int) -> Diagnostic {
    Diagnostic(
      "locale.header-too-long", .warning,
      "Accept-Language is longer than \(limit) bytes, the rest is ignored", at: SourceSpan(end, end)
    )
  }

  static func localeSyntax(_ tag: String, limits: Limits) -> Diagnostic {
    Diagnostic(
      "locale.syntax", .warning, "'\(excerpt(tag.utf8, limits))' is no locale identifier")
  }

  static func tooManyLocales(_ limit: Int) -> Diagnostic {
    Diagnostic("locale.too-many", .warning, "more than \(limit) locales, the rest is ignored")
  }

  /// The beginning of a text, made harmless: only printable ASCII passes as it is.
  private static func excerpt(_ text: some Collection<UInt8>, _ limits: Limits) -> String {
    let start = text.prefix(limits.localeBytes)
    let isCut = text.dropFirst(limits.localeBytes).first != nil
    return start.reduce(into: "") { result, byte in
      if (0x20...0x7E).contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += "\\x" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    } + (isCut ? "…" : "")
  }
}
