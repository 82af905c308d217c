import MynaModel
import MynaSyntax
import Synchronization

/// Lines of a batch: the short way and the long way answer alike, with one line of JSON.
enum RequestFuzzing {
  private static let comparison = Mutex(AnswerComparison())

  static func check(_ bytes: [UInt8]) throws {
    let line = Array(bytes.prefix { $0 != 0x0A })
    let (difference, answer) = comparison.withLock { comparison in
      (comparison.difference(line), comparison.straight(line) ?? comparison.long(line))
    }
    try claim("both ways answer alike", difference == nil, found: difference ?? "")
    guard let answer else { return }
    try claim("an answer is one line", !answer.contains { $0 < 0x20 }, found: text(answer))
    guard case .object = try JSONReader.read(answer) else {
      throw FuzzFailure(claim: "an answer is an object", found: text(answer))
    }
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
