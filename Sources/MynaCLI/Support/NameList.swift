import ArgumentParser
import MynaModel

/// Lists of names on the command line, separated by commas.
enum NameList {
  /// The locales of a list; `nil` if it was not given.
  static func locales(_ list: String?) throws -> Set<LocaleIdentifier>? {
    guard let list else { return nil }
    let locales = try list.split(separator: ",").map { try locale(String($0)) }
    guard !locales.isEmpty else { throw ValidationError("--locale names no locale.") }
    return Set(locales)
  }

  /// A locale of the command line.
  static func locale(_ text: String) throws -> LocaleIdentifier {
    guard let locale = LocaleIdentifier(text) else {
      throw ValidationError("--locale lists BCP 47 tags, such as zh-Hans.")
    }
    return locale
  }

  /// The audiences of a list; `nil` if it was not given.
  static func audiences(_ list: String?) throws -> Set<Audience>? {
    guard let list else { return nil }
    let audiences = try list.split(separator: ",").map { name in
      guard let audience = Audience(String(name)) else {
        throw ValidationError("--audience lists words of lower-case letters, such as customer.")
      }
      return audience
    }
    guard !audiences.isEmpty else { throw ValidationError("--audience names nobody.") }
    return Set(audiences)
  }
}
