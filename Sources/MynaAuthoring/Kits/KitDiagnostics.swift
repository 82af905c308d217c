import MynaModel

/// The wording of what is wrong with a kit.
extension Diagnostic {
  static func kitForeignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      "kit.foreign-file", .error,
      "this file was not written by an export, expected a free place or permission to replace it",
      source: path)
  }

  static func kitGenericMissing(_ key: String, in locale: LocaleIdentifier) -> Diagnostic {
    Diagnostic(
      "kit.generic-missing", .error,
      "\(locale) has no whole message '\(key)', which answers when no other can")
  }

  static func kitFunction(
    _ name: String, _ argument: String, _ type: String, in message: String
  ) -> Diagnostic {
    Diagnostic(
      "kit.function", .error,
      "message '\(message)' shows '$\(argument)' (\(type)) with '\(name)', which apps cannot do")
  }

  static func kitOption(
    _ option: String, of function: String, in message: String
  ) -> Diagnostic {
    Diagnostic(
      "kit.option", .error,
      "message '\(message)' gives ':\(function)' the option '\(option)', which apps cannot follow")
  }

  static func kitExpression(_ text: String, in message: String) -> Diagnostic {
    Diagnostic("kit.expression", .error, "message '\(message)' holds \(text)")
  }

  static func kitParameterType(_ argument: String, in key: String) -> Diagnostic {
    Diagnostic(
      "kit.parameter-type", .error,
      "the codes of '\(key)' declare '$\(argument)' with different types, expected one")
  }

  static func kitSensitive(_ argument: String, in key: String) -> Diagnostic {
    Diagnostic(
      "kit.sensitive", .error,
      "'\(key)' shows '$\(argument)', which is sensitive, expected a parameter that may be shown")
  }

  static func kitName(_ name: String, like other: String) -> Diagnostic {
    Diagnostic(
      "kit.name-clash", .error,
      "'\(name)' and '\(other)' have the same name on this platform, expected different ones")
  }
}
