import Myna
import MynaModel
import MynaProject
public import MynaSigning

/// Where the service has its messages from.
public enum MessageSource: Sendable {
  /// What is built into the program.
  case embedded
  /// A compiled bundle; with keys, only one whose signature they accept.
  case bundle(path: String, trusting: TrustedKeys? = nil)
  /// A `Locales` folder.
  case folder(path: String)

  /// Loads everything anew, into memory: what happens to the files afterwards does not matter.
  ///
  /// - Throws: what is wrong, each with its place; nothing is half loaded.
  func load(after previous: BundleSignature?) throws(DiagnosticError) -> LoadedMessages {
    switch self {
    case .embedded: return LoadedMessages(localizer: .embedded)
    case .bundle(let path, let keys?):
      let bundle = try keys.readBundle(at: path, after: previous)
      return LoadedMessages(
        localizer: try Localizer(bundle: bundle.bytes, named: path), signature: bundle.signature)
    case .bundle(let path, nil):
      return LoadedMessages(localizer: try Localizer(bundleAt: path, access: .reading))
    case .folder(let path): return LoadedMessages(localizer: try Localizer(folder: path))
    }
  }

  /// The files whose change means a new load; empty if nothing can change.
  var watched: [String] {
    switch self {
    case .embedded: []
    case .bundle(let path, nil): [path]
    case .bundle(let path, .some): [path, BundleSignature.path(forBundleAt: path)]
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
  /// The signature that was accepted; `nil` if none is asked for.
  var signature: BundleSignature?
}
