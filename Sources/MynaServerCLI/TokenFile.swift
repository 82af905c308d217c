import MynaCommandLine
import MynaModel
import MynaProject

/// A file of bearer tokens: one a line, empty lines and lines that begin with `#` do not count.
enum TokenFile {
  /// Shortest token, in bytes: shorter ones can be guessed.
  private static let shortest = 16

  static func read(_ path: String) throws -> [String] {
    let bytes = try FileSystem.read(path, limit: 64 * 1024)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure("\(path): this is not valid UTF-8")
    }
    let lines = text.split { $0 == "\n" || $0 == "\r\n" }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    guard !lines.isEmpty else { throw CommandFailure("\(path): there is no token") }
    for line in lines {
      guard line.utf8.count >= shortest, line.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
      else {
        throw CommandFailure(
          "\(path): a token has at least \(shortest) printable ASCII characters and no blank")
      }
    }
    return lines.map(String.init)
  }
}
