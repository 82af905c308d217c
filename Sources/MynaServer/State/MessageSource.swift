public import Myna
public import MynaModel
import MynaProject

/// Where the service has its messages from.
public enum MessageSource: Sendable {
  /// What is built into the program.
  case embedded
  /// A compiled bundle; with a policy, only one whose signature it accepts.
  case bundle(path: String, policy: SignaturePolicy? = nil)
  /// A `Locales` folder.
  case folder(path: String)

  /// Decides whether the bytes of a bundle may answer.
  public struct SignaturePolicy: Sendable {
    /// Returns the number of the signature.
    ///
    /// Takes path and bytes of the bundle, and the number of what answers now.
    ///
    /// - Throws: why the bundle is refused.
    public var accept:
      @Sendable (_ path: String, _ bundle: [UInt8], _ newerThan: UInt64?) throws(DiagnosticError)
        -> UInt64
    /// The path of the signature of a bundle, which is watched with it.
    public var signaturePath: @Sendable (_ path: String) -> String

    /// Creates a policy.
    public init(
      signaturePath: @escaping @Sendable (String) -> String,
      accept:
        @escaping @Sendable (String, [UInt8], UInt64?) throws(DiagnosticError) -> UInt64
    ) {
      self.signaturePath = signaturePath
      self.accept = accept
    }
  }

  /// Loads everything anew, into memory: what happens to the files afterwards does not matter.
  ///
  /// - Throws: what is wrong, each with its place; nothing is half loaded.
  func load(newerThan signed: UInt64?) throws(DiagnosticError) -> LoadedMessages {
    switch self {
    case .embedded: return LoadedMessages(localizer: .embedded)
    case .bundle(let path, let policy):
      let bytes = try Localizer.read(path, limit: Limits().bundleBytes)
      let number = try policy?.accept(path, bytes, signed)
      return LoadedMessages(
        localizer: try Localizer(bundle: bytes, named: path), signed: number)
    case .folder(let path): return LoadedMessages(localizer: try Localizer(folder: path))
    }
  }

  /// The files whose change means a new load; empty if nothing can change.
  var watched: [String] {
    switch self {
    case .embedded: []
    case .bundle(let path, let policy):
      [path] + (policy.map { [$0.signaturePath(path)] } ?? [])
    case .folder(let path): [path]
    }
  }

  /// What a log calls it.
  var name: String {
    switch self {
    case .embedded: "embedded"
    case .bundle(let path, _), .folder(let path): path
    }
  }
}

/// Messages that were loaded and found fit to answer.
struct LoadedMessages: Sendable {
  var localizer: Localizer
  /// The number of the bundle's signature.
  var signed: UInt64?
}
