import ArgumentParser
import MynaCommandLine
import MynaSigning

/// `myna sign`: signs a bundle, or makes a pair of keys.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Signs a bundle, for servers that take no other.",
    discussion: """
      The signature stands beside the bundle, in a file with '.sig' at its end. Each has a
      generation, one more than the last one's; a server refuses a bundle of an older generation.

      EXAMPLES
        myna sign --new-key release            makes release.key, to be kept, and release.pub
        myna sign messages.myna --key release.key
        myna serve --bundle messages.myna --require-signature release.pub
      """)

  @Argument(help: "The bundle.")
  var bundle: String?

  @Option(help: "The private key.")
  var key: String?

  @Option(help: "The generation; by default one more than that of the signature that is there.")
  var generation: UInt64?

  @Option(
    help: ArgumentHelp(
      "Make a pair of keys, NAME.key and NAME.pub, instead of signing.", valueName: "name"))
  var newKey: String?

  func validate() throws {
    if newKey != nil, bundle != nil || key != nil || generation != nil {
      throw ValidationError("--new-key stands alone.")
    }
    if newKey == nil, bundle == nil || key == nil {
      throw ValidationError("Give a bundle and --key, or --new-key.")
    }
  }

  func run() throws {
    if let newKey {
      let key = SigningKey.generate()
      let files = try key.writeFiles(named: newKey)
      Output.standard.write("\(files.private)\n\(files.public)\n")
    } else if let bundle, let key {
      let signature = try BundleSignature.signFile(
        at: bundle, with: try SigningKey(file: key), generation: generation)
      Output.standard.write(
        "\(BundleSignature.path(forBundleAt: bundle)): generation \(signature.generation),"
          + " key \(signature.keyID)\n")
    }
  }
}
