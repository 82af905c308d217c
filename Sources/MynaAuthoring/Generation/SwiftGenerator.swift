public import Myna
import MynaCatalogue
public import MynaModel

/// Turns catalogues into Swift, so that the compiler knows the codes and what each of them takes.
///
/// ```swift
/// localizer.render(
///   .buyerPaymentAmountDayLimitError(limit: Money("50000", .cny)), for: .customer, in: locale)
/// ```
///
/// Each provider becomes a struct with a static member a code. A struct and not an enum: of an enum
/// with two thousand cases that carry values the compiler makes nothing in reasonable time. The
/// source depends on the contents and the choices alone; the same contents give the same bytes.
///
/// What goes in decides what comes out: contents that are limited to customers give members without
/// the parameters and texts of developers.
public struct SwiftGenerator: Hashable, Sendable {
  /// From where the generated declarations can be used.
  public enum Access: String, Hashable, Sendable, CaseIterable {
    /// The module that holds the file.
    case `internal`
    /// The package that holds the module.
    case package
    /// Everywhere.
    case `public`
  }

  /// From where the generated declarations can be used.
  public var access: Access
  /// Providers whose files are made; all if `nil`.
  public var providers: Set<String>?

  /// Creates a generator.
  public init(access: Access = .internal, providers: Set<String>? = nil) {
    self.access = access
    self.providers = providers
  }

  /// Generates a file for each provider, in the order of the catalogues.
  ///
  /// - Throws: `generate.name-clash` for two names that Swift could not tell apart,
  ///   `generate.bad-provider` and `generate.unknown-provider`.
  public func files(for contents: LocalizerContents) throws(DiagnosticError) -> [GeneratedFile] {
    var problems: [Diagnostic] = []
    let known = contents.catalogues.map(\.provider)
    for provider in (providers ?? []).sorted() where !known.contains(provider) {
      problems.append(.unknownProvider(provider, known: known))
    }
    var files: [GeneratedFile] = []
    var typeNames: [String: String] = [:]
    for catalogue in contents.catalogues
    where providers?.contains(catalogue.provider) ?? true {
      guard ErrorCode.isProvider(catalogue.provider) else {
        problems.append(.badProvider(catalogue.provider))
        continue
      }
      let source = ProviderSource(catalogue, in: contents)
      problems += source.clashes
      // Two files must differ in more than case, for the sake of file systems that ignore it.
      let other = typeNames.updateValue(catalogue.provider, forKey: source.typeName.lowercased())
      if let other {
        problems.append(.nameClash(source.typeName, other, catalogue.provider, in: "catalogues"))
      }
      files.append(
        GeneratedFile(
          typeName: source.typeName, text: ProviderPrinter(source, access: access).print()))
    }
    guard problems.isEmpty else { throw DiagnosticError(problems) }
    return files
  }
}

/// A file of generated Swift.
public struct GeneratedFile: Hashable, Sendable {
  /// Name of the type that it declares, such as `Alipay`.
  public let typeName: String
  /// The source.
  public let text: String

  /// Name of the file, such as `Alipay.generated.swift`.
  public var name: String { typeName + Self.suffix }

  init(typeName: String, text: String) {
    self.typeName = typeName
    self.text = text
  }

  /// Creates one file of several, whose declarations differ in their names.
  public init(joining files: [GeneratedFile]) {
    typeName = files.map(\.typeName).joined(separator: "+")
    text = files.map(\.text).joined(separator: "\n")
  }

  /// How generated files begin.
  public static let mark = "// Made by `myna generate swift`"
  /// How names of generated files end.
  public static let suffix = ".generated.swift"
}
