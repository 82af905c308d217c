import ArgumentParser
import Myna
import MynaAuthoring
import MynaCommandLine
import MynaModel
import MynaProject

/// `myna compile`: makes a bundle from a Locales folder.
struct CompileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile",
    abstract: "Compiles a Locales folder into a bundle.",
    discussion: """
      With --audience customer the file holds nothing that is meant for developers: no message, key
      or remark of theirs, and no parameter that only they may see. Customers read the same texts.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case bundle, c }

  @Argument(help: "The Locales folder.")
  var folder: String

  @Option(name: .shortAndLong, help: "The file to write.")
  var output: String

  @Option(help: "Only these locales and the source locale, separated by commas.")
  var locale: String?

  @Option(help: "Only these audiences, separated by commas; what others alone need is left out.")
  var audience: String?

  @OptionGroup var pseudo: PseudoOption

  @Option(help: "bundle, or c for a C source file that holds the bytes.")
  var format = Format.bundle

  @Flag(help: "Write nothing; fail if the file is not what would be written.")
  var check = false

  func validate() throws {
    _ = try NameList.audiences(audience)
    _ = try NameList.locales(locale)
  }

  func run() throws {
    let contents = try LocalizerSource.load(folder)
      .limited(toAudiences: try NameList.audiences(audience), locales: try NameList.locales(locale))
      .adding(try pseudo.locales())
    let bundle = try BundleFile.write(contents)
    let bytes = format == .c ? CSource.bytes(of: bundle) : bundle
    if check {
      guard try FileSystem.read(output, limit: Limits.hard.bundleBytes * 8) == bytes else {
        throw CommandFailure("\(output) is not up to date with \(folder) [bundle.stale]")
      }
      return
    }
    try FileSystem.write(bytes, to: output)
    Output.standard.write("\(output): \(bundle.count) bytes\n")
  }
}

/// The bytes of a bundle as a C string literal, which any C compiler turns into data at once.
enum CSource {
  static func bytes(of bundle: [UInt8]) -> [UInt8] {
    var text = Array(
      """
      /* Made by `myna compile --format c`; do not edit. */
      #include "CMynaEmbedded.h"

      const unsigned long myna_embedded_bundle_size = \(bundle.count);
      static const unsigned char bundle[] =

      """.utf8)
    var line = 0
    while line < bundle.count {
      let end = min(bundle.count, line + 32)
      text.append(contentsOf: "    \"".utf8)
      // Octal escapes of three digits end by themselves, unlike hexadecimal ones.
      for byte in bundle[line..<end] { append(byte, to: &text) }
      text.append(contentsOf: "\"\n".utf8)
      line = end
    }
    text.append(
      contentsOf: """
            "";

        const void *myna_embedded_bundle_address(void) { return bundle; }

        """.utf8)
    return text
  }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "?"), 0..<0x20, 0x7F...:
      text.append(UInt8(ascii: "\\"))
      for shift: UInt8 in [6, 3, 0] { text.append(UInt8(ascii: "0") + (byte >> shift & 7)) }
    default: text.append(byte)
    }
  }
}
