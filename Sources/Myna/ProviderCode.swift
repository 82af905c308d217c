public import MynaModel
public import MynaRuntime

/// An error code with its arguments, in the spelling of Swift.
///
/// `myna generate swift` writes one type a provider that conforms to it, with a static member a code,
/// so that the compiler knows the codes and what each of them takes:
///
/// ```swift
/// localizer.render(
///   .buyerPaymentAmountDayLimitError(limit: Money("50000", .cny)), for: .customer, in: ["zh-CN"])
/// ```
public protocol ProviderCode: Hashable, Sendable, CustomStringConvertible {
  /// Name of the provider, such as `alipay`.
  static var provider: String { get }
  /// The code as the catalogue spells it.
  var code: String { get }
  /// What is known beside the code.
  var arguments: Arguments { get }
}

extension ProviderCode {
  /// Provider, code and arguments, for logs; sensitive arguments are redacted.
  public var description: String {
    let name = "\(Self.provider):\(code)"
    return arguments.count == 0 ? name : "\(name)(\(arguments))"
  }
}

extension Localizer {
  /// Renders a code of a provider for a reader.
  ///
  /// A code that the messages do not have, because they are older than the program, gives the
  /// generic message.
  ///
  /// - Parameters:
  ///   - code: the code with its arguments.
  ///   - reader: who will read the text.
  ///   - locales: BCP 47 tags in the reader's order of preference.
  ///   - options: isolation, time zone, limits.
  @inlinable
  public func render<Code: ProviderCode, For: Reader>(
    _ code: Code, for reader: For, in locales: [String],
    options: RenderOptions = RenderOptions()
  ) -> Rendered<For> {
    render(
      code.code, provider: Code.provider, for: reader, in: locales, with: code.arguments,
      options: options)
  }

  /// Renders a code of a provider for a reader, in one locale or what stands in for it.
  @inlinable
  public func render<Code: ProviderCode, For: Reader>(
    _ code: Code, for reader: For, in locale: LocaleIdentifier,
    options: RenderOptions = RenderOptions()
  ) -> Rendered<For> {
    render(code, for: reader, in: [locale.description], options: options)
  }

  /// Renders a code of a provider for a reader, in the languages that an `Accept-Language` header
  /// asks for.
  @inlinable
  public func render<Code: ProviderCode, For: Reader>(
    _ code: Code, for reader: For, acceptLanguage: String,
    options: RenderOptions = RenderOptions()
  ) -> Rendered<For> {
    render(
      code.code, provider: Code.provider, for: reader, acceptLanguage: acceptLanguage,
      with: code.arguments, options: options)
  }

  /// Renders one field of a code of a provider as text.
  ///
  /// - Parameters:
  ///   - code: the code with its arguments.
  ///   - field: name of the field, such as `body`; of a field that the audience's messages do not
  ///     have, the text is empty.
  ///   - audience: who will read the text.
  ///   - locales: BCP 47 tags in the reader's order of preference.
  @inlinable
  public func text<Code: ProviderCode>(
    of code: Code, field: String, for audience: Audience, in locales: [String]
  ) -> String {
    text(
      of: code.code, field: field, provider: Code.provider, for: audience, in: locales,
      with: code.arguments)
  }

  /// Appends one field of a code of a provider to a buffer that is used again.
  ///
  /// - Returns: the locale that answered.
  @discardableResult
  @inlinable
  public func write<Code: ProviderCode>(
    _ code: Code, field: String, for audience: Audience, in locales: [String],
    to buffer: inout TextBuffer
  ) -> LocaleIdentifier {
    write(
      code.code, field: field, provider: Code.provider, for: audience, in: locales,
      with: code.arguments, to: &buffer)
  }
}
