import HTTPTypes
import Hummingbird
import MynaRuntime
import NIOCore

/// A strong validator of an answer: it names the generation's contents and the answer's own bytes,
/// which key, form, locale and arguments made.
///
/// The same text of the same bundle has the same tag in every process.
///
/// Source: RFC 9110, §8.8.3 and §13.1.2.
struct EntityTag {
  /// With its quotes.
  let text: String

  init(_ body: [UInt8], _ type: AnswerType, of generation: Generation) {
    let hash = body.withUnsafeBytes { KeyHash.of($0) }
    text = """
      "\(generation.shortHash)-\(type.mark)\(String(hash, radix: 16))-\(String(body.count, radix: 16))"
      """
  }

  /// Whether `If-None-Match` names it. At most 4 KiB are read.
  func isNamed(in header: String?) -> Bool {
    guard let header else { return false }
    return header.utf8.prefix(4096).split(separator: UInt8(ascii: ",")).contains { part in
      var tag = part.drop { $0 == 0x20 || $0 == 0x09 }
      while let last = tag.last, last == 0x20 || last == 0x09 { tag = tag.dropLast() }
      if tag.elementsEqual("*".utf8) { return true }
      // The comparison is the weak one.
      if tag.starts(with: "W/".utf8) { tag = tag.dropFirst(2) }
      return tag.elementsEqual(text.utf8)
    }
  }
}

extension AnswerType {
  /// One letter for each type.
  fileprivate var mark: String {
    switch self {
    case .json: "j"
    case .plain: "t"
    case .html: "h"
    case .problem: "p"
    }
  }
}
