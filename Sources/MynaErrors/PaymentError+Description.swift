import MynaModel

extension PaymentError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// One line for the log: codes, outcome, arguments, underlying error.
  ///
  /// Arguments are `<redacted>` if they are marked sensitive, or if the catalogue does not say that
  /// they are not; control characters are escaped. Not for customers.
  public var description: String {
    LogText.line(
      "payment error \(name)\(facts.map { " \($0.label)=\($0.text)" }.joined())", atMost: 2048)
  }

  /// The same line as ``description``.
  public var debugDescription: String { description }

  /// The facts of ``description``; `dump` and debuggers see no more.
  public var customMirror: Mirror {
    Mirror(
      self,
      children: [(label: "code", value: name as Any)]
        + facts.map { (label: $0.label, value: $0.text as Any) })
  }

  /// Provider and code: the catalogue's, or the received one if it is not known.
  private var name: String {
    if let catalogueCode { return "\(catalogueCode.provider):\(LogText.word(catalogueCode.code))" }
    return "\(LogText.word(provider)):\(code.isEmpty ? "-" : LogText.word(code))"
  }

  private var facts: [(label: String, text: String)] {
    var facts: [(label: String, text: String)] = []
    if !codes.isEmpty {
      facts.append(("received", codes.map(\.description).joined(separator: ",")))
    }
    if let outcome { facts.append(("outcome", outcome.rawValue)) }
    if arguments.count > 0 { facts.append(("arguments", "[\(printableArguments)]")) }
    if !diagnostics.isEmpty {
      facts.append(("diagnostics", diagnostics.map(\.id).joined(separator: ",")))
    }
    if let underlying {
      // Whatever it prints, it stays within its quotes and on the line.
      let text = LogText.word(LogText.line(String(describing: underlying), atMost: 512))
      facts.append(("underlying", text))
    }
    return facts
  }

  /// The arguments, with everything marked sensitive that is not known to be harmless.
  ///
  /// A caller may not have marked what the catalogue calls sensitive; and a bundle for customers does
  /// not even tell which parameters of developers are.
  private var printableArguments: Arguments {
    let declared =
      localizer.settings.parameters
      + localizer.catalogues.filter { $0.provider == provider }
      .flatMap { $0.entries.flatMap(\.parameters) }
    var arguments = arguments
    for name in arguments.names {
      let same = declared.filter { $0.name.utf8.elementsEqual(name.utf8) }
      if same.isEmpty || same.contains(where: \.isSensitive) { arguments.markSensitive(name) }
    }
    return arguments
  }
}
