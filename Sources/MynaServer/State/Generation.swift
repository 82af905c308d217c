import Myna
import MynaSigning

/// One state of the messages, from which a request takes everything that it says.
final class Generation: Sendable {
  /// Counts the states of this process, from 1.
  let number: Int
  let localizer: Localizer
  /// Names the contents: the same in every process that serves the same bundle.
  let contentHash: String
  /// Its beginning.
  let shortHash: Substring
  /// The signature of the bundle; `nil` if none is asked for.
  let signature: BundleSignature?
  /// When it was loaded, in seconds since 1970.
  let loaded: Double
  /// Whose codes it knows.
  let providers: [String]
  let answerers: AnswererPool

  init(
    number: Int, localizer: Localizer, contentHash: String, signature: BundleSignature?,
    loaded: Double
  ) {
    self.number = number
    self.localizer = localizer
    self.contentHash = contentHash
    shortHash = contentHash.prefix(16)
    self.signature = signature
    self.loaded = loaded
    providers = localizer.catalogues.map(\.provider)
    answerers = AnswererPool(localizer)
  }
}
